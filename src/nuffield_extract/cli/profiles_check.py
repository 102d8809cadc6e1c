"""The command `profiles check`: a profile tried on saved pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from nuffield_extract.checking import PageFailed, as_json, as_text, check_page, report_of
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.output import FAILED, print_text
from nuffield_extract.cli.run import read_stdin
from nuffield_extract.corpus.inputs import expand
from nuffield_extract.corpus.plan import refuse_url
from nuffield_extract.errors import InputError
from nuffield_extract.options import Options
from nuffield_extract.profiles import load_profile

if TYPE_CHECKING:
    from nuffield_extract.checking import PageChecked
    from nuffield_extract.corpus.inputs import Source

_MANUAL = Manual(
    summary="Test a profile of your own on saved pages.",
    reads="A profile, and pages to try it on: PAGE is a page, a folder, a pattern such as "
    '"saved/**/*.html", or - for standard input.',
    writes="A report on standard output: what each selector finds on each page. The selectors are "
    "tried on every page, also on one that another profile would read; which that is, and by "
    "what, stands above them.\n\n"
    "Below a number of nodes stands the text of the first, and below that, behind =, what is read "
    "of them: dates by the formats of the profile, names, links.",
    exits=(
        ("0", "each selector found something on at least one page"),
        (
            "1",
            "a selector found nothing on any page, or nothing that can be read, or a page could "
            "not be read",
        ),
        ("2", "the profile does not parse, or the command cannot run as it was given"),
        ("130", "it was interrupted"),
    ),
    examples=(
        "nuffield-extract profiles check site.toml saved/",
        "nuffield-extract profiles check site.toml a.html --url https://example.org/a",
        "nuffield-extract profiles check site.toml saved/ -t json > report.json",
    ),
    see_also=(
        "nuffield-extract convert --profile FILE.toml reads pages with the profile.",
        "nuffield-extract profiles lists those that are known.",
    ),
)

_RENDERINGS = {"text": as_text, "json": as_json}


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("profile", metavar="FILE.toml", type=click.Path())
@click.argument("inputs", metavar="PAGE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "-t", "--to", type=click.Choice([*_RENDERINGS]), default="text", show_default=True,
    help="Format of the report.",
)  # fmt: skip
@click.option("--url", metavar="URL", help="Address at which the page was. Only for a single page.")
@click.pass_context
def check(
    context: click.Context, /, *, profile: str, inputs: tuple[str, ...], to: str, url: str | None
) -> None:
    """Test a profile on saved pages."""
    load_profile(profile)  # before a page is read
    sources = expand(inputs)
    refuse_url(url, sources)
    report = report_of(profile, [_checked(source, profile, url) for source in sources])
    print_text(_RENDERINGS[to](report))
    context.exit(0 if report.is_sound else FAILED)


def _checked(source: Source, profile: str, url: str | None) -> PageChecked | PageFailed:
    options = Options()
    try:
        page = _read(source, options.limits.reading)
        return check_page(page, profile, name=source.name, url=url, options=options)
    except InputError as error:
        return PageFailed(page=source.name, error=type(error).__name__, message=str(error))
    except OSError as error:
        message = error.strerror or str(error)
        return PageFailed(page=source.name, error=type(error).__name__, message=message)


def _read(source: Source, size: int) -> bytes:
    if source.path is None:
        return read_stdin(size)
    with open(source.path, "rb") as file:
        return file.read(size)

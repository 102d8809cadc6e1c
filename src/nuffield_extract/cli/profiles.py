"""The command `profiles`: the sites that the library knows in detail, and a test of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from nuffield_extract import profiles as known
from nuffield_extract.cli.manual import Manual, ManualGroup
from nuffield_extract.cli.output import print_text
from nuffield_extract.cli.profiles_check import check
from nuffield_extract.cli.voice import on_one_line

if TYPE_CHECKING:
    from nuffield_extract.profiles.installed import Installed

_MANUAL = Manual(
    summary="List the site profiles, or test one.",
    writes="The names of the profiles on standard output, one a line: those that come with the "
    "program, and those of installed packages, with the package.\n\n"
    "A profile says where the pages of one site print what. Pages of other sites are read "
    "without. `nuffield-extract profiles check` tests one of your own.",
    examples=(
        "nuffield-extract profiles",
        "nuffield-extract profiles check site.toml page.html",
    ),
    exits=(("0", "they are listed"), ("1", "standard output could not be written")),
    see_also=(
        "nuffield-extract profiles check tests a profile.",
        "nuffield-extract convert --profile FILE.toml reads pages with one.",
    ),
)


@click.group(
    cls=ManualGroup,
    manual=_MANUAL,
    for_paths="profiles check {} PAGE",
    subcommand_metavar="[check ...]",
    options_metavar="",
    invoke_without_command=True,
)
@click.pass_context
def profiles(context: click.Context) -> None:
    """List the site profiles."""
    if context.invoked_subcommand is None:
        added = map(_line, known.installed_profiles())
        print_text("\n".join(sorted((*(one.name for one in known.shipped_profiles()), *added))))


def _line(added: Installed) -> str:
    if added.fault is not None:
        return on_one_line(f"{added.name}  {added.fault}")
    return on_one_line(f"{added.name}  ({added.distribution})")


profiles.add_command(check)

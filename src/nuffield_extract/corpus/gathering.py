"""The gathering: the references of every page of a run, as one bibliography."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import api
from nuffield_extract.corpus import catalogue, sinks
from nuffield_extract.corpus.bibliography import Mention, bibliography
from nuffield_extract.corpus.conversion import convert_all
from nuffield_extract.corpus.outcomes import Outcome
from nuffield_extract.corpus.places import EMPTY_NAME, is_folder
from nuffield_extract.corpus.plan import DEFAULT_FORMAT, Plan, Request, format_by_name, make_plan
from nuffield_extract.corpus.refusals import UnusableTarget
from nuffield_extract.errors import UnknownFormat, unknown
from nuffield_extract.exporting import encoded
from nuffield_extract.model import Article, Reference

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from nuffield_extract.corpus.outcomes import PassedOver
    from nuffield_extract.corpus.writers import Write

ReferencesOf = Callable[[Article], Iterable[Reference]]
"""Which references of an article are wanted: those that it lists, or itself."""


@attrs.frozen(kw_only=True)
class Gathering:
    """A run that can start."""

    plan: Plan
    """How the pages are read."""

    to: str
    """Name of the format, one of `catalogue.catalogue_formats()`."""

    output: Path | None
    """None for standard output."""

    references_of: ReferencesOf


def make_gathering(request: Request, references_of: ReferencesOf) -> Gathering:
    """The run that was asked for; no page is read and no file written yet.

    Raises:
        Refused: it cannot be done, such as an input that is not there.
        UnknownFormat: no such format.
    """
    to = _format(request)
    plan = make_plan(attrs.evolve(request, to="jsonl", output=None))
    output = None if request.output is None else _checked(request.output, plan)
    return Gathering(plan=plan, to=to, output=output, references_of=references_of)


def gather(
    gathering: Gathering, read: Callable[[int], bytes], write: Write
) -> Generator[Outcome | PassedOver, None, None]:
    """As of `convert_all`; behind the last outcome the bibliography is written.

    Where no page could be read, nothing is.

    Args:
        gathering: what to read, and where to.
        read: gives so many bytes of the page on standard input, -1 for all.
        write: takes what goes to standard output.

    Raises:
        OSError: the output, or the file for the errors, cannot be written.
        MissingExtra: a package that an archive needs is not installed.
    """
    mentions: list[Mention] = []
    pages = 0
    with closing(convert_all(gathering.plan, read, _to_nowhere)) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, Outcome) and outcome.text is not None:
                pages += 1
                mentions.extend(_mentions(outcome.source, outcome.text, gathering.references_of))
            yield outcome
    if not pages:
        return
    text = catalogue.render(bibliography(mentions), gathering.to)
    if gathering.output is None:
        write(encoded(text))
    else:
        sinks.atomic_write(gathering.output, text)


def _mentions(source: str, text: str, references_of: ReferencesOf) -> Iterator[Mention]:
    article = api.load(text)
    for reference in references_of(article):
        yield Mention(source=source, page_url=article.url, reference=reference)


def _to_nowhere(_data: bytes) -> None:
    """Takes the articles, of which the references alone are written."""


def _format(request: Request) -> str:
    known = catalogue.catalogue_formats()
    if request.to is None:
        extensions = {name: catalogue.format_extension(name) for name in known}
        return format_by_name(request.output or "", extensions) or DEFAULT_FORMAT
    if request.to not in known:
        raise UnknownFormat(unknown("format of references", request.to, known))
    return request.to


def _checked(output: str, plan: Plan) -> Path:
    """The file that the bibliography goes to, which is no input, and not that for the errors."""
    path, errors = Path(output), plan.request.errors
    if not output:
        raise UnusableTarget(EMPTY_NAME)
    if is_folder(output):
        raise UnusableTarget(
            f"{output} is a folder, and the references of all pages go to a file: "
            f"name one, such as {Path(output) / 'references.bib'}"
        )
    sinks.refuse_unwritable_file(path)
    if errors is not None and os.path.realpath(errors) == os.path.realpath(path):
        raise UnusableTarget(
            f"{errors} cannot hold both the references and the errors: name another file"
        )
    sinks.refuse_inputs([path], [each.path for each in plan.sources if each.path is not None])
    return path

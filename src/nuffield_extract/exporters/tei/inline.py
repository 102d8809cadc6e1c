"""Spans as TEI: links, citations, highlighting, line breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element
from nuffield_extract.exporters._xml_addresses import pointer
from nuffield_extract.exporters._xml_runs import linked_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.exporters._xml_places import Places, Target
    from nuffield_extract.model import Mark, Span


def run(spans: Iterable[Span], places: Places) -> list[Element | str]:
    """The spans, those of one link in one `ref`."""
    parts: list[Element | str] = []
    for target, looks in linked_runs(spans, places):
        inside = [part for marks, words in looks for part in _marked(marks, words)]
        parts += _referring(target, inside)
    return parts


def linked(words: str | None, href: str | None) -> list[Element | str]:
    """A line of text, in a `ref` where there is an address that a link may lead to."""
    address = pointer(href)
    inside = [*broken(words or "")]
    return [element("ref", *inside, target=address)] if address and inside else inside


def broken(words: str) -> Iterator[Element | str]:
    """The words, an `lb` behind each line feed."""
    first, *more = words.split("\n")
    yield first
    for line in more:
        yield from ("\n", element("lb"), line)


def _referring(target: Target, inside: list[Element | str]) -> list[Element | str]:
    """What is inside, in a `ref` to what it cites; a link besides is its `corresp`."""
    if target.entry:
        kind = "note" if target.is_note else "bibr"
        own = f"#{target.entry}"
        return [element("ref", *inside, type=kind, target=own, corresp=target.address)]
    if target.address:
        return [element("ref", *inside, target=target.address)]
    return inside


def _marked(marks: tuple[Mark, ...], words: str) -> list[Element | str]:
    """The words with their marks; `code`, which holds text alone, is the innermost."""
    inside = list(broken(words))
    if "code" in marks:
        inside = [element("code", words)]
    for mark in reversed(marks):
        look = _LOOKS.get(mark)
        inside = [element("hi", *inside, rend=look)] if look else inside
    return inside


_LOOKS: dict[Mark, str] = {
    "strong": "bold",
    "em": "italic",
    "sub": "subscript",
    "sup": "superscript",
    "mark": "highlight",
}
"""Values of `rend` by mark."""

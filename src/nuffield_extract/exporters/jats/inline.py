"""Spans as JATS: links, citations, emphasis, line breaks."""

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
    """The spans, those of one link in one `ext-link` or `xref`."""
    parts: list[Element | str] = []
    for target, looks in linked_runs(spans, places):
        inside = [part for marks, words in looks for part in _marked(marks, words)]
        parts += _referring(target, inside)
    return parts


def linked(words: str | None, href: str | None) -> list[Element | str]:
    """A line of text, in an `ext-link` where there is an address that a link may lead to."""
    return _addressed([*broken(words or "")], pointer(href)) if words else []


def link(*inside: Element | str, address: str) -> Element:
    """A link to a page."""
    return element("ext-link", *inside, ext_link_type="uri", xlink_href=address)


def broken(words: str) -> Iterator[Element | str]:
    """The words, a break behind each line feed; a paragraph takes one in emphasis only."""
    first, *more = words.split("\n")
    yield first
    for line in more:
        yield from ("\n", element("roman", element("break")), line)


def _referring(target: Target, inside: list[Element | str]) -> list[Element | str]:
    """What is inside, in an `xref` to what it cites; a link besides is an `ext-link` in it."""
    linked_inside = _addressed(inside, target.address)
    if target.entry is None:
        return linked_inside
    kind = "fn" if target.is_note else "bibr"
    return [element("xref", *linked_inside, ref_type=kind, rid=target.entry)]


def _addressed(inside: list[Element | str], address: str | None) -> list[Element | str]:
    return [link(*inside, address=address)] if address else inside


def _marked(marks: tuple[Mark, ...], words: str) -> list[Element | str]:
    inside = [*broken(words)]
    for mark in reversed(marks):
        look = _LOOKS.get(mark)
        if look:
            inside = [element(look, *inside)]
        elif mark == "mark":
            inside = [element("styled-content", *inside, style_type="highlight")]
    return inside


_LOOKS: dict[Mark, str] = {
    "strong": "bold",
    "em": "italic",
    "code": "monospace",
    "sub": "sub",
    "sup": "sup",
}
"""Elements by mark."""

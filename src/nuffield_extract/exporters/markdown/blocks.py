"""Blocks as Markdown, and what keeps them apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.exporters._addresses import image_source, link_target
from nuffield_extract.exporters.markdown.escape import destination, escaped_line, fenced
from nuffield_extract.exporters.markdown.inline import paragraph, text_paragraph
from nuffield_extract.exporters.markdown.table import table
from nuffield_extract.model import (
    Block,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Quote,
    Span,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.model import Note

Part = Block | str
"""A block, or Markdown that is written already."""


def joined(parts: Iterable[Part], notes: Mapping[str, int]) -> str:
    """The parts with a blank line between them; `notes` numbers the ids of notes."""
    return "\n\n".join([source for _, source in _sources(parts, notes)])


def definition(note: Note, notes: Mapping[str, int]) -> str:
    """The definition of a footnote: a paragraph after its mark, all else indented by four."""
    sources = [*_sources(note.blocks, notes)]
    lead = f"[^{notes[note.id]}]:"
    text = "\n\n".join(source for _, source in sources)
    if sources and not isinstance(sources[0][0], Paragraph):
        return _hanging(lead, f"\n{text}", 4)
    return _hanging(f"{lead} ", text, 4)


def _sources(parts: Iterable[Part], notes: Mapping[str, int]) -> Iterator[tuple[Part, str]]:
    """The parts that have something to show, written; two lists in a row differ in their marks."""
    before: Part = ""
    turn = 0
    for part in parts:
        own_turn = 1 - turn if _goes_on(before, part) else 0
        source = part if isinstance(part, str) else _block(part, notes, own_turn)
        if source:
            yield part, source
            before, turn = part, own_turn


def _goes_on(before: Part, part: Part) -> bool:
    """Whether the part is a list that would be read as more of the list before it."""
    if isinstance(before, ItemList) and isinstance(part, ItemList):
        return before.ordered == part.ordered
    return False


def _block(block: Block, notes: Mapping[str, int], turn: int) -> str:
    match block:
        case Paragraph():
            return paragraph(block.spans, notes)
        case ItemList():
            return _list(block, notes, turn)
        case Table():
            return table(block, notes)
        case Figure():
            return _figure(block)
        case Quote():
            return _quoted(joined((*block.blocks, _attribution(block)), notes))
        case Code():
            return fenced(block.code, block.language) if block.code.strip() else ""
        case Embed():
            return paragraph((Span(text=block.kind or "embed", href=block.url),), notes)
        case _:
            assert_never(block)


def _list(block: ItemList, notes: Mapping[str, int], turn: int) -> str:
    first = min(max(block.start, 0), _MAX_NUMBER - len(block.items))
    items = []
    for number, item in enumerate(block.items, first):
        mark = f"{number}{'.)'[turn]} " if block.ordered else f"{'-*'[turn]} "
        source = _item(_shown(item), notes)
        if source or block.ordered:
            items.append(_hanging(mark, source, len(mark)))
    gap = "\n\n" if any("\n\n" in item for item in items) else "\n"
    return gap.join(items)


def _shown(item: Item) -> tuple[Block, ...]:
    """The blocks of an item, a term in bold."""
    first, *rest = item.blocks or (None,)
    if not item.defines or not isinstance(first, Paragraph):
        return item.blocks
    spans = (
        attrs.evolve(s, marks=tuple({**dict.fromkeys(s.marks), "strong": None}))
        for s in first.spans
    )
    return (Paragraph(spans=tuple(spans)), *rest)


def _item(blocks: Iterable[Block], notes: Mapping[str, int]) -> str:
    """The blocks of an item; a list directly below its paragraph where it is read as a list."""
    text = ""
    before: Part = ""
    for block, source in _sources(blocks, notes):
        is_below = isinstance(before, Paragraph) and isinstance(block, ItemList)
        gap = "\n" if is_below and _INTERRUPTS.match(source) else "\n\n"
        text = f"{text}{gap}{source}" if text else source
        before = block
    return text


def _figure(figure: Figure) -> str:
    target = destination(image_source(figure.src))
    alt = figure.alt or ""
    image = f"![{escaped_line(alt)}]({target})" if target else text_paragraph(alt, "em")
    link = destination(link_target(figure.href))
    if link and image:
        image = f"[{image}]({link})"
    words = "\n".join(filter(None, (figure.caption, figure.credit)))
    below = paragraph((Span(text=words, href=None if image else figure.href),), {})
    return "\n\n".join(filter(None, (image, below)))


def _attribution(quote: Quote) -> str:
    """Where a quote is from, after a dash; the page's own is enough."""
    text = quote.attribution
    if not text:
        return ""
    dash = "" if text[0] in _DASHES else "— "
    return paragraph((Span(text=dash), Span(text=text, href=quote.href)), {})


def _hanging(lead: str, text: str, width: int) -> str:
    """The text after the lead, its further lines indented by the width."""
    first, *more = text.split("\n")
    space = " " * width
    return "\n".join([f"{lead}{first}".rstrip(), *(line and space + line for line in more)])


def _quoted(text: str) -> str:
    return text and "\n".join([f"> {line}".rstrip() for line in text.split("\n")])


_DASHES = "—–-―"

# The most digits that the number of a list may have are nine.
_MAX_NUMBER = 999_999_999

_INTERRUPTS = re.compile(r"(?:[-*]|1[.)]) \S")
"""A list that may follow a paragraph without a blank line."""

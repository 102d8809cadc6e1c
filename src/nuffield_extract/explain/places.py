"""The texts of an article with their places in its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.explain.explanation import Kept
from nuffield_extract.model import Code, Embed, Figure, ItemList, Paragraph, Quote, Table
from nuffield_extract.model.entries import owner_of
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Article, Block, Section


@attrs.frozen
class PlacedText:
    """A text of the article."""

    text: str
    kept: Kept


def placed_texts(article: Article) -> Iterator[PlacedText]:
    """Every text that the article took from the page's text, in the article's order.

    References and notes follow on the section whose entries they are.
    """
    entries = _by_section(article)
    for number, section in enumerate(article.sections):
        yield from _of_section(section, f"$.sections[{number}]", (), entries)
    for loose in entries.values():
        yield from loose
    yield _placed(article.citation, "$.citation", ())


Entries = dict[str, list[PlacedText]]
"""The texts of references and notes, by the id of the section that they stand in."""


def _by_section(article: Article) -> Entries:
    found: Entries = {}
    for number, reference in enumerate(article.references):
        placed = _placed(reference.text, f"$.references[{number}]", ())
        found.setdefault(owner_of(reference.id), []).append(placed)
    for number, note in enumerate(article.notes):
        of_note = found.setdefault(owner_of(note.id), [])
        of_note.append(_placed(note.mark, f"$.notes[{number}].mark", ()))
        for at, block in enumerate(note.blocks):
            of_note.extend(_of_block(block, f"$.notes[{number}].blocks[{at}]", ()))
    return found


def _of_section(
    section: Section, path: str, around: tuple[str, ...], entries: Entries
) -> Iterator[PlacedText]:
    """The texts of a section; its entries are taken out of `entries`."""
    headings = (*around, section.heading) if section.heading else around
    yield _placed(section.heading, f"{path}.heading", headings)
    for number, block in enumerate(section.blocks):
        yield from _of_block(block, f"{path}.blocks[{number}]", headings)
    for entry in entries.pop(section.id, ()):
        yield _placed(entry.text, entry.kept.place, headings)
    for number, inner in enumerate(section.sections):
        yield from _of_section(inner, f"{path}.sections[{number}]", headings, entries)


def _of_block(block: Block, path: str, section: tuple[str, ...]) -> Iterator[PlacedText]:
    for step, text in _own_texts(block):
        yield _placed(text, f"{path}{step}", section)
    for step, inner in _inner_blocks(block):
        yield from _of_block(inner, f"{path}{step}", section)


def _own_texts(block: Block) -> Iterator[tuple[str, str | None]]:
    """The texts of a block itself, each with the step to it."""
    match block:
        case Paragraph():
            yield "", spans_text(block.spans)
        case Table():
            yield ".caption", block.caption
            for number, row in enumerate(block.rows):
                for at, cell in enumerate(row.cells):
                    yield f".rows[{number}].cells[{at}]", spans_text(cell.spans)
        case Figure():
            yield from ((".caption", block.caption), (".credit", block.credit))
        case Quote():
            yield ".attribution", block.attribution
        case Code():
            yield ".code", block.code
        case ItemList() | Embed():
            return
        case _:
            assert_never(block)


def _inner_blocks(block: Block) -> Iterator[tuple[str, Block]]:
    """The blocks inside a list or a quotation, each with the step to it."""
    if isinstance(block, Quote):
        yield from ((f".blocks[{number}]", inner) for number, inner in enumerate(block.blocks))
    elif isinstance(block, ItemList):
        for number, item in enumerate(block.items):
            for at, inner in enumerate(item.blocks):
                yield f".items[{number}].blocks[{at}]", inner


def _placed(text: str | None, path: str, section: tuple[str, ...]) -> PlacedText:
    return PlacedText(text or "", Kept(place=path, section=section))

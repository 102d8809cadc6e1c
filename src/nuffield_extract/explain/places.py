"""The texts of an article with their places in its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import attrs

from nuffield_extract.explain.explanation import Kept
from nuffield_extract.model import Code, Embed, Figure, ItemList, Paragraph, Quote, Table
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
    """Every text that the article took from the page's text, in the article's order."""
    for number, section in enumerate(article.sections):
        yield from _of_section(section, f"$.sections[{number}]", ())
    for number, reference in enumerate(article.references):
        yield _placed(reference.text, f"$.references[{number}]", ())
    for number, note in enumerate(article.notes):
        yield _placed(note.mark, f"$.notes[{number}].mark", ())
        for at, block in enumerate(note.blocks):
            yield from _of_block(block, f"$.notes[{number}].blocks[{at}]", ())
    yield _placed(article.citation, "$.citation", ())


def _of_section(section: Section, path: str, around: tuple[str, ...]) -> Iterator[PlacedText]:
    headings = (*around, section.heading) if section.heading else around
    yield _placed(section.heading, f"{path}.heading", headings)
    for number, block in enumerate(section.blocks):
        yield from _of_block(block, f"{path}.blocks[{number}]", headings)
    for number, inner in enumerate(section.sections):
        yield from _of_section(inner, f"{path}.sections[{number}]", headings)


def _of_block(block: Block, path: str, section: tuple[str, ...]) -> Iterator[PlacedText]:
    match block:
        case Paragraph():
            yield _placed(spans_text(block.spans), path, section)
        case ItemList():
            for number, item in enumerate(block.items):
                for at, inner in enumerate(item.blocks):
                    yield from _of_block(inner, f"{path}.items[{number}].blocks[{at}]", section)
        case Quote():
            for number, inner in enumerate(block.blocks):
                yield from _of_block(inner, f"{path}.blocks[{number}]", section)
            yield _placed(block.attribution, f"{path}.attribution", section)
        case Table():
            yield _placed(block.caption, f"{path}.caption", section)
            for number, row in enumerate(block.rows):
                for at, cell in enumerate(row.cells):
                    text = spans_text(cell.spans)
                    yield _placed(text, f"{path}.rows[{number}].cells[{at}]", section)
        case Figure():
            yield _placed(block.caption, f"{path}.caption", section)
            yield _placed(block.credit, f"{path}.credit", section)
        case Code():
            yield _placed(block.code, f"{path}.code", section)
        case Embed():
            return
        case _:
            assert_never(block)


def _placed(text: str | None, path: str, section: tuple[str, ...]) -> PlacedText:
    return PlacedText(text or "", Kept(place=path, section=section))

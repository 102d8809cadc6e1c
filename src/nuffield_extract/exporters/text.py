"""Plain text, as a person would type the article out."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.model import (
    Article,
    Code,
    Embed,
    Figure,
    ItemList,
    Paragraph,
    Quote,
    Section,
    Table,
)
from nuffield_extract.model.entries import (
    Entries,
    as_printed,
    loose_notes,
    loose_references,
)
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.model import Block, Item, Note

EXTENSION = ".txt"

_INDENT = "    "
_STEP = "  "
_DASHES = "—–-―"


def export(article: Article) -> str:
    """The article as text: a blank line between blocks, a line feed at the end."""
    return article_text(article) + "\n"


def article_text(article: Article) -> str:
    """Title, standfirst, kind, date, authors, the body, references and notes in their places."""
    article = as_printed(article)
    return text_around(article, _joined(_sections(article)))


def text_around(article: Article, body: str) -> str:
    """The text of an article that is `as_printed`, and whose sections print `body`."""
    cited = ("Suggested citation", article.citation) if article.citation else ()
    return _joined((*_head(article), body, *_loose(article), *cited))


def body_text(article: Article) -> str:
    """The sections alone, with the references and notes in their places and behind them."""
    article = as_printed(article)
    return _joined((*_sections(article), *_loose(article)))


def section_text(section: Section) -> str:
    """A section and all that are under it; entries of references and notes are the article's."""
    return _joined(_section(section, Entries({}, {})))


def own_text(section: Section, entries: Entries) -> str:
    """What stands under the heading of a section, its entries too, the sections inside left out."""
    return _joined(_own(section, entries))


def block_text(block: Block) -> str:
    """One block; lines without indentation but for lists and quotes."""
    match block:
        case Paragraph():
            return spans_text(block.spans)
        case ItemList():
            return "\n".join(_list_lines(block, _STEP))
        case Table():
            rows = (" | ".join(_line(spans_text(c.spans)) for c in row.cells) for row in block.rows)
            return "\n".join([*filter(None, [block.caption]), *rows])
        case Figure():
            return "\n".join(filter(None, (block.caption, block.credit)))
        case Quote():
            inner = _joined(map(block_text, block.blocks))
            source = _dashed(block.attribution) if block.attribution else ""
            return _indented("\n".join(filter(None, (inner, source))), _INDENT)
        case Code():
            return block.code
        case Embed():
            return f"[{block.kind or 'embed'}] {block.url}"
        case _:
            assert_never(block)


def note_text(note: Note) -> str:
    """A note behind its mark."""
    return f"[{note.mark}] {_joined(map(block_text, note.blocks))}".rstrip()


def _head(article: Article) -> Iterator[str | None]:
    yield article.title
    yield article.standfirst
    yield article.kind
    if article.published:
        yield f"Published: {article.published:%d/%m/%Y}"
    if article.authors:
        yield f"Authors: {'; '.join(author.name for author in article.authors)}"


def _sections(article: Article) -> Iterator[str | None]:
    entries = Entries.of(article)
    for section in article.sections:
        yield from _section(section, entries)


def _loose(article: Article) -> Iterator[str]:
    yield from map(note_text, loose_notes(article))
    yield from (reference.text for reference in loose_references(article))


def _section(section: Section, entries: Entries) -> Iterator[str | None]:
    yield section.heading
    yield from _own(section, entries)
    for inner in section.sections:
        yield from _section(inner, entries)


def _own(section: Section, entries: Entries) -> Iterator[str]:
    yield from map(block_text, section.blocks)
    if section.role == "notes":
        yield from map(note_text, entries.notes_in(section))
    if section.role == "references":
        yield from (reference.text for reference in entries.references_in(section))


def _list_lines(block: ItemList, indent: str) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}." if block.ordered else "•"
        yield from _item_lines(item, f"{indent}{mark} ", indent)


def _item_lines(item: Item, mark: str, indent: str) -> Iterator[str]:
    lead = mark
    for block in item.blocks:
        if isinstance(block, ItemList):
            yield from _list_lines(block, indent + _STEP)
            continue
        text = block_text(block)
        if not text:
            continue
        first, *more = text.split("\n")
        yield f"{lead}{first}".rstrip()
        yield from (f"{indent}{_STEP}{line}".rstrip() for line in more)
        lead = indent + _STEP


def _dashed(attribution: str) -> str:
    return attribution if attribution[0] in _DASHES else f"— {attribution}"


def _line(text: str) -> str:
    return " ".join(text.split("\n"))


def _indented(text: str, indent: str) -> str:
    return "\n".join(f"{indent}{line}".rstrip() for line in text.split("\n"))


def _joined(parts: Iterable[str | None]) -> str:
    """The parts that have a text, one blank line between them."""
    stripped = (part.strip("\n") for part in parts if part)
    return "\n\n".join(filter(None, stripped))

"""What is compared of blocks and sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.diff.facets import Facets
from nuffield_extract.diff.markup import block_markup
from nuffield_extract.model import Code, Embed, Figure, ItemList, Paragraph, Quote, Table
from nuffield_extract.model.blocks import block_type
from nuffield_extract.model.walk import iter_runs, spans_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nuffield_extract.model import Block, Section, Span

HEADING_WEIGHT = 2_000  # so that texts move past headings, and no heading past its text
_LONGEST = 2_000  # characters beyond which a text is no heavier


def block_facets(block: Block) -> Facets:
    """What is compared of a block."""
    markup, kind = block_markup(block), block_type(block)
    lines = tuple(block_lines(block))
    return Facets(
        kind=kind,
        key=markup,
        fields={"type": kind, **_fields(block)},
        lines=lines,
        links=block_links(block),
        markup=markup,
        telling="\n".join(lines) or _looks(block),
        weight=1 + min(_LONGEST, sum(map(len, lines))),
    )


def section_facets(section: Section) -> Facets:
    """What is compared of a section: its heading, not what stands in it."""
    return Facets(
        kind="section",
        key=f"{section.role} {'-' if section.heading is None else '+' + section.heading}",
        fields={
            "heading": section.heading,
            "level": str(section.level),
            "role": section.role,
            "href": section.href,
        },
        weight=HEADING_WEIGHT,
    )


def block_lines(block: Block) -> Iterator[str]:
    """The text of each paragraph, row and line of code in a block; none of figures alone."""
    match block:
        case Paragraph():
            yield spans_text(block.spans)
        case ItemList():
            for item in block.items:
                for inner in item.blocks:
                    yield from block_lines(inner)
        case Table():
            for row in block.rows:
                yield " | ".join([" ".join(spans_text(c.spans).split("\n")) for c in row.cells])
        case Quote():
            for inner in block.blocks:
                yield from block_lines(inner)
        case Code():
            yield from block.code.split("\n")
        case Figure() | Embed():
            return
        case _:
            assert_never(block)


def block_links(block: Block) -> tuple[tuple[str, str], ...]:
    """Text and address of each link in a block, in order."""
    return tuple([link for run in iter_runs(block) for link in span_links(run)])


def span_links(spans: tuple[Span, ...]) -> Iterator[tuple[str, str]]:
    """Text and address of each link of spans; spans of one address that meet are one link."""
    text, url = "", None
    for span in spans:
        if span.href != url:
            if url is not None:
                yield text, url
            text, url = "", span.href
        text += span.text
    if url is not None:
        yield text, url


def _looks(block: Block) -> str:
    """The words that stand for what is seen or played, or else the path to it."""
    match block:
        case Figure():
            said = filter(None, (block.caption, block.credit, block.alt))
            return " ".join(said) or _path(block.src)
        case Embed():
            return _path(block.url)
        case Paragraph() | ItemList() | Table() | Quote() | Code():
            return ""
        case _:
            assert_never(block)


def _path(url: str | None) -> str:
    """The parts of an address behind its host, as words."""
    return " ".join((url or "").partition("//")[2].split("/")[1:])


def _fields(block: Block) -> Mapping[str, str | None]:
    match block:
        case ItemList():
            start = str(block.start) if block.ordered else None
            return {"ordered": "yes" if block.ordered else "no", "start": start}
        case Table():
            return {"caption": block.caption}
        case Figure():
            return {name: getattr(block, name) for name in _OF_FIGURES}
        case Quote():
            pull = "yes" if block.pull else "no"
            return {"attribution": block.attribution, "href": block.href, "pull": pull}
        case Code():
            return {"language": block.language}
        case Embed():
            return {"url": block.url, "kind": block.kind}
        case Paragraph():
            return {}
        case _:
            assert_never(block)


_OF_FIGURES = ("caption", "credit", "alt", "src", "href")

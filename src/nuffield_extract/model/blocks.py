"""The blocks of a text: paragraphs, lists, tables, figures, quotes, code, embeds, made of spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

BlockType = Literal["paragraph", "list", "table", "figure", "quote", "code", "embed"]
Mark = Literal["strong", "em", "code", "sub", "sup", "mark"]
"""Emphasis of a span, by the element of HTML that means it."""


@attrs.frozen(kw_only=True)
class Span:
    """A run of text with one look: the only text model, flat on purpose."""

    text: str
    """NFC; white space collapsed; a newline is a line break of the page."""

    href: str | None = None
    """Link target: absolute where the page's url is known, else as printed."""

    marks: tuple[Mark, ...] = ()
    """Emphasis, outermost first, each once."""

    ref: str | None = None
    """Id of the Reference or Note that this span cites."""


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph; never empty when read from a page."""

    spans: tuple[Span, ...]
    """The text, in order: joined, it is the paragraph."""


def make_span(text: str, href: str | None, marks: tuple[Mark, ...]) -> Span:
    """`Span(text=text, href=href, marks=marks)` at a third of its cost.

    A page has more spans than anything else. The slots are filled directly, for the frozen
    `__init__` goes through `object.__setattr__` and a dict of keywords.
    """
    span = _new(Span)
    _set_text(span, text)
    _set_href(span, href)
    _set_marks(span, marks)
    _set_ref(span, None)
    return span


def make_paragraph(spans: tuple[Span, ...]) -> Paragraph:
    """`Paragraph(spans=spans)` at a third of its cost."""
    paragraph = _new(Paragraph)
    _set_spans(paragraph, spans)
    return paragraph


_new = object.__new__
_set_text, _set_href, _set_marks, _set_ref = (
    getattr(Span, field.name).__set__ for field in attrs.fields(Span)
)
(_set_spans,) = (getattr(Paragraph, field.name).__set__ for field in attrs.fields(Paragraph))


@attrs.frozen(kw_only=True)
class Item:
    """An item of a list: usually one paragraph, sometimes with a nested list after it."""

    blocks: tuple[Block, ...]
    """What the item holds, in order."""

    defines: bool = False
    """Whether the first block is a term, which the blocks after it define."""


@attrs.frozen(kw_only=True)
class ItemList:
    """A list, bulleted or numbered, or of terms."""

    items: tuple[Item, ...]
    """In order."""

    ordered: bool = False
    """Whether its items are numbered."""

    start: int = 1
    """Number of the first item; it counts for ordered lists only."""


@attrs.frozen(kw_only=True)
class Cell:
    """A cell of a table."""

    spans: tuple[Span, ...] = ()
    """The text; none in an empty cell."""

    header: bool = False
    """Whether it heads a row or column."""

    colspan: int = 1
    """Columns that it covers, 1 or more."""

    rowspan: int = 1
    """Rows that it covers, 1 or more."""


@attrs.frozen(kw_only=True)
class Row:
    """A row of a table, with the cells that start in it."""

    cells: tuple[Cell, ...]
    """From left to right as written; a cell of an earlier row may reach into this one."""


@attrs.frozen(kw_only=True)
class Table:
    """A table of data."""

    rows: tuple[Row, ...]
    """From top to bottom, header rows included."""

    caption: str | None = None
    """Plain text."""


@attrs.frozen(kw_only=True)
class Figure:
    """An image."""

    src: str | None = None
    """Url of the image; None where the page holds it inline, or not at all."""

    href: str | None = None
    """Where the image leads, or else the first link of its caption."""

    alt: str | None = None
    """The text that stands for the image; None where the page gives none."""

    caption: str | None = None
    """Plain text, without the credit."""

    credit: str | None = None
    """Who made the image, or owns it, as printed."""


@attrs.frozen(kw_only=True)
class Quote:
    """A quotation set apart."""

    blocks: tuple[Block, ...]
    """What is quoted, without its source."""

    attribution: str | None = None
    """Who said it or where, as printed; plain text."""

    href: str | None = None
    """Where the quotation is from: a link of its attribution, or its address."""

    pull: bool = False
    """Whether it is of the article's own words, pulled out to catch the eye."""


@attrs.frozen(kw_only=True)
class Code:
    """Preformatted text, white space as on the page."""

    code: str
    """Lines end in a line feed; a tab is a tab."""

    language: str | None = None
    """As the page names it, such as `python`."""


@attrs.frozen(kw_only=True)
class Embed:
    """Something played or shown from elsewhere."""

    url: str
    """Where the player or the frame leads."""

    kind: str | None = None
    """`video`, `audio` or `frame`."""


Block = Paragraph | ItemList | Table | Figure | Quote | Code | Embed
"""What a text is made of; a closed union, so a `match` over it can be complete."""

BLOCK_TYPES: Mapping[BlockType, type[Block]] = {
    "paragraph": Paragraph,
    "list": ItemList,
    "table": Table,
    "figure": Figure,
    "quote": Quote,
    "code": Code,
    "embed": Embed,
}
"""Each class of blocks by its name: in JSON the `type`."""

_NAMES = {kind: name for name, kind in BLOCK_TYPES.items()}


def block_type(block: Block) -> BlockType:
    """The name of a block's class, as in JSON."""
    return _NAMES[type(block)]

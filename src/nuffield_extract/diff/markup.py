"""Blocks written out with all that is compared of them: equal markup, equal blocks.

In the manner of HTML, so that a change of looks alone can be shown. What a span cites is left
out, for it follows from the references.
"""

from __future__ import annotations

import html
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.model import (
    Block,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Quote,
    Table,
)
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.model import Mark, Span


def block_markup(block: Block) -> str:
    """The block, and all in it."""
    match block:
        case Paragraph():
            return _element("p", inline_markup(block.spans))
        case ItemList():
            inside = "".join(map(_item, block.items))
            start = str(block.start) if block.ordered else None
            return _element("ol" if block.ordered else "ul", inside, start=start)
        case Table():
            rows = "".join([_element("tr", "".join(map(_cell, row.cells))) for row in block.rows])
            return _element("table", rows, caption=block.caption)
        case Figure():
            return _element("figure", "", src=block.src, href=block.href, alt=block.alt,
                            caption=block.caption, credit=block.credit)  # fmt: skip
        case Quote():
            return _element("blockquote", "".join(map(block_markup, block.blocks)),
                            attribution=block.attribution, href=block.href,
                            pull="" if block.pull else None)  # fmt: skip
        case Code():
            return _element("pre", html.escape(block.code), language=block.language)
        case Embed():
            return _element("embed", "", url=block.url, kind=block.kind)
        case _:
            assert_never(block)


def inline_markup(spans: Iterable[Span]) -> str:
    """Spans with their links and emphasis; how a text of one look is cut does not count."""
    groups = groupby((span for span in spans if span.text), key=_look)
    return "".join([_run(href, marks, spans_text(group)) for (href, marks), group in groups])


def _look(span: Span) -> tuple[str | None, tuple[Mark, ...]]:
    return span.href, span.marks


def _run(href: str | None, marks: tuple[Mark, ...], text: str) -> str:
    inside = html.escape(text, quote=False)
    for mark in reversed(marks):
        inside = _element(mark, inside)
    return inside if href is None else _element("a", inside, href=href)


def _item(item: Item) -> str:
    inside = "".join(map(block_markup, item.blocks))
    return _element("li", inside, defines="" if item.defines else None)


def _cell(cell: Cell) -> str:
    return _element(
        "th" if cell.header else "td",
        inline_markup(cell.spans),
        colspan=None if cell.colspan == 1 else str(cell.colspan),
        rowspan=None if cell.rowspan == 1 else str(cell.rowspan),
    )


def _element(tag: str, inside: str, **attributes: str | None) -> str:
    written = [
        f' {name}="{html.escape(value)}"' for name, value in attributes.items() if value is not None
    ]
    return f"<{tag}{''.join(written)}>{inside}</{tag}>"

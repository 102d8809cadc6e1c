"""Strategies of blocks and their parts, as a page could have given them.

Text is NFC without control characters, its white space collapsed; only a span may hold newlines,
which stand for line breaks. A span's `ref` is one of `refs`, so by default there is none.
"""

from __future__ import annotations

import string
import unicodedata
from typing import TYPE_CHECKING, get_args

import attrs
from hypothesis import strategies as st

from nuffield_extract.model import (
    Block,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Mark,
    Paragraph,
    Quote,
    Row,
    Span,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

_URL_TAILS = ("", "?a=1&b=2", "#part-2", "_(film)", "/%C3%A9.pdf")


def phrases() -> SearchStrategy[str]:
    """One line of text: a few words of any script, one space between them."""
    seen = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"))
    word = st.text(seen, min_size=1, max_size=6)
    words = st.lists(word, min_size=1, max_size=4)
    return words.map(lambda drawn: unicodedata.normalize("NFC", " ".join(drawn)))


def urls() -> SearchStrategy[str]:
    """Absolute urls."""
    path = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=8)
    return st.builds("https://example.org/{}{}".format, path, st.sampled_from(_URL_TAILS))


def spans(refs: Sequence[str] = ()) -> SearchStrategy[Span]:
    """Spans with and without links, marks, line breaks and refs."""
    marks = st.lists(st.sampled_from(get_args(Mark)), unique=True, max_size=2)
    return st.builds(
        Span,
        text=phrases() | st.builds("{}\n{}".format, phrases(), phrases()),
        href=st.none() | urls(),
        marks=marks.map(tuple),
        ref=st.sampled_from((None, *refs)),
    )


def paragraphs(refs: Sequence[str] = ()) -> SearchStrategy[Paragraph]:
    """Paragraphs of one to four spans, with and without a space where they meet."""
    parts = st.lists(st.tuples(spans(refs), st.sampled_from((" ", ""))), min_size=1, max_size=4)
    return st.builds(Paragraph, spans=parts.map(_joined))


def _joined(parts: list[tuple[Span, str]]) -> tuple[Span, ...]:
    *before, (last, _) = parts
    return (*(attrs.evolve(span, text=span.text + space) for span, space in before), last)


def items(refs: Sequence[str] = (), *, depth: int = 1) -> SearchStrategy[Item]:
    """Items of one paragraph, and of a list below it while `depth` lasts; terms among them."""
    alone = st.builds(Item, blocks=st.tuples(paragraphs(refs)), defines=st.booleans())
    if depth < 1:
        return alone
    nested = st.tuples(paragraphs(refs), item_lists(refs, depth=depth - 1))
    return alone | st.builds(Item, blocks=nested)


def item_lists(refs: Sequence[str] = (), *, depth: int = 1) -> SearchStrategy[ItemList]:
    """Lists, bulleted and numbered, with `depth` levels of lists inside."""
    some = st.lists(items(refs, depth=depth), min_size=1, max_size=3).map(tuple)
    bulleted = st.builds(ItemList, items=some)
    return bulleted | st.builds(
        ItemList, items=some, ordered=st.just(value=True), start=st.integers(0, 99)
    )


def cells(refs: Sequence[str] = ()) -> SearchStrategy[Cell]:
    """Cells of a table, empty ones and such of two columns or rows among them."""
    return st.builds(
        Cell,
        spans=st.lists(spans(refs), max_size=2).map(tuple),
        header=st.booleans(),
        colspan=st.sampled_from((1, 1, 1, 2)),
        rowspan=st.sampled_from((1, 1, 1, 2)),
    )


def rows(refs: Sequence[str] = ()) -> SearchStrategy[Row]:
    """Rows of a table."""
    return st.builds(Row, cells=st.lists(cells(refs), min_size=1, max_size=3).map(tuple))


def tables(refs: Sequence[str] = ()) -> SearchStrategy[Table]:
    """Tables whose rows may be of unequal length, as on real pages."""
    some = st.lists(rows(refs), min_size=1, max_size=3).map(tuple)
    return st.builds(Table, rows=some, caption=st.none() | phrases())


def figures() -> SearchStrategy[Figure]:
    """Images."""
    text = st.none() | phrases()
    url = st.none() | urls()
    return st.builds(Figure, src=url, href=url, alt=text, caption=text, credit=text)


def quotes(refs: Sequence[str] = (), *, depth: int = 1) -> SearchStrategy[Quote]:
    """Quotations of one or two blocks, with `depth` levels of blocks inside them."""
    some = st.lists(blocks(refs, depth=depth), min_size=1, max_size=2).map(tuple)
    return st.builds(
        Quote,
        blocks=some,
        attribution=st.none() | phrases(),
        href=st.none() | urls(),
        pull=st.booleans(),
    )


def codes() -> SearchStrategy[Code]:
    """Preformatted texts with white space of their own."""
    lines = st.lists(st.builds("{}{}".format, st.sampled_from(("", "  ", "\t")), phrases()))
    return st.builds(
        Code, code=lines.map("\n".join), language=st.sampled_from((None, "python", "c++"))
    )


def embeds() -> SearchStrategy[Embed]:
    """Players and frames."""
    return st.builds(Embed, url=urls(), kind=st.sampled_from((None, "video", "audio", "frame")))


def blocks(refs: Sequence[str] = (), *, depth: int = 2) -> SearchStrategy[Block]:
    """Blocks of every type; lists and quotes nest at most `depth` deep."""
    flat = (paragraphs(refs), tables(refs), figures(), codes(), embeds())
    if depth < 1:
        return st.one_of(*flat)
    return st.one_of(*flat, item_lists(refs, depth=depth - 1), quotes(refs, depth=depth - 1))

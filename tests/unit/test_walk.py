from __future__ import annotations

import json
from typing import get_args

import attrs
import pytest

from nuffield_extract.model import (
    Article,
    Block,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Note,
    Paragraph,
    Quote,
    Row,
    Section,
    Span,
    Table,
)
from nuffield_extract.model.blocks import BLOCK_TYPES, BlockType, block_type
from nuffield_extract.model.codec import to_json
from nuffield_extract.model.walk import (
    article_spans,
    iter_blocks,
    iter_sections,
    iter_spans,
    map_section_spans,
    map_spans,
    section_hrefs,
    spans_text,
)


def words(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


NESTED = ItemList(items=(Item(blocks=(words("c"),)), Item(blocks=(words("d"),))))
LIST = ItemList(items=(Item(blocks=(words("b"), NESTED)), Item(blocks=(words("e"),))))
TABLE = Table(rows=(Row(cells=(Cell(spans=(Span(text="f"),)), Cell(spans=(Span(text="g"),)))),))
QUOTE = Quote(blocks=(words("h"), ItemList(items=(Item(blocks=(words("i"),)),))), attribution="x")
SECTION = Section(
    heading="One",
    level=1,
    id="one",
    blocks=(words("a"), LIST),
    sections=(
        Section(heading="Two", level=2, id="two", blocks=(TABLE,)),
        Section(heading="Three", level=2, id="three", blocks=(QUOTE,)),
    ),
)
ARTICLE = Article(
    sections=(SECTION, Section(heading="Four", level=1, id="four", blocks=(words("j"),))),
    notes=(Note(id="note-1", mark="1", blocks=(words("k"),)),),
)
WITHOUT_SPANS: list[Block] = [Figure(alt="a"), Code(code="x = 1"), Embed(url="/v")]


def test_every_class_of_blocks_has_one_name_which_is_that_of_json() -> None:
    assert [*BLOCK_TYPES.values()] == [*get_args(Block)]
    assert [*BLOCK_TYPES] == [*get_args(BlockType)]
    for block in (words("a"), LIST, TABLE, QUOTE, *WITHOUT_SPANS):
        written = json.loads(to_json(Article(sections=(Section(id="a", blocks=(block,)),))))
        assert block_type(block) == written["sections"][0]["blocks"][0]["type"]


def test_the_links_of_a_section_are_those_of_heading_spans_images_and_quotations() -> None:
    linked = Paragraph(spans=(Span(text="a", href="/a"), Span(text="b")))
    blocks = (Figure(src="/i", href="/f"), Quote(blocks=(linked,), href="/q"), Figure(src="/i"))
    section = Section(heading="One", href="/h", id="one", blocks=blocks, sections=(SECTION,))
    assert sorted(section_hrefs(section)) == ["/a", "/f", "/h", "/q"]


def loud(span: Span) -> Span:
    return attrs.evolve(span, text=span.text.upper())


def same(span: Span) -> Span:
    return span


def test_sections_come_each_before_the_sections_inside_it() -> None:
    ids = [section.id for section in iter_sections(ARTICLE.sections)]
    assert ids == ["one", "two", "three", "four"]


def test_blocks_come_each_before_the_blocks_inside_it() -> None:
    walked = list(iter_blocks((LIST, QUOTE)))
    assert [type(block).__name__ for block in walked] == [
        *("ItemList", "Paragraph", "ItemList", "Paragraph", "Paragraph", "Paragraph"),
        *("Quote", "Paragraph", "ItemList", "Paragraph"),
    ]


def test_spans_of_a_block_come_in_page_order() -> None:
    assert spans_text(iter_spans(LIST)) == "bcde"
    assert spans_text(iter_spans(TABLE)) == "fg"
    assert spans_text(iter_spans(QUOTE)) == "hi"


@pytest.mark.parametrize("block", WITHOUT_SPANS, ids=lambda block: type(block).__name__)
def test_some_blocks_have_no_spans_and_stay_as_they_are(block: Block) -> None:
    assert list(iter_spans(block)) == []
    assert map_spans(block, loud) is block


def test_spans_of_an_article_are_those_of_its_sections_then_of_its_notes() -> None:
    assert spans_text(article_spans(ARTICLE)) == "abcdefghijk"


def test_the_text_of_no_spans_is_empty() -> None:
    assert spans_text(()) == ""


@pytest.mark.parametrize("block", [words("a"), LIST, TABLE, QUOTE])
def test_mapping_changes_every_span_and_nothing_else(block: Block) -> None:
    changed = map_spans(block, loud)
    assert spans_text(iter_spans(changed)) == spans_text(iter_spans(block)).upper()
    assert map_spans(changed, lambda span: attrs.evolve(span, text=span.text.lower())) == block


@pytest.mark.parametrize("block", [words("a"), LIST, TABLE, QUOTE])
def test_mapping_gives_the_same_object_where_nothing_changes(block: Block) -> None:
    assert map_spans(block, same) is block
    assert map_spans(block, attrs.evolve) is block  # an equal span is no change


def test_mapping_keeps_the_parts_in_which_nothing_changes() -> None:
    changed = map_section_spans(SECTION, lambda span: loud(span) if span.text == "g" else span)
    assert changed.blocks is SECTION.blocks
    assert changed.sections[0] is not SECTION.sections[0]
    assert changed.sections[1] is SECTION.sections[1]
    assert spans_text(article_spans(Article(sections=(changed,)))) == "abcdefGhi"


def test_mapping_a_section_gives_the_same_object_where_nothing_changes() -> None:
    assert map_section_spans(SECTION, same) is SECTION


def test_walks_do_not_mind_how_deep_blocks_and_sections_nest() -> None:
    quote, section = Quote(blocks=(words("a"),)), Section(id="s")
    for _ in range(3_000):
        quote, section = Quote(blocks=(quote,)), Section(id="s", sections=(section,))
    assert spans_text(iter_spans(quote)) == "a"
    assert sum(1 for _ in iter_sections((section,))) == 3_001

from __future__ import annotations

from datetime import date

import pytest

from nuffield_extract.exporters import text
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
    Person,
    Quote,
    Reference,
    Row,
    Section,
    Span,
    Table,
)


def words(printed: str) -> Paragraph:
    return Paragraph(spans=(Span(text=printed),))


def item(*blocks: Block | str) -> Item:
    return Item(blocks=tuple(words(b) if isinstance(b, str) else b for b in blocks))


def bullets(*items: Item | str) -> ItemList:
    return ItemList(items=tuple(item(i) if isinstance(i, str) else i for i in items))


def numbered(*items: str, start: int = 1) -> ItemList:
    return ItemList(items=tuple(map(item, items)), ordered=True, start=start)


def row(*cells: str) -> Row:
    return Row(cells=tuple(Cell(spans=(Span(text=cell),)) for cell in cells))


def lead(*blocks: Block) -> Section:
    return Section(id="lead", blocks=blocks)


BEDS = Reference(id="references-1", text="Bell (2019) Beds.")
WARDS = Reference(id="references-2", text="Amadi (2021) Wards.")
ONE = Note(id="notes-1", mark="1", blocks=(words("One."),))
TWO = Note(id="notes-2", mark="*", blocks=(words("Two."), words("More.")))


# The whole


def test_an_article_is_typed_out_from_its_title_to_its_citation() -> None:
    article = Article(
        title="Waiting",
        standfirst="In short.",
        kind="Blog post",
        published=date(2024, 5, 1),
        authors=(Person(name="Dr Nora Bell"), Person(name="BMA")),
        citation="Bell N (2024) Waiting",
        sections=(
            lead(words("First.\nSecond.")),
            Section(
                heading="Why",
                level=2,
                id="why",
                blocks=(words("Because."),),
                sections=(Section(heading="Why not", level=3, id="why-not"),),
            ),
            Section(heading="References", level=2, id="references", role="references"),
        ),
        references=(BEDS,),
    )
    assert (
        text.export(article)
        == """\
Waiting

In short.

Blog post

Published: 01/05/2024

Authors: Dr Nora Bell; BMA

First.
Second.

Why

Because.

Why not

References

Bell (2019) Beds.

Suggested citation

Bell N (2024) Waiting
"""
    )


def test_an_empty_article_is_an_empty_line() -> None:
    assert text.export(Article()) == "\n"


def test_spans_are_told_without_their_looks() -> None:
    spans = (
        Span(text="a", marks=("strong",)),
        Span(text="b ", href="/b"),
        Span(text="2", marks=("sup",)),
    )
    assert text.block_text(Paragraph(spans=spans)) == "ab 2"


def test_a_part_without_text_leaves_no_blank_lines() -> None:
    blocks = (words("a"), words(""), Figure(src="/x.png"), Code(code="\n  b\n"), words("c"))
    assert text.export(Article(title="", sections=(lead(*blocks),))) == "a\n\n  b\n\nc\n"


# Lists


def test_nested_lists_are_indented_by_two_a_level() -> None:
    inner = bullets("d", item("e", numbered("f", "g")))
    assert (
        text.block_text(bullets("a", item("b", inner), "c"))
        == """\
  • a
  • b
    • d
    • e
      1. f
      2. g
  • c"""
    )


def test_a_line_break_in_an_item_goes_on_below_its_text() -> None:
    assert (
        text.block_text(bullets("a\nb", item("c", bullets("d\ne"))))
        == """\
  • a
    b
  • c
    • d
      e"""
    )


def test_the_paragraphs_of_an_item_stand_below_each_other() -> None:
    assert text.block_text(bullets(item("a", "b"), "c")) == "  • a\n    b\n  • c"


@pytest.mark.parametrize(("start", "expected"), [(1, "  1. a\n  2. b"), (9, "  9. a\n  10. b")])
def test_a_numbered_list_counts_from_its_start(start: int, expected: str) -> None:
    assert text.block_text(numbered("a", "b", start=start)) == expected


def test_an_item_without_text_is_left_out() -> None:
    assert text.block_text(numbered("a", "", "c")) == "  1. a\n  3. c"


# Other blocks


def test_a_table_is_a_line_a_row_below_its_caption() -> None:
    table = Table(rows=(row("Year", "Beds"), row("2019\nto 2020", "7")), caption="Beds")
    assert text.block_text(table) == "Beds\nYear | Beds\n2019 to 2020 | 7"
    assert text.block_text(Table(rows=(row("a", "b"),))) == "a | b"


def test_a_quote_is_indented_and_its_source_stands_below_after_a_dash() -> None:
    quote = Quote(blocks=(words("a\nb"), bullets("c")), attribution="N. Bell")
    assert text.block_text(quote) == "    a\n    b\n\n      • c\n    — N. Bell"
    assert text.block_text(Quote(blocks=(words("a"),))) == "    a"


def test_a_quote_keeps_the_dash_that_the_page_prints() -> None:
    assert text.block_text(Quote(blocks=(words("a"),), attribution="– Bell")) == "    a\n    – Bell"


def test_a_quote_of_nothing_is_its_source() -> None:
    assert text.block_text(Quote(blocks=(Figure(),), attribution="Bell")) == "    — Bell"
    assert text.block_text(Quote(blocks=())) == ""


def test_a_figure_is_its_caption_and_credit() -> None:
    figure = Figure(src="/a.png", alt="A hall", caption="The hall.", credit="© Bell")
    assert text.block_text(figure) == "The hall.\n© Bell"


def test_code_keeps_its_white_space() -> None:
    assert text.block_text(Code(code="if x:\n\n    y")) == "if x:\n\n    y"


def test_an_embed_is_its_kind_and_url() -> None:
    assert text.block_text(Embed(url="https://x.org/v", kind="video")) == "[video] https://x.org/v"
    assert text.block_text(Embed(url="https://x.org/v")) == "[embed] https://x.org/v"


# References and notes


def test_references_and_notes_stand_in_their_sections() -> None:
    article = Article(
        sections=(
            Section(id="notes", role="notes", blocks=(words("See also."),)),
            Section(heading="References", level=2, id="references", role="references"),
            Section(heading="After", level=2, id="after"),
        ),
        references=(BEDS, WARDS),
        notes=(ONE, TWO),
    )
    assert (
        text.export(article)
        == """\
See also.

[1] One.

[*] Two.

More.

References

Bell (2019) Beds.

Amadi (2021) Wards.

After
"""
    )


def test_each_of_two_lists_of_references_has_its_own() -> None:
    inside = [
        Section(heading=name, level=2, id=name.lower(), role="references")
        for name in ("Sources", "References")
    ]
    source = Reference(id="sources-1", text="Lunt (2020).")
    article = Article(sections=tuple(inside), references=(BEDS, source))
    assert text.export(article) == "Sources\n\nLunt (2020).\n\nReferences\n\nBell (2019) Beds.\n"


def test_notes_and_references_without_a_section_come_last_but_for_the_citation() -> None:
    article = Article(
        sections=(lead(words("a")),), references=(BEDS,), notes=(ONE,), citation="Cite me"
    )
    assert (
        text.export(article)
        == """\
a

[1] One.

Bell (2019) Beds.

Suggested citation

Cite me
"""
    )


def test_the_text_of_a_section_holds_the_sections_in_it() -> None:
    inner = Section(heading="Two", level=2, id="two", blocks=(words("b"),))
    outer = Section(heading="One", level=1, id="one", blocks=(words("a"),), sections=(inner,))
    assert text.section_text(outer) == "One\n\na\n\nTwo\n\nb"

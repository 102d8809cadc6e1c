from __future__ import annotations

from datetime import date

import attrs
import pytest
import yaml

from nuffield_extract.exporters import markdown
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


def words(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


def bullets(*items: str | tuple[Block, ...]) -> ItemList:
    return ItemList(
        items=tuple(Item(blocks=(words(i),) if isinstance(i, str) else i) for i in items)
    )


def numbered(*items: str, start: int = 1) -> ItemList:
    return ItemList(
        items=tuple(Item(blocks=(words(item),)) for item in items), ordered=True, start=start
    )


def row(*texts: str, header: bool = False) -> Row:
    return Row(cells=tuple(cell(text, header=header) for text in texts))


def cell(text: str, *, header: bool = False, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell(spans=(Span(text=text),), header=header, colspan=colspan, rowspan=rowspan)


def body(*blocks: Block) -> str:
    """The Markdown of blocks, without the line feed that ends it."""
    text = markdown.export(Article(sections=(Section(id="lead", blocks=blocks),)))
    return text.removesuffix("\n")


def line(*spans: Span) -> str:
    """The Markdown of a paragraph."""
    return body(Paragraph(spans=spans))


def section(heading: str | None, level: int, *inner: Section) -> Section:
    return Section(heading=heading, level=level, id=f"{heading}", sections=inner)


# The whole


def test_an_article_comes_out_in_the_order_of_the_page() -> None:
    article = Article(
        title="Waiting & hoping",
        standfirst="In short.",
        published=date(2024, 5, 31),
        authors=(Person(name="Nora Bell", url="https://x.org/nora"), Person(name="BMA")),
        topics=("Care",),
        citation="Bell N (2024) “Waiting & hoping”",
        sections=(
            Section(id="lead", blocks=(words("First."),)),
            Section(heading="Why", level=3, id="why", blocks=(words("Because."),)),
        ),
    )
    assert (
        markdown.export(article)
        == """\
---
title: "Waiting & hoping"
standfirst: "In short."
published: 2024-05-31
authors:
  - name: "Nora Bell"
    url: "https://x.org/nora"
  - name: "BMA"
topics:
  - "Care"
citation: "Bell N (2024) “Waiting & hoping”"
---

# Waiting & hoping

In short.

First.

### Why

Because.

## Suggested citation

Bell N (2024) “Waiting & hoping”
"""
    )


def test_an_empty_article_is_an_empty_line() -> None:
    assert markdown.export(Article()) == "\n"


# Front matter


def test_front_matter_holds_strings_that_yaml_reads_as_they_are() -> None:
    title = 'no: "yes" \\ \x00\x07\t\n\x1b\x7f\x85\xa0\u2028\u2029\ufeff\ufffe 😀 \U000e0001 #x'
    text = markdown.export(Article(title=title, language="no", kind="2024-05-31", site="~"))
    front = text.split("---\n")[1]
    assert yaml.safe_load(front) == {
        "title": title, "kind": "2024-05-31", "site": "~", "language": "no",
    }  # fmt: skip
    assert len(front.splitlines()) == 4
    assert "\\u0085" in front
    assert "\\u2028" in front
    assert "😀 \\U000e0001" in front


def test_front_matter_has_no_url_that_runs_code() -> None:
    article = Article(
        url="javascript:a",
        image="data:image/svg+xml,x",
        authors=(Person(name="A", url="vbscript:a"),),
    )
    assert markdown.export(article) == '---\nauthors:\n  - name: "A"\n---\n'


# Headings


def test_headings_keep_their_level_but_the_title_alone_is_of_the_first() -> None:
    sections = (section("One", 1, section("Two", 2, section("Six", 6))), section("None", 0))
    text = markdown.export(Article(sections=sections))
    assert text == "## One\n\n## Two\n\n###### Six\n\n## None\n"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("C #", "## C \\#"),
        ("C ###", "## C ##\\#"),
        ("# C", "## # C"),
        ("Over\ntwo lines", "## Over two lines"),
        ("*Not* `so` [fast](x)", "## \\*Not\\* \\`so\\` \\[fast\\](x)"),
    ],
)
def test_a_heading_is_one_line_of_plain_text(heading: str, expected: str) -> None:
    assert markdown.export(Article(sections=(section(heading, 2),))) == f"{expected}\n"


# Spans


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(text="x", marks=("strong",)), "**x**"),
        (Span(text="x", marks=("em",)), "*x*"),
        (Span(text="x", marks=("strong", "em")), "***x***"),
        (Span(text="x", marks=("em", "code", "strong")), "***`x`***"),
        (Span(text="2", marks=("sub",)), "<sub>2</sub>"),
        (Span(text="2", marks=("sup", "em")), "<sup>*2*</sup>"),
        (Span(text="x", marks=("mark",)), "<mark>x</mark>"),
        (Span(text="x", href="/a"), "[x](</a>)"),
        (Span(text="x", href="/a", marks=("strong",)), "[**x**](</a>)"),
        (Span(text="a\nb"), "a\\\nb"),
        (Span(text="a \n b\n", marks=("em",)), "*a\\\nb*"),
        (Span(text="a\n\nb"), "a\\\n\\\nb"),
        (Span(text="a\nb", marks=("code",)), "`a`\\\n`b`"),
    ],
)
def test_marks_links_and_line_breaks_of_a_span(span: Span, expected: str) -> None:
    assert line(span) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("a*b_c", "`a*b_c`"),
        ("a`b", "``a`b``"),
        ("a``b", "`a``b`"),
        ("a`b``c", "```a`b``c```"),
        ("`a", "`` `a ``"),
        ("a\\", "`a\\`"),
        ("a\\|b", "<code>a\\\\|b</code>"),
        ('d["a"]: 1', '<code>d\\["a"\\]: 1</code>'),
    ],
)
def test_code_stands_between_backticks_that_are_not_in_it(code: str, expected: str) -> None:
    assert line(Span(text=code, marks=("code",))) == expected


def test_white_space_at_the_edges_of_a_span_stands_outside_its_marks() -> None:
    spans = (
        Span(text="a"),
        Span(text=" b ", marks=("strong",)),
        Span(text="c"),
        Span(text=" d ", href="/d"),
        Span(text="e"),
        Span(text=" ", marks=("em",)),
        Span(text="f"),
    )
    assert line(*spans) == "a **b** c [d](</d>) e f"


def test_asterisks_that_would_stay_asterisks_are_tags() -> None:
    strong, em = ("strong",), ("em",)
    assert line(Span(text="un"), Span(text="do", marks=em), Span(text="able")) == "un*do*able"
    assert line(Span(text="a"), Span(text="(b)", marks=em), Span(text="c")) == "a<em>(b)</em>c"
    assert line(Span(text="a "), Span(text="(b)", marks=em), Span(text=", c")) == "a *(b)*, c"
    assert line(Span(text="a", marks=strong), Span(text="b", marks=em)) == "<strong>a</strong>*b*"
    assert line(Span(text="5"), Span(text="£", marks=("strong", "em")), Span(text="5")) == (
        "5<strong><em>£</em></strong>5"
    )


def test_spans_of_one_link_are_one_link() -> None:
    spans = (
        Span(text="See "),
        Span(text="the ", href="/a"),
        Span(text="whole", href="/a", marks=("em",)),
        Span(text=" report ", href="/a"),
        Span(text="(pdf)", href="/b"),
    )
    assert line(*spans) == "See [the *whole* report](</a>) [(pdf)](</b>)"


def test_a_link_that_shows_its_own_url_is_short_where_that_is_the_same_text() -> None:
    plain, quoted = "https://x.org/a_b?c=1&d=2", "https://x.org/%C3%A9"
    assert line(Span(text=plain, href=plain)) == f"<{plain}>"
    assert line(Span(text=quoted, href=quoted)) == f"[https\\://x.org/%C3%A9](<{quoted}>)"


def test_an_exclamation_mark_before_a_link_makes_no_image() -> None:
    assert line(Span(text="Look!"), Span(text="here", href="/a")) == "Look\\![here](</a>)"
    assert line(Span(text="Look! "), Span(text="here", href="/a")) == "Look! [here](</a>)"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://x.org/a b", "[x](<https://x.org/a%20b>)"),
        ("https://x.org/a_(b)", "[x](<https://x.org/a_%28b%29>)"),
        ("https://x.org/<b>|`\\", "[x](<https://x.org/%3Cb%3E%7C%60%5C>)"),
        ("https://x.org/a\nb\x00", "[x](<https://x.org/ab>)"),
        ("https://x.org/?a=1&copy;", "[x](<https://x.org/?a=1&amp;copy;>)"),
        ("https://x.org/é?q=%20", "[x](<https://x.org/é?q=%20>)"),
        (" /a ", "[x](</a>)"),
        ("#part", "[x](<#part>)"),
        ("mailto:a@x.org", "[x](<mailto:a@x.org>)"),
        ("", "x"),
        (" ", "x"),
    ],
)
def test_a_url_cannot_leave_its_brackets(href: str, expected: str) -> None:
    assert line(Span(text="x", href=href)) == expected


# Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* **b** _c_ __d__", "\\*a\\* \\*\\*b\\*\\* \\_c\\_ \\_\\_d\\_\\_"),
        ("snake_case_name", "snake_case_name"),
        ("`a` ```b", "\\`a\\` \\`\\`\\`b"),
        ("[a](b) ![c](d) [e]: f", "\\[a\\](b) !\\[c\\](d) \\[e\\]: f"),
        ("[^1] [^1]: x", "\\[^1\\] \\[^1\\]: x"),
        ("~~a~~", "\\~\\~a\\~\\~"),
        ("p < 0.05 <5 a<b", "p < 0.05 &lt;5 a&lt;b"),
        ("R&D, &amp; &#35; &x", "R&D, &amp;amp; &amp;#35; &amp;x"),
        ("a\\", "a\\\\"),
        ("a\\\nb", "a\\\\\\\nb"),
        ("https://x.org/a_b www.x.org", "https\\://x.org/a_b www\\.x.org"),
        ("# a", "\\# a"),
        ("> a", "\\> a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("-5 +5", "-5 +5"),
        ("---", "\\---"),
        ("1. a", "1\\. a"),
        ("1) a", "1\\) a"),
        ("1.5 a", "1.5 a"),
        ("In 2019. a", "In 2019. a"),
        ("2019.", "2019\\."),
        ("a\n===", "a\\\n\\==="),
        ("a\n---", "a\\\n\\---"),
        ("a | b\n:-|-:", "a | b\\\n\\:-|-:"),
        ("a | b\n|--|--|", "a | b\\\n\\|--|--|"),
        ("a\n1. b\n# c", "a\\\n1\\. b\\\n\\# c"),
        ("    a\n\tb", "a\\\nb"),
        ("a\r\nb\rc", "a\\\nb c"),
        ("~~~\na", "\\~\\~\\~\\\na"),
    ],
)
def test_text_means_nothing_but_itself(text: str, expected: str) -> None:
    assert line(Span(text=text)) == expected


def test_a_span_and_the_next_make_nothing_together() -> None:
    assert line(Span(text="1"), Span(text=". a", marks=("mark",))) == "1<mark>. a</mark>"
    assert line(Span(text="-"), Span(text=" a", marks=("em",))) == "\\- *a*"
    assert line(Span(text="<"), Span(text="b>", href="javascript:a")) == "&lt;b>"
    assert line(Span(text="&am"), Span(text="p;", ref="no-such-note")) == "&amp;amp;"


# Blocks


def test_lists_are_indented_by_the_width_of_their_marks() -> None:
    inner = numbered("x", "y", start=9)
    assert (
        body(bullets("a\nb", (words("c"), bullets("d", (words("e"), inner)))))
        == """\
- a\\
  b

- c
  - d

  - e

    9. x
    10. y"""
    )


def test_a_short_list_below_its_item_leaves_no_blank_lines() -> None:
    outer = ItemList(
        items=(Item(blocks=(words("a"), bullets("b"))), Item(blocks=(words("c"), numbered("d")))),
        ordered=True,
        start=9,
    )
    assert body(outer) == "9. a\n   - b\n10. c\n    1. d"


def test_an_item_holds_blocks_of_every_kind() -> None:
    blocks = (words("a"), words("b"), Quote(blocks=(words("c"),)), Code(code="d\n\n  e"))
    assert (
        body(bullets(blocks))
        == """\
- a

  b

  > c

  ```
  d

    e
  ```"""
    )


def test_two_lists_in_a_row_stay_two() -> None:
    assert body(bullets("a"), bullets("b"), bullets("c")) == "- a\n\n* b\n\n- c"
    assert body(numbered("a"), numbered("b", start=3)) == "1. a\n\n3) b"
    assert body(bullets("a"), numbered("b"), bullets("c")) == "- a\n\n1. b\n\n- c"
    assert body(bullets("a"), words(""), bullets("b")) == "- a\n\n* b"
    assert body(bullets("a"), bullets(""), bullets("b")) == "- a\n\n* b"


@pytest.mark.parametrize(("start", "first"), [(0, 0), (-5, 0), (10**12, 999_999_998)])
def test_the_number_of_a_list_is_one_that_markdown_has(start: int, first: int) -> None:
    assert body(numbered("a", start=start)) == f"{first}. a"


def test_an_empty_item_keeps_its_number_and_has_no_bullet() -> None:
    assert body(numbered("a", "", "c")) == "1. a\n2.\n3. c"
    assert body(bullets("a", "", (bullets((bullets(""),)),))) == "- a"


def test_a_table_has_its_caption_above_and_its_header_row() -> None:
    table = Table(rows=(row("Year", "Beds", header=True), row("2019", "7")), caption="Beds")
    assert (
        body(table)
        == """\
*Beds*

| Year | Beds |
| --- | --- |
| 2019 | 7 |"""
    )


def test_a_table_without_a_header_has_an_empty_one() -> None:
    first = Row(cells=(cell("a", header=True), cell("b")))
    assert body(Table(rows=(first, row("c")))) == "|  |  |\n| --- | --- |\n| a | b |\n| c |"


def test_bars_and_line_breaks_in_a_cell_end_neither_cell_nor_row() -> None:
    spans = (
        Span(text="a|b\n"),
        Span(text="c|d", marks=("code",)),
        Span(text="\\|"),
        Span(text="e", href="/|"),
    )
    table = Table(rows=(Row(cells=(Cell(spans=spans, header=True),)), row("- f")))
    assert body(table) == "| a\\|b<br>`c\\|d`\\\\\\|[e](</%7C>) |\n| --- |\n| - f |"


def test_columns_stay_aligned_below_cells_of_several_columns_and_rows() -> None:
    table = Table(
        rows=(
            Row(cells=(cell("a", header=True, rowspan=2), cell("b", header=True, colspan=2))),
            row("c", "d"),
            row("e", "f", "g"),
        )
    )
    assert (
        body(table)
        == """\
| a | b |  |
| --- | --- | --- |
|  | c | d |
| e | f | g |"""
    )


def test_columns_in_which_no_cell_begins_are_left_out() -> None:
    wide = cell("a", header=True, colspan=10**9, rowspan=10**9)
    table = Table(rows=(Row(cells=(wide, cell("b", header=True))), row("c")))
    assert body(table) == "| a | b |\n| --- | --- |\n|  | c |"


def test_a_table_without_cells_is_its_caption() -> None:
    assert body(Table(rows=(Row(cells=()),), caption="Beds")) == "*Beds*"
    assert body(Table(rows=())) == ""


def test_a_figure_is_its_image_and_below_it_caption_and_credit() -> None:
    figure = Figure(src="/a b.png", alt="A [big]\nhall", caption="The hall.", credit="© Bell")
    assert body(figure) == "![A \\[big\\] hall](</a%20b.png>)\n\nThe hall.\\\n© Bell"
    assert body(Figure(src="/a.png")) == "![](</a.png>)"
    assert body(Figure(alt="A hall", caption="The hall.")) == "*A hall*\n\nThe hall."
    assert body(Figure(src="/a.png", alt="^1")) == "![\\^1](</a.png>)"


def test_a_figure_is_linked_where_it_leads() -> None:
    assert body(Figure(src="/a.png", href="/big")) == "[![](</a.png>)](</big>)"
    assert body(Figure(alt="A hall", href="/big")) == "[*A hall*](</big>)"
    assert body(Figure(src="/a.png", href="javascript:x()")) == "![](</a.png>)"
    assert body(Figure(href="/big", caption="The hall.")) == "[The hall.](</big>)"


def test_the_source_of_a_quote_is_linked_where_it_leads() -> None:
    quote = Quote(blocks=(words("a"),), attribution="N. Bell", href="https://example.org/a")
    assert body(quote) == "> a\n>\n> — [N. Bell](<https://example.org/a>)"


def test_a_term_is_in_bold_above_what_defines_it() -> None:
    item = Item(blocks=(words("Bight"), words("A loop in a rope.")), defines=True)
    assert body(ItemList(items=(item,))) == "- **Bight**\n\n  A loop in a rope."
    assert body(ItemList(items=(Item(blocks=(), defines=True),))) == ""


def test_a_heading_is_linked_where_it_leads() -> None:
    section = Section(id="a", heading="Bed [s]", level=2, href="/beds")
    assert markdown.export(Article(sections=(section,))) == "## [Bed \\[s\\]](</beds>)\n"
    unsafe = attrs.evolve(section, href="javascript:x()")
    assert markdown.export(Article(sections=(unsafe,))) == "## Bed \\[s\\]\n"


def test_a_quote_stands_behind_angles_with_its_source_at_the_end() -> None:
    quote = Quote(blocks=(words("a"), bullets("b"), Code(code="c\n\nd")), attribution="N. Bell")
    assert (
        body(quote)
        == """\
> a
>
> - b
>
> ```
> c
>
> d
> ```
>
> — N. Bell"""
    )
    assert body(Quote(blocks=(words("a"),), attribution="– N. Bell")) == "> a\n>\n> – N. Bell"
    assert body(Quote(blocks=())) == ""
    assert body(Quote(blocks=(words("a"),)), Quote(blocks=(words("b"),))) == "> a\n\n> b"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (Code(code="x = 1", language="python"), "```python\nx = 1\n```"),
        (Code(code="```\na\n```"), "````\n```\na\n```\n````"),
        (Code(code="a\r\nb\n"), "```\na\nb\n\n```"),
        (Code(code="<b>*a*</b>"), "```\n<b>*a*</b>\n```"),
        (Code(code="a", language="c++"), "```c++\na\n```"),
        (Code(code="a", language="x` onload=y\n"), "```xonloady\na\n```"),
        (Code(code=" \n"), ""),
    ],
)
def test_code_stands_in_a_fence_that_it_cannot_end(code: Code, expected: str) -> None:
    assert body(code) == expected


def test_an_embed_is_a_link() -> None:
    assert body(Embed(url="https://x.org/v", kind="video")) == "[video](<https://x.org/v>)"
    assert body(Embed(url="https://x.org/v")) == "[embed](<https://x.org/v>)"


# References and notes


def listed(*references: Reference) -> str:
    inside = Section(heading="References", level=2, id="references", role="references")
    return markdown.export(Article(sections=(inside,), references=references))


def test_references_stand_under_their_heading_with_their_titles_linked() -> None:
    url = "https://x.org/a"
    first = Reference(id="references-1", text="Bell (2019) Beds. Lancet", title="Beds", url=url)
    second = Reference(id="references-2", text="Osei (2020)", title="Nurses", url=url)
    third = Reference(id="references-3", text=f"Lunt. {url}, p. 2", url=url)
    fourth = Reference(id="references-4", text="Amadi. 2021. Wards.")
    assert (
        listed(first, second, third, fourth)
        == f"""\
## References

1. Bell (2019) [Beds](<{url}>). Lancet
2. Osei (2020) <{url}>
3. Lunt. <{url}>, p. 2
4. Amadi. 2021. Wards.
"""
    )


def test_a_reference_has_no_link_that_runs_code() -> None:
    reference = Reference(id="references-1", text="Bell", title="Bell", url="javascript:a")
    assert listed(reference) == "## References\n\n1. Bell\n"


def test_a_reference_keeps_its_emphasis_with_a_link_and_without() -> None:
    url = "https://x.org/a"
    spans = (Span(text="Bell. Beds "), Span(text="at night", marks=("em",)), Span(text=", 2"))
    plain = Reference(id="references-1", text="Bell. Beds at night, 2", spans=spans)
    titled = attrs.evolve(plain, title="Beds at night", url=url)
    other = attrs.evolve(plain, title="Wards", url=url)
    assert (
        listed(plain, titled, other)
        == f"""\
## References

1. Bell. Beds *at night*, 2
2. Bell. [Beds *at night*](<{url}>), 2
3. Bell. Beds *at night*, 2 <{url}>
"""
    )


def test_references_after_a_numbered_list_are_a_list_of_their_own() -> None:
    inside = Section(id="references", role="references", blocks=(numbered("a"),))
    reference = Reference(id="references-1", text="Bell")
    text = markdown.export(Article(sections=(inside,), references=(reference,)))
    assert text == "1. a\n\n1) Bell\n"


def test_a_mark_of_a_note_is_a_footnote_and_the_note_its_definition() -> None:
    paragraph = Paragraph(
        spans=(
            Span(text="Beds"),
            Span(text=" * ", href="#n1", marks=("sup",), ref="notes-1"),
            Span(text="and nurses"),
            Span(text="†", ref="notes-2"),
            Span(text="(here): "),
            Span(text="‡", ref="no-such-note"),
        )
    )
    one = Note(id="notes-1", mark="*", blocks=(words("One\nline."), words("More."), bullets("a")))
    two = Note(id="notes-2", mark="†", blocks=(bullets("b", "c"), Code(code="d\n\ne")))
    article = Article(
        sections=(
            Section(id="lead", blocks=(paragraph,)),
            Section(id="notes", role="notes"),
            Section(heading="After", level=2, id="after"),
        ),
        notes=(one, two),
    )
    assert (
        markdown.export(article)
        == """\
Beds [^1] and nurses[^2]\\(here): ‡

[^1]: One\\
    line.

    More.

    - a

[^2]:
    - b
    - c

    ```
    d

    e
    ```

## After
"""
    )


def test_a_mark_of_a_note_at_the_start_of_a_line_defines_nothing() -> None:
    paragraph = Paragraph(spans=(Span(text="1", ref="n-1"), Span(text=": a")))
    note = Note(id="n-1", mark="1", blocks=())
    article = Article(sections=(Section(id="lead", blocks=(paragraph,)),), notes=(note,))
    assert markdown.export(article) == "[^1]\\: a\n\n[^1]:\n"


def test_notes_and_references_without_a_section_come_last_but_for_the_citation() -> None:
    article = Article(
        sections=(Section(id="lead", blocks=(words("a"),)),),
        references=(Reference(id="reference-1", text="Bell"),),
        notes=(Note(id="note-1", mark="1", blocks=(words("b"),)),),
        citation="Cite me",
    )
    text = markdown.export(article).partition("---\n\n")[2]
    assert text == "a\n\n[^1]: b\n\n1. Bell\n\n## Suggested citation\n\nCite me\n"


# What a page must not smuggle in


UNSAFE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "\x85javascript:alert(1)",
    "\xa0javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript\r:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "javascript&#58;alert(1)",
    "java&Tab;script&colon;alert(1)",
]


@pytest.mark.parametrize("url", UNSAFE)
def test_no_link_runs_code_or_holds_a_page(url: str) -> None:
    assert line(Span(text="x", href=url)) == "x"
    assert body(Figure(src=url, alt="y")) == "*y*"
    assert body(Embed(url=url)) == "embed"


def test_an_image_may_stand_in_its_address_but_no_link_leads_there() -> None:
    assert body(Figure(src="data:image/png;base64,AA==", alt="y")) == (
        "![y](<data:image/png;base64,AA==>)"
    )
    assert line(Span(text="x", href="data:image/png;base64,AA==")) == "x"


def test_front_matter_is_plain_text_to_who_does_not_know_it() -> None:
    article = Article(title="<b>x</b> [y](z) < [w]: v")
    assert markdown.export(article).splitlines()[1] == (
        'title: "\\u003cb>x\\u003c/b> [y\\u005d(z) < [w\\u005d: v"'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ('<img src="x" onerror="alert(1)">', '&lt;img src="x" onerror="alert(1)">'),
        ("<!-- a --> <?php ?> <![CDATA[", "&lt;!-- a --> &lt;?php ?> &lt;!\\[CDATA\\["),
        ("x](javascript:alert(1))", "x\\](javascript:alert(1))"),
        ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
        ("<javascript:alert(1)>", "&lt;javascript:alert(1)>"),
        ("&lt;script&gt;", "&amp;lt;script&amp;gt;"),
        ("`<script>`", "\\`&lt;script>\\`"),
    ],
)
def test_markup_in_text_is_text_wherever_it_stands(text: str, expected: str) -> None:
    assert line(Span(text=text)) == expected
    assert line(Span(text=text, href="/a")) == f"[{expected}](</a>)"
    assert body(Figure(src="/a.png", alt=text)) == f"![{expected}](</a.png>)"
    assert body(Figure(caption=text)) == expected
    assert body(Quote(blocks=(), attribution=text)) == f"> — {expected}"
    assert body(Table(rows=(row(text, header=True),))) == f"| {expected} |\n| --- |"
    assert markdown.export(Article(sections=(section(text, 2),))) == f"## {expected}\n"

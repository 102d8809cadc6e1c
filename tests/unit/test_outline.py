from __future__ import annotations

import pytest

from nuffield_extract import Figure, ItemList, Paragraph, Quote, Span, Table, dom, extract
from nuffield_extract.links import Links
from nuffield_extract.reading import FlowReader, Heading

PAGE = "https://www.example.org/a/b"
BODY = "<p>The lamps of the harbour are lit by hand, each evening, by two people.</p>"


def read(html: str) -> list[object]:
    """What a reader makes of an article."""
    tree = dom.parse(f"<!DOCTYPE html><body>{html}</body>")
    return FlowReader(Links(PAGE), ()).article(tree.body)


def headings(html: str) -> list[tuple[int, str]]:
    return [(part.level, part.text) for part in read(html) if isinstance(part, Heading)]


def kinds(html: str) -> list[str]:
    return [type(part).__name__ for part in read(html)]


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>Who lights them</strong></p>",
        "<p><b>Who lights them</b></p>",
        "<div><strong>Who lights them</strong></div>",
        "<p><span><strong>Who </strong> <b>lights them</b></span></p>",
        "<p><strong><em>Who lights</em> them</strong></p>",
        "<p><strong>Who<br>lights them</strong></p>",
        "<p><font size=4><b>Who lights them</b></font></p>",
    ],
)
def test_a_line_in_bold_above_a_paragraph_is_a_heading(line: str) -> None:
    assert headings(f"{BODY}{line}{BODY}") == [(2, "Who lights them")]


@pytest.mark.parametrize(
    "text",
    [
        "Who lights them?",
        "The lamps (of the harbour)",
        "1. Oil",
        "WHAT YOU NEED:",
        "“Never dark”: a motto",
        "火と油",
    ],
)
def test_a_heading_may_ask_and_number_and_end_in_a_colon(text: str) -> None:
    assert headings(f"{BODY}<p><strong>{text}</strong></p>{BODY}") == [(2, text)]


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>The lamps are lit by hand.</strong></p>",
        "<p><strong>Beware!</strong></p>",
        "<p><b>For all that is left to be said of them, please look at these pages:</b></p>",
        f"<p><strong>{'The lamps of the harbour and ' * 5}oil</strong></p>",
        '<p><strong><a href="/x">Read how it is done</a></strong></p>',
        "<p><strong>by Ann Lee</strong></p>",
        "<p><strong>→ Read on</strong></p>",
        "<p><strong>Note</strong> of the harbour</p>",
        "<p><strong>Who lights them</strong><br>Two people do, with a ladder, each evening.</p>",
        "<p><em>Who lights them</em></p>",
    ],
)
def test_a_sentence_a_link_or_a_byline_in_bold_is_none(line: str) -> None:
    assert headings(f"{BODY}{line}{BODY}") == []
    assert len(read(f"{BODY}{line}{BODY}")) == 3


@pytest.mark.parametrize(
    "below",
    ["", "<p>Ladder</p>", "<h2>Oil</h2>", "<p><b>Oil</b></p>", "<img src=/i.png>"],
)
def test_a_line_in_bold_heads_only_a_body(below: str) -> None:
    assert "Who lights them" not in [
        text for _, text in headings(f"{BODY}<p><b>Who lights them</b></p>{below}")
    ]


@pytest.mark.parametrize(
    "below",
    ["<ul><li>a</li></ul>", "<table><tr><td>a</td><td>b</td></tr></table>", "<pre>a</pre>"],
)
def test_a_line_in_bold_heads_a_list_a_table_or_code(below: str) -> None:
    assert headings(f"{BODY}<p><b>Who lights them</b></p>{below}") == [(2, "Who lights them")]


def test_the_first_line_of_an_article_in_bold_is_its_lead() -> None:
    assert headings(f"<p><b>Who lights them</b></p>{BODY}") == []


def test_a_line_in_bold_below_an_image_is_its_caption_unless_there_are_many() -> None:
    captioned = f"<img src=/i.png><p><b>Harbour lamps</b></p>{BODY}"
    assert headings(f"{BODY}{captioned}") == []
    assert len(headings(f"{BODY}{captioned * 3}")) == 3


def test_paragraphs_parted_by_two_breaks_may_end_in_a_heading() -> None:
    html = "<p>The lamps are lit by hand.<br><br><strong>Who lights them</strong></p>"
    assert headings(f"{html}{BODY}") == [(2, "Who lights them")]


@pytest.mark.parametrize(
    ("above", "level"), [("", 2), ("<h1>a</h1>", 2), ("<h2>a</h2>", 3), ("<h6>a</h6>", 6)]
)
def test_a_line_in_bold_is_one_level_below_the_heading_above_it(above: str, level: int) -> None:
    html = f"{above}{BODY}<p><b>One</b></p>{BODY}<p><b>Two</b></p>{BODY}"
    assert headings(html)[-2:] == [(level, "One"), (level, "Two")]


def test_in_a_list_or_a_cell_a_line_in_bold_stays_one() -> None:
    html = f"<ul><li><p><b>One</b></p>{BODY}</li></ul>"
    assert kinds(f"{BODY}{html}") == ["Paragraph", "ItemList"]


def test_titles_of_panels_are_alike_whatever_headings_stand_in_them() -> None:
    panel = "<details><summary>{}</summary><h{}>Inner</h{}><p>text</p></details>"
    html = f"<h2>Top</h2>{panel.format('One', 3, 3)}{panel.format('Two', 4, 4)}"
    assert headings(html) == [(2, "Top"), (3, "One"), (3, "Inner"), (3, "Two"), (4, "Inner")]
    assert headings(f"{html}<h2>Next</h2><h3>Deeper</h3>{panel.format('Three', 5, 5)}")[-2:] == [
        (4, "Three"),
        (5, "Inner"),
    ]


@pytest.mark.parametrize(
    "panel",
    [
        "<details><summary>Oil</summary>{}</details>",
        "<details><summary><span>Oil</span></summary>{}</details>",
        '<div class="accordion-item"><div class="accordion-item-header">'
        '<div class="accordion-item-header-title">Oil</div></div><div>{}</div></div>',
        '<div class="c-accordion"><a class="c-accordion__title">Oil</a><div>{}</div></div>',
        '<div class="card"><div class="card-header"><a data-toggle="collapse" href="#c">Oil</a>'
        '</div><div id="c" class="collapse">{}</div></div>',
        '<dl class="ckeditor-accordion"><dt>Oil</dt><dd>{}</dd></dl>',
        '<dl><dt class="faq-question">Oil</dt><dd>{}</dd></dl>',
        '<ul class="usa-accordion"><li><button aria-controls="a" aria-expanded="false">Oil</button>'
        '<div id="a">{}</div></li></ul>',
        '<ul class="nav nav-tabs"><li><a href="#p" data-toggle="tab">Oil</a></li></ul>'
        '<div class="tab-content"><div class="tab-pane" id="p">{}</div></div>',
        '<div role="tablist"><a role="tab" aria-controls="p">Oil</a></div>'
        '<div role="tabpanel" id="p">{}</div>',
        '<div id="quicktabs-x"><ul class="quicktabs-tabs"><li><a href="/a?x=0#quicktabs-x"'
        ' id="quicktabs-tab-x-0">Oil</a></li></ul><div id="quicktabs-tabpage-x-0">{}</div></div>',
        '<ul class="tabs"><li><a href="#p">Oil</a></li></ul><div id="p">{}</div>',
    ],
)
def test_what_opens_a_panel_is_its_heading(panel: str) -> None:
    html = f"<h2>Top</h2>{BODY}{panel.format(BODY)}"
    assert headings(html) == [(2, "Top"), (3, "Oil")]
    assert kinds(html) == ["Heading", "Paragraph", "Heading", "Paragraph"]


@pytest.mark.parametrize(
    ("panel", "level"),
    [
        ('<h4 class="panel-title"><a data-toggle="collapse" href="#c">Oil</a></h4>{}', 4),
        ('<h3><button data-bs-toggle="collapse">Oil</button></h3><div>{}</div>', 3),
        ('<div class="accordion-header"><h3>Oil</h3></div>{}', 3),
        ("<summary><h3>Oil</h3></summary>{}", 3),
    ],
)
def test_a_title_that_is_a_heading_keeps_its_level(panel: str, level: int) -> None:
    assert headings(f"{BODY}{panel.format(BODY)}") == [(level, "Oil")]


def test_tabs_stand_above_their_panels() -> None:
    html = (
        '<ul class="nav-tabs"><li><a data-toggle="tab" href="#a">One</a></li><li><a'
        ' data-toggle="tab" href="#b">Two</a></li></ul><div id="a">first</div><div id="b">'
        "second</div>"
    )
    texts = [part.text if isinstance(part, Heading) else part.spans[0].text for part in read(html)]
    assert texts == ["One", "first", "Two", "second"]


def test_a_tab_without_panel_stays_in_its_list() -> None:
    html = '<ul class="nav-tabs"><li><a data-toggle="tab" href="#nowhere">One</a></li></ul>'
    assert kinds(html) == ["ItemList"]


def test_what_is_called_a_title_but_holds_more_is_read_through() -> None:
    html = f'<div class="accordion-header">{BODY}{BODY}</div>'
    assert kinds(html) == ["Paragraph", "Paragraph"]


@pytest.mark.parametrize(
    ("attributes", "level"), [("aria-level=4", 4), ("", 3), ("aria-level=x", 3)]
)
def test_an_element_may_be_a_heading_by_its_role(attributes: str, level: int) -> None:
    html = f"<h2>Top</h2><div role=heading {attributes}>Oil</div>{BODY}"
    assert headings(html) == [(2, "Top"), (level, "Oil")]


def test_the_level_that_a_heading_tells_goes_before_that_of_its_tag() -> None:
    html = f"<h2>Top</h2>{BODY}<h2 aria-level=4>Oil</h2>{BODY}<h2 aria-level=7>Ropes</h2>{BODY}"
    assert headings(html) == [(2, "Top"), (4, "Oil"), (2, "Ropes")]


@pytest.mark.parametrize("tag", ["ul", "ol"])
def test_a_list_of_parts_with_headings_is_those_parts(tag: str) -> None:
    item = "<li><img src=/i.png><h3>Oil</h3><p>text</p></li>"
    assert kinds(f"<{tag}>{item}{item}</{tag}>") == ["Figure", "Heading", "Paragraph"] * 2


def test_a_list_with_one_heading_among_many_items_stays_a_list() -> None:
    assert kinds("<ul><li>a</li><li>b</li><li><h3>c</h3></li></ul>") == ["ItemList"]


@pytest.mark.parametrize(
    ("html", "href"),
    [
        ('<h2><a href="/x">Oil</a></h2>', "https://www.example.org/x"),
        ('<a href="/x"><h2>Oil</h2></a>', "https://www.example.org/x"),
        ('<h2>Of <a href="/x">oil</a><img src=/i.png></h2>', "https://www.example.org/x"),
        ('<h2><a href="#oil">Oil</a></h2>', None),
        ('<h2 id="oil">Oil <a href="/a/b#oil">¶</a></h2>', None),
        ("<h2>Oil</h2>", None),
    ],
)
def test_a_heading_keeps_where_it_leads(html: str, href: str | None) -> None:
    heading = read(html)[0]
    assert isinstance(heading, Heading)
    assert heading.href == href


def test_a_second_link_of_a_heading_is_counted_as_lost() -> None:
    tree = dom.parse('<h2><a href="/x">Oil</a> and <a href="/y">lamps</a></h2>')
    reader = FlowReader(Links(PAGE), ())
    (heading,) = reader.article(tree.body)
    assert (heading.text, heading.href) == ("Oil and lamps", "https://www.example.org/x")
    assert reader.losses == {"heading-link": 1}


@pytest.mark.parametrize(
    "html",
    [
        '<blockquote class="pullquote"><p>Never dark, they say.</p></blockquote>',
        '<div class="field field--name-field-pull-quote"><p>Never dark, they say.</p></div>',
        '<aside class="c-pullquote"><blockquote>Never dark, they say.</blockquote></aside>',
        '<p class="pull-quote">Never dark, they say.</p>',
    ],
)
def test_a_pull_quote_is_told_from_a_quotation(html: str) -> None:
    text = Paragraph(spans=(Span(text="Never dark, they say."),))
    assert read(html) == [Quote(blocks=(text,), pull=True)]


def test_a_quotation_of_the_article_s_own_words_is_a_pull_quote() -> None:
    words = "the harbour are lit by hand, each evening"
    assert [part.pull for part in read(f"<blockquote>“{words}”</blockquote>{BODY}")[:1]] == [True]
    assert [part.pull for part in read(f"<blockquote>{words} now</blockquote>{BODY}")[:1]] == [
        False
    ]


def test_a_quotation_in_a_box_of_a_theme_has_its_source() -> None:
    html = (
        '<div class="paragraph paragraph--type--quote"><blockquote><p>Never dark.</p></blockquote>'
        '<div class="field--name-field-attribution">Ann Lee</div></div>'
    )
    text = Paragraph(spans=(Span(text="Never dark."),))
    assert read(html) == [Quote(blocks=(text,), attribution="Ann Lee")]


def test_text_without_spaces_between_words_is_an_article_too() -> None:
    line = "港口的灯每天晚上由两个人用手点亮。"
    html = f"<main><p>{line * 10}</p><p><b>谁点灯</b></p><p>{line * 10}</p></main>"
    assert [part.heading for part in extract(html).sections] == [None, "谁点灯"]


@pytest.mark.parametrize("part", [Figure, ItemList, Table])
def test_without_cues_all_is_as_in_the_flow(part: type) -> None:
    html = "<img src=/i.png><ul><li>a</li></ul><table><tr><td>a</td><td>b</td></tr></table>"
    assert part in map(type, read(html))


def test_the_title_of_a_panel_keeps_its_link_and_id() -> None:
    title = "<div class=accordion-title id=one><a href=/a>Harbour<br><b>lamps</b></a></div>"
    assert read(f"<h2>Above</h2>{title}<p>b</p>")[1] == Heading(
        level=3, text="Harbour lamps", id="one", href="https://www.example.org/a"
    )

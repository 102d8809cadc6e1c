from __future__ import annotations

import pytest

from nuffield_extract import NoContent, Options, extract, plain_text
from nuffield_extract.api import PageReading, read_page
from nuffield_extract.content import drops
from nuffield_extract.dom import text_of
from nuffield_extract.reading import Heading

TEXTS = [
    f"Lamp number {number} of the harbour is lit by hand each evening, by a woman on a ladder and"
    " a boy who carries the oil."
    for number in range(12)
]
PARAGRAPHS = "\n".join(f"<p>{text}</p>" for text in TEXTS)
TITLE = "<h1>Lamps</h1>"

MENU = '<div><a href="/">Home</a> <a href="/oil">Oil</a> <a href="/glass">Glass</a></div>'
END = "<div>Printed on the quay by the harbour fund</div>"

CHINESE = [
    f"潮水退去之後第{number}天，石灘上的燈一盞一盞地亮起來，守燈的人提著油壺沿著堤岸慢慢走過去，"
    "沒有人催促他，也沒有人陪他說話，只有風在玻璃上輕輕地敲著，像一個忘了帶鑰匙的客人。"
    for number in "一二三四五六"
]
THAI = [
    f"คืนที่{number}ของเดือนหญิงชราคนหนึ่งเดินไปตามท่าเรือเพื่อจุดตะเกียงทีละดวงโดยมีเด็กชายถือกระป๋องน้ำมันตามหลัง"
    "เธอไม่เคยรีบร้อนเพราะลมจากทะเลจะดับไฟของคนที่ใจร้อนเสมอ"
    for number in "๑๒๓๔๕๖"
]


def page_of(body: str) -> str:
    return f"<!DOCTYPE html><title>Lamps</title><body>{body}</body>"


def read(body: str) -> PageReading:
    return read_page(page_of(body), url=None, charset=None, options=Options())


def kept(body: str) -> list[str]:
    """The text of every block, in page order."""
    return [
        part.text if isinstance(part, Heading) else plain_text(part) for part in read(body).flow
    ]


def dropped(body: str) -> list[tuple[str, str]]:
    reading = read(body)
    return [(drop.rule, text_of(drop.node)) for drop in drops(reading.tree, reading.content)]


@pytest.mark.parametrize(
    "article",
    [
        "<article>{}</article>",
        "<main>{}</main>",
        '<div role="main">{}</div>',
        '<div class="node">{}</div>',
        '<div class="node"><div class="content">{}</div></div>',
        '<div class="field field-name-body"><div class="field-items">{}</div></div>',
        '<div class="paragraph paragraph--type--text">{}</div>',
        '<div itemprop="articleBody">{}</div>',
        '<div class="entry-content">{}</div>',
        "<div>{}</div>",
        "<div><div><div>{}</div></div></div>",
        "<section>{}</section>",
        "<center>{}</center>",
        "<x-story>{}</x-story>",
    ],
)
def test_the_article_is_found_in_whatever_element_it_stands(article: str) -> None:
    body = f"{MENU}{TITLE}{article.format(PARAGRAPHS)}{END}"
    assert kept(body) == TEXTS
    assert dropped(body) == [
        ("outside-article", "Home Oil Glass"),
        ("metadata:title", "Lamps"),
        ("outside-article", "Printed on the quay by the harbour fund"),
    ]


def test_the_article_is_found_where_divs_are_all_there_is() -> None:
    text = "".join(f"<div>{text}</div>" for text in TEXTS)
    assert kept(f"<div>{MENU}<div>{TITLE}<div>{text}</div></div>{END}</div>") == TEXTS


def test_the_article_is_found_where_nothing_but_breaks_parts_its_lines() -> None:
    text = "<br><br>".join(TEXTS)
    assert kept(f"{MENU}{TITLE}<div>{text}</div>{END}") == TEXTS


def test_the_article_is_found_without_any_element_around_it() -> None:
    assert kept(f"{TITLE}{PARAGRAPHS}") == TEXTS


def test_the_article_may_be_several_sections_side_by_side() -> None:
    sections = "".join(
        f'<section class="part"><h2>Part {start}</h2>'
        f"{''.join(f'<p>{text}</p>' for text in TEXTS[start : start + 4])}</section>"
        for start in (0, 4, 8)
    )
    wanted = ["Part 0", *TEXTS[:4], "Part 4", *TEXTS[4:8], "Part 8", *TEXTS[8:]]
    assert kept(f'{MENU}{TITLE}<div class="x">{sections}</div>{END}') == wanted


def test_a_long_section_does_not_lose_the_short_ones_of_its_kind_beside_it() -> None:
    parts = [TEXTS[:10], TEXTS[10:11], TEXTS[11:]]
    sections = "".join(
        f'<div class="part">{"".join(f"<p>{text}</p>" for text in part)}</div>' for part in parts
    )
    assert kept(f'{MENU}{TITLE}<div class="x">{sections}</div>{END}') == TEXTS


def test_an_article_is_found_beside_a_longer_stream_of_teasers() -> None:
    teasers = "".join(
        f'<div class="teaser"><h3><a href="/{number}">The rope walk</a></h3><p>Teaser {number}:'
        " ropes are sold by weight on the pier, and nobody has ever asked for less than a pound,"
        " though a pound of rope is hardly enough to tie up a boat, or a goat, or a boy.</p></div>"
        for number in range(12)
    )
    assert len(teasers) > len(PARAGRAPHS)
    body = f'{TITLE}<div class="x">{PARAGRAPHS}</div><div class="stream">{teasers}</div>'
    assert kept(body) == TEXTS


@pytest.mark.parametrize(
    ("opened", "count"),
    [
        ("<article>", 8),
        ("<main>", 8),
        ('<div role="main">', 8),
        ('<div class="entry-content">', 7),
        ('<div itemprop="articleBody">', 7),
        ('<section property="content:encoded">', 7),
    ],
)
def test_what_says_that_it_is_the_article_need_not_hold_nearly_all_prose(
    opened: str, count: int
) -> None:
    tag = opened[1:-1].partition(" ")[0]
    first, rest = (
        "".join(f"<p>{text}</p>" for text in part) for part in (TEXTS[:count], TEXTS[count:])
    )
    beside = f'<div class="y">{rest}</div>'
    assert kept(f"{TITLE}<div>{opened}{first}</{tag}>{beside}</div>") == TEXTS[:count]
    assert kept(f'{TITLE}<div><div class="x">{first}</div>{beside}</div>') == TEXTS


LEAD = "The lamps of the harbour have burned for ninety years, and may well go out this winter."


@pytest.mark.parametrize(
    "head",
    [
        f'<div class="head">{TITLE}<p>{LEAD}</p></div>',
        f'<div class="head">{TITLE}</div><div class="intro">{LEAD}</div>',
        f"<header>{TITLE}</header><div><div><p>{LEAD}</p></div></div>",
        f"{TITLE}<p><strong>{LEAD}</strong></p>",
    ],
)
def test_a_lead_in_another_box_than_the_text_is_kept_and_the_row_between_goes(head: str) -> None:
    row = '<div class="row"><a href="/send">Send it on</a> <a href="/keep">Keep it</a></div>'
    body = f'{MENU}<div class="page">{head}{row}<div class="x">{PARAGRAPHS}</div>{END}</div>'
    assert kept(body) == [LEAD, *TEXTS]
    assert ("outside-article", "Send it on Keep it") in dropped(body)


def test_a_text_above_the_headline_is_no_lead() -> None:
    body = f'<div class="page"><p>{LEAD}</p>{TITLE}<div class="x">{PARAGRAPHS}</div></div>'
    assert kept(body) == TEXTS


def test_a_long_text_above_the_article_is_no_lead() -> None:
    long = " ".join([LEAD] * 18)
    assert len(long) > 1_500
    more = PARAGRAPHS * 6
    assert kept(f'{TITLE}<div class="a">{long}</div><div class="x">{more}</div>') == TEXTS * 6


@pytest.mark.parametrize(
    "above",
    [
        f'<div class="caption">{LEAD}</div>',
        f'<figure><img src="/a.jpg"><figcaption>{LEAD}</figcaption></figure>',
        f"<ul><li>{LEAD}</li></ul>",
        f'<div class="newsletter">{LEAD}</div>',
        f'<div><a href="/x">{LEAD}</a></div>',
    ],
)
def test_captions_lists_links_and_boilerplate_are_no_lead(above: str) -> None:
    body = f'<div class="page">{TITLE}{above}<div class="x">{PARAGRAPHS}</div></div>'
    assert kept(body) == TEXTS


def test_a_box_of_short_lines_with_one_sentence_is_no_lead() -> None:
    lines = "<p>Pier and glass</p>" * 30
    box = f'<div class="a">{lines}<p>{LEAD}</p></div>'
    assert kept(f'<div class="page">{TITLE}{box}<div class="x">{PARAGRAPHS}</div></div>') == TEXTS


@pytest.mark.parametrize("texts", [CHINESE, THAI], ids=["chinese", "thai"])
def test_an_article_in_a_script_without_spaces_is_found(texts: list[str]) -> None:
    text = "".join(f"<p>{text}</p>" for text in texts)
    body = f'<div class="menu"><a href="/">甲</a> <a href="/b">乙</a></div>{TITLE}<div>{text}</div>'
    assert kept(f"{body}{END}") == texts


def test_a_text_that_stands_only_in_noscript_is_found() -> None:
    body = f'<div id="app">Loading</div><noscript><div>{TITLE}{PARAGRAPHS}</div></noscript>'
    assert kept(body) == TEXTS


def test_a_longer_noscript_beside_a_written_page_is_not_read() -> None:
    notice = "".join(f"<p>Turn scripts on, for lamp {text[4:]}</p>" for text in TEXTS * 2)
    assert kept(f"{TITLE}<div>{PARAGRAPHS}</div><noscript>{notice}</noscript>") == TEXTS


def test_of_several_noscripts_the_longest_is_read() -> None:
    body = f'<noscript><img src="/pixel.gif"></noscript><noscript>{TITLE}{PARAGRAPHS}</noscript>'
    assert kept(f'<div id="app"></div>{body}<noscript>Turn scripts on</noscript>') == TEXTS


def test_a_page_that_is_laid_out_in_a_table_is_read() -> None:
    text = "".join(f"<p>{text}</p>" for text in TEXTS)
    body = (
        '<table width="780"><tr><td width="150"><a href="/1">One</a><br><a href="/2">Two</a></td>'
        f"<td>{TITLE}{text}</td></tr></table>"
    )
    assert [text for text in kept(body) if text in TEXTS] == TEXTS


def test_the_cells_of_a_table_in_the_article_stay_with_it() -> None:
    table = (
        "<table><tr><th>Lamp</th><th>Oil</th></tr><tr><td>Pier</td><td>Two pints</td></tr></table>"
    )
    body = f'{MENU}{TITLE}<div class="x">{PARAGRAPHS}{table}</div>{END}'
    assert kept(body)[:-1] == TEXTS
    assert kept(body)[-1].split() == "Lamp | Oil Pier | Two pints".split()


def test_a_page_that_is_one_preformatted_text_is_read() -> None:
    text = "\n".join(TEXTS)
    assert kept(f"<pre>{text}</pre>") == [text]


def test_a_preformatted_text_below_a_headline_is_read() -> None:
    text = "\n".join(TEXTS)
    assert kept(f"{MENU}{TITLE}<div><pre>{text}</pre></div>{END}") == [text]


def test_a_page_of_a_long_list_is_read() -> None:
    items = "".join(f"<li>{text}</li>" for text in TEXTS)
    (block,) = kept(f"{MENU}{TITLE}<div><ol>{items}</ol></div>{END}")
    assert [line.partition(". ")[2] for line in block.splitlines()] == TEXTS


def test_the_picture_above_the_text_is_kept_with_the_lead() -> None:
    picture = '<figure><img src="/a.jpg" alt="A lamp"></figure>'
    head = f'<div class="head">{TITLE}<p>{LEAD}</p></div>'
    body = f'<div class="page">{head}{picture}<div class="x">{PARAGRAPHS}</div></div>'
    article = extract(page_of(body))
    kinds = [type(block).__name__ for part in article.sections for block in part.blocks]
    assert kinds == ["Paragraph", "Figure", *["Paragraph"] * 12]


@pytest.mark.parametrize("body", ["", MENU, "<p>Only a few words of text stand here.</p>"])
def test_a_page_without_text_has_no_content(body: str) -> None:
    with pytest.raises(NoContent):
        extract(page_of(body))


def test_the_article_is_the_same_whatever_stands_around_it() -> None:
    body = f'<div class="x">{PARAGRAPHS}</div>'
    alone = extract(page_of(f"{TITLE}{body}"))
    amid = extract(page_of(f"<div>{MENU}</div><div>{TITLE}<div>{body}</div></div>{END}{MENU}"))
    assert amid.sections == alone.sections

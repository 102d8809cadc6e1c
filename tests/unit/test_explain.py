"""Places of texts in an article, paths of elements, and how an explanation is told."""

from __future__ import annotations

import json

import pytest

from nuffield_extract import (
    Dropped,
    Kept,
    Options,
    UnknownFormat,
    explain,
    export,
    extract,
)
from nuffield_extract.dom import parse, select
from nuffield_extract.explain.alignment import align
from nuffield_extract.explain.grouping import groups, only_with
from nuffield_extract.explain.paths import MAX_START_TAG, Paths, start_tag
from nuffield_extract.explain.rendering import render_explanation

TEXT = "Each evening the lamps of the harbour are lit by hand, by a woman on a ladder and a boy."

PAGE = f"""<html><head><title>Lamps</title><meta property="og:title" content="Lamps"></head><body>
<div class="menu"><a href="/">Home</a> <a href="/ropes">Ropes</a></div>
<main><h1>Lamps</h1><p>{TEXT}</p><h2>Oil</h2><p>{TEXT} They <b>car</b>ry oil.</p>
<div class="share">Share on<br>paper</div></main></body></html>"""


def test_texts_in_order_are_found_one_behind_the_other() -> None:
    assert align(["a", "b", "a"], ["a", "b", "a"]) == [0, 1, 2]


def test_a_short_text_is_found_between_its_neighbours() -> None:
    before, behind = "the first of two long texts", "the second of two long texts"
    assert align([before, "12", behind], ["12", before, "12", behind, "12"]) == [1, 2, 3]


def test_a_text_that_moved_is_found_where_it_went() -> None:
    caption, text = "A lamp by the quay, at dusk", "What the lamps are for is told below."
    assert align([caption, text], [text, caption]) == [1, 0]


def test_several_texts_of_the_page_may_make_one_of_the_article() -> None:
    assert align(["They ", "car", "ry oil."], ["They carry oil."]) == [0, 0, 0]


def test_white_space_and_composition_of_letters_are_not_compared() -> None:
    assert align(["re\u0301sume\u0301  of\n it"], ["résumé of it"]) == [0]


def test_a_mark_before_a_note_may_be_a_field_of_its_own() -> None:
    note = "Two of the porters had brought the same book."
    assert align([f"[2] {note}"], ["2", note]) == [1]


def test_what_is_not_there_is_not_found() -> None:
    assert align(["a lamp"], ["a rope"]) == [None]
    assert align(["a lamp"], []) == [None]


def test_a_place_is_that_of_the_text_and_not_of_an_empty_one_before_it() -> None:
    assert align(["lamp"], ["", "", "lamp", ""]) == [2]


@pytest.mark.parametrize(
    ("html", "selector", "path"),
    [
        ("<p>a<p>b", "p:last-child", "html > body:nth-child(2) > p:nth-child(2)"),
        ("<p>a<!-- b --><b>c</b>", "b", "html > body:nth-child(2) > p > b"),
        ('<div id="a"><p>b</div>', "p", "#a > p"),
        ('<div id="a"><p id="a">b</div>', "p", "html > body:nth-child(2) > div > p"),
        ('<div id="1 > *"><p>b</div>', "p", "html > body:nth-child(2) > div > p"),
        ("<o:p>a</o:p>", "body > *", "html > body:nth-child(2) > *"),
    ],
)
def test_the_path_of_an_element_begins_at_the_nearest_id_of_its_own(
    html: str, selector: str, path: str
) -> None:
    tree = parse(html)
    (node,) = select(tree, selector)
    assert Paths(tree).path(node) == path
    assert [found.mem_id for found in tree.css(path)] == [node.mem_id]


def test_a_start_tag_shows_what_rules_look_at_on_one_line() -> None:
    (node,) = select(parse('<div data-a="b" class="share\n box" hidden>c</div>'), "div")
    assert start_tag(node) == '<div class="share box" hidden="">'
    (long,) = select(parse(f'<div class="{"a" * 900}">c</div>'), "div")
    assert len(start_tag(long)) == MAX_START_TAG


def test_each_text_tells_where_it_stands_or_what_took_it() -> None:
    fates = {text.text.strip(): text.fate for text in explain(PAGE).texts}
    assert fates[TEXT] == Kept(place="$.sections[0].blocks[0]")
    assert fates["Oil"] == Kept(place="$.sections[1].heading", section=("Oil",))
    assert fates["car"] == Kept(place="$.sections[1].blocks[0]", section=("Oil",))
    assert fates["Lamps"] == Dropped(
        rule="metadata:title",
        element="html > body:nth-child(2) > main:nth-child(2) > h1:nth-child(1)",
        start_tag="<h1>",
    )
    assert fates["Home"] == Dropped(
        rule="navigation",
        element="html > body:nth-child(2) > div:nth-child(1)",
        start_tag='<div class="menu">',
    )


def test_lines_begin_at_the_edges_of_blocks_and_at_breaks() -> None:
    begins = {text.text.strip(): text.begins_line for text in explain(PAGE).texts}
    assert not begins["car"]
    assert not begins["ry oil."]
    assert begins["Share on"]
    assert begins["paper"]


def test_texts_of_one_fate_are_told_together() -> None:
    told = [group.text for group in groups(explain(PAGE).texts)]
    assert told == ["Home Ropes", "Lamps", TEXT, "Oil", f"{TEXT} They carry oil.", "Share on paper"]


def test_words_are_found_across_the_tags_between_them() -> None:
    found = only_with(explain(PAGE), " they  CARRY oil")
    assert [group.text for group in groups(found.texts)] == [f"{TEXT} They carry oil."]
    assert found.sought == " they  CARRY oil"
    assert only_with(explain(PAGE), "nets").texts == ()


def test_the_rules_are_counted_by_the_letters_that_they_took() -> None:
    assert explain(PAGE).rules == {"share": 12, "navigation": 9, "metadata:title": 5}


def test_the_explanation_holds_the_very_article() -> None:
    assert explain(PAGE).article == extract(PAGE)


def test_a_profile_and_its_drops_are_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    profile = tmp_path_factory.mktemp("profiles") / "lamps.toml"
    profile.write_text(
        '[match]\nhosts = ["lamps.example"]\n[content]\nroots = ["main"]\n'
        '[content.drop]\noil = "h2"\n'
    )
    options = Options(profiles=(str(profile),))
    found = explain(PAGE, url="https://lamps.example/a", options=options)
    assert (found.found_by, found.profile, found.root) == (
        "profile",
        "lamps",
        "html > body:nth-child(2) > main:nth-child(2)",
    )
    (oil,) = (text for text in found.texts if text.text.strip() == "Oil")
    assert isinstance(oil.fate, Dropped)
    assert oil.fate.rule == "profile:oil"


def test_the_text_format_tells_what_was_kept_and_dropped() -> None:
    page = (
        f"<html><body><nav>Ropes</nav><main><h1>Lamps</h1><p>{TEXT} {TEXT}</p></main></body></html>"
    )
    assert render_explanation(explain(page)) == (
        "Lamps\n"
        "  found by its text: html > body:nth-child(2) > main:nth-child(2)\n"
        "  kept 138 letters in 1 text\n"
        "  dropped 10 letters in 2 texts\n"
        "\n"
        "RULES\n"
        "  metadata:title           5  Printed by the page as the article's `title`, which is"
        " metadata.\n"
        "  navigation               5  A menu, a trail or a pager: its tag, role, class, id or"
        " label says that it is.\n"
        "\n"
        "TEXT\n"
        "- navigation  <nav>  html > body:nth-child(2) > nav:nth-child(1)\n"
        "    Ropes\n"
        "- metadata:title  <h1>  html > body:nth-child(2) > main:nth-child(2) > h1:nth-child(1)\n"
        "    Lamps\n"
        "+ $.sections[0].blocks[0]\n"
        f"    {TEXT} {TEXT}\n"
        "\n"
        "METADATA (* IS WHAT WON)\n"
        "* title  visible  Lamps\n"
    )


def test_the_json_format_holds_every_text_and_the_article() -> None:
    document = json.loads(render_explanation(explain(PAGE), "json"))
    assert document["explanation"] == 1
    assert document["article"] == json.loads(export(extract(PAGE), "json"))
    assert [text["text"] for text in document["texts"]] == [
        text.text for text in explain(PAGE).texts
    ]
    assert document["texts"][0]["dropped"]["rule"] == "navigation"
    assert document["texts"][3]["kept"] == {"place": "$.sections[0].blocks[0]", "section": []}
    assert document["rules"][0]["letters"] == 12


def test_a_format_that_is_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownFormat, match=r"'pdf'; known: .*json, text"):
        render_explanation(explain(PAGE), "pdf")

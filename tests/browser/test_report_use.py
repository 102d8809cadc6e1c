"""The report of an explanation as people use it: by keyboard, on a phone, without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from explanations import LEAD, NAV, SHARE, explanation, large, text
from nuffield_extract import Article, Section
from nuffield_extract.explain import Kept
from nuffield_extract.explain.rendering import render_explanation

if TYPE_CHECKING:
    from collections.abc import Callable

    from browsing import Visit

INSIDE = Kept(place="$.sections[1].blocks[0]", section=("Wicks",))

REPORT = render_explanation(
    explanation(
        [
            text("Home", NAV),
            text("Harbour", NAV),
            text("The lamps are lit", LEAD),
            text("Café lamps for sale", SHARE),
            text("Wicks", Kept(place="$.sections[1].heading", section=("Wicks",))),
            text("Trim  the wick", INSIDE),
        ],
        Article(
            title="Lamps",
            sections=(Section(id="lead"), Section(heading="Wicks", level=2, id="wicks")),
        ),
    ),
    "html",
)


@pytest.fixture
def report(visit: Callable[..., Visit]) -> Visit:
    return visit(REPORT, viewport={"width": 1300, "height": 900})


def test_all_texts_are_seen_at_first_and_each_drop_begins_with_its_rule(report: Visit) -> None:
    assert report.seen(".group > .text") == [
        "Home Harbour",
        "The lamps are lit",
        "Café lamps for sale",
        "Wicks",
        "Trim the wick",
    ]
    labels = report.page.evaluate(
        "[...document.querySelectorAll('.dropped')]"
        ".map((one) => one.dataset.rule + ' ' + getComputedStyle(one, '::before').content)"
    )
    assert labels == ['navigation "navigation"', 'share "share"']


def test_the_arrow_keys_choose_what_is_shown(report: Visit) -> None:
    report.one("[name=shown]").focus()
    report.press("ArrowDown")
    assert report.seen(".group > .text") == ["The lamps are lit", "Wicks", "Trim the wick"]
    assert report.seen("#status") == ["3 of 5 parts shown."]
    report.press("ArrowDown")
    assert report.seen(".group > .text") == ["Home Harbour", "Café lamps for sale"]


def test_ticked_rules_leave_out_what_others_dropped(report: Visit) -> None:
    report.page.get_by_role("checkbox", name="share").focus()
    report.press("Space")
    assert "Home Harbour" not in report.seen(".group > .text")
    assert "Café lamps for sale" in report.seen(".group > .text")
    assert report.seen("#status") == ["4 of 5 parts shown."]
    report.page.get_by_role("button", name="Reset all").focus()
    report.press("Enter")
    assert report.seen("#status") == ["5 of 5 parts shown."]


def test_the_rule_that_dropped_a_text_is_found_by_its_words(report: Visit) -> None:
    report.page.get_by_role("searchbox").focus()
    report.page.keyboard.type("cafe LAMPS")
    report.press("Enter")
    assert report.seen("#status") == ["Hit 1 of 1: dropped by share."]
    assert [one.split(".")[0] for one in report.seen(".why")] == ["Dropped by share"]
    report.page.get_by_role("button", name="Go to it").press("Enter")
    assert report.page.evaluate("document.activeElement.dataset.rule") == "share"


def test_the_search_counts_while_one_types_and_goes_from_hit_to_hit(report: Visit) -> None:
    report.page.get_by_role("searchbox").fill("lamps")
    report.page.get_by_text("2 hits, 1 of them dropped. 5 of 5 parts shown.").wait_for()
    for keys, said in (
        ("Enter", "Hit 1 of 2: kept."),
        ("Enter", "Hit 2 of 2: dropped by share."),
        ("Enter", "Hit 1 of 2: kept."),
        ("Shift+Enter", "Hit 2 of 2: dropped by share."),
    ):
        report.press(keys)
        assert report.seen("#status") == [said]
    marked = "[...CSS.highlights.get('found')].map(String)"
    assert report.page.evaluate(marked) == ["lamps", "lamps"]


def test_words_that_are_nowhere_are_said_to_be_nowhere(report: Visit) -> None:
    report.page.get_by_role("searchbox").fill("(.*[")
    report.press("Enter")
    assert report.seen("#status") == ["0 hits, 0 of them dropped. 5 of 5 parts shown."]


def test_the_reason_is_seen_where_the_focus_is_until_escape(report: Visit) -> None:
    report.one("#text").focus()
    report.press("Tab")
    assert [one.split(".")[0] for one in report.seen(".why")] == ["Dropped by navigation"]
    report.press("Escape")
    assert report.seen(".why") == []
    report.press("Tab")
    assert [one.partition(" In ")[0] for one in report.seen(".why")] == ["Kept"]


def test_the_reason_is_seen_where_the_pointer_is_and_stays_when_it_is_pointed_at(
    report: Visit,
) -> None:
    report.one(".dropped").hover()
    assert [one.split(".")[0] for one in report.seen(".why")] == ["Dropped by navigation"]
    report.one(".dropped .why code").hover()
    assert [one.split(".")[0] for one in report.seen(".why")] == ["Dropped by navigation"]


def test_a_click_chooses_all_of_a_path(report: Visit) -> None:
    report.one(".dropped").click()
    report.page.locator(".why:visible code").last.click()
    assert report.page.evaluate("String(getSelection())") == "body > nav"


def test_a_way_to_what_a_filter_hides_shows_it_again(report: Visit) -> None:
    report.one("[value=dropped]").check()
    assert "Wicks" not in report.seen(".group > .text")
    report.page.get_by_role("link", name="Wicks").press("Enter")
    report.page.locator("#t4").wait_for()
    assert report.seen("#status") == ["5 of 5 parts shown."]


def test_the_first_key_leads_past_all_filters(report: Visit) -> None:
    report.press("Tab")
    assert report.seen(".skip:focus") == ["Skip to the text"]
    report.press("Enter", "Tab")
    assert report.page.evaluate("document.activeElement.id") == "t1"


def test_without_a_script_all_is_there_but_the_filters(visit: Callable[..., Visit]) -> None:
    report = visit(REPORT, java_script_enabled=False)
    assert len(report.seen(".group > .text")) == 5
    assert report.seen(".filters") == []
    assert report.seen(".sections a") == ["(without a heading)", "Wicks"]
    report.one(".dropped").focus()
    assert [one.split(".")[0] for one in report.seen(".why")] == ["Dropped by navigation"]


def test_light_and_dark_follow_the_reader(visit: Callable[..., Visit]) -> None:
    grounds = [
        visit(REPORT, color_scheme=scheme).page.evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    assert grounds == ["rgb(251, 251, 250)", "rgb(20, 23, 27)"]


def test_paper_has_the_text_and_no_filters(report: Visit) -> None:
    report.page.emulate_media(media="print")
    assert len(report.seen(".group > .text")) == 5
    assert report.seen(".side, .skip, .why") == []


def test_a_large_page_is_searched(visit: Callable[..., Visit]) -> None:
    report = visit(render_explanation(large(10_000), "html"))
    report.page.get_by_role("searchbox").fill("Lamp 9999 is")
    report.press("Enter")
    assert report.seen("#status") == ["Hit 1 of 1: dropped by share."]
    assert report.one("#t10000").is_visible()

"""Everyone can read the report: by name, role and landmark, on a phone and at any size of text."""

from __future__ import annotations

import json
import os
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from explanations import LEAD, NAV, SHARE, explanation, hostile, text
from nuffield_extract.explain import explain
from nuffield_extract.explain.rendering import render_explanation
from payloads import example

if TYPE_CHECKING:
    from collections.abc import Callable

    from browsing import Visit

    Visiting = Callable[..., Visit]

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
AXE = Path(os.environ.get("AXE_CORE") or ROOT / "node_modules" / "axe-core") / "axe.min.js"

PHONE = {"width": 360, "height": 740}

LONG = "lamp" * 200

PAGES = ("nuffield-report", "drupal10-citations", "drupal7-footnotes", "teaser")


REPORTS = (*PAGES, "every-part", "long-words")


@cache
def report_of(name: str) -> str:
    if name in PAGES:
        explained = explain((FIXTURES / name / "page.html").read_bytes())
    elif name == "every-part":
        explained = explanation([text("a", NAV), text("b", LEAD), text("c", SHARE)], example())
    else:
        explained = hostile(LONG)
    return render_explanation(explained, "html")


@pytest.mark.parametrize("name", REPORTS)
def test_a_phone_scrolls_in_one_direction(visit: Visiting, name: str) -> None:
    report = visit(report_of(name), viewport=PHONE)
    assert report.width() == 360
    for selector in (".dropped", ".kept"):
        for group in report.page.locator(selector).all()[:4]:
            group.focus()
            assert report.width() == 360
    report.page.evaluate(
        "for (const part of document.querySelectorAll('details')) part.open = true"
    )
    assert report.width() == 360


def test_text_of_twice_the_size_scrolls_in_one_direction(visit: Visiting) -> None:
    report = visit(report_of("nuffield-report"), viewport={"width": 640, "height": 480})
    report.page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert report.width() == 640


@pytest.mark.parametrize("name", REPORTS)
def test_the_page_has_one_headline_and_each_landmark_once(visit: Visiting, name: str) -> None:
    report = visit(report_of(name))
    for role in ("banner", "main", "search"):
        assert report.page.get_by_role(role).count() == 1  # type: ignore[arg-type]
    assert report.page.get_by_role("heading", level=1).count() == 1
    names = [nav.get_attribute("aria-label") for nav in report.page.get_by_role("navigation").all()]
    assert len(names) == len(set(names))
    assert None not in names


@pytest.mark.parametrize("name", REPORTS)
def test_headings_skip_no_level(visit: Visiting, name: str) -> None:
    levels = visit(report_of(name)).page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => +one.tagName[1])"
    )
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_control_has_a_name(visit: Visiting) -> None:
    report = visit(report_of("nuffield-report"))
    for control in report.page.locator("input, button, summary, a").all():
        name = control.evaluate("(one) => (one.labels?.[0] ?? one).textContent.trim()")
        assert name


def test_a_screen_reader_hears_the_rule_and_what_it_means(visit: Visiting) -> None:
    from playwright.sync_api import expect  # noqa: PLC0415 - it may not be installed

    report = visit(report_of("every-part"))
    dropped = report.page.get_by_role("group", name="Dropped by share")
    expect(dropped).to_have_accessible_description(
        "Dropped by share. To share or follow: its tag, role, class, id or label says that it is. "
        'Element: <div class="share" id="tools"> On the page: #tools'
    )
    kept = report.page.get_by_role("group", name="Kept")
    expect(kept).to_have_accessible_description(
        "Kept In the article: $.sections[0].blocks[0] On the page: main > p"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", REPORTS)
def test_axe_finds_no_fault(visit: Visiting, name: str, scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip(f"no {AXE}: npm install axe-core, or name its folder in AXE_CORE")
    report = visit(report_of(name), color_scheme=scheme)
    report.one(".dropped").focus()
    report.page.evaluate(f"(() => {{ {AXE.read_text('utf-8')} }})()")
    found = report.page.evaluate("axe.run()")
    told = [
        (one["id"], one["help"], [node["target"] for node in one["nodes"]][:3])
        for one in found["violations"]
    ]
    assert "color-contrast" in [one["id"] for one in found["passes"]]
    assert told == [], json.dumps(told, indent=1)

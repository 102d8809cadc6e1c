"""No page does anything in the report of its explanation, and no report does anything outside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from explanations import explanations, hostile
from nuffield_extract import NuffieldExtractError
from nuffield_extract.explain import explain
from nuffield_extract.explain.rendering import render_explanation
from nuffield_extract.testing import arbitrary_markup
from payloads import PAYLOADS

if TYPE_CHECKING:
    from collections.abc import Callable

    from browsing import Visit
    from nuffield_extract.explain import Explanation

    Visiting = Callable[..., Visit]

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
PAGES = [path.parent / "page.html" for path in sorted(FIXTURES.glob("*/article.txt"))]

STRANGE = """
[
  document.querySelectorAll("script").length - 1,
  document.querySelectorAll("style").length - 1,
  document.querySelectorAll("img, iframe, object, embed, form, base, link, math").length,
  [...document.querySelectorAll("*")].filter(
    (one) => [...one.attributes].some((its) => /^on|^style$|^src/i.test(its.name))
  ).length,
  [...document.links].filter((one) => !/^(https?|file):/.test(one.protocol)).length,
]
"""
"""Elements and attributes that no report has, counted."""


USED = """
for (const group of document.querySelectorAll(".group")) {
  group.focus();
  group.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
}
document.querySelector("#query").value = "a";
for (const key of ["Enter", "Escape"]) {
  document.querySelector("#query").dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true })
  );
}
for (const control of document.querySelectorAll("input, button, summary")) control.click();
"""


def faults_of(visited: Visit) -> list[str]:
    """What a page did, after everything in it was pointed at, focused and searched."""
    visited.page.evaluate(USED)
    assert visited.page.evaluate(STRANGE) == [0, 0, 0, 0, 0]
    assert visited.page.evaluate("document.compatMode") == "CSS1Compat"
    assert visited.page.title().startswith("Explained:")
    return [*visited.faults, *visited.page.evaluate("violations")]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_runs(visit: Visiting, payload: str) -> None:
    assert faults_of(visit(render_explanation(hostile(payload), "html"))) == []


def test_what_a_page_does_is_seen(visit: Visiting) -> None:
    visited = visit(
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src *\">"
        "<script>1</script><img src='https://lamps.example/a.png'>"
    )
    told = "".join([*visited.faults, *visited.page.evaluate("violations.splice(0)")])
    visited.faults.clear()
    assert "request: https://lamps.example/a.png" in told
    assert "console: " in told
    assert "script-src-elem" in told


ATTACKS = (
    '<p style="background:url(https://lamps.example/x)">Lamps</p>',
    '<div class="share&quot; onmouseover=&quot;alert(1)" onmouseover="alert(1)">Lamps</div>',
    '<nav id="a&quot;><script>alert(1)</script>">Lamps</nav>',
    "<p>&lt;/script>&lt;script>alert(1)&lt;/script></p>",
    "<p>--&gt;&lt;img src=x onerror=alert(1)&gt;</p>",
    "<p>&lt;/style&gt;&lt;style&gt;*{display:none}&lt;/style&gt;</p>",
    '<meta http-equiv="refresh" content="0;url=https://lamps.example/">',
    '<base href="javascript:alert(1)//">',
    '<link rel="canonical" href="javascript:alert(1)">',
    '<meta property="og:url" content="javascript:alert(1)">',
    '<a href="javascript:alert(1)">Lamps</a>',
    '<svg onload="alert(1)"><text>Lamps</text></svg>',
    "<template><p>Lamps</p></template><noscript><img src=x onerror=alert(1)></noscript>",
    "<p>\u202e\u2066\u200bLamps\u0000\u001b[2J</p>",
)
"""Parts of pages that do harm where they are believed."""


def test_no_part_of_a_hostile_page_runs(visit: Visiting) -> None:
    prose = "<p>" + "The keeper trims every wick before the evening comes. " * 9 + "</p>"
    parts = "".join(ATTACKS)
    title = "<title>&lt;/title>&lt;script>alert(1)&lt;/script></title>"
    page = f"<html><head>{title}{parts}</head><body><article>{prose}{parts}{prose}</article></body>"
    assert faults_of(visit(render_explanation(explain(page), "html"))) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_report_of_every_fixture_opens_in_silence(visit: Visiting, path: Path) -> None:
    assert faults_of(visit(render_explanation(explain(path.read_bytes()), "html"))) == []


@given(soup=arbitrary_markup())
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_the_report_of_tag_soup_opens_in_silence(visit: Visiting, soup: str) -> None:
    try:
        explained = explain(soup)
    except NuffieldExtractError:
        assume(False)  # noqa: FBT003 - as Hypothesis has it
    assert faults_of(visit(render_explanation(explained, "html"))) == []


@given(explained=explanations() | st.builds(hostile, st.text(min_size=1)))
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_any_report_opens_in_silence(visit: Visiting, explained: Explanation) -> None:
    assume(all(one.text.strip() for one in explained.texts))
    assert faults_of(visit(render_explanation(explained, "html"))) == []

"""The page that shows an explanation: all of it is there, once, and nothing of the page runs."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import chain
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from explanations import (
    LEAD,
    NAV,
    SHARE,
    explanation,
    explanations,
    hostile,
    large,
    text,
)
from nuffield_extract import Article, Claim, Note, Notice, Paragraph, Reference, Section, Span
from nuffield_extract.explain import Explanation, Kept
from nuffield_extract.explain.rendering import explanation_extension, render_explanation
from nuffield_extract.explain.renderings.html.families import FAMILIES, family_of
from nuffield_extract.explain.renderings.html.resources import script, style
from nuffield_extract.explain.rules import RULES
from nuffield_extract.exporters._characters import legal
from nuffield_extract.model.references import FieldSpan
from payloads import PAYLOADS
from timing import takes_less_than
from web_pages import elements, parsed, unlisted

COMMON = {"id", "class", "dir", "role", "aria-label", "aria-labelledby", "aria-describedby"}
"""Attributes that any element of the page may have."""

ALLOWED = {
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "name", "content"},
    "a": {"href", "rel"},
    "div": {"tabindex", "data-rule"},
    "h2": {"tabindex"},
    "input": {"type", "name", "value", "checked", "autocomplete", "spellcheck"},
    "label": {"for"},
    "button": {"type"},
    "details": {"open"},
    "svg": {"aria-hidden"},
    "rect": {"width", "height"},
    "p": {"aria-live"},
    "th": {"scope", "colspan"},
    **dict.fromkeys(
        ("head", "title", "style", "body", "header", "main", "section", "nav", "h1", "h3", "dl",
         "dt", "dd", "ul", "ol", "li", "span", "b", "bdi", "code", "strong", "sup", "summary",
         "fieldset", "legend", "table", "thead", "tbody", "tr", "td", "script"), frozenset()
    ),
}  # fmt: skip
"""The further attributes that elements may have, by name; there is no other element."""

LISTED = {tag: {*names, *COMMON} for tag, names in ALLOWED.items()}


def page(explained: Explanation) -> str:
    return render_explanation(explained, "html")


def solid(words: str) -> str:
    return "".join(words.split())


def texts_of(html: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in parsed(html).css(selector)]


@given(explanations())
def test_every_text_stands_in_the_page_once_and_in_its_order(explained: Explanation) -> None:
    shown = "".join(texts_of(page(explained), ".group > .text"))
    assert solid(shown) == solid("".join(legal(one.text) for one in explained.texts))


@given(explanations())
def test_the_page_has_known_elements_alone(explained: Explanation) -> None:
    assert unlisted(page(explained), LISTED) == []


@given(explanations())
def test_ids_are_unique_and_every_way_leads_to_one(explained: Explanation) -> None:
    found = [attributes for _, attributes in elements(page(explained))]
    ids = Counter(one["id"] for one in found if "id" in one)
    assert set(ids.values()) == {1}
    links = [one["href"] or "" for one in found if (one.get("href") or "").startswith("#")]
    names = ("aria-describedby", "aria-labelledby", "for")
    referred = [one[name] or "" for one in found for name in names if name in one]
    assert {link[1:] for link in links} | set(referred) <= set(ids)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_text(payload: str) -> None:
    html = page(hostile(payload))
    assert unlisted(html, LISTED) == []
    links = [one.get("href") or "" for tag, one in elements(html) if tag == "a"]
    assert all(link.startswith(("#", "http://", "https://")) for link in links)
    body = parsed(html).body
    assert body is not None
    assert solid(body.text()).count(solid(legal(payload))) >= 6


def test_the_page_is_the_same_in_every_process() -> None:
    told = (
        "from explanations import hostile\n"
        "from nuffield_extract.explain.rendering import render_explanation\n"
        "print(ascii(render_explanation(hostile('Lamps'), 'html')))"
    )
    tests = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, (tests, os.environ.get("PYTHONPATH"))))
    printed = {
        subprocess.run(
            [sys.executable, "-c", told],
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_the_policy_lets_in_the_one_style_and_the_one_script_and_nothing_else() -> None:
    html = page(explanation([text("a", NAV)]))
    (styled,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    (scripted,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    style_hash, script_hash = (
        base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        for source in (styled, scripted)
    )
    metas = [attributes for tag, attributes in elements(html) if tag == "meta"]
    assert metas[0] == {"charset": "utf-8"}
    assert metas[1]["content"] == (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; "
        f"script-src 'sha256-{script_hash}'; base-uri 'none'; form-action 'none'"
    )


def test_style_and_script_load_nothing_and_end_nowhere_before_their_end() -> None:
    for source in (style(), script()):
        assert not re.search(r"url\(|@import|https?:|//\w|</|<!--|\r", source)
    assert not re.search(r"innerHTML|insertAdjacent|document\.write|\beval\b|Function\(", script())


def test_what_was_kept_has_its_place_and_what_was_dropped_its_rule() -> None:
    heading = Kept(place="$.sections[1].heading", section=("Wicks",))
    html = page(explanation([text("Home", NAV), text("Lamps", LEAD), text("Wicks", heading)]))
    dropped, kept, headed = parsed(html).css(".group")
    assert dropped.attributes["data-rule"] == "navigation"
    assert dropped.attributes["aria-label"] == "Dropped by navigation"
    assert kept.attributes["class"] == "group kept"
    assert headed.attributes["class"] == "group kept heading"
    assert texts_of(html, ".why > span") == [
        "Dropped by navigation. A menu, a trail or a pager: its tag, role, class, id or label "
        "says that it is.",
        "Element: <nav>",
        "On the page: body > nav",
        "Kept",
        "In the article: $.sections[0].blocks[0]",
        "On the page: main > p",
        "Kept under Wicks",
        "In the article: $.sections[1].heading",
        "On the page: main > p",
    ]


def test_neighbours_of_one_fate_stand_together_each_line_apart() -> None:
    texts = [text("Home", NAV), text("About", NAV), text(" us", NAV, begins_line=False)]
    html = page(explanation(texts))
    assert len(parsed(html).css(".group")) == 1
    assert texts_of(html, ".group > .text > span") == ["Home", "About us"]


def test_words_dropped_out_of_a_paragraph_do_not_tear_it_apart() -> None:
    texts = [text("See", LEAD), text("share", SHARE), text("the lamps", LEAD), text("Home", NAV)]
    html = page(explanation(texts))
    assert texts_of(html, ".run > .group > .text") == ["See", "share", "the lamps"]
    assert texts_of(html, ".chunk > .group > .text") == ["Home"]


def test_long_words_dropped_out_of_a_paragraph_stand_by_themselves() -> None:
    texts = [text("See", LEAD), text("share " * 50, SHARE), text("the lamps", LEAD)]
    assert parsed(page(explanation(texts))).css(".run") == []


def test_cells_of_one_row_stand_side_by_side() -> None:
    cells = [
        text(f"{row} {cell}", Kept(place=f"$.sections[0].blocks[0].rows[{row}].cells[{cell}]"))
        for row in range(2)
        for cell in range(2)
    ]
    runs = parsed(page(explanation(cells))).css(".run")
    assert [[one.text() for one in run.css(".text")] for run in runs] == [
        ["0 0", "0 1"],
        ["1 0", "1 1"],
    ]


def test_characters_that_turn_others_around_have_names_where_machines_read() -> None:
    turned = attrs.evolve(SHARE, start_tag='<div class="\u202elamp">')
    html = page(explanation([text("lit", turned)]))
    assert "[U+202E]lamp" in texts_of(html, ".why code")[0]
    assert "\u202e" not in html


def test_a_section_leads_to_its_first_text() -> None:
    inner = Section(heading="Wicks", level=3, id="wicks")
    empty = Section(heading="Shades", level=2, id="shades")
    outer = Section(heading="Lamps", level=2, id="lamps", sections=(inner,))
    texts = [
        text("Home", NAV),
        text("Lamps", Kept(place="$.sections[0].heading", section=("Lamps",))),
        text("are lit", Kept(place="$.sections[0].blocks[0]", section=("Lamps",))),
        text("Wicks", Kept(place="$.sections[0].sections[0].heading", section=("Lamps", "Wicks"))),
    ]
    body = parsed(page(explanation(texts, Article(sections=(outer, empty)))))
    ways = [(node.text(), node.attributes["href"]) for node in body.css(".sections a")]
    assert ways == [("Lamps", "#t2"), ("Wicks", "#t4")]
    assert [node.text() for node in body.css(".sections li > span")] == ["Shades"]


def test_every_claim_is_told_and_which_one_won() -> None:
    claims = (
        Claim(field="title", value="Lamps", source="og", won=True),
        Claim(field="site", value="The harbour", source="meta"),
        Claim(field="title", value="Lamps | Harbour", source="meta"),
    )
    html = page(explanation([], Article(evidence=claims)))
    assert texts_of(html, "tbody th") == ["title", "site"]
    assert texts_of(html, "td") == [
        *("Lamps", "og", "✓ won"),
        *("Lamps | Harbour", "meta", "no"),
        *("The harbour", "meta", "no"),
    ]


def test_the_fields_of_a_reference_are_coloured_numbered_and_flagged_where_unsure() -> None:
    reference = Reference(
        id="references-1",
        text="Reed A. Lamps. 1999.",
        fields=(
            FieldSpan(field="authors", start=0, end=7, confidence=0.98),
            FieldSpan(field="title", start=8, end=13, confidence=0.31),
            FieldSpan(field="year", start=15, end=19),
        ),
        confidence=0.7,
        type="book",
    )
    html = page(explanation([], Article(references=(reference,))))
    assert texts_of(html, ".printed .field") == ["Reed A.", "Lamps", "1999"]
    assert texts_of(html, ".entries .chips li") == [
        "1 authors 0.98",
        "2 title 0.31 low",
        "3 year 1.00",
    ]
    assert texts_of(html, ".printed") == ["Reed A.1 Lamps2. 19993."]
    assert "1 field below 0.5 is marked “low”" in html
    assert texts_of(html, ".entries .soft") == ["book, confidence 0.70"]


def test_notes_and_notices_are_told() -> None:
    note = Note(id="notes-1", mark="*", blocks=(Paragraph(spans=(Span(text="Oil lamps."),)),))
    notice = Notice(code="second-link", message="left out", where="Lamps")
    html = page(explanation([], Article(notes=(note,), notices=(notice,))))
    assert texts_of(html, ".notes div") == ["*Oil lamps."]
    assert texts_of(html, ".notices li") == ["second-link: left out (Lamps)"]


def test_a_page_without_an_article_says_so_first() -> None:
    html = page(explanation([text("Log in", NAV)]))
    assert texts_of(html, "header .absence") == ["No article. no article: only 12 words"]
    assert texts_of(html, "header .facts dd")[:2] == [
        "0 characters in 0 texts",
        "5 characters in 1 text",
    ]
    assert parsed(html).css("#metadata, #references, .sections") == []


def test_only_a_safe_address_is_a_link_and_it_tells_nothing_of_us() -> None:
    for url, links in (("https://lamps.example/", 1), ("ftp://lamps.example/", 0), ("/lamps", 0)):
        html = page(attrs.evolve(explanation([]), url=url))
        found = [one for tag, one in elements(html) if one.get("rel") == "noopener noreferrer"]
        assert [one["href"] for one in found] == [url] * links
        assert url in texts_of(html, ".facts dd")


def test_every_rule_is_of_one_family() -> None:
    named = list(chain.from_iterable(family.rules.split() for family in FAMILIES))
    assert sorted(named) == sorted((*RULES, "metadata:", "profile:"))
    assert family_of("metadata:title").name == "Is metadata"
    assert len({family.hue for family in FAMILIES}) == len(FAMILIES)


def test_what_each_rule_means_is_told_once_family_by_family() -> None:
    html = page(explanation([text("a", SHARE), text("b", NAV), text("c", SHARE)]))
    assert texts_of(html, "h3") == ["Around the page", "Leads elsewhere, or is others' text"]
    assert texts_of(html, ".meanings dt") == ["navigation", "share"]


def test_the_page_grows_with_the_texts_and_not_with_paths_and_headings() -> None:
    fewer, more = (len(page(large(count))) for count in (1_000, 3_000))
    assert (more - fewer) / 2_000 < 2_000
    texts = large(25_000)
    assert takes_less_than(15, lambda: page(texts))


def test_the_format_is_a_file_of_html() -> None:
    assert explanation_extension("html") == ".html"


def palette(sheet: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", sheet))


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


HUES = ("blue", "orange", "green", "violet", "yellow", "grey", "teal", "pink", "red")

READ = (
    *[
        (ink, ground)
        for ink in ("ink", "soft", "link", "red", "green")
        for ground in ("page", "card")
    ],
    *[(ink, f"{hue}-ground") for hue in HUES for ink in ("ink", "muted", "soft", "red", hue)],
    ("hit-ink", "hit"),
)
"""Inks on grounds; text needs 4.5 (WCAG 2.2, 1.4.3)."""

SEEN = (
    *[(name, ground) for name in ("control", "focus", "bar") for ground in ("page", "card")],
    *[("focus", f"{hue}-ground") for hue in HUES],
    *[(hue, "page") for hue in HUES],
)
"""Edges that tell something; these need 3 (WCAG 2.2, 1.4.11)."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_ink_can_be_read_on_its_ground(scheme: str) -> None:
    light, dark, *_ = style().split("@media (prefers-color-scheme: dark)")
    colours = palette(light) | (palette(dark) if scheme == "dark" else {})
    low = [pair for pair in READ if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
    faint = [pair for pair in SEEN if contrast(colours[pair[0]], colours[pair[1]]) < 3]
    assert (low, faint) == ([], [])


def test_the_report_is_not_loaded_with_the_library() -> None:
    told = "import nuffield_extract, sys; print([m for m in sys.modules if 'explain.' in m])"
    printed = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, check=True, text=True
    ).stdout
    assert "renderings" not in printed

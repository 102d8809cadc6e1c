"""Every visible text of a page is told of once: kept where it stands, or dropped by a rule."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given

from nuffield_extract import (
    Dropped,
    Explanation,
    InputError,
    Kept,
    NoContent,
    NuffieldExtractError,
    Options,
    describe_rule,
    explain,
    export,
    extract,
)
from nuffield_extract.api import read_page
from nuffield_extract.explain import NO_ARTICLE, UNFOUND
from nuffield_extract.explain.alignment import letters
from nuffield_extract.explain.rules import RULES
from nuffield_extract.testing import arbitrary_markup, drupal_pages, web_pages
from page_parts import PAGES, PARTS, page_of, solid, visible_text
from page_parts import RULES as DROP_RULES
from timing import takes_less_than

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nuffield_extract.dom import Tree
    from nuffield_extract.testing import DrupalPage, WebPage

CORPORA = ("drupal", "readability", "scrapinghub", "trafilatura", "wcxb")

EVERY = 12
"""Of the pages of a corpus one in so many is read here; `benchmarks/losses.py` reads all."""


def check(page: bytes | str) -> Explanation:
    """The explanation, in which every claim was held against page and article."""
    found = explain(page)
    reading = read_page(page, url=None, charset=None, options=Options())
    check_whole(found, reading.captured.html)
    check_elements(found, reading.tree)
    check_kept(found)
    for rule in found.rules:
        assert describe_rule(rule)
        assert rule != UNFOUND
    return found


def check_whole(found: Explanation, html: str) -> None:
    """The texts are all that a parser of another family calls visible, in its order."""
    assert solid("".join(text.text for text in found.texts)) == visible_text(html)


def check_elements(found: Explanation, tree: Tree) -> None:
    """Each path selects one element, and the text stands right in it."""
    texts: dict[str, str] = {}
    for path in {text.element for text in found.texts}:
        (element,) = tree.css(path)
        texts[path] = solid(element.text(deep=False))
    for text in found.texts:
        assert solid(text.text) in texts[text.element]
    for path in {text.fate.element for text in found.texts if isinstance(text.fate, Dropped)}:
        assert len(tree.css(path)) == 1


def check_kept(found: Explanation) -> None:
    """The place of a kept text holds it, or its beginning where it was cut; no letter is lost."""
    if found.article is None:
        assert found.kept == ()
        return
    document = json.loads(export(found.article, "json"))
    held = {place: letters("".join(strings(at(document, place)))) for place in places(found)}
    for text in found.kept:
        assert isinstance(text.fate, Kept)
        assert is_begun(letters(text.text), held[text.fate.place])


def is_begun(text: str, place: str) -> bool:
    """Whether a text stands at a place, or begins there; the mark typed before a note may not."""
    if text in place or re.sub(r"^\W?\d{1,3}\W?", "", text) in place:
        return True
    return any(place.endswith(text[:size]) for size in range(2, len(text)))


def places(found: Explanation) -> set[str]:
    return {text.fate.place for text in found.kept if isinstance(text.fate, Kept)}


def at(document: Any, path: str) -> Any:
    """What a path of names and numbers leads to (RFC 9535, in part)."""
    for name, number in re.findall(r"\.(\w+)|\[(\d+)\]", path):
        document = document[name] if name else document[int(number)]
    return document


def strings(part: Any) -> Iterator[str]:
    """The texts of a part of the JSON: of spans in their order, or of a reference as printed."""
    if isinstance(part, str):
        yield part
    elif "spans" in part:
        yield from (span["text"] for span in part["spans"])
    else:
        yield part["text"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_all_text_of_a_fixture_is_explained(path: Path) -> None:
    found = check(path.read_bytes())
    assert found.article == extract(path.read_bytes())


@pytest.mark.parametrize("part", PARTS)
def test_all_text_of_a_part_is_explained(part: str) -> None:
    check(page_of(PARTS[part]))


@given(page=drupal_pages())
def test_all_text_of_a_drupal_page_is_explained(page: DrupalPage) -> None:
    check(page.html)


@given(page=web_pages())
def test_all_text_of_a_web_page_is_explained(page: WebPage) -> None:
    check(page.html)


@given(markup=arbitrary_markup())
def test_any_markup_is_explained_or_refused_as_extract_refuses_it(markup: str) -> None:
    try:
        found = explain(markup)
    except (InputError, NoContent) as error:
        with pytest.raises(type(error)):
            extract(markup)
        return
    assert all(describe_rule(rule) for rule in found.rules)
    assert UNFOUND not in found.rules


@pytest.mark.parametrize("corpus", CORPORA)
def test_all_text_of_real_pages_is_explained(shared: Path, corpus: str) -> None:
    pages = sorted((shared / "corpora" / corpus).glob("*.html.gz"))[::EVERY]
    assert pages
    for path in pages:
        try:
            found = explain(gzip.decompress(path.read_bytes()))
        except NuffieldExtractError:
            continue
        assert UNFOUND not in found.rules, path.name
        check_kept(found)


def test_the_texts_of_a_page_without_article_are_dropped() -> None:
    found = explain(
        "<html><body><nav>Ways</nav><p>Seven words are too few for one.</p></body></html>"
    )
    assert found.article is None
    assert found.absence is not None
    assert "fewer than 25 words" in found.absence
    rules = [text.fate.rule for text in found.texts if isinstance(text.fate, Dropped)]
    assert rules == ["navigation", NO_ARTICLE]


def test_every_rule_is_described_and_every_description_is_of_a_rule() -> None:
    named = {rule for rule in DROP_RULES if ":" not in rule}
    assert {*RULES} == named | {NO_ARTICLE, UNFOUND, "citation-label"}
    assert describe_rule("metadata:title").startswith(
        "Printed by the page as the article's `title`"
    )
    assert "`comments`" in describe_rule("profile:comments")
    with pytest.raises(KeyError):
        describe_rule("metadata")


def test_what_moved_many_times_costs_no_more_than_its_length() -> None:
    """Captions stand elsewhere in the article than on the page, here thousands of them."""
    figures = "".join(
        f'<p class="caption">Caption {number} of a lamp by the quay</p><img src="/{number}.jpg">'
        f"<p>Lamp {number}</p>"
        for number in range(2_000)
    )
    assert takes_less_than(5, lambda: explain(page_of(figures)))


def test_an_explanation_is_a_value() -> None:
    page = page_of(PARTS["pull-quote"])
    assert explain(page) == explain(page)
    assert attrs.evolve(explain(page), absence="none") != explain(page)

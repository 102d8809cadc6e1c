"""A page that was cut anywhere, as a download that broke off, extracts or is refused."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import Article, InputError, NoContent, extract, formats, plain_text
from nuffield_extract.exporting import export_bytes
from nuffield_extract.testing import DrupalPage, drupal_pages

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
NUFFIELD = ("nuffield-blog", "nuffield-report")
STEP = 500  # bytes

nightly = pytest.mark.skipif(
    os.environ.get("HYPOTHESIS_PROFILE") != "nightly", reason="of the nightly profile: a minute"
)


def outcome(page: bytes | str) -> Article | None:
    """The article of a page, or None for one that is refused as documented."""
    try:
        return extract(page)
    except (InputError, NoContent):
        return None


def words(article: Article) -> list[str]:
    return re.findall(r"\w+", plain_text(article))


def check_cuts(page: bytes, step: int) -> None:
    """What is cut off takes words away, and brings none; a title stays once it is there."""
    whole = extract(page)
    known, text = set(words(whole)), plain_text(whole)
    title_ends = page.index(b"</h1>")
    found = {cut: outcome(page[:cut]) for cut in range(0, len(page), step)}
    for cut, article in found.items():
        if article is None:
            continue
        new = [word for word in words(article) if word not in known]
        assert len(new) <= 1  # the word that the cut went through
        assert all(word in text for word in new)
        assert cut < title_ends or article.title == whole.title
        for name in formats():
            export_bytes(article, name)
    with_article = [cut for cut, article in found.items() if article]
    assert len(with_article) * 4 > len(found)


@pytest.mark.parametrize("name", NUFFIELD)
def test_a_page_cut_at_every_500_bytes_extracts_or_is_refused(name: str) -> None:
    check_cuts((FIXTURES / name / "page.html").read_bytes(), STEP)


def test_the_real_page_cut_at_every_500_bytes_extracts_or_is_refused(shared: Path) -> None:
    page = (shared / "seed" / "integrated-neighbourhood-teams.saved.html").read_bytes()
    check_cuts(page, STEP)


@nightly
@pytest.mark.parametrize("name", ["plain-article", "json-ld-graph", "drupal7-word"])
def test_a_page_cut_at_every_byte_extracts_or_is_refused(name: str) -> None:
    page = (FIXTURES / name / "page.html").read_bytes()
    for cut in range(len(page)):
        outcome(page[:cut])


@given(page=drupal_pages(), share=st.floats(0, 1))
def test_a_drawn_page_cut_anywhere_has_no_word_that_it_had_not(
    page: DrupalPage, share: float
) -> None:
    cut = page.html[: int(share * len(page.html))]
    article = outcome(cut)
    if article is not None:
        text = plain_text(extract(page.html))
        assert [word for word in words(article) if word not in text] == []
        assert article.title == page.title


def test_a_page_may_be_cut_within_a_character() -> None:
    title = "<meta charset=utf-8><title>Größe</title><main><h1>Größe</h1>"
    page = f"{title}<p>{'word ' * 40}größe</p>".encode()
    cut = page[: page.rindex("ö".encode()) + 1]
    article = extract(cut)
    assert (article.title, words(article)[-1]) == ("Größe", "gr")
    assert [notice.code for notice in article.notices] == ["undecodable"]

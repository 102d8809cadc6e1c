"""What `extract` reads from the page that the exporter `html` writes of an article."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from html_reading import comparable
from nuffield_extract import Article, NuffieldExtractError, export, extract, extract_file

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
NAMES = sorted(path.parent.name for path in FIXTURES.glob("*/article.txt"))

SAME_TEXT = 0.99
"""Of the pages of the corpora, those that come back word for word."""


def article_of(name: str) -> Article:
    return extract_file(FIXTURES / name / "page.html")


@pytest.mark.parametrize("name", NAMES)
def test_the_text_comes_back_letter_for_letter(name: str) -> None:
    article = article_of(name)
    assert export(extract(export(article, "html")), "text") == export(article, "text")


@pytest.mark.parametrize("name", NAMES)
def test_the_article_comes_back_but_for_what_no_page_holds(name: str) -> None:
    article = article_of(name)
    found = extract(export(article, "html"))
    assert comparable(found) == comparable(article)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_what_came_back_is_the_same_page(name: str) -> None:
    page = export(article_of(name), "html")
    assert export(extract(page), "html") == page


@pytest.mark.parametrize("corpus", ["drupal", "scrapinghub"])
def test_the_text_of_real_pages_comes_back(corpus: str, shared: Path) -> None:
    folder = shared / "corpora" / corpus
    rows = (folder / "manifest.jsonl").read_text("utf-8").splitlines()
    found = []
    for row in map(json.loads, rows[::4]):
        path = folder / row["page"]
        try:
            article = extract(gzip.decompress(path.read_bytes()), url=row.get("url"))
        except NuffieldExtractError:
            continue
        found.append(export(extract(export(article, "html")), "text") == export(article, "text"))
    assert len(found) >= 10
    assert sum(found) >= SAME_TEXT * len(found)

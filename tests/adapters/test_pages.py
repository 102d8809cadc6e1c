from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import testing
from nuffield_extract.adapters._metadata import flat_metadata
from nuffield_extract.adapters._pages import charset_of, page_files, web_address

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article


def test_a_folder_stands_for_the_pages_below_it(folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in page_files(folder)]
    assert names == ["a.html", "b.html", "deeper/d.html"]


def test_a_file_stands_for_itself_whatever_its_name(folder: Path) -> None:
    assert list(page_files([folder / "c.txt", str(folder / "gone")])) == [
        folder / "c.txt",
        folder / "gone",
    ]


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ("text/html; charset=windows-1252", "windows-1252"),
        ('text/html;charset="UTF-8"', "UTF-8"),
        ("text/html; charset=x-nobody-knows", None),
        ("text/html", None),
        ("", None),
        (None, None),
    ],
)
def test_a_header_names_a_charset_that_is_known(header: str | None, charset: str | None) -> None:
    assert charset_of(header) == charset


@given(st.text(st.characters(min_codepoint=32, max_codepoint=255)))
def test_no_header_breaks_a_page(header: str) -> None:
    assert charset_of(header) is None or "charset" in header.lower()


@pytest.mark.parametrize("text", ["file:///a.html", "page.html", "", None, 7, "urn:x"])
def test_what_is_not_on_the_web_is_no_address(text: object) -> None:
    assert web_address(text) is None


@given(testing.articles())
def test_flat_metadata_are_json_without_nesting(article: Article) -> None:
    flat = flat_metadata(article)
    assert json.loads(json.dumps(flat)) == flat
    assert all(isinstance(value, str) and value for value in flat.values())


@given(testing.articles())
def test_flat_metadata_name_every_author_and_topic(article: Article) -> None:
    flat = flat_metadata(article)
    assert all(author.name in flat["authors"] for author in article.authors)
    assert all(topic in flat["topics"] for topic in article.topics)
    assert flat.get("title") == (article.title or None)

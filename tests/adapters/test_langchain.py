from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from nuffield_extract import Limits, NoContent, Options, PageTooLarge, export, load

pytest.importorskip("langchain_core", reason="the extra langchain is not installed")

from langchain_core.document_loaders import BaseLoader
from langchain_core.documents.base import Blob

from nuffield_extract.adapters.langchain import NuffieldLoader, NuffieldParser

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article


def test_a_file_is_one_document(saved: Path, article: Article) -> None:
    (document,) = NuffieldLoader(saved).load()
    assert document.page_content == export(article, "text")
    assert document.metadata["title"] == article.title
    assert document.metadata["published"] == "2023-09-21"
    assert document.metadata["authors"] == "Nora Bell; Dr Sam Okafor"
    assert document.metadata["source"] == str(saved)
    assert json.loads(json.dumps(document.metadata)) == document.metadata


def test_the_text_comes_in_any_format(saved: Path, article: Article) -> None:
    (document,) = NuffieldLoader(saved, to="json").load()
    assert load(document.page_content) == article


def test_a_page_that_fails_raises_its_error(folder: Path) -> None:
    with pytest.raises(NoContent):
        NuffieldLoader(folder).load()


def test_silent_errors_are_logged_and_left_out(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    found = NuffieldLoader([folder, folder / "gone"], silent_errors=True).load()
    assert [document.metadata["title"] for document in found][1:] == ["Ferries"]
    assert len(found) == 2
    assert "b.html: NoContent" in caplog.text
    assert "gone: FileNotFoundError" in caplog.text


def test_pages_are_read_one_by_one(folder: Path) -> None:
    documents = NuffieldLoader(folder).lazy_load()
    assert next(documents).metadata["source"].endswith("a.html")


def test_it_is_a_loader_of_langchain_in_every_way(saved: Path) -> None:
    loader = NuffieldLoader(saved)
    assert isinstance(loader, BaseLoader)
    assert asyncio.run(loader.aload()) == loader.load()


def test_a_page_in_memory_comes_as_a_blob(nameless: str) -> None:
    blob = Blob.from_data(nameless, metadata={"url": "https://www.example.org/f", "shelf": 3})
    (document,) = NuffieldLoader(blob).load()
    assert document.metadata["url"] == "https://www.example.org/f"
    assert document.metadata["source"] == "https://www.example.org/f"
    assert document.metadata["shelf"] == 3


def test_the_parser_takes_bytes_in_the_encoding_of_the_page() -> None:
    words = "Zoë café naïve Ærø " * 20
    page = f'<meta charset="windows-1252"><p>{words}</p>'.encode("windows-1252")
    (document,) = NuffieldParser().parse(Blob.from_data(page))
    assert document.page_content.startswith("Zoë café")


def test_limits_hold(saved: Path) -> None:
    with pytest.raises(PageTooLarge):
        NuffieldLoader(saved, options=Options(limits=Limits(bytes=10))).load()

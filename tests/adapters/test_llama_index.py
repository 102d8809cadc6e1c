from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nuffield_extract import NoContent, export

pytest.importorskip("llama_index.core", reason="the extra llama-index is not installed")

from llama_index.core import SimpleDirectoryReader
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import MetadataMode

from nuffield_extract.adapters.llama_index import NuffieldReader

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article


def test_a_file_is_one_document(saved: Path, article: Article) -> None:
    (document,) = NuffieldReader().load_data(saved)
    assert document.text == export(article, "text")
    assert document.metadata["published"] == "2023-09-21"
    assert document.id_ == article.url


def test_an_id_is_the_same_whenever_and_wherever_a_page_is_loaded(folder: Path) -> None:
    page = folder / "deeper" / "d.html"
    (first,) = NuffieldReader().load_data(page)
    moved = page.rename(folder / "moved.html")
    (second,) = NuffieldReader(to="markdown").load_data(moved)
    assert first.id_ == second.id_
    assert first.id_.startswith("sha256:")


def test_other_pages_have_other_ids(folder: Path, nameless: str) -> None:
    (folder / "e.html").write_text(nameless.replace("Ferries", "Boats"))
    found = NuffieldReader(raise_on_error=False).load_data(folder)
    assert len({document.id_ for document in found}) == len(found) == 3


def test_a_page_that_fails_raises_its_error(folder: Path) -> None:
    with pytest.raises(NoContent):
        NuffieldReader().load_data(folder)


def test_a_page_that_fails_is_left_out_where_that_is_asked(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    found = NuffieldReader(raise_on_error=False).load_data(folder)
    assert len(found) == 2
    assert "b.html: NoContent" in caplog.text


def test_it_reads_the_pages_of_a_directory_reader(folder: Path, article: Article) -> None:
    reader = SimpleDirectoryReader(
        folder, recursive=True, required_exts=[".html"], file_extractor={".html": NuffieldReader()}
    )
    found = {document.metadata["file_name"]: document for document in reader.load_data()}
    assert set(found) == {"a.html", "d.html"}
    assert found["a.html"].metadata["title"] == article.title


def test_a_directory_reader_may_raise(folder: Path) -> None:
    reader = SimpleDirectoryReader(
        input_files=[folder / "b.html"],
        file_extractor={".html": NuffieldReader()},
        raise_on_error=True,
    )
    with pytest.raises(Exception, match="Error loading file") as caught:
        reader.load_data()
    assert isinstance(caught.value.__cause__, NoContent)


def test_long_metadata_do_not_fill_the_nodes(saved: Path) -> None:
    (document,) = NuffieldReader().load_data(saved)
    assert "standfirst" not in document.get_metadata_str(MetadataMode.EMBED)
    assert "title" in document.get_metadata_str(MetadataMode.LLM)
    assert len(SentenceSplitter(chunk_size=200).get_nodes_from_documents([document])) > 3


def test_files_may_lie_in_another_file_system(saved: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe("/page.html", saved.read_bytes())
    (document,) = NuffieldReader().load_data("/page.html", extra_info={"shelf": 3}, fs=memory)
    assert document.metadata["shelf"] == 3

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from nuffield_extract import export

pytest.importorskip("datatrove", reason="the extra datatrove is not installed")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from nuffield_extract.adapters.datatrove import NuffieldExtractor

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article

PATIENT = 30  # seconds; a busy machine starts the child slowly


def test_a_page_becomes_the_text_of_its_article(saved: Path, article: Article) -> None:
    text = NuffieldExtractor().extract(saved.read_text("utf-8"))
    assert text == export(article, "text")


def test_documents_carry_text_and_metadata(saved: Path, article: Article) -> None:
    documents = [Document(text=saved.read_text("utf-8"), id="1", metadata={"dump": "spring"})]
    (found,) = NuffieldExtractor(timeout=PATIENT).run(documents)
    assert found.text == export(article, "text")
    assert type(found.text) is str
    assert found.metadata["dump"] == "spring"
    assert found.metadata["published"] == "2023-09-21"


def test_the_url_of_a_record_reaches_the_page(nameless: str) -> None:
    page = nameless.replace("</main>", '<p><a href="/tides">Tides</a> by the hour</p></main>')
    documents = [Document(text=page, id="1", metadata={"url": "https://www.example.org/f"})]
    (found,) = NuffieldExtractor(to="markdown", timeout=PATIENT).run(documents)
    assert "https://www.example.org/tides" in found.text
    assert found.metadata["url"] == "https://www.example.org/f"


def test_pages_without_an_article_are_dropped_and_counted(nameless: str) -> None:
    pages = ["no markup", "<p>Three words only", nameless, ""]
    step = NuffieldExtractor(timeout=PATIENT)
    found = list(step.run(Document(text=page, id=str(n)) for n, page in enumerate(pages)))
    assert [document.id for document in found] == ["2"]
    counted = {key: value.total for key, value in step.stats.stats.items()}
    assert counted["no article: NotHtml"] == 2
    assert counted["no article: NoContent"] == 1
    assert counted["dropped"] == 3
    assert counted["forwarded"] == 1


def test_it_stands_in_a_pipeline(tmp_path: Path, nameless: str) -> None:
    (tmp_path / "in").mkdir()
    reader = JsonlReader(str(tmp_path / "in"))
    line = Document(text=nameless, id="7", metadata={"url": "https://www.example.org/f"})
    with JsonlWriter(str(tmp_path / "in"), compression=None) as writer:
        writer.write(line)
    out = JsonlWriter(str(tmp_path / "out"), compression=None)
    steps = [reader, NuffieldExtractor(timeout=PATIENT), out]
    LocalPipelineExecutor(steps, logging_dir=str(tmp_path / "logs")).run()
    (found,) = JsonlReader(str(tmp_path / "out")).run()
    assert found.text.startswith("Ferries\n\nThe ferry")
    assert found.metadata["title"] == "Ferries"


def test_texts_with_metadata_go_from_process_to_process(nameless: str) -> None:
    text = NuffieldExtractor().extract(nameless)
    again = pickle.loads(pickle.dumps(text))
    assert (again, again.metadata) == (text, text.metadata)

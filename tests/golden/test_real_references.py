"""The references of the page that the library was made for, as other programs read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nuffield_extract import as_reference, export, export_references, extract_file
from reference_readers import from_latex, read_bibtex, read_csl, read_ris, rendered

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article


@pytest.fixture(scope="module")
def article(shared: Path) -> Article:
    return extract_file(shared / "seed" / "integrated-neighbourhood-teams.saved.html")


def test_bibtexparser_reads_every_reference_without_a_warning(article: Article) -> None:
    entries = list(read_bibtex(export(article, "bibtex")).values())
    titles = [from_latex(entry["title"]) for entry in entries]
    assert titles == [reference.title for reference in article.references]
    assert [entry["year"] for entry in entries] == [str(each.year) for each in article.references]
    assert [entry["url"] for entry in entries] == [each.url for each in article.references]
    for entry, reference in zip(entries, article.references, strict=True):
        families = [name.partition(",")[0] for name in entry["author"].split(" and ")]
        assert families[0] == reference.authors[0].family


def test_rispy_reads_every_reference_without_a_warning(article: Article) -> None:
    records = read_ris(export(article, "ris"))
    for record, reference in zip(records, article.references, strict=True):
        assert record["title"] == reference.title
        assert (record["year"], record["urls"]) == (str(reference.year), [reference.url])
        assert record["authors"] == [f"{one.family}, {one.given}" for one in reference.authors]
        assert "unknown_tag" not in record


def test_citeproc_sets_every_reference_without_a_warning(article: Article) -> None:
    text = export(article, "csl")
    assert len(read_csl(text)) == len(article.references) == 5
    for entry, reference in zip(rendered(text), article.references, strict=True):
        assert entry.startswith(f"{reference.authors[0].family}, {reference.authors[0].given}")
        assert f" | {reference.year} | " in entry


def test_the_page_itself_can_be_cited(article: Article) -> None:
    ((key, entry),) = read_bibtex(export_references([as_reference(article)], "bibtex")).items()
    assert key == "edwards2024integrated"
    assert entry["author"] == "Edwards, Nigel and Lewis, Richard"
    assert entry["howpublished"] == article.site
    assert from_latex(entry["title"]) == article.title

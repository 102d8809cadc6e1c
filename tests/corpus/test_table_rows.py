from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given

from nuffield_extract import NoContent, WorkerLost, api
from nuffield_extract.corpus.records import Page, Place
from nuffield_extract.corpus.table import (
    SCHEMA_VERSION,
    batch_of,
    error_row,
    reference_batch_of,
    reference_rows,
    reference_schema,
    row_of,
    schema,
)
from nuffield_extract.corpus.table.fingerprints import simhash, text_hash
from nuffield_extract.model import Article, Reference
from nuffield_extract.model.walk import iter_sections, iter_spans
from nuffield_extract.testing import articles
from timing import processor_seconds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.model import Section

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
CONTENT = (
    b"<!DOCTYPE html><title>Tea</title><h1>Tea</h1>" + b"<p>Tea keeps the nurses awake.</p>" * 9
)
FETCHED = datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.UTC)
PAGE = Page(
    place=Place(id="a.warc#7", source="a.warc", offset=7, length=99),
    content=CONTENT,
    url="https://example.org/tea",
    content_type="text/html",
    fetched=FETCHED,
)


def fixture(name: str) -> tuple[Page, Article]:
    content = (FIXTURES / name / "page.html").read_bytes()
    page = Page(place=Place(id=name, source=name), content=content)
    return page, api.extract(content)


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(articles())
def test_the_json_of_a_row_loads_back_as_the_article(article: Article) -> None:
    line = row_of(PAGE, article)["article"]
    assert "\n" not in line
    assert api.load(line) == article


@given(articles())
def test_a_row_comes_out_of_a_batch_as_it_went_in(article: Article) -> None:
    row = row_of(PAGE, article)
    assert list(row) == schema().names
    assert batch_of([row]).to_pylist() == [row]


@given(articles())
def test_the_text_is_the_plain_text(article: Article) -> None:
    assert row_of(PAGE, article)["text"] == api.plain_text(article)


@given(articles())
def test_the_sections_hold_all_text_of_the_body(article: Article) -> None:
    flat = row_of(PAGE, article)["sections"]
    sections = list(iter_sections(article.sections))
    assert [part["heading"] for part in flat] == [section.heading for section in sections]
    for part, section in zip(flat, sections, strict=True):
        found = squeezed(part["text"])
        for block in section.blocks:
            assert all(squeezed(span.text) in found for span in iter_spans(block))


@given(articles())
def test_the_sections_joined_are_the_body_of_the_plain_text(article: Article) -> None:
    row = row_of(PAGE, article)
    texts = [text for part in row["sections"] for text in (part["heading"], part["text"])]
    body = "\n\n".join(stripped for text in texts if text and (stripped := text.strip("\n")))
    assert body in row["text"]
    assert row["text_hash"] == text_hash(body)
    assert row["simhash"] == simhash(body)


@given(articles())
def test_a_section_knows_the_headings_around_it(article: Article) -> None:
    found = [part["path"] for part in row_of(PAGE, article)["sections"]]
    assert found == list(paths(article.sections, []))


def paths(sections: Iterable[Section], around: list[str]) -> Iterable[list[str]]:
    for section in sections:
        yield around
        yield from paths(section.sections, [*around, *filter(None, [section.heading])])


def test_the_entries_of_references_and_notes_stand_in_their_sections() -> None:
    page, article = fixture("nuffield-report")
    flat = row_of(page, article)["sections"]
    entries = "\n\n".join(part["text"] for part in flat if part["role"] == "references")
    assert entries == "\n\n".join(reference.text for reference in article.references)
    page, article = fixture("drupal7-footnotes")
    notes = "\n\n".join(
        p["text"] for p in row_of(page, article)["sections"] if p["role"] == "notes"
    )
    assert notes.startswith("[1] ")


def test_a_row_says_where_its_page_is_from() -> None:
    row = row_of(PAGE, api.extract(CONTENT))
    expected = {
        "row_schema": SCHEMA_VERSION, "id": "a.warc#7", "source": "a.warc",
        "record_offset": 7, "record_length": 99, "fetched_url": "https://example.org/tea",
        "content_type": "text/html", "fetched": FETCHED, "page_bytes": len(CONTENT),
        "page_hash": hashlib.sha256(CONTENT).hexdigest(), "error_class": None, "error": None,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert row["words"] == 1 + 5 * 9 - 1  # the headline is no part of the body
    assert (row["encoding"], row["encoding_from"], row["wrapper"]) == ("utf-8", "utf-8", "none")


@pytest.mark.parametrize(
    ("error", "name", "message"),
    [
        (NoContent("a login"), "NoContent", "a login"),
        (WorkerLost("died"), "WorkerLost", "died"),
        (FileNotFoundError(2, "No such file"), "FileNotFoundError", "No such file"),
        (("TimeExceeded", "it took too long"), "TimeExceeded", "it took too long"),
        (ValueError("half \udc80"), "ValueError", "half \\udc80"),
    ],
)
def test_an_error_is_a_row_with_empty_lists(
    error: Exception | tuple[str, str], name: str, message: str
) -> None:
    row = error_row(PAGE, error)
    assert list(row) == schema().names
    assert (row["error_class"], row["error"], row["id"]) == (name, message, "a.warc#7")
    (back,) = batch_of([row]).to_pylist()
    assert back == row
    lists = ("topics", "authors", "sections", "refs", "notices")
    assert [row[column] for column in lists] == [[]] * 5
    assert row["article"] is row["title"] is row["simhash"] is None


def test_a_page_that_was_cut_says_so_in_a_notice() -> None:
    cut = attrs.evolve(PAGE, truncated="length")
    row = row_of(cut, api.extract(CONTENT))
    told = {"code": "truncated", "message": "the page was not saved in full: length"}
    assert row["notices"][-1] == told
    assert api.load(row["article"]).notices[-1].code == "truncated"
    assert error_row(cut, NoContent("empty"))["notices"] == [told]


def test_half_a_surrogate_pair_is_storable() -> None:
    head = b'<script type="application/ld+json">{"@type":"Article","keywords":"a\\ud800"}</script>'
    article = api.extract(head + CONTENT)
    assert article.topics == ("a\ud800",)
    row = row_of(attrs.evolve(PAGE, place=Place(id="\udcff.html", source="\udcff.html")), article)
    assert row["topics"] == ["a\ufffd"]
    assert row["id"] == row["source"] == "\\udcff.html"
    assert api.load(row["article"]).topics == ("a\ufffd",)
    assert batch_of([row]).to_pylist() == [row]


@given(articles())
def test_each_reference_is_a_row_of_the_second_table(article: Article) -> None:
    row = row_of(PAGE, article)
    listed = reference_rows(row)
    assert [one["text"] for one in listed] == [entry.text for entry in article.references]
    for one in listed:
        assert list(one) == reference_schema().names
        assert (one["page_id"], one["page_title"]) == (row["id"], article.title)
        assert one["page_url"] == (article.url or PAGE.url)
    assert reference_batch_of(listed).to_pylist() == list(listed)


def test_a_page_in_error_has_no_references() -> None:
    assert reference_rows(error_row(PAGE, NoContent("empty"))) == ()


def test_no_field_of_the_model_is_forgotten() -> None:
    entries = schema().field("refs").type.value_type
    beside_the_fields = {"spans", "fields"}  # in `article`
    names = {field.name for field in attrs.fields(Reference)}
    assert {field.name for field in entries.fields} == names - beside_the_fields
    in_json = {"references", "notes", "downloads", "related", "evidence", "capture"}
    assert {field.name for field in attrs.fields(Article)} - in_json <= set(schema().names)


def test_a_row_costs_a_small_part_of_the_extraction() -> None:
    page, article = fixture("nuffield-report")
    row_of(page, article)

    def share() -> float:
        row = processor_seconds(lambda: repeat(row_of, page, article))
        return row / processor_seconds(lambda: repeat(api.extract, page.content))

    assert min(share() for _ in range(5)) < 0.25  # a tenth, where nothing else runs


def repeat(call: Any, *arguments: Any) -> None:
    for _ in range(20):
        call(*arguments)

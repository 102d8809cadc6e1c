from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from jsonschema import Draft202012Validator, FormatChecker

import nuffield_extract
from nuffield_extract import (
    Article,
    Code,
    Embed,
    Figure,
    ItemList,
    Quote,
    Table,
    citation_report,
    export,
    extract,
    extract_file,
    load,
    plain_text,
)
from nuffield_extract.model.schema import json_schema
from nuffield_extract.model.walk import (
    article_spans,
    iter_blocks,
    iter_sections,
    iter_spans,
    spans_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract import Block, Link, Person, Reference

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
NAMES = sorted(  # the others are for test_reference_round_trip and test_diff_golden
    folder.name for folder in FIXTURES.iterdir() if (folder / "page.html").exists()
)
WITH_ARTICLE = [name for name in NAMES if (FIXTURES / name / "article.txt").exists()]
WITHOUT_ARTICLE = [name for name in NAMES if (FIXTURES / name / "error.json").exists()]

GOLDENS = (("article.json", "json"), ("article.md", "markdown"), ("article.html", "html"))
"""Golden file and the format that it is in."""

PRINTED = ("standfirst", "kind", "citation", "authors", "references", "notes", "published")
"""Fields that the editor's text shows where an article has them."""


def facts_of(name: str) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((FIXTURES / name / "facts.json").read_text("utf-8"))
    return facts


def article_of(name: str) -> Article:
    return extract_file(FIXTURES / name / "page.html")


def texts(values: tuple[str, ...]) -> list[str]:
    return list(values)


def persons(found: tuple[Person, ...]) -> list[dict[str, str]]:
    fields = ("name", "given", "family", "url")
    return [{key: getattr(one, key) for key in fields if getattr(one, key)} for one in found]


def links(found: tuple[Link, ...]) -> list[dict[str, str]]:
    fields = ("text", "url", "kind", "date")
    return [{key: str(getattr(one, key)) for key in fields if getattr(one, key)} for one in found]


def names(found: tuple[Person, ...]) -> list[str]:
    return [person.family or person.name for person in found]


def headings(article: Article) -> list[list[int | str]]:
    found = iter_sections(article.sections)
    return [[part.level, part.heading] for part in found if part.heading is not None]


def note_texts(article: Article) -> list[str]:
    alone = (Article(notes=(note,)) for note in article.notes)
    return [plain_text(one).partition("] ")[2] for one in alone]


def blocks_of(article: Article) -> list[Block]:
    blocks = (block for part in iter_sections(article.sections) for block in part.blocks)
    return list(iter_blocks(blocks))


def code_languages(article: Article) -> list[str | None]:
    return [block.language for block in blocks_of(article) if isinstance(block, Code)]


def figures(article: Article) -> list[dict[str, str]]:
    found = [block for block in blocks_of(article) if isinstance(block, Figure)]
    return [attrs.asdict(figure, filter=lambda _, value: bool(value)) for figure in found]


def quotes(article: Article) -> list[dict[str, Any]]:
    found = [block for block in blocks_of(article) if isinstance(block, Quote)]
    texts = [{"text": "".join(span.text for span in iter_spans(quote))} for quote in found]
    looks = [
        {key: getattr(quote, key) for key in ("attribution", "pull") if getattr(quote, key)}
        for quote in found
    ]
    return [text | look for text, look in zip(texts, looks, strict=True)]


def terms(article: Article) -> list[str]:
    lists = [block for block in blocks_of(article) if isinstance(block, ItemList)]
    items = [item for block in lists for item in block.items if item.defines]
    return [plain_text(item.blocks[0]) for item in items]


def spans_of_cells(article: Article) -> list[list[list[str | int]]]:
    tables = [block for block in blocks_of(article) if isinstance(block, Table)]
    return [
        [[spans_text(cell.spans), cell.colspan, cell.rowspan] for cell in row.cells]
        for table in tables
        for row in table.rows
    ]


def marks(article: Article) -> list[list[str | int]]:
    """Text of each mark in the text, and the number of its note."""
    numbers = {note.id: number for number, note in enumerate(article.notes, 1)}
    spans = article_spans(article)
    return [[span.text, numbers[span.ref]] for span in spans if span.ref in numbers]


def citations(article: Article) -> list[list[str | int]]:
    """Text of each citation, and the number of the reference that it cites."""
    numbers = {reference.id: number for number, reference in enumerate(article.references, 1)}
    runs = groupby(article_spans(article), key=lambda span: span.ref)
    return [[spans_text(run), numbers[ref]] for ref, run in runs if ref in numbers]


def uncited(article: Article) -> list[int]:
    """Numbers of the references that the text never cites."""
    return [article.references.index(each) + 1 for each in citation_report(article).uncited]


REFERENCE_FACTS: dict[str, Callable[[Reference], Any]] = {
    "authors": lambda reference: names(reference.authors),
    "editors": lambda reference: names(reference.editors),
    "accessed": lambda reference: str(reference.accessed),
}
"""How a fact about a reference is read; any other is the field of the same name."""


def reference_facts(reference: Reference, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the reference says to each of the wanted keys."""
    return {
        key: REFERENCE_FACTS[key](reference) if key in REFERENCE_FACTS else getattr(reference, key)
        for key in wanted
    }


FACTS: dict[str, Callable[[Article], Any]] = {
    "title": lambda article: article.title,
    "standfirst": lambda article: article.standfirst,
    "kind": lambda article: article.kind,
    "published": lambda article: str(article.published),
    "language": lambda article: article.language,
    "url": lambda article: article.url,
    "site": lambda article: article.site,
    "image": lambda article: article.image,
    "citation": lambda article: article.citation,
    "authors": lambda article: persons(article.authors),
    "topics": lambda article: texts(article.topics),
    "related": lambda article: links(article.related),
    "downloads": lambda article: links(article.downloads),
    "headings": headings,
    "notes": lambda article: len(article.notes),
    "note_texts": note_texts,
    "wrapper": lambda article: article.capture.wrapper,
    "encoding": lambda article: article.capture.encoding,
    "source_url": lambda article: article.capture.source_url,
    "code_language": lambda article: ", ".join(map(str, code_languages(article))),
    "heading_links": lambda article: [s.href for s in iter_sections(article.sections) if s.href],
    "figures": figures,
    "quotes": quotes,
    "terms": terms,
    "spans_of_cells": spans_of_cells,
    "marks": marks,
    "citations": citations,
    "uncited": uncited,
    "unlisted": lambda article: [link.url for link in citation_report(article).unlisted],
    "embeds": lambda article: [b.url for b in blocks_of(article) if isinstance(b, Embed)],
    "links_in_body": lambda article: [s.href for s in article_spans(article) if s.href],
}
"""What the article says to each key of `facts.json`, but for its references."""


def facts() -> list[Any]:
    """Fixture and key of every fact, the references left out."""
    return [
        pytest.param(name, fact, id=f"{name}-{fact}")
        for name in WITH_ARTICLE
        for fact in facts_of(name)
        if fact != "references"
    ]


def cited() -> list[Any]:
    """Fixture and number of every reference."""
    return [
        pytest.param(name, number, id=f"{name}-{number + 1}")
        for name in WITH_ARTICLE
        for number in range(len(facts_of(name).get("references", ())))
    ]


def test_every_fixture_has_either_an_article_or_an_error() -> None:
    assert len(NAMES) >= 10
    assert sorted([*WITH_ARTICLE, *WITHOUT_ARTICLE]) == NAMES


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_the_text_is_what_an_editor_typed(name: str) -> None:
    wanted = (FIXTURES / name / "article.txt").read_text("utf-8")
    found = export(article_of(name), "text")
    assert found.splitlines() == wanted.splitlines()
    assert found == wanted


@pytest.mark.parametrize(("name", "fact"), facts())
def test_the_fact_is_in_the_article(name: str, fact: str) -> None:
    assert FACTS[fact](article_of(name)) == facts_of(name)[fact]


@pytest.mark.parametrize(("name", "number"), cited())
def test_the_reference_is_as_the_editor_reads_it(name: str, number: int) -> None:
    wanted = facts_of(name)["references"][number]
    found = article_of(name).references[number]
    assert reference_facts(found, wanted) == wanted


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_there_are_as_many_references_as_the_editor_counts(name: str) -> None:
    assert len(article_of(name).references) == len(facts_of(name).get("references", ()))


@pytest.mark.parametrize("field", PRINTED)
@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_nothing_is_invented(name: str, field: str) -> None:
    wanted = facts_of(name)
    found = getattr(article_of(name), field)
    assert field in wanted or not found


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_the_evidence_names_one_winner_for_every_field_it_fills(name: str) -> None:
    article = article_of(name)
    winners = [claim.field for claim in article.evidence if claim.won]
    assert len(set(winners)) == len(winners)
    assert all(getattr(article, field) for field in winners)


@pytest.mark.parametrize(("file", "form"), GOLDENS)
@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_the_export_is_the_golden_file(
    name: str, file: str, form: str, *, update_golden: bool
) -> None:
    golden = FIXTURES / name / file
    found = export(article_of(name), form).encode()
    if update_golden:
        golden.write_bytes(found)
    assert golden.exists(), f"{golden} is missing: write it with --update-golden"
    assert found.decode().splitlines() == golden.read_text("utf-8").splitlines()
    assert found == golden.read_bytes()


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_the_golden_json_loads_as_the_article(name: str) -> None:
    assert load((FIXTURES / name / "article.json").read_text("utf-8")) == article_of(name)


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_the_golden_json_follows_the_schema(name: str) -> None:
    validator = Draft202012Validator(json_schema(), format_checker=FormatChecker())
    text = (FIXTURES / name / "article.json").read_text("utf-8")
    assert [error.message for error in validator.iter_errors(json.loads(text))] == []


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_twice_the_same_page_is_twice_the_same_article(name: str) -> None:
    assert article_of(name) == article_of(name)


@pytest.mark.parametrize("name", WITHOUT_ARTICLE)
def test_a_page_without_article_raises_the_error_that_it_names(name: str) -> None:
    wanted = json.loads((FIXTURES / name / "error.json").read_text("utf-8"))
    error = getattr(nuffield_extract, wanted["error"])
    assert wanted["error"] == facts_of(name)["error"]
    with pytest.raises(error) as raised:
        article_of(name)
    assert type(raised.value) is error


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_windows_line_ends_change_nothing(name: str) -> None:
    raw = (FIXTURES / name / "page.html").read_bytes()
    assert b"\r" not in raw
    found = extract(raw.replace(b"\n", b"\r\n"))
    assert found.sections == article_of(name).sections

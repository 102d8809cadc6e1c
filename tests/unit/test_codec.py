from __future__ import annotations

import json
import timeit
from datetime import date
from typing import Any

import pytest

from nuffield_extract.errors import SchemaError
from nuffield_extract.model import (
    Article,
    CaptureInfo,
    Cell,
    Claim,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Link,
    Note,
    Notice,
    Paragraph,
    Person,
    Quote,
    Reference,
    Row,
    Section,
    Span,
    Table,
)
from nuffield_extract.model.codec import from_json, schema_number, to_json

WORDS = Paragraph(spans=(Span(text="words"),))

FULL = Article(
    title="Größe",
    published=date(2024, 5, 31),
    topics=("care", "staff"),
    authors=(Person(name="Dr Ann Lee", given="Ann", family="Lee"),),
    sections=(
        Section(
            heading="One",
            level=2,
            id="one",
            blocks=(
                Paragraph(
                    spans=(
                        Span(text="a", href="https://example.org/", marks=("strong", "em")),
                        Span(text="1", marks=("sup",), ref="note-1"),
                    )
                ),
                ItemList(
                    items=(
                        Item(
                            blocks=(WORDS, ItemList(items=())),
                        ),
                    ),
                    ordered=True,
                    start=3,
                ),
                Table(rows=(Row(cells=(Cell(spans=(Span(text="x"),), header=True, colspan=2),)),)),
                Figure(src="https://example.org/a.png", alt="a"),
                Quote(blocks=(WORDS,), attribution="Ann"),
                Code(code="  if x:\n\ty\n", language="python"),
                Embed(url="https://video.example/1", kind="video"),
            ),
            sections=(Section(heading="References", level=3, id="refs", role="references"),),
        ),
    ),
    references=(
        Reference(
            id="ref-1", text="Lee A (2019a)", year=2019, accessed=date(2020, 1, 2), confidence=0.5
        ),
    ),
    notes=(Note(id="note-1", mark="1", blocks=(WORDS,)),),
    downloads=(Link(text="Report", url="https://example.org/a.pdf", date=date(2024, 5, 30)),),
    evidence=(Claim(field="title", value="Größe", source="visible", won=True),),
    notices=(Notice(code="guessed-encoding", message="no charset named"),),
    capture=CaptureInfo(wrapper="wayback", encoding="utf-8", encoding_from="meta"),
)


def test_an_article_with_all_there_is_comes_back_as_it_went() -> None:
    assert from_json(to_json(FULL)) == FULL


def test_json_holds_the_fields_in_order_of_declaration_and_no_defaults() -> None:
    section = Section(heading="One", level=2, id="one", blocks=(WORDS, Code(code="x")))
    article = Article(title="Größe", published=date(2024, 5, 31), sections=(section,))
    assert to_json(article, indent=None) == (
        '{"schema": 1, "title": "Größe", "published": "2024-05-31", "sections": ['
        '{"heading": "One", "level": 2, "id": "one", "blocks": ['
        '{"type": "paragraph", "spans": [{"text": "words"}]}, {"type": "code", "code": "x"}]}]}'
    )


def test_json_is_indented_by_two_unless_told_otherwise() -> None:
    assert to_json(Article(title="T")) == '{\n  "schema": 1,\n  "title": "T"\n}'


def test_the_empty_article_is_its_schema_number() -> None:
    assert json.loads(to_json(Article())) == {"schema": schema_number}
    assert from_json('{"schema": 1}') == Article()


def test_null_is_read_where_the_model_knows_none() -> None:
    assert from_json('{"schema": 1, "title": null, "published": null}') == Article()


def test_a_whole_number_may_be_written_with_a_point() -> None:
    read = from_json('{"schema": 1, "sections": [{"id": "s", "level": 2.0}]}')
    assert read.sections[0].level == 2
    assert type(read.sections[0].level) is int


def test_a_fraction_may_be_written_without_a_point() -> None:
    read = from_json('{"schema": 1, "references": [{"id": "r", "text": "t", "confidence": 1}]}')
    assert type(read.references[0].confidence) is float


SECTION = '{"schema": 1, "sections": [{"id": "a"}, {"id": "b"}, %s]}'
BLOCK = '{"schema": 1, "sections": [{"id": "a", "blocks": [%s]}]}'
REFERENCE = '{"schema": 1, "references": [{"id": "r", "text": "t", %s}]}'

MISTAKES = [
    ("{}", "$.schema"),
    ('{"schema": 2}', "$.schema"),
    ('{"schema": "1"}', "$.schema"),
    ('{"schema": true}', "$.schema"),
    ('{"schema": 1, "title": 1}', "$.title"),
    ('{"schema": 1, "titel": "T"}', "$.titel"),
    ('{"schema": 1, "a title": "T"}', '$["a title"]'),
    ('{"schema": 1, "type": "article"}', "$.type"),
    ('{"schema": 1, "topics": "care"}', "$.topics"),
    ('{"schema": 1, "topics": {"care": 1}}', "$.topics"),
    ('{"schema": 1, "topics": null}', "$.topics"),
    ('{"schema": 1, "topics": ["care", 2]}', "$.topics[1]"),
    ('{"schema": 1, "published": "31/05/2024"}', "$.published"),
    ('{"schema": 1, "published": "20240531"}', "$.published"),
    ('{"schema": 1, "published": "2024-W22-5"}', "$.published"),
    ('{"schema": 1, "published": "2024-02-30"}', "$.published"),
    ('{"schema": 1, "published": "2024-05-31T00:00:00"}', "$.published"),
    ('{"schema": 1, "published": 20240531}', "$.published"),
    ('{"schema": 1, "capture": "none"}', "$.capture"),
    ('{"schema": 1, "capture": null}', "$.capture"),
    ('{"schema": 1, "capture": {"wrapper": "zip"}}', "$.capture.wrapper"),
    ('{"schema": 1, "capture": {"wrapper": ["none"]}}', "$.capture.wrapper"),
    ('{"schema": 1, "evidence": [{"field": "a", "value": "b", "source": "c", "won": 1}]}',
     "$.evidence[0].won"),
    ('{"schema": 1, "authors": [{}]}', "$.authors[0].name"),
    (SECTION % "[]", "$.sections[2]"),
    (SECTION % "{}", "$.sections[2].id"),
    (SECTION % '{"id": "c", "level": "3"}', "$.sections[2].level"),
    (SECTION % '{"id": "c", "level": true}', "$.sections[2].level"),
    (SECTION % '{"id": "c", "level": 2.5}', "$.sections[2].level"),
    (SECTION % '{"id": "c", "level": null}', "$.sections[2].level"),
    (SECTION % '{"id": "c", "level": 1e999}', "$.sections[2].level"),
    (SECTION % '{"id": "c", "role": "aside"}', "$.sections[2].role"),
    (SECTION % '{"id": "c", "sections": [{"id": 4}]}', "$.sections[2].sections[0].id"),
    (BLOCK % '"text"', "$.sections[0].blocks[0]"),
    (BLOCK % '{"spans": []}', "$.sections[0].blocks[0].type"),
    (BLOCK % '{"type": "heading"}', "$.sections[0].blocks[0].type"),
    (BLOCK % '{"type": ["list"]}', "$.sections[0].blocks[0].type"),
    (BLOCK % '{"type": "paragraph"}', "$.sections[0].blocks[0].spans"),
    (BLOCK % '{"type": "code", "code": "x", "spans": []}', "$.sections[0].blocks[0].spans"),
    (BLOCK % '{"type": "paragraph", "spans": [{"text": "a", "marks": ["bold"]}]}',
     "$.sections[0].blocks[0].spans[0].marks[0]"),
    (BLOCK % '{"type": "list", "items": [{"blocks": [{"type": "embed"}]}]}',
     "$.sections[0].blocks[0].items[0].blocks[0].url"),
    (BLOCK % '{"type": "quote", "blocks": [{"type": "paragraph", "spans": [{"text": 1}]}]}',
     "$.sections[0].blocks[0].blocks[0].spans[0].text"),
    (BLOCK % '{"type": "table", "rows": [{"cells": [{"header": "yes"}]}]}',
     "$.sections[0].blocks[0].rows[0].cells[0].header"),
    (REFERENCE % '"year": "2019"', "$.references[0].year"),
    (REFERENCE % '"confidence": "1"', "$.references[0].confidence"),
    (REFERENCE % '"confidence": true', "$.references[0].confidence"),
    (REFERENCE % '"confidence": 1e999', "$.references[0].confidence"),
    (REFERENCE % f'"confidence": 1{"0" * 400}', "$.references[0].confidence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "path"), MISTAKES)
def test_a_mistake_is_refused_with_its_path(text: str, path: str) -> None:
    with pytest.raises(SchemaError) as caught:
        from_json(text)
    assert caught.value.path == path
    assert str(caught.value).endswith(f" at {path}")


NO_JSON = [
    "",
    "[",
    '{"schema": 1,}',
    "\ufeff{}",
    "[]",
    "null",
    '"text"',
    '{"schema": 1, "references": [{"id": "r", "text": "t", "confidence": NaN}]}',
    '{"schema": 1, "x": Infinity}',
    f'{{"schema": 1, "x": {"9" * 5_000}}}',
    "[" * 200_000,
    '{"schema":' * 200_000,
]


@pytest.mark.parametrize("text", NO_JSON, ids=lambda text: text[:20])
def test_what_is_no_json_object_is_refused_at_the_top(text: str) -> None:
    with pytest.raises(SchemaError) as caught:
        from_json(text)
    assert caught.value.path == "$"


@pytest.mark.parametrize("value", [None, b'{"schema": 1}', 1, {"schema": 1}, Article()])
def test_what_is_no_str_is_refused(value: Any) -> None:
    with pytest.raises(SchemaError, match="expected a str"):
        from_json(value)


def test_sections_nested_without_measure_are_refused_in_text() -> None:
    deep = (
        '{"schema": 1, "sections": ' + '[{"id": "s", "sections": ' * 900 + "[]" + "}]" * 900 + "}"
    )
    with pytest.raises(SchemaError, match="nested too deeply"):
        from_json(deep)


def test_blocks_nested_without_measure_are_refused_in_an_article() -> None:
    quote = Quote(blocks=(WORDS,))
    for _ in range(2_000):
        quote = Quote(blocks=(quote,))
    with pytest.raises(SchemaError, match="nested too deeply"):
        to_json(Article(sections=(Section(id="s", blocks=(quote,)),)))


def test_lists_nested_fifty_deep_come_back() -> None:
    inner = ItemList(items=(Item(blocks=(WORDS,)),))
    for _ in range(50):
        inner = ItemList(items=(Item(blocks=(WORDS, inner)),))
    article = Article(sections=(Section(id="s", blocks=(inner,)),))
    assert from_json(to_json(article)) == article


def test_a_number_that_json_has_not_is_not_written() -> None:
    article = Article(references=(Reference(id="r", text="t", confidence=float("nan")),))
    with pytest.raises(SchemaError, match="no JSON"):
        to_json(article)


def test_sixty_blocks_go_and_come_in_a_few_milliseconds() -> None:
    block = Paragraph(spans=(Span(text="some words " * 20), Span(text="link", href="/a")))
    article = Article(sections=(Section(id="s", blocks=(block,) * 60),))
    best = min(timeit.repeat(lambda: from_json(to_json(article)), number=1, repeat=10))
    assert best < 0.03  # measured: 0.002; the rest is for slow machines

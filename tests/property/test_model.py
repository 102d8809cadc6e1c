from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from nuffield_extract.errors import SchemaError
from nuffield_extract.model.codec import from_json, to_json
from nuffield_extract.model.entries import loose_notes, loose_references
from nuffield_extract.model.schema import json_schema
from nuffield_extract.model.walk import (
    article_spans,
    iter_sections,
    iter_spans,
    map_section_spans,
    map_spans,
)
from nuffield_extract.testing import (
    arbitrary_markup,
    articles,
    blocks,
    drupal_pages,
    sections,
)

if TYPE_CHECKING:
    from nuffield_extract.model import Article, Block, Section, Span
    from nuffield_extract.testing import DrupalPage

VALIDATOR = Draft202012Validator(json_schema(), format_checker=FormatChecker())

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | st.dates().map(str),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every list or object in a JSON value, with each of its indices or keys."""
    if isinstance(value, dict | list):
        keys = list(value) if isinstance(value, dict) else range(len(value))
        here = [(value, key) for key in keys]
        return here + [place for key in keys for place in places(value[key])]
    return []


@st.composite
def mutated_documents(draw: st.DrawFn) -> Any:
    """JSON values of an article, in which one value is replaced, removed or added."""
    document = json.loads(to_json(draw(articles())))
    container, key = draw(st.sampled_from(places(document)))
    match draw(st.sampled_from(("replace", "remove", "add"))):
        case "remove":
            del container[key]
        case "add" if isinstance(container, dict):
            container[draw(st.sampled_from(("type", "id", "text")) | st.text())] = draw(json_values)
        case _:
            container[key] = draw(json_values)
    return document


def loaded(text: str) -> Article | SchemaError:
    try:
        return from_json(text)
    except SchemaError as error:
        return error


@given(articles(), st.sampled_from((None, 0, 2)))
def test_every_article_comes_back_from_json_as_it_went(
    article: Article, indent: int | None
) -> None:
    assert from_json(to_json(article, indent=indent)) == article


@given(articles())
def test_every_article_in_json_is_valid_by_the_schema(article: Article) -> None:
    VALIDATOR.validate(json.loads(to_json(article)))


@given(st.text(st.characters()))
def test_arbitrary_text_is_refused_with_a_path(text: str) -> None:
    with pytest.raises(SchemaError) as caught:
        from_json(text)
    assert caught.value.path.startswith("$")


@given(json_values)
def test_arbitrary_json_is_refused_with_a_path(value: Any) -> None:
    with pytest.raises(SchemaError) as caught:
        from_json(json.dumps(value))
    assert caught.value.path.startswith("$")


@given(mutated_documents())
def test_a_changed_document_loads_if_and_only_if_the_schema_allows_it(document: Any) -> None:
    article = loaded(json.dumps(document))
    assert VALIDATOR.is_valid(document) is not isinstance(article, SchemaError)
    if not isinstance(article, SchemaError):
        assert from_json(to_json(article)) == article


@given(blocks(("ref-1",)))
def test_mapping_with_no_change_gives_the_same_block(block: Block) -> None:
    assert map_spans(block, lambda span: span) is block


@given(sections(("ref-1",)))
def test_mapping_with_no_change_gives_the_same_section(section: Section) -> None:
    assert map_section_spans(section, lambda span: span) is section


@given(blocks(("ref-1",)))
def test_mapping_changes_each_span_once_and_in_order(block: Block) -> None:
    def marked(span: Span) -> Span:
        return attrs.evolve(span, text=f"{span.text}!", ref=None)

    changed = map_spans(block, marked)
    assert list(iter_spans(changed)) == [marked(span) for span in iter_spans(block)]


@given(articles())
def test_articles_of_the_strategies_have_unique_ids_and_refs_to_them(article: Article) -> None:
    entries = [entry.id for entry in (*article.references, *article.notes)]
    ids = [section.id for section in iter_sections(article.sections)]
    assert len(set(entries)) == len(entries)
    assert len(set(ids)) == len(ids)
    assert {span.ref for span in article_spans(article)} <= {None, *entries}


@given(articles())
def test_the_entries_of_a_list_stand_in_its_section_if_there_is_one(article: Article) -> None:
    roles = {section.role for section in iter_sections(article.sections)}
    assert not article.references or bool(loose_references(article)) is ("references" not in roles)
    assert not article.notes or bool(loose_notes(article)) is ("notes" not in roles)


@given(articles())
def test_text_of_the_strategies_is_nfc_with_white_space_collapsed(article: Article) -> None:
    for span in article_spans(article):
        assert unicodedata.is_normalized("NFC", span.text)
        assert not re.search(r"[^\S \n]| {2}|[\x00-\x09\x0b-\x1f\x7f-\x9f]", span.text)


@given(drupal_pages())
def test_drupal_pages_tell_what_was_put_in(page: DrupalPage) -> None:
    text = " ".join([page.title, *page.paragraphs, *(text for _, text in page.headings)])
    assert len(" ".join(page.paragraphs).split()) >= 40
    assert not any(word in text for word in page.boilerplate)
    assert all(word in page.html for word in page.boilerplate)
    assert all(link.startswith("http") for link in page.links)
    assert f"Drupal {page.version} " in page.html
    assert page.html.count("<h1") == 1


@given(arbitrary_markup())
def test_arbitrary_markup_is_text_that_can_be_encoded(markup: str) -> None:
    assert markup.encode().decode() == markup

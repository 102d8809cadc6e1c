from __future__ import annotations

import datetime

import pytest

from nuffield_extract import Claim, Person
from nuffield_extract.links import Links
from nuffield_extract.metadata import PageFacts, merge
from nuffield_extract.metadata.statements import Statement

READING = PageFacts(links=Links("https://www.example.org/a"), profile="x")
SOURCES = ("profile", "visible", "json-ld", "og", "data-layer", "meta", "another")


def named(source: str) -> str:
    """The source as the evidence names it: a profile with its name."""
    return "profile:x" if source == "profile" else source


def merged(*said: tuple[str, object, str]) -> dict[str, object]:
    return dict(merge([Statement(*one) for one in said], READING).values)


def winner(field: str, value: str, *sources: str) -> str:
    claims = merge([Statement(field, value, source) for source in sources], READING).claims
    (won,) = (claim.source for claim in claims if claim.won)
    return won


@pytest.mark.parametrize(
    ("field", "value", "order"),
    [
        ("title", "T", ("profile", "visible", "json-ld", "og", "data-layer", "meta")),
        (
            "authors",
            "Ann Lee",
            ("profile", "json-ld", "visible", "og", "data-layer", "meta"),
        ),
        (
            "published",
            "2024-02-15",
            (
                "profile",
                "json-ld",
                "og",
                "rdfa",
                "microdata",
                "data-layer",
                "meta",
                "visible",
                "url",
            ),
        ),
        (
            "modified",
            "2024-02-15",
            ("json-ld", "og", "rdfa", "microdata", "data-layer", "meta", "visible"),
        ),
        ("url", "https://a.example/", ("meta", "og")),
        ("language", "en", ("meta", "json-ld", "drupal-settings", "data-layer", "og")),
        ("topics", "a", ("profile", "visible", "og", "data-layer", "json-ld", "meta")),
    ],
)
def test_the_better_source_wins(field: str, value: str, order: tuple[str, ...]) -> None:
    assert [winner(field, value, *reversed(order[n:])) for n in range(len(order))] == [
        named(source) for source in order
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_any_source_wins_alone(source: str) -> None:
    assert winner("title", "T", source) == named(source)


def test_a_source_unknown_to_the_ranking_comes_last() -> None:
    assert winner("title", "T", "another", "meta") == "meta"


def test_what_cannot_be_read_does_not_win() -> None:
    values = merged(("published", "some day", "profile"), ("published", "2024-02-15", "meta"))
    assert values == {"published": datetime.date(2024, 2, 15)}


def test_where_nothing_can_be_read_the_field_stays_empty_and_the_evidence_is_kept() -> None:
    found = merge([Statement("published", "some day", "meta")], READING)
    assert dict(found.values) == {}
    assert found.claims == (Claim(field="published", value="some day", source="meta", won=False),)


def test_the_first_of_equal_sources_wins() -> None:
    assert merged(("title", "One", "meta"), ("title", "Two", "meta")) == {"title": "One"}


def test_every_statement_is_evidence() -> None:
    said = [Statement("title", f"T{n}", source) for n, source in enumerate(SOURCES)]
    claims = merge(said, READING).claims
    assert [(claim.value, claim.source) for claim in claims] == [
        (f"T{n}", named(source)) for n, source in enumerate(SOURCES)
    ]
    assert [claim.won for claim in claims].count(True) == 1


def test_a_standfirst_of_the_head_alone_is_not_the_article_s() -> None:
    found = merge([Statement("standfirst", "S", "meta")], READING)
    assert dict(found.values) == {}
    assert [claim.won for claim in found.claims] == [False]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("T | Site", "T"),
        ("T - Site", "T"),
        ("T – site", "T"),
        ("T | More | Site", "T | More"),
        ("T | Other", "T | Other"),
        ("Site", "Site"),
        ("T  |  Site", "T"),
    ],
)
def test_the_site_s_name_behind_a_title_is_taken_off(title: str, wanted: str) -> None:
    values = merged(("title", title, "meta"), ("site", "Site", "og"))
    assert values["title"] == wanted


@pytest.mark.parametrize(
    ("field", "said", "value"),
    [
        ("url", "/b", "https://www.example.org/b"),
        ("image", "i.png", "https://www.example.org/i.png"),
        ("language", "en_GB", "en-GB"),
        ("topics", ("a", "b", "a"), ("a", "b")),
        ("topics", "a, b ,a", ("a", "b")),
        ("authors", "Ann Lee", (Person(name="Ann Lee", given="Ann", family="Lee"),)),
        ("authors", (Person(name="X", url="u"),), (Person(name="X", url="u"),)),
        ("kind", " Blog\n post ", "Blog post"),
    ],
)
def test_a_value_is_read_by_its_field(field: str, said: object, value: object) -> None:
    assert merged((field, said, "meta")) == {field: value}


@pytest.mark.parametrize("text", ["", "english please", "1", "x" * 40])
def test_what_is_no_language_is_left_out(text: str) -> None:
    assert merged(("language", text, "meta")) == {}

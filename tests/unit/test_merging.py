"""Which references are of one work, and what the one that is made of them says."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from nuffield_extract import FieldSpan, Person, Reference, merge_references

OSEI = Person(name="Osei K", family="Osei", given="K")
LUNT = Person(name="Lunt M", family="Lunt", given="M")


def reference(**fields: object) -> Reference:
    return Reference(**{"id": "references-1", "text": "x", **fields})


def number_of_works(*references: Reference) -> int:
    return len(merge_references(references))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"doi": "10.5555/Abc"}, {"doi": "10.5555/aBC", "title": "Lamps"}),
        ({"pmid": "0123"}, {"pmid": "123"}),
        ({"pmcid": "PMC12"}, {"pmcid": "pmc12"}),
        ({"arxiv": "2101.00001v1"}, {"arxiv": "2101.00001v3"}),
        ({"isbn": "9780306406157", "title": "Lamps"}, {"isbn": "0306406152", "title": "LAMPS"}),
        (
            {"url": "https://www.example.org/lamps/?utm_source=x#top"},
            {"url": "http://example.org/lamps"},
        ),
        ({"title": "Lamps: a trial", "year": 2019}, {"title": "Lamps – a trial.", "year": 2019}),
        ({"title": "Élan", "year": 2019}, {"title": "elan", "year": 2019}),
        (
            {"title": "Lamps", "authors": (Person(name="Department of Lamps"),)},
            {"title": "Lamps", "authors": (Person(name="Department of Lamps and Oil"),)},
        ),
        (
            {"url": "https://example.org/a", "title": "Lamps of Westmere", "year": 2019},
            {"url": "https://example.org/a", "title": "Lamps of Westmere: a trial"},
        ),
        ({"title": "Lamps", "year": 2019, "doi": "10.1/a"}, {"title": "Lamps", "year": 2019}),
    ],
)
def test_references_are_of_one_work(one: dict[str, object], other: dict[str, object]) -> None:
    assert number_of_works(reference(**one), reference(**other)) == 1
    assert number_of_works(reference(**other), reference(**one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"isbn": "9780306406157", "title": "Lamps"}, {"isbn": "9780306406157", "title": "Oil"}),
        ({"isbn": "9780306406157"}, {"isbn": "9780306406157"}),
        ({"url": "https://example.org/"}, {"url": "https://example.org"}),
        ({"url": "https://example.org/?page=1"}, {"url": "https://example.org/?page=2"}),
        ({"url": "https://example.org:8000/a"}, {"url": "https://example.org/a"}),
        ({"url": "https://[example/a"}, {"url": "https://[example/a"}),
        (
            {"url": "https://example.org/a", "year": 2018},
            {"url": "https://example.org/a", "year": 2019},
        ),
        (
            {"url": "https://example.org/a", "title": "Lamps of Westmere"},
            {"url": "https://example.org/a", "title": "Oil for ladders"},
        ),
        ({"title": "Lamps", "year": 2018}, {"title": "Lamps", "year": 2019}),
        ({"title": "Lamps", "doi": "10.1/a"}, {"title": "Lamps", "doi": "10.1/b"}),
        (
            {"title": "Annual report", "authors": (OSEI,)},
            {"title": "Annual report", "authors": (LUNT,)},
        ),
        (
            {"title": "Annual report", "editors": (OSEI,)},
            {"title": "Annual report", "editors": (LUNT,)},
        ),
        ({"title": "灯"}, {"title": "油"}),
    ],
)
def test_references_are_of_two_works(one: dict[str, object], other: dict[str, object]) -> None:
    assert number_of_works(reference(**one), reference(**other)) == 2


def test_a_reference_may_join_two_others() -> None:
    by_doi = reference(doi="10.1/a", title="Lamps")
    by_id = reference(pmid="12", title="Oil")
    both = reference(doi="10.1/a", pmid="12")
    assert number_of_works(by_doi, by_id) == 2
    assert number_of_works(by_doi, by_id, both) == 1


def test_works_of_different_identifiers_are_not_joined_through_a_third() -> None:
    first = reference(title="Lamps", year=2019, doi="10.1/a")
    second = reference(title="Lamps", year=2019, doi="10.1/b")
    assert number_of_works(first, reference(title="Lamps", year=2019), second) == 2


def test_the_fuller_reference_wins_and_its_gaps_are_filled() -> None:
    span = FieldSpan(field="title", start=0, end=5)
    full = reference(
        id="references-7", text="Lamps.", fields=(span,), doi="10.1/a", title="Lamps", year=2019,
        container="J Lamp", volume="3",
    )  # fmt: skip
    day = date(2019, 3, 1)
    short = reference(doi="10.1/A", title="Lamp", issue="2", year=2019, date=day)
    assert merge_references([short, full]) == (attrs.evolve(full, issue="2", date=day),)


def test_a_date_of_another_year_does_not_fill_a_gap() -> None:
    early = reference(doi="10.1/a", year=2018, date=date(2018, 1, 1))
    late = reference(doi="10.1/a", year=2019, title="Lamps")
    (merged,) = merge_references([early, late])
    assert (merged.year, merged.date) == (2019, None)


def test_the_longest_list_of_authors_wins() -> None:
    short = reference(
        doi="10.1/a", title="Lamps", authors=(OSEI,), authors_text="Osei K, et al", volume="1"
    )
    long = reference(doi="10.1/a", authors=(OSEI, LUNT), authors_text="Osei K, Lunt M")
    (merged,) = merge_references([short, long])
    assert (merged.authors, merged.authors_text) == ((OSEI, LUNT), "Osei K, Lunt M")
    assert merged.title == "Lamps"


def test_the_letter_of_a_year_stays_where_all_lists_have_it() -> None:
    a, b = (reference(doi="10.1/a", year=2019, year_suffix=letter) for letter in "ab")
    assert [each.year_suffix for each in merge_references([a, a])] == ["a"]
    assert [each.year_suffix for each in merge_references([a, b])] == [None]


def test_works_stand_in_the_order_of_their_first_reference() -> None:
    first, second = reference(title="Lamps"), reference(title="Oil", volume="1", issue="2")
    again = reference(title="Lamps", doi="10.1/a")
    assert [each.title for each in merge_references([first, second, again])] == ["Lamps", "Oil"]


def test_many_works_at_one_url_take_no_time() -> None:
    url = "https://example.org/a"
    many = [reference(url=url, title=f"lamp{n} oil{n}", doi=f"10.1/{n}") for n in range(3_000)]
    assert number_of_works(*many) == 3_000

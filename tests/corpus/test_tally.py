from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.corpus import tally as module
from nuffield_extract.corpus.counts import KEPT, Counts
from nuffield_extract.corpus.tally import NAME_LENGTH, TABLES, Counting, Tally
from nuffield_extract.errors import SchemaError
from timing import takes_less_than

NAMES = st.sampled_from(["tide", "lamp", "boat", "漢字", "\ud800", "other"])

ROWS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.none() | NAMES,
        "kind": st.none() | NAMES,
        "language": st.none() | NAMES,
        "published": st.none() | st.dates(),
        "fetched": st.none() | st.datetimes(timezones=st.just(datetime.UTC)),
        "encoding": st.none() | NAMES,
        "encoding_from": NAMES,
        "wrapper": NAMES,
        "site": st.none() | NAMES,
        "words": st.none() | st.integers(0, 10**9),
        "page_bytes": st.integers(0, 10**9),
        "topics": st.lists(NAMES),
        "refs": st.lists(st.fixed_dictionaries({"type": st.none() | NAMES, "doi": st.none()})),
        "authors": st.lists(st.fixed_dictionaries({"name": NAMES})),
        "sections": st.none() | st.lists(st.fixed_dictionaries({"text": NAMES})),
        "notices": st.lists(st.fixed_dictionaries({"code": NAMES, "message": NAMES})),
    },
)

RECORDS = st.one_of(
    ROWS.map(Tally.of_row),
    st.builds(Tally.of_error, NAMES, st.integers(0, 10**9)),
    NAMES.map(Tally.of_other),
)

TALLIES = st.lists(RECORDS, max_size=4).map(Tally.total)

ROW: dict[str, Any] = {
    "title": "Harbours",
    "kind": "Report",
    "language": "en",
    "published": datetime.date(2019, 4, 1),
    "fetched": datetime.datetime(2024, 1, 2, tzinfo=datetime.UTC),
    "encoding": "utf-8",
    "encoding_from": "meta",
    "wrapper": "warc",
    "site": "Harbour Trust",
    "words": 700,
    "page_bytes": 9_000,
    "topics": ["tides", "boats"],
    "refs": [{"type": "book", "doi": "10.1/2"}, {"type": "book", "doi": None}, {"type": None}],
    "authors": [{"name": "A. Lantern"}, {"name": "B. Lantern"}],
    "sections": [{}, {}, {}],
    "notices": [{"code": "unwrapped", "message": ""}, {"code": "unwrapped", "message": ""}],
}


def test_a_row_is_counted_in_every_column() -> None:
    tally = Tally.of_row(ROW)
    one = {name: dict(getattr(tally, name).named) for name in TABLES if getattr(tally, name).total}
    assert one == {
        "kinds": {"Report": 1},
        "published_years": {"2019": 1},
        "fetched_years": {"2024": 1},
        "languages": {"en": 1},
        "sites": {"Harbour Trust": 1},
        "topics": {"tides": 1, "boats": 1},
        "encodings": {"utf-8": 1},
        "encoding_from": {"meta": 1},
        "wrappers": {"warc": 1},
        "notices": {"unwrapped": 1},
        "reference_types": {"book": 2},
        "word_counts": {"512": 1},
    }
    assert (tally.rows, tally.page_bytes, tally.words) == (1, 9_000, 700)
    assert (tally.sections, tally.authors, tally.references) == (3, 2, 3)
    assert (tally.references_with_doi, tally.rows_with_references) == (1, 1)
    assert (tally.rows_without_title, tally.rows_without_date, tally.rows_without_author) == (
        0,
    ) * 3


def test_a_row_without_anything_is_counted_as_lacking_it() -> None:
    tally = Tally.of_row({})
    assert (tally.rows_without_title, tally.rows_without_date, tally.rows_without_author) == (
        1,
    ) * 3
    assert (tally.rows, tally.words, tally.rows_with_references) == (1, 0, 0)
    assert [name for name in TABLES if getattr(tally, name).total] == ["word_counts"]


def test_pages_are_rows_and_errors_and_records_are_all() -> None:
    tally = Tally.total(
        [Tally.of_row(ROW), Tally.of_error("NoContent", 5), Tally.of_other("image/png")]
    )
    assert (tally.rows, tally.pages, tally.records, tally.page_bytes) == (1, 2, 3, 9_005)


@pytest.mark.parametrize(
    ("words", "bound"), [(0, "0"), (1, "1"), (2, "2"), (3, "2"), (4, "4"), (1023, "512")]
)
def test_words_are_counted_by_the_power_of_two_below_them(words: int, bound: str) -> None:
    assert Tally.of_row({"words": words}).word_counts.named == ((bound, 1),)


@given(TALLIES, TALLIES, TALLIES)
def test_a_sum_does_not_depend_on_order_or_brackets(one: Tally, two: Tally, three: Tally) -> None:
    assert (one + two) + three == one + (two + three)
    assert one + two == two + one
    assert one + Tally() == one
    assert Tally.total([three, one, two]) == one + two + three


@given(st.lists(ROWS, max_size=6))
def test_rows_counted_one_by_one_are_the_sum_of_their_tallies(rows: list[dict[str, Any]]) -> None:
    counting = Counting()
    for row in rows:
        counting.add_row(row)
    assert counting.tally() == Tally.total(map(Tally.of_row, rows))


@given(TALLIES)
def test_a_tally_comes_back_from_json_as_it_was(tally: Tally) -> None:
    assert Tally.from_json(json.loads(json.dumps(tally.to_json()))) == tally


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"rows": -1}, "$.rows"),
        ({"rows": True}, "$.rows"),
        ({"rows": 1.0}, "$.rows"),
        ({"kinds": {}}, "$.kinds"),
        ({"kinds": {"named": [], "other": 0}}, "$.kinds.named"),
        ({"kinds": {"named": {"a": "1"}, "other": 0}}, "$.kinds.named.a"),
        ({"kinds": {"named": {}, "other": None}}, "$.kinds.other"),
        ({"more": 1}, "$"),
    ],
)
def test_json_that_is_no_tally_is_refused_at_its_place(change: dict[str, Any], path: str) -> None:
    with pytest.raises(SchemaError) as caught:
        Tally.from_json(Tally().to_json() | change)
    assert caught.value.path == path


@pytest.mark.parametrize("value", [None, [], {}, 1])
def test_what_is_no_object_of_a_tally_is_refused(value: object) -> None:
    with pytest.raises(SchemaError):
        Tally.from_json(value)


# Bounds


def test_of_too_many_names_the_most_frequent_are_kept_and_none_goes_uncounted() -> None:
    names = {f"site {number}": 1 for number in range(3 * KEPT)} | {"harbour": 7, "lamp": 5}
    counts = Counts.of(names)
    assert len(counts.named) == KEPT
    assert counts.named[:2] == (("harbour", 7), ("lamp", 5))
    assert counts.total == 3 * KEPT + 12


@given(st.lists(st.dictionaries(st.integers(0, 40).map(str), st.integers(1, 9)), max_size=4))
def test_whatever_is_cut_totals_stay_and_no_name_has_more_than_it_had(
    counted: list[dict[str, int]],
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST_NAMES", 8)
        patch.setattr("nuffield_extract.corpus.counts.KEPT", 4)
        parts = [Tally(sites=Counts.of(named)) for named in counted]
        whole = Tally.total(parts).sites
        assert len(whole.named) <= 4
        assert whole.total == sum(sum(named.values()) for named in counted)
        for name, count in whole.named:
            assert count <= sum(named.get(name, 0) for named in counted)


def test_a_million_names_do_not_fill_the_memory_or_the_receipt() -> None:
    counting = Counting()
    for number in range(120_000):
        counting.add_other(f"status {number}")
    assert max(map(len, counting._named.values())) <= module.MOST_NAMES
    tally = counting.tally()
    assert tally.others.total == 120_000
    assert len(json.dumps(tally.to_json())) < 40_000


def test_of_a_long_name_the_beginning_counts() -> None:
    row = {"kind": "k" * 10_000}
    counted = {"k" * NAME_LENGTH: 1}
    assert dict(Tally.of_row(row).kinds.named) == counted
    assert dict(Tally.of_error("k" * 10_000, 0).errors.named) == counted
    assert dict(Tally.of_other("k" * 10_000).others.named) == counted


def test_counting_a_row_takes_microseconds() -> None:
    counting = Counting()
    row = ROW | {"refs": ROW["refs"] * 7}

    def count_many() -> None:
        for _ in range(2_000):
            counting.add_row(row)

    assert takes_less_than(2_000 * 60e-6, count_many)

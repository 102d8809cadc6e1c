from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import Reference, merge_references
from nuffield_extract.references.merging import same_works
from nuffield_extract.testing import references


def alike() -> st.SearchStrategy[Reference]:
    """References of few works, so that some are the same by one thing and differ by another."""
    few = st.fixed_dictionaries(
        {
            "doi": st.sampled_from((None, None, "10.1000/a", "10.1000/b")),
            "pmid": st.sampled_from((None, None, "11", "12")),
            "url": st.sampled_from((None, "https://example.org/a", "http://example.org/a/")),
            "title": st.sampled_from((None, "Lamps of Westmere", "Lamps of westmere.", "Oil")),
            "year": st.sampled_from((None, 2019)),
            "date": st.none(),
            "authors": st.just(()),
            "editors": st.just(()),
            **dict.fromkeys(("pmcid", "arxiv", "isbn"), st.none()),
        }
    )
    return st.builds(lambda drawn, fields: attrs.evolve(drawn, **fields), references(), few)


def lists() -> st.SearchStrategy[list[Reference]]:
    return st.lists(alike(), max_size=6)


@given(lists())
def test_every_reference_is_of_exactly_one_work(listed: list[Reference]) -> None:
    positions = [position for work in same_works(listed) for position in work]
    assert sorted(positions) == list(range(len(listed)))


@given(lists())
def test_works_do_not_share_an_identifier(listed: list[Reference]) -> None:
    merged = merge_references(listed)
    for kind in ("doi", "pmid"):
        groups = [
            {getattr(listed[position], kind) for position in work} - {None}
            for work in same_works(listed)
        ]
        assert sum(map(len, groups)) == len(set().union(*groups))
    assert len(merged) == len(same_works(listed))


@given(lists(), st.randoms(use_true_random=False))
def test_what_is_one_work_does_not_depend_on_the_order(listed: list[Reference], random) -> None:
    order = list(range(len(listed)))
    random.shuffle(order)
    works = {frozenset(work) for work in same_works(listed)}
    shuffled = same_works([listed[position] for position in order])
    found = {frozenset(order[position] for position in work) for work in shuffled}
    texts = sorted(sorted(listed[n].text for n in work) for work in works)
    assert sorted(sorted(listed[n].text for n in work) for work in found) == texts


@given(lists())
def test_every_value_of_a_work_is_one_of_its_references(listed: list[Reference]) -> None:
    for work, merged in zip(same_works(listed), merge_references(listed), strict=True):
        members = [listed[position] for position in work]
        for field in attrs.fields(Reference):
            values = [getattr(member, field.name) for member in members]
            value = getattr(merged, field.name)
            assert value in values or (field.name in {"year_suffix", "date"} and value is None)


@given(lists())
def test_a_work_that_is_referred_to_twice_is_one(listed: list[Reference]) -> None:
    known = [each for each in listed if each.doi or each.pmid or each.title]
    assert merge_references([*known, *known]) == merge_references(known)

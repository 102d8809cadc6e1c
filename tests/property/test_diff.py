"""What holds of the difference between any two articles."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.diff import diff, mirrored, word_runs
from nuffield_extract.diff.alignment import align
from nuffield_extract.diff.difference import LISTS
from nuffield_extract.diff.increasing import heaviest_increasing
from nuffield_extract.diff.rendering import difference_formats, render_difference
from nuffield_extract.diff.words import swapped
from nuffield_extract.model import Article, Block, ItemList, Person, Reference, Section, Span
from nuffield_extract.model.converter import converter
from nuffield_extract.model.walk import iter_sections
from nuffield_extract.testing import articles, edited_articles

if TYPE_CHECKING:
    from nuffield_extract.diff import Difference, Run

Pair = tuple[Article, Article]

FORMATS = tuple(difference_formats())

NOT_COMPARED = {
    Article: {"related", "evidence", "notices", "capture"},
    Section: {"id"},
    Reference: {"id", "authors_text", "fields", "confidence"},
}


def pairs() -> st.SearchStrategy[Pair]:
    return st.tuples(articles(), articles()) | edited_articles()


def compared(value: Any, *, in_reference: bool = False) -> Any:
    """All that the documentation says is compared, spelled out character by character."""
    if isinstance(value, tuple) and any(isinstance(part, Span) for part in value):
        return [(char, span.href, span.marks) for span in value for char in span.text]
    if isinstance(value, tuple):
        return [compared(part, in_reference=in_reference) for part in value]
    if isinstance(value, Person) and in_reference:
        return value.name
    if not attrs.has(type(value)):
        return value
    names = {field.name for field in attrs.fields(type(value))}
    names -= NOT_COMPARED.get(type(value), set())
    if type(value).__name__ == "Note":
        names -= {"id"}
    if isinstance(value, ItemList) and not value.ordered:
        names -= {"start"}
    inside = isinstance(value, Reference)
    return type(value).__name__, {
        name: compared(getattr(value, name), in_reference=inside) for name in sorted(names)
    }


def old_text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs if run.kind != "added")


def new_text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs if run.kind != "removed")


def changes(difference: Difference) -> list[Any]:
    of_matches = [each for match in difference.matches() for each in (*match.fields, *match.lines)]
    return [*difference.fields, *of_matches]


# The whole


@given(articles())
def test_an_article_does_not_differ_from_itself(article: Article) -> None:
    difference = diff(article, article)
    assert difference.is_empty
    assert {match.kind for match in difference.matches()} <= {"equal"}


@given(pairs())
def test_nothing_differs_only_where_all_that_is_compared_is_equal(pair: Pair) -> None:
    old, new = pair
    assert diff(old, new).is_empty == (compared(old) == compared(new))


@given(pairs())
def test_the_other_way_round_is_the_mirror(pair: Pair) -> None:
    old, new = pair
    there = diff(old, new)
    assert diff(new, old) == mirrored(there)
    assert mirrored(mirrored(there)) == there
    kinds, turned = (
        Counter(match.kind for match in each.matches()) for each in (there, mirrored(there))
    )
    assert (kinds["added"], kinds["removed"]) == (turned["removed"], turned["added"])


# The account


def parts_of(article: Article, name: str) -> list[Any]:
    sections = [*iter_sections(article.sections)]
    if name == "sections":
        return sections
    if name == "blocks":
        return [block for section in sections for block in section.blocks]
    return [*getattr(article, name)]


@given(pairs())
def test_every_part_of_both_pages_is_in_exactly_one_match(pair: Pair) -> None:
    difference = diff(*pair)
    cases = product(LISTS, zip(pair, ("old", "new"), strict=True))
    for name, (article, side) in cases:
        matches = getattr(difference, name)
        placed = [getattr(match, side) for match in matches if getattr(match, side)]
        found = [each.part for each in sorted(placed, key=lambda each: each.place)]
        assert found == parts_of(article, name)
        assert len({each.place for each in placed}) == len(placed)


@given(pairs())
def test_every_match_says_what_became_of_it_and_its_runs_give_both_texts(pair: Pair) -> None:
    difference = diff(*pair)
    for match in difference.matches():
        assert all(change.old != change.new for change in (*match.fields, *match.links))
        assert not match.lines or any(line.old != line.new for line in match.lines)
        changed = bool(match.fields or match.lines or match.links)
        if match.old is None or match.new is None:
            assert not changed
            assert not match.moved
            assert match.old is not match.new
        else:
            assert (match.kind == "equal") == (not changed and not match.moved)
    for change in changes(difference):
        assert old_text(change.runs) == (change.old or "")
        assert new_text(change.runs) == (change.new or "")


# The words


TEXTS = st.text() | st.text("ab \n,", max_size=40) | st.lists(
    st.sampled_from(("the", "lamp", "oil", "漢字", "don't", "  ", "—")), max_size=30
).map(" ".join)  # fmt: skip


@given(TEXTS, TEXTS)
def test_runs_give_both_texts_and_kinds_take_turns(old: str, new: str) -> None:
    runs = word_runs(old, new)
    assert old_text(runs) == old
    assert new_text(runs) == new
    assert all(run.text for run in runs)
    kinds = [run.kind for run in runs]
    assert all(a != b and (a, b) != ("added", "removed") for a, b in pairwise(kinds))
    assert word_runs(new, old) == swapped(runs)


@given(TEXTS)
def test_a_text_shares_all_of_itself(text: str) -> None:
    assert [run.kind for run in word_runs(text, text)] == (["equal"] if text else [])


# Alignment

SEQUENCES = st.lists(st.sampled_from("abcdef"), max_size=60)


def longest_common(old: list[str], new: list[str]) -> int:
    row = [0] * (len(new) + 1)
    for one in old:
        above = row
        row = [0]
        for n, other in enumerate(new):
            row.append(above[n] + 1 if one == other else max(above[n + 1], row[n]))
    return row[-1]


@given(SEQUENCES, SEQUENCES)
def test_what_is_aligned_is_equal_and_in_order(old: list[str], new: list[str]) -> None:
    found = align(old, new)
    assert all(old[i] == new[j] for i, j in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))


@given(
    st.lists(st.sampled_from("abcd"), max_size=30), st.lists(st.sampled_from("abcd"), max_size=30)
)
def test_short_sequences_share_as_much_as_they_can(old: list[str], new: list[str]) -> None:
    assert len(align(old, new)) == longest_common(old, new)


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_what_stays_in_its_order_is_the_heaviest(places: list[int], weights: list[int]) -> None:
    def is_increasing(chosen: list[int]) -> bool:
        return [places[n] for n in chosen] == sorted(places[n] for n in chosen)

    subsets = ([n for n in range(7) if mask >> n & 1] for mask in range(128))
    best = max(sum(weights[n] for n in chosen) for chosen in subsets if is_increasing(chosen))
    found = sorted(heaviest_increasing(places, weights))
    assert is_increasing(found)
    assert sum(weights[n] for n in found) == best


# What is written


@given(pairs(), st.integers(0, 3))
def test_every_format_takes_every_difference_and_json_and_text_tell_it(
    pair: Pair, context: int
) -> None:
    difference = diff(*pair)
    written = {to: render_difference(difference, to, context=context) for to in FORMATS}
    assert all(each.endswith("\n") for each in written.values())
    assert written["text"].endswith("no difference\n") == difference.is_empty
    read = json.loads(written["json"])
    assert read["equal"] == difference.is_empty
    for name in LISTS:
        kinds = [match.kind for match in getattr(difference, name)]
        assert [each["kind"] for each in read[name]] == [kind for kind in kinds if kind != "equal"]
    changed = [match for match in difference.blocks if match.kind != "equal"]
    for match, told in zip(changed, read["blocks"], strict=True):
        for side, placed in (("old", match.old), ("new", match.new)):
            part = told[side] and converter().structure(told[side]["part"], Block)
            assert part == (placed and placed.part)

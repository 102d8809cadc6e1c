"""The labeler: tokens cover the text, decoding is exact, packed weights are what was packed."""

from __future__ import annotations

import json
import struct
import zlib
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nuffield_extract.references.parsing.labeler.clauses import clauses
from nuffield_extract.references.parsing.labeler.decoder import best_path
from nuffield_extract.references.parsing.labeler.hints import WEIGHTS
from nuffield_extract.references.parsing.labeler.templates import features, looks
from nuffield_extract.references.parsing.labeler.tokens import tokenize
from nuffield_extract.references.parsing.labeler.weights import (
    FORMAT,
    Weights,
    read_weights,
    shipped_weights,
)
from nuffield_extract.testing import entry_texts

SCALE = 100
FIELDS = ("author", "title")
LABELS = 2 * len(FIELDS)


def weights_of(transitions: list[list[int]], rows: dict[str, dict[int, int]]) -> Weights:
    head = {"format": FORMAT, "fields": FIELDS, "scale": SCALE, "transitions": transitions}
    values = [value for row in rows.values() for value in row.values()]
    body = (
        json.dumps(head).encode() + b"\n",
        "\n".join(rows).encode() + b"\0",
        bytes(map(len, rows.values())),
        bytes(label for row in rows.values() for label in row),
        struct.pack(f"<{len(values)}h", *values),
    )
    return read_weights(zlib.compress(b"".join(body)))


def goes_on(before: int, after: int) -> bool:
    """Whether label `after` may stand behind `before`: a field goes on behind itself only."""
    return after < len(FIELDS) or after - len(FIELDS) == before % len(FIELDS)


def total(path: tuple[int, ...], scores: list[list[int]], transitions: list[list[int]]) -> int:
    steps = sum(transitions[a][b] for a, b in pairwise(path))
    return steps + sum(row[label] for row, label in zip(scores, path, strict=True))


def allowed(length: int) -> list[tuple[int, ...]]:
    return [
        path
        for path in product(range(LABELS), repeat=length)
        if path[0] < len(FIELDS) and all(goes_on(a, b) for a, b in pairwise(path))
    ]


numbers = st.integers(-60, 60)  # too small for the beam to give up what wins in the end
tables = st.lists(
    st.lists(numbers, min_size=LABELS, max_size=LABELS), min_size=LABELS, max_size=LABELS
)
entries = st.lists(st.lists(numbers, min_size=LABELS, max_size=LABELS), min_size=1, max_size=5)


@given(tables, entries)
def test_no_allowed_path_is_better_than_the_one_that_is_found(
    transitions: list[list[int]], scores: list[list[int]]
) -> None:
    path = best_path(scores, weights_of(transitions, {"x": {0: 1}}))
    found = tuple(path.labels)
    best = max(total(other, scores, transitions) for other in allowed(len(scores)))
    assert found in allowed(len(scores))
    assert total(found, scores, transitions) == best


@given(tables, entries)
def test_sureness_is_a_probability(transitions: list[list[int]], scores: list[list[int]]) -> None:
    path = best_path(scores, weights_of(transitions, {"x": {0: 1}}))
    assert len(path.sureness) == len(scores)
    assert all(0 <= sure <= 1 for sure in path.sureness)


def test_a_field_of_which_nothing_speaks_is_as_sure_as_any_other() -> None:
    level = [[0] * LABELS] * LABELS
    path = best_path([[0] * LABELS], weights_of(level, {"x": {0: 1}}))
    assert path.sureness == [0.5]


def test_an_entry_without_tokens_has_no_labels() -> None:
    assert best_path([], shipped_weights()).labels == []


@given(
    st.dictionaries(
        st.text("abc=|", min_size=1, max_size=5),
        st.dictionaries(st.integers(0, LABELS - 1), st.integers(-32768, 32767), min_size=1),
        min_size=1,
        max_size=6,
    ),
    st.data(),
)
def test_rows_add_up_label_by_label(rows: dict[str, dict[int, int]], data: st.DataObject) -> None:
    weights = weights_of([[0] * LABELS] * LABELS, rows)
    names = data.draw(st.lists(st.sampled_from([*rows, "unknown"]), max_size=8))
    scores = weights.scores(weights.row_of(names))
    nothing = weights.scores(0)
    wanted = [sum(rows.get(name, {}).get(label, 0) for name in names) for label in range(LABELS)]
    assert [score - zero for score, zero in zip(scores, nothing, strict=True)] == wanted


@pytest.mark.parametrize("name", WEIGHTS)
def test_a_hint_moves_the_labels_that_it_names_and_no_other(name: str) -> None:
    weights = shipped_weights()
    moved = weights.scores(weights.row(WEIGHTS[name]))
    nothing = weights.scores(0)
    changed = sum(one != other for one, other in zip(moved, nothing, strict=True))
    assert changed == len(WEIGHTS[name])


@given(entry_texts())
def test_tokens_stand_in_their_order_and_cover_all_but_white_space(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.word for token in tokens)
    assert "".join(token.word for token in tokens) == "".join(text.split())
    edges = [edge for token in tokens for edge in (token.start, token.end)]
    assert edges == sorted(edges)


@given(entry_texts())
@settings(max_examples=50)
def test_each_token_has_a_look_and_each_look_features(text: str) -> None:
    tokens = tokenize(text)
    seen = list(looks(tokens))
    assert len(seen) == len(tokens)
    assert all(features(key) for look in seen for key in look.keys)
    assert len(clauses(tokens)[0]) == len(tokens)

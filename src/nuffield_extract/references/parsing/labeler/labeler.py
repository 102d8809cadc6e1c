"""Fields of an entry by its words: the runs of like labels."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

import attrs

from nuffield_extract.references.parsing.labeler.decoder import best_path
from nuffield_extract.references.parsing.labeler.hints import WEIGHTS, hints
from nuffield_extract.references.parsing.labeler.templates import looks
from nuffield_extract.references.parsing.labeler.tokens import tokenize
from nuffield_extract.references.parsing.labeler.weights import row_of_key, shipped_weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.references.parsing.labeler.decoder import Path
    from nuffield_extract.references.parsing.labeler.templates import Look
    from nuffield_extract.references.parsing.labeler.tokens import Token
    from nuffield_extract.references.parsing.printed import Printed


class Labelled(NamedTuple):
    """A run of tokens with one label."""

    label: str
    start: int
    end: int
    confidence: float
    """The probability of its least sure token, between 0 and 1."""


@attrs.frozen
class ListStyle:
    """What most entries of a list have in common."""

    steps: frozenset[tuple[str, str]]
    """Pairs of fields of which the second follows the first."""

    italics: str | None
    """`title` or `container`, where its italics are of one field."""


NO_STYLE = ListStyle(frozenset(), None)


def label(entry: Printed, style: ListStyle = NO_STYLE) -> list[Labelled]:
    """The labelled runs of an entry, in its order."""
    tokens = tuple(_tokens(entry))
    weights = shipped_weights().with_steps(style.steps)
    hinted = hints(entry, tokens, style.italics)
    rows = [_row(look) for look in looks(tokens)]
    for number, names in hinted.items():
        rows[number] += sum(map(_hint_row, names))
    emissions = list(map(weights.scores, rows))
    path = best_path(emissions, weights)
    return list(_runs(tokens, path, weights.fields))


def _tokens(entry: Printed) -> Iterator[Token]:
    for token in tokenize(entry.text):
        if not entry.is_aside(token.start):
            yield token


def _row(look: Look) -> int:
    return sum(map(row_of_key, look.keys)) + shipped_weights().row_of(look.features)


@functools.cache
def _hint_row(name: str) -> int:
    weights = shipped_weights()
    return weights.row(WEIGHTS[name])


def _runs(tokens: tuple[Token, ...], path: Path, fields: tuple[str, ...]) -> Iterator[Labelled]:
    first = 0
    for number in range(1, len(path.labels) + 1):
        if number == len(path.labels) or path.labels[number] < len(fields):
            name = fields[path.labels[first] % len(fields)]
            sure = min(path.sureness[first:number])
            yield Labelled(name, tokens[first].start, tokens[number - 1].end, sure)
            first = number

"""The shipped weights, and what they say of the tokens of an entry.

What a feature says of all labels is one whole number with 32 bits a label, so that adding up two
features adds up all their labels at once.

The file `weights.bin` is zlib over: one line of JSON (fields, transitions, scale), the names of
the features, one a line, a NUL, then for each feature the number of its labels (one byte each),
then all labels (one byte each), then all weights (two bytes each, little-endian). A weight is a
log-potential times `scale`. Labels 0 to n-1 begin the n fields, labels n to 2n-1 go on with them.
"""

from __future__ import annotations

import functools
import json
import math
import struct
import zlib
from importlib import resources
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.references.parsing.labeler.templates import features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.references.parsing.labeler.templates import Key

FORMAT = 1
"""Of the file of weights: another number is another form."""

LABEL_BITS = 6
"""Low bits of a score in which a label is packed: there are fewer than 64 labels."""

_LANE = 32  # bits of a row that hold one label
_BIAS = 1 << 24  # above any sum of weights: makes each lane positive
_STEP_BONUS = 1.5  # nats for a step of fields that most entries of a list have
_KEPT_KEYS = 50_000  # about 20 MB where all are in use


@attrs.frozen(eq=False, slots=False)
class Weights:
    """The weights of a trained labeler."""

    fields: tuple[str, ...]
    """`author`, `title`, ... in the order of their labels."""

    transitions: tuple[tuple[int, ...], ...]
    """By label and label behind it."""

    factors: tuple[tuple[float, ...], ...]
    """What a step multiplies the probability of a path with; 0 into the middle of another field."""

    scale: int
    """What a weight of 1.0 is in whole numbers."""

    rows: Mapping[str, int]
    """What a feature says of all labels: 32 bits each, the first label in the lowest."""

    @functools.cached_property
    def begins(self) -> tuple[tuple[int, ...], ...]:
        """By label, the steps to the beginning of each field, in a score's high bits."""
        return tuple(
            tuple(step << LABEL_BITS for step in row[: len(self.fields)])
            for row in self.transitions
        )

    @functools.cached_property
    def goes_on(self) -> tuple[int, ...]:
        """By label, the step that goes on with its field, in a score's high bits."""
        fields = len(self.fields)
        return tuple(
            row[fields + label % fields] << LABEL_BITS for label, row in enumerate(self.transitions)
        )

    def row_of(self, names: Iterable[str]) -> int:
        """The rows of some features, added up."""
        rows = self.rows
        return sum([rows[name] for name in names if name in rows])

    def row(self, by_label: Mapping[str, float]) -> int:
        """A row made by hand, of log-potentials by label: `B-title` begins, `I-title` goes on."""
        begins = {f"B-{field}": number for number, field in enumerate(self.fields)}
        goes_on = {f"I-{field}": number for number, field in enumerate(self.fields, len(begins))}
        numbers = begins | goes_on
        return sum(
            round(value * self.scale) << _LANE * numbers[label] for label, value in by_label.items()
        )

    @functools.lru_cache(maxsize=16)  # noqa: B019 - there is one set of weights
    def with_steps(self, steps: frozenset[tuple[str, str]]) -> Weights:
        """The same weights, the given steps from field to field made likelier."""
        if not steps:
            return self
        numbers = {field: number for number, field in enumerate(self.fields)}
        rows = [list(row) for row in self.transitions]
        for before, after in steps:
            for label in (numbers[before], numbers[before] + len(self.fields)):
                rows[label][numbers[after]] += round(_STEP_BONUS * self.scale)
        transitions = tuple(map(tuple, rows))
        factors = tuple(_factors(transitions, self.scale))
        return attrs.evolve(self, transitions=transitions, factors=factors)

    def scores(self, row: int) -> tuple[int, ...]:
        """The scores of a row, one a label, all too high by the same number."""
        labels = 2 * len(self.fields)
        bias = _BIAS * ((1 << _LANE * labels) - 1) // ((1 << _LANE) - 1)
        return struct.unpack(f"<{labels}I", (row + bias).to_bytes(4 * labels, "little"))


def read_weights(packed: bytes) -> Weights:
    """The weights in the form of `weights.bin`."""
    head, _, rest = zlib.decompress(packed).partition(b"\n")
    described = json.loads(head)
    texts, _, rest = rest.partition(b"\0")
    names = texts.decode().split("\n")
    counts = rest[: len(names)]
    weights = sum(counts)
    labels = iter(rest[len(names) : len(names) + weights])
    values = iter(struct.unpack(f"<{weights}h", rest[len(names) + weights :]))
    transitions = tuple(map(tuple, described["transitions"]))
    scale = described["scale"]
    return Weights(
        fields=tuple(described["fields"]),
        transitions=transitions,
        factors=tuple(_factors(transitions, scale)),
        scale=scale,
        rows={
            name: sum(
                value << _LANE * label
                for label, value in zip(islice(labels, count), islice(values, count), strict=True)
            )
            for name, count in zip(names, counts, strict=True)
        },
    )


def _factors(transitions: Sequence[Sequence[int]], scale: int) -> Iterator[tuple[float, ...]]:
    fields = len(transitions) // 2
    for label, row in enumerate(transitions):
        yield tuple(
            math.exp(step / scale) if after < fields or after - fields == label % fields else 0.0
            for after, step in enumerate(row)
        )


@functools.cache
def shipped_weights() -> Weights:
    """The weights that come with the package, read once."""
    return read_weights(resources.files(__package__).joinpath("weights.bin").read_bytes())


@functools.lru_cache(_KEPT_KEYS)
def row_of_key(key: Key) -> int:
    """What the shipped weights say of a key."""
    return shipped_weights().row_of(features(key))

"""The best labels of an entry's tokens, and how sure they are.

Viterbi: "Error bounds for convolutional codes" (IEEE Transactions on Information Theory, 1967);
Rabiner: "A tutorial on hidden Markov models" (Proceedings of the IEEE, 1989), section III.

Of n fields, label f begins field f, and label n + f goes on with it: it stands behind those two
labels only. Scores are whole numbers, log-potentials times the scale of the weights.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from nuffield_extract.references.parsing.labeler.weights import LABEL_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.references.parsing.labeler.weights import Weights

# Log-potential below the best at which a label is given up: of 621 entries held out, none is read
# otherwise at 5 than at 12, two are at 4, twelve at 3.
BEAM = 4.0
_NARROW = 3.0  # the same for sureness: what is left out has a twentieth of the best's probability

_MASK = (1 << LABEL_BITS) - 1

Totals = dict[int, int]
"""The score of the best path to each label."""


class Path(NamedTuple):
    """The labels of an entry's tokens."""

    labels: list[int]
    sureness: list[float]
    """For each token the probability that it is of its field, between 0 and 1."""


def best_path(emissions: Sequence[Sequence[int]], weights: Weights) -> Path:
    """The best label of each token, by its scores and those of the steps between labels."""
    if not emissions:
        return Path([], [])
    width = int(BEAM * weights.scale)
    beams = [_within(dict(enumerate(emissions[0][: len(weights.fields)])), width)]
    steps: list[dict[int, int]] = []
    for scores in emissions[1:]:
        beam, before = _step(beams[-1], scores, weights, width)
        beams.append(beam)
        steps.append(before)
    path = [max(beams[-1], key=beams[-1].__getitem__)]
    for before in reversed(steps):
        path.append(before[path[-1]])
    path.reverse()
    return Path(path, _sureness(path, beams, emissions, weights))


def _step(
    beam: Totals, scores: Sequence[int], weights: Weights, width: int
) -> tuple[Totals, dict[int, int]]:
    """The labels near the best at the next token with their scores, and the labels before them."""
    begins, goes_on, fields = weights.begins, weights.goes_on, len(weights.fields)
    # The label before is packed into the low bits of the score: one `max` finds both.
    packs = [(label, total << LABEL_BITS | label) for label, total in beam.items()]
    rows = [[pack + step for step in begins[label]] for label, pack in packs]
    packed = dict(enumerate(map(max, *rows) if len(rows) > 1 else rows[0]))
    for label, pack in packs:
        inside = fields + label % fields
        value = pack + goes_on[label]
        if value > packed.get(inside, value - 1):
            packed[inside] = value
    totals = [(value >> LABEL_BITS) + scores[label] for label, value in packed.items()]
    floor = max(totals) - width
    near = {label: total for label, total in zip(packed, totals, strict=True) if total >= floor}
    return near, {label: packed[label] & _MASK for label in near}


def _within(totals: Totals, width: int) -> Totals:
    """The labels, with their scores, that are near the best."""
    if len(totals) == 1:
        return totals
    floor = max(totals.values()) - width
    return {label: total for label, total in totals.items() if total >= floor}


def _sureness(
    path: Sequence[int],
    beams: Sequence[Totals],
    emissions: Sequence[Sequence[int]],
    weights: Weights,
) -> list[float]:
    """The marginal probability of each token's field, by the backward half of the algorithm.

    The best score to a label stands for the sum over all paths to it: one path has nearly all
    of the weight wherever the entry is not torn between two readings.
    """
    fields, scale = len(weights.fields), weights.scale
    width = int(_NARROW * scale)
    narrow = [_within(beam, width) for beam in beams]
    for beam, all_near, label in zip(narrow, beams, path, strict=True):
        beam[label] = all_near[label]
    behind = dict.fromkeys(narrow[-1], 1.0)
    found: list[float] = []
    for number in range(len(path) - 1, -1, -1):
        beam = narrow[number]
        if len(beam) == 1 and (not number or len(narrow[number - 1]) == 1):
            found.append(1.0)
            behind = dict.fromkeys(narrow[number - 1], 1.0)
            continue
        best = max(beam.values())
        shares = {label: exp((beam[label] - best) / scale) * behind[label] for label in beam}
        field = path[number] % fields
        own = sum([share for label, share in shares.items() if label % fields == field])
        found.append(own / (sum(shares.values()) or 1.0))
        if number:
            later = _later(emissions[number], behind, scale)
            behind = _behind(narrow[number - 1], later, weights.factors)
    return found[::-1]


def _later(scores: Sequence[int], behind: dict[int, float], scale: int) -> list[tuple[int, float]]:
    """What a token and all behind it add to the probability of each label of the token."""
    top = max([scores[label] for label in behind])
    return [(label, exp((scores[label] - top) / scale) * value) for label, value in behind.items()]


def _behind(
    labels: Iterable[int], later: Sequence[tuple[int, float]], factors: Sequence[Sequence[float]]
) -> dict[int, float]:
    """What all tokens behind add to the probability of each label, the largest made 1."""
    sums = {
        label: sum([factors[label][following] * value for following, value in later])
        for label in labels
    }
    largest = max(sums.values()) or 1.0
    return {label: value / largest for label, value in sums.items()}

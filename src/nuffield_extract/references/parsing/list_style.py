"""The style of a reference list, as its entries vote for it.

The entries of one list are set in one style: what follows what, and what is in italics. Where
the labeler is torn between two readings of an entry, that of most other entries is right.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from nuffield_extract.references.parsing.labeler.labeler import ListStyle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.references.parsing.labeler.labeler import Labelled
    from nuffield_extract.references.parsing.printed import Printed

MIN_ENTRIES = 4  # fewer have no style of their own
_MOST = 0.5  # share of the entries that makes a step of fields the style's
_CLEAR = 0.75  # share of the italics that are of one field
_SURE = 0.8  # confidence from which a run has a vote


def style_of(read: Sequence[tuple[Printed, Sequence[Labelled]]]) -> ListStyle | None:
    """The style of the entries that were read, or None where they are too few to have one."""
    if len(read) < MIN_ENTRIES:
        return None
    steps = Counter(step for _, runs in read for step in _steps(runs))
    italics = Counter(name for entry, runs in read for name in _in_italics(entry, runs))
    return ListStyle(
        steps=frozenset(step for step, count in steps.items() if count > _MOST * len(read)),
        italics=_winner(italics),
    )


def _steps(runs: Sequence[Labelled]) -> set[tuple[str, str]]:
    return {
        (first.label, second.label)
        for first, second in pairwise(runs)
        if min(first.confidence, second.confidence) >= _SURE
    }


def _in_italics(entry: Printed, runs: Iterable[Labelled]) -> Iterable[str]:
    for run in runs:
        if run.label in ("title", "container") and run.confidence >= _SURE:
            inner = (run.start + run.end) // 2
            if any(r.start <= inner < r.end and "em" in r.span.marks for r in entry.runs):
                yield run.label


def _winner(italics: Counter[str]) -> str | None:
    if not italics:
        return None
    name, count = italics.most_common(1)[0]
    return name if count >= _CLEAR * italics.total() and count >= MIN_ENTRIES - 1 else None

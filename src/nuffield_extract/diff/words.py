"""The words of a text, and the runs of them that two texts share."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import attrs

from nuffield_extract.diff.alignment import align

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

RunKind = Literal["equal", "removed", "added"]

MOST_WORDS = 50_000  # of one text; beyond them only what it begins and ends with is compared

# Scripts that put no spaces between words count by characters: kana, Han, Thai to Khmer.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"

# Marks and joiners that `\w` leaves out, though they are inside words.
_INNER = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u200c\u200d"

# A number is one word with what groups its figures: 1,200, 5.5, 15.02.2024, 10:30.
_NUMBER = r"(?<!\w)\d+(?:[.,:]\d+)+(?!\w)"

_WORD = re.compile(
    rf"{_NUMBER}|[{_UNSPACED}]|(?:(?![{_UNSPACED}])[\w{_INNER}])+(?:['’](?:(?![{_UNSPACED}])\w)+)*|\S"
)


@attrs.frozen(kw_only=True)
class Run:
    """Words that two texts share, or that one of them has."""

    kind: RunKind
    """`equal`, `removed` or `added`."""

    text: str
    """The words with the spaces between them."""


def words(text: str) -> list[str]:
    """The words and signs of a text, without white space."""
    return _WORD.findall(text)


def word_runs(old: str, new: str) -> tuple[Run, ...]:
    """What two texts share and what not; no two runs of one kind meet, removed goes before added.

    The runs that are not added are the old text, those that are not removed the new one. Of the
    texts in the other order the runs are the same, with removed and added exchanged.
    """
    if old > new:
        return tuple(_ordered([(added, removed) for removed, added in _stretches(new, old)]))
    return tuple(_ordered(_stretches(old, new)))


def swapped(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs of the texts in the other order."""
    kinds: dict[RunKind, RunKind] = {"equal": "equal", "removed": "added", "added": "removed"}
    found: list[Run] = []
    for run in runs:
        turned = attrs.evolve(run, kind=kinds[run.kind])
        if turned.kind == "removed" and found and found[-1].kind == "added":
            found.insert(-1, turned)
        else:
            found.append(turned)
    return tuple(found)


_Stretch = tuple[str, str]
"""What stands in the old and in the new text; where both are the same it is shared."""


def _ordered(stretches: Iterable[_Stretch]) -> Iterator[Run]:
    for removed, added in stretches:
        if removed == added:
            yield Run(kind="equal", text=removed)
            continue
        if removed:
            yield Run(kind="removed", text=removed)
        if added:
            yield Run(kind="added", text=added)


def _stretches(old: str, new: str) -> list[_Stretch]:
    """Shared and other stretches by turns."""
    if old == new:
        return [(old, new)] if old else []
    places = _places(old), _places(new)
    matched = align(*([text for text, _ in found] for found in places))
    starts = [(0, 0), *((places[0][i][1], places[1][j][1]) for i, j in matched)]
    found: list[_Stretch] = []
    for number, ((old_from, new_from), (old_to, new_to)) in enumerate(
        pairwise([*starts, (len(old), len(new))])
    ):
        size = len(places[0][matched[number - 1][0]][0]) if number else 0
        shared = old[old_from : old_from + size]
        found += [(shared, shared), *_between(old[old_from + size : old_to],
                                              new[new_from + size : new_to])]  # fmt: skip
    return _joined(_readable(_joined(found)))


def _places(text: str) -> list[tuple[str, int]]:
    """The words of a text with where they begin; too many are one word at each end."""
    found = [(word[0], word.start()) for word in _WORD.finditer(text)]
    return found if len(found) <= MOST_WORDS else _ends(text, found)


def _ends(text: str, found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    half = MOST_WORDS // 2
    start, end = found[half][1], found[-half][1]
    return [*found[:half], (text[start:end], start), *found[-half:]]


def _between(old: str, new: str) -> Iterator[_Stretch]:
    """What stands between two shared words: white space at its ends may be shared too."""
    before = _shared_space(old, new)
    old, new = old[len(before) :], new[len(before) :]
    after = _shared_space(old[::-1], new[::-1])[::-1]
    end = -len(after) or None
    yield from ((before, before), (old[:end], new[:end]), (after, after))


def _shared_space(old: str, new: str) -> str:
    pairs = zip(old, new, strict=False)
    size = next((n for n, (a, b) in enumerate(pairs) if a != b or not a.isspace()), None)
    return old[: min(len(old), len(new)) if size is None else size]


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """The stretches with those of one kind that meet made one."""
    found: list[_Stretch] = []
    for old, new in stretches:
        if not (old or new):
            continue
        if found and (found[-1][0] == found[-1][1]) == (old == new):
            found[-1] = (found[-1][0] + old, found[-1][1] + new)
        else:
            found.append((old, new))
    return found


def _readable(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The stretches, where a shared one that is lost between two changes counts as changed."""
    waiting: _Stretch = ("", "")
    for number, (old, new) in enumerate(stretches):
        inner = 0 < number < len(stretches) - 1
        lost = inner and _is_lost(old, stretches[number - 1], stretches[number + 1])
        if lost or old != new:
            waiting = (waiting[0] + old, waiting[1] + new)
        else:
            yield from (waiting, (old, new))
            waiting = ("", "")
    yield waiting


def _is_lost(shared: str, before: _Stretch, after: _Stretch) -> bool:
    least = min(max(map(len, before)), max(map(len, after)))
    return len(shared.strip()) <= _SHORT and len(shared) <= least


_SHORT = 3  # characters: "of", "the", a comma

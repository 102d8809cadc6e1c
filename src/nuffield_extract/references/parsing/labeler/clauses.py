"""The clauses of an entry: what stands between its commas, full stops, brackets and quotes.

A clause as a whole tells more than its words: "Phys. Rev. Lett." is all capitals, a title has
small words, names have initials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nuffield_extract.references.parsing.labeler.words import CLOSING, CUES, FUNCTION_WORDS, OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.references.parsing.labeler.tokens import Token


class Clause(NamedTuple):
    """What a clause looks like, each part a short code."""

    words: str
    """Their number, in bins."""

    capitals: str
    """Thirds of its long words that begin with a capital."""

    digits: str
    initials: str
    small: str
    """Number of function words, up to 2."""

    first: str
    """`X` capital, `x` small letter, `d` digit: what it begins with."""

    opening: str
    closing: str
    """The signs around it; `w` where there is none."""

    cues: str
    """Kinds of telling words in it, up to two: `J` of journals, `P` of publishers, ..."""


_BINS = ("0", "1", "2", "3", "4", "4", "6", "6", "6", "6", "9", "9", "9", "9", "9", "9")


def in_bins(number: int) -> str:
    """A number as a code that grows coarser."""
    return _BINS[number] if number < len(_BINS) else "m"


def clauses(tokens: Sequence[Token]) -> tuple[list[int], list[Clause]]:
    """For each token the index of its clause, and the clauses."""
    indexes: list[int] = []
    found: list[Clause] = []
    for start, end in _bounds(tokens):
        indexes += [len(found)] * (end - start)
        found.append(_clause(tokens[start:end]))
    return indexes, found


def _bounds(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for index, token in enumerate(tokens):
        sign = token.word
        if sign[0].isalnum():
            continue
        if sign in OPENING:
            if index > start:
                yield start, index
                start = index
        elif _ends_clause(tokens, index):
            yield start, index + 1
            start = index + 1
    if start < len(tokens):
        yield start, len(tokens)


def _ends_clause(tokens: Sequence[Token], index: int) -> bool:
    sign = tokens[index].word
    is_last = index + 1 == len(tokens)
    is_spaced = is_last or tokens[index + 1].spaced
    if sign in ",;":
        return is_spaced or not tokens[index + 1].word.isdigit()
    if sign in ".?!":
        before = tokens[index - 1].word if index else ""
        return is_spaced and not (len(before) == 1 and before.isupper())
    if sign in "-–—":
        return is_spaced and tokens[index].spaced
    return sign in CLOSING or (sign == ":" and is_spaced)


def _clause(tokens: Sequence[Token]) -> Clause:
    words = capitals = digits = initials = small = 0
    first = cues = ""
    for token in tokens:
        word = token.word
        if word[0].isdigit():
            digits += 1
            first = first or "d"
        elif word[0].isalpha():
            words += 1
            is_capital = word[0].isupper()
            first = first or ("X" if is_capital else "x")
            initials += is_capital and len(word) == 1
            capitals += is_capital and len(word) > 1
            small += word.lower() in FUNCTION_WORDS
            cue = CUES.get(word.lower(), "")
            cues += cue if cue not in cues else ""
    plain = words - initials - small
    return Clause(
        words=in_bins(words),
        capitals="0" if plain <= 0 else str(3 * capitals // plain),
        digits=str(min(digits, 2)),
        initials=str(min(initials, 3)),
        small=str(min(small, 2)),
        first=first,
        opening="w" if tokens[0].word[0].isalnum() else tokens[0].word,
        closing="w" if tokens[-1].word[0].isalnum() else tokens[-1].word,
        cues=cues[:2],
    )

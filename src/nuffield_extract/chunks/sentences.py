"""Sentences of a text: where each begins and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.chunks.abbreviations import ABBREVIATIONS, ORDINAL_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

# Sentence_Terminal of the Unicode Character Database, as far as pages have them; those of the
# second row need no space behind them. Close and space are as in rule SB11 of Annex 29.
_STOPS = ".!?…‽؟۔।॥։።။។"
_FULL_STOPS = "。！？｡"
_ALWAYS = f"{_FULL_STOPS}\n"
_CLOSERS = "\"'”’»›)\\]」』】）〉》"
_END = re.compile(
    rf"\n|(?<![{_STOPS}])[{_STOPS}]++[{_CLOSERS}]*+(?=\s)|[{_FULL_STOPS}]++[{_CLOSERS}]*+"
)
_BEHIND = re.compile(r"\s*")
_FIRST_LETTER = re.compile(r"[^\w\s]{0,4}(\w)")

# The word before a point; longer ones are no abbreviations.
_LONGEST = 24
_LAST_WORD = re.compile(r"[\w.]+$")
_POINTED = re.compile(r"\w{1,3}(?:\.\w{1,3})+")  # "e.g", "U.S", "z.B", "f.eks"
_ORDINAL = re.compile(r"\d{1,2}")


def sentences(text: str, language: str | None = None) -> Iterator[tuple[int, int]]:
    """The start and end of each sentence, in order, spaces between them left out.

    A sentence ends at its stop and what closes behind it, where a space follows and no small
    letter; at the stops of Chinese and Japanese also without one; and at a line break. It does
    not end at the point of an abbreviation, of an initial or of a number that counts.

    Args:
        text: of a paragraph.
        language: BCP 47; in some languages "3." is "third".
    """
    has_ordinals = (language or "").partition("-")[0].lower() in ORDINAL_LANGUAGES
    start = _skip_space(text, 0)
    for match in _END.finditer(text):
        if match.start() >= start and _is_end(text, start, match, has_ordinals):
            yield start, start + len(text[start : match.end()].rstrip())
            start = _skip_space(text, match.end())
    if start < len(text):
        yield start, len(text.rstrip())


def _skip_space(text: str, place: int) -> int:
    match = _BEHIND.match(text, place)
    return match.end() if match else place


def _is_end(text: str, start: int, match: re.Match[str], has_ordinals: bool) -> bool:  # noqa: FBT001 - hot
    if match[0][0] in _ALWAYS:
        return True
    following = _FIRST_LETTER.match(text, _skip_space(text, match.end()))
    if following and following[1].islower():
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    return not _is_point_of_word(text, start, match.start(), has_ordinals)


def _is_point_of_word(text: str, start: int, point: int, has_ordinals: bool) -> bool:  # noqa: FBT001 - hot
    """Whether the point belongs to the word before it: an abbreviation, initial or number."""
    found = _LAST_WORD.search(text[max(start, point - _LONGEST) : point])
    if found is None:
        return False
    word = found[0].lower()
    if _ORDINAL.fullmatch(word):
        opens_sentence = point - len(word) - start <= 1  # "1. Introduction", "(2. Scope"
        return has_ordinals or opens_sentence
    is_initial = len(word) == 1 and word.isalpha()  # "J. Lunt", "z. B."
    return is_initial or word in ABBREVIATIONS or _POINTED.fullmatch(word) is not None

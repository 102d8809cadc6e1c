"""The words, years and signs of a text in which references may be mentioned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from nuffield_extract.references.citations.mention_names import key_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

Kind = Literal["year", "word", "sign"]

_YEAR = r"(?<![\w.\-–/])(?:1[5-9]|20)\d\d[a-z]?(?!\w|[\-–/.]\d)"
_DIGITS = re.compile(r"[12]\d{3}")
_SIGNS = " \u00a0\n.,;:'’([])&"
_SIGN = re.compile(r"[\s.,;:()\[\]]")
_WINDOW = 160  # characters before a year in which names stand
_LONGEST_WORD = 40
_TAIL = 12  # characters behind a year in which another one follows: ", and 2020"
_TOKEN = re.compile(rf"(?P<year>{_YEAR})|(?P<word>[^\W\d_](?:\w|['’‐&\-](?=\w))*)|(?P<sign>\S)")
_CONNECTORS = frozenset(("and", "&", "und", "et", "y", "e", "og", "och", "en"))
OTHERS = {"al": ("et",), "others": ("and", "&"), "colleagues": ("and", "&"), "coll": ("et",)}
"""Last words of "et al." and the like, and the words before them."""

_BETWEEN_YEARS = frozenset((",", ";", "and", "&", "und"))
_MOST_BETWEEN_YEARS = 2  # ", and"
_AFTER_SUFFIX = frozenset((")", "]", ",", ";", "and", "&"))


class Token(NamedTuple):
    """A word, a year with its suffix, or a sign."""

    start: int
    end: int
    key: str
    """As mentions are looked up: words in lower case, without a possessive."""

    kind: Kind
    is_capital: bool
    """Whether it is a word that begins with no small letter."""


def stretches(text: str, endings: Container[str]) -> list[tuple[int, int]]:
    """Where in a text mentions may stand: before each year that one of the words stands before."""
    found: list[tuple[int, int]] = []
    for digits in _DIGITS.finditer(text):
        start, end = max(0, digits.start() - _WINDOW), digits.end() + _TAIL
        if found and digits.start() < found[-1][1]:
            found[-1] = found[-1][0], end
        elif _word_before(text, digits.start()) in endings:
            if found and start < found[-1][1]:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
    return found


def _word_before(text: str, at: int) -> str:
    """The key of the last word before a place."""
    return key_of(_SIGN.split(text[max(0, at - _LONGEST_WORD) : at].rstrip(_SIGNS))[-1])


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of a text, in its order."""
    return [
        Token(match.start(), match.end(), match[0], "sign", is_capital=False)
        if match.lastgroup == "sign"
        else Token(
            match.start(),
            match.end(),
            key_of(match[0]),
            "word" if match.lastgroup == "word" else "year",
            is_capital=not match[0][0].islower() and match.lastgroup == "word",
        )
        for match in _TOKEN.finditer(text, start, end)
    ]


def is_next_year(between: Sequence[Token]) -> bool:
    """Whether a year goes on from the one before these tokens, as in "2018, 2019"."""
    keys = {token.key for token in between}
    return 0 < len(between) <= _MOST_BETWEEN_YEARS and keys <= _BETWEEN_YEARS


def is_next_suffix(tokens: Sequence[Token], at: int, year: int) -> bool:
    """Whether the token is the "b" of "2019a, b", where `year` is the place of "2019a"."""
    token, suffix = tokens[at], tokens[year].key[4:]
    if at - year > _MOST_BETWEEN_YEARS + 1 or not suffix or token.is_capital:
        return False
    if len(token.key) > 1 or not suffix < token.key <= "z":
        return False
    after = tokens[at + 1].key if at + 1 < len(tokens) else ")"
    return is_next_year(tokens[year + 1 : at]) and after in _AFTER_SUFFIX


def before_year(tokens: Sequence[Token], year: int) -> int:
    """The place before the bracket and the comma that stand before a year."""
    at = year - 1
    if at >= 0 and tokens[at].key in ("(", "["):
        at -= 1
    if at >= 0 and tokens[at].key in (",", "’", "'"):
        at -= 1
    return at


def before_others(tokens: Sequence[Token], end: int) -> int:
    """The place before "et al.", or `end` where there is none."""
    last = end - (end >= 0 and tokens[end].key == ".")
    at = last - 1 - (last > 1 and tokens[last - 1].key == ".")  # some print "et. al."
    if at < 0 or tokens[at].key not in OTHERS.get(tokens[last].key, ()):
        return end
    at -= 1
    return at - (at >= 0 and tokens[at].key == ",")


def before_initials(tokens: Sequence[Token], first: int) -> int:
    """The place of the first initial before a name that begins at `first`, or `first`."""
    at = first
    while at > 0:
        initial = at - 1 - (tokens[at - 1].key == ".")
        if initial < 0 or len(tokens[initial].key) > 1 or not tokens[initial].is_capital:
            break
        at = initial
    return at


def before_joint(tokens: Sequence[Token], first: int) -> tuple[int, bool]:
    """The place before the comma or "and" before a name, and whether an "and" joins it to one."""
    at = first - 1
    is_joined = at >= 0 and tokens[at].key in _CONNECTORS and not tokens[at].is_capital
    at -= is_joined
    at -= at >= 0 and tokens[at].key == ","
    return at, is_joined and at >= 0 and tokens[at].is_capital

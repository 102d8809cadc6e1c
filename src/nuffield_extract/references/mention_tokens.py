"""The words, years and signs of a text in which references may be mentioned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from nuffield_extract.references.mention_names import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["year", "word", "sign"]

_YEAR = r"(?<![\w.\-–/])(?:1[5-9]|20)\d\d[a-z]?(?!\w|[\-–/.]\d)"
_ONLY_YEAR = re.compile(_YEAR)
_TOKEN = re.compile(rf"(?P<year>{_YEAR})|(?P<word>[^\W\d_](?:\w|['’‐&\-](?=\w))*)|(?P<sign>\S)")
_CONNECTORS = frozenset(("and", "&", "und", "et", "y", "e", "og", "och", "en"))
_OTHERS = {"al": ("et",), "others": ("and", "&"), "colleagues": ("and", "&"), "coll": ("et",)}
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


def has_year(text: str) -> bool:
    """Whether there is a year in the text."""
    return _ONLY_YEAR.search(text) is not None


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, in its order."""
    return [
        Token(
            match.start(),
            match.end(),
            key_of(match[0]) if match.lastgroup == "word" else match[0],
            cast("Kind", match.lastgroup),
            match.lastgroup == "word" and not match[0][0].islower(),
        )
        for match in _TOKEN.finditer(text)
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
    at = end - (end >= 0 and tokens[end].key == ".")
    if at < 1 or tokens[at - 1].key not in _OTHERS.get(tokens[at].key, ()):
        return end
    at -= 2
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

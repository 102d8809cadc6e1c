"""Authors and years in the text that cite a reference: "Smith et al (2019)", "(Lee & Ek 2020a)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nuffield_extract.metadata.months import MONTHS
from nuffield_extract.references.citations.marks import Cited
from nuffield_extract.references.citations.mention_names import names_of
from nuffield_extract.references.citations.mention_tokens import (
    OTHERS,
    before_initials,
    before_joint,
    before_others,
    before_year,
    is_next_suffix,
    is_next_year,
    stretches,
    tokens_of,
)
from nuffield_extract.references.names.words import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.model import Reference
    from nuffield_extract.references.citations.mention_tokens import Token

_YEAR_LENGTH = 4
_MOST_NAMES = 8  # in one mention; more are printed as "et al."
_MOST_ALIKE = 26  # references of one author and year: there are no more letters to tell them apart


class _Entry(NamedTuple):
    """A reference, as mentions name it."""

    id: str
    suffix: str
    authors: tuple[frozenset[str], ...]
    """For each author the keys of the names that mention it."""

    is_cut: bool
    """Whether there are more authors than are listed."""


class _Names(NamedTuple):
    """The names before a year, as far back as they are of authors."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    """Offset of each name, so that fewer can be taken."""

    are_joined: tuple[bool, ...]
    """For each name whether "and" stands between it and what is before it."""

    has_others: bool
    """Whether "et al." ends them."""

    is_marked: bool
    """Whether a bracket or comma stands between them and the year."""

    is_bracketed: bool
    """Whether they or the year stand in brackets."""


class Mentions:
    """Finds the mentions of the references of one page."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._entries: dict[tuple[str, str], list[_Entry]] = {}
        self._known: set[str] = set()
        for reference in references:
            self._add(reference)
        self._longest = max((key.count(" ") + 1 for key in self._known), default=0)
        self._endings = {key.rpartition(" ")[2] for key in self._known} | OTHERS.keys()

    def find(self, text: str) -> list[Cited]:
        """The mentions in a text, in its order: each from the first name to the year.

        The second of several years stands for itself: "(Smith 2018, 2019)" are two mentions.
        A mention that fits several references, or none for certain, is not given.
        """
        return [
            cited
            for start, end in stretches(text, self._endings)
            for cited in self._mentions(tokens_of(text, start, end))
        ]

    def _add(self, reference: Reference) -> None:
        year = reference.year or (reference.date.year if reference.date else None)
        people = reference.authors or reference.editors
        if year is None or not people:
            return
        authors = tuple(names_of(person) for person in people[:_MOST_NAMES])
        printed = reference.authors_text or ""
        is_cut = len(people) > _MOST_NAMES or "et al" in printed or "others" in printed
        entry = _Entry(reference.id, reference.year_suffix or "", authors, is_cut)
        for key in authors[0]:
            self._entries.setdefault((key, str(year)), []).append(entry)
        self._known.update(key for keys in authors for key in keys)

    def _mentions(self, tokens: Sequence[Token]) -> Iterator[Cited]:
        names: _Names | None = None
        depth, last = 0, 0
        for at, token in enumerate(tokens):
            depth = max(0, depth + (token.key in ("(", "[")) - (token.key in (")", "]")))
            if token.kind == "year":
                found = self._names_before(tokens, at, is_bracketed=depth > 0)
                goes_on = found is None and is_next_year(tokens[last + 1 : at])
                names, last = names if goes_on else found, at
                if names:
                    yield from self._cited(names, token, token.key, goes_on=goes_on)
            elif names and is_next_suffix(tokens, at, last):
                year = tokens[last].key[:_YEAR_LENGTH] + token.key
                yield from self._cited(names, token, year, goes_on=True)

    def _cited(self, names: _Names, token: Token, year: str, *, goes_on: bool) -> Iterator[Cited]:
        """The mention that ends with a token, if there is one reference that it means."""
        entry, start = self._resolved(names, year)
        if entry is not None:
            yield Cited(token.start if goes_on else start, token.end, entry.id)

    def _names_before(
        self, tokens: Sequence[Token], year: int, *, is_bracketed: bool
    ) -> _Names | None:
        """The names that end right before a year, or None where no author's does."""
        before = before_year(tokens, year)
        end = before_others(tokens, before)
        is_marked, has_others = before < year - 1, end < before
        found: list[tuple[str, int, bool]] = []
        while len(found) < _MOST_NAMES:
            name = self._name_that_ends(tokens, end)
            if name is None:
                break
            key, first = name
            end, is_joined = before_joint(tokens, first)
            found.append((key, tokens[first].start, is_joined))
            if end == first - 1:
                break
        if not found:
            return None
        keys, starts, joined = zip(*reversed(found), strict=True)
        return _Names(keys, starts, joined, has_others, is_marked, is_marked or is_bracketed)

    def _name_that_ends(self, tokens: Sequence[Token], end: int) -> tuple[str, int] | None:
        """The longest known name whose last word is at `end`, and the place of its first."""
        key, found = "", None
        for first in range(end, max(-1, end - self._longest), -1):
            token = tokens[first]
            if token.kind != "word" and token.key != "&":
                break
            word = "and" if token.key == "&" else token.key
            key = f"{word} {key}" if key else word
            if key in self._known and (token.is_capital or token.key in PARTICLES):
                found = key, first
        return (found[0], before_initials(tokens, found[1])) if found else None

    def _resolved(self, names: _Names, year: str) -> tuple[_Entry | None, int]:
        """The one reference that the names and the year mean, and where the names begin."""
        for first, start in enumerate(names.starts):
            if names.are_joined[first]:  # to somebody who is no author of it
                continue
            keys = names.keys[first:]
            entry = self._entry(keys, year, has_others=names.has_others)
            if entry is not None:
                return (entry if _is_sure(names, keys) else None), start
        return None, 0

    def _entry(self, keys: Sequence[str], year: str, *, has_others: bool) -> _Entry | None:
        suffix = year[_YEAR_LENGTH:]
        alike = self._entries.get((keys[0], year[:_YEAR_LENGTH]), [])
        if len(alike) > _MOST_ALIKE:
            return None
        found = [entry for entry in alike if _fits(entry, keys)]
        exact = [entry for entry in found if _is_exact(entry, keys, has_others=has_others)]
        if len(keys) > 1 and not has_others:
            found = exact
        for entries in (exact, found):
            fitting = [entry for entry in entries if not suffix or entry.suffix == suffix]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None


def _is_sure(names: _Names, keys: Sequence[str]) -> bool:
    """Whether names and year are no mere words and date: "Lunt 2018" amid a sentence is."""
    if len(keys) > 1 or names.has_others:
        return True
    if keys[0] in MONTHS:
        return names.is_marked
    return names.is_bracketed or " " in keys[0]


def _fits(entry: _Entry, keys: Sequence[str]) -> bool:
    """Whether the names are those of the first authors."""
    if len(keys) > len(entry.authors):
        return False
    return all(key in names for key, names in zip(keys, entry.authors, strict=False))


def _is_exact(entry: _Entry, keys: Sequence[str], *, has_others: bool) -> bool:
    """Whether there are further authors if, and only if, the mention says so."""
    has_more = entry.is_cut or len(entry.authors) > len(keys)
    return has_more == has_others

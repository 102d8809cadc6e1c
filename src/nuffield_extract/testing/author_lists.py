"""Strategies of author lists: invented persons, printed in the styles of reference lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import SearchStrategy

_FAMILIES = (
    *("Adair", "Lunt", "Okafor", "Brambell-Ruud", "O’Dorrin", "Größel", "Fen", "McFarrow"),
    *("van der Holm", "de la Sella", "al-Kadim", "Žižmar", "Ковалин", "St. Elmet"),
)
_GIVEN = ("Perla Jane", "Mabel", "Kwame", "Ines R.", "Tor", "Élan", "Ulrike")
_LARGEST = 6


@attrs.frozen
class AuthorList:
    """A list as a style prints it, and the persons in it."""

    text: str
    persons: tuple[tuple[str, str], ...]
    """Family name, and given names or initials as the style prints them."""


def author_lists() -> SearchStrategy[AuthorList]:
    """Author lists of one to six persons in the orders of names that styles print."""
    person = st.tuples(st.sampled_from(_FAMILIES), st.sampled_from(_GIVEN))
    drawn = st.lists(person, min_size=1, max_size=_LARGEST)
    return st.builds(_printed, drawn, st.sampled_from(tuple(STYLES)))


def _printed(drawn: Sequence[tuple[str, str]], style: str) -> AuthorList:
    return STYLES[style](drawn)


def _listed(
    form: str, given: Callable[[str], str], join: Callable[[Sequence[str]], str]
) -> Callable[[Sequence[tuple[str, str]]], AuthorList]:
    """A style out of the form of one name, of given names, and of the list."""

    def printed(drawn: Sequence[tuple[str, str]]) -> AuthorList:
        persons = tuple((family, given(names)) for family, names in drawn)
        names = [form.format(family=family, given=given) for family, given in persons]
        return AuthorList(join(names), persons)

    return printed


def _run(given: str) -> str:
    return "".join(word[0] for word in given.split())


def _stopped(given: str) -> str:
    return " ".join(f"{word[0]}." for word in given.split())


def _with_last(comma: str, last: str) -> Callable[[Sequence[str]], str]:
    def join(names: Sequence[str]) -> str:
        *before, final = names
        return f"{comma.join(before)}{last}{final}" if before else final

    return join


STYLES: dict[str, Callable[[Sequence[tuple[str, str]]], AuthorList]] = {
    "vancouver": _listed("{family} {given}", _run, ", ".join),
    "harvard": _listed("{family}, {given}", _stopped, _with_last(", ", " and ")),
    "apa": _listed("{family}, {given}", _stopped, _with_last(", ", ", & ")),
    "ieee": _listed("{given} {family}", _stopped, _with_last(", ", ", and ")),
    "acs": _listed("{family}, {given}", _stopped, "; ".join),
    "full": _listed("{given} {family}", str, _with_last(", ", " and ")),
    "semicolons": _listed("{family}, {given}", str, "; ".join),
    "german": _listed("{family}, {given}", _stopped, _with_last(", ", " und ")),
}
"""The styles, by name."""

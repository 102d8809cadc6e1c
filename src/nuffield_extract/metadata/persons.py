"""Persons out of names as pages print them: "Dr Richard Lewis", "By Ann Lee and Bo Ek"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import clean
from nuffield_extract.metadata.name_words import SUFFIXES
from nuffield_extract.metadata.names import bare, is_organisation, names_in
from nuffield_extract.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["is_organisation", "person", "persons"]

_TITLES = frozenset(
    "dr prof professor sir dame mr mrs ms miss mx lord lady baroness baron rev revd hon"
    " herr frau mme m dra".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da dos du la le el al bin ibn ten ter zu af st".split()
)


def person(name: str, url: str | None = None) -> Person:
    """A person by the printed name; titles stay in the name, but are no given name."""
    name = clean(name)
    words = [word for word in name.split(",", 1)[0].split(" ") if word]
    while words and bare(words[0]) in _TITLES:
        words.pop(0)
    while words and bare(words[-1]) in SUFFIXES:
        words.pop()
    if len(words) <= 1 or is_organisation(name):
        return Person(name=name, url=url)
    start = len(words) - 1
    while start > 1 and bare(words[start - 1]) in _PARTICLES:
        start -= 1
    return Person(name=name, given=" ".join(words[:start]), family=" ".join(words[start:]), url=url)


def each_once(people: Iterable[Person]) -> tuple[Person, ...]:
    """The persons, each name once."""
    return tuple({person.name: person for person in people if person.name}.values())


def persons(texts: Iterable[str], url: str | None = None) -> tuple[Person, ...]:
    """The persons in texts of one or several names each, every name once.

    Args:
        texts: lines of names.
        url: of the person, where the texts are one name.
    """
    names = tuple(dict.fromkeys(name for text in texts for name in names_in(text)))
    return tuple(person(name, url if len(names) == 1 else None) for name in names)

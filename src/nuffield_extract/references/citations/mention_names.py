"""The names by which a text may mention an author: family name, organisation, abbreviation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.references.names.words import PARTICLES

if TYPE_CHECKING:
    from nuffield_extract.model import Person

_WORD = re.compile(r"[^\W\d_](?:\w|['’‐&\-](?=\w))*|&")
_ABBREVIATION = re.compile(r"[(\[]([^\W\d_]{2,12})[)\]]")
_MOST_WORDS = 16  # of a name that a text repeats before a year
_FEWEST_LETTERS = 3  # of an abbreviation that the reference itself does not print


def names_of(person: Person) -> frozenset[str]:
    """The keys of the names that mention a person or an organisation."""
    if person.family:
        if person.family.isalpha():
            return frozenset((person.family.casefold(),))
        words = _words(person.family)[:_MOST_WORDS]
        return frozenset((" ".join(words), " ".join(_without_particles(words)))) - {""}
    printed = _ABBREVIATION.findall(person.name)
    words = _words(_ABBREVIATION.sub(" ", person.name))
    if words[:1] == ["the"]:
        words = words[1:]
    whole = " ".join(words) if len(words) <= _MOST_WORDS else ""
    return frozenset((whole, *map(key_of, printed), *_abbreviated(person.name))) - {""}


def key_of(word: str) -> str:
    """A word in lower case, without a possessive 's."""
    key = word.casefold().replace("’", "'")
    return key.removesuffix("'s")


def _words(name: str) -> list[str]:
    return ["and" if word == "&" else key_of(word) for word in _WORD.findall(name)]


def _without_particles(words: list[str]) -> list[str]:
    first = next((at for at, word in enumerate(words) if word not in PARTICLES), 0)
    return words[first:]


def _abbreviated(name: str) -> tuple[str, ...]:
    """The first letters of the words with capitals: "WHO" of "World Health Organization"."""
    letters = [word[0] for word in _WORD.findall(_ABBREVIATION.sub(" ", name)) if word[0].isupper()]
    if name.lower().startswith("the "):
        letters = letters[1:]
    return ("".join(letters).casefold(),) if len(letters) >= _FEWEST_LETTERS else ()

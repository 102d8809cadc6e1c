"""Persons out of names as pages print them: "Dr Richard Lewis", "By Ann Lee and Bo Ek"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.dom import clean
from nuffield_extract.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLES = frozenset(
    "dr prof professor sir dame mr mrs ms miss mx lord lady baroness baron rev revd hon"
    " herr frau mme m dra".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv phd md mp obe mbe cbe frcp frcgp msc ba ma".split())
_PARTICLES = frozenset(
    "van von der den de del della di da dos du la le el al bin ibn ten ter zu af st".split()
)

# Words that no person is called: what carries one is an organisation.
_ORGANISATION = frozenset(
    "association board centre center collective commission committee college council department"
    " desk editor editors foundation group institut institute instituto ministry network nhs"
    " office organisation organization press service society staff team trust unit university"
    " editorial".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_LEAD = re.compile(
    r"^(?:(?:written|posted|submitted|published|reported)\s+)?(?:by|par|von|por|da|authors?)\b\s*:?\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:,|\s+(?:on|am|le|el|op)\b|\s[|–-])\s*(?=(?:\w+,?\s+)?\d).*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:;|\||\s+and\s+|\s+&\s+|\s+und\s+|\s+et\s+|\s+y\s+)\s*")


def person(name: str, url: str | None = None) -> Person:
    """A person by the printed name; titles stay in the name, but are no given name."""
    name = clean(name)
    words = [word for word in name.split(",", 1)[0].split(" ") if word]
    while words and _bare(words[0]) in _TITLES:
        words.pop(0)
    while words and _bare(words[-1]) in _SUFFIXES:
        words.pop()
    if len(words) < 2 or is_organisation(name):  # noqa: PLR2004
        return Person(name=name, url=url)
    start = len(words) - 1
    while start > 1 and _bare(words[start - 1]) in _PARTICLES:
        start -= 1
    return Person(name=name, given=" ".join(words[:start]), family=" ".join(words[start:]), url=url)


def is_organisation(name: str) -> bool:
    """Whether a name holds a word that no person is called."""
    return not _ORGANISATION.isdisjoint(_WORD.findall(name.lower()))


def persons(texts: Iterable[str]) -> tuple[Person, ...]:
    """The persons in texts of one or several names each, every name once."""
    names = (name for text in texts for name in _names(text))
    return tuple(person(name) for name in dict.fromkeys(names))


def _names(text: str) -> list[str]:
    text = _TAIL.sub("", _LEAD.sub("", clean(text)))
    names: list[str] = []
    for part in _BETWEEN.split(text):
        pieces = [piece.strip() for piece in part.split(",")]
        inverted = len(pieces) == 2 and " " not in pieces[0]  # noqa: PLR2004
        if inverted and _bare(pieces[1]) not in _SUFFIXES and pieces[1]:
            names.append(f"{pieces[1]} {pieces[0]}")  # "Lee, Ann"
        else:
            names += (piece for piece in pieces if _bare(piece) not in _SUFFIXES)
    return [name for name in names if name and not any(map(str.isdigit, name))]


def _bare(word: str) -> str:
    return word.rstrip(".").lower()

"""Citation keys: family, year and first word of the title, such as `adair2018one`."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.model import Person, Reference

_LONGEST_PART = 24  # characters of a name or a word in a key, so that it stays readable
_ORGANISATION_WORDS = 2  # "departmenthealth2019"
_NOTHING = "reference"


def citation_keys(references: Iterable[Reference]) -> tuple[str, ...]:
    """A key for each reference, unique among them; of those that would meet, `-2` ends the second.

    Only letters a to z, digits and "-" stand in a key: BibTeX and LaTeX take no more everywhere.
    """
    met: Counter[str] = Counter()
    keys: list[str] = []
    for key in map(_key, references):
        met[key] += 1
        keys.append(key if met[key] == 1 else f"{key}-{met[key]}")
    return tuple(keys)


def _key(reference: Reference) -> str:
    people = reference.authors or reference.editors
    name = _name(people[0]) if people else ""
    year = "" if reference.year is None else str(abs(reference.year))
    word = next(_telling_words(reference.title or ""), "")
    if not name and not word:
        word = next((each for each in _telling_words(reference.text) if not each.isdigit()), "")
    return f"{name}{year}{word}" if name or word else f"{_NOTHING}{year}"


def _name(person: Person) -> str:
    if person.family:
        return _letters(person.family)[:_LONGEST_PART]
    return "".join(islice(_telling_words(person.name), _ORGANISATION_WORDS))


def _telling_words(text: str) -> Iterator[str]:
    folded = (_letters(word)[:_LONGEST_PART] for word in text.split())
    return (word for word in folded if word and word not in _ARTICLES_AND_PREPOSITIONS)


def _letters(text: str) -> str:
    """The letters and digits of a text as ASCII; those of other scripts are left out."""
    parts = unicodedata.normalize("NFKD", text).casefold().translate(_SPELLED)
    return "".join([char for char in parts if char.isascii() and char.isalnum()])


# Letters that no decomposition of Unicode leads to ASCII.
_SPELLED = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)

# Of English, German, French, Spanish, Italian, Portuguese and Dutch.
_ARTICLES_AND_PREPOSITIONS = frozenset(
    """
    a an and at by for from in is of on or the to with
    am auf aus das dem den der des die ein eine im in und von vom zu zum zur
    au aux dans de des du en et la le les l d un une
    al con del e el las los para por una uno y
    da di gli i il lo nel nella per
    as com do dos na no o os uma
    een het ter van
    """.split()
)

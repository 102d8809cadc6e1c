"""What each word of a name is: initials, a particle, a suffix, or a name proper.

A part of an author list becomes one letter a word, such as `WII` for "Lewis R Q", so that its
order is read by patterns over a handful of letters (`name_shapes`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from nuffield_extract.references.names.body_words import bare

# "Ch.", "Th.", "Yu." abbreviate given names; "GM", "JWAS" are initials without stops.
_LONGEST_ABBREVIATION = 2
_MOST_INITIALS = 4
_MOST_CAPITAL_INITIALS = 2  # where names are in capitals: longer ones with a vowel are names
_VOWELS = frozenset("AEIOUY")

PARTICLES = frozenset(
    "van von der den de del della di da do dos du la le las los el al bin ibn ben ten ter te zu"
    " zur zum vom af av st san santa abu dal dalla dello degli 't ’t".split()
)
SUFFIXES = frozenset("jr sr ii iii iv 2nd 3rd 4th 2d 3d junior senior fils".split())
"""Generations, behind a name."""

TITLES = frozenset("dr prof professor sir dame lord lady rev hon mr mrs ms".split())

DEGREES = frozenset("md phd dphil msc mph rn mba jd dds pharmd frcp frs obe mbe cbe mp".split())
"""Letters behind a name and a comma: as initials they may be a person's too."""

ACRONYMS = frozenset("UK US USA EU UN NHS WHO BBC OECD UNESCO UNICEF NICE CDC FAO ONS".split())
"""Capitals that are no initials."""

_WORD = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"[^\W\d_](?:[.\-–‐]{1,2}[^\W\d_])*\.?")
_ABBREVIATIONS = re.compile(r"[^\W\d_]{1,2}(?:\.[\-–‐]?[^\W\d_]{1,2})*\.")


def are_in_capitals(words: list[str]) -> bool:
    """Whether a list prints family names in capitals: short ones look like initials there."""
    return all(map(str.isupper, words)) or any(
        len(word) > _MOST_INITIALS and word.isupper() and word.isalpha() for word in words
    )


def kinds_of(words: list[str], *, in_capitals: bool) -> str:
    """One letter for each word of a name.

    `I` initials with stops, or a single one; `i` several without stops; `W` a name; `P` a
    particle, `V` one with a capital at the beginning; `S` a suffix; `T` a title; `N` a word of a
    script without capitals; `X` anything else.
    """
    kinds = [_kind(word, in_capitals) for word in words]
    last = len(kinds) - 1
    for at, kind in enumerate(kinds):
        if kind == "T" and at:
            kinds[at] = "W"
        elif kind == "S" and not at and last:
            kinds[at] = "W" if words[at].istitle() else "i"
        elif kind == "P" and words[at][0].isupper():
            kinds[at] = "V" if not at else "W" if at == last else "P"
    if "W" not in kinds:
        _name_one(words, kinds)
    return "".join(kinds)


def _name_one(words: list[str], kinds: list[str]) -> None:
    """Calls one word the name where none is: the last particle ("Le T"), or "NG" of "NG AY"."""
    low = [at for at, kind in enumerate(kinds) if kind in "PVT"]
    if low and words[low[-1]][0].isupper():
        kinds[low[-1]] = "W"
    elif len(kinds) > 1 and kinds[0] == "i" and set(kinds[1:]) <= {"I", "i", "S"}:
        kinds[0] = "W" if words[0].isalpha() else "i"


@lru_cache(maxsize=4096)
def _kind(word: str, in_capitals: bool) -> str:  # noqa: FBT001 - lru_cache looks up positions faster
    """The kind of one word, as far as the word alone tells."""
    known = _KNOWN.get(bare(word))
    if known and _is_printed_so(word, known, in_capitals=in_capitals):
        return known
    word = word.lstrip("'’‘\"(.")
    if not word[:1].isalpha():
        return "X"
    if word[0].upper() == word[0].lower():
        return "N"
    if word in ACRONYMS:
        return "W"
    if word[0].isupper():
        return _kind_of_capital(word, in_capitals=in_capitals)
    return "X" if word.islower() else "W"  # "d'Arc", "al-Khatib", "delPrado"


def _is_printed_so(word: str, kind: str, *, in_capitals: bool) -> bool:
    """Whether a word is printed as particles, titles and suffixes are, and initials are not."""
    if not word.isupper():
        return kind != "P" or "." not in word or word == "St."
    if kind == "S":
        return word.startswith("I") or "." in word
    return in_capitals and kind == "P" and len(word) > _MOST_CAPITAL_INITIALS


def _kind_of_capital(word: str, *, in_capitals: bool) -> str:
    if word.upper() == word and _INITIALS.fullmatch(word):
        return "I"
    if word.endswith(".") and _ABBREVIATIONS.fullmatch(word):
        letters = word.replace(".", "")
        is_run = letters.isupper() and len(letters) == _LONGEST_ABBREVIATION
        return "i" if is_run and word.count(".") == 1 else "I"
    letters = "".join(_WORD.findall(word))
    may_be_name = in_capitals and not _VOWELS.isdisjoint(letters)
    most = _MOST_CAPITAL_INITIALS if may_be_name else _MOST_INITIALS
    is_initials = letters.isupper() and letters.isalpha() and len(letters) <= most
    return "i" if is_initials and not set(word) & set("'’&/()") else "W"


_KNOWN = {
    **dict.fromkeys(PARTICLES, "P"),
    **dict.fromkeys(TITLES, "T"),
    **dict.fromkeys(SUFFIXES, "S"),
}

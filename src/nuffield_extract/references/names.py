"""Names as reference lists print them: "Clarke GM, Pariza P", "Lewis, R. Q. & Ling, T."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.metadata.persons import is_organisation, person
from nuffield_extract.model import Person
from nuffield_extract.model.references import make_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INITIAL = r"[^\W\d_a-zß-öø-ÿ]"  # any upper-case letter
_INITIALS = re.compile(rf"{_INITIAL}(?:\.?[ \-]?{_INITIAL}){{0,4}}\.?$")
_DOTTED = re.compile(rf"(?P<given>(?:{_INITIAL}\.[ \-]?){{1,4}})\s*(?P<family>[^\W\d_].+)$")
_TRAILING = re.compile(
    rf"(?P<family>.*[^\W\d_]{{2,}}\S*)\s+(?P<given>{_INITIAL}(?:\.?[ \-]?{_INITIAL}){{0,4}}\.?)$"
)
_ET_AL = re.compile(r"[,;]?\s*(?:\bet\s+al\b\.?|\band\s+others\b|\bu\.\s?a\.)", re.IGNORECASE)
_EDITORS = re.compile(r"[,\s]*\(?\b(?:eds?|editors?|hrsg)\b\.?\)?\.?", re.IGNORECASE)
_GIVEN = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.)?\.?$")  # of "Bright, Tessa": the first name is turned
_EDGES = " ,;:("
# Characters: a longer text before a year is a paragraph, no list of names.
_LONGEST_LIST = 4_000

_PLAIN_NAME = r"[A-Z][a-z][\w'’\-]* [A-Z]{1,4}"
_PLAIN_LIST = re.compile(f"{_PLAIN_NAME}(?:, {_PLAIN_NAME})*")
_AND = re.compile(r"\s*(?:,\s*)?(?:\band\b|&|\bund\b|\bet\b|\by\b)\s+")


@attrs.frozen
class Names:
    """The persons of a list of names, and whether the list calls them editors."""

    people: tuple[Person, ...]
    are_editors: bool = False


def reference_names(text: str) -> Names:
    """The persons of an author list; an organisation has a name only.

    Initials stay as printed: `Person(name="Clarke GM", family="Clarke", given="GM")`.
    """
    text = text.strip(_EDGES)
    if len(text) > _LONGEST_LIST:
        return Names(())
    plain = _plain_names(text)
    if plain:
        return Names(plain)
    bare = _EDITORS.sub("", text)
    return Names(_any_names(bare), are_editors=bare != text)


def _plain_names(text: str) -> tuple[Person, ...]:
    """The persons of a list in the plainest style, "Clarke GM, Pariza P"; none of another."""
    if not _PLAIN_LIST.fullmatch(text):
        return ()
    parts = [name.rpartition(" ") for name in text.split(", ")]
    return tuple([make_person(f"{family} {given}", given, family) for family, _, given in parts])


def _any_names(text: str) -> tuple[Person, ...]:
    text = _ET_AL.sub("", text).strip(_EDGES)
    if not text:
        return ()
    if is_organisation(text) and not _looks_like_list(text):
        return (Person(name=text.rstrip(".")),)
    separator = ";" if ";" in text else ","
    parts = [part.strip() for part in _AND.sub(f"{separator} ", text).split(separator)]
    parts = [part for part in parts if part]
    if separator == ";":
        return tuple(_inverted(part) if "," in part else _one(part) for part in parts)
    return tuple(_between_commas(parts))


def _between_commas(parts: Sequence[str]) -> Iterator[Person]:
    """Persons of "Lewis, R. Q., Ling, T.": initials belong to the family name before them."""
    rest = iter([*parts, ""])
    part = next(rest)
    is_first = True
    for following in rest:
        is_turned = is_first and part.isalpha() and _GIVEN.match(following)
        if part and (is_turned or _INITIALS.match(following)):
            yield Person(name=f"{part}, {following}", family=part, given=following)
            following = ""  # noqa: PLW2901
        elif part:
            yield _one(part)
        part, is_first = following, False


def _inverted(part: str) -> Person:
    family, _, given = part.partition(",")
    return Person(name=part, family=family.strip(), given=given.strip() or None)


def _looks_like_list(text: str) -> bool:
    parts = [part.strip() for part in text.split(",")]
    return any(_TRAILING.match(part) or _INITIALS.match(part) for part in parts)


def _one(part: str) -> Person:
    for pattern in (_TRAILING, _DOTTED):
        match = pattern.match(part)
        if match and not is_organisation(part):
            return Person(name=part, family=match["family"].strip(), given=match["given"].strip())
    return person(part)

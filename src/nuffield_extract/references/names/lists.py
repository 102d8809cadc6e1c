"""Names as reference lists print them: "Clarke GM, Pariza P", "Lewis, R. Q. & Ling, T."."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.metadata.given_names import GIVEN_NAMES
from nuffield_extract.model import Person
from nuffield_extract.model.references import make_person
from nuffield_extract.references.names.bodies import WITH_INITIALS, with_whole_bodies
from nuffield_extract.references.names.body_words import bare
from nuffield_extract.references.names.parts import cut
from nuffield_extract.references.names.words import ACRONYMS, DEGREES, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.references.names.parts import NameList, Part

_EDGES = " ,;:("
# Characters: a longer text before a year is a paragraph, no list of names.
_LONGEST_LIST = 10_000
_KEPT_LISTS = 256  # author lists of which the persons are remembered
_LONGEST_INITIALS = 4

_PLAIN_NAME = r"[A-Z][a-z][\w'’\-]* [A-Z]{1,4}"
_PLAIN_LIST = re.compile(f"{_PLAIN_NAME}(?:, {_PLAIN_NAME})*")
_TURNED = r"([A-Z][a-z][\w'’\-]*), ([A-Z]\.(?:[ \-]?[A-Z]\.)*)"
_TURNED_NAME = re.compile(_TURNED)
_TURNED_LIST = re.compile(f"{_TURNED}(?:,? (?:(?:&|and) )?{_TURNED})*")

# Orders of a name, over the kinds of its words (`name_words.kinds_of`).
_SHAPES = (
    re.compile(r"T*(?P<family>[PV]*W[WP]*)S?(?P<given>[Ii]+)S*"),  # van der Berg JA
    re.compile(r"T*(?P<given>[VWIi]*[Ii])(?P<family>P*W[WP]*)S*"),  # Roger Q. Lewis, R. Q. Lewis
    re.compile(r"T*(?P<given>[VW]+)(?P<family>P*W)S*"),  # Tom Ling
)
_FAMILY = re.compile(r"[PV]*W[WP]*S?|i")  # before a comma and initials
_ONE_FAMILY = re.compile(r"[PV]*WS?")  # before a comma and a given name
_GIVEN = re.compile(r"[VW]{1,2}[IiP]*|[VW]I+[VW]|I+W")
_INITIALS = re.compile(r"[Ii]+[PS]*")


@attrs.frozen
class Names:
    """The persons of a list of names, and whether the list calls them editors."""

    people: tuple[Person, ...]
    are_editors: bool = False


@functools.lru_cache(_KEPT_LISTS)
def reference_names(text: str) -> Names:
    """The persons of an author list in any style; an organisation has a name only.

    Initials stay as printed: `Person(name="Clarke GM", family="Clarke", given="GM")`, and so do
    suffixes in the name: "Smith J Jr". What is read as no person's name is one name as it stands.
    No word gets lost but those that join names, say their role, or mean "and others".
    """
    text = text.strip(_EDGES)
    if len(text) > _LONGEST_LIST:
        return Names(())
    plain = _plain_names(text)
    if plain:
        return Names(plain)
    listed = cut(_without_last_stop(" ".join(text.split())))
    return Names(tuple(_people(listed)), are_editors=listed.is_edited)


def is_plain_list(text: str) -> bool:
    """Whether a text is a list of names in the plainest style, "Clarke GM, Pariza P"."""
    return bool(_PLAIN_LIST.fullmatch(text.strip(_EDGES)))


def _plain_names(text: str) -> tuple[Person, ...]:
    """The persons of lists like "Clarke GM, Pariza P" and "Lewis, R. Q., & Ling, T."."""
    if _TURNED_LIST.fullmatch(text):
        return tuple([make_person(m[0], m[2], m[1]) for m in _TURNED_NAME.finditer(text)])
    if not _PLAIN_LIST.fullmatch(text):
        return ()
    parts = [name.rpartition(" ") for name in text.split(", ")]
    if len(parts) == 1 and parts[0][2] in ACRONYMS:  # "Age UK"
        return ()
    return tuple([make_person(f"{family} {given}", given, family) for family, _, given in parts])


def _without_last_stop(text: str) -> str:
    """The text without the full stop that ends it as a sentence, where that can be told."""
    if not text.endswith("."):
        return text
    *others, last = text[:-1].split(" ")
    if len(last) == 1 or last.lower() in _ABBREVIATED:
        is_odd = text.count(".") == 1 and any(map(_is_unstopped, others))
        return text[:-1] if is_odd else text
    return text[:-1] if "." not in last and "-" not in last[-2:] else text


def _is_unstopped(word: str) -> bool:
    """Whether a word is initials without stops."""
    return len(word) <= _LONGEST_INITIALS and word.rstrip(",;").isupper() and "." not in word


def _people(listed: NameList) -> Iterator[Person]:
    """The persons of each stretch between semicolons; of a list without them, of the whole."""
    stretch: list[Part] = []
    for part in with_whole_bodies(listed):
        if part.joint == "semicolon" and stretch:
            yield from _in_order(listed.text, stretch)
            stretch = []
        stretch.append(part)
    yield from _in_order(listed.text, stretch)


def _in_order(text: str, parts: Sequence[Part]) -> Iterator[Person]:
    """Persons of "Lewis, R. Q., Ling, T.": what stands behind a family name belongs to it."""
    given = _GIVEN if _is_turned(parts) else _INITIALS
    at = 0
    while at < len(parts):
        first = parts[at]
        second = at + 1 + _is_suffix(parts, at + 1)  # "King, Jr., M. L."
        if _is_pair(parts, at, second, given):
            end = second + 1
            end += _is_suffix(parts, end) or _is_degree(parts, end)
            yield _turned(text, first, parts[second], parts[end - 1].end)
        else:
            end = second
            end += len(first.words) > 1 and _is_degree(parts, end)
            yield _one(text, first, parts[end - 1].end)
        at = end


def _is_pair(parts: Sequence[Part], first: int, second: int, given: re.Pattern[str]) -> bool:
    """Whether two parts are family name and given names of one person."""
    if second >= len(parts) or parts[second].joint != "comma" or parts[first].is_body:
        return False
    family, other = parts[first], parts[second]
    if _INITIALS.fullmatch(other.kinds):
        return bool(_FAMILY.fullmatch(family.kinds)) and not _are_acronyms(family, other)
    fits = given.fullmatch(other.kinds) and _ONE_FAMILY.fullmatch(family.kinds)
    return bool(fits) and not other.is_body


def _is_turned(parts: Sequence[Part]) -> bool:
    """Whether the list begins with "Lewis, Roger": what follows says that it does."""
    if len(parts) <= 1 or parts[1].joint != "comma":
        return False
    first, second, *others = (part.kinds for part in parts)
    if not _ONE_FAMILY.fullmatch(first) or not _GIVEN.fullmatch(second):
        return False
    if any(_SHAPES[0].fullmatch(kinds) for kinds in others):
        return False
    is_of_pairs = len(others) % 2 == 0  # and not "Lewis, Ling and Bright"
    return is_of_pairs or any(len(kinds) > 1 for kinds in (second, *others))


def _is_suffix(parts: Sequence[Part], at: int) -> bool:
    """Whether the part there is "Jr.", behind a comma."""
    if at >= len(parts) or parts[at].joint != "comma":
        return False
    return len(parts[at].words) == 1 and bare(parts[at].words[0]) in SUFFIXES


def _is_degree(parts: Sequence[Part], at: int) -> bool:
    """Whether the part there is "MD", behind a comma."""
    if at >= len(parts) or parts[at].joint != "comma":
        return False
    return all(bare(word).replace(".", "") in DEGREES for word in parts[at].words)


def _turned(text: str, family: Part, given: Part, end: int) -> Person:
    surname = " ".join(_without(family, "S")).rstrip(".")
    return make_person(text[family.start : end], " ".join(_without(given, "S")), surname)


def _without(part: Part, kind: str) -> list[str]:
    return [word for word, own in zip(part.words, part.kinds, strict=True) if own != kind]


def _one(text: str, part: Part, end: int) -> Person:
    """The person that one part names, with all up to `end` in the name."""
    name = text[part.start : end]
    if part.is_body and not WITH_INITIALS.fullmatch(part.kinds):
        return Person(name=name)
    for shape in _SHAPES:
        match = shape.fullmatch(part.kinds)
        if match:
            given, family = _given_and_family(part, match)
            return make_person(name, " ".join(given), " ".join(family).strip("."))
    return Person(name=name)


def _given_and_family(part: Part, match: re.Match[str]) -> tuple[Sequence[str], Sequence[str]]:
    if _is_turned_by_capitals(part):
        return part.words[1:], part.words[:1]
    start, end = match.span("family")
    if start == match.end("given"):
        while end - start > 1 and _is_given(part, start):  # "R. Quentin Lewis"
            start += 1
        return part.words[match.start("given") : start], part.words[start:end]
    return part.words[slice(*match.span("given"))], part.words[start:end]


def _is_turned_by_capitals(part: Part) -> bool:
    """Whether a family name in capitals comes first: "LUNT Perla Jane"."""
    first, *others = part.words
    is_bare = not part.kinds.strip("W") and first.isupper() and first not in ACRONYMS
    return is_bare and not any(map(str.isupper, others))


def _is_given(part: Part, at: int) -> bool:
    return part.words[at].lower() in GIVEN_NAMES and part.kinds[at + 1] == "W"


def _are_acronyms(family: Part, other: Part) -> bool:
    """Whether two runs of capitals are two organisations rather than a name and initials."""
    if other.kinds != "i" or not family.words[-1].isupper():
        return False
    return family.kinds == "i" or len(other.words[0]) > _SHORTEST_ACRONYM


_SHORTEST_ACRONYM = 2
_ABBREVIATED = frozenset(("jr", "sr", "st", "ch", "th"))

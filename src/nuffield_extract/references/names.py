"""Names as reference lists print them: "Clarke GM, Pariza P", "Lewis, R. Q. & Ling, T."."""

from __future__ import annotations

import re

from nuffield_extract.metadata.persons import is_organisation, person
from nuffield_extract.model import Person

_INITIAL = r"[^\W\d_a-zß-öø-ÿ]"  # any upper-case letter
_INITIALS = re.compile(rf"{_INITIAL}(?:\.?[ \-]?{_INITIAL}){{0,4}}\.?$")
_DOTTED = re.compile(rf"(?P<given>(?:{_INITIAL}\.[ \-]?){{1,4}})\s*(?P<family>[^\W\d_].+)$")
_TRAILING = re.compile(
    rf"(?P<family>.*[^\W\d_]{{2,}}\S*)\s+(?P<given>{_INITIAL}(?:\.?[ \-]?{_INITIAL}){{0,4}}\.?)$"
)
_ET_AL = re.compile(r"[,;]?\s*(?:\bet\s+al\b\.?|\band\s+others\b|\bu\.\s?a\.)", re.IGNORECASE)
_EDITORS = re.compile(r"[,\s]*\(?\b(?:eds?|editors?|hrsg)\b\.?\)?\.?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,\s*)?(?:\band\b|&|\bund\b|\bet\b|\by\b)\s+")


def has_editors(text: str) -> bool:
    """Whether the names are marked as editors'."""
    return _EDITORS.search(text) is not None


def reference_names(text: str) -> tuple[Person, ...]:
    """The persons of an author list; an organisation has a name only.

    Initials stay as printed: `Person(name="Clarke GM", family="Clarke", given="GM")`.
    """
    text = _ET_AL.sub("", _EDITORS.sub("", text)).strip(" ,;:")
    if not text:
        return ()
    if is_organisation(text) and not _looks_like_list(text):
        return (Person(name=text.rstrip(".")),)
    separator = ";" if ";" in text else ","
    parts = [part.strip() for part in _AND.sub(f"{separator} ", text).split(separator)]
    found: list[Person] = []
    for part in filter(None, parts):
        if separator == ";" and "," in part:
            family, _, given = part.partition(",")
            found.append(Person(name=part, family=family.strip(), given=given.strip() or None))
        elif found and found[-1].given is None and _INITIALS.match(part):
            family = found[-1].name
            found[-1] = Person(name=f"{family}, {part}", family=family, given=part)
        else:
            found.append(_one(part))
    return tuple(found)


def _looks_like_list(text: str) -> bool:
    parts = [part.strip() for part in text.split(",")]
    return any(_TRAILING.match(part) or _INITIALS.match(part) for part in parts)


def _one(part: str) -> Person:
    for pattern in (_TRAILING, _DOTTED):
        match = pattern.match(part)
        if match and not is_organisation(part):
            return Person(
                name=part, family=match["family"].strip(), given=match["given"].strip()
            )
    return person(part)

"""When the article was published and changed, as the lines around its headline say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.metadata.cues import MODIFIED, PUBLISHED
from nuffield_extract.metadata.dates import find_date, read_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.metadata.surroundings import Line

# Characters beside the date in a line that nothing but the text itself says to be a date line.
MAX_BESIDE = 45

_OLDEST = 1991  # year of the first web page; what is older is what an article is about

_CHANGED = re.compile(
    r"updat|modif|revis|reviewed|edited|changed|aktualisiert|geändert|bearbeitet|überarbeitet|stand"
    r"|mis[e]? à jour|actualiz|atualiz|aggiornat|bijgewerkt|gewijzigd|uppdat|opdat|oppdat|zaktual",
    re.IGNORECASE,
)
_OTHER_DATE = re.compile(
    r"deadline|closing|closes|expires|until|event|copyright|©|born|since|access|bis zum|starts"
    r"|begins|joined|membre depuis|registered",
    re.IGNORECASE,
)
_MACHINE = ("datetime", "content", "title")
_VOCABULARIES = {"property": "rdfa", "itemprop": "microdata"}
"""Source by the attribute that names what an element says."""

_TITLED = frozenset(("time", "abbr"))  # of others a title is no date


@attrs.frozen
class DateLine:
    """A date that a line prints."""

    field: str
    """`published` or `modified`."""

    text: str
    """The date as printed, or as given to machines beside it."""

    source: str
    """`rdfa` or `microdata` where the element names its property so, else `visible`."""

    line: Line


def date_lines(lines: Iterable[Line]) -> Iterator[DateLine]:
    """The dates in the lines, the best first: those named by their element before the bare ones."""
    bare: list[DateLine] = []
    for line in lines:
        for dated in _dates(line):
            if PUBLISHED in line.cues or MODIFIED in line.cues:
                yield dated
            else:
                bare.append(dated)
    yield from bare


def _dates(line: Line) -> Iterator[DateLine]:
    """The dates of one line, in its order."""
    named = PUBLISHED in line.cues or MODIFIED in line.cues
    for machine, source, label in _machine_dates(line) if named else ():
        yield DateLine(_field(label, line), machine, source, line)
        return
    text, beside = line.text, line.text
    first = True
    while (found := find_date(text)) is not None:
        label = text[: found.start]
        beside = f"{label}{text[found.end :]}"
        is_line = len(beside) <= MAX_BESIDE or (named and first)
        if not is_line or found.readings[0].year < _OLDEST or _OTHER_DATE.search(label):
            return
        yield DateLine(_field(label, line), text[found.start : found.end], "visible", line)
        text, first = text[found.end :], False


def _field(label: str, line: Line) -> str:
    is_changed = MODIFIED in line.cues or _CHANGED.search(label)
    return "modified" if is_changed else "published"


def _machine_dates(line: Line) -> Iterator[tuple[str, str, str]]:
    """Dates that elements of a line give to machines, their source, and the text before them."""
    node = line.node
    if node.tag == "-text":
        return
    for dated in node.traverse():
        attributes = dated.attributes
        is_titled = dated.tag in _TITLED or dated.mem_id == node.mem_id
        for name in _MACHINE if is_titled else _MACHINE[:2]:
            value = attributes.get(name)
            if value and read_dates(value):
                key = next((key for key in attributes if key in _VOCABULARIES), "")
                label = _before(clean(dated.text(separator=" ")), line.text)
                source = _VOCABULARIES.get(key, "visible")
                yield clean(value), source, f"{attributes.get(key) or ''} {label}"
                break


def _before(part: str, text: str) -> str:
    """What stands before a part of a text; before an empty one, all of it."""
    return text.partition(part)[0] if part else text

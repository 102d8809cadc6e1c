"""When the article was published and changed, as the lines around its headline say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.metadata.cues import MODIFIED, PUBLISHED
from nuffield_extract.metadata.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.dom import Node
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
_DATED = "time, [datetime], [content], abbr[title]"


@attrs.frozen
class DateLine:
    """A date that a line prints."""

    field: str
    """`published` or `modified`."""

    text: str
    """The date as printed, or as given to machines beside it."""

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
    named = bool(line.cues)
    for machine, label in _machine_dates(line) if named else ():
        yield DateLine(_field(label, line), machine, line)
        return
    text, beside = line.text, line.text
    first = True
    while (found := find_date(text)) is not None:
        label = text[: found.start]
        beside = f"{label}{text[found.end :]}"
        is_line = len(beside) <= MAX_BESIDE or (named and first)
        if not is_line or found.readings[0].year < _OLDEST or _OTHER_DATE.search(label):
            return
        yield DateLine(_field(label, line), text[found.start : found.end], line)
        text, first = text[found.end :], False


def _field(label: str, line: Line) -> str:
    is_changed = MODIFIED in line.cues or _CHANGED.search(label)
    return "modified" if is_changed else "published"


def _machine_dates(line: Line) -> Iterator[tuple[str, str]]:
    """Dates that the elements of a line give to machines, and what is printed before them."""
    node = line.node
    if node.tag == "-text":
        return
    for dated in (node, *node.css(_DATED)):
        attributes = dated.attributes
        for name in _MACHINE:
            value = attributes.get(name)
            if value and find_date(value) is not None:
                yield clean(value), _before(clean(dated.text(separator=" ")), line.text)
                break


def _before(part: str, text: str) -> str:
    """What stands before a part of a text; before an empty one, all of it."""
    return text.partition(part)[0] if part else text


def own_node(node: Node, beside: int = MAX_BESIDE) -> Node | None:
    """The paragraph that the node fills but for a label; the node itself outside paragraphs.

    None amid text: a date that is only mentioned stays where it is.
    """
    parent = node.parent
    for around in (parent, parent.parent if parent is not None else None):
        if around is not None and around.tag == "p":
            rest = len(around.text()) - len(node.text())
            return around if rest <= beside else None
    return None if node.tag == "-text" else node

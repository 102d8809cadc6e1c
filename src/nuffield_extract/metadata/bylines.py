"""Who wrote the article, as the lines around its headline say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import HEADINGS, clean, select
from nuffield_extract.metadata.cues import AUTHORS
from nuffield_extract.metadata.dates import find_date
from nuffield_extract.metadata.names import BARE_LEAD, INNER_LEAD, bare_names, names_in
from nuffield_extract.metadata.persons import person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.links import Links
    from nuffield_extract.metadata.surroundings import Line
    from nuffield_extract.model import Person

# Characters beside the names in a line that only the word "by" calls the authors'.
_MAX_BESIDE = 60
_MAX_ROLE = 90  # where each has a given and a family name: what they are stands beside them

# What may stand between two names of one line.
_BETWEEN = re.compile(
    r"\s*[,;&/]?\s*(?:(?:and|und|et|y|e|i|och|og|en|with|by|von|par|por)\b)?\s*", re.IGNORECASE
)

_OTHER_WORK = re.compile(
    r"(?:review|check|edit|photo|illustrat|translat|medical)\w*(?:\s+\w+)?\s+by\W*$", re.IGNORECASE
)
"""What somebody else did than write."""

_NOTE_MARKS = re.compile(r"\s*\[\d+\]|\*+$")
_JOINED = re.compile(r"(?:,|;|&|/|and|und|et|y|e|och|og|en|with)(?:\s|$)", re.IGNORECASE)
_JOINING = re.compile(r"(?:[,;&/]|\b(?:and|und|et|y|och|og|en|with))$", re.IGNORECASE)


@attrs.frozen
class ByLine:
    """The persons whom a line names, and the line."""

    persons: tuple[Person, ...]
    line: Line


def by_lines(lines: Iterable[Line], links: Links) -> Iterator[ByLine]:
    """The lines that name authors: those that their elements call so before those with "by"."""
    said: list[ByLine] = []
    for line in lines:
        by = _lead(line)
        is_named = AUTHORS in line.cues
        found = _persons(line, by, links) if by or is_named else ()
        if found and is_named:
            yield ByLine(found, line)
        elif found and line.node.tag not in HEADINGS and _is_printed(found, line):
            said.append(ByLine(found, line))
    yield from said


def _is_printed(found: Sequence[Person], line: Line) -> bool:
    """Whether a line that only begins with "by" is of names: "By reading this" is none."""
    names = [person.name for person in found]
    most = _MAX_ROLE if all(person.family for person in found) else _MAX_BESIDE
    is_short = len(line.text) - sum(map(len, names)) <= most
    return is_short and all(name[0].isupper() or " " not in name for name in names)


def name_lines(lines: Iterable[Line]) -> Iterator[ByLine]:
    """The lines that are nothing but names, or names and a date."""
    for line in lines:
        if line.node.tag not in HEADINGS and (names := bare_names(_beside_date(line.text))):
            yield ByLine(_named(names), line)


def _lead(line: Line) -> re.Match[str] | None:
    """Where the line says "by"."""
    text = line.text
    by = BARE_LEAD.match(text)
    if by is None and (line.cues or find_date(text) is not None):
        by = INNER_LEAD.search(text)
    return by


def _beside_date(text: str) -> str:
    """What a line says beside its date."""
    text = _NOTE_MARKS.sub("", text)
    found = find_date(text)
    if found is None:
        return text
    return (text[: found.start] + text[found.end :]).strip(" ,;:|/·•–—-")


def _persons(line: Line, by: re.Match[str] | None, links: Links) -> tuple[Person, ...]:
    """The persons after the word "by"; in a line that is called the authors', all of it."""
    node, start = line.node, by.end() if by else 0
    if node.tag == "-text":
        return _named(names_in(line.text[start:]))
    if not line.runs:
        return _named(names_in(clean(node.attributes.get("content") or "")))
    return _linked(line, start, links) or _printed(line, start)


def _printed(line: Line, start: int) -> tuple[Person, ...]:
    """The persons in the first of a line's texts that names some, and in those joined to it."""
    names: list[str] = []
    names_text = ""
    end = 0
    for run in line.runs:
        text = run[max(start - end, 0) :]
        end += len(run) + 1
        if end <= start or not text or text.endswith(":"):
            continue
        if names and not (_JOINED.match(text) or _JOINING.search(names_text)):
            break
        names += names_in(text)
        names_text = text
    return _named(names)


def _named(names: Iterable[str]) -> tuple[Person, ...]:
    return tuple(map(person, dict.fromkeys(names)))


def _linked(line: Line, start: int, links: Links) -> tuple[Person, ...]:
    """The persons whom the links of a line name, one after the other, from a place in it on."""
    node, text = line.node, line.text
    found: dict[str, Person] = {}
    end = start
    for anchor in [node] if node.tag == "a" else select(node, "a[href]"):
        printed = clean(anchor.text(separator=" "))
        at = text.find(printed, end) if printed else -1
        if not (found or start) and at > 0 and names_in(text[:at]):
            return ()  # somebody is named before the first link
        if at < 0 or ((found or start) and not _BETWEEN.fullmatch(text, end, at)):
            continue
        if _OTHER_WORK.search(text, 0, at):
            continue
        names = names_in(printed)
        url = links.resolve(anchor.attributes.get("href")) if len(names) == 1 else None
        found |= {name: person(name, url) for name in names if name not in found}
        end = at + len(printed) if names else end
    return tuple(found.values())

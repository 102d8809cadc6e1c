"""One entry of a reference list, parsed: the author-year grammar, helped by italics and links.

An entry is read in the order in which author-year styles print it: names, year, title, then
what holds the title. Links and italics say where a title begins and ends better than any
punctuation: linked or quoted text is the title; italics are the title where nothing else is,
else the container.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nuffield_extract.model import Reference
from nuffield_extract.references.details import read_details
from nuffield_extract.references.identifiers import find_identifiers
from nuffield_extract.references.names import reference_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Span
    from nuffield_extract.references.identifiers import Identifiers

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?P<suffix>[a-z])?"
_YEAR_IN_BRACKETS = re.compile(
    rf"[(\[](?:[^()\[\]\d]{{0,20}})?{_YEAR}(?:[,\s][^()\[\]]{{0,40}})?[)\]]"
)
_YEAR_BARE = re.compile(rf"(?<![\w/.\-–]){_YEAR}(?![\w/\-–]|\.\d)")
_URL = re.compile(r"https?://[^\s<>\"]+|www\.[^\s<>\"]+")
_QUOTED = re.compile(r"[“\"‘'](?P<title>[^“”\"]{8,}?)[,.]?[”\"’'](?=[\s,.;)]|$)")
_JOURNAL = re.compile(
    r"(?P<name>[^\W\d_][^.\d()]{3,80}?),?\s+(?:vol\.?\s*)?\d{1,4}\s*[(:,]", re.IGNORECASE
)
_INSIDE = re.compile(r"[.,?!]\s+[Ii]n:?\s+(?=[A-Z])")  # "Title. In: Editor (ed.), Book"
_NUMBER = re.compile(r"^\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s+")
_NAMES_END = re.compile(r"[.?!](?=\s+[^a-z\s])")
_SENTENCE_END = re.compile(r"(?<!\s[A-Z])[.?!](?=\s+(?:[^a-z\s]|doi:|https?:|pmid:|in:)|\s*$)")

# Words below which linked or italic text names a file or a site, not a work.
_MIN_TITLE_WORDS = 2
_EDGES = " \t\n,.;:–—-"

# How sure each recognised part makes us that the entry was understood.
_WEIGHTS = {"authors": 0.35, "year": 0.25, "title": 0.3, "url": 0.1}


class _Run(NamedTuple):
    """A span and where its text stands in the entry."""

    start: int
    end: int
    span: Span


class _Part(NamedTuple):
    """A part of the entry's text, trimmed, and where it ends."""

    text: str
    end: int


def parse_entries(entries: Iterable[tuple[str, Sequence[Span]]]) -> tuple[Reference, ...]:
    """The references of a list whose entries are given as id and spans, in their order."""
    return tuple(parse_entry(spans, id=name) for name, spans in entries)


def parse_entry(spans: Sequence[Span], *, id: str) -> Reference:  # noqa: A002
    """The reference that an entry prints; what is not recognised stays in its text alone."""
    runs = _runs(spans)
    text = "".join([span.text for span in spans]).replace("\n", " ")
    year = _YEAR_IN_BRACKETS.search(text) or _YEAR_BARE.search(_URL.sub(_blank, text))
    number = _NUMBER.match(text)
    first = number.end() if number else 0
    names_end, title = _names_and_title(text, runs, first, year)
    names = reference_names(text[first:names_end])
    url = _url(text, runs, title)
    found = find_identifiers([*(run.span.href for run in runs if run.span.href), text])
    details = read_details(text, title.end if title else 0)
    container = _container(text, runs, title)
    known = (("authors", names.people), ("year", year), ("title", title), ("url", url))
    return Reference(
        id=id,
        text=text,
        authors=() if names.are_editors else names.people,
        editors=names.people if names.are_editors else details.editors,
        year=int(year["year"]) if year else None,
        year_suffix=year["suffix"] if year else None,
        title=title.text if title else None,
        container=container,
        publisher=details.publisher,
        volume=details.volume,
        issue=details.issue,
        pages=details.pages,
        doi=found.doi,
        pmid=found.pmid,
        isbn=found.isbn,
        url=url,
        accessed=details.accessed,
        type=_type(found, url, is_periodical=bool(container and (details.volume or details.pages))),
        confidence=round(sum([_WEIGHTS[name] for name, value in known if value]), 2),
    )


def _runs(spans: Iterable[Span]) -> list[_Run]:
    runs: list[_Run] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        runs.append(_Run(start, end, span))
        start = end
    return runs


def _names_and_title(
    text: str, runs: Sequence[_Run], first: int, year: re.Match[str] | None
) -> tuple[int, _Part | None]:
    """Where the names end, and the title."""
    if year is None:
        return first, _marked_title(text, runs, first)
    title = _marked_title(text, runs, year.end()) or _sentence(text, year.end())
    if title is not None:
        return year.start(), title
    # The year comes last, or before the numbers: names, title and container end in full stops.
    quoted = _QUOTED.search(text, first, year.start())
    if quoted:
        return quoted.start(), _part(text, quoted.start("title"), quoted.end("title"))
    names_end = _NAMES_END.search(text, first, year.start())
    if names_end is None:
        return year.start(), None
    title = _marked_title(text, runs, names_end.end()) or _sentence(text, names_end.end())
    return names_end.start(), title


def _marked_title(text: str, runs: Sequence[_Run], after: int) -> _Part | None:
    """The title by its link, its quotation marks or its italics."""
    later = [run for run in runs if run.start >= after]
    for index, run in enumerate(later):
        if run.span.href and not _URL.match(run.span.text):
            linked = [other for other in later[index:] if other.span.href == run.span.href]
            part = _part(text, run.start, linked[-1].end)
            if part:
                return part
    quoted = _QUOTED.search(text, after)
    if quoted:
        return _part(text, quoted.start("title"), quoted.end("title"))
    for run in later:
        if "em" in run.span.marks:
            inside = _INSIDE.search(text, after, run.start)
            before = _part(text, after, inside.start() if inside else run.start)
            return before or _part(text, run.start, run.end)
    return None


def _sentence(text: str, after: int) -> _Part | None:
    """The text up to the next full stop, where it is long enough for a title."""
    stop = _SENTENCE_END.search(text, after + 1)
    url = _URL.search(text, after)
    ends = [stop.start() + (text[stop.start()] == "?") if stop else len(text)]
    ends += [url.start()] if url else []
    return _part(text, after, min(ends))


def _part(text: str, start: int, end: int) -> _Part | None:
    inner = text[start:end]
    trimmed = inner.strip(_EDGES)
    if len(trimmed.split()) < _MIN_TITLE_WORDS or not any(map(str.isalpha, trimmed)):
        return None
    return _Part(trimmed, end)


def _container(text: str, runs: Sequence[_Run], title: _Part | None) -> str | None:
    """The italics behind the title."""
    for run in runs:
        if title and "em" in run.span.marks and run.start >= title.end:
            return run.span.text.strip(_EDGES) or None
    if title is None:
        return None
    rest = text[title.end :].lstrip(_EDGES + "”\"’'?")
    journal = _JOURNAL.match(rest)
    return journal["name"].strip(_EDGES) if journal else None


def _url(text: str, runs: Sequence[_Run], title: _Part | None) -> str | None:
    """The link of the title, else the first link, else the first url in the text."""
    linked = [run for run in runs if run.span.href]
    for run in linked:
        if title and run.span.text.strip(_EDGES) in title.text:
            return run.span.href
    if linked:
        return linked[0].span.href
    printed = _URL.search(text)
    return printed[0].rstrip(".,;)") if printed else None


def _type(found: Identifiers, url: str | None, *, is_periodical: bool) -> str | None:
    """The CSL type, as far as identifiers and numbers tell."""
    if found.doi or found.pmid or is_periodical:
        return "article-journal"
    if found.isbn:
        return "book"
    if url:
        return "report" if url.lower().endswith(".pdf") else "webpage"
    return None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])

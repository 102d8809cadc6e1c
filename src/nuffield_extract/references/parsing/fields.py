"""The fields of an entry out of its labelled runs: trimmed, split, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.model import FieldSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.model import FieldName
    from nuffield_extract.references.parsing.labeler.labeler import Labelled

_EDGES = " \t\n,.;:–—-/|·•†*&"
_QUOTES = "\"“”„«»‘’'`‹›<>"
_PAIRS = {")": "(", "]": "[", "}": "{"}

_LEAD = {
    "container": r"\[(?:internet|online)\][.:]?\s*"
    r"|(?:in|dans|en|published in)(?::\s*|\s+)(?!vitro\b|vivo\b|silico\b|situ\b)",
    "editors": r"(?:in|dans|en)(?::\s*|\s+)|(?:edited|ed\.|hrsg\.)\s+(?:by|von)?\s*",
    "volume": r"(?:volume|vol|v|bd|band|jahrgang|jg|tome|tom|t|núm|num)(?![^\W\d_])\.?\s*",
    "issue": r"(?:issue|iss|number|num[eé]ro|n[uú]m|no|nr|n|n°|nº|heft|h|№)"
    r"(?![^\W\d_])[.°º]?\s*",
    "pages": r"(?:pages|page|pág|pag|pgs|pp|p|ss|s|str)(?![^\W\d_])\.?\s*",
}
_LEADS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _LEAD.items()}
"""Words that stand before a field and are no part of it."""

_TAIL = {
    "pages": r"\s*\b(?:pages|pp|p|s)\b\.?$",
    "edition": r"[\s.]*\b(?:edition|edn|ed|aufl|auflage|éd|ediz|ed)\b\.?$",
    "container": r",?\s+(?:vol|volume|no|nr|bd|band|jg|pp|p|in)\.?$",
    "title": r"\s*\[(?:online|internet|pdf|web ?page|website|blog)\]$",
}
_TAILS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _TAIL.items()}
"""Words that stand behind a field and are no part of it."""

_YEAR = re.compile(r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)(?P<suffix>[a-z](?![^\W\d_]))?(?!\d)")
_VOLUME_ISSUE = re.compile(
    r"(?P<volume>[\w–-]{1,9}?)[\s,]*(?:\((?P<bracketed>[^()]{1,20})\)"
    r"|[,;:/.\s]+(?:no|nr|n|issue|iss|heft|h|number)\b[.°º:]?\s*(?P<named>[\w/–-]{1,9}))",
    re.IGNORECASE,
)

_ABBREVIATED = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|\b(?:al|Jr|Sr|Inc|Ltd|Co|Corp|St))\.$")
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]\.$")

_INSIDE = re.compile(r"\W*(?:in|dans|en|edited|translated)\b", re.IGNORECASE)
_PAIR = 2  # runs

_FIELDS: Mapping[str, FieldName] = {
    "author": "authors", "editor": "editors", "title": "title", "container": "container",
    "publisher": "publisher", "place": "place", "edition": "edition", "pages": "pages",
    "issue": "issue",
}  # fmt: skip
"""The field of a label, where it is its text; dates, volumes and addresses are read further."""


def field_spans(text: str, labelled: Sequence[Labelled]) -> tuple[FieldSpan, ...]:
    """The fields of an entry in the order of its text, each once."""
    first: dict[FieldName, FieldSpan] = {}
    for run in _with_editors(text, _with_titles(labelled)):
        for span in _spans(text, run):
            first.setdefault(span.field, span)
    return tuple(sorted(_with_book(first).values(), key=lambda span: span.start))


def year_in(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first year in a part of a text, with the letter behind it, as `year` and `suffix`."""
    return _YEAR.search(text, start, len(text) if end is None else end)


def _spans(text: str, run: Labelled) -> Iterator[FieldSpan]:
    if run.label == "date":
        year = year_in(text, run.start, run.end)
        if year:
            yield _span("year", year.span("year"), run.confidence)
    elif run.label == "volume":
        yield from _volume(text, run)
    elif run.label == "accessed":
        yield from (span for span in _trimmed(text, "accessed", run) if _is_date(text, span))
    elif run.label in _FIELDS:
        yield from _trimmed(text, _FIELDS[run.label], run)


def _is_date(text: str, span: FieldSpan) -> bool:
    return parse_date(text[span.start : span.end]) is not None


def _volume(text: str, run: Labelled) -> Iterator[FieldSpan]:
    for span in _trimmed(text, "volume", run):
        both = _VOLUME_ISSUE.fullmatch(text, span.start, min(span.end + 1, run.end))
        if both is None:
            yield span
        else:
            issue = "bracketed" if both["bracketed"] else "named"
            yield _span("volume", both.span("volume"), run.confidence)
            yield _span("issue", both.span(issue), run.confidence)


def _trimmed(text: str, field: FieldName, run: Labelled) -> Iterator[FieldSpan]:
    """The field without signs, brackets and words around it; none where nothing is left."""
    start, end = _without_signs(text, run.start, run.end)
    end += _is_abbreviated(field, text[start : end + 1])
    lead = _LEADS[field].match(text, start, end) if field in _LEADS else None
    if lead and lead.end() < end:
        start, end = _without_signs(text, lead.end(), end)
    tail = _TAILS[field].search(text, start, end) if field in _TAILS else None
    if tail and start < tail.start() < end:
        start, end = _without_signs(text, start, tail.start())
    if any(map(str.isalnum, text[start:end])):
        yield _span(field, (start, end), run.confidence)


def _is_abbreviated(field: FieldName, text: str) -> bool:
    """Whether the full stop that ends a text belongs to its last word."""
    if not text.endswith("."):
        return False
    inside = "." in text[:-1]
    return (
        bool(_ABBREVIATED.search(text))
        and (field in ("authors", "editors") or inside or not _INITIAL.search(text))
    ) or (field == "container" and inside)


def _span(field: FieldName, place: tuple[int, int], confidence: float) -> FieldSpan:
    return FieldSpan(field=field, start=place[0], end=place[1], confidence=round(confidence, 2))


def _without_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the text begins and ends without punctuation, quotes and lone brackets around it."""
    signs = _EDGES + _QUOTES
    while start < end:
        inner = text[start:end]
        if inner[0] in signs or _is_lone(inner, inner[0], opening=True):
            start += 1
        elif inner[-1] in signs or _is_lone(inner, inner[-1], opening=False):
            end -= 1
        elif _PAIRS.get(inner[-1]) == inner[0] and inner.count(inner[0]) == 1:
            start, end = start + 1, end - 1
        else:
            break
    return start, end


def _is_lone(text: str, sign: str, *, opening: bool) -> bool:
    """Whether a bracket at the edge of a text has no other half in it."""
    for closing, opener in _PAIRS.items():
        if opening and sign == opener:
            return text.count(closing) < text.count(opener)
        if not opening and sign == closing:
            return text.count(opener) < text.count(closing)
    return False


def _with_editors(text: str, labelled: Sequence[Labelled]) -> Sequence[Labelled]:
    """The runs, "Bell A, Osei K (eds)" at the beginning being editors one and all."""
    for number in range(min(len(labelled) - 1, _PAIR)):
        first, second = labelled[number : number + 2]
        if (first.label, second.label) == ("author", "editor") and not _INSIDE.match(
            text, second.start
        ):
            joined = second._replace(start=first.start)
            return [*labelled[:number], joined, *labelled[number + 2 :]]
    return labelled


def _with_titles(labelled: Sequence[Labelled]) -> Sequence[Labelled]:
    """The runs, the first of two containers as title where there is none: it is quoted oddly."""
    containers = [run for run in labelled if run.label == "container"]
    if len(containers) < _PAIR or any(run.label == "title" for run in labelled):
        return labelled
    return [run._replace(label="title") if run is containers[0] else run for run in labelled]


def _with_book(found: Mapping[FieldName, FieldSpan]) -> Mapping[FieldName, FieldSpan]:
    """With the container as title where there is no title and no volume: it is a book."""
    container = found.get("container")
    if container is None or "title" in found or "volume" in found or "issue" in found:
        return found
    others: dict[FieldName, FieldSpan] = {n: s for n, s in found.items() if n != "container"}
    return {**others, "title": attrs.evolve(container, field="title")}


def unlocked(
    spans: Iterable[FieldSpan], locked: Sequence[tuple[int, int]]
) -> tuple[FieldSpan, ...]:
    """The spans that overlap none of the locked parts of the text."""
    return tuple(
        span
        for span in spans
        if not any(start < span.end and span.start < end for start, end in locked)
    )

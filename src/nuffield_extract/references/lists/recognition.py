"""How much a text looks like a citation: years, initials, numbers and titles against sentences.

The words and patterns of `evidence` over the beginning of a text; no parsing. Their weights were
set by hand: of the labelled references of anystyle and GROBID 95 and 88 % are citations by
themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.links import host_of
from nuffield_extract.references.lists.evidence import (
    ACCESS,
    FIRM,
    JOINED,
    OPENINGS,
    OTHER,
    PERSONAL,
    PUBLISHERS,
    VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Span

# Evidence from which on a text is a citation by itself; under a heading that calls the list so;
# and under one that heads other things too ("Sources", "Notes").
CITATION = 3.0
UNDER_HEADING = 1.5
UNDER_VAGUE_HEADING = 2.5

_AGAIN = re.compile(r"(?:Id|Ibid|Ibd|Ebd|Ebenda|Op\. cit|Loc\. cit)\b")
_SENTENCE = re.compile(
    r"(?:[a-zß-öø-ÿ]{2}\w*|This|These|That|It|There|For|But|As|If|When|However|In|Also|Note|Thanks?"
    r"|Click|Read|Find|Visit|Contact|Share|Follow)\b(?!:)"
)

_FIRM, _OPENINGS, _OTHER = (
    [(weight, re.compile(pattern)) for weight, pattern in table.values()]
    for table in (FIRM, OPENINGS, OTHER)
)

_INITIALS_FIRST = re.compile(OPENINGS["initials"][1])
_BRACKETED = re.compile(FIRM["bracketed year"][1])
_OWN = [_BRACKETED, *(re.compile(FIRM[name][1]) for name in ("identifier", "url"))]
_OWN.append(re.compile(OTHER["quoted"][1]))

# Marks, numbers and signals that stand before the citation itself.
_SIGNAL = re.compile(
    r"\s*(?:[\[(]?\d{1,3}[\])]?[.)]?\s+|[\^↑*•–—-]\s*)?"
    r"(?:(?:But )?[Ss]ee(?:,? (?:also|generally))?,?(?: e\.\s?g\.,?)?:? |[Cc]f\. |[Cc]ompare "
    r"|E\.g\., |(?:[Vv]gl|[Ss]iehe(?: auch)?|[Vv]oir|[Vv]éase)\.? )?"
)

# Characters: what stands further on in a text tells nothing more of it; and lengths from which on
# a text is less likely one citation, each time by this weight.
_WINDOW = 1_000
_LONG = (400, 700, 1_000)
_TOO_LONG = -1.0

# Words from which on a link names a work, not a site or a file.
_TITLE_WORDS = 2
_FULL_TITLE_WORDS = 5
_ITALIC, _LINKED, _FULLY_LINKED = 1.0, 1.0, 1.5

_EDGES = '.,;:()[]“”"’‘«»…'


def citation_evidence(spans: Sequence[Span], host: str | None = None) -> float:
    """How much a text looks like a citation: below 0 like a sentence, from `CITATION` on like one.

    Args:
        spans: the text.
        host: of the page; links to it name its other pages, not works.
    """
    spans = _beginning(spans)
    text, start = _bare(spans)
    words = frozenset([word.strip(_EDGES) for word in text.split()])
    firm = _sum(_FIRM, text) + (not words.isdisjoint(PUBLISHERS)) + (not words.isdisjoint(ACCESS))
    known = firm + _sum(_OTHER, text) + (not words.isdisjoint(JOINED)) + _markup(spans, host)
    known += sum([weight for weight, find in _OPENINGS if find.match(text)])
    known += _TOO_LONG * sum(map(len(text).__ge__, _LONG))
    if known > 0:
        known += _against(_plain(spans)[start:])
    return known if firm else min(known, UNDER_VAGUE_HEADING)


def reaches(spans: Sequence[Span], threshold: float, host: str | None = None) -> bool:
    """Whether the evidence that a text is a citation reaches a threshold.

    The plainest style, "Bright T (2019) ...", needs no more than a look at names and year.
    """
    if threshold <= UNDER_HEADING:
        text, _ = _bare(_beginning(spans))
        if len(text) < _LONG[0] and _INITIALS_FIRST.match(text) and _BRACKETED.search(text):
            return True
    return citation_evidence(spans, host) >= threshold


def is_citation(spans: Sequence[Span], host: str | None = None) -> bool:
    """Whether a text is a citation, wherever it stands."""
    return citation_evidence(spans, host) >= CITATION


def opens(spans: Sequence[Span]) -> bool:
    """Whether a line may begin a citation: with names or a title, or with a year of its own."""
    text, _ = _bare(_beginning(spans))
    begins = any(find.match(text) for _, find in _OPENINGS)
    return begins or any(find.search(text) for find in _OWN)


def _sum(table: Iterable[tuple[float, re.Pattern[str]]], text: str) -> float:
    return sum([weight for weight, find in table if find.search(text)])


def _against(plain: str) -> float:
    """What speaks for a sentence; titles are not asked."""
    words = frozenset([word.strip(_EDGES) for word in plain.split()])
    found = -1.5 * (not words.isdisjoint(PERSONAL)) - (not words.isdisjoint(VERBS))
    return found - 3.0 * bool(_AGAIN.match(plain)) - bool(_SENTENCE.match(plain))


def _beginning(spans: Iterable[Span]) -> list[Span]:
    """The spans that reach into the window."""
    length, found = 0, []
    for span in spans:
        found.append(span)
        length += len(span.text)
        if length >= _WINDOW:
            break
    return found


def _bare(spans: Iterable[Span]) -> tuple[str, int]:
    """The beginning of a text behind marks and signals, and where it starts."""
    text = "".join([span.text for span in spans])[:_WINDOW].replace("\n", " ")
    signal = _SIGNAL.match(text)
    start = signal.end() if signal else 0
    return text[start:], start


def _markup(spans: Iterable[Span], host: str | None) -> float:
    """What italics and links to other sites say."""
    italic = linked = 0.0
    for span in spans:
        words = span.text.count(" ") + 1
        if words >= _TITLE_WORDS and "em" in span.marks:
            italic = _ITALIC
        if words >= _TITLE_WORDS and leads_elsewhere(span.href, host):
            linked = max(linked, _FULLY_LINKED if words >= _FULL_TITLE_WORDS else _LINKED)
    return italic + linked


def leads_elsewhere(href: str | None, host: str | None) -> bool:
    """Whether a link leads to another site; one whose site is unknown leads nowhere else."""
    if not href or not href.startswith(("http://", "https://")):
        return False
    return host is None or host_of(href) != host


_QUOTED = re.compile(r"[“\"«„「《][^“”\"«»„「」《》]*[”\"»“」》]?")


def _plain(spans: Iterable[Span]) -> str:
    """The text with titles blanked: what is linked, in italics or quoted."""
    parts = [
        " " * len(span.text) if span.href or "em" in span.marks else span.text for span in spans
    ]
    return _QUOTED.sub(_blank, "".join(parts)[:_WINDOW])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])

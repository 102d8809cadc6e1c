"""An entry as it is printed: its text, its marked runs, and what in it is no citation."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.model import Span

# Characters of an entry that are read; no reference is longer, but paragraphs are.
LONGEST_ENTRY = 4_000

_SERVICES = frozenset(
    (
        "article", "abstract", "full text", "fulltext", "free full text", "full text pdf", "pdf",
        "view article", "view", "view in article", "view abstract", "view record", "download",
        "google scholar", "google", "scholar", "crossref", "cross ref", "pubmed", "pubmed central",
        "medline", "pmc", "pmc free article", "free pmc article", "cas", "ads", "isi",
        "web of science", "web of science ®", "scopus", "mathscinet", "zentralblatt math", "jstor",
        "sciencedirect", "wiley online library", "springerlink", "inspire", "worldcat", "cinahl",
        "psycinfo", "embase", "proquest", "publisher full text", "article pubmed google scholar",
        "open in new tab", "opens in new window", "opens in a new tab", "external link",
        "search in google scholar", "find this article online", "export citation",
        "jump up", "jump up to", "jump to", "back", "back to text", "return to text", "return",
        "go back", "edit", "archived", "archive",
    )
)  # fmt: skip
"""Texts of links that serve the reader of an entry and tell nothing of the work, in lower case."""

_BACK = re.compile(r"[\s^↑↩⤴︎\ufe0e\ufe0f←]*[a-z\d]{0,2}[\s^↑↩⤴︎\ufe0e\ufe0f←.,]*")
_NUMBER = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)](?=\s))\s*")
"""The number of an entry, typed by hand."""

_SIGNAL = re.compile(
    r"(?:see|but see|cf\.|compare|accord|contra|siehe|vgl\.|voir|véase|cfr\.|zie)"
    r"(?!\s+(?-i:[A-Z]{1,3}),)[,:]?\s+(?:(?:e\.\s?g\.|also|generally|auch|aussi)[,:]?\s+){0,2}",
    re.IGNORECASE,
)
"""What says how a note cites, before the citation (The Bluebook, rule 1.2)."""

_SIGNS_AROUND = " \n\t.,;:|·[](){}→»>"
_BRACKETS = (("[", "]"), ("(", ")"))


class Run(NamedTuple):
    """A span and where its text stands in the entry."""

    start: int
    end: int
    span: Span


@attrs.frozen
class Printed:
    """The text of an entry, and the runs that it is made of."""

    whole: str
    spans: tuple[Span, ...]
    """All that the entry prints."""

    text: str
    """Its first `LONGEST_ENTRY` characters: what is read."""

    runs: tuple[Run, ...]
    """The spans that begin in them."""

    asides: tuple[tuple[int, int], ...]
    """Where back-links, links of services and a signal stand: start and end of each."""

    begin: int
    """Where the citation begins, behind back-links, its number, and a signal such as "See also"."""

    def is_aside(self, position: int) -> bool:
        """Whether the character at a position is of an aside."""
        return any(start <= position < end for start, end in self.asides)

    @property
    def is_marked(self) -> bool:
        """Whether anything in the entry has a link or a look of its own."""
        return len(self.spans) > 1 or any(span.href or span.marks for span in self.spans)


def printed(spans: Sequence[Span]) -> Printed:
    """The entry that these spans print; line breaks become spaces."""
    lines = tuple(map(_on_one_line, spans))
    whole = "".join([span.text for span in lines])
    text = whole[:LONGEST_ENTRY]
    runs = tuple(takewhile(lambda run: run.start < LONGEST_ENTRY, _runs(lines)))
    asides = [_bracketed(text, run) for run in runs if _is_aside(run)]
    begin = _end_of_asides(text, asides)
    number = _NUMBER.match(text, begin)  # no aside, for it tells the labeler of the style
    begin = number.end() if number else begin
    signal = _SIGNAL.match(text, begin)
    if signal:
        asides.append(signal.span())
        begin = signal.end()
    return Printed(whole, lines, text, runs, tuple(asides), begin)


def _on_one_line(span: Span) -> Span:
    return attrs.evolve(span, text=span.text.replace("\n", " ")) if "\n" in span.text else span


def _end_of_asides(text: str, asides: Sequence[tuple[int, int]]) -> int:
    """Where the asides end with which an entry begins."""
    end = 0
    for start, stop in asides:
        if not any(map(str.isalnum, text[end:start])):
            end = stop
    rest = text[end:]
    return end + len(rest) - len(rest.lstrip())


def _runs(spans: Sequence[Span]) -> Iterator[Run]:
    start = 0
    for span in spans:
        end = start + len(span.text)
        yield Run(start, end, span)
        start = end


def _is_aside(run: Run) -> bool:
    """Whether a link leads back to the text, or to the entry in the database of a service."""
    href = run.span.href
    if not href:
        return run.start == 0 and run.span.text.strip() in ("^", "↑")
    bare = run.span.text.strip(_SIGNS_AROUND).lower()
    if bare in _SERVICES:
        return True
    return "#" in href and bool(_BACK.fullmatch(run.span.text.strip().lower()))


def _bracketed(text: str, run: Run) -> tuple[int, int]:
    """Where the run stands, brackets around it included."""
    for opening, closing in _BRACKETS:
        if text[run.start - 1 : run.start] == opening and text[run.end : run.end + 1] == closing:
            return run.start - 1, run.end + 1
    return run.start, run.end

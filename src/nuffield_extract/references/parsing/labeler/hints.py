"""What markup, addresses and dates of access say of tokens: weights set by hand, in nats.

Italics, links and quotation marks tell title from container better than any words. They are no
features of the trained model, for its training data has hardly any markup.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nuffield_extract.references.parsing.labeler.tokens import Token
    from nuffield_extract.references.parsing.printed import Printed, Run

SURE = 30.0

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "italics begin": {"I-title": -3, "I-container": -3, "B-container": 1, "B-title": 1},
    "in italics": {
        "B-title": -4, "B-container": -4, "B-publisher": -4, "B-place": -2, "B-author": -4,
        "B-editor": -2, "I-container": 0.5, "I-title": 0.5, "I-author": -1, "I-publisher": -1,
    },
    "italics end": {"I-title": -5, "I-container": -8, "B-title": -1},
    "italics beside a title": {
        "B-container": 4, "I-container": 2, "B-title": -4, "I-title": -2,
    },
    "italics are container here": {"B-container": 4, "I-container": 1, "B-title": -4},
    "italics are title here": {"B-title": 4, "I-title": 1, "B-container": -4},
    "plain behind a quoted link": {"B-container": -6, "B-publisher": 2},
    "title link begins": {"B-title": 6, "I-title": -3, "B-container": -1},
    "in title link": {"I-title": 2, "B-title": -4, "B-container": -4, "B-author": -4, "B-date": -4},
    "title link ends": {"I-title": -12},
    "short link begins": {"I-title": -2, "B-container": 1, "B-publisher": 1, "I-author": 1},
    "bold number": {"B-volume": 4, "I-volume": 2},
    "address": {"B-url": SURE, "I-url": SURE},
    "identifier": {"B-ident": SURE, "I-ident": SURE},
    "access": {"B-accessed": SURE, "I-accessed": SURE},
    "archive": {"B-note": SURE, "I-note": SURE},
}  # fmt: skip
"""Log-potentials by hint and label."""

_TITLE_WORDS = 3  # of a linked or quoted text that is a title; fewer may be a site or a journal
_MOST = 0.9  # share of an entry in italics above which they set nothing apart
_QUOTED = re.compile(r"[“\"„«‘][^“”\"„«»]{8,}[”\"“»’]")
_IN_QUOTES = re.compile(r"[“\"„«‘'].*[”\"“»’'][.,]?")
_ADDRESS = ("http", "www.")
_DATE = (
    r"(?:[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?\d{4}"
    r"|\d{1,4}[-./]\d{1,2}[-./]\d{1,4})"
)
_ACCESS_WORDS = (
    "accessed retrieved viewed visited abgerufen zugriff consulté consultado consultato"
    " geraadpleegd"
).split()
_ACCESSED = re.compile(
    rf"[\[(]?\b(?:last\s+)?(?:{'|'.join(_ACCESS_WORDS)})\b(?:\s+(?:on|am|le|el|il|op))?:?\s*"
    rf"{_DATE}[\])]?",
    re.IGNORECASE,
)
_ARCHIVED = re.compile(
    rf"\barchived(?:\s+from\s+the\s+original(?:\s+\(\w{{2,6}}\))?)?(?:\s+on\s+{_DATE})?"
    rf"|\barchiviert\s+vom\s+original(?:\s+am\s+{_DATE})?",
    re.IGNORECASE,
)


def hints(entry: Printed, tokens: Sequence[Token], italics: str | None) -> Mapping[int, list[str]]:
    """The names of the hints for each token that has any, by its number.

    Args:
        entry: what is printed.
        tokens: of its text.
        italics: the field that is in italics in most entries of the list.
    """
    found: dict[int, list[str]] = defaultdict(list)
    for number, name in _all_hints(entry, tokens):
        found[number].append(name)
        if italics and name in ("italics begin", "in italics"):
            found[number].append(f"italics are {italics} here")
    return found


def accessed(text: str) -> re.Match[str] | None:
    """Where an entry says when its page was read."""
    folded = text.lower()
    return _ACCESSED.search(text) if any(word in folded for word in _ACCESS_WORDS) else None


def _all_hints(entry: Printed, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    for number, token in enumerate(tokens):
        if token.word.startswith(_ADDRESS):
            yield number, "address"
        elif token.word.startswith("10.") and "/" in token.word:
            yield number, "identifier"
    access = accessed(entry.text)
    if access:
        yield from ((n, "access") for n in _within(tokens, *access.span()))
    archived = _ARCHIVED.search(entry.text)
    if archived:
        yield from ((n, "archive") for n in _within(tokens, *archived.span()))
    if entry.is_marked:
        yield from _of_markup(entry, tokens)


def _of_markup(entry: Printed, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    runs = [run for run in entry.runs if not entry.is_aside(run.start)]
    linked = [run for run in runs if _is_title_link(run)]
    italics = [run for run in runs if "em" in run.span.marks and not _is_title_link(run)]
    if sum(run.end - run.start for run in italics) > _MOST * len(entry.text):
        italics = []
    has_title = bool(linked) or bool(_QUOTED.search(entry.text))
    for run in italics:
        yield from _edges(tokens, run, "italics begin", "in italics", "italics end")
        if has_title:
            yield from ((n, "italics beside a title") for n in _within(tokens, run.start, run.end))
    if linked:
        yield from _edges(
            tokens, linked[0], "title link begins", "in title link", "title link ends"
        )
        if _IN_QUOTES.fullmatch(linked[0].span.text.strip()):
            plain = _plain_behind(tokens, linked[0], italics)
            yield from ((n, "plain behind a quoted link") for n in plain)
    for run in runs:
        if run.span.href and not _is_title_link(run) and not run.span.text.startswith(_ADDRESS):
            yield from ((n, "short link begins") for n in _within(tokens, run.start, run.end)[:1])
        if "strong" in run.span.marks and run.span.text.strip(" .,()").isdigit():
            yield from ((n, "bold number") for n in _within(tokens, run.start, run.end))


def _plain_behind(tokens: Sequence[Token], run: Run, italics: Sequence[Run]) -> Iterator[int]:
    set_apart = {n for other in italics for n in _within(tokens, other.start, other.end)}
    for number, token in enumerate(tokens):
        if token.start >= run.end and number not in set_apart:
            yield number


def _is_title_link(run: Run) -> bool:
    text = run.span.text.strip()
    if not run.span.href or text.startswith(_ADDRESS):
        return False
    return len(text.split()) >= _TITLE_WORDS or bool(_IN_QUOTES.fullmatch(text))


def _edges(
    tokens: Sequence[Token], run: Run, first: str, inside: str, behind: str
) -> Iterator[tuple[int, str]]:
    numbers = [n for n in _within(tokens, run.start, run.end) if tokens[n].word[0].isalnum()]
    if not numbers:
        return
    yield numbers[0], first
    yield from ((number, inside) for number in range(numbers[0] + 1, numbers[-1] + 1))
    words = (n for n in range(numbers[-1] + 1, len(tokens)) if tokens[n].word[0].isalnum())
    yield from ((number, behind) for number in islice(words, 1))


def _within(tokens: Sequence[Token], start: int, end: int) -> range:
    """The numbers of the tokens that lie between two positions."""
    return range(
        bisect_left(tokens, start, key=attrgetter("start")),
        bisect_right(tokens, end, key=attrgetter("end")),
    )

"""Numbers in the text that cite a numbered list: "[3]", "[4-6]", "refs 7, 8", a raised "1,2"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nuffield_extract.links import inner_name
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.model import Span
    from nuffield_extract.model.walk import Run

_NUMBERS = r"\d{1,3}(?:[ \u00a0]?[,;–—-][ \u00a0]?\d{1,3}){0,20}"
_TYPED = re.compile(rf"\[ ?({_NUMBERS}) ?\]|\b[Rr]efs?\.?[ \u00a0]({_NUMBERS})(?![\w/])")
_RAISED = re.compile(rf"\s*[\[(,]?\s*({_NUMBERS})\s*[\]),]?\s*")
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d+)[ \u00a0]?[–—-][ \u00a0]?(\d+)")
_LAST_WORD = re.compile(r"[^\W_]+$")

_LONGEST_WORD = 24  # characters looked at before a raised number

_UNITS = frozenset("mm cm dm km ft in yd mi kg mg ug ml dl sec min hr log ln sin cos tan".split())
"""What a raised number is the power of; so it is of single letters and of digits."""


class Cited(NamedTuple):
    """A place in the text of a run, and the reference that it cites."""

    start: int
    end: int
    ref: str


class Mark(NamedTuple):
    """Numbers that look like a citation."""

    start: int
    numbers: str
    is_raised: bool


def marks_in(spans: Run, page_url: str | None) -> Iterator[Mark]:
    """The marks of a run of spans; none in code, and none that leads elsewhere."""
    text = spans_text(spans)
    if "[" in text or "ef" in text:
        yield from _typed(text, spans, page_url)
    start = 0
    for span in spans:
        if "sup" in span.marks and _is_open(span, page_url):
            raised = _RAISED.fullmatch(span.text)
            if raised and _may_be_noted(text[max(0, start - _LONGEST_WORD) : start]):
                yield Mark(start + raised.start(1), raised[1], is_raised=True)
        start += len(span.text)


def _typed(text: str, spans: Run, page_url: str | None) -> Iterator[Mark]:
    """The marks that the text itself sets apart, by brackets or "ref."."""
    shut: bytes | None = None
    for match in _TYPED.finditer(text):
        shut = shut or _shut(spans, page_url)
        if not any(shut[match.start() : match.end()]):
            number = match.lastindex or 0
            yield Mark(match.start(number), match[number], is_raised=False)


def trusted_kinds(marks: Iterable[Mark], numbers: Mapping[int, str]) -> frozenset[bool]:
    """Which kinds of marks, raised or in brackets, cite the list, by all marks of the page.

    A kind that has a number beyond the list does not; raised numbers do where they name at least
    half of it, for two or three may be powers.
    """
    used = {True: 0, False: 0}
    for mark in marks:
        used[mark.is_raised] |= _named(mark.numbers)
    return frozenset(
        is_raised
        for is_raised, named in used.items()
        if 0 < named.bit_length() <= max(numbers, default=0) + 1
        and (not is_raised or 2 * named.bit_count() >= len(numbers))
    )


def cited_by(mark: Mark, numbers: Mapping[int, str]) -> Iterator[Cited]:
    """Each number of a mark that is a reference's, with that reference."""
    for match in _NUMBER.finditer(mark.numbers):
        start, ref = mark.start + match.start(), numbers.get(int(match[0]))
        if ref is not None:
            yield Cited(start, start + len(match[0]), ref)


def _named(numbers: str) -> int:
    """All numbers that a mark names, those inside a range too, each as the bit of its number."""
    named = 0
    for number in _NUMBER.findall(numbers):
        named |= 1 << int(number)
    for first, last in _RANGE.findall(numbers):
        named |= (2 << max(int(last), int(first) - 1)) - (1 << int(first))
    return named


def _may_be_noted(before: str) -> bool:
    """Whether a raised number behind this text is no power: of a unit, a variable, a number."""
    word = _LAST_WORD.search(before)
    if word is None:
        return bool(before.strip())
    return len(word[0]) > 1 and not word[0][-1].isdigit() and word[0].lower() not in _UNITS


def _shut(spans: Run, page_url: str | None) -> bytes:
    """For each character of a run 1 where no mark may stand, and 0 elsewhere."""
    return b"".join(
        (b"\0" if _is_open(span, page_url) else b"\1") * len(span.text) for span in spans
    )


def _is_open(span: Span, page_url: str | None) -> bool:
    is_free = span.href is None or inner_name(span.href, page_url) is not None
    return is_free and span.ref is None and "code" not in span.marks

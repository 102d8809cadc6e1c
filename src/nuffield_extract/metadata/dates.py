"""Dates out of what pages print, for machines and for people."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.metadata.months import MONTHS
from nuffield_extract.metadata.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_YEAR = re.compile(r"\d{4}")  # without one there is no date, and most lines have none
_NAME = r"(?P<name>[^\W\d_]{3,12})"
_JOINED = re.compile(r"\d[/.-]\d")
_TIME = r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+[A-Z]{2,4})?)?"
_ISO = re.compile(
    r"(?<![\d./])(?P<year>\d{4})(?P<between>[-/.])(?P<month>\d{1,2})(?P=between)(?P<day>\d{1,2})"
    r"(?!\.?\d)"
)
_COMPACT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_EAST_ASIAN = re.compile(
    r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})"
)
_DAY_MONTH = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:de\s+|of\s+)?{_NAME}\.?,?"
    r"[\s-]+(?:del?\s+)?(?P<year>\d{4})(?!\d)"
)
_MONTH_DAY = re.compile(
    rf"(?<![^\W\d_]){_NAME}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?{_TIME}\s+(?P<year>\d{{4}})(?!\d)"
)
_NUMBERS = re.compile(
    r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,8},?\s+)?"
    r"(?<![\d-])(?P<one>\d{1,2})(?P<between>[/.-])(?P<two>\d{1,2})(?P=between)(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_PATTERNS = (
    (_JOINED, _ISO),
    (_YEAR, _DAY_MONTH),
    (_YEAR, _MONTH_DAY),
    (re.compile(r"\d{8}"), _COMPACT),
    (re.compile(r"[月월]"), _EAST_ASIAN),
)
"""What a text must have, which is soon seen, and what it may then be."""

_DIRECTIVES = {
    "%d": r"(?P<day>\d{1,2})",
    "%m": r"(?P<month>\d{1,2})",
    "%Y": r"(?P<year>\d{4})",
    "%b": _NAME,
    "%B": _NAME,
}

ISO_LENGTH = 10  # characters of "2024-02-15"


@attrs.frozen
class DateFound:
    """A date in a text."""

    readings: tuple[datetime.date, ...]
    """What it may mean: two dates for `03/05/2013`, the one with the day first before the other."""

    start: int
    end: int
    """Where it stands in the text."""


def parse_date(text: str, formats: tuple[str, ...] = ()) -> datetime.date | None:
    """The first date in `text`: in one of the site's own formats, else in any common one.

    Of `03/05/2013` the day comes first, unless a weekday beside it or a number beyond 12
    speaks against that.
    """
    readings = read_dates(text, formats)
    return readings[0] if readings else None


def read_dates(text: str, formats: tuple[str, ...] = ()) -> tuple[datetime.date, ...]:
    """What the first date in `text` may mean: nothing, one date, or two that differ in order."""
    if not formats and text[4:5] == "-":
        try:
            return (datetime.date.fromisoformat(text[:ISO_LENGTH]),)
        except ValueError:
            pass
    found = find_date(text, formats)
    return found.readings if found is not None else ()


@remembered
def find_date(text: str, formats: tuple[str, ...] = ()) -> DateFound | None:
    """The first date in `text`, and where it stands."""
    if _YEAR.search(text) is None:
        return None
    for telling, pattern in (*[(_YEAR, _compiled(one)) for one in formats], *_PATTERNS):
        for found in pattern.finditer(text) if telling.search(text) else ():
            date = _date(found.groupdict())
            if date is not None:
                return DateFound((date,), found.start(), found.end())
    return next(_from_numbers(text), None) if _JOINED.search(text) else None


def seconds_date(text: str) -> datetime.date | None:
    """The day of a Unix time in seconds or milliseconds, in UTC; None for any other text."""
    seconds = {10: 1, 13: 1000}.get(len(text))
    if seconds is None or not text.isdecimal():
        return None
    return datetime.datetime.fromtimestamp(int(text) / seconds, datetime.UTC).date()


@cache
def _compiled(text: str) -> re.Pattern[str]:
    parts = re.split(r"(%[dmYbB])", text)
    body = "".join(_DIRECTIVES.get(part, re.escape(part)) for part in parts)
    return re.compile(rf"(?<!\d){body}(?!\d)")


def _date(parts: Mapping[str, str | None]) -> datetime.date | None:
    month = parts.get("month") or MONTHS.get((parts.get("name") or "").lower())
    try:
        return datetime.date(int(parts["year"] or 0), int(month or 0), int(parts["day"] or 0))
    except ValueError:
        return None


def _from_numbers(text: str) -> Iterator[DateFound]:
    for found in _NUMBERS.finditer(text):
        one, two, year = found["one"], found["two"], found["year"]
        orders = ({"day": one, "month": two}, {"day": two, "month": one})
        dates = [date for order in orders if (date := _date(order | {"year": year}))]
        weekday = (found["weekday"] or "").lower()
        fitting = [date for date in dates if not weekday or _WEEKDAYS[date.weekday()] == weekday]
        readings = tuple(dict.fromkeys(fitting or dates))
        if readings:
            yield DateFound(readings, found.start(), found.end())

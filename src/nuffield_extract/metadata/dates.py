"""Dates out of what pages print, for machines and for people."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "january jan janvier januar enero gennaio januari",
            "february feb février fevrier februar febrero febbraio februari",
            "march mar mars märz marzo maart",
            "april apr avril abril aprile",
            "may mai mayo maggio mei",
            "june jun juin juni junio giugno",
            "july jul juillet juli julio luglio",
            "august aug août aout agosto augustus",
            "september sep sept septembre septiembre settembre",
            "october oct octobre oktober octubre ottobre",
            "november nov novembre noviembre",
            "december dec décembre decembre dezember diciembre dicembre",
        ),
        1,
    )
    for month in names.split()
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(?P<name>[^\W\d_]{3,10})\.?,?"
    r"\s+(?:de\s+)?(?P<year>\d{4})(?!\d)"
)
_MONTH_DAY = re.compile(
    r"(?P<name>[^\W\d_]{3,10})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d)"
)
_NUMBERS = re.compile(
    r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
    r"(?<!\d)(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)

_DIRECTIVES = {
    "%d": r"(?P<day>\d{1,2})",
    "%m": r"(?P<month>\d{1,2})",
    "%Y": r"(?P<year>\d{4})",
    "%b": r"(?P<name>[^\W\d_]{3,10})",
    "%B": r"(?P<name>[^\W\d_]{3,10})",
}


def parse_date(text: str, formats: tuple[str, ...] = ()) -> datetime.date | None:
    """The first date in `text`: in one of the site's own formats, else in any common one.

    Of `03/05/2013` the day comes first, unless a weekday beside it or a number beyond 12
    speaks against that.
    """
    patterns = (*map(_compiled, formats), _ISO, _DAY_MONTH, _MONTH_DAY, _COMPACT)
    for pattern in patterns:
        for found in pattern.finditer(text):
            date = _date(found.groupdict())
            if date is not None:
                return date
    return next(_from_numbers(text), None)


@cache
def _compiled(text: str) -> re.Pattern[str]:
    parts = re.split(r"(%[dmYbB])", text)
    body = "".join(_DIRECTIVES.get(part, re.escape(part)) for part in parts)
    return re.compile(rf"(?<!\d){body}(?!\d)")


def _date(parts: dict[str, str | None]) -> datetime.date | None:
    name = parts.get("name")
    month = parts.get("month") or _MONTHS.get((name or "").lower())
    try:
        return datetime.date(int(parts["year"] or 0), int(month or 0), int(parts["day"] or 0))
    except ValueError:
        return None


def _from_numbers(text: str) -> Iterator[datetime.date]:
    for found in _NUMBERS.finditer(text):
        one, two, year = found["one"], found["two"], found["year"]
        orders = ({"day": one, "month": two}, {"day": two, "month": one})
        dates = [date for order in orders if (date := _date(order | {"year": year}))]
        weekday = (found["weekday"] or "").lower()
        fitting = [date for date in dates if not weekday or _WEEKDAYS[date.weekday()] == weekday]
        yield from fitting or dates

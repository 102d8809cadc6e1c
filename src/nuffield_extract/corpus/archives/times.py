"""Times as sources write them."""

from __future__ import annotations

import datetime
import re

# ISO 8601 in the profile of the W3C (NOTE-datetime): a year, a month or a day are enough.
_TIME = re.compile(
    r"\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?)?)?"
    r"\s*(Z|[+-]\d\d:?\d\d)?\s*"
)
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?")


def in_utc(text: str | None) -> datetime.datetime | None:
    """A time as the web writes it, in UTC, where one without a zone is; None for other text."""
    found = _TIME.fullmatch(text or "")
    return _time(found.groups()) if found else None


def of_digits(text: str) -> datetime.datetime | None:
    """A time in UTC as ARC files write it, year to second without a sign between them."""
    found = _DIGITS.fullmatch(text)
    return _time((*found.groups(), None, None)) if found else None


def _time(fields: tuple[str | None, ...]) -> datetime.datetime | None:
    year, month, day, hour, minute, second, fraction, zone = fields
    try:
        local = datetime.datetime(
            int(year or 0), int(month or 1), int(day or 1),
            int(hour or 0), int(minute or 0), min(int(second or 0), 59),
            int((fraction or "0").ljust(6, "0")[:6]), tzinfo=_zone(zone),
        )  # fmt: skip
        return local.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return None


def _zone(text: str | None) -> datetime.timezone:
    if text is None or text == "Z":
        return datetime.UTC
    away = datetime.timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return datetime.timezone(-away if text[0] == "-" else away)

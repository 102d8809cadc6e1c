"""Which of several values of one field is the article's, where the sources do not say the same."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from nuffield_extract.metadata.dates import read_dates, seconds_date
from nuffield_extract.metadata.names import is_account, is_organisation
from nuffield_extract.metadata.titles import fold, is_site_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from nuffield_extract.model import Person

_ONE_DAY = datetime.timedelta(days=1)
_UTC = re.compile(r"\d(?:Z|[+-]00:?00)$")

# Where people write the month first, by the ends of language tags and of hosts.
_MONTH_FIRST_LANGUAGES = ("en-us", "en-ph", "es-us")
_MONTH_FIRST_HOSTS = (".gov", ".edu", ".mil", ".us")


def best_authors(said: Sequence[tuple[Person, ...]], sites: Collection[str]) -> int:
    """Index of the best of several lists of authors, the more trusted first.

    One with persons goes before one with a single word, an organisation, the site's own name or
    the name of a login. Of those that name the same persons the fullest is taken.
    """
    if len(said) == 1:
        return 0
    ranks = [min(_rank(person, sites) for person in persons) for persons in said]
    best = ranks.index(min(ranks))
    known = _names(said[best])
    fuller = [
        index
        for index, persons in enumerate(said)
        if known < _names(persons) and all(_rank(person, sites) == _PERSON for person in persons)
    ]
    return max(fuller, key=lambda index: len(said[index]), default=best)


def only_authors(persons: tuple[Person, ...], sites: Collection[str]) -> tuple[Person, ...]:
    """The persons without the site's name and the names of logins, where others are there."""
    if len(persons) == 1:
        return persons
    ranks = [_rank(person, sites) for person in persons]
    worst = _WORD if _PERSON in ranks else _ORGANISATION
    known = (one for one, rank in zip(persons, ranks, strict=True) if rank <= worst)
    return (
        tuple(one for one in known if _PERSON not in ranks or _rank(one, sites) != _OWNER)
        or persons
    )


def _names(persons: Iterable[Person]) -> set[str]:
    return {fold(f"{one.given} {one.family}" if one.family else one.name) for one in persons}


_PERSON, _OWNER, _WORD, _ORGANISATION, _SITE, _LOGIN = range(6)


def _rank(person: Person, sites: Collection[str]) -> int:
    """What a name is of, the best author first; an owner is a person whom the site is called."""
    if is_account(person.name):
        return _LOGIN
    if is_site_name(person.name, sites):
        words = len(person.name.split())
        return _OWNER if person.family and words == 2 else _SITE  # noqa: PLR2004 - given, family
    if is_organisation(person.name):
        return _ORGANISATION
    return _PERSON if person.family else _WORD


def month_is_first(languages: Iterable[str], host: str | None) -> bool:
    """Whether the people who write this page put the month before the day."""
    tags = [language.lower().replace("_", "-") for language in languages]
    if any(tag in _MONTH_FIRST_LANGUAGES for tag in tags):
        return not any(tag.startswith("en-") and tag != "en-us" for tag in tags)
    return (host or "").endswith(_MONTH_FIRST_HOSTS)


def choose_reading(
    readings: tuple[datetime.date, ...], others: Collection[datetime.date], *, month_first: bool
) -> datetime.date:
    """The reading that another source confirms; else as the page's people order day and month."""
    confirmed = next((date for date in readings if date in others), None)
    if confirmed is not None:
        return confirmed
    return readings[-1] if month_first else readings[0]


def readings_of(text: str, formats: tuple[str, ...]) -> tuple[datetime.date, ...]:
    """What a date as a source gives it may mean."""
    seconds = seconds_date(text.strip())
    return (seconds,) if seconds is not None else read_dates(text, formats)


def is_utc(text: str) -> bool:
    """Whether a date is printed with a time in UTC."""
    return _UTC.search(text) is not None


def local_date(said: Sequence[tuple[str, datetime.date]]) -> int:
    """Index of the best of several dates, the more trusted first.

    The first, unless it is in UTC and another names the day before or after: by the clock of
    those who wrote the page that was the day.
    """
    text, date = said[0]
    if not is_utc(text):
        return 0
    near = (
        index
        for index, (other, day) in enumerate(said)
        if abs(day - date) == _ONE_DAY and not is_utc(other)
    )
    return next(near, 0)

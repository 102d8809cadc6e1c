"""What records of several types have in common: titles, dates, addresses, publishers, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from training import sources
from training.persons import authors
from training.titles import FIRST_YEAR, LAST_YEAR, english_title, foreign_title, title_case
from training.words.journals import NOTES

if TYPE_CHECKING:
    from random import Random

Record = dict[str, Any]
"""A CSL-JSON item."""

WEB_SINCE = 1996
_TITLE_CASE = 0.35  # of English titles of articles; books have it more often


def base(random: Random, kind: str, language: str, first_year: int = FIRST_YEAR) -> Record:
    """What records of all types have."""
    spread = LAST_YEAR - first_year
    year = LAST_YEAR - int(spread * random.random() ** 1.6)  # most works cited are young
    return {
        "type": kind,
        "language": language,
        "title": title(random, language, _TITLE_CASE),
        "author": authors(random),
        "issued": {"date-parts": [[year]]},
    }


def title(random: Random, language: str, capitals: float) -> str:
    """A title, in capitals as often as asked where it is English."""
    if language != "en":
        return foreign_title(random, language)
    title = english_title(random)
    return title_case(title) if random.random() < capitals else title


def year_of(record: Record) -> int:
    """The year of a record."""
    return int(record["issued"]["date-parts"][0][0])


def dated(random: Random, year: int) -> Record:
    """A date with its month, and mostly its day."""
    day = [random.randint(1, 28)] if random.random() < 0.8 else []
    return {"issued": {"date-parts": [[year, random.randint(1, 12), *day]]}}


def online(random: Random, record: Record) -> Record:
    """An address, and mostly when it was read."""
    year = min(max(year_of(record), WEB_SINCE) + random.randint(0, 4), LAST_YEAR)
    accessed = {"date-parts": [[year, random.randint(1, 12), random.randint(1, 28)]]}
    address = {"URL": sources.url(random, record["title"])}
    return address | ({"accessed": accessed} if random.random() < 0.6 else {})


def published(random: Random) -> Record:
    """A publisher, and mostly its place."""
    place = {"publisher-place": sources.place(random)} if random.random() < 0.85 else {}
    return {"publisher": sources.publisher(random)} | place


def isbn(random: Random) -> Record:
    """Now and then an ISBN with its check digit."""
    if random.random() < 0.85:
        return {}
    digits = [9, 7, 8, *(random.randint(0, 9) for _ in range(9))]
    total = sum(digit * (3 if index % 2 else 1) for index, digit in enumerate(digits))
    return {"ISBN": "".join(map(str, [*digits, -total % 10]))}


def note(random: Random) -> Record:
    """Now and then a note."""
    return {"note": random.choice(NOTES)} if random.random() < 0.04 else {}


def volume(random: Random) -> str:
    """A number of a volume."""
    common = str(int(200 ** random.random() * random.randint(1, 3)))
    return random.choices((common, str(random.randint(1000, 9999)), "XII"), (96, 3, 1))[0]


def pages(random: Random) -> str:
    """Pages, or what stands for them."""
    first = int(2500 ** random.random() * random.randint(1, 3))
    last = first + random.randint(2, 40)
    locator = f"e{random.randint(1000, 999999)}"
    letter = random.choice("ABCDES")
    return random.choices(
        (
            f"{first}-{last}",
            str(first),
            locator,
            f"{letter}{first}-{letter}{last}",
            f"{first + 10000}",
        ),
        (84, 6, 4, 3, 3),
    )[0]

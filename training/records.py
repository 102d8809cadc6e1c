"""Invented bibliographic records, as CSL-JSON items (schema 1.0), the same for the same seed.

What a record holds is what such a work would have; which of it is printed is the style's affair.
"""

from __future__ import annotations

import random as random_module
from typing import TYPE_CHECKING, Any

from training import sources
from training.persons import authors, body, people
from training.titles import (
    FIRST_YEAR,
    LAST_YEAR,
    english_title,
    foreign_title,
    law_title,
    title_case,
)
from training.words.journals import GENRES, NOTES
from training.words.places import NEWSPAPERS, SITES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

Record = dict[str, Any]
"""A CSL-JSON item."""

LANGUAGES = (("en", 78), ("de", 8), ("fr", 5), ("es", 4), ("it", 2), ("pt", 2), ("nl", 1))
_TITLE_CASE = 0.35  # of English titles of articles; books have it more often
_WEB_SINCE = 1996


def records(seed: int) -> Iterator[Record]:
    """Records without end, drawn with this seed."""
    random = random_module.Random(seed)
    number = 0
    while True:
        number += 1
        yield record(random) | {"id": f"r{number}"}


def record(random: Random) -> Record:
    """One record of some type, in some language."""
    kind = random.choices(tuple(KINDS), [weight for weight, _ in KINDS.values()])[0]
    language = random.choices(*zip(*LANGUAGES, strict=True))[0]
    return KINDS[kind][1](random, language)


def _base(random: Random, kind: str, language: str, first_year: int = FIRST_YEAR) -> Record:
    """What records of all types have."""
    spread = LAST_YEAR - first_year
    year = LAST_YEAR - int(spread * random.random() ** 1.6)  # most works cited are young
    return {
        "type": kind,
        "language": language,
        "title": _title(random, language, _TITLE_CASE),
        "author": authors(random),
        "issued": {"date-parts": [[year]]},
    }


def _article(random: Random, language: str) -> Record:
    record = _base(random, "article-journal", language)
    name = sources.journal(random, language)
    more = {
        "container-title": name,
        "container-title-short": sources.abbreviated(name, "."),
        "volume": _volume(random),
    }
    if random.random() < 0.65:
        more["issue"] = random.choice((str(random.randint(1, 24)), "1-2", "3/4", "Suppl 1", "12"))
    if random.random() < 0.93:
        more["page"] = _pages(random)
    if random.random() < 0.55:
        more["DOI"] = sources.doi(random, _year(record))
    if random.random() < 0.15:
        more["URL"] = sources.url(random, record["title"])
    if random.random() < 0.15:
        more |= _dated(random, _year(record))
    if random.random() < 0.2:
        more["PMID"] = str(random.randint(1_000_000, 39_999_999))
    return record | more | _note(random)


def _book(random: Random, language: str) -> Record:
    record = _base(random, "book", language) | _published(random)
    if language == "en" and random.random() < 0.5:
        record["title"] = title_case(record["title"])
    if random.random() < 0.15:
        record["editor"] = people(random, random.choice((1, 1, 2, 2, 3)))
        del record["author"]
    if random.random() < 0.18:
        record["edition"] = str(random.randint(2, 9))
    if random.random() < 0.12:
        record |= {"collection-title": sources.series(random), "collection-number": _volume(random)}
    if random.random() < 0.08:
        record["volume"] = str(random.randint(1, 6))
    return record | _isbn(random) | _note(random)


def _chapter(random: Random, language: str) -> Record:
    record = _base(random, "chapter", language) | _published(random)
    record["container-title"] = _title(random, language, 0.6)
    if random.random() < 0.9:
        record["editor"] = people(random, random.choice((1, 1, 2, 2, 3, 4)))
    if random.random() < 0.85:
        record["page"] = _pages(random)
    if random.random() < 0.15:
        record["collection-title"] = sources.series(random)
    if random.random() < 0.1:
        record["volume"] = str(random.randint(1, 12))
    if random.random() < 0.1:
        record["edition"] = str(random.randint(2, 5))
    return record


def _paper(random: Random, language: str) -> Record:
    record = _base(random, "paper-conference", "en" if random.random() < 0.8 else language)
    record["container-title"] = sources.meeting(random, _year(record))
    if random.random() < 0.75:
        record["page"] = _pages(random)
    if random.random() < 0.5:
        record |= {"publisher": sources.publisher(random)}
    if random.random() < 0.6:
        record |= {"publisher-place": sources.place(random)}
    if random.random() < 0.15:
        record |= {"collection-title": sources.series(random), "volume": _volume(random)}
    if random.random() < 0.25:
        record["DOI"] = sources.doi(random, _year(record))
    return record


def _report(random: Random, language: str) -> Record:
    record = _base(random, "report", language, 1985)
    record["publisher"] = body(random)
    if random.random() < 0.5:
        record["publisher-place"] = sources.place(random)
    if random.random() < 0.5:
        record["genre"] = random.choice(GENRES["report"])
        if random.random() < 0.5:
            record["number"] = random.choice(("{n}", "{n}", "TR-{n}", "{y}/{n}", "No. {n}")).format(
                n=random.randint(1, 400), y=_year(record)
            )
    if random.random() < 0.7:
        record |= _online(random, record)
    return record


def _preprint(random: Random, language: str) -> Record:
    record = _base(random, "article", "en" if random.random() < 0.95 else language, 1993)
    year = _year(record)
    new = f"{year % 100:02}{random.randint(1, 12):02}.{random.randint(1, 21999):05}"
    area = random.choice(("hep-th", "cond-mat", "astro-ph", "math"))
    old = f"{area}/{year % 100:02}{random.randint(1, 12):02}{random.randint(1, 400):03}"
    number = old if year < 2008 else new
    return record | {"number": number, "URL": f"https://arxiv.org/abs/{number}"}


def _thesis(random: Random, language: str) -> Record:
    record = _base(random, "thesis", language)
    return record | {
        "author": people(random, 1),
        "genre": random.choice(GENRES["thesis"]),
        "publisher": sources.university(random),
        **({"publisher-place": sources.place(random)} if random.random() < 0.4 else {}),
    }


def _webpage(random: Random, language: str) -> Record:
    record = _base(random, "webpage", language, _WEB_SINCE)
    record["container-title"] = random.choice(SITES)
    if random.random() < 0.3:
        record["author"] = [{"literal": body(random)}]
    if random.random() < 0.25:
        del record["author"]
    return record | _dated(random, _year(record)) | _online(random, record)


def _news(random: Random, language: str) -> Record:
    record = _base(random, "article-newspaper", language, 1980)
    record["container-title"] = random.choice(NEWSPAPERS)
    record |= _dated(random, _year(record))
    if random.random() < 0.3:
        del record["author"]
    else:
        record["author"] = people(random, random.choice((1, 1, 1, 2)))
    if random.random() < 0.5:
        return record | _online(random, record)
    return record | {"page": random.choice(("{}", "A{}", "B{}")).format(random.randint(1, 40))}


def _post(random: Random, language: str) -> Record:
    record = _base(random, "post-weblog", language, 2004)
    record["author"] = people(random, random.choice((1, 1, 1, 2)))
    record["container-title"] = random.choice(SITES)
    return record | _dated(random, _year(record)) | _online(random, record)


def _working_paper(random: Random, language: str) -> Record:
    record = _base(random, "report", language, 1975)
    record |= {
        "genre": random.choice(("Working Paper", "Discussion Paper", "Arbeitspapier", "Preprint")),
        "number": random.choice(("{n}", "{y}-{n:02}")).format(
            y=_year(record), n=int(900 ** random.random())
        ),
        "publisher": random.choice((body, sources.university))(random),
    }  # fmt: skip
    if random.random() < 0.4:
        record["publisher-place"] = sources.place(random)
    return record


def _law(random: Random, language: str) -> Record:
    record = _base(random, "legislation", language)
    record["title"] = law_title(random)
    del record["author"]
    if random.random() < 0.5:
        record |= _online(random, record)
    return record


def _title(random: Random, language: str, capitals: float) -> str:
    if language != "en":
        return foreign_title(random, language)
    title = english_title(random)
    return title_case(title) if random.random() < capitals else title


def _year(record: Record) -> int:
    return int(record["issued"]["date-parts"][0][0])


def _dated(random: Random, year: int) -> Record:
    day = [random.randint(1, 28)] if random.random() < 0.8 else []
    return {"issued": {"date-parts": [[year, random.randint(1, 12), *day]]}}


def _online(random: Random, record: Record) -> Record:
    year = min(max(_year(record), _WEB_SINCE) + random.randint(0, 4), LAST_YEAR)
    accessed = {"date-parts": [[year, random.randint(1, 12), random.randint(1, 28)]]}
    address = {"URL": sources.url(random, record["title"])}
    return address | ({"accessed": accessed} if random.random() < 0.6 else {})


def _published(random: Random) -> Record:
    place = {"publisher-place": sources.place(random)} if random.random() < 0.85 else {}
    return {"publisher": sources.publisher(random)} | place


def _note(random: Random) -> Record:
    return {"note": random.choice(NOTES)} if random.random() < 0.04 else {}


def _isbn(random: Random) -> Record:
    if random.random() < 0.85:
        return {}
    digits = [9, 7, 8, *(random.randint(0, 9) for _ in range(9))]
    total = sum(digit * (3 if index % 2 else 1) for index, digit in enumerate(digits))
    return {"ISBN": "".join(map(str, [*digits, -total % 10]))}


def _volume(random: Random) -> str:
    common = str(int(200 ** random.random() * random.randint(1, 3)))
    return random.choices((common, str(random.randint(1000, 9999)), "XII"), (96, 3, 1))[0]


def _pages(random: Random) -> str:
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


KINDS: dict[str, tuple[int, Callable[[Random, str], Record]]] = {
    "article": (44, _article),
    "book": (14, _book),
    "chapter": (11, _chapter),
    "paper": (8, _paper),
    "report": (8, _report),
    "thesis": (2, _thesis),
    "preprint": (3, _preprint),
    "webpage": (5, _webpage),
    "news": (4, _news),
    "post": (2, _post),
    "working paper": (3, _working_paper),
    "law": (1, _law),
}
"""How often each kind is drawn, and what draws it."""

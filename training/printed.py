"""Records of what is printed, and of reports, theses and preprints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training import sources
from training.base import (
    base,
    dated,
    isbn,
    note,
    online,
    pages,
    published,
    title,
    volume,
    year_of,
)
from training.persons import body, people
from training.titles import title_case
from training.words.journals import GENRES

if TYPE_CHECKING:
    from random import Random

    from training.base import Record


def article(random: Random, language: str) -> Record:
    """A paper in a journal."""
    record = base(random, "article-journal", language)
    name = sources.journal(random, language)
    more = {
        "container-title": name,
        "container-title-short": sources.abbreviated(name, "."),
        "volume": volume(random),
    }
    if random.random() < 0.65:
        more["issue"] = random.choice((str(random.randint(1, 24)), "1-2", "3/4", "Suppl 1", "12"))
    if random.random() < 0.93:
        more["page"] = pages(random)
    if random.random() < 0.55:
        more["DOI"] = sources.doi(random, year_of(record))
    if random.random() < 0.15:
        more["URL"] = sources.url(random, record["title"])
    if random.random() < 0.15:
        more |= dated(random, year_of(record))
    if random.random() < 0.2:
        more["PMID"] = str(random.randint(1_000_000, 39_999_999))
    return record | more | note(random)


def book(random: Random, language: str) -> Record:
    """A book, by authors or by editors."""
    record = base(random, "book", language) | published(random)
    if language == "en" and random.random() < 0.5:
        record["title"] = title_case(record["title"])
    if random.random() < 0.15:
        record["editor"] = people(random, random.choice((1, 1, 2, 2, 3)))
        del record["author"]
    if random.random() < 0.18:
        record["edition"] = str(random.randint(2, 9))
    if random.random() < 0.12:
        record |= {"collection-title": sources.series(random), "collection-number": volume(random)}
    if random.random() < 0.08:
        record["volume"] = str(random.randint(1, 6))
    return record | isbn(random) | note(random)


def chapter(random: Random, language: str) -> Record:
    """A chapter of an edited book."""
    record = base(random, "chapter", language) | published(random)
    record["container-title"] = title(random, language, 0.6)
    if random.random() < 0.9:
        record["editor"] = people(random, random.choice((1, 1, 2, 2, 3, 4)))
    if random.random() < 0.85:
        record["page"] = pages(random)
    if random.random() < 0.15:
        record["collection-title"] = sources.series(random)
    if random.random() < 0.1:
        record["volume"] = str(random.randint(1, 12))
    if random.random() < 0.1:
        record["edition"] = str(random.randint(2, 5))
    return record


def paper(random: Random, language: str) -> Record:
    """A paper in proceedings."""
    record = base(random, "paper-conference", "en" if random.random() < 0.8 else language)
    record["container-title"] = sources.meeting(random, year_of(record))
    if random.random() < 0.75:
        record["page"] = pages(random)
    if random.random() < 0.5:
        record |= {"publisher": sources.publisher(random)}
    if random.random() < 0.6:
        record |= {"publisher-place": sources.place(random)}
    if random.random() < 0.15:
        record |= {"collection-title": sources.series(random), "volume": volume(random)}
    if random.random() < 0.25:
        record["DOI"] = sources.doi(random, year_of(record))
    return record


def report(random: Random, language: str) -> Record:
    """A report of a body."""
    record = base(random, "report", language, 1985)
    record["publisher"] = body(random)
    if random.random() < 0.5:
        record["publisher-place"] = sources.place(random)
    if random.random() < 0.5:
        record["genre"] = random.choice(GENRES["report"])
        if random.random() < 0.5:
            record["number"] = random.choice(("{n}", "{n}", "TR-{n}", "{y}/{n}", "No. {n}")).format(
                n=random.randint(1, 400), y=year_of(record)
            )
    if random.random() < 0.7:
        record |= online(random, record)
    return record


def preprint(random: Random, language: str) -> Record:
    """A preprint of arXiv."""
    record = base(random, "article", "en" if random.random() < 0.95 else language, 1993)
    year = year_of(record)
    new = f"{year % 100:02}{random.randint(1, 12):02}.{random.randint(1, 21999):05}"
    area = random.choice(("hep-th", "cond-mat", "astro-ph", "math"))
    old = f"{area}/{year % 100:02}{random.randint(1, 12):02}{random.randint(1, 400):03}"
    number = old if year < 2008 else new
    return record | {"number": number, "URL": f"https://arxiv.org/abs/{number}"}


def thesis(random: Random, language: str) -> Record:
    """A thesis."""
    record = base(random, "thesis", language)
    return record | {
        "author": people(random, 1),
        "genre": random.choice(GENRES["thesis"]),
        "publisher": sources.university(random),
        **({"publisher-place": sources.place(random)} if random.random() < 0.4 else {}),
    }


def working_paper(random: Random, language: str) -> Record:
    """A paper of a numbered series."""
    record = base(random, "report", language, 1975)
    record |= {
        "genre": random.choice(("Working Paper", "Discussion Paper", "Arbeitspapier", "Preprint")),
        "number": random.choice(("{n}", "{y}-{n:02}")).format(
            y=year_of(record), n=int(900 ** random.random())
        ),
        "publisher": random.choice((body, sources.university))(random),
    }  # fmt: skip
    if random.random() < 0.4:
        record["publisher-place"] = sources.place(random)
    return record

"""Records of pages, posts, news and laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training import sources
from training.base import WEB_SINCE, base, dated, online, year_of
from training.persons import body, people
from training.titles import law_title
from training.words.places import NEWSPAPERS, SITES

if TYPE_CHECKING:
    from random import Random

    from training.base import Record


def webpage(random: Random, language: str) -> Record:
    """A page of a site."""
    record = base(random, "webpage", language, WEB_SINCE)
    site = sources.host(random) if random.random() < 0.2 else random.choice(SITES)
    record["container-title"] = site.removeprefix("www.")
    if random.random() < 0.3:
        record["author"] = [{"literal": body(random)}]
    if random.random() < 0.25:
        del record["author"]
    return record | dated(random, year_of(record)) | online(random, record)


def news(random: Random, language: str) -> Record:
    """An article of a newspaper."""
    record = base(random, "article-newspaper", language, 1980)
    record["container-title"] = random.choice(NEWSPAPERS)
    record |= dated(random, year_of(record))
    if random.random() < 0.3:
        del record["author"]
    else:
        record["author"] = people(random, random.choice((1, 1, 1, 2)))
    if random.random() < 0.5:
        return record | online(random, record)
    return record | {"page": random.choice(("{}", "A{}", "B{}")).format(random.randint(1, 40))}


def post(random: Random, language: str) -> Record:
    """A post of a blog."""
    record = base(random, "post-weblog", language, 2004)
    record["author"] = people(random, random.choice((1, 1, 1, 2)))
    record["container-title"] = random.choice(SITES)
    return record | dated(random, year_of(record)) | online(random, record)


def law(random: Random, language: str) -> Record:
    """A case or an act."""
    record = base(random, "legislation", language)
    record["title"] = law_title(random)
    del record["author"]
    if random.random() < 0.5:
        record |= online(random, record)
    return record

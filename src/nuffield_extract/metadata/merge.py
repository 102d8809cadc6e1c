"""Of all statements about a field the one from the best source that can be read wins."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.metadata.agreement import (
    best_authors,
    choose_reading,
    is_utc,
    local_date,
    month_is_first,
    only_authors,
    readings_of,
)
from nuffield_extract.metadata.persons import each_once, persons
from nuffield_extract.metadata.titles import is_own_title, site_names, without_site
from nuffield_extract.model import Claim, Person

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.links import Links
    from nuffield_extract.metadata.statements import Statement, Value

    Readable = tuple[Statement, Any]
    """A statement, and what it says."""

RANKING = ("profile", "visible", "json-ld", "og", "data-layer", "meta")
"""Sources from the most trusted to the least; any other comes after them."""

RANKINGS = {
    # Machines print full dates; people's are short, and ambiguous in their order.
    "authors": ("profile", "json-ld", "visible", "og", "data-layer", "meta"),
    "published": (
        "profile", "json-ld", "og", "rdfa", "microdata", "data-layer", "meta", "visible", "url",
    ),
    "modified": ("json-ld", "og", "rdfa", "microdata", "data-layer", "meta", "visible"),
    "url": ("meta", "og"),
    "language": ("meta", "json-ld", "drupal-settings", "data-layer", "og"),
    "topics": ("profile", "visible", "og", "data-layer", "json-ld", "meta"),
}  # fmt: skip
"""Other orders, by field."""

PRINTED_ONLY = frozenset(("standfirst",))
"""Fields that hold what readers see: a head alone cannot fill them."""

_LANGUAGE_LENGTH = 35  # characters: RFC 5646, section 4.4.1


@attrs.frozen
class PageFacts:
    """What is known of the page before its statements are read."""

    links: Links
    date_formats: tuple[str, ...] = ()
    profile: str = ""
    sites: frozenset[str] = frozenset()
    """Every name of the site that a source gives, folded."""

    said: Mapping[str, Sequence[Statement]] = attrs.field(factory=dict)
    """The statements of all sources, by field."""

    @cached_property
    def sure_dates(self) -> frozenset[datetime.date]:
        """The dates that can be read in one way only."""
        said = (*self.said.get("published", ()), *self.said.get("modified", ()))
        readings = (readings_of(_first(one.value), self.date_formats) for one in said)
        return frozenset(dates[0] for dates in readings if len(dates) == 1)

    @cached_property
    def month_is_first(self) -> bool:
        """Whether those who write the page put the month before the day."""
        languages = (_first(one.value) for one in self.said.get("language", ()))
        return month_is_first(languages, self.links.host)


@attrs.frozen
class Metadata:
    """The merged fields, typed, and the evidence for them."""

    values: Mapping[str, Any]
    claims: tuple[Claim, ...]


def merge(statements: Iterable[Statement], facts: PageFacts) -> Metadata:
    """The fields of the article, and every statement as a claim with whether it won."""
    by_field: dict[str, list[Statement]] = {}
    for statement in statements:
        by_field.setdefault(statement.field, []).append(statement)
    names, titles = (
        [_first(said.value) for said in by_field.get(field, ()) if said.source != "visible"]
        for field in ("site", "title")
    )
    sites = site_names(names, titles, facts.links.host)
    facts = attrs.evolve(facts, sites=sites, said=by_field)
    values: dict[str, Any] = {}
    claims: list[Claim] = []
    for field, said in by_field.items():
        winner, value = _winner(field, said, facts)
        if winner is not None:
            values[field] = _with_urls(value, said) if field == "authors" else value
        claims += [_claim(statement, facts, won=statement is winner) for statement in said]
    return Metadata(values=values, claims=tuple(claims))


def _claim(statement: Statement, facts: PageFacts, *, won: bool) -> Claim:
    source = statement.source
    return Claim(
        field=statement.field,
        value=_printed(statement.value),
        source=f"profile:{facts.profile}" if source == "profile" else source,
        won=won,
    )


def _winner(field: str, said: list[Statement], facts: PageFacts) -> tuple[Statement | None, Any]:
    """The statement that is believed, and what it says."""
    read = _READERS.get(field, _text)
    ranks = _RANKS.get(field, _RANK)
    ranked = sorted(said, key=lambda one: ranks.get(one.source, len(ranks)))
    if field in PRINTED_ONLY:
        ranked = [one for one in ranked if one.source in ("profile", "visible")]
    choose = _CHOOSERS.get(field)
    if choose is None or (ranked and ranked[0].source == "profile"):
        return next(_readable(ranked, read, facts), (None, None))
    readable = _readable(ranked, read, facts)
    first = next(readable, None)
    return choose(first, readable, facts) if first is not None else (None, None)


def _readable(
    said: Iterable[Statement], read: Callable[[Value, PageFacts], Any], facts: PageFacts
) -> Iterator[Readable]:
    for statement in said:
        value = read(statement.value, facts)
        if value:
            yield statement, value


def _best_authors(first: Readable, others: Iterable[Readable], facts: PageFacts) -> Readable:
    readable = [first, *others]
    return readable[best_authors([value for _, value in readable], facts.sites)]


def _best_date(first: Readable, others: Iterable[Readable], _facts: PageFacts) -> Readable:
    if not is_utc(_first(first[0].value)):
        return first
    readable = [first, *others]
    return readable[local_date([(_first(statement.value), date) for statement, date in readable])]


def _with_urls(authors: tuple[Person, ...], said: Iterable[Statement]) -> tuple[Person, ...]:
    """The authors, each with the url that any source gives for the same name."""
    if all(author.url for author in authors):
        return authors
    lists = [one.value for one in said if not isinstance(one.value, str)]
    known = [part for parts in lists for part in parts if isinstance(part, Person) and part.url]
    urls = {person.name: person.url for person in known}
    return tuple(
        author
        if author.url or author.name not in urls
        else attrs.evolve(author, url=urls[author.name])
        for author in authors
    )


def _printed(value: Value) -> str:
    if isinstance(value, str):
        return clean(value)
    return "; ".join(clean(_name(part)) for part in value)


def _first(value: Value) -> str:
    if isinstance(value, str):
        return value
    return next((_name(part) for part in value), "")


def _name(part: str | Person) -> str:
    return part.name if isinstance(part, Person) else part


def _text(value: Value, _facts: PageFacts) -> str:
    return clean(_first(value))


def _title(value: Value, facts: PageFacts) -> str:
    return without_site(clean(_first(value)), facts.sites)


def _site(value: Value, facts: PageFacts) -> str:
    name = _text(value, facts)
    return "" if is_own_title(name, facts.sites) else name


def _date(value: Value, facts: PageFacts) -> datetime.date | None:
    readings = readings_of(_first(value), facts.date_formats)
    if len(readings) <= 1:
        return readings[0] if readings else None
    return choose_reading(readings, facts.sure_dates, month_first=facts.month_is_first)


def _url(value: Value, facts: PageFacts) -> str | None:
    return facts.links.resolve(_first(value))


def _language(value: Value, _facts: PageFacts) -> str | None:
    text = _first(value).strip().replace("_", "-")
    plausible = text[:2].isalpha() and len(text) <= _LANGUAGE_LENGTH and " " not in text
    return text if plausible else None


def _authors(value: Value, facts: PageFacts) -> tuple[Person, ...]:
    if isinstance(value, str):
        return only_authors(persons([value]), facts.sites)
    known = each_once(part for part in value if isinstance(part, Person))
    return only_authors(
        known or persons(part for part in value if isinstance(part, str)), facts.sites
    )


def _topics(value: Value, _facts: PageFacts) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else [_name(part) for part in value]
    return tuple(dict.fromkeys(filter(None, map(clean, parts))))


_RANK = {source: rank for rank, source in enumerate(RANKING)}
_RANKS = {
    field: {source: rank for rank, source in enumerate(ranking)}
    for field, ranking in RANKINGS.items()
}

_CHOOSERS: Mapping[str, Callable[[Readable, Iterable[Readable], PageFacts], Readable]] = {
    "authors": _best_authors,
    "published": _best_date,
    "modified": _best_date,
}
"""How one of several readable values is chosen; of any other field the first is taken."""

_READERS: Mapping[str, Callable[[Value, PageFacts], Any]] = {
    "title": _title,
    "published": _date,
    "modified": _date,
    "url": _url,
    "image": _url,
    "licence": _text,
    "language": _language,
    "site": _site,
    "authors": _authors,
    "topics": _topics,
}
"""How the value of a field is read; any other is text."""

"""Of all statements about a field the one from the best source that can be read wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.metadata.persons import persons
from nuffield_extract.model import Claim, Person

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Mapping

    from nuffield_extract.links import Links
    from nuffield_extract.metadata.statements import Statement, Value

RANKING = ("profile", "visible", "json-ld", "og", "data-layer", "meta")
"""Sources from the most trusted to the least; any other comes after them."""

RANKINGS = {
    # Machines print full dates; people's are short, and ambiguous in their order.
    "published": ("profile", "json-ld", "og", "data-layer", "meta", "visible"),
    "modified": ("json-ld", "og", "data-layer", "meta", "visible"),
    "url": ("meta", "og"),
    "language": ("meta", "json-ld", "drupal-settings", "data-layer", "og"),
    "topics": ("profile", "visible", "og", "data-layer", "json-ld", "meta"),
}
"""Other orders, by field."""

PRINTED_ONLY = frozenset(("standfirst",))
"""Fields that hold what readers see: a head alone cannot fill them."""

_SEPARATORS = (" | ", " – ", " — ", " - ", " :: ", " « ")
_LANGUAGE_LENGTH = 35  # characters: RFC 5646, section 4.4.1


@attrs.frozen
class PageFacts:
    """What is known of the page before its statements are read."""

    links: Links
    date_formats: tuple[str, ...] = ()
    profile: str = ""
    sites: frozenset[str] = frozenset()
    """Every name of the site that a source gives, case folded."""


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
    sites = frozenset(_first(said.value).casefold() for said in by_field.get("site", ()))
    facts = PageFacts(facts.links, facts.date_formats, facts.profile, sites)
    values: dict[str, Any] = {}
    claims: list[Claim] = []
    for field, said in by_field.items():
        winner, value = _winner(field, said, facts)
        if winner is not None:
            values[field] = _with_urls(value, said) if field == "authors" else value
        claims += (
            Claim(
                field=field,
                value=_printed(statement.value),
                source=f"profile:{facts.profile}"
                if statement.source == "profile"
                else statement.source,
                won=statement is winner,
            )
            for statement in said
        )
    return Metadata(values=values, claims=tuple(claims))


def _winner(field: str, said: list[Statement], facts: PageFacts) -> tuple[Statement | None, Any]:
    read = _READERS.get(field, _text)
    ranks = _RANKS.get(field, _RANK)
    for statement in sorted(said, key=lambda one: ranks.get(one.source, len(ranks))):
        if field in PRINTED_ONLY and statement.source not in ("profile", "visible"):
            continue
        value = read(statement.value, facts)
        if value:
            return statement, value
    return None, None


def _with_urls(authors: tuple[Person, ...], said: Iterable[Statement]) -> tuple[Person, ...]:
    """The authors, each with the url that any source gives for the same name."""
    if all(author.url for author in authors):
        return authors
    known = [part for one in said for part in one.value if isinstance(part, Person) and part.url]
    urls = {person.name: person.url for person in known}
    return tuple(
        author if author.url else attrs.evolve(author, url=urls.get(author.name))
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
    """The headline without the name of the site behind it."""
    text = clean(_first(value))
    for separator in _SEPARATORS:
        headline, _, tail = text.rpartition(separator)
        if headline and tail.casefold() in facts.sites:
            return headline.strip()
    return text


def _date(value: Value, facts: PageFacts) -> datetime.date | None:
    return parse_date(_first(value), facts.date_formats)


def _url(value: Value, facts: PageFacts) -> str | None:
    return facts.links.resolve(_first(value))


def _language(value: Value, _facts: PageFacts) -> str | None:
    text = _first(value).strip().replace("_", "-")
    plausible = text[:2].isalpha() and len(text) <= _LANGUAGE_LENGTH and " " not in text
    return text if plausible else None


def _authors(value: Value, _facts: PageFacts) -> tuple[Person, ...]:
    if isinstance(value, str):
        return persons([value])
    found = (part if isinstance(part, Person) else None for part in value)
    known = tuple(part for part in found if part)
    return known or persons(part for part in value if isinstance(part, str))


def _topics(value: Value, _facts: PageFacts) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else [_name(part) for part in value]
    return tuple(dict.fromkeys(filter(None, map(clean, parts))))


_RANK = {source: rank for rank, source in enumerate(RANKING)}
_RANKS = {
    field: {source: rank for rank, source in enumerate(ranking)}
    for field, ranking in RANKINGS.items()
}

_READERS: Mapping[str, Callable[[Value, PageFacts], Any]] = {
    "title": _title,
    "published": _date,
    "modified": _date,
    "url": _url,
    "image": _url,
    "licence": _text,
    "language": _language,
    "authors": _authors,
    "topics": _topics,
}
"""How the value of a field is read; any other is text."""

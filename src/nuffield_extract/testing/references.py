"""Strategies of persons, references and notes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from nuffield_extract.model import Note, Person, Reference
from nuffield_extract.testing.blocks import paragraphs, phrases, urls

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_CSL_TYPES = (None, "article-journal", "report", "book", "chapter", "webpage")


def persons() -> SearchStrategy[Person]:
    """Persons with given and family names, and organisations without."""
    identity = {"url": st.none() | urls(), "orcid": st.sampled_from((None, "0000-0002-1825-0097"))}
    organisation = st.builds(Person, name=phrases(), **identity)
    named = st.builds(
        lambda given, family, url, orcid: Person(
            name=f"{given} {family}", given=given, family=family, url=url, orcid=orcid
        ),
        phrases(),
        phrases(),
        **identity,
    )
    return organisation | named


def dates() -> SearchStrategy[date]:
    """Days since the web began."""
    return st.dates(date(1990, 1, 1), date(2035, 12, 31))


def references() -> SearchStrategy[Reference]:
    """Entries of a reference list; each parsed part stands in the text."""
    phrase = st.none() | phrases()
    some_persons = st.lists(persons(), max_size=2).map(tuple)
    bare = st.builds(
        Reference,
        id=st.integers(1, 99).map("references-{}".format),
        text=st.just("Anon"),
        authors=some_persons,
        editors=some_persons,
        year=st.none() | st.integers(1800, 2035),
        year_suffix=st.sampled_from((None, "a", "b")),
        date=st.none() | dates(),
        title=phrase,
        container=phrase,
        publisher=phrase,
        volume=phrase,
        issue=phrase,
        pages=st.sampled_from((None, "7", "12-19", "e1004")),
        doi=st.none() | urls().map(lambda url: url.replace("https://example.org", "10.1000")),
        pmid=st.sampled_from((None, "17284678")),
        isbn=st.sampled_from((None, "9780306406157")),
        url=st.none() | urls(),
        accessed=st.none() | dates(),
        type=st.sampled_from(_CSL_TYPES),
        confidence=st.floats(0, 1),
    )
    return bare.map(_printed)


def _printed(bare: Reference) -> Reference:
    """The reference with one year at most, and a text that holds all its parts."""
    year = bare.year if bare.date is None else bare.date.year
    suffix = None if year is None else bare.year_suffix
    names = [person.name for person in (*bare.authors, *bare.editors)]
    when = None if year is None else f"{year}{suffix or ''}"
    other = attrs.astuple(bare, filter=lambda field, _: field.name in _PRINTED)
    parts = [str(part) for part in (*names, when, *other) if part is not None]
    text = ". ".join(parts) or bare.text
    return attrs.evolve(bare, text=text, year=year, year_suffix=suffix)


_PRINTED = frozenset(
    [
        *("date", "title", "container", "publisher", "volume", "issue"),
        *("pages", "doi", "pmid", "isbn", "url", "accessed"),
    ]
)


def notes() -> SearchStrategy[Note]:
    """Footnotes of one or two paragraphs."""
    return st.builds(
        Note,
        id=st.integers(1, 99).map("notes-{}".format),
        mark=st.sampled_from(("1", "2", "*", "a")),
        blocks=st.lists(paragraphs(), min_size=1, max_size=2).map(tuple),
    )

"""Strategies of persons, references and notes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, get_args

import attrs
from hypothesis import strategies as st

from nuffield_extract.model import FieldName, FieldSpan, Note, Person, Reference, Span
from nuffield_extract.testing.blocks import paragraphs, phrases, urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import SearchStrategy

_CSL_TYPES = (
    *(None, "article-journal", "report", "book", "chapter", "webpage"),
    *("paper-conference", "thesis", "post-weblog", "legislation"),
)


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
    """Entries of a reference list: each parsed part stands in the text, where `fields` says."""
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
        **dict.fromkeys(("title", "container", "publisher", "place", "volume", "issue"), phrase),
        **{name: st.sampled_from((None, *values)) for name, values in _SAMPLES.items()},
        doi=st.none() | urls().map(lambda url: url.replace("https://example.org", "10.1000")),
        url=st.none() | urls(),
        accessed=st.none() | dates(),
        type=st.sampled_from(_CSL_TYPES),
        confidence=st.floats(0, 1),
    )
    return st.builds(_printed, bare, end=st.sampled_from(("", " et al.")), sure=st.floats(0, 1))


_SAMPLES = {
    "edition": ("2nd", "Third revised"),
    "pages": ("7", "12-19", "201–19", "e1004", "S4, S7–S9"),
    "pmid": ("17284678",),
    "pmcid": ("PMC1234567",),
    "arxiv": ("2101.00001", "hep-th/9901001v2"),
    "isbn": ("9780306406157", "080442957X"),
}


def _printed(bare: Reference, *, end: str, sure: float) -> Reference:
    """The reference with one year at most, and a text that holds all its parts."""
    year = bare.year if bare.date is None else bare.date.year
    suffix = None if year is None else bare.year_suffix
    authors = ", ".join([person.name for person in bare.authors])
    whole = attrs.evolve(
        bare,
        year=year,
        year_suffix=suffix,
        authors_text=f"{authors}{end}" if authors else None,
    )
    text, fields = "", []
    for name, part, tail in _parts(whole):
        text += ". " if text else ""
        fields.append(_span(name, len(text), part, sure))
        text += part + tail
    text = (f"{text}. {whole.date}" if whole.date else text) or bare.text
    spans = (Span(text=text, href=whole.url),) if whole.url else ()
    return attrs.evolve(whole, text=text, spans=spans, fields=tuple(fields))


def _span(name: FieldName, start: int, part: str, sure: float) -> FieldSpan:
    return FieldSpan(field=name, start=start, end=start + len(part), confidence=sure)


def _parts(reference: Reference) -> Iterator[tuple[FieldName, str, str]]:
    """Name and text of each field, and what is printed right behind it."""
    for name in get_args(FieldName):
        part = _shown(reference, name)
        if part:
            yield name, part, (reference.year_suffix or "") if name == "year" else ""


def _shown(reference: Reference, name: FieldName) -> str:
    if name == "authors":
        return reference.authors_text or ""
    if name == "editors":
        return ", ".join([person.name for person in reference.editors])
    value = getattr(reference, name)
    return "" if value is None else str(value)


def notes() -> SearchStrategy[Note]:
    """Footnotes of one or two paragraphs."""
    return st.builds(
        Note,
        id=st.integers(1, 99).map("notes-{}".format),
        mark=st.sampled_from(("1", "2", "*", "a")),
        blocks=st.lists(paragraphs(), min_size=1, max_size=2).map(tuple),
    )

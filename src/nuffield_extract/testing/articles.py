"""Strategies of articles and all that stands around their blocks."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TypeVar, get_args

import attrs
from hypothesis import strategies as st

from nuffield_extract.model import (
    Article,
    CaptureInfo,
    Claim,
    Link,
    Note,
    Notice,
    Reference,
    Section,
    Span,
)
from nuffield_extract.model.article import EncodingSource, WrapperName
from nuffield_extract.model.walk import map_section_spans
from nuffield_extract.testing.blocks import blocks, paragraphs, phrases, urls
from nuffield_extract.testing.references import dates, notes, persons, references

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hypothesis.strategies import SearchStrategy

_Entry = TypeVar("_Entry", Reference, Note)

_REFS = ("references-1", "references-2", "references-3", "notes-1", "notes-2")
_DEEPEST = 3
_LANGUAGES = (None, "en", "en-GB", "cy", "de", "ar", "zh-Hans")
_TEXT_FIELDS = ("title", "standfirst", "kind", "site", "licence", "citation")


def links() -> SearchStrategy[Link]:
    """Links to downloads and related pages."""
    return st.builds(
        Link,
        text=phrases(),
        url=urls(),
        kind=st.none() | phrases(),
        date=st.none() | dates(),
    )


def claims() -> SearchStrategy[Claim]:
    """Claims on a text field of the article."""
    return st.builds(
        Claim,
        field=st.sampled_from(_TEXT_FIELDS),
        value=phrases(),
        source=st.sampled_from(("meta", "og", "json-ld", "visible")),
        won=st.booleans(),
    )


def notices() -> SearchStrategy[Notice]:
    """Notices of losses and guesses."""
    code = st.sampled_from(("relative-href", "guessed-encoding", "dropped-nesting"))
    return st.builds(Notice, code=code, message=phrases(), where=st.none() | phrases())


def capture_infos() -> SearchStrategy[CaptureInfo]:
    """Ways in which a page was saved."""
    wrappers = st.sampled_from(get_args(WrapperName))
    decoded = [source for source in get_args(EncodingSource) if source != "text"]
    text = st.builds(CaptureInfo, wrapper=wrappers, source_url=st.none() | urls())
    return text | st.builds(
        CaptureInfo,
        wrapper=wrappers,
        encoding=st.sampled_from(("utf-8", "windows-1252", "shift_jis")),
        encoding_from=st.sampled_from(decoded),
        source_url=st.none() | urls(),
    )


def sections(refs: Sequence[str] = ()) -> SearchStrategy[Section]:
    """Body sections under a heading, with deeper sections inside; ids are unique in each."""
    return _sections(refs, depth=1).map(lambda section: _numbered(section, count(1)))


def _sections(refs: Sequence[str], *, depth: int) -> SearchStrategy[Section]:
    deeper = st.lists(_sections(refs, depth=depth + 1), max_size=2) if depth < _DEEPEST else _NONE
    return st.builds(
        Section,
        heading=phrases(),
        href=st.none() | urls(),
        level=st.sampled_from((2 * depth - 1, 2 * depth)),
        id=st.just("section"),
        blocks=st.lists(blocks(refs), max_size=2).map(tuple),
        sections=deeper.map(tuple),
    )


_NONE: SearchStrategy[list[Section]] = st.just([])


def _numbered(section: Section, numbers: Iterator[int]) -> Section:
    name = f"section-{next(numbers)}"
    inner = tuple([_numbered(each, numbers) for each in section.sections])
    return attrs.evolve(section, id=name, sections=inner)


def articles() -> SearchStrategy[Article]:
    """Whole articles: ids are unique, and every ref names a reference or note that is there."""
    phrase, day = st.none() | phrases(), st.none() | dates()
    lead = st.builds(Section, id=st.just("lead"), blocks=st.tuples(paragraphs(_REFS)))
    body = st.lists(_sections(_REFS, depth=1), max_size=2)
    apart = st.builds(
        Article,
        **dict.fromkeys(_TEXT_FIELDS, phrase),
        language=st.sampled_from(_LANGUAGES),
        url=st.none() | urls(),
        image=st.none() | urls(),
        published=day,
        modified=day,
        topics=st.lists(phrases(), max_size=2).map(tuple),
        authors=st.lists(persons(), max_size=2).map(tuple),
        sections=st.tuples(st.lists(lead, max_size=1), body).map(lambda two: (*two[0], *two[1])),
        references=st.lists(references(), max_size=3).map(tuple),
        notes=st.lists(notes(), max_size=2).map(tuple),
        downloads=st.lists(links(), max_size=2).map(tuple),
        related=st.lists(links(), max_size=2).map(tuple),
        evidence=st.lists(claims(), max_size=2).map(tuple),
        notices=st.lists(notices(), max_size=2).map(tuple),
        capture=capture_infos(),
    )
    return st.builds(_joined, apart, with_lists=st.booleans())


def _joined(article: Article, *, with_lists: bool) -> Article:
    """The article with unique ids, without refs to nothing, its entries in sections or loose."""
    entries = [_entry(each, "references", n) for n, each in enumerate(article.references, 1)]
    footnotes = [_entry(each, "notes", n) for n, each in enumerate(article.notes, 1)]
    known = {None, *(each.id for each in entries), *(each.id for each in footnotes)}
    numbers = count(1)

    def joined(span: Span) -> Span:
        return span if span.ref in known else attrs.evolve(span, ref=None)

    body = [map_section_spans(_numbered(part, numbers), joined) for part in article.sections]
    if entries and with_lists:
        body.append(Section(heading="References", level=1, id="references", role="references"))
    if footnotes and with_lists:
        body.append(Section(id="notes", role="notes"))
    return attrs.evolve(
        article, sections=tuple(body), references=tuple(entries), notes=tuple(footnotes)
    )


def _entry(entry: _Entry, section: str, number: int) -> _Entry:
    """The entry with an id that names its section, as `model.entries` reads it."""
    return attrs.evolve(entry, id=f"{section}-{number}")

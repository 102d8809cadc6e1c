"""What is compared of what stands beside the text: authors, topics, references, notes, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.diff.blocks import block_lines, block_links, span_links
from nuffield_extract.diff.facets import Facets
from nuffield_extract.diff.markup import block_markup, inline_markup
from nuffield_extract.diff.pairing import Sides
from nuffield_extract.model import Span
from nuffield_extract.references.merging import same_works
from nuffield_extract.references.sameness import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from nuffield_extract.model import Article, Link, Note, Person, Reference


def metadata_fields(article: Article) -> Mapping[str, str | None]:
    """The metadata that is one value each, dates in ISO 8601."""
    return {name: _text(getattr(article, name)) for name in METADATA}


METADATA = (
    "title", "standfirst", "kind", "language", "url", "site", "image", "licence", "citation",
    "published", "modified",
)  # fmt: skip
"""The fields of an article that are compared as values."""


def topics(old: Sequence[str], new: Sequence[str]) -> Sides:
    """Topics: each is itself, in whatever case."""
    return Sides(
        old=[_plain("topic", {"topic": topic}) for topic in old],
        new=[_plain("topic", {"topic": topic}) for topic in new],
        names=((_folded(old), _folded(new)),),
    )


def authors(old: Sequence[Person], new: Sequence[Person]) -> Sides:
    """Authors: of one ORCID iD, or of one name."""
    return Sides(
        old=[_person(person) for person in old],
        new=[_person(person) for person in new],
        names=(
            ([person.orcid for person in old], [person.orcid for person in new]),
            (_folded(p.name for p in old), _folded(p.name for p in new)),
        ),
    )


def downloads(old: Sequence[Link], new: Sequence[Link]) -> Sides:
    """Files: of one address, or of one name."""
    return Sides(
        old=[_link(link) for link in old],
        new=[_link(link) for link in new],
        names=(
            ([link.url for link in old], [link.url for link in new]),
            (_folded(link.text for link in old), _folded(link.text for link in new)),
        ),
    )


def notes(old: Sequence[Note], new: Sequence[Note]) -> Sides:
    """Notes: of one text, or alike."""
    return Sides(old=[_note(note) for note in old], new=[_note(note) for note in new])


def references(old: Sequence[Reference], new: Sequence[Reference]) -> Sides:
    """References: to one work, as `merge_references` has it; else alike."""
    works = same_works([*old, *new])
    work_of = {place: number for number, work in enumerate(works) for place in work}
    numbers = [work_of[place] for place in range(len(old) + len(new))]
    return Sides(
        old=[_reference(reference) for reference in old],
        new=[_reference(reference) for reference in new],
        names=((numbers[: len(old)], numbers[len(old) :]),),
    )


ENTRIES: Mapping[str, Callable[[Sequence[Any], Sequence[Any]], Sides]] = {
    "topics": topics,
    "authors": authors,
    "references": references,
    "notes": notes,
    "downloads": downloads,
}
"""What is compared of the entries of both pages, by the name of the article's field."""


def _person(person: Person) -> Facets:
    fields = {name: getattr(person, name) for name in _OF_PERSONS}
    return _plain("person", fields, person.name)


def _link(link: Link) -> Facets:
    fields = {name: _text(getattr(link, name)) for name in ("text", "url", "kind", "date")}
    return _plain("link", fields, link.text)


def _note(note: Note) -> Facets:
    markup = "".join([f"[{note.mark}]", *map(block_markup, note.blocks)])
    lines = tuple([line for block in note.blocks for line in block_lines(block)])
    return Facets(
        kind="note",
        key=markup,
        fields={"mark": note.mark},
        lines=lines,
        links=tuple([link for block in note.blocks for link in block_links(block)]),
        markup=markup,
        telling="\n".join(lines),
    )


def _reference(reference: Reference) -> Facets:
    fields = {name: _text(getattr(reference, name)) for name in _OF_REFERENCES}
    names = {name: _names(getattr(reference, name)) for name in ("authors", "editors")}
    markup = inline_markup(reference.spans or (Span(text=reference.text),))
    return Facets(
        kind="reference",
        key=f"{_key({**fields, **names})}\n{markup}",
        fields={**fields, **names},
        links=tuple(span_links(reference.spans)),
        markup=markup,
        telling=reference.text,
    )


def _plain(kind: str, fields: Mapping[str, str | None], telling: str = "") -> Facets:
    return Facets(kind=kind, key=_key(fields), fields=fields, telling=telling)


def _key(fields: Mapping[str, str | None]) -> str:
    return repr([*fields.values()])


def _names(people: Iterable[Person]) -> str | None:
    return "; ".join([person.name for person in people]) or None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _folded(texts: Iterable[str]) -> list[str | None]:
    return [folded(text) or None for text in texts]


_OF_PERSONS = ("name", "given", "family", "url", "orcid")
_OF_REFERENCES = (
    "text", "year", "year_suffix", "date", "title", "container", "publisher", "place", "edition",
    "volume", "issue", "pages", "doi", "pmid", "pmcid", "arxiv", "isbn", "url", "accessed", "type",
)  # fmt: skip

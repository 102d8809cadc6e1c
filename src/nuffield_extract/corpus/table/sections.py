"""The sections of an article one after the other, each with its own text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from nuffield_extract.exporters.text import own_text
from nuffield_extract.model.entries import Entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.model import Article, Section
    from nuffield_extract.model.article import Role


class FlatSection(TypedDict):
    """A section without those inside it."""

    level: int
    path: list[str]
    """Headings of the sections around it, outermost first."""

    heading: str | None
    id: str
    role: Role
    text: str
    """As plain text prints it, entries of references and notes included; without the heading."""


def flat_sections(article: Article) -> list[FlatSection]:
    """Every section of an article that is `as_printed`, each before those inside it."""
    return list(_flat(article.sections, [], Entries.of(article)))


def body_of(sections: Iterable[FlatSection]) -> str:
    """All that the sections print: headings and texts, one blank line between them."""
    parts = (part for section in sections for part in (section["heading"], section["text"]))
    return "\n\n".join([stripped for part in parts if part and (stripped := part.strip("\n"))])


def _flat(sections: Iterable[Section], path: list[str], entries: Entries) -> Iterator[FlatSection]:
    for section in sections:
        yield {
            "level": section.level,
            "path": path,
            "heading": section.heading,
            "id": section.id,
            "role": section.role,
            "text": own_text(section, entries),
        }
        if section.sections:
            inside = [*path, section.heading] if section.heading else path
            yield from _flat(section.sections, inside, entries)

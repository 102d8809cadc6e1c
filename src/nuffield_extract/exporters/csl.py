"""The references as CSL-JSON, for Zotero, pandoc and other users of CSL styles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from nuffield_extract.exporters._bibliographic import (
    one_line,
    printed_authors,
    untitled_text,
    web_address,
)
from nuffield_extract.exporters._keys import citation_keys

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Article, Person, Reference

EXTENSION = ".csl.json"


def export(article: Article) -> str:
    """The references of the article as an array of CSL-JSON."""
    return render(article.references)


def render(references: Iterable[Reference]) -> str:
    """The references as an array of CSL-JSON (schema of CSL 1.0.2, csl-data.json).

    The id of an item is its citation key. An entry in which no title was recognised is a
    `document` whose note is the entry as printed.
    """
    listed = tuple(references)
    items = [_item(*pair) for pair in zip(citation_keys(listed), listed, strict=True)]
    return json.dumps(items, indent=2, ensure_ascii=False) + "\n"


def _item(key: str, reference: Reference) -> dict[str, Any]:
    notes = (untitled_text(reference), printed_authors(reference))
    texts = {name: one_line(getattr(reference, field)) for name, field in _TEXTS.items()}
    arxiv = one_line(reference.arxiv)
    found = {
        "author": _names(reference.authors),
        "editor": _names(reference.editors),
        "issued": _issued(reference),
        **texts,
        "URL": web_address(reference),
        "archive": "arXiv" if arxiv else "",
        "archive_location": arxiv,
        "accessed": _date(reference.accessed),
        "note": " ".join(filter(None, notes)),
    }
    filled = {name: value for name, value in found.items() if value}
    return {"id": key, "type": _type(reference), **filled}


def _type(reference: Reference) -> str:
    return reference.type if reference.type in _TYPES else "document"


def _names(people: Sequence[Person]) -> list[dict[str, str]]:
    return [name for name in map(_name, people) if name]


def _name(person: Person) -> dict[str, str]:
    family, given, name = map(one_line, (person.family, person.given, person.name))
    if not family:
        return {"literal": name} if name else {}
    return {"family": family, "given": given} if given else {"family": family}


def _issued(reference: Reference) -> dict[str, Any] | None:
    if reference.date is not None or reference.year is None:
        return _date(reference.date)
    return {"date-parts": [[reference.year]]}


def _date(day: datetime.date | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


# Variables of CSL, and the fields that they are filled from.
_TEXTS = {
    "year-suffix": "year_suffix",
    "title": "title",
    "container-title": "container",
    "publisher": "publisher",
    "publisher-place": "place",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmcid",
    "ISBN": "isbn",
}

_TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia figure graphic hearing
    interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """.split()
)

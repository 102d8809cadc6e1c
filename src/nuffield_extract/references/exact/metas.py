"""`citation_reference` metas, as publishers print them for Google Scholar (Highwire Press tags).

Their content is "citation_title=...; citation_author=...;", or the entry as plain text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.metadata.persons import each_once
from nuffield_extract.references.exact.stated import (
    Stated,
    date_of,
    first_of,
    page_range,
    year_of,
)
from nuffield_extract.references.names.lists import reference_names
from nuffield_extract.references.parsing.identifiers import find_identifiers, is_isbn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nuffield_extract.model import Person

NAME = "citation_reference"

# A value ends where the next key begins: titles hold semicolons too.
_KEY = re.compile(r"(?:^|;)\s*citation_(?P<key>[a-z_]{2,40})\s*=")
_ENTITY = re.compile(r"&#x0*(?P<code>[0-9a-fA-F]{2,5});")  # escaped twice by some publishers

CONTAINERS = {
    "journal_title": "article-journal", "journal_abbrev": "article-journal",
    "inbook_title": "chapter", "conference_title": "paper-conference",
    "conference": "paper-conference",
}  # fmt: skip
"""CSL type by the key that names what holds the work."""

PUBLISHERS = {
    "technical_report_institution": "report", "dissertation_institution": "thesis",
    "publisher": None,
}  # fmt: skip
"""CSL type by the key that names who published it."""


def read_citation_meta(content: str) -> Stated:
    """What one meta says; of plain text the identifiers alone."""
    keys = _keys(content)
    if not keys:
        return attrs.evolve(_identified(clean(content)), text=clean(content))
    said = {key: values[0] for key, values in keys.items()}
    container = next((key for key in CONTAINERS if key in said), "")
    publisher = next((key for key in PUBLISHERS if key in said), "")
    when = first_of(said.get("publication_date"), said.get("year"), said.get("date"))
    return attrs.evolve(
        _identified(*(f"{mark} {said.get(key, '')}" for key, mark in _IDENTIFIERS.items())),
        title=said.get("title"),
        container=said.get(container),
        publisher=said.get(publisher),
        type=CONTAINERS.get(container) or PUBLISHERS.get(publisher),
        authors=each_once(_authors(keys.get("author", ()))),
        year=year_of(when),
        date=date_of(when),
        volume=said.get("volume"),
        issue=first_of(said.get("issue"), said.get("number")),
        pages=page_range(said.get("pages"), said.get("firstpage"), said.get("lastpage")),
    )


_IDENTIFIERS = {"doi": "doi:", "pmid": "PMID:", "pmcid": "", "arxiv_id": "arXiv:", "isbn": "ISBN"}
"""What stands before an identifier in text, by its key."""


def _keys(content: str) -> Mapping[str, list[str]]:
    keys: dict[str, list[str]] = {}
    matches = [*_KEY.finditer(content)]
    ends = [*(match.start() for match in matches[1:]), len(content)]
    for match, end in zip(matches, ends, strict=False):
        value = clean(_ENTITY.sub(_character, content[match.end() : end])).strip(" ;")
        if value:
            keys.setdefault(match["key"], []).append(value)
    return keys


def _character(match: re.Match[str]) -> str:
    code = int(match["code"], 16)
    is_character = code not in range(0xD800, 0xE000)
    return chr(code) if is_character else ""


def _authors(names: Sequence[str]) -> list[Person]:
    return [person for name in names for person in reference_names(name).people]


def _identified(*texts: str) -> Stated:
    found = find_identifiers(texts)
    isbn = found.isbn if found.isbn and is_isbn(found.isbn) else None
    return Stated(doi=found.doi, pmid=found.pmid, pmcid=found.pmcid, arxiv=found.arxiv, isbn=isbn)

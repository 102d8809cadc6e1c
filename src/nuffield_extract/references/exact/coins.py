"""COinS: an OpenURL context object (ANSI/NISO Z39.88-2004, KEV format) in the title of a span."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import attrs

from nuffield_extract.dom import collapse
from nuffield_extract.metadata.persons import each_once
from nuffield_extract.model import Person
from nuffield_extract.references.exact.stated import (
    Stated,
    date_of,
    first_of,
    inverted,
    page_range,
    year_of,
)
from nuffield_extract.references.parsing.identifiers import find_identifiers, is_isbn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Characters and keys: a context object of more describes no one work.
_LONGEST = 8_000
_MOST_KEYS = 200

TYPES = {
    "article": "article-journal", "preprint": "article", "book": "book", "bookitem": "chapter",
    "proceeding": "paper-conference", "conference": "paper-conference", "report": "report",
    "dissertation": "thesis", "document": "document",
}  # fmt: skip
"""CSL type by genre, or by the last part of `rft_val_fmt`."""


def read_coins(title: str) -> Stated | None:
    """What a COinS span says in its title; None where that is no context object."""
    keys = _keys(title)
    said = {key: values[0] for key, values in keys.items()}
    work, container = _titles(said)
    if not work and not keys.get("rft_id"):
        return None
    found = _identified(keys.get("rft_id", ()), said.get("rft.isbn", ""))
    when = said.get("rft.date")
    genre = said.get("rft.genre", "")
    return attrs.evolve(
        found,
        title=work,
        container=container,
        authors=each_once(_authors(keys)),
        year=year_of(when),
        date=date_of(when),
        publisher=first_of(said.get("rft.pub"), said.get("rft.inst")),
        place=said.get("rft.place"),
        edition=said.get("rft.edition"),
        volume=said.get("rft.volume"),
        issue=said.get("rft.issue"),
        pages=page_range(said.get("rft.pages"), said.get("rft.spage"), said.get("rft.epage")),
        type=TYPES.get(genre) or TYPES.get(said.get("rft_val_fmt", "").rpartition(":")[2]),
    )


def _keys(title: str) -> dict[str, list[str]]:
    """The values of each key of a query, cleaned; none of one that is too long."""
    keys: dict[str, list[str]] = {}
    if len(title) > _LONGEST or "rft" not in title:
        return keys
    for key, value in parse_qsl(title)[:_MOST_KEYS]:
        if text := collapse(value).strip():
            keys.setdefault(key, []).append(text)
    return keys


def _titles(said: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The title of the work, and of what holds it."""
    names = ("rft.jtitle", "rft.btitle", "rft.title", "rft.stitle")
    whole = [said[name] for name in names if name in said]
    if "rft.atitle" in said:
        return said["rft.atitle"], first_of(*whole)
    work = first_of(said.get("rft.btitle"), said.get("rft.title"))
    return work, said.get("rft.jtitle") if work else None


def _authors(keys: Mapping[str, Sequence[str]]) -> Iterator[Person]:
    family = first_of(*keys.get("rft.aulast", ()))
    given = first_of(*keys.get("rft.aufirst", ()), *keys.get("rft.auinit", ()))
    if family and given:
        yield Person(name=f"{family}, {given}", family=family, given=given)
    elif family:
        yield Person(name=family)
    yield from map(inverted, (*keys.get("rft.au", ()), *keys.get("rft.aucorp", ())))


def _identified(ids: Sequence[str], isbn: str) -> Stated:
    """The identifiers among the addresses of a work, and the first that is a page."""
    found = find_identifiers([name.replace("info:pmid/", "PMID:") for name in ids])
    pages = (name for name in ids if name.startswith(("http://", "https://")))
    digits = "".join(filter(str.isalnum, isbn)).upper()
    return Stated(
        doi=found.doi,
        pmid=found.pmid,
        pmcid=found.pmcid,
        arxiv=found.arxiv,
        isbn=digits if is_isbn(digits) else None,
        url=next(pages, None),
    )

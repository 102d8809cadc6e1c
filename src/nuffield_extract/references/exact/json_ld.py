"""What JSON-LD says that the article cites: `citation` of schema.org's CreativeWork."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.dom import clean
from nuffield_extract.metadata.persons import each_once
from nuffield_extract.model import Person
from nuffield_extract.references.exact.stated import Stated, date_of, first_of, year_of
from nuffield_extract.references.parsing.identifiers import find_identifiers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ADDRESSES = ("@id", "url", "sameAs", "identifier", "doi")


def read_cited_works(json_ld: Any) -> Iterator[Stated]:
    """What is said of each cited work by a JSON-LD value: a node, a list of them or a graph."""
    for node in _nodes(json_ld):
        graph = node.get("@graph")
        for inner in (node, *_nodes(graph)):
            for work in _listed(inner.get("citation")):
                if said := _work(work):
                    yield said


def _work(work: Any) -> Stated | None:
    if isinstance(work, str):
        text = clean(work)
        return attrs.evolve(_identified(text), text=text) if text else None
    if not isinstance(work, dict):
        return None
    when = first_of(_text(work.get("datePublished")), _text(work.get("dateCreated")))
    return attrs.evolve(
        _identified(*(text for name in _ADDRESSES for text in _texts(work.get(name)))),
        title=first_of(_text(work.get("headline")), _text(work.get("name"))),
        authors=each_once(Person(name=name) for name in _texts(work.get("author"))),
        container=_text(work.get("isPartOf")),
        publisher=_text(work.get("publisher")),
        year=year_of(when),
        date=date_of(when),
    )


def _identified(*texts: str) -> Stated:
    found = find_identifiers(texts)
    pages = (text for text in texts if text.startswith(("http://", "https://")))
    url = next(pages, None)
    return Stated(
        doi=found.doi, pmid=found.pmid, pmcid=found.pmcid, arxiv=found.arxiv, isbn=found.isbn,
        url=url if url and " " not in url else None,
    )  # fmt: skip


def _text(value: Any) -> str | None:
    return next(_texts(value), None)


def _texts(value: Any) -> Iterator[str]:
    """The texts that a value is, or names: each of a list, the name or value of a node."""
    for one in _listed(value):
        text = _name(one) if isinstance(one, dict) else one
        if isinstance(text, str) and clean(text):
            yield clean(text)


def _name(node: Mapping[str, Any]) -> Any:
    return node.get("name") or node.get("value") or node.get("@id")


def _nodes(value: Any) -> list[dict[str, Any]]:
    return [node for node in _listed(value) if isinstance(node, dict)]


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]

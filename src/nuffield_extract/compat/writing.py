"""A Document in one of the formats of trafilatura."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract import api
from nuffield_extract.compat.xml import xml_of
from nuffield_extract.errors import UnknownFormat
from nuffield_extract.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from nuffield_extract.compat.document import Document
    from nuffield_extract.compat.request import Request

TEI = "tei"
"""The format of `api.formats()` that is written as `xmltei`."""


def written(document: Document, request: Request) -> str:
    """The document in the format asked for.

    Raises:
        UnknownFormat: it is `xmltei`, and there is no exporter for it.
    """
    return _WRITERS[request.format](document, request)


def _txt(document: Document, request: Request) -> str:
    """The text, below the metadata in YAML where they are asked for."""
    if not request.metadata:
        return document.text
    named = {name: getattr(document, name) for name in _HEADER}
    lines = [f"{name}: {_scalar(value)}" for name, value in named.items() if value]
    return "\n".join(["---", *lines, "---", document.text])


def _json(document: Document, request: Request) -> str:
    fields: dict[str, Any] = {"text": document.text, "comments": document.comments}
    if request.metadata:
        named = document.as_dict()
        renamed = {theirs: named.pop(name) for name, theirs in _RENAMED.items()}
        joined = {name: ";".join(named.pop(name)) for name in ("categories", "tags")}
        fields = {**named, **renamed, **joined}
    return json.dumps(fields, ensure_ascii=False)


def _csv(document: Document, request: Request) -> str:
    """One row, apart by tabs, `null` for what is not there or not asked for; its end is CR LF."""
    asked = _COLUMNS if request.metadata else ("text",)
    row = io.StringIO()
    csv.writer(row, delimiter="\t").writerow(
        [(getattr(document, name) if name in asked else None) or "null" for name in _COLUMNS]
    )
    return row.getvalue()


def _scalar(value: str | tuple[str, ...]) -> str:
    """The value as YAML reads it: JSON, with escapes for what YAML forbids or takes for an end."""
    return "".join(map(_visible, json.dumps(value, ensure_ascii=False)))


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if char < "\U00010000" else f"\\U{ord(char):08x}"


def _html(document: Document, request: Request) -> str:
    article = document.article
    return api.export(article if request.metadata else _nameless(article), "html")


def _xml(document: Document, request: Request) -> str:
    fields = {**document.as_dict(), "tags": ";".join(document.tags)} if request.metadata else {}
    return xml_of(document.article, {name: fields.get(name) for name in _HEADER})


def _tei(document: Document, _: Request) -> str:
    if TEI not in api.formats():
        known = ", ".join(api.formats())
        raise UnknownFormat(f"xmltei needs the format {TEI!r}, and there are only: {known}")
    return api.export(document.article, TEI)


def _nameless(article: Article) -> Article:
    """The article without what is said about it; the title stays."""
    said = {name: getattr(_NOTHING, name) for name in _METADATA}
    return attrs.evolve(article, **said)


_NOTHING = Article()
_METADATA = (
    *("kind", "url", "site", "image", "licence", "published", "modified", "topics", "authors"),
)

_HEADER = (
    *("title", "author", "url", "hostname", "description", "sitename", "date"),
    *("categories", "tags", "fingerprint", "id", "license"),
)
"""Fields above a text, and of the first element of XML, in their order."""

_COLUMNS = (
    *("url", "id", "fingerprint", "hostname", "title", "image", "date"),
    *("text", "comments", "license", "pagetype"),
)

_RENAMED = {"url": "source", "sitename": "source-hostname", "description": "excerpt"}
"""Keys of JSON by field."""

_WRITERS: Mapping[str, Callable[[Document, Request], str]] = {
    "csv": _csv,
    "html": _html,
    "json": _json,
    "markdown": _txt,
    "txt": _txt,
    "xml": _xml,
    "xmltei": _tei,
}

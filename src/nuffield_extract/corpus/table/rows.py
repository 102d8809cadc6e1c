"""Rows: a page and its article, or what was wrong with it, as plain values by column."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from nuffield_extract import __version__, api
from nuffield_extract.corpus.outcomes import failure
from nuffield_extract.corpus.table.fingerprints import hash_of, simhash_of, words_of
from nuffield_extract.corpus.table.sections import body_of, flat_sections
from nuffield_extract.exporters.text import text_around
from nuffield_extract.exporting import encoded
from nuffield_extract.model import Notice
from nuffield_extract.model.entries import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.corpus.records import Page
    from nuffield_extract.model import Article, Person, Reference

SCHEMA_VERSION = 1
"""Of the columns; it grows when one goes, or means something else."""

EXTRACTOR = f"nuffield-extract {__version__}"

Row: TypeAlias = dict[str, Any]
"""Values by column, in the order of `schema.schema()`: numbers, text, dates, lists and dicts."""


def row_of(page: Page, article: Article) -> Row:
    """The row of a page that was read.

    Half a surrogate pair, which no table can hold, is U+FFFD in it.
    """
    article, line = _sound(_noticed(page, article))
    printed = as_printed(article)
    sections = flat_sections(printed)
    body = body_of(sections)
    words = words_of(body)
    return {
        **_of_page(page),
        "error_class": None,
        "error": None,
        **{name: getattr(article, name) for name in _FIELDS},
        "topics": list(article.topics),
        "authors": _persons(article.authors),
        "text": text_around(printed, body),
        "words": len(words),
        "text_hash": hash_of(words),
        "simhash": simhash_of(words),
        "sections": sections,
        "refs": [_reference(reference) for reference in article.references],
        "notices": _told(article.notices),
        "wrapper": article.capture.wrapper,
        "encoding": article.capture.encoding,
        "encoding_from": article.capture.encoding_from,
        "article": line,
    }


def error_row(page: Page, error: Exception | tuple[str, str]) -> Row:
    """The row of a page that could not be read: its lists are empty, and no more is known.

    Args:
        page: as far as it was read.
        error: what happened, or its class and its message.
    """
    name, message = error if isinstance(error, tuple) else _reason(page, error)
    return {
        **_of_page(page),
        "error_class": name,
        "error": storable(message),
        **dict.fromkeys(_FIELDS),
        "topics": [],
        "authors": [],
        **dict.fromkeys(("text", "words", "text_hash", "simhash")),
        "sections": [],
        "refs": [],
        "notices": _told(_notices(page)),
        **dict.fromkeys(("wrapper", "encoding", "encoding_from", "article")),
    }


def reference_rows(row: Row) -> tuple[Row, ...]:
    """The rows of the second table: each reference of a row, and the page that it stands on."""
    page = {
        "row_schema": row["row_schema"],
        "page_id": row["id"],
        "page_url": row["url"] or row["fetched_url"],
        "page_title": row["title"],
    }
    return tuple([{**page, **reference} for reference in row["refs"]])


def _of_page(page: Page) -> Row:
    place = page.place
    return {
        "row_schema": SCHEMA_VERSION,
        "extractor": EXTRACTOR,
        "id": storable(place.id),
        "source": storable(place.source),
        "record_offset": place.offset,
        "record_length": place.length,
        "fetched_url": storable(page.url) if page.url is not None else None,
        "content_type": page.content_type,
        "fetched": page.fetched,
        "page_bytes": len(page.content),
        "page_hash": hashlib.sha256(page.content).hexdigest(),
    }


def _notices(page: Page) -> tuple[Notice, ...]:
    if page.truncated is None:
        return ()
    message = f"the page was not saved in full: {storable(page.truncated)}"
    return (Notice(code="truncated", message=message),)


def _noticed(page: Page, article: Article) -> Article:
    added = _notices(page)
    return attrs.evolve(article, notices=(*article.notices, *added)) if added else article


def _sound(article: Article) -> tuple[Article, str]:
    """The article without halves of surrogate pairs, and its JSON on one line."""
    line = api.export(article, "jsonl").removesuffix("\n")
    try:
        line.encode()
    except UnicodeEncodeError:
        line = _HALF_PAIR.sub("\ufffd", line)
        return api.load(line), line
    return article, line


def _reason(page: Page, error: Exception) -> tuple[str, str]:
    told = failure(page.place.id, error)
    return told.error or "", told.message or ""


def storable(text: str) -> str:
    """The text, with half a surrogate pair, which file names may hold, as its escape."""
    return encoded(text).decode()


def _persons(persons: Iterable[Person]) -> list[Row]:
    return [{name: getattr(person, name) for name in _PERSON} for person in persons]


def _reference(reference: Reference) -> Row:
    return {
        **{name: getattr(reference, name) for name in _REFERENCE},
        "authors": _persons(reference.authors),
        "editors": _persons(reference.editors),
    }


def _told(notices: Iterable[Notice]) -> list[Row]:
    return [{"code": notice.code, "message": notice.message} for notice in notices]


_HALF_PAIR = re.compile("[\ud800-\udfff]")
_PERSON = ("name", "given", "family", "url", "orcid")
_FIELDS = (
    "url", "title", "standfirst", "kind", "language", "site", "image", "licence", "citation",
    "published", "modified",
)  # fmt: skip
_REFERENCE = (
    "id", "text", "authors", "authors_text", "editors", "year", "year_suffix", "date", "title",
    "container", "publisher", "place", "edition", "volume", "issue", "pages", "doi", "pmid",
    "pmcid", "arxiv", "isbn", "url", "accessed", "type", "confidence",
)  # fmt: skip

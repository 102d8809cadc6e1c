"""A data set of Hugging Face: one row a page."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasets import Dataset, Features, List, Value

from nuffield_extract import __version__, api
from nuffield_extract.adapters._metadata import TEXTS
from nuffield_extract.adapters._pages import FAILURES, page_files

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.adapters._pages import PagePath
    from nuffield_extract.model import Article, Person, Reference

_LOG = logging.getLogger(__name__)

_PERSON = {name: Value("string") for name in ("name", "given", "family", "url", "orcid")}
_REFERENCE_TEXTS = ("id", "text", "title", "container", "publisher", "doi", "pmid", "url", "type")

FEATURES = Features(
    {
        "path": Value("string"),
        **{name: Value("string") for name in TEXTS},
        "published": Value("date32"),
        "modified": Value("date32"),
        "topics": List(Value("string")),
        "authors": List(_PERSON),
        "text": Value("string"),
        "references": List(
            {
                **{name: Value("string") for name in _REFERENCE_TEXTS},
                "year": Value("int32"),
                "authors": List(_PERSON),
            }
        ),
        "json": Value("string"),
    }
)
"""Columns: `text` is plain text, `json` the whole article, which `nuffield_extract.load` reads."""


def dataset_of(
    sources: PagePath | Iterable[PagePath],
    *,
    skip_errors: bool = False,
    cache_dir: str | os.PathLike[str] | None = None,
) -> Dataset:
    """The articles of pages as a Dataset with the columns of `FEATURES`.

    It is kept in the cache of `datasets`, and made anew when a file's size or time of change, or
    the release of this library, is another.

    Args:
        sources: a file, a folder or several of them; of a folder all pages below it, sorted.
        skip_errors: whether a page that fails is logged and left out; by default nothing is made.
        cache_dir: the folder of the cache, as of `Dataset.from_generator`.

    Raises:
        DatasetGenerationError: a page has no article or cannot be read; its `__cause__` says what
            is wrong.
        OSError: a file is not there.
    """
    paths = [str(path) for path in page_files(sources)]
    given = {"paths": paths, "stamps": [_stamp(path) for path in paths], "skip": skip_errors}
    cache = None if cache_dir is None else str(cache_dir)
    return Dataset.from_generator(rows, features=FEATURES, gen_kwargs=given, cache_dir=cache)


def rows(paths: Sequence[str], stamps: Sequence[str], *, skip: bool) -> Iterator[dict[str, Any]]:
    """A row of each page.

    Args:
        paths: of the pages.
        stamps: what they were made of; it is part of the name under which the rows are cached.
        skip: whether a page that fails is logged and left out.

    Raises:
        InputError, NoContent, OSError: a page cannot be read, and `skip` is not set.
    """
    for path, _ in zip(paths, stamps, strict=True):
        try:
            yield _row(path, api.extract_file(path))
        except FAILURES as error:
            if not skip:
                raise
            _LOG.warning("%s: %s: %s", path, type(error).__name__, error)


def _row(path: str, article: Article) -> dict[str, Any]:
    return {
        "path": path,
        **{name: getattr(article, name) for name in TEXTS},
        "published": article.published,
        "modified": article.modified,
        "topics": [*article.topics],
        "authors": [_person(author) for author in article.authors],
        "text": api.plain_text(article),
        "references": [_reference(each) for each in article.references],
        "json": api.export(article, "jsonl").rstrip("\n"),
    }


def _person(person: Person) -> dict[str, str | None]:
    return {name: getattr(person, name) for name in _PERSON}


def _reference(reference: Reference) -> dict[str, Any]:
    texts = {name: getattr(reference, name) for name in _REFERENCE_TEXTS}
    authors = [_person(author) for author in reference.authors]
    return {**texts, "year": reference.year, "authors": authors}


def _stamp(path: str) -> str:
    """What changes when the row of a page may."""
    status = Path(path).stat()
    return f"{__version__} {status.st_size} {status.st_mtime_ns}"

"""Answers: what becomes of the records of a shard, one after the other."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeAlias

from nuffield_extract.corpus.records import Damage, NotAPage, Page
from nuffield_extract.corpus.table.reading import timed_row
from nuffield_extract.corpus.table.rows import Row, error_row, storable
from nuffield_extract.errors import EngineError
from nuffield_extract.guard import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.corpus.records import Record
    from nuffield_extract.guard import Allowance
    from nuffield_extract.options import Options


Read: TypeAlias = tuple[Row, float]
"""The row of a page, and the processor time that it took, in seconds."""


class Reader(Protocol):
    """What makes rows of pages, one at a time."""

    def give(self, page: Page) -> None:
        """Nothing; the page is being read."""

    def answer(self) -> Read:
        """What became of the page that was given."""


class GuardedReader:
    """Reads pages in a supervised child, which a page may kill without harm to others."""

    def __init__(self, options: Options, allowance: Allowance) -> None:
        self._page: Page | None = None
        self._worker: Worker[Page, Read] = Worker(partial(timed_row, options=options), allowance)

    def give(self, page: Page) -> None:
        """Nothing; the child reads the page."""
        self._page = page
        self._worker.give(page)

    def answer(self) -> Read:
        """What became of the page that was given."""
        assert self._page is not None
        answer = self._worker.answer()
        return (error_row(self._page, answer), 0.0) if isinstance(answer, EngineError) else answer

    def stop(self) -> None:
        """Nothing; the child is gone."""
        self._worker.stop()


class RememberingReader:
    """Takes rows from an earlier part where it has them, and reads the other pages."""

    def __init__(self, rows: Iterable[Row], reader: Reader) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)
        self._reader = reader
        self._known: Row | None = None

    def give(self, page: Page) -> None:
        """Nothing; the page is being read, or its row is known."""
        self._known = None
        if self._next is not None and _is_of(self._next, page):
            self._known, self._next = self._next, next(self._rows, None)
        else:
            self._reader.give(page)

    def answer(self) -> Read:
        """What became of the page that was given."""
        return self._reader.answer() if self._known is None else (self._known, 0.0)


def _is_of(row: Row, page: Page) -> bool:
    """Whether a row is of a page; by its content too, for tables give several pages one id."""
    if row["id"] != storable(page.place.id):
        return False
    return bool(row["page_hash"] == hashlib.sha256(page.content).hexdigest())


Answered: TypeAlias = tuple[Page, Read] | tuple[NotAPage | Damage, None]


def answered(records: Iterable[Record], reader: Reader) -> Iterator[Answered]:
    """Each record in order, a page with what became of it.

    While a page is being read, the next one is taken from the source, and the one before written.
    """
    waiting: list[Record] = []
    for record in records:
        settled: list[Answered] = []
        if isinstance(record, Page) or len(waiting) == _MOST_WAITING:
            settled, waiting = _settled(waiting, reader), []
        if isinstance(record, Page):
            reader.give(record)
        waiting.append(record)
        yield from settled
    yield from _settled(waiting, reader)


def _settled(waiting: Iterable[Record], reader: Reader) -> list[Answered]:
    return [
        (record, reader.answer()) if isinstance(record, Page) else (record, None)
        for record in waiting
    ]


_MOST_WAITING = 1_000  # records behind a page: an archive of images only is no reason to hoard

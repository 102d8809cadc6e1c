"""Answers: what becomes of the records of a shard, one after the other."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeAlias

from nuffield_extract.corpus.records import Damage, NotAPage, Page
from nuffield_extract.corpus.table.reading import timed_rows
from nuffield_extract.corpus.table.rows import Row, error_row, storable
from nuffield_extract.errors import EngineError
from nuffield_extract.guard import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.corpus.records import Record
    from nuffield_extract.guard import Allowance
    from nuffield_extract.options import Options


Read: TypeAlias = tuple[Row, float]
"""The row of a page, and the processor time that it took, in seconds."""


class Reader(Protocol):
    """What makes rows of pages, a few at a time."""

    def give(self, pages: Sequence[Page]) -> None:
        """Nothing; the pages are being read."""

    def answers(self) -> Sequence[Read]:
        """What became of each of the pages that were given."""


class GuardedReader:
    """Reads pages in a supervised child, which a page may kill without harm to others."""

    def __init__(self, options: Options, allowance: Allowance) -> None:
        self._pages: tuple[Page, ...] = ()
        self._worker: Worker[tuple[Page, ...], tuple[Read, ...]] = Worker(
            partial(timed_rows, options=options), allowance, method=None
        )

    def start(self) -> None:
        """Nothing; the child is on its way, which is cheap while this process has one thread."""
        self._worker.start()

    def give(self, pages: Sequence[Page]) -> None:
        """Nothing; the child reads the pages."""
        self._pages = tuple(pages)
        if self._pages:
            self._worker.give(self._pages)

    def answers(self) -> tuple[Read, ...]:
        """What became of each of the pages that were given.

        Where the child ends, any of them may be to blame, so each is read again by itself.

        Raises:
            EngineError: no child can be started.
        """
        answer = self._worker.answer() if self._pages else ()
        if not isinstance(answer, EngineError):
            return answer
        if len(self._pages) == 1:
            return ((error_row(self._pages[0], answer), 0.0),)
        return tuple([read for page in self._pages for read in self._alone(page)])

    def stop(self) -> None:
        """Nothing; the child is gone."""
        self._worker.stop()

    def _alone(self, page: Page) -> tuple[Read, ...]:
        self.give((page,))
        return self.answers()


class RememberingReader:
    """Takes rows from an earlier part where it has them, and reads the other pages."""

    def __init__(self, rows: Iterable[Row], reader: Reader) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)
        self._reader = reader
        self._known: list[Row | None] = []

    def give(self, pages: Sequence[Page]) -> None:
        """Nothing; the pages whose rows are not known are being read."""
        self._known = [self._remembered(page) for page in pages]
        given = zip(pages, self._known, strict=True)
        self._reader.give([page for page, row in given if row is None])

    def answers(self) -> list[Read]:
        """What became of each of the pages that were given."""
        read = iter(self._reader.answers())
        return [next(read) if row is None else (row, 0.0) for row in self._known]

    def _remembered(self, page: Page) -> Row | None:
        row = self._next
        if row is None or not _is_of(row, page):
            return None
        self._next = next(self._rows, None)
        return row


def _is_of(row: Row, page: Page) -> bool:
    """Whether a row is of a page; by its content too, for tables give several pages one id."""
    if row["id"] != storable(page.place.id):
        return False
    return bool(row["page_hash"] == hashlib.sha256(page.content).hexdigest())


Answered: TypeAlias = tuple[Page, Read] | tuple[NotAPage | Damage, None]


def answered(records: Iterable[Record], reader: Reader) -> Iterator[Answered]:
    """Each record in order, a page with what became of it.

    While some pages are being read, the next are taken from the source, and those before written.
    """
    waiting: Sequence[Record] = ()
    for group in _groups(records):
        settled = _settled(waiting, reader)
        reader.give([record for record in group if isinstance(record, Page)])
        waiting = group
        yield from settled
    yield from _settled(waiting, reader)


def _groups(records: Iterable[Record]) -> Iterator[Sequence[Record]]:
    """The records in order, those together whose pages travel together."""
    group: list[Record] = []
    pages = size = 0
    for record in records:
        group.append(record)
        if isinstance(record, Page):
            pages += 1
            size += len(record.content)
        if pages == MOST_PAGES or size >= MOST_BYTES or len(group) == _MOST_RECORDS:
            yield group
            group, pages, size = [], 0, 0
    yield group


def _settled(group: Sequence[Record], reader: Reader) -> list[Answered]:
    answers = iter(reader.answers() if group else ())
    return [
        (record, next(answers)) if isinstance(record, Page) else (record, None) for record in group
    ]


# The way to the child and back takes 0.15 ms for a page that travels alone, and for each of 16
# a third of it (docs/corpus-speed.md).
MOST_PAGES = 16
MOST_BYTES = 1_000_000  # of pages that travel together
_MOST_RECORDS = 1_000  # an archive of images only is no reason to hoard

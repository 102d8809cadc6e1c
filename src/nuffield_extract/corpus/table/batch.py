"""The contract with engines: a batch of pages in, a batch of rows out, in the same order."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from nuffield_extract.corpus.refusals import UnusableBatch
from nuffield_extract.corpus.table.columns import pages_of
from nuffield_extract.corpus.table.reading import read_row
from nuffield_extract.corpus.table.rows import error_row
from nuffield_extract.corpus.table.schema import arrow, batch_of, schema
from nuffield_extract.errors import EngineError
from nuffield_extract.guard import DEFAULT_MEMORY, DEFAULT_SECONDS, Allowance, Worker
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    import pyarrow as pa

    from nuffield_extract.corpus.records import Page
    from nuffield_extract.corpus.table.rows import Row
    from nuffield_extract.guard.child import StartMethod

Batch = TypeVar("Batch", "pa.RecordBatch", "pa.Table")

_DEFAULTS = Options()
_MOST_ROWS = 500  # of a batch within a table: its texts must fit 2 GiB, which Arrow's offsets count


def extract_batch(batch: Batch, *, options: Options = _DEFAULTS) -> Batch:
    """A row of `schema()` for each page, in the order of the pages; a page raises nothing.

    Args:
        batch: a RecordBatch or a Table with a column `html`, and others as `pages_of` reads them.
        options: as of `extract`.

    Returns:
        The same kind of batch. What was wrong with a page stands in `error_class` and `error`.

    Raises:
        UnusableBatch: the columns are none that hold pages.
        MissingExtra: pyarrow is not installed.
    """
    return _answer(batch, partial(_read_here, options=options))


class GuardedBatches:  # no attrs class: Ray Data makes a subclass of it, which sets attributes
    """`extract_batch` for engines that a page may kill: each is read in a child process.

    A page that hangs, fills or kills the child is a row of `TimeExceeded`, `MemoryExceeded` or
    `WorkerLost`, and the next gets another child. The child starts with the first page, in the
    process that calls; it ends with `close`, with this value, or with the process. It can be
    pickled, and then starts a child where it arrives. Threads take turns.

    Args:
        seconds: processor time that a page may take, in seconds of one core.
        memory: bytes that the child may take beyond its size at its start; None for no limit.
        options: as of `extract`.
        start_method: how the child starts, as of `Guard`.

    Raises:
        EngineError: a limit to the memory, on a system that has none; when called: this process
            is daemonic, and may have no children.
        ValueError: a limit that is not more than 0, or a time of more than 1,000,000 s.
    """

    def __init__(
        self,
        *,
        seconds: float = DEFAULT_SECONDS,
        memory: int | None = DEFAULT_MEMORY,
        options: Options = _DEFAULTS,
        start_method: StartMethod = "spawn",
    ) -> None:
        self._again = partial(
            GuardedBatches,
            seconds=seconds,
            memory=memory,
            options=options,
            start_method=start_method,
        )
        allowance = Allowance(seconds=seconds, memory=memory)
        read: Callable[[Page], Row] = partial(read_row, options=options)
        self._worker = Worker(read, allowance, start_method)
        self._turn = threading.Lock()

    def __call__(self, batch: Batch) -> Batch:
        """As `extract_batch`."""
        with self._turn:
            return _answer(batch, self._read)

    def close(self) -> None:
        """Nothing; the child is gone. A later page starts another."""
        with self._turn:
            self._worker.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> tuple[Any, ...]:
        return self._again, ()

    def _read(self, page: Page) -> Row:
        answer = self._worker.ask(page)
        return error_row(page, answer) if isinstance(answer, EngineError) else answer


def _read_here(page: Page, options: Options) -> Row:
    try:
        return read_row(page, options)
    except MemoryError as error:
        return error_row(page, error)


def _answer(batch: Batch, read: Callable[[Page], Row]) -> Batch:
    package = arrow()
    if isinstance(batch, package.RecordBatch):
        return batch_of([read(page) for page in pages_of(batch)])
    if not isinstance(batch, package.Table):
        raise UnusableBatch(f"a {type(batch).__name__} is no RecordBatch, nor a Table")
    pages_of(batch)  # raises, where there is no batch to do so
    parts = batch.to_batches(max_chunksize=_MOST_ROWS)
    return package.Table.from_batches([_answer(part, read) for part in parts], schema())

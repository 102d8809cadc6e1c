"""The reading of one page into its row; a supervised child imports this, and no pyarrow."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from nuffield_extract import api
from nuffield_extract.corpus.guard import attempt
from nuffield_extract.corpus.table.rows import error_row, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.corpus.records import Page
    from nuffield_extract.corpus.table.rows import Row
    from nuffield_extract.options import Options


def read_row(page: Page, options: Options) -> Row:
    """The row of a page, or the one that says why it could not be read.

    Raises:
        MemoryError: there is no more memory; a supervised child ends of it.
    """
    return attempt(partial(_row, options=options), error_row, page)


def timed_rows(pages: Sequence[Page], options: Options) -> tuple[tuple[Row, float], ...]:
    """As `read_row` of each page, and the processor time that it took, in seconds."""
    return tuple([_timed_row(page, options) for page in pages])


def _timed_row(page: Page, options: Options) -> tuple[Row, float]:
    start = time.process_time()
    row = read_row(page, options)
    return row, time.process_time() - start


def _row(page: Page, options: Options) -> Row:
    article = api.extract(page.content, url=page.url, charset=page.charset, options=options)
    return row_of(page, article)

"""The guard: whatever a page does to the library, it ends as an Outcome, or as a row."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from nuffield_extract import api
from nuffield_extract.corpus.outcomes import Outcome, failure
from nuffield_extract.corpus.table.rows import error_row, row_of

if TYPE_CHECKING:
    from nuffield_extract.corpus.jobs import Job
    from nuffield_extract.corpus.records import Page
    from nuffield_extract.corpus.table.rows import Row
    from nuffield_extract.model import Article
    from nuffield_extract.options import Options


def convert_page(job: Job) -> Outcome:
    """The page in the format asked for, or the reason why not.

    Raises:
        MemoryError: there is no more memory. Where that is a child's limit, the child ends of it;
            no other exception leaves this function.
    """
    try:
        return Outcome(source=job.name, text=api.export(_article(job), job.to))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the one place: a page may not end a run
        return failure(job.name, error)


def read_row(page: Page, options: Options) -> Row:
    """The row of a page, or the one that says why it could not be read.

    Raises:
        MemoryError: as of `convert_page`.
    """
    try:
        article = api.extract(page.content, url=page.url, charset=page.charset, options=options)
        return row_of(page, article)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return error_row(page, error)


def timed_row(page: Page, options: Options) -> tuple[Row, float]:
    """As `read_row`, and the processor time that it took, in seconds."""
    start = time.process_time()
    row = read_row(page, options)
    return row, time.process_time() - start


def _article(job: Job) -> Article:
    if isinstance(job.page, Path):
        return api.extract_file(job.page, url=job.url, options=job.options)
    return api.extract(job.page, url=job.url, options=job.options)

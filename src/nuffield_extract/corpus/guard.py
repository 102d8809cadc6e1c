"""The guard: whatever a page does to the library, it ends as an Outcome."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import api
from nuffield_extract.corpus.outcomes import Outcome, failure
from nuffield_extract.corpus.table import rows

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


@attrs.frozen(kw_only=True)
class Task:
    """A page of an archive, and how to extract it."""

    page: Page
    options: Options


@attrs.frozen(kw_only=True)
class Failed:
    """Why a page gives no row."""

    error: str
    """Name of the exception's class."""

    message: str


@attrs.frozen(kw_only=True)
class Extracted:
    """What became of a page."""

    result: Row | Failed
    seconds: float = 0.0
    """Processor time that it took."""


def extract_row(task: Task) -> Extracted:
    """The page as a row of the table, or the reason why not. Raises as `convert_page`."""
    start = time.process_time()
    return Extracted(result=_row(task), seconds=time.process_time() - start)


def failed(error: Exception) -> Failed:
    """The error as its class and what it says."""
    return Failed(error=type(error).__name__, message=str(error))


def _row(task: Task) -> Row | Failed:
    page = task.page
    try:
        article = api.extract(
            page.content, url=page.url, charset=page.charset, options=task.options
        )
        return rows.row_of(page, article)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return failed(error)


def _article(job: Job) -> Article:
    if isinstance(job.page, Path):
        return api.extract_file(job.page, url=job.url, options=job.options)
    return api.extract(job.page, url=job.url, options=job.options)

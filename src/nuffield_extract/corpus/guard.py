"""The guard: whatever a page does to the library, it ends as an Outcome."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from nuffield_extract import api
from nuffield_extract.corpus.outcomes import Outcome, failure

if TYPE_CHECKING:
    from nuffield_extract.corpus.jobs import Job
    from nuffield_extract.model import Article


def convert_page(job: Job) -> Outcome:
    """The page in the format asked for, or the reason why not.

    Raises:
        MemoryError: there is no more memory. Where that is a child's limit, the child ends of it;
            no other exception leaves this function.
    """
    try:
        return Outcome(source=job.name, text=_text(job))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the one place: a page may not end a run
        return failure(job.name, error)


def _article(job: Job) -> Article:
    if isinstance(job.page, Path):
        return api.extract_file(job.page, url=job.url, options=job.options)
    return api.extract(job.page, url=job.url, options=job.options)


def _text(job: Job) -> str:
    article = _article(job)
    if job.rendering is not None:
        return job.rendering(job.name, article)
    return api.export(article, job.to)

"""The guard: whatever a page does to the library, it ends as an Outcome, or as an answer."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, assert_never

import attrs

from nuffield_extract import api
from nuffield_extract.corpus.account import account_of
from nuffield_extract.corpus.outcomes import Outcome, failure
from nuffield_extract.errors import DamagedArchive

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract.corpus.jobs import Job
    from nuffield_extract.model import Article

Argument = TypeVar("Argument")
Answer = TypeVar("Answer")


def attempt(
    call: Callable[[Argument], Answer],
    refuse: Callable[[Argument, Exception], Answer],
    argument: Argument,
) -> Answer:
    """What a call gives for an argument, or else what `refuse` makes of both and its exception.

    Raises:
        MemoryError: as of `convert_page`.
    """
    try:
        return call(argument)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - here and below alone: a page may not end a run
        return refuse(argument, error)


def convert_page(job: Job) -> Outcome:
    """The page in the format asked for, or the reason why not.

    Raises:
        MemoryError: there is no more memory. Where that is a child's limit, the child ends of it;
            no other exception leaves this function.
    """
    start = time.process_time()
    try:
        outcome = _converted(job)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        outcome = failure(job.name, error)
    return attrs.evolve(outcome, seconds=time.process_time() - start)


def _converted(job: Job) -> Outcome:
    page = _page(job)
    read = api.read_page(page, url=job.url, charset=job.charset, options=job.options)
    article = api.article_of(read, job.options.limits)
    return Outcome(source=job.name, text=_text(job, article), account=account_of(read, article))


def _page(job: Job) -> bytes:
    match job.page:
        case Path():
            with job.page.open("rb") as file:
                return file.read(job.options.limits.reading)
        case bytes():
            return job.page
        case DamagedArchive():
            raise job.page
        case _:
            assert_never(job.page)


def _text(job: Job, article: Article) -> str:
    if job.rendering is not None:
        return job.rendering(job.name, article)
    return api.export(article, job.to)

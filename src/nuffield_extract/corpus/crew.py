"""The crew: pages converted in this process, or in children of it on this machine."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeAlias

from nuffield_extract.corpus.guard import convert_page
from nuffield_extract.corpus.jobs import Job
from nuffield_extract.corpus.outcomes import Outcome, failure
from nuffield_extract.guard import Allowance, Worker

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

PAGES_PER_WORKER = 4  # under way at a time: a slow page holds up no worker, and memory is bounded

Convert: TypeAlias = Callable[[Job], Outcome]
"""A function of a module, since workers import it. It raises nothing but MemoryError."""


def run(
    jobs: Iterable[Job],
    workers: int,
    convert: Convert = convert_page,
    *,
    allowance: Allowance | None = None,
) -> Generator[Outcome, None, None]:
    """The outcome of each job, in the order of the jobs, the same whatever the number of workers.

    A page that hangs, fills or kills its worker is a failure, `TimeExceeded`, `MemoryExceeded` or
    `WorkerLost`, and no other page suffers from it. Closing the generator ends the workers.

    Args:
        jobs: read only as far ahead as the workers need.
        workers: number of processes, 1 or more.
        convert: what is done with a page.
        allowance: what a page may take. None is the default one; of a single worker it means that
            pages are converted in this process, which nothing guards.

    Raises:
        EngineError: no worker can be started.
    """
    if workers == 1 and allowance is None:
        yield from (_here(job, convert) for job in jobs)
        return
    crew = _Crew(jobs, [Worker(convert, allowance or Allowance()) for _ in range(workers)])
    try:
        yield from crew.outcomes()
    finally:
        crew.stop()


def _here(job: Job, convert: Convert) -> Outcome:
    try:
        return convert(job)
    except MemoryError as error:
        return failure(job.name, error)


class _Crew:
    """Workers, the pages they hold, and outcomes whose turn has not come."""

    def __init__(self, jobs: Iterable[Job], workers: list[Worker[Job, Outcome]]) -> None:
        self._jobs = iter(jobs)
        self._given = 0
        self._idle = list(workers)
        self._busy: dict[Worker[Job, Outcome], tuple[int, str]] = {}
        self._done: dict[int, Outcome] = {}
        self._window = PAGES_PER_WORKER * len(workers)

    def outcomes(self) -> Generator[Outcome, None, None]:
        """The outcome of each job in turn."""
        for turn in itertools.count():
            self._hand_out(turn + self._window)
            while turn not in self._done:
                if not self._busy:
                    return
                self._collect()
                self._hand_out(turn + self._window)
            yield self._done.pop(turn)

    def stop(self) -> None:
        """Ends all workers."""
        for worker in (*self._idle, *self._busy):
            worker.stop()

    def _hand_out(self, end: int) -> None:
        room = min(len(self._idle), end - self._given)
        for job in itertools.islice(self._jobs, room):
            worker = self._idle.pop()
            self._busy[worker] = (self._given, job.name)
            self._given += 1
            worker.give(job)

    def _collect(self) -> None:
        first_deadline = min(worker.deadline for worker in self._busy)
        patience = max(0.0, first_deadline - time.monotonic())
        wait([worker.connection for worker in self._busy], patience)
        for worker in tuple(self._busy):
            answer = worker.take()
            if answer is not None:
                turn, name = self._busy.pop(worker)
                told = answer if isinstance(answer, Outcome) else failure(name, answer)
                self._done[turn] = told
                self._idle.append(worker)

"""The local engine: pages converted in this process, or in several on this machine."""

from __future__ import annotations

import itertools
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from nuffield_extract.corpus.engines.worker import Worker
from nuffield_extract.corpus.guard import convert_page

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from nuffield_extract.corpus.engines.worker import Convert
    from nuffield_extract.corpus.jobs import Job
    from nuffield_extract.corpus.outcomes import Outcome

PAGES_PER_WORKER = 4  # under way at a time: a slow page holds up no worker, and memory is bounded


def run(
    jobs: Iterable[Job], workers: int, convert: Convert = convert_page
) -> Generator[Outcome, None, None]:
    """The outcome of each job, in the order of the jobs, the same whatever the number of workers.

    With several workers, a page that kills its process is a failure, `WorkerLost`, and no other
    page suffers from it. Closing the generator ends the workers.

    Args:
        jobs: read only as far ahead as the workers need.
        workers: number of processes, 1 or more; 1 is this process.
        convert: a function of a module, since workers import it; it never raises.
    """
    if workers == 1:
        yield from map(convert, jobs)
        return
    crew = _Crew(jobs, [Worker(convert) for _ in range(workers)])
    try:
        yield from crew.outcomes()
    finally:
        crew.stop()


class _Crew:
    """Workers, the pages they hold, and outcomes whose turn has not come."""

    def __init__(self, jobs: Iterable[Job], workers: list[Worker]) -> None:
        self._jobs = iter(jobs)
        self._given = 0
        self._idle = list(workers)
        self._busy: dict[Worker, int] = {}
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
            self._busy[worker] = self._given
            self._given += 1
            worker.give(job)

    def _collect(self) -> None:
        holders = {worker.connection: worker for worker in self._busy}
        for worker in (holders[ready] for ready in wait(list(holders)) if ready in holders):
            outcome = worker.take()
            if outcome is not None:
                self._done[self._busy.pop(worker)] = outcome
                self._idle.append(worker)

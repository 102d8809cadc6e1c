"""The worker: a supervised child process, so that a page that kills it costs itself alone."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING

from nuffield_extract.corpus.outcomes import failure
from nuffield_extract.errors import WorkerLost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from typing import TypeAlias

    from nuffield_extract.corpus.jobs import Job
    from nuffield_extract.corpus.outcomes import Outcome

    Convert: TypeAlias = Callable[[Job], Outcome]

ATTEMPTS = 2  # a process may be killed for another's sake (out of memory); a page is tried again

_SPAWN = multiprocessing.get_context("spawn")  # the same on every system, and safe with threads


class Worker:
    """Converts one page at a time in a child process, which it replaces when it dies."""

    def __init__(self, convert: Convert) -> None:
        self._convert = convert
        self._child: tuple[BaseProcess, Connection] | None = None
        self._job: Job | None = None
        self._attempts = 0

    @property
    def connection(self) -> Connection:
        """Ready to be read when the page is done or the child is dead."""
        assert self._child is not None
        return self._child[1]

    def give(self, job: Job) -> None:
        """Starts the page; the worker must hold none."""
        self._job = job
        self._attempts = 0
        self._attempt()

    def take(self) -> Outcome | None:
        """The outcome of the page, once the connection is ready; None if it had to start again."""
        assert self._job is not None
        try:
            outcome: Outcome = self.connection.recv()
        except (EOFError, OSError):  # the child is dead
            self.stop()
        else:
            return outcome
        if self._attempts == ATTEMPTS:
            lost = WorkerLost(f"its process died, {ATTEMPTS} times over")
            return failure(self._job.name, lost)
        self._attempt()
        return None

    def stop(self) -> None:
        """Ends the child at once, whatever it holds."""
        if self._child is None:
            return
        process, connection = self._child
        self._child = None
        connection.close()
        process.kill()
        process.join()
        process.close()

    def _attempt(self) -> None:
        self._attempts += 1
        self._child = self._child or _started(self._convert)
        with suppress(OSError):  # a dead child shows when its answer is read
            self.connection.send(self._job)


def _started(convert: Convert) -> tuple[BaseProcess, Connection]:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_serve, args=(theirs, convert), daemon=True)
    with _interrupts_held():
        process.start()
    theirs.close()  # so that the pipe ends when the child does
    return process, ours


def _serve(connection: Connection, convert: Convert) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):  # the parent is gone, or has closed the pipe
        while True:
            connection.send(convert(connection.recv()))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Children born in the block do not hear Ctrl-C, which would make them print a traceback."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # its start would let the signal through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

"""The worker: a supervised child, so that an argument that ends it costs itself alone."""

from __future__ import annotations

import time
from contextlib import ExitStack
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar

from nuffield_extract.errors import EngineError, WorkerLost
from nuffield_extract.guard.child import Child, quickest_method
from nuffield_extract.guard.deaths import error_of_death, not_done_in_time
from nuffield_extract.guard.messages import Answered, Ended, Ready

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from nuffield_extract.guard.allowance import Allowance
    from nuffield_extract.guard.child import StartMethod

Argument = TypeVar("Argument")
Answer = TypeVar("Answer")

ATTEMPTS = 2  # a process may be killed for another's sake (out of memory); a page is tried again
STARTS = 3  # in a row; with that many in vain it is no chance
STARTING_SECONDS = 120.0  # on the clock; an import takes 0.2 s where the machine is not busy


class Worker(Generic[Argument, Answer]):
    """Asks one thing at a time of a child process, which it replaces when it dies.

    Args:
        call: a function of a module, since a spawned child imports it.
        allowance: what each argument may take.
        method: how children are started, as `multiprocessing` names it; None for `fork` while this
            process has one thread, and `spawn` from then on.
    """

    def __init__(
        self,
        call: Callable[[Argument], Answer],
        allowance: Allowance,
        method: StartMethod | None = "spawn",
    ) -> None:
        self._call = call
        self._allowance = allowance
        self._method = method
        self._child: Child | None = None
        self._argument: Argument | None = None
        self._attempts = 0
        self._failed_starts = 0
        self._is_ready = False
        self.deadline = 0.0
        """When `take` has something to do though the connection is silent, by `time.monotonic`."""

    @property
    def connection(self) -> Connection:
        """Ready to be read when `take` has something to do."""
        return self._living.connection

    def start(self) -> None:
        """Nothing; the child is there, or on its way, before the first argument.

        Raises:
            EngineError: this process is daemonic, and may have no children.
        """
        self.stop()
        self._child = Child(self._call, self._allowance, self._method or quickest_method())
        self._is_ready = False
        self.deadline = time.monotonic() + STARTING_SECONDS

    def ask(self, argument: Argument) -> Answer | EngineError:
        """The answer, or why there is none.

        Raises:
            EngineError: as of `start` and `take`.
        """
        with ExitStack() as interrupted:
            interrupted.callback(self.stop)
            self.give(argument)
            interrupted.pop_all()
        return self.answer()

    def answer(self) -> Answer | EngineError:
        """The answer to what was given, once it is there, or why there is none.

        Raises:
            EngineError: as of `take`.
        """
        with ExitStack() as interrupted:
            interrupted.callback(self.stop)
            answer = None
            while answer is None:
                wait([self.connection], max(0.0, self.deadline - time.monotonic()))
                answer = self.take()
            interrupted.pop_all()
        return answer

    def give(self, argument: Argument) -> None:
        """Nothing; the child begins. The worker must hold no argument.

        Raises:
            EngineError: this process is daemonic, and may have no children.
        """
        self._argument = argument
        self._attempts = 0
        self._attempt()

    def take(self) -> Answer | EngineError | None:
        """The answer, or why there is none; None where it is still to come.

        Time or memory used up, and an exception of the function, end the matter at once; a death
        without a word is not taken for the argument's fault before it happened twice.

        Raises:
            EngineError: no child can be started, however often.
        """
        if not self.connection.poll():
            return self._overdue() if time.monotonic() >= self.deadline else None
        match self._living.hear():
            case Ready():
                self._is_ready = True
                self._failed_starts = 0
                self._tell()
                return None
            case Answered(value):
                answer: Answer = value
                return answer
            case Ended(error):
                self.stop()
                return error
            case None:
                return self._bereft()

    def stop(self) -> None:
        """Nothing; the child is gone, whatever it was doing. A later argument starts another."""
        if self._child is not None:
            child, self._child = self._child, None
            child.end()

    @property
    def _living(self) -> Child:
        assert self._child is not None
        return self._child

    def _attempt(self) -> None:
        self._attempts += 1
        if self._child is None or not (self._child.is_ours and self._child.is_alive):
            self.start()
        elif self._is_ready:
            self._tell()

    def _tell(self) -> None:
        self._living.tell(self._argument)
        self.deadline = time.monotonic() + self._allowance.wall_seconds

    def _overdue(self) -> EngineError | None:
        if not self._living.is_alive:
            return self._bereft()
        self.stop()
        if self._is_ready:
            return not_done_in_time(self._allowance)
        self._start_again(f"it did not start within {STARTING_SECONDS:g} s")
        return None

    def _bereft(self) -> EngineError | None:
        error = error_of_death(self._living.died(), self._allowance)
        self.stop()
        if not self._is_ready:
            self._start_again(str(error))
            return None
        if not isinstance(error, WorkerLost):
            return error
        if self._attempts == ATTEMPTS:
            return WorkerLost(f"{error}, {ATTEMPTS} times over")
        self._attempt()
        return None

    def _start_again(self, reason: str) -> None:
        """Nothing; another child is on its way."""
        self._failed_starts += 1
        if self._failed_starts >= STARTS:
            raise EngineError(
                f"no process to read pages can be started: {reason}, {STARTS} times over; "
                'does the script start below `if __name__ == "__main__":`?'
            )
        self.start()

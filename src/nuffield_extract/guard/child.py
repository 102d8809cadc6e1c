"""The child: one process that answers what it is asked, and can be ended at any time."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from nuffield_extract.errors import EngineError
from nuffield_extract.guard.service import serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from nuffield_extract.guard.allowance import Allowance
    from nuffield_extract.guard.messages import Message

StartMethod: TypeAlias = Literal["spawn", "fork", "forkserver"]

DYING_SECONDS = 10.0  # between the end of the pipe and that of the process; then it is killed


class Child:
    """A process that answers arguments with the value of a function of them.

    Raises:
        EngineError: this process is daemonic, and may have no children.
    """

    def __init__(
        self, call: Callable[[Any], Any], allowance: Allowance, method: StartMethod
    ) -> None:
        if multiprocessing.current_process().daemon:
            raise EngineError(
                "a daemonic process, such as one of multiprocessing.Pool, guards none: "
                "call from its parent, or use threads"
            )
        with _STARTING:
            self.connection, theirs = multiprocessing.get_context(method).Pipe()
            inherited = (self.connection,) if method == "fork" else ()
            self._process = _started(method, serve, (theirs, inherited, call, allowance))
            theirs.close()  # so that the pipe ends when the child does
        self._parent = os.getpid()

    connection: Connection
    """Ready to be read when the child has said something, or is dead."""

    @property
    def is_ours(self) -> bool:
        """Whether this process started it, and is no fork of the one that did."""
        return self._parent == os.getpid()

    @property
    def is_alive(self) -> bool:
        """Whether the process runs still."""
        return self._process.is_alive()

    def tell(self, argument: object) -> None:
        """Nothing; the argument goes to the child, which must be waiting for one."""
        with suppress(OSError):  # a dead child shows when its answer is read
            self.connection.send(argument)

    def hear(self) -> Message | None:
        """What the child said, once the connection is ready; None where it is dead."""
        try:
            message: Message = self.connection.recv()
        except (EOFError, OSError):
            return None
        return message

    def died(self) -> int | None:
        """The exit code of a child that is dead or dying, below zero for a signal.

        None where it closed its pipe and lives.
        """
        self._process.join(DYING_SECONDS)
        return self._process.exitcode

    def end(self) -> None:
        """Nothing; the process is gone, whatever it was doing."""
        self.connection.close()
        if self.is_ours:
            self._process.kill()
            self._process.join()
            self._process.close()


def quickest_method() -> StartMethod:
    """How a child of this process starts in the shortest time that is safe.

    A process of one thread may be forked, in milliseconds; Linux tells how many it has (proc(5)).
    """
    if sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1:
        return "fork"
    return "spawn"


def _started(
    method: StartMethod, target: Callable[..., None], given: tuple[Any, ...]
) -> BaseProcess:
    context: Any = multiprocessing.get_context(method)
    process: BaseProcess = context.Process(target=target, args=given, daemon=True)
    with interrupts_held():
        process.start()
    return process


@contextmanager
def interrupts_held() -> Iterator[None]:
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


# A process that another thread forks between the birth of a pipe and the closing of the child's
# end of it has that end too, and the pipe would not end with the child. So forks wait; but not for
# ever: what they hold by then for other libraries may be what the start is waiting for.
_STARTING = threading.RLock()
_FORKING = threading.local()
_LONGEST_START = 2.0  # seconds


def _wait_for_start() -> None:
    _FORKING.waited = _STARTING.acquire(timeout=_LONGEST_START)


def _go_on() -> None:
    if _FORKING.waited:
        _STARTING.release()


def _begin_anew() -> None:
    global _STARTING  # noqa: PLW0603 - whoever held it does not live in this process
    _STARTING = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_wait_for_start, after_in_parent=_go_on, after_in_child=_begin_anew)

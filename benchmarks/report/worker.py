"""A child process that answers questions, and may hang or die of one without harm."""

from __future__ import annotations

import functools
import multiprocessing
import os
import resource
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from types import TracebackType

OFFLINE = Path(__file__).resolve().parents[2] / "tests" / "offline"
"""Children that find it on their path have no network."""

CLOCK_SECONDS = 600  # for a child that waits for a core on a busy machine


@attrs.frozen(kw_only=True)
class Failure:
    """Why there is no answer."""

    name: str
    """The class of the error, `crash` or `timeout`."""


class Worker:
    """A child that is started when first asked, and again after it was lost."""

    def __init__(self, answers: Callable[..., Callable[..., Any]], *, tool: str) -> None:
        """`answers(tool)`, called in the child, gives the function that answers there."""
        self._serving = answers, tool
        self._child: multiprocessing.process.BaseProcess | None = None
        self._end: Connection | None = None

    def ask(self, *question: Any, seconds: int | None) -> Any:
        """The answer, or a Failure; `seconds` of a core are what the child may take.

        None leaves the clock of its processor exact: where there is a limit, Linux counts by ticks
        (`thread_group_sample_cputime`).
        """
        started = None if self._end else self._start()
        if isinstance(started, Failure):
            return started
        assert self._end is not None
        self._end.send((seconds, question))
        return self._received()

    def _start(self) -> Any:
        _set_offline()
        context = multiprocessing.get_context("spawn")
        self._end, other = context.Pipe()
        self._child = context.Process(target=_serve, args=(other, *self._serving), daemon=True)
        self._child.start()
        other.close()
        return self._received()

    def _received(self) -> Any:
        assert self._end is not None
        try:
            if self._end.poll(CLOCK_SECONDS):
                return self._end.recv()
        except (EOFError, OSError):
            return Failure(name="timeout" if self.close() == -signal.SIGXCPU else "crash")
        self.close()
        return Failure(name="timeout")

    def close(self) -> int | None:
        """Ends the child; gives its exit code, negative where a signal ended it."""
        code = None
        if self._child is not None and self._end is not None:
            self._end.close()
            self._child.join(1)
            self._child.kill()
            self._child.join()
            code = self._child.exitcode
        self._child = self._end = None
        return code

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _set_offline() -> None:
    """Has children start without the network."""
    paths = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    if str(OFFLINE) not in paths:
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(OFFLINE), *paths]))


def _serve(end: Connection, answers: Callable[..., Callable[..., Any]], tool: str) -> None:
    """Answers one question after the other; the first word is that the tool is there."""
    _be_silent()
    answer = _said(functools.partial(answers, tool))
    end.send(answer if isinstance(answer, Failure) else "ready")
    while not isinstance(answer, Failure):
        try:
            seconds, question = end.recv()
        except EOFError:
            return
        if seconds is not None:
            _limit(seconds)
        end.send(_said(functools.partial(answer, *question)))


def _said(call: Callable[[], Any]) -> Any:
    """What a call gives, or the Failure that it is."""
    try:
        return call()
    except Exception as error:  # noqa: BLE001 - whatever a tool raises is its outcome
        return Failure(name=type(error).__name__)


def _limit(seconds: int) -> None:
    """Has the system end this process after so many seconds of a core from here."""
    used = int(time.process_time()) + 1
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, most))


def _be_silent() -> None:
    """Sends what peers print and log nowhere."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)

"""The local engine: shards extracted by processes of this machine, each supervised."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from contextlib import suppress
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeAlias

import attrs

from nuffield_extract.corpus.shards.events import Finished, Progress
from nuffield_extract.corpus.shards.lost import ATTEMPTS, lost
from nuffield_extract.corpus.shards.runner import Runner
from nuffield_extract.errors import EngineError
from nuffield_extract.guard.child import interrupts_held

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from multiprocessing.connection import Connection

    from nuffield_extract.corpus.run.request import CorpusRequest
    from nuffield_extract.corpus.shards.events import Event
    from nuffield_extract.corpus.shards.extraction import Work
    from nuffield_extract.corpus.shards.shard import Shard

STARTS = 3  # of processes in a row; with that many in vain it is no chance

_SECONDS_BETWEEN_LOOKS = 0.5  # at whether the run is to end

_Numbered: TypeAlias = "tuple[int, Shard]"


@attrs.frozen
class _Started:
    """A runner waits for its first shard."""


@attrs.frozen
class _Broken:
    """What ended a runner that could still speak: nothing that a page did."""

    error: OSError | EngineError


_Said: TypeAlias = "Event | _Started | _Broken"


def run(
    shards: Sequence[Shard], work: Work, request: CorpusRequest, is_over: Callable[[], bool]
) -> Generator[Event, None, None]:
    """What happens to the shards, as it happens; the order of their ends is not theirs.

    A shard whose process dies is extracted again, and lost when that happens twice: a receipt says
    so, and the run goes on. Closing the generator ends all processes at once.

    Args:
        shards: of the run.
        work: what is done with each.
        request: its `workers` is the number of processes that write shards; each has a child
            that reads pages.
        is_over: whether no more shards are to be begun; those under way are finished.

    Raises:
        OSError: the output cannot be written.
        MissingExtra: a package that a source or a part needs is not installed.
        EngineError: no process can be started, to write shards or to read pages.
    """
    crew = _Crew(deque(enumerate(shards)), work, is_over)
    try:
        yield from crew.events(min(request.workers, len(shards)))
    finally:
        crew.stop()


class _Runner:
    """A process that extracts the shards that it is given, one at a time."""

    def __init__(self, work: Work) -> None:
        self.has_started = False
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        # Not daemonic, for it has a child itself; it ends with its parent all the same.
        self._process = context.Process(target=_serve, args=(theirs, work), daemon=False)
        with interrupts_held():
            self._process.start()
        theirs.close()

    def give(self, numbered: _Numbered) -> None:
        with suppress(OSError):  # a dead runner shows when its answer is read
            self.connection.send(numbered)

    def hear(self) -> _Said | None:
        """What it says; None where it is dead."""
        try:
            said: _Said = self.connection.recv()
        except (EOFError, OSError):
            return None
        return said

    def stop(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


class _Crew:
    """Runners, and the shards that they hold."""

    def __init__(self, waiting: deque[_Numbered], work: Work, is_over: Callable[[], bool]) -> None:
        self._waiting = waiting
        self._work = work
        self._is_over = is_over
        self._busy: dict[Connection, tuple[_Runner, _Numbered]] = {}
        self._deaths: dict[int, int] = {}
        self._failed_starts = 0

    def events(self, workers: int) -> Generator[Event, None, None]:
        """What the runners tell, until no shard is left."""
        for _ in range(workers):
            self._employ(None)
        while self._busy:
            ready = wait(self._busy, _SECONDS_BETWEEN_LOOKS)
            for connection in [one for one in self._busy if one in ready]:
                yield from self._heard(connection)

    def stop(self) -> None:
        """Ends all runners."""
        for runner, _ in self._busy.values():
            runner.stop()

    def _employ(self, runner: _Runner | None) -> None:
        """Gives the next shard to a runner, or to a new one; sends it away where none is left."""
        if not self._waiting or self._is_over():
            if runner is not None:
                runner.stop()
            return
        runner = runner or _Runner(self._work)
        numbered = self._waiting.popleft()
        self._busy[runner.connection] = (runner, numbered)
        runner.give(numbered)

    def _heard(self, connection: Connection) -> Generator[Event, None, None]:
        runner, numbered = self._busy[connection]
        said = runner.hear()
        match said:
            case _Started():
                runner.has_started = True
                self._failed_starts = 0
            case Progress():
                yield said
            case Finished():
                del self._busy[connection]
                self._employ(runner)
                yield said
            case _Broken(error):
                raise error
            case None:
                del self._busy[connection]
                runner.stop()
                yield from self._mourned(numbered) if runner.has_started else self._spared(numbered)
                self._employ(None)

    def _spared(self, numbered: _Numbered) -> Sequence[Event]:
        """Nothing to tell; a shard whose runner never began with it waits again."""
        self._failed_starts += 1
        if self._failed_starts >= STARTS:
            raise EngineError(
                f"no process to write shards can be started, {STARTS} times over: "
                "see above what each has said; the same command goes on from what is done"
            )
        self._waiting.appendleft(numbered)
        return ()

    def _mourned(self, numbered: _Numbered) -> Generator[Event, None, None]:
        number, shard = numbered
        self._deaths[number] = self._deaths.get(number, 0) + 1
        if self._deaths[number] < ATTEMPTS:
            self._waiting.appendleft(numbered)
            return
        yield lost(number, shard, self._work)


def _serve(connection: Connection, work: Work) -> None:
    """Nothing; each shard that came through the connection is extracted, until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    if hasattr(os, "register_at_fork"):
        # The child of the runner may outlive it, and must not keep the connection open.
        os.register_at_fork(after_in_child=connection.close)
    with Runner(work) as runner, suppress(EOFError, OSError):
        runner.start()
        threading.Thread(target=_end_with_parent, daemon=True).start()
        connection.send(_Started())
        while True:
            number, shard = connection.recv()
            connection.send(_answer(runner, number, shard, connection.send))


def _answer(
    runner: Runner, number: int, shard: Shard, tell: Callable[[Event], object]
) -> Finished | _Broken:
    try:
        return runner.run(number, shard, tell)
    except (OSError, EngineError) as error:
        return _Broken(error)


def _end_with_parent() -> None:
    """Nothing, ever: the process ends when its parent does, whatever it is doing."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)

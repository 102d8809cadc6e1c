"""The service: what a child does, from its start to its end."""

from __future__ import annotations

import pickle
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from nuffield_extract.errors import EngineError, MemoryExceeded, WorkerLost
from nuffield_extract.guard import limits
from nuffield_extract.guard.deaths import in_mebibytes
from nuffield_extract.guard.messages import Answered, Ended, Ready

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from types import TracebackType

    from nuffield_extract.guard.allowance import Allowance


def serve(connection: Connection, call: Callable[[Any], Any], allowance: Allowance) -> None:
    """Nothing; each argument that came through the connection is answered, until it ends.

    An exception of `call` ends the child, for it may have left anything behind.
    """
    limits.reset_signals()
    if allowance.memory is not None:
        limits.limit_memory(allowance.memory)
    with suppress(EOFError, OSError), _LastWords(connection, allowance):  # the parent is gone
        connection.send(Ready())
        while True:
            argument = connection.recv()
            with limits.time_limited(allowance.seconds, allowance.wall_seconds):
                answer = pickle.dumps(Answered(call(argument)))
            connection.send_bytes(answer)


class _LastWords:
    """Tells the parent of the exception that ends the block, and ends it."""

    def __init__(self, connection: Connection, allowance: Allowance) -> None:
        self._connection = connection
        self._allowance = allowance

    def __enter__(self) -> None:
        """The block may begin."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        if raised is not None and kind is not EOFError:
            limits.lift_memory_limit()  # words take memory, too
            self._connection.send(Ended(_reason(raised, self._allowance.memory)))
        return True


def _reason(raised: BaseException, memory: int | None) -> EngineError:
    if isinstance(raised, MemoryError):
        return MemoryExceeded(
            "the system gave it no more memory"
            if memory is None
            else f"it took more than {in_mebibytes(memory)} of memory"
        )
    error = WorkerLost(f"its process ended by {type(raised).__name__}: {raised}")
    error.add_note("".join(traceback.format_exception(raised)))
    return error

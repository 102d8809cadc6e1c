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


def serve(
    connection: Connection,
    inherited: tuple[Connection, ...],
    call: Callable[[Any], Any],
    allowance: Allowance,
) -> None:
    """Nothing; each argument that came through the connection is answered, until it ends.

    After an exception of `call`, which may have left anything behind, the parent ends the child.

    Args:
        connection: to the parent.
        inherited: the parent's end of it, where the child has it too; while that is open, the
            connection does not end with the parent.
        call: answers an argument.
        allowance: what each argument may take.
    """
    for other in inherited:
        other.close()
    limits.reset_signals()
    last_words = _LastWords(allowance)
    with suppress(EOFError, OSError):  # the parent is gone
        connection.send(Ready())
        while connection.poll(None):
            with limits.time_limited(allowance.seconds, allowance.wall_seconds):
                message = _message(connection, call, last_words)
            connection.send_bytes(message)


def _message(connection: Connection, call: Callable[[Any], Any], last_words: _LastWords) -> bytes:
    # So short because of what CPython does to a frame where memory is at its end (docs/guard.md).
    with last_words:
        return pickle.dumps(Answered(call(connection.recv())))
    return last_words.message


class _LastWords:
    """What there is to say of the exception that ended the block."""

    def __init__(self, allowance: Allowance) -> None:
        self.message = b""
        self._memory = allowance.memory
        self._lift_memory_limit = limits.limited_memory(allowance.memory)

    def __enter__(self) -> None:
        """The block may begin."""

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        raised: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        if raised is not None:
            self._lift_memory_limit()  # first of all: words take memory, too
            self.message = pickle.dumps(Ended(_reason(raised, self._memory)))
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

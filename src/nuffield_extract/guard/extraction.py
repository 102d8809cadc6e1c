"""The extraction of one page in a supervised child process."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import api
from nuffield_extract.errors import NuffieldExtractError
from nuffield_extract.guard.allowance import DEFAULT_MEMORY, DEFAULT_SECONDS, Allowance
from nuffield_extract.guard.child import StartMethod  # noqa: TC001 - attrs resolves the types
from nuffield_extract.guard.worker import Worker
from nuffield_extract.model import Article  # noqa: TC001 - as above
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from typing import Self

_DEFAULTS = Options()


def extract_guarded(  # noqa: PLR0913 - those of extract, and the limits
    page: bytes | str,
    *,
    seconds: float = DEFAULT_SECONDS,
    memory: int | None = DEFAULT_MEMORY,
    url: str | None = None,
    charset: str | None = None,
    options: Options = _DEFAULTS,
) -> Article:
    """The article of a saved page, which can neither hang nor crash nor fill this process.

    It is read in a child process of its own, whose start takes some 0.4 s and which is gone when
    this returns; for many pages, `Guard` keeps one. As with all of `multiprocessing`, a script
    calls it below `if __name__ == "__main__":`.

    Args:
        page: as of `extract`.
        seconds: processor time that the page may take, in seconds of one core; on the clock it
            may take four times as many and ten more.
        memory: bytes that the child may take beyond its size at its start; None for no limit.
            The default is 2 GiB on Linux and None elsewhere, where memory cannot be limited.
        url: as of `extract`.
        charset: as of `extract`.
        options: as of `extract`.

    Raises:
        InputError, NoContent, ProfileError: as of `extract`.
        TimeExceeded: the page used up its time.
        MemoryExceeded: the page used up its memory.
        WorkerLost: the child died, by a signal or by a mistake of this library.
        EngineError: a limit to the memory, on a system that has none; or this process is
            daemonic, and may have no children.
        ValueError: a limit that is not more than 0, or a time of more than 1,000,000 s.
    """
    with Guard(seconds=seconds, memory=memory) as guard:
        return guard.extract(page, url=url, charset=charset, options=options)


def _worker(guard: Guard) -> Worker[_Call, Article | NuffieldExtractError]:
    allowance = Allowance(seconds=guard.seconds, memory=guard.memory)
    return Worker(_article, allowance, guard.start_method)


@attrs.frozen(kw_only=True, eq=False)
class Guard:
    """Extracts pages in a child process, kept from page to page and replaced when it dies.

    The child starts with the first page, and ends with `close`, with the block of a `with`, with
    the guard or with the program. Threads may share a guard and take turns; a process forked from
    this one while no page is being read gets a child of its own.

    Raises:
        EngineError: a limit to the memory, on a system that has none.
        ValueError: a limit that is not more than 0, or a time of more than 1,000,000 s.
    """

    seconds: float = DEFAULT_SECONDS
    """Processor time that a page may take, in seconds of one core."""

    memory: int | None = DEFAULT_MEMORY
    """Bytes that the child may take beyond its size at its start; None for no limit."""

    start_method: StartMethod = "spawn"
    """How the child starts. "fork" starts in milliseconds, but is not safe beside threads."""

    _worker: Worker[_Call, Article | NuffieldExtractError] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_worker, takes_self=True)
    )
    _turn: threading.Lock = attrs.field(init=False, repr=False, factory=threading.Lock)

    def extract(
        self,
        page: bytes | str,
        *,
        url: str | None = None,
        charset: str | None = None,
        options: Options = _DEFAULTS,
    ) -> Article:
        """The article of a saved page. Arguments and errors are those of `extract_guarded`."""
        call = _Call(page=page, url=url, charset=charset, options=options)
        with self._turn:
            answer = self._worker.ask(call)
        if isinstance(answer, NuffieldExtractError):
            raise answer
        return answer

    def close(self) -> None:
        """Nothing; the child is gone. A later page starts another."""
        with self._turn:
            self._worker.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@attrs.frozen(kw_only=True)
class _Call:
    """The arguments of `extract`."""

    page: bytes | str
    url: str | None
    charset: str | None
    options: Options


def _article(call: _Call) -> Article | NuffieldExtractError:
    try:
        return api.extract(call.page, url=call.url, charset=call.charset, options=call.options)
    except NuffieldExtractError as error:
        return error

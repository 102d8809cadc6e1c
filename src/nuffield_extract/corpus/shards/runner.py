"""The runner: extracts shards one after the other, in whatever process an engine gives it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from nuffield_extract.corpus.shards.answers import GuardedReader
from nuffield_extract.corpus.shards.events import Finished, Progress
from nuffield_extract.corpus.shards.extraction import extract_shard

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from nuffield_extract.corpus.shards.events import Event
    from nuffield_extract.corpus.shards.extraction import Work
    from nuffield_extract.corpus.shards.output import Step
    from nuffield_extract.corpus.shards.shard import Shard

SECONDS_BETWEEN_WORDS = 0.5


class Runner:
    """Extracts shards; the child that reads their pages is kept from one to the next."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._reader = GuardedReader(work.settings.options, work.settings.allowance)

    def start(self) -> None:
        """Nothing; the child is on its way, before anything is loaded that has threads."""
        self._reader.start()

    def run(self, number: int, shard: Shard, tell: Callable[[Event], object]) -> Finished:
        """The shard, once it is done; `tell` hears of its pages twice a second. As extract_shard.

        Raises:
            OSError, EngineError: as of `extract_shard`.
        """
        start = time.process_time()
        watch = _Watch(tell)
        receipt = extract_shard(shard, self._work, self._reader, watch.see)
        watch.tell_rest()
        seconds = time.process_time() - start + watch.seconds
        return Finished(number=number, receipt=receipt, seconds=seconds, pages=watch.pages)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._reader.stop()


class _Watch:
    """Adds up steps, and tells of them now and then."""

    def __init__(self, tell: Callable[[Event], object]) -> None:
        self.pages = 0
        self.seconds = 0.0
        self._tell = tell
        self._untold = [0, 0]
        self._told = time.monotonic()

    def see(self, step: Step) -> None:
        self.pages += step.pages
        self.seconds += step.seconds
        self._untold[0] += step.pages
        self._untold[1] += step.failed
        if time.monotonic() - self._told >= SECONDS_BETWEEN_WORDS:
            self.tell_rest()

    def tell_rest(self) -> None:
        pages, failed = self._untold
        if pages:
            self._tell(Progress(pages=pages, failed=failed))
        self._untold = [0, 0]
        self._told = time.monotonic()

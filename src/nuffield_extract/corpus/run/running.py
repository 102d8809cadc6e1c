"""The way of a run from its shards to a folder in which every page is accounted for."""

from __future__ import annotations

import datetime
import importlib
import time
from contextlib import closing
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

import attrs

import nuffield_extract
from nuffield_extract import registry
from nuffield_extract.corpus import engines
from nuffield_extract.corpus.refusals import Refused
from nuffield_extract.corpus.report import Machine, RunFacts, write_report
from nuffield_extract.corpus.run.ledgers import write_ledgers
from nuffield_extract.corpus.run.preparing import claim, prepare
from nuffield_extract.corpus.shards.events import Event, Finished
from nuffield_extract.corpus.shards.folder import held_alone
from nuffield_extract.errors import unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence

    from nuffield_extract.corpus.run.preparing import Prepared
    from nuffield_extract.corpus.run.request import CorpusRequest
    from nuffield_extract.corpus.shards.extraction import Work
    from nuffield_extract.corpus.shards.shard import Shard
    from nuffield_extract.corpus.tally import Tally


@attrs.frozen(kw_only=True)
class Ended:
    """The end of a run."""

    tally: Tally
    """Of all shards that are done, in this run or before."""

    shards_done: int
    """Number of shards that are done, in this run or before."""

    is_complete: bool
    """Whether no shard is left."""


class Engine(Protocol):
    """A module of `engines`."""

    def run(
        self,
        shards: Sequence[Shard],
        work: Work,
        request: CorpusRequest,
        is_over: Callable[[], bool],
    ) -> Generator[Event, None, None]:
        """What happens to the shards, as it happens; a Finished for each that is done."""


RunEvent: TypeAlias = Event | Ended


def run_corpus(request: CorpusRequest, stdin: Iterable[str] = ()) -> Ended:
    """The end of a run, once it is there; its output stands in the folder then.

    A script calls it below `if __name__ == "__main__":`, as with all of `multiprocessing`.

    Args:
        request: what is asked for.
        stdin: paths, where "-" is one of the inputs.

    Raises:
        Refused, UnknownFormat, EngineError: as of `prepare`.
        OSError, MissingExtra: as of `carry_out`.
    """
    for event in carry_out(prepare(request, stdin)):
        if isinstance(event, Ended):
            return event
    raise AssertionError("a run that goes on to its end says so")


def carry_out(
    prepared: Prepared, is_over: Callable[[], bool] = lambda: False
) -> Generator[RunEvent, None, None]:
    """What happens in the run, as it happens, and `Ended` last, when all ledgers are written.

    Closing the generator before ends the run at once. What is done is kept in any case, and the
    same request goes on from there.

    Args:
        prepared: the run.
        is_over: whether no more shards are to be begun; those under way are finished.

    Raises:
        UnusableTarget: another run is writing to the folder, or it holds one of other settings.
        OSError: the output cannot be written.
        MissingExtra: a package that a source, a part or the engine needs is not installed.
    """
    engine = _engine(prepared.request.engine)
    clock = _Clock()
    with held_alone(prepared.work.folder):
        claim(prepared)
        finished: dict[int, str] = {}
        events = engine.run(prepared.shards, prepared.work, prepared.request, is_over)
        with closing(events):
            for event in events:
                if isinstance(event, Finished):
                    finished[event.number] = event.receipt.name
                    clock.add(event)
                yield event
        yield _ended(prepared, [finished[number] for number in sorted(finished)], clock)


def _ended(prepared: Prepared, names: Sequence[str], clock: _Clock) -> Ended:
    folder = prepared.work.folder
    folder.sweep_temporary()  # of workers that died
    is_complete = len(names) == len(prepared.shards)
    if is_complete:
        folder.sweep_others(frozenset(names))
    tally = write_ledgers(folder, names, prepared.others)
    write_report(folder.path, clock.facts(prepared, is_complete=is_complete), tally)
    return Ended(tally=tally, shards_done=len(names), is_complete=is_complete)


def _engine(name: str) -> Engine:
    known = registry.module_names(engines)
    if name not in known:
        raise Refused(unknown("engine", name, known))
    return cast("Engine", importlib.import_module(f"{engines.__name__}.{name}"))


class _Clock:
    """What the run took, and what it did for that."""

    def __init__(self) -> None:
        self._started = datetime.datetime.now(datetime.UTC)
        self._start = time.monotonic()
        self._own_start = time.process_time()
        self._finished: list[tuple[int, int, float]] = []

    def add(self, finished: Finished) -> None:
        self._finished.append((finished.number, finished.pages, finished.seconds))

    def facts(self, prepared: Prepared, *, is_complete: bool) -> RunFacts:
        request, shards = prepared.request, prepared.shards
        fresh = [number for number, pages, _ in self._finished if pages]
        own = time.process_time() - self._own_start
        return RunFacts(
            inputs=request.inputs,
            format=request.format,
            engine=request.engine,
            workers=request.workers,
            limits=request.options.limits,
            allowance=prepared.work.settings.allowance,
            extractor=f"nuffield_extract {nuffield_extract.__version__}",
            machine=Machine.here(),
            started=self._started,
            ended=datetime.datetime.now(datetime.UTC),
            seconds=time.monotonic() - self._start,
            cpu_seconds=own + sum(seconds for _, _, seconds in self._finished),
            pages=sum(pages for _, pages, _ in self._finished),
            bytes_read=sum(shards[number].size for number in fresh),
            shards=len(fresh),
            shards_before=len(self._finished) - len(fresh),
            shards_left=len(shards) - len(self._finished),
            interrupted=not is_complete,
        )

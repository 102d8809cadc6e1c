"""The Ray engine: shards extracted by the nodes of a cluster."""

from __future__ import annotations

import pickle
from contextlib import contextmanager
from threading import Event as Bell
from threading import Thread
from typing import TYPE_CHECKING, Any, assert_never

import nuffield_extract
from nuffield_extract.corpus.engines.ray import cluster
from nuffield_extract.corpus.engines.ray.board import Board
from nuffield_extract.corpus.engines.ray.task import Broken, Done, NotBegun, Said, answer
from nuffield_extract.corpus.engines.ray.visible import refuse_invisible
from nuffield_extract.corpus.shards.events import Event, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from nuffield_extract.corpus.run.request import CorpusRequest
    from nuffield_extract.corpus.shards.extraction import Work
    from nuffield_extract.corpus.shards.shard import Shard

_SECONDS_BETWEEN_LOOKS = 0.5  # at whether the run is to end


def run(
    shards: Sequence[Shard], work: Work, request: CorpusRequest, is_over: Callable[[], bool]
) -> Generator[Event, None, None]:
    """What happens to the shards, as they end; the order of their ends is not theirs.

    Ray Data carries the paths of the shards to the nodes, and what became of them back; pages and
    rows never travel. A shard whose process or node dies is extracted again elsewhere, and lost
    when living nodes have lost its process twice: a receipt says so, and the run goes on.
    Closing the generator ends all tasks at once.

    Args:
        shards: of the run. All nodes see their files.
        work: what is done with each. All nodes see its folder.
        request: its `workers` is the number of shards that are under way at the same time, on
            all nodes together; its `address` is that of the cluster.
        is_over: whether no more shards are to be begun; those under way are finished.

    Raises:
        MissingExtra: a package is not installed, here or on a node.
        Refused: no cluster is at the address.
        EngineError: Ray gave up, or a node has another version of this package.
        OSError: a node does not see the inputs or the folder, or cannot write to it.
    """
    if not shards:
        return
    workers = min(request.workers, len(shards))
    with cluster.joined(request.address, workers) as ray:
        board = cluster.on_this_node(Board)
        with _watched(ray, board, is_over) as begun, cluster.failures_named():
            given = {"work": work, "board": board, "version": nuffield_extract.__version__}
            answers = _answers(ray, shards, workers, given)
            for said in _heard(answers, begun):
                yield from _events(said, work)


def _answers(ray: Any, shards: Sequence[Shard], workers: int, given: dict[str, Any]) -> Any:
    """The dataset of what the tasks say: a row a shard, which is a task of its own.

    Ray retries a task three times where its process or node dies (its setting
    RAY_TASK_MAX_RETRIES); the board counts the deaths that are the shard's own.
    """
    rows = [{"shard": pickle.dumps(numbered)} for numbered in enumerate(shards)]
    dataset = ray.data.from_items(rows, override_num_blocks=len(rows))
    return dataset.map(answer, fn_kwargs=given, num_cpus=1, concurrency=workers)


def _heard(answers: Any, begun: Callable[[], frozenset[int] | None]) -> Iterator[Said]:
    """What the tasks say, until all shards are done, or all that were begun when the run ended."""
    heard = set()
    for row in answers.iter_rows():
        said = pickle.loads(row["said"])  # noqa: S301 - of our own making
        heard.add(said.number)
        yield said
        known = begun()
        if known is not None and known <= heard:
            return


def _events(said: Said, work: Work) -> Iterator[Event]:
    match said:
        case Done(finished=finished, failed=failed):
            refuse_invisible(finished.receipt, work.folder)
            yield Progress(pages=finished.pages, failed=failed)
            yield finished
        case Broken(error=error):
            raise error
        case NotBegun():
            return
        case _:
            assert_never(said)


@contextmanager
def _watched(
    ray: Any, board: Any, is_over: Callable[[], bool]
) -> Iterator[Callable[[], frozenset[int] | None]]:
    """What tells, once the run is to end, which shards were begun before; None till then.

    The thread of the run waits for what the tasks say, so another looks.
    """
    ended = Bell()
    begun: list[frozenset[int]] = []

    def watch() -> None:
        while not ended.wait(_SECONDS_BETWEEN_LOOKS):
            if is_over():
                begun.append(ray.get(board.close.remote()))
                return

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield lambda: begun[0] if begun else None
    finally:
        ended.set()
        watcher.join()

"""The task: what a node does with a shard."""

from __future__ import annotations

import importlib
import pickle
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, assert_never

import attrs

import nuffield_extract
from nuffield_extract.corpus.engines.ray.visible import refuse_foreign
from nuffield_extract.corpus.shards.events import Finished, Progress
from nuffield_extract.corpus.shards.lost import lost
from nuffield_extract.corpus.shards.runner import Runner
from nuffield_extract.errors import EngineError

if TYPE_CHECKING:
    from nuffield_extract.corpus.engines.ray.board import Leave
    from nuffield_extract.corpus.shards.events import Event
    from nuffield_extract.corpus.shards.extraction import Work
    from nuffield_extract.corpus.shards.shard import Shard


@attrs.frozen(kw_only=True)
class Done:
    """A shard that is done."""

    number: int
    finished: Finished
    failed: int
    """Of the pages that were extracted now."""


@attrs.frozen(kw_only=True)
class Broken:
    """What ended the run on a node that can still speak: nothing that a page did."""

    number: int
    error: OSError | EngineError


@attrs.frozen(kw_only=True)
class NotBegun:
    """A shard that is left, for the run is over."""

    number: int


Said: TypeAlias = Done | Broken | NotBegun


def answer(row: dict[str, bytes], work: Work, board: Any, version: str) -> dict[str, bytes]:
    """What became of the shard that a row of Ray Data carries, pickled.

    Args:
        row: number and shard of the run in its column `shard`, pickled.
        work: what is done with it.
        board: the actor that gives leave.
        version: of this package where the run was started.
    """
    number, shard = pickle.loads(row["shard"])  # noqa: S301 - of our own making
    ray = importlib.import_module("ray")
    node = ray.get_runtime_context().get_node_id()
    leave: Leave = ray.get(board.begin.remote(number, node))
    try:
        _refuse_other_version(version)
        refuse_foreign(work.folder)
        said = _said(leave, number, shard, work)
    except (OSError, EngineError) as error:
        said = Broken(number=number, error=error)
    return {"said": pickle.dumps(said)}


def _said(leave: Leave, number: int, shard: Shard, work: Work) -> Said:
    match leave:
        case "begin":
            return _done(number, shard, work)
        case "lost":
            return Done(number=number, finished=lost(number, shard, work), failed=0)
        case "over":
            return NotBegun(number=number)
    assert_never(leave)


def _refuse_other_version(version: str) -> None:
    """Nothing, where this node has the version of where the run was started.

    Raises:
        EngineError: it has another, whose parts would have other names.
    """
    ours = nuffield_extract.__version__
    if ours != version:
        raise EngineError(
            f"a node has nuffield_extract {ours}, and this machine {version}: all need the same"
        )


def _done(number: int, shard: Shard, work: Work) -> Done:
    failed = 0

    def hear(event: Event) -> None:
        nonlocal failed
        failed += event.failed if isinstance(event, Progress) else 0

    finished = _runner(work).run(number, shard, hear)
    return Done(number=number, finished=finished, failed=failed)


@lru_cache(maxsize=1)
def _runner(work: Work) -> Runner:
    """The runner of this process, which Ray keeps from one task to the next."""
    return Runner(work)

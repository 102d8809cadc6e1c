"""The cluster: one that runs is joined, or one of this machine is started, and left as found."""

from __future__ import annotations

import importlib
import logging
import os
import signal
import socket
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from nuffield_extract.corpus.refusals import Refused
from nuffield_extract.errors import EngineError, MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS_TO_ANSWER = 5.0

_OBJECT_STORE = 128 * 1024 * 1024  # bytes: paths and receipts alone pass through it
_USAGE_STATISTICS = "RAY_USAGE_STATS_ENABLED"


@contextmanager
def joined(address: str | None, workers: int) -> Iterator[Any]:
    """The package `ray`, while this process belongs to a cluster.

    A process that belongs to one already stays in it, and is left in it.

    Args:
        address: HOST:PORT of a cluster that runs, or "auto" for that of this machine; None
            starts one on this machine.
        workers: processors of a cluster that is started.

    Raises:
        MissingExtra: Ray is not installed.
        Refused: no cluster is at the address.
    """
    ray = _package()
    with _quiet(ray), ExitStack() as left:
        if not ray.is_initialized():
            _join(ray, address, workers)
            left.callback(ray.shutdown)
        yield ray


def on_this_node(kind: type) -> Any:
    """A new actor on the node of this process, which is lost with the run alone.

    Args:
        kind: of the actor; it is given what lists the ids of the nodes that are alive.
    """
    ray = _package()
    strategies = importlib.import_module("ray.util.scheduling_strategies")
    node = ray.get_runtime_context().get_node_id()
    here = strategies.NodeAffinitySchedulingStrategy(node, soft=False)
    actor = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(kind)
    return actor.options(scheduling_strategy=here).remote(living_nodes)


def living_nodes() -> frozenset[str]:
    """Ids of the nodes that are alive, as the cluster knows, some seconds late."""
    nodes = importlib.import_module("ray").nodes()
    return frozenset(node["NodeID"] for node in nodes if node["Alive"])


@contextmanager
def failures_named() -> Iterator[None]:
    """Turns what Ray raises in the block into an EngineError of one line."""
    errors = importlib.import_module("ray.exceptions")
    try:
        yield
    except errors.RayError as error:
        lines = [line.strip() for line in str(error).splitlines() if line.strip()]
        reason = lines[-1] if lines else type(error).__name__
        raise EngineError(
            f"Ray gave up: {reason}: the same command goes on from what is done"
        ) from error


def _package() -> Any:
    try:
        importlib.import_module("ray.data")
    except ImportError as error:
        raise MissingExtra("ray", extra="ray") from error
    return importlib.import_module("ray")


def _join(ray: Any, address: str | None, workers: int) -> None:
    with _signals_kept(), _no_usage_statistics():
        if address is None:
            ray.init(
                address="local",  # never one that was left behind
                num_cpus=workers,
                object_store_memory=_OBJECT_STORE,
                include_dashboard=False,
                **_QUIET,
            )
            return
        _refuse_silence(address)
        try:
            ray.init(address=address, **_QUIET)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise Refused(
                f"no Ray cluster at {address}: {error}: start one, or leave --address out"
            ) from error


_QUIET = {"logging_level": logging.ERROR, "log_to_driver": False}


def _refuse_silence(address: str) -> None:
    """Nothing, where something listens at the address: Ray itself tries for minutes, then exits."""
    if address == "auto":
        return
    host, _, port = address.rpartition(":")
    if not host or "/" in host or not port.isdecimal():
        raise Refused(f"{address!r} is no address of a Ray cluster: HOST:PORT, or auto")
    try:
        socket.create_connection((host.strip("[]"), int(port)), SECONDS_TO_ANSWER).close()
    except (OSError, OverflowError) as error:
        raise Refused(
            f"no Ray cluster answers at {address}: {error}: start one, or leave --address out"
        ) from error


@contextmanager
def _quiet(ray: Any) -> Iterator[None]:
    """Ray Data draws no bars and tells nothing of its plans in the block."""
    context = ray.data.DataContext.get_current()
    logger = logging.getLogger("ray.data")
    silenced = {"enable_progress_bars": False, "print_on_execution_start": False}
    before = {name: getattr(context, name, None) for name in silenced}
    level = logger.level
    _set(context, silenced)
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        _set(context, before)
        logger.setLevel(level)


def _set(context: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(context, name, value)


@contextmanager
def _signals_kept() -> Iterator[None]:
    """What SIGTERM does is as before when the block ends: Ray would have it end the process."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGTERM)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _no_usage_statistics() -> Iterator[None]:
    """A cluster that is started in the block tells nobody of it."""
    before = os.environ.get(_USAGE_STATISTICS)
    os.environ[_USAGE_STATISTICS] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_USAGE_STATISTICS]
        else:
            os.environ[_USAGE_STATISTICS] = before

"""The board: what tasks on all nodes ask before they begin a shard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from nuffield_extract.corpus.shards.lost import ATTEMPTS

if TYPE_CHECKING:
    from collections.abc import Callable, Container

Leave: TypeAlias = Literal["begin", "lost", "over"]


class Board:
    """Counts the attempts at each shard, for Ray itself would go on for ever, or fail the run.

    Args:
        living_nodes: ids of the nodes that are alive.
    """

    def __init__(self, living_nodes: Callable[[], Container[str]]) -> None:
        self._living_nodes = living_nodes
        self._attempts: dict[int, list[str]] = {}
        self._is_closed = False

    def begin(self, number: int, node: str) -> Leave:
        """Whether the shard may be begun on the node; `lost` where its process died too often.

        An attempt that ended with its node is not the shard's fault.
        """
        if self._is_closed:
            return "over"
        attempts = self._attempts.setdefault(number, [])
        if len(attempts) >= ATTEMPTS and self._deaths(attempts) >= ATTEMPTS:
            return "lost"
        attempts.append(node)
        return "begin"

    def close(self) -> frozenset[int]:
        """The shards that were begun; no other may be from now on."""
        self._is_closed = True
        return frozenset(self._attempts)

    def _deaths(self, attempts: list[str]) -> int:
        living = self._living_nodes()
        return sum(node in living for node in attempts)

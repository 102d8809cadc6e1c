"""What an engine tells while it extracts the shards of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    from nuffield_extract.corpus.shards.receipt import Receipt


@attrs.frozen(kw_only=True)
class Progress:
    """Pages that are done since the last word of it."""

    pages: int
    failed: int


@attrs.frozen(kw_only=True)
class Finished:
    """A shard that is done, now or in an earlier run."""

    number: int
    """Of the shard, in the order of the run."""

    receipt: Receipt
    seconds: float = 0.0
    """Processor time of all that worked on it."""

    pages: int = 0
    """Pages extracted now; 0 where the shard was done before."""


Event: TypeAlias = Progress | Finished

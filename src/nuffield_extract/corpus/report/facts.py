"""Facts of a run: what it was asked for, where and how long it ran."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import datetime

    from nuffield_extract.guard import Allowance
    from nuffield_extract.options import Limits


@attrs.frozen(kw_only=True)
class Machine:
    """Where a run ran; of a cluster, where its driver did."""

    python: str
    """Version, such as "3.11.9"."""

    platform: str
    """Operating system and architecture."""

    cpus: int
    """Logical processors."""

    @classmethod
    def here(cls) -> Machine:
        """This machine."""
        return cls(
            python=platform.python_version(),
            platform=platform.platform(),
            cpus=os.cpu_count() or 1,
        )


def _aware(_: object, attribute: attrs.Attribute[datetime.datetime], value: object) -> None:
    if getattr(value, "tzinfo", None) is None:
        raise ValueError(f"{attribute.name} is a moment without a time zone: {value!r}")


@attrs.frozen(kw_only=True)
class RunFacts:
    """A run that has ended.

    Raises:
        ValueError: `started` or `ended` has no time zone.
    """

    inputs: tuple[str, ...]
    """As they were named: files, folders, patterns."""

    format: str
    """Of the parts: "parquet", "jsonl"."""

    engine: str
    """ "local" or "ray"."""

    workers: int
    """Number of processes that read pages."""

    limits: Limits
    allowance: Allowance | None
    """What a page might take; None where nothing guarded it."""

    extractor: str
    """Name and version of what read the pages."""

    machine: Machine
    started: datetime.datetime = attrs.field(validator=_aware)
    ended: datetime.datetime = attrs.field(validator=_aware)

    seconds: float
    """On the clock, from start to end."""

    cpu_seconds: float
    """Of all processes of the run, in seconds of one core."""

    pages: int
    """Pages that this run read; those of shards that were done before are not among them."""

    bytes_read: int
    """Bytes of the sources that this run read, as they stand on the disk."""

    shards: int
    """Shards that this run did."""

    shards_before: int
    """Shards that were done before this run resumed them."""

    shards_left: int = 0
    """Shards that are still to be done."""

    interrupted: bool = False
    """Whether it was stopped before its end."""

    @property
    def pages_a_second(self) -> float | None:
        """Pages a second on the clock; None where that cannot be said."""
        return _rate(self.pages, self.seconds)

    @property
    def pages_a_cpu_second(self) -> float | None:
        """Pages a second of one core; None where that cannot be said."""
        return _rate(self.pages, self.cpu_seconds)


def _rate(number: int, seconds: float) -> float | None:
    return number / seconds if seconds > 0 and number else None

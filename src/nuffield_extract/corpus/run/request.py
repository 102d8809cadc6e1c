"""The request: what a run over an archive is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from nuffield_extract.guard import DEFAULT_MEMORY, DEFAULT_SECONDS
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from pathlib import Path

EngineName = Literal["local", "ray"]
Start = Literal["resume", "restart", "retry-dead"]

FORMAT = "parquet"

_DEFAULTS = Options()


@attrs.frozen(kw_only=True)
class CorpusRequest:
    """What a run over an archive is asked for."""

    inputs: tuple[str, ...]
    """Files, folders, patterns, and "-" for paths on standard input."""

    output: Path
    """The output folder."""

    format: str = FORMAT
    """Of the parts: `parquet`, `jsonl`, `jsonl.gz` or `jsonl.zst`."""

    splits_references: bool = False
    """Whether the references are written as a table of their own, too."""

    start: Start = "resume"
    """`resume` goes on with what is done; `restart` begins anew; `retry-dead` goes on and tries
    again what could not be extracted."""

    most_pages: int | None = None
    """Pages after which the run ends, in the order of the inputs; None for all."""

    engine: EngineName = "local"
    """What runs the shards: `local`, this machine, or `ray`, a Ray cluster."""

    address: str | None = None
    """Of a Ray cluster that runs; None for one on this machine."""

    workers: int = 1
    """Number of shards that are extracted at the same time."""

    seconds: float = DEFAULT_SECONDS
    """Processor time that a page may take, in seconds of one core."""

    memory: int | None = DEFAULT_MEMORY
    """Bytes that the child which reads a page may take beyond its size at its start; None for no
    limit."""

    options: Options = _DEFAULTS
    """As of `extract`."""

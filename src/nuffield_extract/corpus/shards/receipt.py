"""The receipt: what became of the records of a shard, and the files that hold it."""

from __future__ import annotations

import json
from typing import Any

import attrs

from nuffield_extract.corpus.tally import Tally


@attrs.frozen(kw_only=True)
class PartFile:
    """A file of the output."""

    path: str
    """Below the output folder, parts joined by "/"."""

    rows: int
    bytes: int
    sha256: str


@attrs.frozen(kw_only=True)
class DeadLetter:
    """A page, or a record that may have been one, that could not be extracted."""

    id: str
    source: str
    offset: int | None = None
    """Of its first byte in the source."""

    length: int | None = None
    sha256: str | None = None
    """Of the page; None where it could not be read."""

    error: str
    """Name of the exception's class."""

    message: str
    version: str
    """Of the extractor."""


@attrs.frozen(kw_only=True)
class Receipt:
    """A shard that is done: its parts are on the disk."""

    name: str
    """Of the shard; no other inputs, version or options have it."""

    pieces: tuple[tuple[str, int, int | None], ...]
    """Source, start and stop of each piece."""

    parts: tuple[PartFile, ...] = ()
    """None where no page of the shard was extracted."""

    dead: tuple[DeadLetter, ...] = ()
    tally: Tally = attrs.field(factory=Tally)


def to_json(receipt: Receipt) -> str:
    """The receipt as a line of JSON."""
    fields = attrs.asdict(receipt, filter=attrs.filters.exclude("tally"))
    return json.dumps({**fields, "tally": receipt.tally.to_json()}, ensure_ascii=False) + "\n"


def from_json(text: str) -> Receipt:
    """The receipt that `to_json` wrote."""
    fields: dict[str, Any] = json.loads(text)
    return Receipt(
        name=fields["name"],
        pieces=tuple((source, start, stop) for source, start, stop in fields["pieces"]),
        parts=tuple(PartFile(**part) for part in fields["parts"]),
        dead=tuple(DeadLetter(**letter) for letter in fields["dead"]),
        tally=Tally.from_json(fields["tally"]),
    )

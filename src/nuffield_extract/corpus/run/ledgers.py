"""The ledgers of a run: the manifest of its shards, and its dead letters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.corpus.counts import Counts
from nuffield_extract.corpus.shards import receipt as receipts
from nuffield_extract.corpus.shards.folder import durable_stream
from nuffield_extract.corpus.tally import Counting, Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nuffield_extract.corpus.shards.folder import Folder
    from nuffield_extract.corpus.shards.receipt import Receipt


def write_ledgers(folder: Folder, names: Sequence[str], others: Mapping[str, int]) -> Tally:
    """What the shards of these names hold together, once their ledgers are written.

    The receipts are read one by one, so an archive of any size takes little memory.

    Args:
        folder: the output folder.
        names: of the shards that are done, in the order of the inputs.
        others: files of the inputs that are no source of pages, by their extension.
    """
    counting = Counting()
    counting.add(Tally(others=Counts.of(others)))
    with durable_stream(folder.manifest) as manifest, durable_stream(folder.dead_letters) as dead:
        for receipt in _receipts(folder, names):
            manifest.write(_line(_manifest_entry(receipt)))
            dead.writelines(_line(attrs.asdict(letter)) for letter in receipt.dead)
            counting.add(receipt.tally)
    return counting.tally()


def _receipts(folder: Folder, names: Sequence[str]) -> Iterator[Receipt]:
    for name in names:
        yield receipts.from_json(folder.receipt(name).read_text("utf-8"))


def _manifest_entry(receipt: Receipt) -> dict[str, Any]:
    pieces = [
        {"source": source, "start": start, "stop": stop} for source, start, stop in receipt.pieces
    ]
    return {
        "shard": receipt.name,
        "pieces": pieces,
        "parts": [attrs.asdict(part) for part in receipt.parts],
        "rows": receipt.tally.rows,
        "dead": len(receipt.dead),
    }


def _line(fields: dict[str, Any]) -> bytes:
    text = json.dumps(fields, ensure_ascii=False) + "\n"
    return text.encode("utf-8", "backslashreplace")

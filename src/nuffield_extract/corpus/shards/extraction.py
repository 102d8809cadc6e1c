"""The extraction of a shard: its pages read, its rows written, its receipt left behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import NotAPage
from nuffield_extract.corpus.shards import receipt as receipts
from nuffield_extract.corpus.shards.answers import RememberingReader, answered
from nuffield_extract.corpus.shards.folder import Folder, durable_write
from nuffield_extract.corpus.shards.output import Step, output
from nuffield_extract.corpus.shards.part import part_format
from nuffield_extract.corpus.shards.settings import Settings, shard_name
from nuffield_extract.errors import SchemaError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.corpus.records import Record
    from nuffield_extract.corpus.shards.answers import Reader
    from nuffield_extract.corpus.shards.receipt import Receipt
    from nuffield_extract.corpus.shards.shard import Shard
    from nuffield_extract.corpus.table.rows import Row


@attrs.frozen(kw_only=True)
class Work:
    """What is done with every shard of a run."""

    settings: Settings
    folder: Folder
    retries_dead: bool = False
    """Whether what is dead in shards that are done is tried again."""


Watch = Callable[[Step], object]


def extract_shard(shard: Shard, work: Work, reader: Reader, watch: Watch) -> Receipt:
    """The receipt of the shard, once its parts are on the disk; they are written whole or not.

    A shard whose receipt is there already is done, unless its dead are to be tried again.

    Raises:
        OSError: the output cannot be written.
        MissingExtra: a package that its sources or parts need is not installed.
        EngineError: the reader can start no process.
    """
    name = shard_name(shard, work.settings)
    known = known_receipt(work.folder, name)
    if known is None:
        return _written(shard, name, work, reader, watch)
    if not (work.retries_dead and known.dead):
        return known
    remembering = RememberingReader(_rows(known, work), reader)
    return _written(shard, name, work, remembering, watch)


def known_receipt(folder: Folder, name: str) -> Receipt | None:
    """The receipt of a shard that is done; None where it is not, or a part of it is gone."""
    try:
        receipt = receipts.from_json(folder.receipt(name).read_text("utf-8"))
        whole = all((folder.path / one.path).stat().st_size == one.bytes for one in receipt.parts)
    except (OSError, ValueError, KeyError, TypeError, SchemaError):
        return None
    return receipt if whole else None


def store(receipt: Receipt, folder: Folder) -> Receipt:
    """The receipt, once it is on the disk: with this a shard is done."""
    durable_write(folder.receipt(receipt.name), receipts.to_json(receipt))
    return receipt


def _written(shard: Shard, name: str, work: Work, reader: Reader, watch: Watch) -> Receipt:
    with output(name, work.settings, work.folder) as written:
        for record in answered(_records(shard, work.settings.options.limits.reading), reader):
            watch(written.take(record))
    return store(written.receipt(name, shard), work.folder)


def _records(shard: Shard, most: int) -> Iterator[Record]:
    """The records of a shard in order, contents of pages of at most `most` bytes."""
    pages = 0
    for record in (record for piece in shard.pieces for record in opening.read(piece, most)):
        if not isinstance(record, NotAPage):
            if pages == shard.most_pages:
                return
            pages += 1
        yield record


def _rows(known: Receipt, work: Work) -> Iterator[Row]:
    """The rows of a shard that is done, in order."""
    settings = work.settings
    path = work.folder.part(known.name, settings.format)
    return part_format(settings.format).read(path) if known.parts else iter(())

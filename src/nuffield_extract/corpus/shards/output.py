"""The output of one shard under way: its parts, its dead letters, what is counted of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TypeAlias

import attrs

import nuffield_extract
from nuffield_extract.corpus.records import Damage, NotAPage, Page
from nuffield_extract.corpus.shards.part import Part, part, part_file
from nuffield_extract.corpus.shards.receipt import DeadLetter, PartFile, Receipt
from nuffield_extract.corpus.table.rows import reference_rows
from nuffield_extract.corpus.table.schema import reference_schema, schema
from nuffield_extract.corpus.tally import Counting
from nuffield_extract.errors import DamagedArchive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from nuffield_extract.corpus.records import Place
    from nuffield_extract.corpus.shards.answers import Answered
    from nuffield_extract.corpus.shards.folder import Folder
    from nuffield_extract.corpus.shards.settings import Settings
    from nuffield_extract.corpus.shards.shard import Shard
    from nuffield_extract.corpus.table.rows import Row


@attrs.frozen(kw_only=True)
class Step:
    """A record that is done, for those who wait."""

    pages: int = 0
    failed: int = 0
    seconds: float = 0.0
    """Processor time of the child that read it."""


RowsOf: TypeAlias = Callable[["Row"], "Sequence[Row]"]


@attrs.frozen
class _Table:
    """One of the files that are written, and what goes there of each page."""

    path: Path
    part: Part
    rows_of: RowsOf


@contextmanager
def output(name: str, settings: Settings, folder: Folder) -> Iterator[Output]:
    """What takes the records of a shard; its files stand there when the block ends well."""
    wanted = [(folder.part(name, settings.format), schema, _itself)]
    if settings.splits_references:
        place = folder.reference_part(name, settings.format)
        wanted.append((place, reference_schema, reference_rows))
    with ExitStack() as files:
        yield Output(
            [
                _Table(path, files.enter_context(part(path, columns, settings.format)), rows_of)
                for path, columns, rows_of in wanted
            ],
            folder,
        )


class Output:
    """Takes the records of a shard in order."""

    def __init__(self, tables: Sequence[_Table], folder: Folder) -> None:
        self._tables = tables
        self._folder = folder
        self._dead: list[DeadLetter] = []
        self._counting = Counting()

    def take(self, answered: Answered) -> Step:
        """What the record means for those who wait, once it is written or counted."""
        match answered:
            case (Page() as page, (row, seconds)):
                return self._take_row(page.place, row, seconds)
            case (Damage() as damage, _):
                letter = dead_letter(damage.place, DamagedArchive.__name__, damage.message)
                self._bury(letter, 0)
                return Step(pages=1, failed=1)
            case (NotAPage() as other, _):
                self._counting.add_other(other.reason)
                return Step()
        raise AssertionError(answered)

    def receipt(self, name: str, shard: Shard) -> Receipt:
        """The receipt, once the files are written."""
        return Receipt(
            name=name,
            pieces=tuple((piece.source, piece.start, piece.stop) for piece in shard.pieces),
            parts=tuple(self._files()),
            dead=tuple(self._dead),
            tally=self._counting.tally(),
        )

    def _files(self) -> Iterator[PartFile]:
        for table in self._tables:
            if table.part.rows:
                yield part_file(table.path, table.part.rows, self._folder.path)

    def _take_row(self, place: Place, row: Row, seconds: float) -> Step:
        if row["error_class"] is None:
            self._add(row)
            return Step(pages=1, seconds=seconds)
        letter = dead_letter(place, row["error_class"], row["error"], row["page_hash"])
        self._bury(letter, row["page_bytes"])
        return Step(pages=1, failed=1, seconds=seconds)

    def _add(self, row: Row) -> None:
        self._counting.add_row(row)
        size = len(row["article"])
        for table in self._tables:
            for line in table.rows_of(row):
                table.part.add(line, size)

    def _bury(self, letter: DeadLetter, page_bytes: int) -> None:
        self._counting.add_error(letter.error, page_bytes)
        self._dead.append(letter)


def dead_letter(place: Place, error: str, message: str, sha256: str | None = None) -> DeadLetter:
    """The dead letter of a page, or of what might have been one."""
    return DeadLetter(
        id=place.id,
        source=place.source,
        offset=place.offset,
        length=place.length,
        sha256=sha256,
        error=error,
        message=message,
        version=nuffield_extract.__version__,
    )


def _itself(row: Row) -> tuple[Row, ...]:
    return (row,)

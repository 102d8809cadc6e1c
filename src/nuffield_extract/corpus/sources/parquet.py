"""Parquet files (parquet.apache.org) with a column of pages: one page a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives.columns import COLUMNS, CONTENT_COLUMNS, record_of_row
from nuffield_extract.corpus.archives.extras import extra
from nuffield_extract.corpus.records import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from nuffield_extract.corpus.records import Piece, Record

EXTENSIONS = (".parquet",)

_ROWS = 16  # of a batch: all of them are in memory


def starts(path: Path, size: int) -> tuple[int, ...]:
    """Numbers of rows with which row groups begin, about `size` compressed bytes apart.

    Raises:
        OSError, ArrowException: the file cannot be read.
        MissingExtra: pyarrow is not installed.
    """
    found, gathered = [0], 0
    with _opened(path) as file:
        for first, group in _row_groups(file):
            if gathered >= size:
                found.append(first)
                gathered = 0
            columns = map(file.metadata.row_group(group).column, range(file.metadata.num_columns))
            gathered += sum(column.total_compressed_size for column in columns)
    return tuple(found)


def has_byte_positions(path: Path) -> bool:  # noqa: ARG001 - so of every file
    """Whether positions are offsets in the file."""
    return False


def read(piece: Piece, most: int) -> Iterator[Record]:
    """The pages of the row groups that begin in the piece; positions are numbers of rows.

    Raises:
        ValueError: no column holds pages, or the file is damaged.
        OSError, MissingExtra: as `starts`.
    """
    arrow = extra("pyarrow")
    try:
        yield from _records(piece, most)
    except arrow.ArrowException as error:
        raise ValueError(str(error)) from error


def _records(piece: Piece, most: int) -> Iterator[Record]:
    with _opened(piece.path) as file:
        names = [name for name in COLUMNS if name in file.schema_arrow.names]
        if not set(CONTENT_COLUMNS) & set(names):
            raise ValueError(f"no column {', '.join(CONTENT_COLUMNS)}")
        for first, group in _row_groups(file):
            if piece.start <= first and (piece.stop is None or first < piece.stop):
                for number, row in enumerate(_rows(file, group, names), first):
                    place = Place(
                        id=f"{piece.source}#{number}", source=piece.source, position=number
                    )
                    yield record_of_row(row, place, most)


def _opened(path: Path) -> Any:
    path.stat()  # what raises, says why in fewer words than Arrow
    return extra("pyarrow.parquet").ParquetFile(path, pre_buffer=False)


def _row_groups(file: Any) -> Iterator[tuple[int, int]]:
    """Number of the first row of each row group, and of the group."""
    first = 0
    for group in range(file.metadata.num_row_groups):
        yield first, group
        first += file.metadata.row_group(group).num_rows


def _rows(file: Any, group: int, names: list[str]) -> Iterator[dict[str, Any]]:
    batches = file.iter_batches(
        batch_size=_ROWS, row_groups=[group], columns=names, use_threads=False
    )
    for batch in batches:
        columns = {name: _plain(batch.column(name)) for name in names}
        for number in range(batch.num_rows):
            yield {name: column[number].as_py() for name, column in columns.items()}


def _plain(column: Any) -> Any:
    """A column whose times are in microseconds: Python has none that are finer."""
    arrow = extra("pyarrow")
    if not arrow.types.is_timestamp(column.type):
        return column
    return column.cast(arrow.timestamp("us", column.type.tz), safe=False)

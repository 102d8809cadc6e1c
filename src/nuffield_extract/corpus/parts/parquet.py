"""Parts as Parquet, compressed by Zstandard."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, BinaryIO

from nuffield_extract.corpus.table.schema import arrow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from nuffield_extract.corpus.table.rows import Row

FORMATS = ("parquet",)

_LEVEL = 3  # Zstandard's own default

_ROWS = 64  # held at a time when rows are read back


class Writer:
    """Writes batches of rows to a stream, each as a row group."""

    def __init__(self, stream: BinaryIO, schema: Any, _format: str) -> None:
        self._rows = arrow().list_(arrow().struct(list(schema)))
        self._file = _parquet().ParquetWriter(
            stream, schema, compression="zstd", compression_level=_LEVEL
        )

    def write(self, rows: Sequence[Row]) -> None:
        """Nothing; the rows are a row group."""
        # As one value of lists and structs: a quarter of the time of RecordBatch.from_pylist.
        structs = arrow().scalar(rows, type=self._rows).values
        self._file.write_batch(arrow().RecordBatch.from_struct_array(structs))

    def close(self) -> None:
        """Nothing; the file is whole, and the stream still open."""
        self._file.close()


def read(path: Path) -> Iterator[Row]:
    """The rows of a part, in order."""
    with _parquet().ParquetFile(path) as file:
        for batch in file.iter_batches(_ROWS):
            yield from batch.to_pylist()


def _parquet() -> Any:
    arrow()  # raises MissingExtra
    return importlib.import_module("pyarrow.parquet")

"""Parts as JSON Lines, as they are or compressed by gzip or Zstandard."""

from __future__ import annotations

import datetime
import gzip
import io
import json
from typing import TYPE_CHECKING, Any, BinaryIO

from nuffield_extract.corpus.table.schema import arrow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from nuffield_extract.corpus.table.rows import Row

FORMATS = ("jsonl", "jsonl.gz", "jsonl.zst")


class Writer:
    """Writes batches of rows to a stream, a JSON object a line; dates are ISO 8601."""

    def __init__(self, stream: BinaryIO, _schema: Any, format: str) -> None:  # noqa: A002 - as of all
        self._file = _PACKING[format](stream)

    def write(self, rows: Sequence[Row]) -> None:
        """Nothing; each row is a line."""
        lines = [json.dumps(row, ensure_ascii=False, default=_iso) + "\n" for row in rows]
        self._file.write("".join(lines).encode())

    def close(self) -> None:
        """Nothing; all is in the stream, which is still open."""
        self._file.close()


def read(path: Path) -> Iterator[Row]:
    """The rows of a part, in order."""
    with _UNPACKING[path.suffix](path) as file:
        for line in file:
            yield _row(json.loads(line))


def _row(fields: dict[str, Any]) -> Row:
    read = {name: kind.fromisoformat(fields[name]) for name, kind in _TIMES if fields.get(name)}
    return {**fields, **read}


def _iso(value: datetime.date) -> str:
    return value.isoformat()


class _Open:
    """A stream that stays open when it is closed."""

    closed = False

    def __init__(self, stream: BinaryIO) -> None:
        self.write = stream.write
        self.flush = stream.flush

    def close(self) -> None:
        """Nothing; the stream is for others to close."""


def _gzip(stream: BinaryIO) -> Any:
    # Without a time and a name, so that the same rows give the same bytes (RFC 1952, 2.3.1).
    return gzip.GzipFile("", "wb", fileobj=stream, mtime=0)


def _zstandard(stream: BinaryIO) -> Any:
    file = arrow().PythonFile(_Open(stream), "w")  # which would close the stream itself, too
    return arrow().CompressedOutputStream(file, "zstd")


def _from_zstandard(path: Path) -> Any:
    unpacked = arrow().CompressedInputStream(arrow().OSFile(str(path)), "zstd")
    return io.BufferedReader(unpacked)


_PACKING: dict[str, Callable[[BinaryIO], Any]] = {
    "jsonl": _Open,
    "jsonl.gz": _gzip,
    "jsonl.zst": _zstandard,
}

_UNPACKING: dict[str, Callable[[Path], Any]] = {
    ".jsonl": lambda path: path.open("rb"),
    ".gz": gzip.open,
    ".zst": _from_zstandard,
}

_TIMES: tuple[tuple[str, Any], ...] = (
    ("published", datetime.date),
    ("modified", datetime.date),
    ("fetched", datetime.datetime),
)

"""A part under way: rows gathered to batches, written to a file that is whole or not there."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from nuffield_extract import registry
from nuffield_extract.corpus import parts
from nuffield_extract.corpus.shards.folder import durable_stream
from nuffield_extract.corpus.shards.receipt import PartFile
from nuffield_extract.errors import UnknownFormat, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from nuffield_extract.corpus.table.rows import Row

MOST_ROWS = 256
MOST_CHARACTERS = 8_000_000  # of articles, so that few large ones fill no memory


class PartWriter(Protocol):
    """What writes rows to a stream; closing it leaves the stream open."""

    def write(self, rows: Sequence[Row]) -> None:
        """Nothing; the rows are written."""

    def close(self) -> None:
        """Nothing; no more rows come."""


class PartFormat(Protocol):
    """A module of `parts`."""

    FORMATS: tuple[str, ...]
    Writer: Callable[[BinaryIO, Any, str], PartWriter]

    def read(self, path: Path) -> Iterator[Row]:
        """The rows of a part, in order."""


def part_formats() -> dict[str, PartFormat]:
    """The module of each format of parts, by the name that is its file extension too."""
    modules: tuple[Any, ...] = registry.modules(parts)
    return {name: module for module in modules for name in module.FORMATS}


def part_format(name: str) -> PartFormat:
    """The module of a format. Raises UnknownFormat."""
    known = part_formats()
    if name not in known:
        raise UnknownFormat(unknown("format", name, sorted(known)))
    return known[name]


class Part:
    """A file of rows, begun with the first row."""

    def __init__(self, begin: Callable[[], PartWriter]) -> None:
        self._begin = begin
        self._writer: PartWriter | None = None
        self._held: list[Row] = []
        self._size = 0
        self.rows = 0

    def add(self, row: Row, size: int) -> None:
        """Nothing; the row, of about so many characters, will stand in the file."""
        self._held.append(row)
        self._size += size
        if len(self._held) >= MOST_ROWS or self._size >= MOST_CHARACTERS:
            self._write_held()

    def close(self) -> None:
        """Nothing; all rows stand in the file."""
        if self._held:
            self._write_held()
        if self._writer is not None:
            self._writer.close()

    def _write_held(self) -> None:
        self._writer = self._writer or self._begin()
        self._writer.write(self._held)
        self.rows += len(self._held)
        self._held, self._size = [], 0


@contextmanager
def part(path: Path, schema: Callable[[], Any], format: str) -> Iterator[Part]:  # noqa: A002 - as there
    """A part whose file stands there when the block ends well, if it holds a row."""
    with ExitStack() as files:

        def begin() -> PartWriter:
            stream = files.enter_context(durable_stream(path))
            return part_format(format).Writer(stream, schema(), format)

        rows = Part(begin)
        yield rows
        rows.close()


def part_file(path: Path, rows: int, folder: Path) -> PartFile:
    """What a receipt says of a part that is written."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    place = path.relative_to(folder).as_posix()
    return PartFile(path=place, rows=rows, bytes=path.stat().st_size, sha256=sha256)

"""JSON Lines (jsonlines.org), plain or compressed: one page an object, one object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.archives.columns import record_of_row
from nuffield_extract.corpus.archives.compressed import is_compressed, open_stream
from nuffield_extract.corpus.records import Damage, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from nuffield_extract.corpus.records import Piece, Record

EXTENSIONS = tuple(
    kind + compression for kind in (".jsonl", ".ndjson") for compression in ("", ".gz", ".zst")
)

_MARK = b"\xef\xbb\xbf"
_LONGEST_ESCAPE = 6  # bytes of JSON that stand for one of a page, as in \u0041
_BLANKS = b" \t\r\n"
_STEP = 1024 * 1024  # bytes skipped at once
_OTHER_FIELDS = 1024 * 1024  # bytes


def starts(path: Path, size: int) -> tuple[int, ...]:
    """Positions of lines about `size` bytes apart; in a compressed file of the first alone.

    Raises:
        OSError: the file cannot be read.
    """
    if is_compressed(path):
        return (0,)
    found = [0]
    total = path.stat().st_size
    with path.open("rb") as file:
        while (near := found[-1] + size) < total:
            file.seek(near - 1)
            _skip_line(file)
            if file.tell() >= total:
                break
            found.append(file.tell())
    return tuple(found)


def has_byte_positions(path: Path) -> bool:
    """Whether positions are offsets in the file."""
    return not is_compressed(path)


def read(piece: Piece, most: int) -> Iterator[Record]:
    """The pages, by offset of their lines in the file, or by number of the line where compressed.

    Raises:
        OSError: the file cannot be read.
        MissingExtra: a package for the compression is not installed.
    """
    longest = -1 if most < 0 else most * _LONGEST_ESCAPE + _OTHER_FIELDS
    is_plain = has_byte_positions(piece.path)
    with open_stream(piece.path) as file:
        if is_plain:
            file.seek(piece.start)
        for line in _lines(file, longest):
            if is_plain and piece.stop is not None and line.start >= piece.stop:
                return
            place = _place_of_bytes if is_plain else _place_of_number
            if line.content.strip(_BLANKS):
                yield _record(line, place(piece.source, line), most)


@attrs.frozen(kw_only=True)
class _Line:
    """A line, and where it stands in the decompressed file."""

    number: int
    start: int
    end: int
    content: bytes
    is_whole: bool


def _lines(file: BinaryIO, longest: int) -> Iterator[_Line]:
    number, start = 0, file.tell()
    while content := file.readline(longest):
        number += 1
        is_whole = len(content) != longest or content.endswith(b"\n")
        end = start + len(content) + (0 if is_whole else _skip_line(file))
        yield _Line(number=number, start=start, end=end, content=content, is_whole=is_whole)
        start = end


def _skip_line(file: BinaryIO) -> int:
    """Number of bytes up to the end of the line."""
    skipped = 0
    while part := file.readline(_STEP):
        skipped += len(part)
        if part.endswith(b"\n"):
            break
    return skipped


def _record(line: _Line, place: Place, most: int) -> Record:
    if not line.is_whole:
        return Damage(place=place, message=f"a line of more than {len(line.content)} bytes")
    try:
        row = json.loads(line.content.removeprefix(_MARK))
    except (ValueError, RecursionError) as error:
        return Damage(place=place, message=f"no JSON: {error}")
    if not isinstance(row, dict):
        return Damage(place=place, message="no JSON object")
    return record_of_row(row, place, most)


def _place_of_bytes(source: str, line: _Line) -> Place:
    return Place(
        id=f"{source}#{line.start}",
        source=source,
        position=line.start,
        offset=line.start,
        length=line.end - line.start,
    )


def _place_of_number(source: str, line: _Line) -> Place:
    return Place(id=f"{source}#{line.number}", source=source, position=line.number)

"""Compressed files as streams of what they hold."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives.extras import extra
from nuffield_extract.corpus.archives.gzip_members import Member
from nuffield_extract.corpus.archives.slices import Pulled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO
BROKEN = (OSError, EOFError, lzma.LZMAError, zlib.error)
"""What reading a damaged stream raises."""


def is_compressed(path: Path) -> bool:
    """Whether a file begins as gzip, bzip2, xz or Zstandard files do. Raises OSError."""
    return _opener(path) is not None


def open_stream(path: Path) -> BinaryIO:
    """What a file holds, decompressed where it begins as a compressed file does.

    Reading raises one of `BROKEN` where it is damaged.

    Raises:
        OSError: the file cannot be read.
        MissingExtra: a package for the compression is not installed.
    """
    opener = _opener(path)
    return path.open("rb") if opener is None else opener(path)


def _opener(path: Path) -> Callable[[Path], BinaryIO] | None:
    with path.open("rb") as file:
        start = file.read(8)
    return next((open_ for magic, open_ in _OPENERS.items() if start.startswith(magic)), None)


class _Unpacked(Pulled):
    """What a file holds; it is closed with the stream."""

    def __init__(self, read: Callable[[int], bytes], file: BinaryIO) -> None:
        super().__init__(read)
        self._file = file

    def close(self) -> None:
        """Closes the file too."""
        self._file.close()
        super().close()


def _open_gzip(path: Path) -> BinaryIO:
    # The standard library's GzipFile drops what stands before the place where a file breaks.
    file = path.open("rb")
    return io.BufferedReader(_Unpacked(Member(file, 0, lambda _: False).read, file))


def _open_bzip2(path: Path) -> BinaryIO:
    return io.BufferedReader(bz2.BZ2File(path))


def _open_xz(path: Path) -> BinaryIO:
    return io.BufferedReader(lzma.LZMAFile(path))


def _open_zstd(path: Path) -> BinaryIO:
    reader = extra("fastwarc.stream_io").ZstdReader
    file = path.open("rb")
    return io.BufferedReader(_Unpacked(reader(file).read, file))


_OPENERS = {
    b"\x1f\x8b": _open_gzip,
    b"BZh": _open_bzip2,
    b"\xfd7zXZ\x00": _open_xz,
    b"\x28\xb5\x2f\xfd": _open_zstd,
}
"""By the first bytes."""

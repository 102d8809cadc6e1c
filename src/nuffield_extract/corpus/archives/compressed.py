"""Compressed files as streams of what they hold."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives.extras import extra
from nuffield_extract.corpus.archives.slices import Pulled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO


def is_compressed(path: Path) -> bool:
    """Whether a file begins as gzip, bzip2, xz or Zstandard files do. Raises OSError."""
    return _opener(path) is not None


def open_stream(path: Path) -> BinaryIO:
    """What a file holds, decompressed where it begins as a compressed file does.

    Reading raises OSError, EOFError, LZMAError or zlib.error where it is damaged.

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


def _open_gzip(path: Path) -> BinaryIO:
    return io.BufferedReader(gzip.GzipFile(path))


def _open_bzip2(path: Path) -> BinaryIO:
    return io.BufferedReader(bz2.BZ2File(path))


def _open_xz(path: Path) -> BinaryIO:
    return io.BufferedReader(lzma.LZMAFile(path))


def _open_zstd(path: Path) -> BinaryIO:
    reader = extra("fastwarc.stream_io").ZstdReader(str(path), fsspec_args=False)
    return io.BufferedReader(Pulled(reader.read))


_OPENERS = {
    b"\x1f\x8b": _open_gzip,
    b"BZh": _open_bzip2,
    b"\xfd7zXZ\x00": _open_xz,
    b"\x28\xb5\x2f\xfd": _open_zstd,
}
"""By the first bytes."""

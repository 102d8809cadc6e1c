"""Entries of zip files (APPNOTE.TXT 6.3), as their bytes stand in the file."""

from __future__ import annotations

import bz2
import io
import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives.slices import Slice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BUFFER = 256 * 1024  # bytes
_LOCAL_HEADER = struct.Struct("<4s22xHH")  # of an entry: its magic, lengths of name and extra
_MAGIC = b"PK\x03\x04"
_ENCRYPTED = 0x1  # a general purpose flag


@contextmanager
def stored_bytes(path: Path, entry: zipfile.ZipInfo) -> Iterator[tuple[io.BufferedReader, int]]:
    """The bytes of an entry, compressed if they are, and where in the file they begin.

    Raises:
        OSError: the file cannot be read.
        BadZipFile: no entry is there, or it is encrypted.
        struct.error: the file ends there.
    """
    with path.open("rb") as whole:
        whole.seek(entry.header_offset)
        magic, name, rest = _LOCAL_HEADER.unpack(whole.read(_LOCAL_HEADER.size))
        if magic != _MAGIC or entry.flag_bits & _ENCRYPTED:
            raise zipfile.BadZipFile("encrypted, or no entry where the directory says")
        start = whole.tell() + name + rest
        yield io.BufferedReader(Slice(whole, start, start + entry.compress_size), _BUFFER), start


def content(archive: zipfile.ZipFile, path: Path, entry: zipfile.ZipInfo, most: int) -> bytes:
    """At most `most` bytes (-1: all) of what an entry holds.

    Raises:
        BadZipFile, NotImplementedError, and what decompressors raise: it is damaged.
    """
    if entry.compress_type == zipfile.ZIP_BZIP2:
        return _of_bzip2(path, entry, most)
    with archive.open(entry) as file:
        return file.read(most)


def _of_bzip2(path: Path, entry: zipfile.ZipInfo, most: int) -> bytes:
    # The standard library's zipfile takes whatever 4 kB become at once: up to gigabytes.
    with stored_bytes(path, entry) as (packed, _), bz2.BZ2File(packed) as file:
        found = file.read(most)
    if len(found) == entry.file_size and zlib.crc32(found) != entry.CRC:
        raise zipfile.BadZipFile(f"Bad CRC-32 for file {entry.filename!r}")
    return found

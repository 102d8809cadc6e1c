"""Kinds of sources by the first bytes of a file."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from nuffield_extract.capture.mhtml import is_mhtml
from nuffield_extract.corpus.archives import gzip_members, web_archive
from nuffield_extract.corpus.archives.kinds import looks_like_html

if TYPE_CHECKING:
    from pathlib import Path

_SAMPLE = 4_096  # bytes
_TAR_MAGIC, _TAR_MAGIC_AT = b"ustar", 257
_PARQUET_MAGIC = b"PAR1"
_ZIP_MAGIC = b"PK\x03\x04"


def kind_by_content(path: Path) -> str | None:
    """Name of the module of `corpus.sources` that reads a file; None for what is no source."""
    try:
        with path.open("rb") as file:
            start = file.read(_SAMPLE)
            if start.startswith(gzip_members.MAGIC):
                return _archive(gzip_members.beginning(file, 0))
    except OSError:
        return None
    if start.startswith(_ZIP_MAGIC):
        return _zip(path)
    if start.startswith(_PARQUET_MAGIC):
        return "parquet"
    return _archive(start) or _page(start)


def _archive(start: bytes) -> str | None:
    if web_archive.begins(start):
        return "warc"
    return "tar" if start[_TAR_MAGIC_AT:].startswith(_TAR_MAGIC) else None


def _page(start: bytes) -> str | None:
    return "page_file" if looks_like_html(start) or is_mhtml(start) else None


def _zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return "zip_file"
    is_wacz = "datapackage.json" in names and any(name.startswith("archive/") for name in names)
    return "wacz" if is_wacz else "zip_file"

"""The ZIP file of a book (EPUB 3.3, section 4, "Open Container Format")."""

from __future__ import annotations

import hashlib
import zipfile
from typing import IO, TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

_MEDIA_TYPE = "application/epub+zip"

_CONTAINER = """\
<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # that the format knows: no file says when it was written
_UNIX = 3  # as the maker of each file, on whatever system
_READABLE = 0o100644 << 16  # a plain file that its owner may write, in the upper half


class Container:
    """Takes the files of a book one by one; on leaving, the ZIP file is whole."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._archive = zipfile.ZipFile(stream, "w")
        self._hash = hashlib.sha256()

    def __enter__(self) -> Self:
        # By these bytes at the beginning, not compressed, readers know a book (section 4.3.3).
        self._store("mimetype", _MEDIA_TYPE, zipfile.ZIP_STORED)
        self._store("META-INF/container.xml", _CONTAINER, zipfile.ZIP_DEFLATED)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    @property
    def digest(self) -> str:
        """Of all that was added so far, in hexadecimal digits."""
        return self._hash.hexdigest()

    def add(self, name: str, text: str) -> None:
        """Puts a text into the book, under a name."""
        self._hash.update(text.encode())
        self._store(name, text, zipfile.ZIP_DEFLATED)

    def _store(self, name: str, text: str, compression: int) -> None:
        entry = zipfile.ZipInfo(name, _FIRST_DAY)
        entry.create_system = _UNIX
        entry.external_attr = _READABLE
        self._archive.writestr(entry, text.encode(), compression)

"""Parts of a file, each as a file of its own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    class Buffer(Protocol):
        """Memory that `readinto` fills."""

        def __len__(self) -> int: ...
        def __setitem__(self, key: slice, value: bytes) -> None: ...


class Slice(io.RawIOBase):
    """The bytes of a file from `start` up to `end`."""

    def __init__(self, file: BinaryIO, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self._file = file
        self._at = start

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """Position in bytes from the start."""
        return self._at - self.start

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """The new position, in bytes from the start of the slice."""
        origin = {io.SEEK_SET: self.start, io.SEEK_CUR: self._at, io.SEEK_END: self.end}[whence]
        self._at = max(self.start, origin + offset)
        return self.tell()

    def readinto(self, buffer: Buffer) -> int:  # type: ignore[override]  # one that has a length
        """Number of bytes read; 0 at the end."""
        self._file.seek(self._at)
        got = self._file.read(max(0, min(len(buffer), self.end - self._at)))
        buffer[: len(got)] = got
        self._at += len(got)
        return len(got)


class Pulled(io.RawIOBase):
    """A stream that can be read forwards only, out of a function that reads so many bytes."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._at = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """Position in bytes from the start."""
        return self._at

    def readinto(self, buffer: Buffer) -> int:  # type: ignore[override]  # one that has a length
        """Number of bytes read; 0 at the end."""
        got = self._read(len(buffer))
        buffer[: len(got)] = got
        self._at += len(got)
        return len(got)

"""Python in which some pages do to the process that extracts them what hostile pages do.

Python imports this module at its start where its folder is on PYTHONPATH; so do the children of
the tests, and the workers of engines. A page does what a word in it says; a file of the name
`kills-its-reader.html` kills whatever process opens it.
"""

from __future__ import annotations

import ctypes
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nuffield_extract import api
from nuffield_extract.corpus import opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.api import PageReading
    from nuffield_extract.corpus.records import Piece, Record


def _raise() -> None:
    raise ZeroDivisionError("a mistake of ours")


def _crash() -> None:
    ctypes.string_at(0)


def _hang() -> None:
    while True:
        pass


def _fill_memory() -> None:
    hoard = []
    while True:
        hoard.append(bytes(16 * 1024 * 1024))  # of memory never touched, so it takes no time


def _exit() -> None:
    os._exit(3)


def _wait() -> None:
    while Path(os.environ["LATCH"]).exists():
        time.sleep(0.01)


DEEDS = {
    b"poison-exception": _raise,
    b"poison-segfault": _crash,
    b"poison-hang": _hang,
    b"poison-memory": _fill_memory,
    b"poison-exit": _exit,
    b"poison-wait": _wait,
}

_read_page = api.read_page


def _poisoned(page: bytes, **options: Any) -> PageReading:
    for word, deed in DEEDS.items():
        if word in page:
            deed()
    return _read_page(page, **options)


api.read_page = _poisoned  # type: ignore[assignment]


_read = opening.read


def _perilous_read(piece: Piece, most: int) -> Iterator[Record]:
    if piece.path.name == "kills-its-reader.html":
        os._exit(4)
    return _read(piece, most)


opening.read = _perilous_read

"""Rendering: the bytes that are written for a page, alone or as its part of a file of several."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from nuffield_extract import api
from nuffield_extract.exporters._rows import beside, row
from nuffield_extract.exporting import encoded, holds_several, is_text, opening

Render = Callable[[str, str], bytes]
"""What is written for a page's name and its article's text, in the format of `read_as`."""


def read_as(to: str) -> str:
    """The format in which pages are read: that which is asked for, or JSON where it is no text."""
    return to if is_text(to) else "jsonl"


def alone(to: str) -> Render:
    """Renders a page as a file of its own."""
    if not is_text(to):
        return partial(_bytes, to)
    return partial(_of_several if holds_several(to) else _whole, to)


def part(to: str) -> Render:
    """Renders a page as its part of a file that holds several, behind `start(to)`."""
    return partial(_part, to)


def content_line(to: str, source: str, text: str) -> bytes:
    """A line of JSON that holds the page's name, its format and the text."""
    line = {"source": source, "format": to, "content": text}
    return encoded(json.dumps(line, ensure_ascii=False) + "\n")


def start(to: str) -> bytes:
    """What a file that holds several pages begins with; of a table the header."""
    begun = opening(to)
    return encoded(beside(row(["source"]), begun) if to in _TABLES else begun)


def _whole(_to: str, _source: str, text: str) -> bytes:
    return encoded(text if not text or text.endswith("\n") else f"{text}\n")


def _of_several(to: str, source: str, text: str) -> bytes:
    return start(to) + _part(to, source, text)


def _part(to: str, source: str, text: str) -> bytes:
    """The text without what such a file begins with; a row of a table names its page first."""
    found = text.removeprefix(opening(to))
    return encoded(beside(row([source]), found) if to in _TABLES else found)


def _bytes(to: str, _source: str, text: str) -> bytes:
    return api.export_bytes(api.load(text), to)


_TABLES = frozenset({"csv"})
"""Formats that hold a row a page, ended as in `exporters._rows`."""

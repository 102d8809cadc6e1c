"""Rows of a table as text (RFC 4180), such that no spreadsheet runs what stands in them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from nuffield_extract.exporters._bibliographic import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEPARATOR = "; "
_END = "\r\n"


def row(values: Iterable[object]) -> str:
    """The values as a row: one line, whatever stands in them, that ends in CR LF.

    What a spreadsheet would run as a formula begins with "'".
    """
    line = io.StringIO(newline="")
    csv.writer(line).writerow(map(_cell, values))  # its own dialect is that of RFC 4180
    return line.getvalue()


def beside(left: str, right: str) -> str:
    """Two rows as one."""
    return f"{left.removesuffix(_END)},{right}"


def joined(values: Iterable[str | None]) -> str:
    """Several values as one, each once; those that are empty are left out."""
    return _SEPARATOR.join(dict.fromkeys(filter(None, values)))


def _cell(value: object) -> str:
    text = one_line(None if value is None else str(value))
    return f"'{text}" if text.startswith(_OPENS_FORMULA) else text


_OPENS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")

"""Lines of labelled references, and files of them."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from training.templates import to_html, to_segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from training.base import Record
    from training.templates import Piece

Line = dict[str, Any]
"""html, raw (its text), segments (label and text, covering raw), style, type, record."""


def line(pieces: Sequence[Piece], style: str, record: Record) -> Line:
    """One labelled reference."""
    return {
        "html": to_html(pieces),
        "raw": "".join(piece.text for piece in pieces),
        "segments": to_segments(pieces),
        "style": style,
        "type": record["type"],
        "record": record,
    }


def write_lines(path: Path, lines: Iterable[Line]) -> int:
    """How many lines were written; the file is there when all of them are."""
    unfinished = path.with_name(path.name + ".part")
    count = 0
    with unfinished.open("w", encoding="utf-8") as file:
        for count, entry in enumerate(lines, start=1):  # noqa: B007
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")
    os.replace(unfinished, path)  # noqa: PTH105
    return count

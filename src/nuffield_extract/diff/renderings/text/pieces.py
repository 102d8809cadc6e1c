"""Pieces of text with a style each, and changes written in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.diff.difference import FieldChange, LineChange, LinkChange
    from nuffield_extract.diff.words import Run, RunKind

Style = Literal["plain", "heading", "faint", "added", "removed", "changed", "moved"]

_KEPT = 40  # characters of unchanged text shown on each side of a change
_SHOWN = 100  # characters by which a part that did not change is known again


@attrs.frozen
class Piece:
    """Text of one style."""

    style: Style
    text: str


def field_pieces(change: FieldChange, indent: str) -> Iterator[Piece]:
    """The name of a field and its values, word by word where they are sentences."""
    yield Piece("plain", f"{indent}{change.name}: ")
    if change.old is None or change.new is None or " " not in change.old:
        yield from _values(change.old, change.new)
    else:
        yield from run_pieces(change.runs, indent)
    yield Piece("plain", "\n")


def line_pieces(change: LineChange, indent: str) -> Iterator[Piece]:
    """A line, what is far from its changes left out."""
    yield Piece("plain", indent)
    yield from run_pieces(change.runs, indent)
    yield Piece("plain", "\n")


def link_pieces(change: LinkChange, indent: str) -> Iterator[Piece]:
    """Where a link led, and where it leads."""
    yield Piece("plain", f"{indent}link “{shortened(change.text)}”: ")
    yield from _values(change.old, change.new)
    yield Piece("plain", "\n")


def run_pieces(runs: Sequence[Run], indent: str) -> Iterator[Piece]:
    """The runs, removed words as [-old-] and added ones as {+new+}."""
    for number, run in enumerate(runs):
        text = run.text
        if run.kind == "equal":
            text = _far_left_out(text, is_first=number == 0, is_last=number == len(runs) - 1)
        style, before, after = _RUNS[run.kind]
        yield Piece(style, f"{before}{text}{after}".replace("\n", f"\n{indent}"))


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = on_one_line(text[: 2 * _SHOWN])
    return line if len(line) <= _SHOWN and len(text) <= 2 * _SHOWN else f"{line[:_SHOWN]}…"


def on_one_line(text: str) -> str:
    """The text with single spaces for all white space."""
    return " ".join(text.split())


def _values(old: str | None, new: str | None) -> Iterator[Piece]:
    if old is not None:
        yield Piece("removed", f"[-{on_one_line(old)}-]")
    if new is not None:
        yield Piece("added", f"{{+{on_one_line(new)}+}}")


def _far_left_out(text: str, *, is_first: bool, is_last: bool) -> str:
    """Unchanged text without its middle, or without the end that no change is at."""
    head = 0 if is_first else _KEPT
    tail = 0 if is_last else _KEPT
    if len(text) <= head + tail + _KEPT:
        return text
    start = text[:head].rpartition(" ")[0] + " " if head else ""
    end = " " + text[-tail:].partition(" ")[2] if tail else ""
    return f"{start}…{end}"


_RUNS: dict[RunKind, tuple[Style, str, str]] = {
    "equal": ("plain", "", ""),
    "removed": ("removed", "[-", "-]"),
    "added": ("added", "{+", "+}"),
}
"""Style of a run, and what stands around it."""

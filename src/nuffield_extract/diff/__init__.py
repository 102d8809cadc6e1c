"""What changed between two saves of one page."""

from nuffield_extract.diff.compare import diff
from nuffield_extract.diff.difference import (
    Difference,
    FieldChange,
    LineChange,
    LinkChange,
    Match,
    Placed,
)
from nuffield_extract.diff.mirror import mirrored
from nuffield_extract.diff.words import Run, word_runs

__all__ = [
    "Difference",
    "FieldChange",
    "LineChange",
    "LinkChange",
    "Match",
    "Placed",
    "Run",
    "diff",
    "mirrored",
    "word_runs",
]

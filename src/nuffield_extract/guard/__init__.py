"""Pages read in a child process that a page may hang, crash or fill without harm to others."""

from nuffield_extract.guard.allowance import (
    DEFAULT_MEMORY,
    DEFAULT_SECONDS,
    MOST_SECONDS,
    Allowance,
)
from nuffield_extract.guard.extraction import Guard, extract_guarded
from nuffield_extract.guard.worker import Worker

__all__ = [
    "DEFAULT_MEMORY",
    "DEFAULT_SECONDS",
    "MOST_SECONDS",
    "Allowance",
    "Guard",
    "Worker",
    "extract_guarded",
]

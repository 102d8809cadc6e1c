"""The program, but a page that holds the words of a deed of `perilous` does it."""

from __future__ import annotations

from functools import partial

import perilous
from nuffield_extract.cli import main
from nuffield_extract.corpus import conversion
from nuffield_extract.corpus.crew import run
from nuffield_extract.guard import allowance

if __name__ == "__main__":
    conversion.run = partial(run, convert=perilous.convert)  # type: ignore[assignment]
    allowance.MORE_WALL_SECONDS = 600.0  # a busy machine shall not fail the tests
    main(prog_name="nuffield-extract")

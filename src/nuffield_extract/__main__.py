"""`python -m nuffield_extract`: the command `nuffield-extract`."""

from __future__ import annotations

from nuffield_extract.cli import main

if __name__ == "__main__":
    main(prog_name="nuffield-extract")

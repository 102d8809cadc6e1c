"""Python in which the workers of Ray read slowly, and leave a note of what they read, and where.

Python imports this module at its start where its folder is on PYTHONPATH. The notes are files in
the folder that WITNESS_FOLDER names, one a page: the node, and the page. A node after which a file
there is named waits with its first page until the file is gone. Without the network, too.
"""

from __future__ import annotations

import os
import runpy
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from nuffield_extract.corpus import opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.corpus.records import Piece, Record

runpy.run_path(str(Path(__file__).resolve().parents[2] / "offline" / "sitecustomize.py"))

SECONDS_A_PAGE = 0.05

_read = opening.read


def _slow_read(piece: Piece, most: int) -> Iterator[Record]:
    if "ray" in sys.modules:
        node = sys.modules["ray"].get_runtime_context().get_node_id()
        notes = Path(os.environ["WITNESS_FOLDER"])
        (notes / f"{node} {piece.path.name}").touch()
        time.sleep(SECONDS_A_PAGE)
        while (notes / node).exists():
            time.sleep(SECONDS_A_PAGE)
    return _read(piece, most)


opening.read = _slow_read

"""The report of a corpus run: for machines (JSON) and for people (a page of HTML)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from nuffield_extract.corpus.report.document import document
from nuffield_extract.corpus.report.facts import Machine, RunFacts
from nuffield_extract.corpus.report.page import page
from nuffield_extract.corpus.sinks import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract.corpus.tally import Tally

__all__ = ["Machine", "RunFacts", "write_report"]

JSON_NAME = "report.json"
HTML_NAME = "report.html"


def write_report(folder: Path, run: RunFacts, tally: Tally) -> None:
    """Nothing; `report.json` and `report.html` stand in the folder, each whole.

    Raises:
        OSError: they cannot be written.
    """
    told = json.dumps(document(run, tally), ensure_ascii=False, indent=2)
    atomic_write(folder / JSON_NAME, f"{told}\n")
    atomic_write(folder / HTML_NAME, page(run, tally))

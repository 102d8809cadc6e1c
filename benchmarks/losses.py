"""What becomes of the visible text of the shared corpora, by `explain`.

    python benchmarks/losses.py                    all corpora
    python benchmarks/losses.py drupal wcxb        these

For each corpus: pages, texts kept and dropped, the texts that are unaccounted for (there should be
none; each is named), and what `explain` costs as a ratio to `extract` of the same pages.
"""

from __future__ import annotations

import gzip
import os
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from nuffield_extract import Dropped, NuffieldExtractError, explain, extract
from nuffield_extract.explain import UNFOUND

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED", ROOT.parent / "shared"))


def seconds_of_extract(page: bytes) -> float:
    """Processor time of `extract`."""
    began = time.process_time()
    with suppress(NuffieldExtractError):
        extract(page)
    return time.process_time() - began


def count(folder: Path) -> Counter[str]:
    """Pages and texts of a corpus, and seconds in billionths."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.html.gz")):
        page = gzip.decompress(path.read_bytes())
        counts["extract"] += round(1e9 * seconds_of_extract(page))
        began = time.process_time()
        try:
            explanation = explain(page)
        except NuffieldExtractError:
            counts["refused"] += 1
            continue
        counts["explain"] += round(1e9 * (time.process_time() - began))
        counts["pages"] += 1
        counts["kept"] += len(explanation.kept)
        counts["dropped"] += len(explanation.dropped)
        for text in explanation.texts:
            if isinstance(text.fate, Dropped) and text.fate.rule == UNFOUND:
                counts["unfound"] += 1
                print(f"{path.name}: {text.element}: {text.text!r}")
    return counts


def main() -> int:
    """The exit code: 1 if a text is unaccounted for."""
    folders = sorted(path.parent for path in SHARED.glob("corpora/*/manifest.jsonl"))
    unfound = 0
    for folder in folders:
        if sys.argv[1:] and folder.name not in sys.argv[1:]:
            continue
        counts = count(folder)
        unfound += counts["unfound"]
        print(
            f"{folder.name:<12} {counts['pages']:>5} pages, {counts['refused']} refused,"
            f" {counts['kept']:>7,} texts kept, {counts['dropped']:>7,} dropped,"
            f" {counts['unfound']} unfound,"
            f" {counts['explain'] / max(1, counts['extract']):.2f} times extract"
        )
    return 1 if unfound else 0


if __name__ == "__main__":
    sys.exit(main())

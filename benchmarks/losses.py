"""What becomes of the visible text of the shared corpora, by `explain`.

    python benchmarks/losses.py                    all corpora
    python benchmarks/losses.py drupal wcxb        these
    python benchmarks/losses.py --gold             and which rules take text that is gold

For each corpus: pages, texts kept and dropped, the texts that are unaccounted for (there should be
none; each is named), and what `explain` costs as a ratio to `extract` of the same pages.

With `--gold`, for each rule: the letters that it took and that stand in the page's gold text, those
that do not, and the pages that lost most. Texts of fewer than 40 letters are not counted, for
they stand anywhere.
"""

from __future__ import annotations

import argparse
import gzip
import os
import sys
import time
from collections import Counter, defaultdict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import Dropped, NuffieldExtractError, explain, extract
from nuffield_extract.explain import UNFOUND
from nuffield_extract.explain.alignment import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract import Explanation

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED", ROOT.parent / "shared"))

PAGE, GOLD = ".html.gz", ".gold.txt"
TELLING = 40  # letters from which a text hardly stands in a gold text by chance
SHOWN = 5  # pages of a rule


@attrs.frozen
class Explained:
    """A page of a corpus."""

    path: Path
    explanation: Explanation
    seconds: float
    seconds_of_extract: float


def explained(folder: Path) -> Iterator[Explained]:
    """The pages of a corpus that can be read."""
    for path in sorted(folder.glob(f"*{PAGE}")):
        page = gzip.decompress(path.read_bytes())
        began = time.process_time()
        with suppress(NuffieldExtractError):
            extract(page)
        between = time.process_time()
        with suppress(NuffieldExtractError):
            explanation = explain(page)
            yield Explained(path, explanation, time.process_time() - between, between - began)


def drops(explanation: Explanation) -> Iterator[tuple[str, str]]:
    """Rule and letters of each text that went."""
    for text in explanation.dropped:
        if isinstance(text.fate, Dropped):
            yield text.fate.rule, letters(text.text)


def report(name: str, pages: list[Explained]) -> int:
    """How many texts are unaccounted for; what else was counted is printed."""
    for page in pages:
        for rule, text in drops(page.explanation):
            if rule == UNFOUND:
                print(f"{page.path.name}: {text}")
    unfound = sum(rule == UNFOUND for page in pages for rule, _ in drops(page.explanation))
    kept, dropped = (
        sum(len(getattr(page.explanation, fate)) for page in pages) for fate in ("kept", "dropped")
    )
    ratio = sum(page.seconds for page in pages) / sum(page.seconds_of_extract for page in pages)
    print(
        f"{name:<12} {len(pages):>5} pages, {kept:>7,} texts kept, {dropped:>7,} dropped,"
        f" {unfound} unfound, {ratio:.2f} times extract"
    )
    return unfound


def report_gold(pages: Iterable[Explained]) -> None:
    """Nothing; rules are printed with the gold that they took, the worst first."""
    wrong: dict[str, Counter[str]] = defaultdict(Counter)
    right: Counter[str] = Counter()
    for page in pages:
        gold_path = page.path.with_name(page.path.name.removesuffix(PAGE) + GOLD)
        gold = letters(gold_path.read_text()) if gold_path.exists() else ""
        for rule, text in drops(page.explanation):
            if gold and len(text) >= TELLING:
                if text in gold:
                    wrong[rule][f"{page.path.parent.name}/{page.path.name}"] += len(text)
                else:
                    right[rule] += len(text)
    print(f"\n{'rule':<20} {'gold':>8} {'other':>8}  pages")
    for rule, counts in sorted(wrong.items(), key=lambda one: -one[1].total()):
        worst = ", ".join(f"{name} ({count})" for name, count in counts.most_common(SHOWN))
        print(f"{rule:<20} {counts.total():>8} {right[rule]:>8}  {len(counts)}: {worst}")


def main() -> int:
    """The exit code: 1 if a text is unaccounted for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpora", nargs="*", help="names of corpora; without any, all")
    parser.add_argument("--gold", action="store_true", help="which rules take gold text")
    asked = parser.parse_args()
    folders = sorted(path.parent for path in SHARED.glob("corpora/*/manifest.jsonl"))
    chosen = [one for one in folders if not asked.corpora or one.name in asked.corpora]
    read = {folder.name: list(explained(folder)) for folder in chosen}
    unfound = sum(report(name, pages) for name, pages in read.items())
    if asked.gold:
        report_gold(page for pages in read.values() for page in pages)
    return 1 if unfound else 0


if __name__ == "__main__":
    sys.exit(main())

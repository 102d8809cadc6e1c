"""Time of `extract`, as a ratio to the bare parse of the same text, interleaved in one process.

    python benchmarks/speed.py                     the fixtures, and the real page where it is
    python benchmarks/speed.py PAGE.html...        these pages
    python benchmarks/speed.py --rounds 400        more rounds: machines are noisy
    python benchmarks/speed.py --corpus scrapinghub    in total over all pages of a shared corpus

The ratio of a page is the median over all rounds of the time of one call, divided by the median
time of one bare parse; that of a corpus is the sum of the pages' medians, divided likewise. In
each round every tool runs once, in turn, so that a machine that slows down slows all of them.
Peers are timed where they are installed.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import os
import statistics
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

import nuffield_extract

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED", ROOT.parent / "shared"))

Tool = Callable[[str], object]


def extracted(html: str) -> object:
    """The article, or the reason why there is none."""
    try:
        return nuffield_extract.extract(html)
    except nuffield_extract.NoContent as reason:
        return reason


def tools() -> dict[str, Tool]:
    """Each tool by name: the bare parse first, then ours, then the installed peers."""
    found: dict[str, Tool] = {
        "bare parse": LexborHTMLParser,
        "nuffield_extract": extracted,
    }
    try:
        from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

        found["resiliparse"] = lambda html: extract_plain_text(html, main_content=True)
    except ImportError:
        pass
    try:
        import pagesift  # noqa: PLC0415

        found["pagesift"] = lambda html: pagesift.convert(html, only_main_content=True)
    except ImportError:
        pass
    return found


def measure(html: str, rounds: int) -> dict[str, float]:
    """Median seconds a call, by tool."""
    times: dict[str, list[float]] = {name: [] for name in tools()}
    calls = tools()
    for tool in calls.values():
        tool(html)
    gc.collect()
    for _ in range(rounds):
        for name, tool in calls.items():
            start = time.perf_counter()
            tool(html)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def default_pages() -> list[Path]:
    """The real page where the shared folder is, and the fixtures that hold an article."""
    seed = sorted((SHARED / "seed").glob("*.saved.html"))
    return [
        *seed,
        *sorted(page.parent / "page.html" for page in ROOT.glob("fixtures/*/article.txt")),
    ]


def read(page: Path) -> str:
    """The text of a page, packed or not."""
    raw = page.read_bytes()
    return (gzip.decompress(raw) if page.suffix == ".gz" else raw).decode("utf-8", "replace")


def shown(medians: Mapping[str, float]) -> str:
    """The ratios to the bare parse."""
    base = medians["bare parse"]
    return "  ".join(f"{name} {seconds / base:.2f}" for name, seconds in medians.items())


def measure_corpus(name: str, rounds: int) -> dict[str, float]:
    """The sum of all pages' medians, by tool."""
    total: Counter[str] = Counter()
    pages = sorted((SHARED / "corpora" / name).glob("*.html.gz"))
    for page in pages:
        total.update(measure(read(page), rounds))
    print(f"{name} ({len(pages)} pages, parse {total['bare parse'] * 1e3:.1f} ms): {shown(total)}")
    return total


def measure_page(page: Path, rounds: int) -> dict[str, float]:
    """Median seconds a call, by tool."""
    html = read(page)
    medians = measure(html, rounds)
    size = f"{len(html)} characters, parse {medians['bare parse'] * 1e3:.2f} ms"
    print(f"{page.parent.name}/{page.name} ({size}): {shown(medians)}")
    return medians


def main() -> None:
    """Print a line a page or corpus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--corpus", metavar="NAME", help="a folder of shared corpora")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--limit", type=float, help="exit 1 if a ratio of ours is above this")
    arguments = parser.parse_args()
    if arguments.corpus:
        measured = [measure_corpus(arguments.corpus, arguments.rounds)]
    else:
        pages = arguments.pages or default_pages()
        measured = [measure_page(page, arguments.rounds) for page in pages]
    worst = max(medians["nuffield_extract"] / medians["bare parse"] for medians in measured)
    if arguments.limit and worst > arguments.limit:
        raise SystemExit(f"ratio {worst:.2f} is above {arguments.limit}")


if __name__ == "__main__":
    main()

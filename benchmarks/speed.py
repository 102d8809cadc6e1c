"""Time of `extract`, as a ratio to the bare parse of the same text, interleaved in one process.

    python benchmarks/speed.py                     the fixtures, and the real page where it is
    python benchmarks/speed.py PAGE.html...        these pages
    python benchmarks/speed.py --rounds 400        more rounds: machines are noisy

A ratio is the median over all rounds of the time of one call, divided by the median time of
one bare parse; in each round every tool runs once, in turn, so that a machine that slows down
slows all of them. Peers are timed where they are installed.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

import nuffield_extract

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED", ROOT.parent / "shared"))

Tool = Callable[[str], object]


def tools() -> dict[str, Tool]:
    """Each tool by name: the bare parse first, then ours, then the installed peers."""
    found: dict[str, Tool] = {
        "bare parse": LexborHTMLParser,
        "nuffield_extract": nuffield_extract.extract,
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


def main() -> None:
    """Print a line a page and tool."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--limit", type=float, help="exit 1 if a ratio of ours is above this")
    arguments = parser.parse_args()
    worst = 0.0
    for page in arguments.pages or default_pages():
        html = page.read_bytes().decode("utf-8", "replace")
        medians = measure(html, arguments.rounds)
        base = medians["bare parse"]
        worst = max(worst, medians["nuffield_extract"] / base)
        ratios = "  ".join(f"{name} {seconds / base:.2f}" for name, seconds in medians.items())
        size = f"{len(html)} characters, parse {base * 1e3:.2f} ms"
        print(f"{page.parent.name}/{page.name} ({size}): {ratios}")
    if arguments.limit and worst > arguments.limit:
        raise SystemExit(f"ratio {worst:.2f} is above {arguments.limit}")


if __name__ == "__main__":
    main()

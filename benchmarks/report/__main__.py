"""The command: `python -m benchmarks.report`; `--help` says what else."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import benchmarks.report
from benchmarks.report import enduring, quality, scoring, surroundings, timing
from benchmarks.report.figures import PARSE, SCHEMA, Report, Run
from benchmarks.report.page import page
from benchmarks.report.stored import json_of, report_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Size = Mapping[str, int]

DOCS = scoring.ROOT / "docs"

FULL = {
    "corpus_pages": 100,
    "speed_pages": 60,
    "rounds": 3,
    "hostile_pages": 1_000,
    "hostile_seconds": 5,
}
QUICK = {"corpus_pages": 6, "speed_pages": 8, "rounds": 2, "hostile_pages": 3, "hostile_seconds": 4}
"""How much is measured: pages of each corpus, pages timed and how often, hostile pages and the
seconds of a core that each may take."""


def _speed(tools: Sequence[str], size: Size, _: int) -> Any:
    return timing.measured(tools, timing.sample(size["speed_pages"]), rounds=size["rounds"])


def _quality(tools: Sequence[str], size: Size, jobs: int) -> Any:
    most = size["corpus_pages"]
    chosen = {
        name: pages[:: max(1, -(-len(pages) // most))] for name, pages in scoring.corpora().items()
    }
    return quality.measured(tools, chosen, jobs=jobs)


def _hostile(tools: Sequence[str], size: Size, jobs: int) -> Any:
    pages, seconds = size["hostile_pages"], size["hostile_seconds"]
    return enduring.measured(tools, pages=pages, seconds=seconds, jobs=jobs)


PARTS: dict[str, Callable[[Sequence[str], Size, int], Any]] = {
    "speed": _speed,
    "quality": _quality,
    "hostile": _hostile,
}
"""What is measured, speed first, while nothing else of ours runs."""

SIZES = {
    "speed": ("speed_pages", "rounds"),
    "quality": ("corpus_pages",),
    "hostile": ("hostile_pages", "hostile_seconds"),
}
"""By part, what of the size is about it."""


def measured(parts: Sequence[str], size: Size, before: Report | None) -> Iterator[Report]:
    """The report after each of the parts: a run may be cut short. What was measured before stays.

    Raises:
        SystemExit: that was measured with other tools, or on another machine.
    """
    report = Report(
        schema=SCHEMA, runs={}, machine=surroundings.machine(), tools=surroundings.tools()
    )
    if before is not None:
        if (before.machine, before.tools) != (report.machine, report.tools):
            raise SystemExit(
                "the stored report is of other tools or another machine: run all parts"
            )
        report = before
    running = [tool.name for tool in report.tools if not tool.problem and tool.name != PARSE]
    for part in parts:
        report = with_part(report, part, running, size)
        yield report


def with_part(report: Report, part: str, running: Sequence[str], size: Size) -> Report:
    """The report with a part that is measured now."""
    began, load = time.monotonic(), os.getloadavg()[0]
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    jobs = os.cpu_count() or 1
    found = {part: PARTS[part](running, size, jobs)}
    run = Run(
        began=now,
        minutes=round((time.monotonic() - began) / 60, 1),
        revision=surroundings.revision(),
        command=" ".join(["python -m benchmarks.report", *sys.argv[1:]]),
        parameters={name: size[name] for name in SIZES[part]} | {"jobs": jobs},
        load=(round(load, 1), round(os.getloadavg()[0], 1)),
    )
    return attrs.evolve(report, runs=report.runs | {part: run}, **found)


def write(report: Report, folder: Path) -> None:
    """Writes page and plots; `folder` holds `benchmarks.md` and the folder `benchmarks`."""
    from benchmarks.report.plots import plots  # noqa: PLC0415 - matplotlib takes a second

    (folder / "benchmarks.md").write_text(page(report), "utf-8")
    for name, drawn in plots(report).items():
        (folder / "benchmarks" / name).write_text(drawn, "utf-8")
    print(f"{folder / 'benchmarks.md'}")


def main() -> None:
    """Measures, or reads what was measured, and writes."""
    chosen = _arguments()
    is_whole = chosen.only is None and not chosen.quick
    folder = chosen.output or (DOCS if is_whole else Path(tempfile.mkdtemp(prefix="benchmarks-")))
    stored = folder / "benchmarks" / "report.json"
    if not chosen.page:
        parts = (chosen.only,) if chosen.only else tuple(PARTS)
        stored.parent.mkdir(parents=True, exist_ok=True)
        before = report_of(stored.read_text("utf-8")) if chosen.only and stored.exists() else None
        for report in measured(parts, QUICK if chosen.quick else FULL, before):
            stored.write_text(json_of(report), "utf-8")
    write(report_of(stored.read_text("utf-8")), folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.report",
        description=benchmarks.report.__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="a small sample, to try it")
    parser.add_argument("--only", choices=PARTS, help="one part")
    parser.add_argument("--page", action="store_true", help="run nothing, write page and plots")
    parser.add_argument("--output", type=Path, help="the folder for benchmarks.md (docs)")
    return parser.parse_args()


if __name__ == "__main__":
    main()

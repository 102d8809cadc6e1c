"""Speed and memory of runs over an archive, beside a plain loop of `extract` over the same pages.

    python benchmarks/corpus.py                         2,000 and 8,000 made pages, three rounds
    python benchmarks/corpus.py --pages 5000 --rounds 5
    python benchmarks/corpus.py --check                 exit 1 beyond the limits
    python benchmarks/corpus.py --json FILE             all that was measured, beside the table
    python benchmarks/corpus.py --saved FOLDER          pages of a folder (.html.gz) in their place

All times are processor time, in seconds of one core: machines are noisy, and the clock says more
of the neighbours than of the program. That of a run is summed over all processes of its tree, from
the start of the interpreter to the last of them (wait4(2); orphans come to this process,
PR_SET_CHILD_SUBREAPER of prctl(2)). That of the plain loop, and of reading an archive without
extracting, is taken inside a fresh process, around the loop alone, right before and behind the run
that it is held against. Of each ratio the median over the rounds counts. Memory is the most that
each process held at a time (VmHWM of proc(5)); a worker is the process that writes a shard and its
child that reads pages. Linux only.
"""

from __future__ import annotations

import argparse
import ctypes
import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import corpus_pages

import nuffield_extract
from nuffield_extract.corpus import opening
from nuffield_extract.corpus.file_list import list_files
from nuffield_extract.corpus.records import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_OVERHEAD = 1.3  # of the whole run over the plain loop
MOST_MEMORY = 400.0  # MB a worker
MOST_READING = 0.10  # of the plain loop, for WARC

MEBIBYTE = 1024 * 1024
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of <linux/prctl.h>
SECONDS_BETWEEN_LOOKS = 0.05


@attrs.frozen(kw_only=True)
class Run:
    """A run of `nuffield-extract corpus`, measured."""

    seconds: float
    memory: dict[str, float]
    """MB, by the place in the tree: "driver", "writer", "reader"."""

    @property
    def worker(self) -> float:
        """MB that a writer and its reader hold at most."""
        return self.memory.get("writer", 0.0) + self.memory.get("reader", 0.0)


@attrs.frozen(kw_only=True)
class Case:
    """What is measured: an input, and the number of jobs."""

    kind: str
    pages: int
    jobs: int


@attrs.frozen(kw_only=True)
class Round:
    """A run, beside loops right before and behind it: the machine is not the same for long."""

    plain: float
    run: Run
    reading: float

    @property
    def overhead(self) -> float:
        """What the run takes for each second of the plain loop."""
        return self.run.seconds / self.plain


def measured_run(path: Path, output: Path, jobs: int) -> Run:
    """A run over an input, once it has ended."""
    command = [sys.executable, "-m", "nuffield_extract", "corpus", str(path), "-q"]
    process = subprocess.Popen([*command, "-o", str(output), "-j", str(jobs)])
    memory: dict[str, float] = defaultdict(float)
    seconds = 0.0
    while True:
        for place, held in held_below(process.pid):
            memory[place] = max(memory[place], held)
        try:
            found, status, used = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return Run(seconds=seconds, memory=dict(memory))
        if not found:
            time.sleep(SECONDS_BETWEEN_LOOKS)
            continue
        seconds += used.ru_utime + used.ru_stime
        if found == process.pid and status:
            raise SystemExit(f"the run over {path} ended with status {status}")


def held_below(driver: int) -> Iterator[tuple[str, float]]:
    """The place of each process of a run, and the most memory that it has held, in MB."""
    for pid, place in tree_below(driver, ("driver", "writer", "reader")):
        try:
            status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
            command = Path(f"/proc/{pid}/cmdline").read_text("utf-8", "replace")
        except OSError:  # it has ended
            continue
        if "resource_tracker" not in command:
            held = [line for line in status.splitlines() if line.startswith("VmHWM")]
            yield place, sum(int(line.split()[1]) for line in held) / 1024


def tree_below(pid: int, places: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A process and its descendants, with their places."""
    yield pid, places[0]
    if len(places) == 1:
        return
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
    except OSError:
        return
    for child in children.split():
        yield from tree_below(int(child), places[1:])


def in_fresh_process(task: str, path: Path) -> float:
    """Seconds that a task of `TASKS` takes over an input, as it says itself."""
    told = subprocess.run(
        [sys.executable, __file__, "--task", task, str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(told.stdout)


def extract_all(path: Path) -> float:
    """Seconds of a loop of `extract` over the pages of an input, read before."""
    listed = [record for record in records(path) if isinstance(record, Page)]
    began = time.process_time()
    for page in listed:
        try:
            nuffield_extract.extract(page.content, url=page.url, charset=page.charset)
        except nuffield_extract.NuffieldExtractError:
            continue
    return time.process_time() - began


def read_all(path: Path) -> float:
    """Seconds of reading an input, and no more."""
    began = time.process_time()
    for _ in records(path):
        pass
    return time.process_time() - began


def records(path: Path) -> Iterator[Any]:
    """The records of an input, as a run reads them."""
    return opening.iter_pages(list_files([str(path)], ()).files)


TASKS: dict[str, Callable[[Path], float]] = {"extract": extract_all, "read": read_all}


def measure(folder: Path, cases: Sequence[Case], rounds: int) -> list[dict[str, Any]]:
    """What was measured of each case, in the order of the cases."""
    measured: dict[Case, list[Round]] = defaultdict(list)
    for turn in range(rounds):
        for number, case in enumerate(cases):
            output = folder / f"table-{turn}-{number}"
            measured[case].append(measured_round(folder, case, output))
            say(f"round {turn + 1} of {rounds}, {case}: {measured[case][-1].overhead:.2f}")
    return [result(case, measured[case]) for case in cases]


def measured_round(folder: Path, case: Case, output: Path) -> Round:
    """The plain loop, then the run over the same pages, then the loop of reading alone."""
    path = place(folder, case.kind, case.pages)
    plain = in_fresh_process("extract", place(folder, "warc.gz", case.pages))
    run = measured_run(path, output, case.jobs)
    return Round(plain=plain, run=run, reading=in_fresh_process("read", path))


def result(case: Case, rounds: Sequence[Round]) -> dict[str, Any]:
    """The medians of a case, and the most memory of any round."""
    seconds = statistics.median(one.run.seconds for one in rounds)
    return {
        **attrs.asdict(case),
        "seconds": seconds,
        "pages_a_second": case.pages / seconds,
        "plain_seconds": statistics.median(one.plain for one in rounds),
        "overhead": statistics.median(one.overhead for one in rounds),
        "overheads": [one.overhead for one in rounds],
        "reading": statistics.median(one.reading / one.plain for one in rounds),
        "memory": {
            name: max(one.run.memory.get(name, 0.0) for one in rounds)
            for name in ("driver", "writer", "reader")
        },
        "worker": max(one.run.worker for one in rounds),
    }


def further_pages(results: Sequence[dict[str, Any]]) -> list[str]:
    """The overhead of each page beyond the smaller number, which no start of a process is in."""
    lines = []
    for few in results:
        for many in results:
            same = (few["kind"], few["jobs"]) == (many["kind"], many["jobs"])
            if same and few["pages"] < many["pages"]:
                seconds = many["seconds"] - few["seconds"]
                plain = many["plain_seconds"] - few["plain_seconds"]
                started = few["seconds"] - few["pages"] * seconds / (many["pages"] - few["pages"])
                lines.append(
                    f"{few['kind']}, -j {few['jobs']}: a further page costs {seconds / plain:.2f} "
                    f"of `extract`; the start of all processes {started:.1f} s"
                )
    return lines


def table(results: Sequence[dict[str, Any]]) -> str:
    """The results in Markdown."""
    lines = [
        "| input | pages | -j | pages a core-second | overhead (rounds) | reading alone "
        "| driver MB | writer MB | reader MB | worker MB |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for one in results:
        memory = " | ".join(f"{one['memory'][name]:.0f}" for name in one["memory"])
        spread = ", ".join(f"{each:.2f}" for each in one["overheads"])
        lines.append(
            f"| {one['kind']} | {one['pages']:,} | {one['jobs']} | {one['pages_a_second']:.0f} "
            f"| {one['overhead']:.2f} ({spread}) | {one['reading']:.1%} | {memory} "
            f"| {one['worker']:.0f} |"
        )
    return "\n".join(lines)


def excesses(results: Sequence[dict[str, Any]]) -> list[str]:
    """What is beyond the limits, in words."""
    found = []
    for one in results:
        name = f"{one['kind']}, {one['pages']:,} pages, -j {one['jobs']}"
        if one["overhead"] > MOST_OVERHEAD:
            found.append(f"{name}: overhead {one['overhead']:.2f} is above {MOST_OVERHEAD}")
        if one["worker"] > MOST_MEMORY:
            found.append(f"{name}: {one['worker']:.0f} MB a worker are above {MOST_MEMORY:.0f}")
        if one["kind"] == "warc.gz" and one["reading"] > MOST_READING:
            found.append(f"{name}: reading, {one['reading']:.1%}, is above {MOST_READING:.0%}")
    return found


def place(folder: Path, kind: str, pages: int) -> Path:
    """Where an input stands."""
    return folder / f"{pages}" / corpus_pages.WRITERS[kind][0]


def write_inputs(folder: Path, cases: Sequence[Case], made: Any) -> None:
    """Nothing; the inputs of the cases, and the WARC file that the plain loop reads, are there."""
    wanted = {(case.kind, case.pages) for case in cases} | {("warc.gz", c.pages) for c in cases}
    for kind, pages in sorted(wanted):
        path = place(folder, kind, pages)
        path.parent.mkdir(exist_ok=True)
        corpus_pages.WRITERS[kind][1](path, made(pages))


def saved_pages(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The pages of a folder of .html.gz files."""
    for path in sorted(folder.glob("*.html.gz")):
        yield path.name.removesuffix(".gz"), gzip.decompress(path.read_bytes())


def machine() -> str:
    """What the numbers were measured on."""
    models = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    versions = ", ".join(
        f"{name} {version(name)}" for name in ("selectolax", "pyarrow", "fastwarc")
    )
    python = platform.python_version()
    return f"{len(models)} x {models[0] if models else '?'}, Python {python}, {versions}"


def all_cases(arguments: argparse.Namespace, made_at_most: int) -> list[Case]:
    """WARC with one job and two, for N and 4N; the other inputs for N."""
    few = min(arguments.pages, made_at_most)
    numbers = (few,) if arguments.saved else (few, 4 * few)
    warc = [Case(kind="warc.gz", pages=pages, jobs=jobs) for pages in numbers for jobs in (1, 2)]
    rest = [Case(kind=kind, pages=few, jobs=2) for kind in ("folder", "parquet")]
    return [*warc, *([] if arguments.saved else rest)]


def say(text: str) -> None:
    """Nothing; the text stands on standard error."""
    print(text, file=sys.stderr, flush=True)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--saved", type=Path, metavar="FOLDER")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--task", choices=TASKS, help=argparse.SUPPRESS)
    parser.add_argument("path", nargs="?", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.task:
        print(TASKS[arguments.task](arguments.path))
        return
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    kept = list(saved_pages(arguments.saved)) if arguments.saved else []
    made = (lambda number: islice(kept, number)) if arguments.saved else corpus_pages.pages
    cases = all_cases(arguments, len(kept) or arguments.pages)
    with tempfile.TemporaryDirectory(prefix="corpus-benchmark-") as folder:
        write_inputs(Path(folder), cases, made)
        results = measure(Path(folder), cases, arguments.rounds)
    print("\n".join([machine(), "", table(results), "", *further_pages(results)]))
    if arguments.json:
        fields = {"machine": machine(), "results": results}
        arguments.json.write_text(json.dumps(fields, indent=2) + "\n", "utf-8")
    beyond = excesses(results)
    print("\n".join(beyond or ["All limits are kept."]))
    if arguments.check and beyond:
        raise SystemExit(1)


if __name__ == "__main__":
    main()

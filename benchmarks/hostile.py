"""Hostile pages against this library and its peers, each in a child process with limits.

    python benchmarks/hostile.py                   all pages, all tools; writes the table in docs/
    python benchmarks/hostile.py --only us         this library alone; prints, writes nothing
    python benchmarks/hostile.py --check           exit 1 if this library fails on a page
    python benchmarks/hostile.py --pages nested    the pages whose names hold a word

A child has 20 seconds of CPU and 2 GiB of memory beyond what it has when its tool is imported and
the page read. This library fails where it hangs, crashes, runs out of memory, raises an error
that is not its own, or takes more than 2 seconds of CPU for an answer: the article, exported in
every format and loaded again.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hostile_inputs import PAGES
from hostile_tools import CPU_SECONDS, MEMORY, PEERS, US, is_installed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "hostile-benchmark.md"
TOOLS = Path(__file__).with_name("hostile_tools.py")

LONGEST_ANSWER = 2.0  # seconds of CPU
_WALL_SECONDS = 90  # for a child that sleeps, or waits for a core
_XCPU, _KILL = 24, 9


class Outcome(NamedTuple):
    """What became of a page in a tool."""

    kind: str
    """`text`, `empty`, `raises`, `error`, `memory`, `timeout` or `crash`."""

    said: str = ""
    seconds: float = 0.0

    @property
    def is_failure(self) -> bool:
        """Whether this library may not end so."""
        return self.kind not in ("text", "raises") or (
            self.kind == "text" and self.seconds > LONGEST_ANSWER
        )

    def __str__(self) -> str:
        said = f" {self.said}" if self.said else ""
        return f"{self.kind}{said}, {self.seconds:.2f} s" if self.seconds else f"{self.kind}{said}"


def run(tool: str, path: Path, *, is_text: bool) -> Outcome:
    """What becomes of a page, saved at a path, in a tool."""
    command = [sys.executable, str(TOOLS), tool, str(path), "text" if is_text else "bytes"]
    try:
        child = subprocess.run(command, capture_output=True, timeout=_WALL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Outcome("timeout", "asleep")
    if child.returncode in (-_XCPU, -_KILL):
        return Outcome("timeout")
    if child.returncode < 0:
        return Outcome("crash", f"signal {-child.returncode}")
    try:
        said: dict[str, Any] = json.loads(child.stdout.splitlines()[-1])
    except (ValueError, IndexError):
        return Outcome(*_of_stderr(child.returncode, child.stderr.decode(errors="replace")))
    return Outcome(said["kind"], said["said"], said["seconds"])


def _of_stderr(status: int, stderr: str) -> tuple[str, str]:
    """Why a child ended that said nothing: without memory, no more can be said."""
    is_memory = any(word in stderr.lower() for word in ("memory", "alloc"))
    return ("memory", "") if is_memory else ("crash", f"exit {status}")


def outcomes(names: Sequence[str], tools: Sequence[str]) -> Iterator[tuple[str, int, list[Outcome]]]:
    """Each page's name, size in bytes, and outcome in each tool."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page")
        for name in names:
            build, size = PAGES[name]
            made = build(size)
            is_text = isinstance(made, str)
            path.write_bytes(made.encode("utf-8", "surrogatepass") if is_text else made)
            yield name, path.stat().st_size, [run(tool, path, is_text=is_text) for tool in tools]


def row(name: str, size: int, found: Sequence[Outcome]) -> str:
    """One line of the table."""
    shown = f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1_000:.1f} kB"  # noqa: PLR2004
    cells = [f"`{name}`" if "<" in name else name, shown, *map(str, found)]
    return f"| {' | '.join(cells)} |"


def table(rows: Sequence[str], tools: Sequence[str], failures: Sequence[str]) -> str:
    """The page of the documentation."""
    versions = ", ".join(f"{tool} {metadata.version(tool)}" for tool in tools if tool != US)
    heads = ["page", "size", *tools]
    return "\n".join([
        "# Hostile pages",
        "",
        "Written by `python benchmarks/hostile.py`; do not edit.",
        "",
        f"Each page in a child process with {CPU_SECONDS} s of CPU and {MEMORY >> 30} GiB beyond "
        "what the tool itself takes.",
        "*text*: an answer with text; *empty*: no text and no word why; *raises*: an error of the",
        "tool's own (or, of this library, `NoContent`); *error*: an error of something inside it;",
        "*memory*: more than it may have; *timeout*: killed; *crash*: ended by a signal.",
        "Of this library an answer is the article, exported in every format and loaded again.",
        f"It fails on {len(failures)} of {len(rows)} pages{': ' if failures else '.'}"
        f"{', '.join(failures)}",
        "",
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, "
        f"{platform.system()}; {versions}.",
        "",
        f"| {' | '.join(heads)} |",
        f"|{'---|' * len(heads)}",
        *rows,
        "",
    ])  # fmt: skip


def main() -> int:
    """Runs; 1 with `--check` where this library fails on a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("us",))
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--pages", default="")
    chosen = parser.parse_args()
    tools = [US, *([] if chosen.only else filter(is_installed, PEERS))]
    names = [name for name in PAGES if chosen.pages in name]
    rows: list[str] = []
    failures: list[str] = []
    for name, size, found in outcomes(names, tools):
        rows.append(row(name, size, found))
        failures += [name] if found[0].is_failure else []
        print(("FAIL " if found[0].is_failure else "     ") + rows[-1], flush=True)
    if not chosen.only and not chosen.pages:
        TABLE.write_text(table(rows, tools, failures), encoding="utf-8")
    print(f"{len(failures)} failures of {len(rows)}: {', '.join(failures)}")
    return 1 if chosen.check and failures else 0


if __name__ == "__main__":
    sys.exit(main())

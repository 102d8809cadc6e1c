"""Hostile pages against this library and its peers, each in a child process with limits.

    python benchmarks/hostile.py                   all tools; writes the table in docs/
    python benchmarks/hostile.py --only us         this library alone; prints, writes nothing
    python benchmarks/hostile.py --only peers      the peers alone, with --keep for a later run
    python benchmarks/hostile.py --check           exit 1 if this library fails on a page
    python benchmarks/hostile.py --pages nested    the pages whose names hold a word
    python benchmarks/hostile.py --keep FILE       outcomes in FILE stand, new ones are added
    python benchmarks/hostile.py --keep FILE --kept    runs nothing: the table of what FILE holds

A child has 20 seconds of CPU and 2 GiB of memory beyond what it has when its tool is imported and
the page read. This library fails where it hangs, crashes, runs out of memory, raises an error
that is not its own, or takes more than 2 seconds of CPU for an answer: the article, exported in
every format and loaded again.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hostile_inputs import COMPARED, PAGES
from hostile_tools import CPU_SECONDS, MEMORY, US
from peers import PEERS, is_installed

import nuffield_extract

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "hostile-benchmark.md"
TOOLS = Path(__file__).with_name("hostile_tools.py")

COLUMNS = (
    "resiliparse", "pagesift", "trafilatura", "readability-lxml", "html2text", "newspaper4k",
    "jusText",
)  # fmt: skip
"""Peers of the table; the report (`benchmarks/report`) asks all of them."""

LONGEST_ANSWER = 2.0  # seconds of CPU
_WALL_SECONDS = 1200  # for a child that waits for a core on a busy machine
_XCPU, _KILL = 24, 9


class Outcome(NamedTuple):
    """What became of a page in a tool."""

    kind: str
    """`text`, `empty`, `raises`, `error`, `memory`, `timeout` or `crash`."""

    said: str = ""
    """The error, or the format that took longest."""

    seconds: float = 0.0
    """CPU until there was an answer."""

    slowest: float = 0.0
    """CPU of the slowest of this library's exports and `load`."""

    @property
    def is_failure(self) -> bool:
        """Whether this library may not end so."""
        is_late = max(self.seconds, self.slowest) > LONGEST_ANSWER
        return self.kind not in ("text", "raises") or (self.kind == "text" and is_late)

    def __str__(self) -> str:
        """As in a cell of the table."""
        said = f"{self.kind} {self.said}".rstrip()
        if self.kind in ("timeout", "crash"):
            return said
        return f"{said}, {self.seconds:.2f} s" + (
            f" / {self.slowest:.2f} s" if self.slowest else ""
        )


def run(tool: str, path: Path, *, is_text: bool, seconds: int = CPU_SECONDS) -> Outcome:
    """What becomes of a page, saved at a path, in a tool; `seconds` of CPU are what it may take."""
    form = "text" if is_text else "bytes"
    command = [sys.executable, str(TOOLS), tool, str(path), form, str(seconds)]
    try:
        child = subprocess.run(command, capture_output=True, timeout=_WALL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Outcome("timeout")
    if child.returncode in (-_XCPU, -_KILL):
        return Outcome("timeout")
    if child.returncode < 0:
        return Outcome("crash", f"signal {-child.returncode}")
    try:
        said: dict[str, Any] = json.loads(child.stdout.splitlines()[-1])
    except (ValueError, IndexError):
        return Outcome(*_of_stderr(child.returncode, child.stderr.decode(errors="replace")))
    return Outcome(said["kind"], said["said"], said["seconds"], said["slowest"])


def _of_stderr(status: int, stderr: str) -> tuple[str, str]:
    """Why a child ended that said nothing: without memory, no more can be said."""
    is_memory = any(word in stderr.lower() for word in ("memory", "alloc"))
    return ("memory", "") if is_memory else ("crash", f"exit {status}")


class Runs:
    """Runs tools over pages; what is kept in a file is not run again."""

    def __init__(self, keep: Path | None) -> None:
        self._keep = keep
        known = keep.read_text("utf-8") if keep and keep.exists() else "{}"
        self._known: dict[str, list[Any]] = json.loads(known)

    def outcomes(self, name: str, tools: Sequence[str]) -> tuple[int, dict[str, Outcome]]:
        """The size of a page in bytes, and its outcome in each tool."""
        keys = {tool: f"{tool}: {name}" for tool in tools}
        missing = [tool for tool, key in keys.items() if key not in self._known]
        if missing or name not in self._known:
            self._run(name, missing)
        size = self._known[name][0]
        return size, {tool: Outcome(*self._known[key]) for tool, key in keys.items()}

    def kept(self, name: str, tools: Sequence[str]) -> list[str]:
        """The tools of which the outcome on a page is known."""
        return [tool for tool in tools if f"{tool}: {name}" in self._known]

    def _run(self, name: str, tools: Sequence[str]) -> None:
        build, size = PAGES[name]
        made = build(size)
        is_text = isinstance(made, str)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "page")
            path.write_bytes(made.encode("utf-8", "surrogatepass") if is_text else made)
            del made
            self._known[name] = [path.stat().st_size]
            for tool in tools:
                self._known[f"{tool}: {name}"] = [*run(tool, path, is_text=is_text)]
        if self._keep:
            self._keep.write_text(json.dumps(self._known, indent=1), "utf-8")


def row(name: str, size: int, found: Mapping[str, Outcome], tools: Sequence[str]) -> str:
    """One line of the table; a dash for tools that were not asked."""
    shown = f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1_000:.1f} kB"
    cells = [name.replace("<", "&lt;"), shown, *(str(found.get(tool, "–")) for tool in tools)]
    return f"| {' | '.join(cells)} |"


def table(rows: Sequence[str], tools: Sequence[str], failures: Sequence[str]) -> str:
    """The page of the documentation."""
    peers = [f"{tool} {metadata.version(PEERS[tool].distribution)}" for tool in tools if tool != US]
    versions = ", ".join([f"{US} {nuffield_extract.__version__}", *peers])
    fails = f"{len(failures)} of {len(rows)} pages"
    return "\n".join([
        "# Hostile pages",
        "",
        "Written by `python benchmarks/hostile.py`; do not edit.",
        "",
        f"Each page in a child process with {CPU_SECONDS} s of CPU and {MEMORY >> 30} GiB",
        "of memory beyond what the tool takes before it reads. *text*: an answer; *empty*: no text",
        "and no word why; *raises*: an error of the library's own (`PageTooDeep`); *error*: one of",
        "something inside; *memory*: more than it may have; *timeout*: killed for it; *crash*:",
        "ended by a signal. The seconds are of CPU: of this library those of `extract`, and behind",
        "them its slowest export, or `load`. The peers are asked the more common of these pages.",
        "",
        f"This library fails (hangs, crashes, is killed, raises what is not its own, or takes more "
        f"than {LONGEST_ANSWER:.0f} s for an answer) on {fails}{': ' if failures else '.'}"
        f"{', '.join(failures)}",
        "",
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, "
        f"{os.cpu_count()} cores, {platform.system()}; {versions}.",
        "",
        f"| page | size | {' | '.join(tools)} |",
        f"|{'---|' * (len(tools) + 2)}",
        *rows,
        "",
    ])  # fmt: skip


def main() -> int:
    """Runs; 1 with `--check` where this library fails on a page."""
    chosen = _arguments()
    asked = {"us": [US], "peers": [*filter(is_installed, COLUMNS)]}
    tools = asked.get(chosen.only) or [*asked["us"], *asked["peers"]]
    runs = Runs(chosen.keep)
    rows: list[str] = []
    failures: list[str] = []
    for name in PAGES:
        own = [tool for tool in tools if tool == US or name in COMPARED]
        if chosen.kept:
            own = runs.kept(name, own)
        if not own or chosen.pages not in name:
            continue
        size, found = runs.outcomes(name, own)
        rows.append(row(name, size, found, tools))
        is_failure = US in found and found[US].is_failure
        failures += [name] if is_failure else []
        print("FAIL" if is_failure else "    ", rows[-1], flush=True)
    if chosen.only is None and not chosen.pages:
        TABLE.write_text(table(rows, tools, failures), encoding="utf-8")
    print(f"{len(failures)} failures of {len(rows)}: {', '.join(failures)}")
    return 1 if chosen.check and failures else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("us", "peers"))
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--pages", default="")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--kept", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

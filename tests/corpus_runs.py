"""Runs of the command `corpus` as users start them, and what they leave behind."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

import nuffield_extract

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = Path(nuffield_extract.__file__).parent.parent
POISON = Path(__file__).resolve().parent / "poison"
PATIENCE = 300.0  # seconds, for a busy machine


def command(*arguments: str | Path) -> list[str]:
    """The words that start it."""
    return [sys.executable, "-m", "nuffield_extract", "corpus", *map(str, arguments)]


def start(
    *arguments: str | Path, poisoned: bool = False, latch: Path | None = None
) -> subprocess.Popen[str]:
    """The run, in a process group of its own.

    Args:
        arguments: of the command.
        poisoned: whether pages do what a word in them says.
        latch: a file; while it is there, poisoned pages that wait do not end.
    """
    folders = [str(SOURCE), *([str(POISON)] if poisoned else [])]
    return subprocess.Popen(
        command(*arguments),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(folders), "LATCH": str(latch)},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )


def run(*arguments: str | Path, poisoned: bool = False) -> tuple[int, str]:
    """The exit code of a run that has ended, and what was told."""
    workers = () if "-j" in arguments else ("-j", "1")
    process = start(*arguments, *workers, poisoned=poisoned)
    _, told = process.communicate(timeout=PATIENCE)
    return process.returncode, told


def wait_until(holds: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Nothing, once it holds; the process runs until then."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.005)


def receipts(folder: Path) -> list[Path]:
    """The files that say of a shard that it is done."""
    return list((folder / ".run/receipts").glob("*.json"))


def rows(folder: Path) -> list[dict[str, Any]]:
    """All that stand in its parts, in their order."""
    return [
        row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path).to_pylist()
    ]


def letters(folder: Path) -> list[dict[str, Any]]:
    """The dead letters."""
    return [json.loads(line) for line in (folder / "dead-letters.jsonl").read_text().splitlines()]


def output(folder: Path) -> dict[str, str]:
    """All that a run has written but its times, by name: the hash of each file."""
    times = ("report.json", "report.html", "lock")
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in times
    }

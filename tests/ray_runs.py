"""Runs of the engine `ray` in programs of their own, which may use loopback addresses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from corpus_runs import PATIENCE, SOURCE

TESTS = Path(__file__).resolve().parent

APART = {
    "NUFFIELD_EXTRACT_TESTS_MAY_USE_LOOPBACK": "1",  # tests/offline
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # the name misleads: Ray stays at 127.0.0.1
    "RAY_USAGE_STATS_ENABLED": "0",
}


class Runs:
    """Starts programs with a module of the tests for their `sitecustomize`, and ends them all."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[str]] = []

    def start(
        self, *arguments: str | Path, custom: str = "offline", **more: Any
    ) -> subprocess.Popen[str]:
        """The command `corpus`, in a process group of its own, as a shell starts it."""
        return self.program("-m", "nuffield_extract", "corpus", *arguments, custom=custom, **more)

    def program(
        self, *arguments: str | Path, custom: str, environment: dict[str, str] | None = None
    ) -> subprocess.Popen[str]:
        path = os.pathsep.join([str(TESTS / custom), str(SOURCE)])
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            env={**os.environ, **APART, "PYTHONPATH": path, **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._started.append(process)
        return process

    def run(self, *arguments: str | Path, custom: str = "offline", **more: Any) -> tuple[int, str]:
        """The exit code, and what was told."""
        return self.end_of(self.start(*arguments, custom=custom, **more))

    def end_of(self, process: subprocess.Popen[str]) -> tuple[int, str]:
        _, told = process.communicate(timeout=PATIENCE)
        return process.returncode, told

    def stop(self) -> None:
        """Nothing; all programs have ended."""
        for process in self._started:
            process.kill()
            with process:  # closes its streams
                process.wait()


def identifiers(folder: Path) -> list[str]:
    """Of all rows."""
    tables = [pq.read_table(path, columns=["id"]) for path in sorted(folder.glob("*.parquet"))]
    return [name for table in tables for name in table["id"].to_pylist()]


def letters(folder: Path) -> dict[str, str]:
    """The class of the error of each dead letter, by its id."""
    lines = (folder / "dead-letters.jsonl").read_text().splitlines()
    return {letter["id"]: letter["error"] for letter in map(json.loads, lines)}

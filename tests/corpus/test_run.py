"""Runs over an archive, as users start them: nothing lost, nothing twice, whatever happens."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from saved_pages import POISONS, save_pages, saved_page

import nuffield_extract

SOURCE = Path(nuffield_extract.__file__).parent.parent
POISON = Path(__file__).resolve().parents[1] / "poison"
PATIENCE = 300.0  # seconds, for a busy machine


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "nuffield_extract", "corpus", *map(str, arguments)]


def start(*arguments: str | Path, poisoned: bool = False) -> subprocess.Popen[str]:
    folders = [str(SOURCE), *([str(POISON)] if poisoned else [])]
    return subprocess.Popen(
        command(*arguments),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*arguments: str | Path, poisoned: bool = False) -> tuple[int, str]:
    process = start(*arguments, poisoned=poisoned)
    _, told = process.communicate(timeout=PATIENCE)
    return process.returncode, told


def rows(folder: Path) -> list[dict[str, Any]]:
    return [row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path).to_pylist()]


def letters(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "dead-letters.jsonl").read_text().splitlines()]


def output(folder: Path) -> dict[str, str]:
    """All that a run has written but its times, by name: the hash of each file."""
    times = ("report.json", "report.html", "lock")
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in times
    }


def test_every_page_of_a_folder_is_a_row(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 30)
    code, told = run(saved, "-o", tmp_path / "out", "-j", "2")
    assert code == 0, told
    found = rows(tmp_path / "out")
    assert sorted(row["id"] for row in found) == [
        f"00/page-{number:05}.html" for number in range(30)
    ]
    assert {row["error_class"] for row in found} == {None}
    assert letters(tmp_path / "out") == []
    assert "30 pages: 30 extracted, 0 failed" in told


def test_poison_pages_are_dead_letters_and_all_others_are_rows(tmp_path: Path) -> None:
    poisons = dict(zip((17, 303, 304, 650, 999), POISONS, strict=True))
    saved = save_pages(tmp_path / "saved", 1_000, poisons)
    code, told = run(
        saved, "-o", tmp_path / "out", "-j", "2", "--timeout", "2", "--memory", "300", poisoned=True
    )
    assert code == 1, told
    found = [row["id"] for row in rows(tmp_path / "out")]
    assert len(found) == len(set(found)) == 995
    dead = {letter["id"]: letter for letter in letters(tmp_path / "out")}
    assert {name: letter["error"] for name, letter in dead.items()} == {
        f"{number // 100:02}/page-{number:05}.html": POISONS[poison]
        for number, poison in poisons.items()
    }
    for number, poison in poisons.items():
        letter = dead[f"{number // 100:02}/page-{number:05}.html"]
        page = saved_page(number, poison)
        assert letter["sha256"] == hashlib.sha256(page).hexdigest()
        assert (letter["offset"], letter["length"]) == (0, len(page))
        assert letter["version"] == nuffield_extract.__version__
        assert letter["message"]


def test_a_run_that_is_killed_again_and_again_ends_as_one_that_is_not(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 400)
    arguments = ("--split-by", "references", "-j", "2")
    code, told = run(saved, "-o", tmp_path / "whole", *arguments)
    assert code == 0, told
    chance = random.Random(20)
    killed = [kill_after(chance.uniform(0.4, 3.0), saved, tmp_path / "out", arguments) for _ in range(10)]
    code, told = run(saved, "-o", tmp_path / "out", *arguments)
    assert code == 0, told
    assert output(tmp_path / "out") == output(tmp_path / "whole")
    assert killed.count(True) >= 3, "too few runs were killed before their end"
    found = [row["id"] for row in rows(tmp_path / "out")]
    assert len(found) == len(set(found)) == 400


def kill_after(seconds: float, saved: Path, folder: Path, arguments: tuple[str, ...]) -> bool:
    """Whether the driver was killed before its end."""
    process = start(saved, "-o", folder, *arguments)
    time.sleep(seconds)
    is_running = process.poll() is None
    process.kill()
    process.communicate()
    return is_running

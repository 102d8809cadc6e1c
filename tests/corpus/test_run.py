"""Runs over an archive, as users start them: nothing lost, nothing twice, whatever happens."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import zstandard

import nuffield_extract
from corpus_runs import (
    PATIENCE,
    SOURCE,
    command,
    letters,
    output,
    receipts,
    rows,
    run,
    start,
    wait_until,
)
from saved_pages import POISONS, save_pages, saved_page


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
        saved, "-o", tmp_path / "out", "-j", "2", "--timeout", "5", "--memory", "300", poisoned=True
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
    saved = save_pages(tmp_path / "saved", 1_500)
    arguments = ("--split-by", "references", "-j", "1")
    code, told = run(saved, "-o", tmp_path / "whole", *arguments)
    assert code == 0, told
    chance = random.Random(20)
    done = [kill_at_random(chance, saved, tmp_path / "out", arguments) for _ in range(10)]
    shards = len(receipts(tmp_path / "whole"))
    assert done == sorted(set(done)), "each run went on where the one before was"
    assert done[-1] < shards, "each was killed before the end"
    code, told = run(saved, "-o", tmp_path / "out", *arguments)
    assert code == 0, told
    assert output(tmp_path / "out") == output(tmp_path / "whole")
    found = [row["id"] for row in rows(tmp_path / "out")]
    assert len(found) == len(set(found)) == 1_500


def kill_at_random(
    chance: random.Random, saved: Path, folder: Path, arguments: tuple[str, ...]
) -> int:
    """How many shards are done when the driver is killed, behind the first or second new one."""
    enough = len(receipts(folder)) + chance.randint(1, 2)
    process = start(saved, "-o", folder, *arguments)
    wait_until(lambda: len(receipts(folder)) >= enough, process)
    time.sleep(chance.uniform(0.0, 0.08))
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    return len(receipts(folder))


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 60)
    run(saved, "-o", tmp_path / "out")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("part-*")}
    code, told = run(saved, "-o", tmp_path / "out")
    assert code == 0, told
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("part-*")} == before
    assert json.loads((tmp_path / "out/report.json").read_text())["run"]["pages"] == 0


def test_the_number_of_workers_is_not_seen_in_the_output(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 120)
    run(saved, "-o", tmp_path / "one", "-j", "1")
    run(saved, "-o", tmp_path / "three", "-j", "3")
    assert output(tmp_path / "one") == output(tmp_path / "three")


def test_a_page_that_changes_changes_its_own_part(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 300)
    run(saved, "-o", tmp_path / "out")
    before = {path.name for path in (tmp_path / "out").glob("part-*")}
    (saved / "01/page-00150.html").write_bytes(saved_page(4_000))
    code, told = run(saved, "-o", tmp_path / "out")
    assert code == 0, told
    after = {path.name for path in (tmp_path / "out").glob("part-*")}
    assert len(before - after) == len(after - before) == 1
    assert len(before & after) > 3
    found = {row["id"]: row["title"] for row in rows(tmp_path / "out")}
    assert len(found) == 300
    assert found["01/page-00150.html"].endswith(" 4000")


def test_a_page_that_is_added_leaves_other_parts_alone(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 300)
    run(saved, "-o", tmp_path / "out")
    before = {path.name for path in (tmp_path / "out").glob("part-*")}
    (saved / "01/page-00150-new.html").write_bytes(saved_page(4_000))
    run(saved, "-o", tmp_path / "out")
    after = {path.name for path in (tmp_path / "out").glob("part-*")}
    assert len(after - before) <= 2
    assert len({row["id"] for row in rows(tmp_path / "out")}) == 301


def test_a_part_that_is_gone_is_made_again(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 60)
    run(saved, "-o", tmp_path / "out")
    before = output(tmp_path / "out")
    next((tmp_path / "out").glob("part-*")).unlink()
    run(saved, "-o", tmp_path / "out")
    assert output(tmp_path / "out") == before


def test_what_a_killed_run_had_half_written_is_swept(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 3)
    stale = tmp_path / "out" / ".nuffield-extract-0123456789abcdef.tmp"
    stale.parent.mkdir()
    stale.write_bytes(b"half")
    code, told = run(saved, "-o", tmp_path / "out")
    assert code == 0, told
    assert not stale.exists()


def test_two_runs_on_one_folder_exclude_each_other(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 3, {1: "poison-hang"})
    first = start(saved, "-o", tmp_path / "out", "--timeout", "100", poisoned=True)
    wait_until((tmp_path / "out/.run/run.json").exists, first)
    code, told = run(saved, "-o", tmp_path / "out")
    os.killpg(first.pid, signal.SIGKILL)  # its child would go on with the page until its time is up
    first.communicate()
    assert (code, "another run is writing to it" in told) == (2, True), told
    code, told = run(saved, "-o", tmp_path / "out")
    assert code == 0, told


def test_other_options_are_refused_unless_the_run_begins_anew(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 3)
    run(saved, "-o", tmp_path / "out")
    code, told = run(saved, "-o", tmp_path / "out", "--format", "jsonl")
    assert code == 2
    assert "holds a run with other format" in told
    assert "--restart" in told
    code, told = run(saved, "-o", tmp_path / "out", "--format", "jsonl", "--restart")
    assert code == 0, told
    assert not list((tmp_path / "out").glob("*.parquet"))
    assert len(list((tmp_path / "out").glob("part-*.jsonl"))) == 1


def test_dead_letters_are_tried_again_where_that_is_asked(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 80, {7: "poison-exception", 9: "poison-exit"})
    code, told = run(saved, "-o", tmp_path / "out", "--split-by", "references", poisoned=True)
    assert (code, len(letters(tmp_path / "out"))) == (1, 2), told
    code, told = run(saved, "-o", tmp_path / "out", "--split-by", "references")
    assert (code, len(letters(tmp_path / "out"))) == (1, 2), "without being asked nothing is"
    code, told = run(saved, "-o", tmp_path / "out", "--split-by", "references", "--retry-dead")
    assert (code, letters(tmp_path / "out")) == (0, []), told
    run(saved, "-o", tmp_path / "whole", "--split-by", "references")
    assert output(tmp_path / "out") == output(tmp_path / "whole")


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "jsonl.zst"])
def test_dead_letters_are_tried_again_in_json_lines_too(form: str, tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 40, {7: "poison-exception"})
    arguments = ("--format", form, "--split-by", "references")
    run(saved, "-o", tmp_path / "out", *arguments, poisoned=True)
    run(saved, "-o", tmp_path / "out", *arguments, "--retry-dead")
    run(saved, "-o", tmp_path / "whole", *arguments)
    assert output(tmp_path / "out") == output(tmp_path / "whole")


BOTH_WAIT = {200: "poison-wait", 300: "poison-wait"}
"""So neither of two workers gets further, while others have been done."""


def at_work(saved: Path, folder: Path, latch: Path) -> subprocess.Popen[str]:
    """A run that has done a shard, and does not end while the latch is there."""
    latch.touch()
    process = start(saved, "-o", folder, "-j", "2", poisoned=True, latch=latch)
    try:
        wait_until(lambda: bool(receipts(folder)), process)
    except AssertionError:
        latch.unlink()  # so that nothing waits for ever
        raise
    return process


def test_ctrl_c_finishes_what_is_under_way_and_the_same_command_goes_on(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 600, BOTH_WAIT)
    latch = tmp_path / "latch"
    process = at_work(saved, tmp_path / "out", latch)
    process.send_signal(signal.SIGINT)
    latch.unlink()
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, told
    assert "interrupted" in told
    assert "Traceback" not in told
    assert not list((tmp_path / "out").glob(".nuffield-extract-*"))
    done = len(rows(tmp_path / "out"))
    assert 0 < done < 600
    assert json.loads((tmp_path / "out/report.json").read_text())["run"]["interrupted"] is True
    code, told = run(saved, "-o", tmp_path / "out", "-j", "2")
    assert code == 0, told
    run(saved, "-o", tmp_path / "whole", "-j", "2")
    assert output(tmp_path / "out") == output(tmp_path / "whole")


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    return [int(number) for number in listed.split()]


def is_worker(process: int) -> bool:
    return b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")
def test_a_worker_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 400, BOTH_WAIT)
    latch = tmp_path / "latch"
    process = at_work(saved, tmp_path / "out", latch)
    workers = [child for child in children(process.pid) if is_worker(child)]
    os.kill(workers[0], signal.SIGKILL)
    latch.unlink()
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, told
    run(saved, "-o", tmp_path / "whole", "-j", "2")
    assert output(tmp_path / "out") == output(tmp_path / "whole")


STILLBORN = """\
import os, sys
if "--multiprocessing-fork" in sys.orig_argv:
    os._exit(1)
"""


def test_workers_that_cannot_start_end_the_run_and_cost_no_page(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 3)
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "sitecustomize.py").write_text(STILLBORN)
    process = subprocess.run(
        command(saved, "-o", tmp_path / "out", "-j", "2"), text=True, capture_output=True,
        env={**os.environ, "PYTHONPATH": f"{SOURCE}{os.pathsep}{tmp_path / 'python'}"},
        check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert process.returncode == 1
    assert "no process to write shards can be started, 3 times over" in process.stderr
    assert "Traceback" not in process.stderr
    code, told = run(saved, "-o", tmp_path / "out")
    assert code == 0, told
    assert len(rows(tmp_path / "out")) == 3


def test_files_whose_reading_kills_the_worker_are_dead_letters(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 150)
    (saved / "00" / "kills-its-reader.html").write_bytes(saved_page(7))
    code, told = run(saved, "-o", tmp_path / "out", poisoned=True)
    assert code == 1, told
    dead = {letter["id"]: letter["error"] for letter in letters(tmp_path / "out")}
    assert dead["00/kills-its-reader.html"] == "WorkerLost"
    assert set(dead.values()) == {"WorkerLost"}
    found = {row["id"] for row in rows(tmp_path / "out")}
    assert found.isdisjoint(dead)
    assert len(found) + len(dead) == 151
    assert len(found) > 50


def test_a_limit_takes_the_first_pages(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 150)
    code, told = run(saved, "-o", tmp_path / "out", "--limit", "111")
    assert code == 0, told
    assert sorted(row["id"] for row in rows(tmp_path / "out")) == [
        f"{number // 100:02}/page-{number:05}.html" for number in range(111)
    ]


def test_references_make_a_second_table(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 20)
    run(saved, "-o", tmp_path / "out", "--split-by", "references")
    found = rows(tmp_path / "out" / "references")
    assert len(found) == 20
    assert {row["page_id"] for row in found} == {row["id"] for row in rows(tmp_path / "out")}


def test_every_format_of_parts_holds_the_same_rows(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 20)
    opened = {"jsonl": open, "jsonl.gz": gzip.open, "jsonl.zst": zstandard.open}
    run(saved, "-o", tmp_path / "parquet")
    expected = {row["id"]: row["article"] for row in rows(tmp_path / "parquet")}
    for form, open_part in opened.items():
        run(saved, "-o", tmp_path / form, "--format", form)
        found = {}
        for part in (tmp_path / form).glob(f"part-*.{form}"):
            with open_part(part, "rt", encoding="utf-8") as lines:
                found.update({row["id"]: row["article"] for row in map(json.loads, lines)})
        assert found == expected


def test_paths_come_through_standard_input(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 5)
    listed = "".join(f"{path}\n" for path in sorted(saved.rglob("*.html"))[:3])
    process = subprocess.run(
        command("-", "-o", tmp_path / "out"), input=listed, text=True, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)}, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    assert len(rows(tmp_path / "out")) == 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere", "-o", "out"), "nowhere"),
        (("saved", "-o", "saved"), "below the output folder"),
        (("saved", "-o", "file"), "file"),
        (("saved", "-o", "out", "--retry-dead"), "holds no run"),
        (("saved", "-o", "foreign"), "parts of another program"),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is(
    arguments: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save_pages(tmp_path / "saved", 2)
    (tmp_path / "file").touch()
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "part-0.parquet").touch()
    before = sorted(tmp_path.rglob("*"))
    code, said = run(*arguments)
    assert code == 2
    assert told in said
    assert "Traceback" not in said
    assert sorted(tmp_path.rglob("*")) == before


def test_a_full_disk_ends_the_run_with_a_line(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 3)
    blocked = tmp_path / "out"
    (blocked / ".run").mkdir(parents=True)
    (blocked / ".run" / "receipts").write_text("no folder")
    code, told = run(saved, "-o", blocked)
    assert code == 1
    assert "receipts" in told
    assert "Traceback" not in told

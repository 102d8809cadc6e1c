"""The engine `ray`, as users start it: what `local` writes, whatever dies on the way."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus_runs import output, receipts, wait_until
from ray_runs import Runs, identifiers, letters
from saved_pages import POISONS, save_pages, saved_page

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("ray", reason="ray is an engine, no dependency of the tests")

RAY = ("--engine", "ray", "-j", "2")
PAGES = 300


@pytest.fixture
def runs() -> Iterator[Runs]:
    """Programs that end with the test."""
    started = Runs()
    yield started
    started.stop()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pages in `saved`, and in `whole` what the local engine makes of them."""
    folder = tmp_path_factory.mktemp("archive")
    started = Runs()
    saved = save_pages(folder / "saved", PAGES)
    code, told = started.run(saved, "-o", folder / "whole", "-j", "2")
    assert code == 0, told
    return folder


def test_the_output_is_that_of_the_local_engine(runs: Runs, tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 150)
    (saved / "00" / "kills-its-reader.html").write_bytes(saved_page(7))
    arguments = (saved, "--split-by", "references")
    assert runs.run(*arguments, "-o", tmp_path / "local", custom="poison")[0] == 1
    code, told = runs.run(*arguments, "-o", tmp_path / "ray", *RAY, custom="poison")
    assert code == 1, told
    assert "Traceback" not in told
    assert letters(tmp_path / "ray")["00/kills-its-reader.html"] == "WorkerLost"
    assert output(tmp_path / "ray") == output(tmp_path / "local")


def test_poison_pages_are_dead_letters_and_all_others_are_rows(runs: Runs, tmp_path: Path) -> None:
    poisons = dict(zip((17, 303, 304, 650, 999), POISONS, strict=True))
    saved = save_pages(tmp_path / "saved", 1_000, poisons)
    limits = ("--timeout", "5", "--memory", "300")
    code, told = runs.run(saved, "-o", tmp_path / "out", *RAY, *limits, custom="poison")
    assert code == 1, told
    found = identifiers(tmp_path / "out")
    assert len(found) == len(set(found)) == 995
    assert letters(tmp_path / "out") == {
        f"{number // 100:02}/page-{number:05}.html": POISONS[poison]
        for number, poison in poisons.items()
    }


def test_a_cluster_that_loses_a_node_loses_nothing_else(
    runs: Runs, archive: Path, tmp_path: Path
) -> None:
    saved, whole = archive / "saved", archive / "whole"
    notes = tmp_path / "notes"
    notes.mkdir()
    witness = {"custom": "engines/witness", "environment": {"WITNESS_FOLDER": str(notes)}}
    program = Path(__file__).with_name("three_nodes.py")
    cluster = runs.program(program, **witness)
    assert cluster.stdout is not None
    assert cluster.stdin is not None
    known = json.loads(cluster.stdout.readline())
    arguments = ("--engine", "ray", "--address", known["address"], "-j", "3")
    doomed = known["nodes"][0]
    (notes / doomed).touch()  # so it does not end what it begins
    process = runs.start(saved, "-o", tmp_path / "out", *arguments, **witness)
    wait_until(lambda: bool(read_by(notes, doomed) and receipts(tmp_path / "out")), process)
    cluster.stdin.write(f"{doomed}\n")
    cluster.stdin.flush()
    assert cluster.stdout.readline() == "lost\n"
    code, told = runs.end_of(process)
    cluster.stdin.close()
    cluster.wait(60)
    assert code == 0, told
    others = set().union(*(read_by(notes, node) for node in nodes(notes) - {doomed}))
    assert read_by(notes, doomed) <= others, "what it was doing was done by another"
    found = identifiers(tmp_path / "out")
    assert len(found) == len(set(found)) == PAGES
    assert output(tmp_path / "out") == output(whole)


def nodes(notes: Path) -> set[str]:
    return {path.name.partition(" ")[0] for path in notes.glob("* *")}


def read_by(notes: Path, node: str) -> set[str]:
    """Names of the pages that a node has begun to read."""
    return {path.name.partition(" ")[2] for path in notes.glob(f"{node} *")}


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_ended_goes_on_when_it_is_started_again(
    end: signal.Signals, runs: Runs, archive: Path, tmp_path: Path
) -> None:
    saved, whole = archive / "saved", archive / "whole"
    notes = tmp_path / "notes"
    notes.mkdir()
    witness = {"custom": "engines/witness", "environment": {"WITNESS_FOLDER": str(notes)}}
    process = runs.start(saved, "-o", tmp_path / "out", *RAY, **witness)
    wait_until(lambda: bool(receipts(tmp_path / "out")), process)
    if end == signal.SIGINT:
        os.killpg(process.pid, end)  # as a terminal does: all processes hear it
        code, told = runs.end_of(process)
        assert (code, "give the same command to go on" in told) == (130, True), told
        assert "Traceback" not in told
        assert not list((tmp_path / "out").glob(".nuffield-extract-*"))
        begun = {path.name.partition(" ")[2] for path in notes.iterdir()}
        assert {Path(name).name for name in identifiers(tmp_path / "out")} == begun
    else:
        process.kill()
        assert runs.end_of(process)[0] == -end
    assert 0 < len(receipts(tmp_path / "out")) < len(receipts(whole))
    code, told = runs.run(saved, "-o", tmp_path / "out", *RAY)
    assert code == 0, told
    assert output(tmp_path / "out") == output(whole)


@pytest.mark.parametrize("address", ["127.0.0.1:1", "nowhere", "auto", "ray://127.0.0.1:1"])
def test_a_cluster_that_is_not_there_is_told_at_once(
    address: str, runs: Runs, tmp_path: Path
) -> None:
    saved = save_pages(tmp_path / "saved", 3)
    command = (Path(__file__).with_name("no_cluster.py"), "corpus", saved, "-o", tmp_path / "out")
    began = time.monotonic()
    process = runs.program(*command, *RAY, "--address", address, custom="offline")
    code, told = runs.end_of(process)
    assert (code, address in told) == (2, True), told
    assert "Traceback" not in told
    assert time.monotonic() - began < 60

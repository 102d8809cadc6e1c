"""The program as a process of its own: exit codes, streams that break, signals."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import nuffield_extract

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = "<!DOCTYPE html><title>Café</title><article><h1>Café</h1>{}</article>".format(
    "<p>Tea keeps the nurses of the night shift awake, and the doctors as well.</p>" * 20
)
PROGRAM = (sys.executable, "-m", "nuffield_extract")
SOURCE = Path(nuffield_extract.__file__).parent.parent
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join((str(SOURCE), os.environ["PYTHONPATH"])),
}
TESTS = Path(__file__).resolve().parents[1]
HOSTILE_PROGRAM = (sys.executable, str(TESTS / "hostile_cli.py"))

needs_dev_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A few pages in `saved` below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in range(100):
        (folder / f"{number}.html").write_text(PAGE, "utf-8")
    return folder


@pytest.fixture
def heard_interrupts() -> Iterator[None]:
    """Ctrl-C reaches programs that are started, also where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def run(*arguments: str, env: dict[str, str] = ENVIRONMENT) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments], capture_output=True, env=env, check=False, timeout=60
    )


def in_shell(command: str) -> subprocess.CompletedProcess[bytes]:
    program = command.replace("PROGRAM", " ".join(PROGRAM))
    return subprocess.run(
        ["/bin/sh", "-c", program], capture_output=True, env=ENVIRONMENT, check=False, timeout=60
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 0),
        (["convert", "saved"], 0),
        (["convert", "saved", "bad.html"], 1),
        (["convert", "nowhere.html"], 2),
    ],
)
def test_the_exit_code_says_how_it_went(arguments: list[str], code: int) -> None:
    Path("bad.html").write_bytes(b"%PDF")
    result = run(*arguments)
    assert result.returncode == code
    assert b"Traceback" not in result.stderr


def test_output_is_utf_8_in_every_locale() -> None:
    environment = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = run("convert", "saved/1.html", env=environment)
    assert '"title": "Café"'.encode() in result.stdout
    assert (result.returncode, result.stderr) == (0, b"")


def test_workers_give_the_same_bytes_in_a_process_of_its_own() -> None:
    alone, three = run("convert", "saved"), run("convert", "saved", "-j", "3")
    assert three.stdout == alone.stdout
    assert three.stderr == alone.stderr == b"100 pages: 100 converted, 0 failed\n"


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_reader_that_has_enough_ends_the_run_quietly(jobs: int) -> None:
    result = in_shell(f"PROGRAM convert saved -j {jobs} | head -n 1")
    assert result.stdout.count(b"\n") == 1
    assert result.stderr == b""


@needs_dev_full
@pytest.mark.parametrize("arguments", ["convert saved", "formats", "schema", "--help"])
def test_a_full_disk_is_one_line(arguments: str) -> None:
    result = in_shell(f"PROGRAM {arguments} > /dev/full")
    what = b"No space left on device: free some space, or name another place"
    assert result.stderr == b"nuffield-extract: error: " + what + b"\n"
    assert result.returncode == 1


@pytest.mark.parametrize("streams", [">&-", "<&- -", "2>&-"])
def test_a_stream_that_is_closed_is_no_traceback(streams: str) -> None:
    result = in_shell(f"PROGRAM convert saved/1.html saved/2.html {streams}")
    assert b"Traceback" not in result.stderr
    assert result.returncode == {">&-": 1, "<&- -": 2, "2>&-": 0}[streams]


@pytest.mark.usefixtures("heard_interrupts")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", [["-j", "1"], ["-j", "2"], ["-j", "1", "--timeout", "60"]])
def test_an_interrupted_run_says_so_and_leaves_nothing_behind(
    number: signal.Signals, jobs: list[str], tmp_path: Path
) -> None:
    os.mkfifo("slow.html")  # the run waits for it, until the interrupt
    process = subprocess.Popen(
        [*PROGRAM, "convert", "saved", "slow.html", *jobs, "-o", "all.jsonl"],
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        start_new_session=True,
    )
    while not list(tmp_path.glob(".nuffield-extract-*")):
        time.sleep(0.02)
    time.sleep(0.3)
    os.killpg(process.pid, number)  # as a terminal does: the workers hear it too
    _, told = process.communicate(timeout=30)
    assert told == b"nuffield-extract: interrupted\n"
    assert process.returncode == 130
    assert sorted(path.name for path in tmp_path.iterdir()) == ["saved", "slow.html"]


def test_guarded_pages_give_the_same_bytes() -> None:
    guarded = run("convert", "saved", "--timeout", "60")
    assert guarded.stdout == run("convert", "saved").stdout
    assert (guarded.returncode, guarded.stderr) == (0, b"100 pages: 100 converted, 0 failed\n")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("convert", "--timeout 4 --memory 200"),
        ("convert", "--timeout 4 -j 2"),
        ("references", "--timeout 4 -j 1 --memory 200"),
    ],
)
def test_pages_that_take_too_much_are_told_of_and_the_run_goes_on(
    command: str, options: str, saved: Path
) -> None:
    (saved / "0.html").write_text("hang-in-c", "utf-8")
    (saved / "1.html").write_text("segfault", "utf-8")
    (saved / "2.html").write_text("fill-in-c" if "200" in options else "hang-in-python", "utf-8")
    result = subprocess.run(
        [*HOSTILE_PROGRAM, command, "saved", *options.split(), "--errors", "failed.jsonl"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": f"{SOURCE}{os.pathsep}{TESTS}"},
        check=False,
        timeout=300,
    )
    told = result.stderr.decode().splitlines()
    third = "MemoryExceeded: it took more than 200 MiB of memory: --memory allows more"
    hung = "TimeExceeded: it took more than 4 s of processor time"
    assert told[0] == f"nuffield-extract: 0.html: {hung}: --timeout allows more"
    assert told[1].startswith("nuffield-extract: 1.html: WorkerLost: its process died by SIGSEGV")
    assert told[2] == f"nuffield-extract: 2.html: {third if '200' in options else hung}"
    assert told[3].startswith("100 pages: 97 ")
    assert result.returncode == 1
    assert Path("failed.jsonl").read_text("utf-8").count("\n") == 3


def test_inputs_are_only_read(saved: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in saved.iterdir()}
    run("convert", "saved", "-o", "saved", "-j", "2")
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before} == before
    assert len(list(saved.iterdir())) == 2 * len(before)


def test_the_library_itself_does_not_need_click() -> None:
    code = (
        "import nuffield_extract, sys; nuffield_extract.formats(); sys.exit('click' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, check=False)
    assert result.returncode == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shells_get_their_completion(shell: str) -> None:
    environment = {**ENVIRONMENT, "_NUFFIELD_EXTRACT_COMPLETE": f"{shell}_source"}
    result = run(env=environment)
    assert re.search(rb"_?nuffield_extract_completion", result.stdout)
    assert result.returncode == 0

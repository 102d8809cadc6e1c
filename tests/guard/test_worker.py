from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

import nuffield_extract
from nuffield_extract.errors import EngineError, MemoryExceeded, TimeExceeded, WorkerLost
from nuffield_extract.guard import Worker, child
from nuffield_extract.guard.child import StartMethod
from perilous import MEBIBYTE, act, limited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.guard import Allowance

METHODS = get_args(StartMethod)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's"),
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),  # that of Python 3.12
]


@pytest.fixture(scope="module", params=METHODS)
def worker(request: pytest.FixtureRequest) -> Iterator[Worker[str, str]]:
    """One worker for many perils: each test shows as well that those before did no harm."""
    worker: Worker[str, str] = Worker(act, limited(), request.param)
    yield worker
    worker.stop()


def started(allowance: Allowance | None = None, method: StartMethod = "fork") -> Worker[str, str]:
    return Worker(act, allowance or limited(), method)


PERILS = [
    ("hang-in-c", TimeExceeded, "more than 2 s of processor time"),
    ("hang-in-python", TimeExceeded, "more than 2 s of processor time"),
    ("fill-in-c", MemoryExceeded, "more than 100 MiB"),
    ("fill-in-python", MemoryExceeded, "more than 100 MiB"),
    ("take 150", MemoryExceeded, "more than 100 MiB"),
    ("large 80", MemoryExceeded, "more than 100 MiB"),  # the answer and its pickle
    ("die SIGKILL", WorkerLost, "died by SIGKILL, 2 times over"),
    ("segfault", WorkerLost, "died by SIGSEGV, perhaps for want of memory, of which it had 100"),
    ("exit 3", WorkerLost, "ended with exit code 3, 2 times over"),
    ("leave 3", WorkerLost, "ended by SystemExit: 3"),
    ("divide", WorkerLost, "ended by ZeroDivisionError: division by zero"),
    ("have-child", WorkerLost, "AssertionError: daemonic processes"),
    ("guard-another", WorkerLost, "EngineError: a daemonic process"),
]


@pytest.mark.parametrize(("peril", "error", "message"), PERILS)
def test_a_peril_is_told_by_its_name_and_the_next_is_unharmed(
    worker: Worker[str, str], peril: str, error: type[EngineError], message: str
) -> None:
    told = worker.ask(peril)
    assert type(told) is error
    assert message in str(told)
    assert worker.ask("say tea") == "TEA"


def test_large_arguments_and_answers_travel(worker: Worker[str, str]) -> None:
    assert worker.ask("say " + "x" * 5_000_000) == "X" * 5_000_000


def test_an_argument_larger_than_the_memory_is_refused_by_name(worker: Worker[str, str]) -> None:
    assert isinstance(worker.ask("say " + "x" * 150 * MEBIBYTE), MemoryExceeded)
    assert worker.ask("say tea") == "TEA"


def test_an_idle_child_that_is_killed_from_outside_is_replaced(worker: Worker[str, str]) -> None:
    before = worker.ask("process")
    assert worker.ask("process") == before
    os.kill(int(str(before)), signal.SIGKILL)
    assert worker.ask("process") not in {before, None}


def test_a_child_that_is_killed_once_costs_nothing(
    worker: Worker[str, str], tmp_path: Path
) -> None:
    (tmp_path / "mine").touch()
    assert worker.ask(f"die-once {tmp_path / 'mine'}") == "alive"


def test_a_page_whose_child_is_killed_from_outside_each_time_is_given_up(tmp_path: Path) -> None:
    noted = tmp_path / "process"

    def kill_twice() -> None:
        for _ in range(2):
            while not noted.exists() or not noted.read_text():
                time.sleep(0.01)
            process = int(noted.read_text())
            noted.unlink()
            os.kill(process, signal.SIGKILL)

    killer = threading.Thread(target=kill_twice)
    worker = started(limited(seconds=60))
    killer.start()
    told = worker.ask(f"note-process {noted}")
    killer.join()
    assert "died by SIGKILL, 2 times over" in str(told)
    assert worker.ask("say tea") == "TEA"
    worker.stop()


@pytest.mark.parametrize("memory", [20_000_000, 20_500_000, 21_000_000])
def test_memory_may_be_used_up_to_its_very_end(memory: int) -> None:
    worker = started(limited(seconds=20, memory=memory))
    assert isinstance(worker.ask("fill-in-small-parts"), MemoryExceeded)
    worker.stop()


@pytest.mark.parametrize(
    ("peril", "attempts"),
    [
        ("hang-in-python", 1),
        ("fill-in-python", 1),
        ("divide", 1),
        ("die SIGKILL", 2),
        ("exit 0", 2),
    ],
)
def test_only_a_death_without_a_word_is_given_a_second_try(
    peril: str, attempts: int, tmp_path: Path
) -> None:
    worker = started()
    assert isinstance(worker.ask(f"counted {tmp_path / 'attempts'} {peril}"), EngineError)
    assert len((tmp_path / "attempts").read_text()) == attempts
    worker.stop()


@pytest.mark.parametrize("peril", ["sleep-in-c", "wait 600", "stop"])
@pytest.mark.parametrize("method", METHODS)
def test_a_child_that_does_not_run_ends_by_the_clock(method: StartMethod, peril: str) -> None:
    worker = started(limited(wall_seconds=3), method)
    told = worker.ask(peril)
    assert isinstance(told, TimeExceeded)
    assert "not done after 3 s on the clock" in str(told)
    assert worker.ask("say tea") == "TEA"
    worker.stop()


def test_time_is_that_of_the_processor_and_each_page_has_its_own(
    worker: Worker[str, str],
) -> None:
    assert worker.ask("wait 1.5") == "waited"
    child = worker.ask("process")
    assert [worker.ask("burn 0.3") for _ in range(5)] == ["burnt"] * 5
    assert worker.ask("process") == child


@pytest.mark.parametrize("seconds", [1e-9, 0.02, 0.3])
def test_a_limit_may_be_a_part_of_a_second(seconds: float) -> None:
    before = os.times().children_user + os.times().children_system
    worker = started(limited(seconds=seconds))
    assert isinstance(worker.ask("hang-in-c"), TimeExceeded)
    used = os.times().children_user + os.times().children_system - before
    assert used < seconds + 1  # the start of a forked child is in it


def test_signals_that_the_parent_handles_or_blocks_end_the_child_all_the_same() -> None:
    numbers = (signal.SIGPROF, signal.SIGALRM, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: None) for number in numbers]
    signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        worker = started(limited(seconds=0.2, wall_seconds=8))
        assert "processor time" in str(worker.ask("hang-in-python"))
        assert "on the clock" in str(worker.ask("sleep-in-c"))
        assert "SIGTERM" in str(worker.ask("die SIGTERM"))
        worker.stop()
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def test_no_limit_to_the_memory_is_no_limit() -> None:
    worker = started(limited(memory=None))
    assert worker.ask("take 300") == f"{300 * MEBIBYTE}"
    assert "want of memory" not in str(worker.ask("segfault"))
    worker.stop()


@pytest.mark.parametrize("memory", [sys.maxsize, 10**30])
def test_a_limit_beyond_all_memory_is_no_mistake(memory: int) -> None:
    worker = started(limited(memory=memory))
    assert worker.ask("say tea") == "TEA"
    worker.stop()


def test_the_traceback_of_a_mistake_is_a_note_of_the_error(worker: Worker[str, str]) -> None:
    told = worker.ask("divide")
    assert isinstance(told, WorkerLost)
    assert "1 / 0" in told.__notes__[0]


def test_a_stopped_worker_leaves_no_process_not_even_a_zombie(worker: Worker[str, str]) -> None:
    process = int(str(worker.ask("process")))
    worker.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert worker.ask("process") != f"{process}"


def test_an_interrupted_question_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    worker = started()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("nuffield_extract.guard.worker.wait", interrupt)
        with pytest.raises(KeyboardInterrupt):
            worker.ask("wait 600")
    assert worker._child is None
    assert worker.ask("say tea") == "TEA"
    worker.stop()


def test_what_cannot_travel_is_an_error_here_and_the_worker_goes_on() -> None:
    worker = started()
    with pytest.raises(TypeError, match="pickle"):
        worker.ask(memoryview(b"tea"))  # type: ignore[arg-type]
    assert worker.ask("say tea") == "TEA"
    worker.stop()


def test_no_thread_forks_while_a_child_has_both_ends_of_its_pipe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    was_held: list[bool] = []
    start = child._started

    def fork() -> None:
        if os.fork() == 0:
            os._exit(0)

    def start_beside_a_fork(*arguments: object) -> object:
        other = threading.Thread(target=fork)
        other.start()
        other.join(0.3)
        was_held.append(other.is_alive())
        return start(*arguments)

    monkeypatch.setattr(child, "_started", start_beside_a_fork)
    worker = started()
    assert worker.ask("say tea") == "TEA"
    worker.stop()
    os.wait()
    assert was_held == [True]


def test_forks_that_hold_what_a_start_needs_hold_it_up_but_not_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = threading.Lock()  # as logging and concurrent.futures hold theirs while they fork
    hooks = {"is_on": True}

    def before() -> None:
        if hooks["is_on"]:
            library.acquire()

    def after() -> None:
        if hooks["is_on"]:
            library.release()

    os.register_at_fork(before=before, after_in_parent=after, after_in_child=after)
    start = child._started

    def fork() -> None:
        if os.fork() == 0:
            os._exit(0)

    def start_beside_a_fork(*arguments: object) -> object:
        threading.Thread(target=fork).start()
        time.sleep(0.3)
        return start(*arguments)

    monkeypatch.setattr(child, "_started", start_beside_a_fork)
    worker = started()
    assert worker.ask("say tea") == "TEA"
    hooks["is_on"] = False
    worker.stop()
    os.wait()


def test_children_that_do_not_start_are_no_fault_of_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("nuffield_extract.guard.worker.STARTING_SECONDS", 0.0)
    worker = started(method="spawn")
    with pytest.raises(EngineError, match="can be started: it did not start within 0 s, 3 times"):
        worker.ask("say tea")
    monkeypatch.undo()
    assert worker.ask("say tea") == "TEA"
    worker.stop()


def test_children_that_die_as_they_start_are_counted_from_the_last_that_did_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worker = started()
    deaths = iter([True, True, False, True, True, False])
    serve = child.serve

    def serve_or_die(*arguments: Any) -> None:
        if is_to_die:
            os._exit(1)
        serve(*arguments)

    start = child._started

    def start_next(*arguments: Any) -> Any:
        nonlocal is_to_die
        is_to_die = next(deaths)
        return start(*arguments)

    is_to_die = False
    monkeypatch.setattr(child, "serve", serve_or_die)
    monkeypatch.setattr(child, "_started", start_next)
    assert worker.ask("say tea") == "TEA"
    worker.stop()
    assert worker.ask("say tea") == "TEA"
    worker.stop()
    assert not list(deaths)


def test_a_child_that_was_started_before_is_the_one_that_answers() -> None:
    worker = started()
    worker.start()
    process = worker._living._process.pid
    assert worker.ask("process") == f"{process}"
    worker.stop()


def test_a_child_that_dies_before_its_first_argument_is_replaced() -> None:
    worker = started()
    worker.start()
    os.kill(worker._living._process.pid or 0, signal.SIGKILL)
    assert worker.ask("say tea") == "TEA"
    worker.stop()


def test_a_process_is_forked_only_while_it_has_one_thread() -> None:
    told = subprocess.run(
        [sys.executable, "-c", THREADS],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": f"{SOURCE}"},
    )
    assert told.stdout.split() == ["fork", "spawn", "fork"]


SOURCE = Path(nuffield_extract.__file__).parent.parent
THREADS = """
import threading
import time
from nuffield_extract.guard.child import quickest_method
print(quickest_method())
over = threading.Event()
other = threading.Thread(target=over.wait)
other.start()
print(quickest_method())
over.set()
other.join()
deadline = time.monotonic() + 60
while quickest_method() == "spawn" and time.monotonic() < deadline:
    time.sleep(0.01)  # Python's thread has ended; the system's, a moment later
print(quickest_method())
"""

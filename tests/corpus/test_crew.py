from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import perilous
from nuffield_extract.corpus.crew import PAGES_PER_WORKER, run
from nuffield_extract.corpus.jobs import Job
from nuffield_extract.corpus.outcomes import Outcome
from nuffield_extract.guard import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

needs_limits = pytest.mark.skipif(
    not limits.MEMORY_CAN_BE_LIMITED, reason="memory cannot be limited here"
)

# Workers import these functions from this module by name.


def shout(job: Job) -> Outcome:
    return Outcome(source=job.name, text=page_of(job).decode().upper())


def doze(job: Job) -> Outcome:
    """Pages take the time that stands in them."""
    time.sleep(float(page_of(job)))
    return shout(job)


def die_at_times(job: Job) -> Outcome:
    """Kills its process at a page that says so, each in its own way."""
    match page_of(job):
        case b"exit":
            os._exit(0)
        case b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
    return shout(job)


def die_once(job: Job) -> Outcome:
    """Kills its process unless the page's file is gone; removes the file."""
    assert isinstance(job.page, Path)
    if job.page.exists():
        job.page.unlink()
        os._exit(1)
    return Outcome(source=job.name, text="alive")


def tell_process(job: Job) -> Outcome:
    return Outcome(source=job.name, text=f"{os.getpid()}")


def page_of(job: Job) -> bytes:
    assert isinstance(job.page, bytes)
    return job.page


def jobs(*pages: str) -> list[Job]:
    return [Job(name=f"{number}", page=page.encode(), to="x") for number, page in enumerate(pages)]


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_outcomes_come_in_the_order_of_the_jobs(workers: int) -> None:
    slow_first = jobs("0.2", "0", "0.1", "0", "0", "0", "0.05", "0")
    assert [outcome.source for outcome in run(slow_first, workers, doze)] == list("01234567")


def test_the_outcomes_are_the_same_whatever_the_number_of_workers() -> None:
    pages = jobs(*(f"page {number}" for number in range(40)))
    alone = list(run(pages, 1, shout))
    assert list(run(pages, 3, shout)) == alone
    assert alone[7] == Outcome(source="7", text="PAGE 7")


def test_no_jobs_give_no_outcomes() -> None:
    assert not list(run([], 1, shout)) + list(run([], 3, shout))


def test_one_worker_is_this_process_and_more_are_others() -> None:
    here = f"{os.getpid()}"
    assert [outcome.text for outcome in run(jobs("a"), 1, tell_process)] == [here]
    others = {outcome.text for outcome in run(jobs(*"abcdefgh"), 2, tell_process)}
    assert len(others) == 2
    assert here not in others


def test_large_pages_and_large_results_do_not_block() -> None:
    large = "x" * 3_000_000
    results = [outcome.text for outcome in run(jobs(*[large] * 6), 2, shout)]
    assert results == [large.upper()] * 6


@pytest.mark.parametrize("workers", [1, 2])
def test_jobs_are_read_only_as_far_ahead_as_needed(workers: int) -> None:
    taken: list[int] = []

    def endless() -> Iterator[Job]:
        for number in range(10_000):
            taken.append(number)
            yield Job(name=f"{number}", page=b"0", to="x")

    outcomes = run(endless(), workers, doze)
    for _ in range(20):
        next(outcomes)
    outcomes.close()
    assert len(taken) <= 20 + PAGES_PER_WORKER * workers


def test_a_slow_page_does_not_let_results_pile_up() -> None:
    taken: list[str] = []

    def pages() -> Iterator[Job]:
        for job in jobs("1", *["0"] * 100):
            taken.append(job.name)
            yield job

    outcomes = run(pages(), 2, doze)
    assert next(outcomes).source == "0"
    assert len(taken) <= PAGES_PER_WORKER * 2 + 1
    outcomes.close()


@pytest.mark.parametrize("way", ["exit", "kill"])
def test_a_page_that_kills_its_worker_costs_itself_alone(way: str) -> None:
    pages = jobs("a", "b", way, "c", "d", "e", way, "f")
    outcomes = list(run(pages, 3, die_at_times))
    assert [outcome.source for outcome in outcomes] == list("01234567")
    assert [outcome.error for outcome in outcomes] == [
        "WorkerLost" if page.page == way.encode() else None for page in pages
    ]
    assert outcomes[3].text == "C"


def test_a_run_of_deadly_pages_ends() -> None:
    outcomes = run(jobs(*["exit"] * 3), 2, die_at_times)
    assert [outcome.error for outcome in outcomes] == ["WorkerLost"] * 3


def test_a_page_whose_process_is_killed_by_chance_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "page").touch()
    unlucky = Job(name="page", page=tmp_path / "page", to="x")
    assert [outcome.text for outcome in run([unlucky], 2, die_once)] == ["alive"]


PERILS = {
    "hang-in-c": "TimeExceeded",
    "fill-in-python": "MemoryExceeded",
    "segfault": "WorkerLost",
}


@needs_limits
@pytest.mark.parametrize("workers", [1, 3])
def test_pages_that_hang_fill_or_crash_cost_themselves_alone(workers: int) -> None:
    pages = jobs(*[word for peril in PERILS for word in ("say tea", peril, "wait 0.1", "say no")])
    outcomes = list(run(pages, workers, perilous.convert, allowance=perilous.limited()))
    assert [outcome.source for outcome in outcomes] == [job.name for job in pages]
    assert [outcome.error for outcome in outcomes if outcome.error] == list(PERILS.values())
    assert [outcome.text for outcome in outcomes if outcome.text] == ["TEA", "waited", "NO"] * 3


@needs_limits
def test_a_page_that_hangs_holds_up_no_other() -> None:
    pages = jobs("hang-in-python", *["process"] * 3)
    _, *others = run(pages, 2, perilous.convert, allowance=perilous.limited())
    assert len({outcome.text for outcome in others}) == 1


@needs_limits
def test_an_allowance_takes_a_single_worker_out_of_this_process() -> None:
    here = f"{os.getpid()}"
    (outcome,) = run(jobs("process"), 1, perilous.convert, allowance=perilous.limited())
    assert outcome.text != here
    assert not multiprocessing.active_children()


def test_closing_the_outcomes_ends_the_workers_at_once() -> None:
    outcomes = run(jobs("0", *["60"] * 10), 3, doze)
    next(outcomes)
    start = time.monotonic()
    outcomes.close()
    assert time.monotonic() - start < 10
    assert not multiprocessing.active_children()


def test_an_error_of_the_jobs_ends_the_workers() -> None:
    def broken() -> Iterator[Job]:
        yield from jobs("0", "0")
        raise OSError("no standard input")

    with pytest.raises(OSError, match="no standard input"):
        list(run(broken(), 2, doze))
    assert not multiprocessing.active_children()


def test_a_run_works_beside_the_main_thread() -> None:
    found: list[Outcome] = []
    thread = threading.Thread(target=lambda: found.extend(run(jobs("a", "b"), 2, shout)))
    thread.start()
    thread.join()
    assert [outcome.text for outcome in found] == ["A", "B"]

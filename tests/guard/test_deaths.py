from __future__ import annotations

import sys

import pytest

from nuffield_extract import EngineError, TimeExceeded, WorkerLost
from nuffield_extract.guard import Allowance, limits
from nuffield_extract.guard.deaths import error_of_death

UNLIMITED = Allowance(seconds=2.5, memory=None)


@pytest.mark.parametrize(
    ("exit_code", "error", "message"),
    [
        (0, WorkerLost, "its process ended with exit code 0"),
        (1, WorkerLost, "its process ended with exit code 1"),
        (None, WorkerLost, "its process ended with exit code None"),
        (-9, WorkerLost, "its process died by SIGKILL"),
        (-11, WorkerLost, "its process died by SIGSEGV"),
        (-40, WorkerLost, "its process died by signal 40"),
        (-14, TimeExceeded, "it was not done after 20 s on the clock"),
        (-27, TimeExceeded, "it took more than 2.5 s of processor time"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="signals have Linux's numbers")
def test_a_death_says_what_became_of_the_page(
    exit_code: int | None, error: type[EngineError], message: str
) -> None:
    told = error_of_death(exit_code, UNLIMITED)
    assert type(told) is error
    assert str(told) == message


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf"), 1e7])
def test_an_allowance_of_time_is_more_than_nothing_and_has_an_end(seconds: float) -> None:
    with pytest.raises(ValueError, match="seconds must be"):
        Allowance(seconds=seconds)


@pytest.mark.parametrize("memory", [0, -5])
def test_an_allowance_of_memory_is_more_than_nothing(memory: int) -> None:
    with pytest.raises(ValueError, match="memory must be more than 0"):
        Allowance(memory=memory)


def test_an_allowance_of_memory_is_whole() -> None:
    with pytest.raises(ValueError, match="memory must be a whole number of bytes, not 2000000000"):
        Allowance(memory=2e9)  # type: ignore[arg-type]


def test_a_limit_that_the_system_does_not_keep_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMORY_CAN_BE_LIMITED", False)
    with pytest.raises(EngineError, match="cannot be limited on this system"):
        Allowance(memory=1)
    assert Allowance(memory=None).memory is None

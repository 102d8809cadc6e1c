"""Functions that do to their process what hostile pages do; children import them by name."""

from __future__ import annotations

import ctypes
import faulthandler
import multiprocessing
import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from nuffield_extract import extract_guarded
from nuffield_extract.corpus.guard import convert_page
from nuffield_extract.corpus.outcomes import Outcome
from nuffield_extract.guard import Allowance, allowance

if TYPE_CHECKING:
    from nuffield_extract.corpus.jobs import Job

MEBIBYTE = 1024 * 1024


def limited(
    *, seconds: float = 2.0, memory: int | None = 100 * MEBIBYTE, wall_seconds: float = 600.0
) -> Allowance:
    """Limits for tests: on a busy machine a second of processor time may take long."""
    import pytest  # noqa: PLC0415 - the children, which are many, start without it

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(allowance, "WALL_SECONDS_PER_SECOND", 0.0)
        patch.setattr(allowance, "MORE_WALL_SECONDS", wall_seconds)
        return Allowance(seconds=seconds, memory=memory)


def act(what: str) -> str:
    """What the words say is done: the name of a deed, and what it needs."""
    deed, _, given = what.partition(" ")
    return DEEDS[deed](given)


def convert(job: Job) -> Outcome:
    """The page converted, unless its file or bytes are the words of a deed."""
    page = job.page.read_bytes() if isinstance(job.page, Path) else job.page
    words = page.decode(errors="replace")
    if words.partition(" ")[0] in DEEDS:
        return Outcome(source=job.name, text=act(words))
    return convert_page(job)


def _say(text: str) -> str:
    return text.upper()


def _hang_in_c(_: str) -> str:
    LexborHTMLParser("<div>" * 400_000)  # minutes inside C, growing with the square
    return "parsed"


def _hang_in_python(_: str) -> str:
    while True:
        pass


def _sleep_in_c(_: str) -> str:
    ctypes.CDLL(None).sleep(600)
    return "slept"


def _wait(seconds: str) -> str:
    time.sleep(float(seconds))
    return "waited"


def _stop(_: str) -> str:
    os.kill(os.getpid(), signal.SIGSTOP)
    return "went on"


def _die(name: str) -> str:
    os.kill(os.getpid(), signal.Signals[name])
    time.sleep(600)
    return "lived"


def _segfault(_: str) -> str:
    faulthandler.disable()  # its report would stand among those of the tests
    ctypes.string_at(0)
    return "read"


def _exit(code: str) -> str:
    os._exit(int(code))


def _leave(code: str) -> str:
    sys.exit(int(code))


def _fill_in_python(_: str) -> str:
    parts: list[bytes] = []
    while True:
        parts.append(bytes(MEBIBYTE))  # never touched, so it takes no time


def _fill_in_small_parts(_: str) -> str:
    parts: list[str] = []
    while True:
        parts.append(f"{len(parts)} and so on")


def _fill_in_c(_: str) -> str:
    html = "<p>a" * 3_000_000
    try:
        LexborHTMLParser(html)
    except Exception as error:
        raise MemoryError from error
    return "parsed"


def _take(size: str) -> str:
    return f"{len(bytes(int(size) * MEBIBYTE))}"


def _large(size: str) -> str:
    return "x" * (int(size) * MEBIBYTE)


def _divide(_: str) -> str:
    return f"{1 / 0}"


def _process(_: str) -> str:
    return f"{os.getpid()}"


def _counted(path_and_deed: str) -> str:
    path, _, deed = path_and_deed.partition(" ")
    with Path(path).open("a", encoding="ascii") as file:
        file.write("x")
    return act(deed)


def _note_process(path: str) -> str:
    Path(path).write_text(f"{os.getpid()}", "ascii")
    time.sleep(600)
    return "slept"


def _die_once(path: str) -> str:
    if Path(path).exists():
        Path(path).unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return "alive"


def _have_child(_: str) -> str:
    multiprocessing.Process(target=print).start()
    return "had one"


def _guard_another(_: str) -> str:
    return f"{extract_guarded('<p>tea')}"


def _burn(seconds: str) -> str:
    began = time.process_time()
    while time.process_time() - began < float(seconds):
        pass
    return "burnt"


DEEDS = {
    "say": _say,
    "hang-in-c": _hang_in_c,
    "hang-in-python": _hang_in_python,
    "sleep-in-c": _sleep_in_c,
    "wait": _wait,
    "stop": _stop,
    "die": _die,
    "segfault": _segfault,
    "exit": _exit,
    "leave": _leave,
    "fill-in-python": _fill_in_python,
    "fill-in-small-parts": _fill_in_small_parts,
    "fill-in-c": _fill_in_c,
    "take": _take,
    "large": _large,
    "divide": _divide,
    "process": _process,
    "counted": _counted,
    "note-process": _note_process,
    "die-once": _die_once,
    "have-child": _have_child,
    "guard-another": _guard_another,
    "burn": _burn,
}

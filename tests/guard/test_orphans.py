"""What becomes of children whose parent is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import nuffield_extract

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")

TESTS = Path(__file__).resolve().parents[1]
SOURCE = Path(nuffield_extract.__file__).parent.parent
PATIENCE = 120.0  # seconds, for a busy machine

PARENT = """\
import sys, time
from nuffield_extract.guard import Allowance, Worker, allowance
from perilous import act

if __name__ == "__main__":
    allowance.MORE_WALL_SECONDS = 1.0
    _, method, *words = sys.argv
    workers = [Worker(act, Allowance(seconds=1.0, memory=None), method) for _ in range(3)]
    print(*(worker.ask("process") for worker in workers), flush=True)
    for worker, what in zip(workers, words):
        worker.give(what)
    print("given", flush=True)
    time.sleep(600)
"""


def lives(process: int) -> bool:
    """Whether a process runs; a zombie, whose new parent may be slow, does not."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("ascii")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in "ZX"


@pytest.mark.parametrize("what", ["", "hang-in-c", "sleep-in-c"])
@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
def test_the_children_of_a_parent_that_is_killed_end(
    method: str, what: str, tmp_path: Path
) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    parent = subprocess.Popen(
        [sys.executable, str(script), method, *filter(None, [what])],
        env={**os.environ, "PYTHONPATH": f"{SOURCE}{os.pathsep}{TESTS}"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    children = [int(number) for number in parent.stdout.readline().split()]
    assert parent.stdout.readline() == "given\n"
    assert len(children) == 3
    assert all(map(lives, children))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    end = time.monotonic() + PATIENCE
    while any(map(lives, children)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(lives, children))

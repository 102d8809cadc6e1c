"""Runs the steps of a page's examples in the folder where it is started, and tells what they did.

`python example_program.py STEPS.json RESULTS.json`: a step has `kind` (python, pycon, sh, file),
`code`, `name` of its file and the `exit` code that it is to have; a result has `printed` and
`wrong`, which says why the steps end there, or is null.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import json
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any


def run_steps(steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A result for each step, up to the first that goes wrong."""
    names = {"__name__": "__main__"}
    results = []
    for step in steps:
        results.append(run_step(step, names))
        if results[-1]["wrong"] is not None:
            break
    return results


def run_step(step: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
    """What one step printed, and what was wrong; Python leaves its names for the next."""
    if step["kind"] == "sh":
        return run_shell(step)
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            IN_PROCESS[step["kind"]](step, names)
    except BaseException:  # noqa: BLE001 - whatever an example raises is told
        return {"printed": printed.getvalue(), "wrong": traceback.format_exc()}
    return {"printed": printed.getvalue(), "wrong": None}


def run_shell(step: dict[str, Any]) -> dict[str, Any]:
    """A command of the shell; what is printed is what a terminal would show."""
    ran = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", step["code"]],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    is_right = ran.returncode == step["exit"]
    wrong = None if is_right else f"exit code {ran.returncode}\n{ran.stdout[-2_000:]}"
    return {"printed": ran.stdout, "wrong": wrong}


def run_python(step: dict[str, Any], names: dict[str, Any]) -> None:
    """Runs a block of Python among the names of those before it."""
    exec(compile(step["code"], "example", "exec"), names)


def run_session(step: dict[str, Any], names: dict[str, Any]) -> None:
    """Runs a session of `>>>` lines; AssertionError where another thing is printed than shown."""
    test = doctest.DocTestParser().get_doctest(step["code"], names, "example", None, 0)
    told = io.StringIO()
    failed, _ = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(
        test, out=told.write, clear_globs=False
    )
    names |= test.globs
    if failed:
        raise AssertionError(told.getvalue())


def write_file(step: dict[str, Any], _names: dict[str, Any]) -> None:
    """Writes a block into the file that it shows."""
    path = Path(step["name"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(step["code"], "utf-8")


IN_PROCESS = {"python": run_python, "pycon": run_session, "file": write_file}

if __name__ == "__main__":
    asked, told = map(Path, sys.argv[1:])
    told.write_text(json.dumps(run_steps(json.loads(asked.read_text("utf-8")))), "utf-8")

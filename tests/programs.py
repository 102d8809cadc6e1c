"""The program as a process of its own, with pipes or with a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import nuffield_extract

PROGRAM = (sys.executable, "-m", "nuffield_extract")
SOURCE = str(Path(nuffield_extract.__file__).parent.parent)

TEA = "<p>Tea keeps the nurses of the night shift awake, and the doctors as well.</p>"


def page(title: str, *more: str) -> str:
    """A page that holds an article."""
    text = TEA * 5 + "".join(more)
    return f"<!DOCTYPE html><title>{title}</title><article><h1>{title}</h1>{text}</article>"


def environment(**variables: str) -> dict[str, str]:
    """The environment of a program: ours, but for what says how terminals and locales are."""
    told = ("NO_COLOR", "TERM", "COLUMNS", "LANG", "LANGUAGE", "PYTHONIOENCODING", "PYTHONUTF8")
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in told and not name.startswith("LC_")
    }
    paths = os.pathsep.join(filter(None, (SOURCE, os.environ.get("PYTHONPATH"))))
    return {**kept, "PYTHONPATH": paths, **variables}


def run(*words: str | bytes, stdin: bytes = b"", **variables: str) -> subprocess.CompletedProcess:
    """The program, run with pipes."""
    return subprocess.run(
        [*PROGRAM, *words],
        input=stdin,
        capture_output=True,
        env=environment(**variables),
        check=False,
        timeout=120,
    )


def in_shell(command: str, **variables: str) -> subprocess.CompletedProcess:
    """A line for the shell, in which PROGRAM is the program."""
    return subprocess.run(
        ["/bin/bash", "-c", command.replace("PROGRAM", " ".join(PROGRAM))],
        capture_output=True,
        env=environment(**variables),
        check=False,
        timeout=120,
    )


def on_terminal(*words: str, **variables: str) -> str:
    """What a terminal is sent that is standard input, standard output and standard error."""
    return _shown([*PROGRAM, *words], stdout=None, **variables)


def errors_on_terminal(*words: str, **variables: str) -> str:
    """What a terminal is sent that is standard error alone."""
    return _shown([*PROGRAM, *words], stdout=subprocess.DEVNULL, **variables)


def _shown(command: list[str], *, stdout: int | None, **variables: str) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs if stdout is None else stdout,
        stderr=theirs,
        env=environment(**{"TERM": "xterm", **variables}),
    ) as program:
        os.close(theirs)
        sent = b""
        try:
            while chunk := os.read(ours, 4096):
                sent += chunk
        except OSError:  # Linux: the other end is closed
            pass
        program.wait(timeout=60)
    os.close(ours)
    return sent.replace(b"\r\n", b"\n").decode()

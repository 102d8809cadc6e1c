"""The process that fuzzes one target, under atheris: started by `fuzz.run`, with libFuzzer's flags.

A find does not end it: the shortest input of each kind of failure is kept as a file, named by the
exception and by the line of ours that raised it.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import sys
import traceback
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["nuffield_extract"]):
    import nuffield_extract

    for found in pkgutil.walk_packages(nuffield_extract.__path__, "nuffield_extract."):
        if not found.name.startswith(("nuffield_extract.testing", "nuffield_extract.__main__")):
            importlib.import_module(found.name)

from fuzz.bounds import bounded
from fuzz.mutation import mutated
from fuzz.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

OWN_MUTATIONS = 0.6
"""Share of the mutations that are ours; libFuzzer's work on bytes."""

BY_STRUCTURE = 0.7
"""Share of our own mutations that go by the target's structure, where it has one."""


def main() -> None:
    """Fuzz: TARGET and the folder of finds stand before libFuzzer's flags."""
    name, finds, *flags = sys.argv[1:]
    target = importlib.import_module(f"fuzz.targets.{name}")
    known = tokens(name)
    by_structure = getattr(target, "mutated", _unchanged)

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        if random.random() > OWN_MUTATIONS:
            return bytes(atheris.Mutate(data, longest))
        own = by_structure(data, random) if random.random() < BY_STRUCTURE else None
        return (own or mutated(data, known, random))[:longest]

    atheris.Setup([sys.argv[0], *flags], keeping(target.check, Path(finds)), custom_mutator=mutate)
    atheris.Fuzz()


def _unchanged(_: bytes, __: Random) -> None:
    """What a target has that is no more than text."""


def keeping(check: Callable[[bytes], None], folder: Path) -> Callable[[bytes], None]:
    """A function of an input that keeps what fails as a file, and goes on."""

    def one_input(data: bytes) -> None:
        try:
            bounded(check, data)
        except Exception as error:  # noqa: BLE001 - whatever is raised here is a find
            keep(data, error, folder)

    return one_input


def keep(data: bytes, error: Exception, folder: Path) -> None:
    """Writes the input and its traceback, if none of its kind is shorter."""
    kind = kind_of(error)
    path = folder / kind
    if not path.exists() or path.stat().st_size > len(data):
        path.write_bytes(data)
        trace = "".join(traceback.format_exception(error))
        path.with_name(f"{kind}.trace").write_text(trace, "utf-8", "backslashreplace")


def kind_of(error: Exception) -> str:
    """A name for all failures of one kind: the exception, and the line that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "nuffield_extract" in frame.filename] or frames
    last = ours[-1]
    where = f"{Path(last.filename).stem}-{last.lineno}"
    if type(error) in (AssertionError, RecursionError):
        where = "-".join(f"{Path(frame.filename).stem}-{frame.lineno}" for frame in frames[-1:])
    digest = hashlib.sha256(where.encode()).hexdigest()[:6]
    return f"{type(error).__name__}-{where}-{digest}"


if __name__ == "__main__":
    main()

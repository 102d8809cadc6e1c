"""Fuzz a target, make its corpus anew, or run one input.

python -m fuzz.run extract --minutes 15          finds go to fuzz/.work/extract/finds
python -m fuzz.run extract --grow                fuzz/corpus/extract, of seeds and runs
python -m fuzz.run extract --input FILE...       what the target says of a file
"""

from __future__ import annotations

import argparse
import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

from fuzz.bounds import bounded
from fuzz.cover import few, lines_of
from fuzz.places import FOLDER, TARGETS, inputs
from fuzz.tokens import dictionary

WORK = FOLDER / ".work"
"""Inputs that a run collects, and its finds; not kept in the repository."""

LONGEST = {"reference": 2_048}
"""Bytes of an input, by target; `LENGTH` of the others. Four times an input is tried as well."""

LENGTH = 16 * 1024

SECONDS_OF_AN_INPUT = 20
"""Of the wall: beyond it libFuzzer takes an input for a hang, and ends."""

MEMORY = 2_048
"""Mebibytes beyond which libFuzzer ends."""

CORPUS_FILES, CORPUS_LENGTH = 20, 5_000
"""Of a target in the repository, at most: inputs, and bytes of one."""

MOST_TRIED = 500
"""Inputs from which they are chosen; the lines of one take some hundred milliseconds."""


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--grow", action="store_true", help="write fuzz/corpus")
    parser.add_argument("--input", type=Path, nargs="+", help="files to be checked, and no more")
    arguments = parser.parse_args()
    if arguments.input:
        replay(arguments.target, arguments.input)
    elif arguments.grow:
        grow(arguments.target)
    else:
        raise SystemExit(fuzz(arguments.target, arguments.minutes))


def replay(target: str, files: list[Path]) -> None:
    """Checks each file; the first that fails ends it with its traceback."""
    check = importlib.import_module(f"fuzz.targets.{target}").check
    for path in files:
        bounded(check, path.read_bytes())
        print(f"{path}: as it must be")


def fuzz(target: str, minutes: float) -> int:
    """Runs the harness for so long; its exit code. Prints the names of the finds."""
    collected, finds = made(target, "collected"), made(target, "finds")
    write_seeds(target, collected)
    code = harness(
        target, f"-max_total_time={minutes * 60:.0f}", f"-artifact_prefix={finds}{os.sep}",
        str(collected), *(str(FOLDER / kind / target) for kind in ("corpus", "finds")
                          if inputs(kind, target)),
    )  # fmt: skip
    for path in sorted(finds.iterdir()):
        print(f"find: {path}")
    return code


def grow(target: str) -> None:
    """Writes the corpus: of all inputs known, few that run most lines that all of them run."""
    collected = made(target, "collected")
    write_seeds(target, collected)
    check = importlib.import_module(f"fuzz.targets.{target}").check
    short = [path for path in sorted(collected.iterdir()) if path.stat().st_size <= CORPUS_LENGTH]
    tried = Random(0).sample(short, min(MOST_TRIED, len(short)))
    chosen = few({path: lines_of(check, path.read_bytes()) for path in tried}, CORPUS_FILES)
    folder = FOLDER / "corpus" / target
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in chosen:
        shutil.copy(path, folder / path.name[:12])


def harness(target: str, *flags: str) -> int:
    """Runs the harness with libFuzzer's flags; its exit code."""
    command = [
        sys.executable, "-m", "fuzz.harness", target, str(made(target, "finds")),
        f"-dict={dictionary(target)}", f"-max_len={LONGEST.get(target, LENGTH)}",
        f"-timeout={SECONDS_OF_AN_INPUT}",
        f"-rss_limit_mb={MEMORY}", "-report_slow_units=5", *flags,
    ]  # fmt: skip
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own program


def write_seeds(target: str, folder: Path) -> None:
    """Writes the seeds of a target as files."""
    module = importlib.import_module(f"fuzz.targets.{target}")
    for number, seed in enumerate(module.seeds()):
        (folder / f"seed-{number}").write_bytes(seed)


def made(target: str, name: str) -> Path:
    """A folder of a target's work, made where it is not there yet."""
    folder = WORK / target / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main()

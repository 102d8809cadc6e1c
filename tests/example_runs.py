"""The examples of a page of the docs, run in order in a folder that holds what they read."""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import uuid
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from example_blocks import Command, as_shown, commands, listed_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from example_blocks import Block, Page

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 600  # Spark starts slowly, and CI is slower still


@attrs.frozen(kw_only=True)
class Step:
    """One thing that a page does: a block, or a line of a console."""

    line: int
    kind: str
    """`python`, `pycon`, `sh` or `file`."""

    code: str
    name: str = ""
    exit: int = 0
    shown: str | None = None
    """What is printed, as the page shows it; None where it shows nothing."""


def needs(page: Page) -> tuple[str, ...]:
    """What the blocks of a page need: modules, apart by spaces; "" for those that need nothing."""
    run = [block for block in page.blocks if list(_steps(block))]
    return tuple(dict.fromkeys(block.marks.get("needs", "") for block in run))


def steps(page: Page, need: str) -> tuple[Step, ...]:
    """What a page does with the blocks that need nothing, and those that need just this."""
    found: list[Step] = []
    for block in page.blocks:
        if block.marks.get("needs", "") not in {"", need}:
            continue
        if "prints" in block.marks:
            found[-1] = attrs.evolve(found[-1], shown=block.text)
        else:
            found.extend(_steps(block))
    return tuple(found)


def wrong(page: Page, need: str, folder: Path) -> list[str]:
    """What of a page's examples does not work in an empty folder, each with its line."""
    todo = steps(page, need)
    prepare(page.files, folder)
    results = run(todo, folder)
    told = [_complaint(step, result) for step, result in zip(todo, results, strict=False)]
    return [complaint for complaint in told if complaint]


def prepare(files: Mapping[str, Sequence[str]], folder: Path) -> None:
    """Puts the fixtures into a folder, and what the page reads under the names that it uses."""
    shutil.copytree(ROOT / "fixtures", folder / "fixtures")
    for name, paths in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        packed = [pack for ending, pack in ARCHIVES.items() if name.endswith(ending)]
        pages = {path: (ROOT / path).read_bytes() for path in paths}
        target.write_bytes(packed[0](pages) if packed else b"".join(pages.values()))


def run(todo: Sequence[Step], folder: Path) -> list[dict[str, Any]]:
    """What the steps did, up to the first that went wrong."""
    asked, told = folder / ".steps.json", folder / ".results.json"
    installed = folder / ".installed"
    installed.mkdir()
    asked.write_text(json.dumps([attrs.asdict(step) for step in todo]), "utf-8")
    command = [sys.executable, str(ROOT / "tests" / "example_program.py"), str(asked), str(told)]
    ran = subprocess.run(
        command, cwd=folder, env=_environment(installed), capture_output=True, text=True,
        check=False, timeout=SECONDS,
    )  # fmt: skip
    if not told.exists():
        return [{"printed": ran.stdout, "wrong": f"exit code {ran.returncode}\n{ran.stderr}"}]
    results: list[dict[str, Any]] = json.loads(told.read_text("utf-8"))
    return results


def _steps(block: Block) -> Iterator[Step]:
    """What a block does: nothing where it is not run, or run by another test, or no code."""
    if block.marks.keys() & {"not run", "run by", "prints"}:
        return
    exits = [int(code) for code in block.marks.get("exit", "").split()]
    if block.title:
        yield Step(line=block.line, kind="file", code=block.text, name=block.title)
    elif todo := _commands(block):
        exits += [0] * (len(todo) - len(exits))
        for each, code in zip(todo, exits, strict=True):
            yield Step(line=block.line, kind="sh", code=each.code, shown=each.shown, exit=code)
    elif block.language in {"python", "pycon", "sh"}:
        yield Step(line=block.line, kind=block.language, code=block.text, exit=sum(exits))


def _commands(block: Block) -> tuple[Command, ...]:
    if "commands" in block.marks:
        return tuple(Command(code=code, shown="") for code in listed_commands(block.text))
    return commands(block.text) if block.language == "console" else ()


def _complaint(step: Step, result: Mapping[str, Any]) -> str | None:
    if result["wrong"] is not None:
        return f"line {step.line}: {result['wrong']}"
    if step.shown is not None and not as_shown(step.shown, result["printed"]):
        return f"line {step.line}: shown\n{step.shown}\nbut printed\n{result['printed']}"
    return None


def _environment(installed: Path) -> dict[str, str]:
    """What pip installs goes into a folder of the page, and nothing leaves the machine."""
    paths = [str(installed), os.environ.get("PYTHONPATH", "")]
    programs = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    return os.environ | SETTINGS | {
        "PATH": os.pathsep.join(programs),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PIP_TARGET": str(installed),
        "HF_DATASETS_CACHE": str(installed.parent / ".cache"),
    }  # fmt: skip


def _zip(pages: Mapping[str, bytes]) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as entries:
        for path, content in pages.items():
            entries.writestr(f"{Path(path).parent.name}.html", content)
    return archive.getvalue()


def _warc(pages: Mapping[str, bytes]) -> bytes:
    """A record each, compressed by itself (WARC 1.1, section 5 and annex D)."""
    return b"".join(
        gzip.compress(_response(Path(path).parent.name, content), mtime=0)
        for path, content in pages.items()
    )


def _response(name: str, content: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + content
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}>\r\n"
        f"WARC-Target-URI: https://archive.example/{name}\r\n"
        "WARC-Date: 2024-05-17T09:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _parquet(pages: Mapping[str, bytes]) -> bytes:
    import pyarrow as pa  # noqa: PLC0415 - pages need it rarely
    import pyarrow.parquet as pq  # noqa: PLC0415

    names = [Path(path).parent.name for path in pages]
    urls = [f"https://archive.example/{name}" for name in names]
    archive = io.BytesIO()
    pq.write_table(pa.table({"id": names, "url": urls, "html": list(pages.values())}), archive)
    return archive.getvalue()


ARCHIVES: Mapping[str, Callable[[Mapping[str, bytes]], bytes]] = {
    ".zip": _zip,
    ".warc.gz": _warc,
    ".parquet": _parquet,
}
"""What is made of pages for a name with such an ending; of any other ending, they are joined."""

SETTINGS = {
    "COLUMNS": "100",
    "DAFT_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "true",
    "HAYSTACK_TELEMETRY_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "NUFFIELD_EXTRACT_TESTS_MAY_USE_LOOPBACK": "1",  # tests/offline
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it the wrong way round: this is --no-build-isolation
    "PIP_NO_DEPS": "1",
    "PIP_NO_INDEX": "1",
    "PYTHONUNBUFFERED": "1",  # both streams of a command, in the order of a terminal
    "PYTHONUTF8": "1",
    "RAY_ADDRESS": "local",  # not the cluster of another test
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # the name misleads: Ray stays at 127.0.0.1
    "RAY_USAGE_STATS_ENABLED": "0",
}

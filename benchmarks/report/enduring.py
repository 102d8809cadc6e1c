"""Hostile pages in all tools, each in a child with limits, several at a time."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report.figures import Hostile, Outcome
from hostile_inputs import COMPARED, PAGES
from peers import PEERS

import hostile

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = {"raises": "refused"}
"""What `hostile.py` calls otherwise; `text` is `answered` or `slow`."""


def measured(tools: Sequence[str], *, pages: int, seconds: int, jobs: int) -> tuple[Hostile, ...]:
    """The first so many of the pages that peers are asked, in one tool of each distribution."""
    distinct = distinct_tools(tools)
    with ThreadPoolExecutor(jobs) as pool:
        return tuple(_page(name, distinct, seconds, pool) for name in COMPARED[:pages])


def distinct_tools(tools: Sequence[str]) -> list[str]:
    """The first tool of each distribution: settings of quality make no other reader."""
    first: dict[str, str] = {}
    for tool in tools:
        first.setdefault(PEERS[tool].distribution if tool in PEERS else tool, tool)
    return [*first.values()]


def _page(name: str, tools: Sequence[str], seconds: int, pool: ThreadPoolExecutor) -> Hostile:
    build, size = PAGES[name]
    made = build(size)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page")
        is_text = _write(made, path)
        del made
        found = pool.map(
            lambda tool: hostile.run(tool, path, is_text=is_text, seconds=seconds), tools
        )
        outcomes = dict(zip(tools, map(outcome, found), strict=True))
        print(f"hostile: {name}", flush=True)
        return Hostile(page=name, bytes=path.stat().st_size, outcomes=outcomes)


def _write(page: bytes | str, path: Path) -> bool:
    """Writes a page as bytes; whether it is text."""
    if isinstance(page, bytes):
        path.write_bytes(page)
        return False
    path.write_bytes(page.encode("utf-8", "surrogatepass"))
    return True


def outcome(found: hostile.Outcome) -> Outcome:
    """An outcome of `hostile.py` in the words of the report."""
    kind = NAMES.get(found.kind, found.kind)
    if kind == "text":
        kind = "slow" if found.seconds > hostile.LONGEST_ANSWER else "answered"
    said = found.said if kind in ("refused", "error", "crash") else ""
    return Outcome(kind=kind, said=said, seconds=round(found.seconds, 2))

"""The part of the page on hostile inputs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.report.figures import KINDS, US
from benchmarks.report.markdown import NONE, escaped, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.report.figures import Hostile, Outcome, Report

INTRODUCTION = """## Hostile inputs

![How many of the hostile pages each tool answered, refused or failed on; the first table below \
has the same counts](benchmarks/hostile.svg)

Pages made to hurt a reader, each in a child process with 2 GiB and as many seconds of one core as
the table of runs says (`hostile_seconds`). An answer need not be right: text is text, though half
of the page be missing. This library refuses what is beyond its [limits](hostile-pages.md) by name,
where others answer: whoever trusts the page wants the answer, and can set the limits higher. It is
asked for more here than the peers: every format is exported, and the JSON loaded again. What it
does with 158 such pages, in 20 s each, is in the [hostile benchmark](hostile-benchmark.md)."""


def part(report: Report) -> str:
    """Headings, words and tables; empty where hostile pages were not measured."""
    pages = report.hostile
    if not pages:
        return ""
    tools = list(pages[0].outcomes)
    rows = [
        (escaped(page.page), _size(page), *(_cell(page.outcomes[tool]) for tool in tools))
        for page in pages
    ]
    meanings = "; ".join(f"*{kind}*: {meaning}" for kind, meaning in KINDS.items())
    return "\n\n".join([
        INTRODUCTION,
        f"{meanings}. Late is more than 2 s.",
        _counted(pages, tools),
        table(("page", "size", *tools), rows),
    ])  # fmt: skip


def counts(pages: Sequence[Hostile], tool: str) -> dict[str, int]:
    """How often each kind of outcome came, all kinds."""
    found = Counter(page.outcomes[tool].kind for page in pages)
    return {kind: found[kind] for kind in KINDS}


def _counted(pages: Sequence[Hostile], tools: Sequence[str]) -> str:
    rows = [
        (
            f"**{tool}**" if tool == US else tool,
            *(str(number) if number else NONE for number in counts(pages, tool).values()),
        )
        for tool in tools
    ]
    return table(("tool", *KINDS), rows)


def _size(page: Hostile) -> str:
    return f"{page.bytes / 1e6:.1f} MB" if page.bytes >= 100_000 else f"{page.bytes / 1e3:.1f} kB"


def _cell(outcome: Outcome) -> str:
    return f"{outcome.kind} {outcome.said}".rstrip()

"""The page docs/benchmarks.md, as a function of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.report import hostile_tables, quality_tables, speed_tables
from benchmarks.report.figures import PARSE
from benchmarks.report.markdown import table

if TYPE_CHECKING:
    from benchmarks.report.figures import Report, Tool

TITLE = """# Benchmarks

Written by `python -m benchmarks.report` from `docs/benchmarks/report.json`; do not edit.
[How we measure](measuring.md) says what the corpora, the gold and the measures are, and what these
figures do not show."""

AGAIN = """## Run it again

    pip install -e '.[bench]'
    python -m benchmarks.report

It takes the corpora from the folder that `NUFFIELD_EXTRACT_SHARED` names. `--quick` tries it on a
few pages, `--only speed --output docs` measures one part again, `--page` writes this page from the
JSON."""


PARTS = ("quality", "speed", "hostile")

BUSY = """**The machine was busy with other work when times were measured: they are rough, and those
of tools in Python too high.**"""


def page(report: Report) -> str:
    """The page in Markdown."""
    parts = (
        TITLE,
        _run(report),
        quality_tables.part(report),
        speed_tables.part(report),
        hostile_tables.part(report),
        _tools(report),
        AGAIN,
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def _run(report: Report) -> str:
    machine = report.machine
    rows = [
        (
            part,
            run.began[:10],
            run.revision,
            f"{run.minutes:g}",
            f"{run.load[0]:g}, {run.load[1]:g}",
            ", ".join(f"{name} {value}" for name, value in run.parameters.items()),
        )
        for part, run in report.runs.items()
    ]
    speed = report.runs.get("speed")
    absent = [part for part in PARTS if part not in report.runs]
    return "\n\n".join([
        f"Measured on {machine.cores} cores ({machine.processor}, {machine.system}, "
        f"{machine.python}). Load is how many processes wanted a core, before and at the end.",
        table(("part", "date", "revision", "minutes", "load", "parameters"), rows),
        *([f"Not measured yet: {', '.join(absent)}."] if absent else []),
        *([BUSY] if speed and speed.load[0] >= machine.cores else []),
    ])  # fmt: skip


def _tools(report: Report) -> str:
    rows = [
        (tool.name, tool.version or "–", _asked(tool), tool.problem or "ran")
        for tool in report.tools
    ]
    absent = [tool.name for tool in report.tools if tool.problem]
    said = f"Not compared: {', '.join(absent)}." if absent else "All of them ran."
    return "\n\n".join([
        "## Tools",
        f"Each is asked as its manual does it, without the network. {said} Those that take no "
        "bytes get text decoded by this library, so that no encoding is held against them; "
        f"`{PARSE}` is what the others' times are divided by. For quality, those that give title, "
        "authors and date are asked for these too.",
        table(("tool", "version", "asked", ""), rows),
    ])  # fmt: skip


def _asked(tool: Tool) -> str:
    return tool.asked.replace("|", "\\|")

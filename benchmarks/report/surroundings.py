"""Versions, machine, and revision: what a figure cannot be understood without."""

from __future__ import annotations

import importlib.util
import os
import platform
import subprocess
from importlib import metadata
from pathlib import Path

import attrs
import peers
from benchmarks.report import timing
from benchmarks.report.figures import PARSE, US, Machine, Tool
from benchmarks.report.scoring import ROOT
from benchmarks.report.worker import Failure, Worker

FIXTURE = ROOT / "fixtures" / "plain-article" / "page.html"

OURS = Tool(
    name=US,
    distribution=US,
    version=None,
    asked="`extract(page)`: text, structure, references and metadata, typed",
)
BARE = Tool(
    name=PARSE,
    distribution="selectolax",
    version=None,
    asked="`LexborHTMLParser(page)`: the tree, and nothing of it",
)


def tools() -> tuple[Tool, ...]:
    """The bare parse, ours and the peers, with versions, or why they cannot run."""
    peer_tools = {
        Tool(name=name, distribution=peer.distribution, version=None, asked=peer.asked): peer.module
        for name, peer in peers.PEERS.items()
    }
    modules = {BARE: "selectolax", OURS: "nuffield_extract"} | peer_tools
    return tuple(_tried(tool, module) for tool, module in modules.items())


def _tried(tool: Tool, module: str) -> Tool:
    """The tool with its version, or why it cannot be compared."""
    if importlib.util.find_spec(module) is None:
        return attrs.evolve(tool, problem="not installed")
    version = metadata.version(tool.distribution)
    with Worker(timing.answers, tool=tool.name) as worker:
        said = worker.ask(FIXTURE, seconds=None)
    problem = f"fails on a plain article: {said.name}" if isinstance(said, Failure) else ""
    return attrs.evolve(tool, version=version, problem=problem)


def machine() -> Machine:
    """This machine."""
    return Machine(
        processor=_processor(),
        cores=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.machine()}",
        python=f"{platform.python_implementation()} {platform.python_version()}",
    )


def _processor() -> str:
    """The name of the processor, where Linux says it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def revision() -> str:
    """The commit of git, `+` behind it where code was changed since; empty outside of git."""
    commit = _git("rev-parse", "--short=12", "HEAD")
    changed = _git("status", "--porcelain", "--", "src", "benchmarks")
    return commit + ("+" if changed else "")


def _git(*words: str) -> str:
    try:
        said = subprocess.run(
            ["git", *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return said.stdout.strip()

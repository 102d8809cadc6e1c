from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src" / "nuffield_extract"

REACHING = frozenset(
    "socket ssl http ftplib smtplib poplib imaplib telnetlib xmlrpc webbrowser asyncio requests"
    " httpx aiohttp urllib3".split()
)
"""Modules by which a program speaks to others; of `urllib`, that is `request`."""


def imported(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


CLUSTER = SOURCES / "corpus" / "engines" / "ray" / "cluster.py"
"""The one module that speaks to others: to the cluster that the user names, and to no page."""


@pytest.mark.parametrize(
    "path", sorted(set(SOURCES.rglob("*.py")) - {CLUSTER}), ids=lambda path: path.stem
)
def test_no_module_reaches_the_network(path: Path) -> None:
    names = imported(path)
    assert "urllib.request" not in names
    assert not {name.partition(".")[0] for name in names} & REACHING

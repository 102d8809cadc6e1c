"""The source of the library, parsed."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import nuffield_extract

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

ROOT = Path(nuffield_extract.__file__).parent


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Every module, by its path below the package."""
    paths = sorted(ROOT.rglob("*.py"))
    return tuple(
        (path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths
    )


def calls(tree: ast.AST, names: Collection[str]) -> Iterator[ast.Call]:
    """The calls of functions of these names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def constants(tree: ast.Module) -> dict[str, ast.expr]:
    """What the names of a module are set to at its top."""
    return {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }

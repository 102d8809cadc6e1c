"""The codes of notices, found in the source: the calls that make a Notice, and their tables."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from nuffield_extract import notices as of_article
from nuffield_extract.capture import damage
from nuffield_extract.metadata import json_scripts
from reference_checks.source import calls, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reference_checks.comparing import Tables

MAKERS = ("Notice", "_notice")
"""Functions whose first argument, or `code`, is the code."""

NAMED = {
    "notices.py": tuple(of_article._LOSSES),
    "capture/damage.py": tuple(damage._MESSAGES),
    "metadata/json_scripts.py": (json_scripts.REPAIRED,),
}
"""The codes of modules that take them from a table or a constant."""

PASSED_ON = ("capture/doubts.py", "testing/articles.py")
"""Modules with a call that is handed its code, or draws one."""


def tables() -> Tables:
    return {("Codes", "code"): {code: {} for code in codes()}}


def codes() -> set[str]:
    """Every code of a Notice."""
    return {code for path, code in _written()} | {
        code for named in NAMED.values() for code in named
    }


def unknown_makers() -> set[str]:
    """Modules that make a Notice of a code which is not written there, nor known here."""
    known = {*NAMED, *PASSED_ON}
    return {
        path
        for path, tree in modules()
        for call in calls(tree, MAKERS)
        if _code(call) is not None and not isinstance(_code(call), ast.Constant)
    } - known


def _written() -> Iterator[tuple[str, str]]:
    for path, tree in modules():
        for call in calls(tree, MAKERS):
            code = _code(call)
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield path, code.value


def _code(call: ast.Call) -> ast.expr | None:
    named = [each.value for each in call.keywords if each.arg == "code"]
    return next(iter([*named, *call.args]), None)

"""The codes of notices and their places, found in the source: in calls that make a Notice."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from nuffield_extract import notices as of_article
from nuffield_extract.capture import damage
from nuffield_extract.metadata import json_scripts
from reference_checks.source import calls, constants, modules

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reference_checks.comparing import Tables

NAMED = {
    "notices.py": tuple(of_article._LOSSES),
    "capture/damage.py": tuple(damage._MESSAGES),
    "metadata/json_scripts.py": (json_scripts.REPAIRED,),
}
"""The codes of modules that take them from a table or a constant."""

PASSED_ON = "_notice"
"""A function of a module that is handed the code of the Notice which it makes."""

NOWHERE = "no place"


def tables() -> Tables:
    places: dict[str, set[str]] = {}
    for code, place in _made():
        places.setdefault(code, set()).add(place)
    return {
        ("Codes", "code"): {
            code: {"where": ", ".join(sorted(places[code], key=_order))} for code in places
        }
    }


def unknown_makers() -> set[str]:
    """Modules that make a Notice whose code is neither written in them nor known here."""
    return {
        path
        for path, tree in modules()
        for call in calls(tree, ("Notice",))
        if not path.startswith("testing/") and not _codes(path, tree, call)
    }


def _made() -> Iterator[tuple[str, str]]:
    """Code and place of every Notice that is made."""
    for path, tree in modules():
        for call in calls(tree, ("Notice",)):
            place = _place(_argument(call, "where"), constants(tree))
            yield from ((code, place) for code in _codes(path, tree, call))


def _codes(path: str, tree: ast.Module, call: ast.Call) -> Collection[str]:
    code = _argument(call, "code")
    if isinstance(code, ast.Constant):
        return (code.value,)
    handed = [one.args[0] for one in calls(tree, (PASSED_ON,))]
    return [one.value for one in handed if isinstance(one, ast.Constant)] or NAMED.get(path, ())


def _argument(call: ast.Call, name: str) -> ast.expr | None:
    return next((each.value for each in call.keywords if each.arg == name), None)


def _place(where: ast.expr | None, named: dict[str, ast.expr]) -> str:
    """The place in Markdown; what is put into it from outside is NAME."""
    match where:
        case None:
            return NOWHERE
        case ast.Name(id=name):
            return _place(named[name], named)
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), _]):
            return f"`{start}NAME`"
        case ast.Constant(value=str(text)):
            return f"`{text}`"
    raise ValueError(ast.dump(where))


def _order(place: str) -> tuple[bool, str]:
    return "NAME" not in place, place

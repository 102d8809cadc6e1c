"""The public names, by the modules that a user imports them from."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from typing import TYPE_CHECKING

import nuffield_extract
from nuffield_extract import compat, corpus, diff, testing
from nuffield_extract.corpus import refusals
from nuffield_extract.diff import rendering
from nuffield_extract.explain import rendering as of_explanations
from reference_checks.source import modules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from reference_checks.comparing import Tables

LISTED = (nuffield_extract, corpus, diff, compat, testing)
"""Modules that list their public names."""

OPEN = (rendering, of_explanations, refusals)
"""Modules in which every class and function without "_" is public, but for protocols."""

_ARGUMENTS = re.compile(r"^Args:\n(?P<lines>(?:[ ]+.*\n?|\n(?=[ ]))+)", re.MULTILINE)
_ENTRY = re.compile(r"^ {4}(\w+):", re.MULTILINE)

ADAPTERS = "nuffield_extract.adapters."


def tables() -> Tables:
    return {}


@cache
def names() -> frozenset[str]:
    """Every public name, with its module."""
    listed = {f"{module.__name__}.{name}" for module in LISTED for name in module.__all__}
    return frozenset({*listed, *_of_open_modules(), *_of_adapters()})


def named_by(directive: str) -> str:
    """The public name that a directive documents: its own, or that of the same object.

    The same object is meant where a module has the public name too, which would be documented.
    """
    known = names()
    if directive in known:
        return directive
    module, _, name = directive.rpartition(".")
    *above, _ = accumulate(module.split("."), "{}.{}".format)
    for package in above:
        if f"{package}.{name}" in known and _value(package, name) is _value(module, name):
            return f"{package}.{name}"
    return directive


def _value(module: str, name: str) -> object:
    return getattr(importlib.import_module(module), name, module)


def callables() -> dict[str, Callable[..., Any]]:
    """The public functions and classes that can be imported here, by name."""
    found = {}
    for name in sorted(names()):
        module, _, last = name.rpartition(".")
        if not name.startswith(ADAPTERS):
            found[name] = getattr(importlib.import_module(module), last)
    return {
        name: value
        for name, value in found.items()
        if inspect.isfunction(value) or inspect.isclass(value)
    }


def described_arguments(call: Callable[..., Any]) -> list[str] | None:
    """The arguments that the section "Args:" of a docstring names; None where there is none."""
    section = _ARGUMENTS.search(inspect.getdoc(call) or "")
    return _ENTRY.findall(section["lines"]) if section else None


def is_module(directive: str) -> bool:
    """Whether mkdocstrings would take a directive for a module."""
    return not directive.startswith(ADAPTERS) and _has_spec(directive)


def _has_spec(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # what is before the last dot is no package
        return False


def _of_open_modules() -> Iterator[str]:
    for module in OPEN:
        for name, value in vars(module).items():
            if getattr(value, "__module__", "") == module.__name__ and _is_public(name, value):
                yield f"{module.__name__}.{name}"


def _is_public(name: str, value: object) -> bool:
    return not name.startswith("_") and not getattr(value, "_is_protocol", False)


def _of_adapters() -> Iterator[str]:
    """The classes and functions of the adapters, whose libraries need not be there."""
    for path, tree in modules():
        folder, _, file = path.partition("/")
        if folder == "adapters" and not file.startswith("_"):
            for node in tree.body:
                if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name[0] != "_":
                    yield f"{ADAPTERS}{file.removesuffix('.py')}.{node.name}"

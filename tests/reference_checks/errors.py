"""The tree of errors, and which call names which in its documentation."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import nuffield_extract
from nuffield_extract import compat, corpus, diff
from nuffield_extract.chunks import chunks
from nuffield_extract.corpus import refusals
from nuffield_extract.diff import rendering
from nuffield_extract.errors import NuffieldExtractError
from nuffield_extract.explain.rendering import render_explanation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reference_checks.comparing import Tables

_SECTION = re.compile(r"^Raises:\n(?P<lines>(?:[ \t]+.*\n?|\n)+)", re.MULTILINE)
_NAMES = re.compile(
    r"^ {4}(?P<names>\w+(?:, \w+)*):(?P<text>(?:.*\n?)(?: {5,}.*\n?)*)", re.MULTILINE
)
_INLINE = re.compile(r"Raises (?P<names>\w+(?:, \w+)*)(?: then)?\.")
_AS_OF = re.compile(r"those of `(\w+)`|as of `(\w+)`")
_TREE = re.compile(r"(?P<indent>[│├└─ ]*)(?P<name>\w+)")


def tables() -> Tables:
    naming: dict[str, list[str]] = {}
    for call, names in sorted(raised().items(), key=lambda one: one[0].lower()):
        for name in names - _classes().keys():
            naming.setdefault(name, []).append(f"`{call}`")
    return {
        ("Errors", "error"): {name: {} for name in _classes()},
        ("Other exceptions", "exception"): {
            name: {"raised by": ", ".join(listed)} for name, listed in naming.items()
        },
    }


def tree() -> dict[str, str]:
    """Each error, by name, with the error that it is a kind of."""
    return {
        name: kind.__bases__[0].__name__
        for name, kind in _classes().items()
        if kind is not NuffieldExtractError
    }


def drawn_tree(drawing: str) -> dict[str, str]:
    """The same as drawn, by the indents of its lines."""
    found, path = {}, []
    for line in drawing.splitlines():
        indent, name = _TREE.match(line).group("indent", "name")
        depth = len(indent) // 4
        if path:
            found[name] = path[min(depth, len(path)) - 1]
        path[depth:] = [name]
    return found


def raised() -> dict[str, set[str]]:
    """Names of exceptions that the documentation of each public call names, by the call."""
    return {name: set(_named(call)) for name, call in calls().items()}


def ancestors(name: str) -> set[str]:
    """The error and what it is a kind of, but for the root."""
    kind = _classes().get(name)
    bases = inspect.getmro(kind) if kind else ()
    return {name, *(base.__name__ for base in bases)} - {"NuffieldExtractError"}


def calls() -> dict[str, Callable[..., Any]]:
    """Every public call, by the name under which the page has it."""
    named = {name: getattr(nuffield_extract, name) for name in nuffield_extract.__all__}
    named |= {name: getattr(corpus, name) for name in corpus.__all__}
    found = {name: call for name, call in named.items() if inspect.isfunction(call)}
    return {
        **found,
        "Guard": nuffield_extract.Guard,
        "Guard.extract": nuffield_extract.Guard.extract,
        "GuardedBatches": corpus.GuardedBatches,
        "chunks": chunks,
        "diff": diff.diff,
        "render_difference": rendering.render_difference,
        "render_explanation": render_explanation,
        "compat.extract": compat.extract,
        "compat.bare_extraction": compat.bare_extraction,
    }


def _classes() -> dict[str, type[NuffieldExtractError]]:
    assert refusals  # imported, so that its errors are known
    found, waiting = {}, [NuffieldExtractError]
    while waiting:
        kind = waiting.pop(0)
        if kind.__module__.startswith("nuffield_extract."):
            found[kind.__name__] = kind
            waiting += kind.__subclasses__()
    return found


def _named(call: Callable[..., Any]) -> Iterator[str]:
    """The exceptions that its docstring names, and those of the calls that it refers to."""
    text = inspect.getdoc(call) or ""
    for names in _INLINE.finditer(text):
        yield from names["names"].split(", ")
    section = _SECTION.search(text)
    for entry in _NAMES.finditer(section["lines"] if section else ""):
        names = entry["names"].split(", ")
        yield from (name for name in names if name != "NuffieldExtractError")
        if "NuffieldExtractError" in names:
            yield from _referred(entry["text"])
    if section is None:
        yield from _referred(text)


def _referred(text: str) -> Iterator[str]:
    for names in _AS_OF.findall(text):
        other = getattr(nuffield_extract, next(filter(None, names)), None)
        if inspect.isfunction(other):
            yield from _named(other)

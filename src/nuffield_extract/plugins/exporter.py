"""Exporters of installed packages, checked when they are first used."""

from __future__ import annotations

import importlib
import inspect
import re
from functools import cache, reduce
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract.plugins.plugin import Plugin

_EXTENSION = re.compile(r"(?:\.[a-z0-9_-]+)+", re.ASCII)

_CALLS: dict[str, type] = {"export": str, "export_bytes": bytes}
"""The functions of an exporter, and what they give."""


@cache
def load_exporter(plugin: Plugin) -> SimpleNamespace:
    """What a plugin's entry point names, as if it were a module of `exporters`.

    Raises:
        PluginError: it cannot be imported, or is no exporter.
    """
    found = plugin.attempt(_named, plugin.value)
    fault = next((message for is_sound, message in _CHECKS if not is_sound(found)), None)
    if fault is not None:
        plugin.refuse(f"{plugin.value} {fault}")
    told = {"__doc__": inspect.getdoc(found) or f"A format of {plugin.distribution}."}
    texts = {
        name: getattr(found, name) for name in ("EXTENSION", "OPENING") if hasattr(found, name)
    }
    calls = {
        name: _answering(plugin, getattr(found, name), kind)
        for name, kind in _CALLS.items()
        if hasattr(found, name)
    }
    return SimpleNamespace(**told, **texts, **calls)


def _named(value: str) -> Any:
    module, _, path = value.partition(":")
    steps = [step for step in path.split(".") if step]
    return reduce(getattr, steps, importlib.import_module(module.strip()))


def _answering(
    plugin: Plugin, call: Callable[[Any], Any], kind: type
) -> Callable[[Any], str | bytes]:
    """The plugin's function; what goes wrong in it is a PluginError."""

    def answer(given: Any) -> Any:
        made = plugin.attempt(call, given)
        if not isinstance(made, kind):
            plugin.refuse(f"it gave {type(made).__name__} in place of {kind.__name__}")
        return made

    return answer


def _has_extension(found: Any) -> bool:
    extension = getattr(found, "EXTENSION", None)
    return isinstance(extension, str) and _EXTENSION.fullmatch(extension) is not None


def _has_function(found: Any) -> bool:
    named = [getattr(found, name) for name in _CALLS if hasattr(found, name)]
    return bool(named) and all(map(callable, named))


def _has_sound_opening(found: Any) -> bool:
    return isinstance(getattr(found, "OPENING", ""), str)


_CHECKS: tuple[tuple[Callable[[Any], bool], str], ...] = (
    (_has_extension, "has no EXTENSION in lower case, such as '.txt'"),
    (_has_function, "has no function export(article) or export_bytes(articles)"),
    (_has_sound_opening, "has an OPENING that is no text"),
)
"""What an exporter must have, and what is told of one that has it not."""

"""Plugins: entry points of installed packages (PyPA, "Entry points specification")."""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

import attrs

from nuffield_extract.errors import NuffieldExtractError, PluginError

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.metadata import EntryPoint

EXPORTERS = "nuffield_extract.exporters"
PROFILES = "nuffield_extract.profiles"

_KINDS = {EXPORTERS: "format", PROFILES: "profile"}
"""What the entry points of a group add."""

_PASSED = (NuffieldExtractError, MemoryError)
"""What goes through a plugin as it is: it is not the plugin's fault."""


@attrs.frozen(kw_only=True)
class Plugin:
    """A format or a profile that an installed package adds; nothing of it is imported yet."""

    name: str
    """Of the entry point; the format or profile is called so."""

    value: str
    """What the entry point names: a module, or `module:attribute`."""

    group: str
    distribution: str
    """Name and version of the package, such as "example 1.0"."""

    def refuse(self, reason: str) -> NoReturn:
        """Raises PluginError, which names the package."""
        raise PluginError(
            f"the {_KINDS[self.group]} {self.name!r} of {self.distribution} cannot be used: "
            f"{reason}",
            distribution=self.distribution,
        )

    def attempt(self, call: Callable[..., Any], *arguments: object) -> Any:
        """What a call gives into the plugin's own code.

        Raises:
            NuffieldExtractError: as raised there.
            PluginError: any other exception was raised there.
        """
        try:
            return call(*arguments)
        except _PASSED:
            raise
        except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
            self.refuse(f"{type(error).__name__}: {error}")


@cache  # to look through a hundred packages takes some 10 ms
def plugins(group: str) -> tuple[Plugin, ...]:
    """The plugins of a group in the order of their names, as installed at the first call."""
    # The module takes as long to import as much of this library.
    found = importlib.import_module("importlib.metadata").entry_points(group=group)
    made = {_plugin(entry) for entry in found}
    return tuple(sorted(made, key=lambda one: (one.name, one.distribution)))


def plugin_named(group: str, name: str) -> Plugin | None:
    """The plugin of this name; None where there is none.

    Raises:
        PluginError: several packages add one of this name.
    """
    first, *others = [one for one in plugins(group) if one.name == name] or (None,)
    if first is not None and others:
        several = " and ".join(other.distribution for other in others)
        first.refuse(f"{several} adds it too: remove one of them")
    return first


def _plugin(entry: EntryPoint) -> Plugin:
    package = entry.dist
    known = f"{package.name} {package.version}" if package is not None else "a nameless package"
    return Plugin(name=entry.name, value=entry.value, group=entry.group, distribution=known)

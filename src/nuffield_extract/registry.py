"""Modules of a package by name: adding a format, wrapper or metadata source is adding one file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from nuffield_extract.errors import UnknownFormat, unknown

if TYPE_CHECKING:
    from types import ModuleType


@cache  # to list the files of a package takes 0.14 ms, and every export asks
def module_names(package: ModuleType) -> tuple[str, ...]:
    """Names of the public modules of `package`, sorted."""
    found = (module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def module_named(package: ModuleType, name: str, what: str) -> ModuleType:
    """The public module of that name, imported.

    Raises:
        UnknownFormat: there is none; the error calls it `what`, and lists those that there are.
    """
    if name not in module_names(package):
        raise UnknownFormat(unknown(what, name, module_names(package)))
    return importlib.import_module(f"{package.__name__}.{name}")


def spoken_names(package: ModuleType) -> tuple[str, ...]:
    """Names of the public modules as users type them, sorted: `schema-org` of `schema_org`."""
    return tuple(sorted(name.replace("_", "-") for name in module_names(package)))


def module_spoken(package: ModuleType, name: str) -> ModuleType | None:
    """The public module that users call so, imported; None where there is none."""
    if name not in spoken_names(package):
        return None
    return importlib.import_module(f"{package.__name__}.{name.replace('-', '_')}")


def modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """The public modules of `package`, imported, in the order of their names."""
    return tuple(
        importlib.import_module(f"{package.__name__}.{name}") for name in module_names(package)
    )

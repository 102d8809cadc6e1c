"""Profiles of installed packages: the entry point names a package, in which NAME.toml lies."""

from __future__ import annotations

from functools import cache
from importlib import import_module, resources
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.errors import PluginError, ProfileError
from nuffield_extract.plugins import PROFILES, Plugin, plugin_named, plugins
from nuffield_extract.profiles.load import parse_profile, read_shipped

if TYPE_CHECKING:
    from nuffield_extract.profiles.profile import Profile


@attrs.frozen
class Installed:
    """A profile that a package adds, or what is wrong with it."""

    name: str
    distribution: str
    """Name and version of the package."""

    profile: Profile | None
    fault: PluginError | None = None


@cache
def read_installed() -> tuple[Installed, ...]:
    """The profiles that installed packages add, in the order of their names."""
    return tuple(map(_installed, plugins(PROFILES)))


def _installed(plugin: Plugin) -> Installed:
    try:
        profile = _profile(plugin)
    except PluginError as error:
        return Installed(plugin.name, plugin.distribution, None, error)
    return Installed(plugin.name, plugin.distribution, profile)


def _profile(plugin: Plugin) -> Profile:
    plugin_named(PROFILES, plugin.name)  # raises where there are several
    if plugin.name in {shipped.name for shipped in read_shipped()}:
        plugin.refuse("a profile that comes with the library has this name")
    text = plugin.attempt(_text, plugin)
    try:
        return parse_profile(text, path=f"{plugin.name}.toml")
    except ProfileError as error:
        plugin.refuse(str(error))


def _text(plugin: Plugin) -> str:
    package = import_module(plugin.value)
    return resources.files(package).joinpath(f"{plugin.name}.toml").read_text("utf-8")

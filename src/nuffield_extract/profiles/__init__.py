"""Site profiles: one TOML file a site, their loader, and which of them serves a page."""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING, cast

from nuffield_extract.profiles.choosing import Choice, choice_of
from nuffield_extract.profiles.match import Found
from nuffield_extract.profiles.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.profiles.installed import Installed

__all__ = [
    "Choice",
    "Found",
    "Profile",
    "choose_profile",
    "installed_profiles",
    "load_profile",
    "shipped_profiles",
]

# The loaders are imported when a page needs a profile: reading TOML and package files takes as
# long to import as the rest of the library's own code.
_LOADER = "nuffield_extract.profiles.load"
_INSTALLED = "nuffield_extract.profiles.installed"


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """The profiles that come with the library, in the order of their names."""
    return cast("tuple[Profile, ...]", importlib.import_module(_LOADER).read_shipped())


def installed_profiles() -> tuple[Installed, ...]:
    """The profiles that installed packages add, in the order of their names; broken ones too."""
    found = importlib.import_module(_INSTALLED).read_installed()
    return cast("tuple[Installed, ...]", found)


@cache
def load_profile(path: str) -> Profile:
    """The profile in a TOML file; its name is the file's.

    Raises:
        ProfileError: the file cannot be read, or does not parse.
    """
    return cast("Profile", importlib.import_module(_LOADER).read_profile(path))


def choose_profile(
    own: Iterable[Profile], *, generator: str | None, hosts: Iterable[str]
) -> Choice | None:
    """The profile of what wrote a page, or else of the site that it is from.

    Those of the caller go before the shipped ones. One that a package adds serves only pages for
    which neither has one: what is installed does not change how they are read.
    """
    given = tuple(hosts)
    choice = choice_of((*own, *shipped_profiles()), generator, given)
    if choice is not None:
        return choice
    usable = [one.profile for one in installed_profiles() if one.profile is not None]
    return choice_of(usable, generator, given)

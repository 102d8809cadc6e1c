"""Site profiles: one TOML file a site, and their loader."""

from __future__ import annotations

import importlib
from functools import cache
from typing import cast

from nuffield_extract.profiles.match import Found
from nuffield_extract.profiles.profile import Profile

__all__ = ["Found", "Profile", "load_profile", "shipped_profiles"]

# The loader is imported when a page needs a profile: reading TOML and package files takes as
# long to import as the rest of the library's own code.
_LOADER = "nuffield_extract.profiles.load"


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """The profiles that come with the library, in the order of their names."""
    return cast("tuple[Profile, ...]", importlib.import_module(_LOADER).read_shipped())


@cache
def load_profile(path: str) -> Profile:
    """The profile in a TOML file; its name is the file's.

    Raises:
        ProfileError: the file cannot be read, or does not parse.
    """
    return cast("Profile", importlib.import_module(_LOADER).read_profile(path))

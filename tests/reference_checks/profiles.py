"""The keys of a profile, by the loader, and the profiles that are shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.errors import ProfileError
from nuffield_extract.profiles import load, shipped_profiles

if TYPE_CHECKING:
    from nuffield_extract.profiles.profile import Profile
    from reference_checks.comparing import Cells, Tables

TYPES = {
    "selector": '"p"',
    "list of selectors": '["p"]',
    "list of hosts": '["example.org"]',
    "list of texts": '["Drupal"]',
    "table of selectors": '{ name = "p" }',
    "list of date formats": '["%d/%m/%Y"]',
}
"""What may stand behind a key, each with an example."""


def tables() -> Tables:
    keys = {
        (f"[{table}]", "key"): {key: {} for key in known} for table, known in load._TABLES.items()
    }
    shipped = {profile.name: _profile(profile) for profile in shipped_profiles()}
    return {**keys, ("Shipped profiles", "profile"): shipped}


def takes(table: str, key: str, value: str) -> bool:
    """Whether a profile with this value is one."""
    needed = {"match": {"hosts": '["a.org"]'}, "related": {"item": '"p"'}}
    needed["downloads"] = needed["related"]
    parts = {"match": needed["match"], table: {**needed.get(table, {}), key: value}}
    text = "\n".join(
        line
        for name, pairs in parts.items()
        for line in (f"[{name}]", *(f"{one} = {what}" for one, what in pairs.items()))
    )
    try:
        load.parse_profile(text, path="example.toml")
    except ProfileError:
        return False
    return True


def _profile(profile: Profile) -> Cells:
    def listed(texts: tuple[str, ...]) -> str:
        return ", ".join(f"`{text}`" for text in texts) or "none"

    return {"hosts": listed(profile.hosts), "generators": listed(profile.generators)}

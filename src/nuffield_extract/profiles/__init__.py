"""Site profiles: one TOML file a site, and their loader."""

from nuffield_extract.profiles.load import load_profile, parse_profile, shipped_profiles
from nuffield_extract.profiles.profile import Card, Profile

__all__ = ["Card", "Profile", "load_profile", "parse_profile", "shipped_profiles"]

"""Site profiles: one TOML file a site, and their loader."""

from nuffield_extract.profiles.load import load_profile, parse_profile, shipped_profiles
from nuffield_extract.profiles.match import Found
from nuffield_extract.profiles.profile import Profile

__all__ = ["Found", "Profile", "load_profile", "parse_profile", "shipped_profiles"]

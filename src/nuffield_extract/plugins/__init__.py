"""What installed packages add, found by their entry points when it is first asked for."""

from nuffield_extract.plugins.exporter import load_exporter
from nuffield_extract.plugins.plugin import EXPORTERS, PROFILES, Plugin, plugin_named, plugins

__all__ = ["EXPORTERS", "PROFILES", "Plugin", "load_exporter", "plugin_named", "plugins"]

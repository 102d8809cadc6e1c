"""File extensions by which the name of an output says its format."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from nuffield_extract.errors import PluginError
from nuffield_extract.exporting import format_extension, formats, shipped_formats


def extensions_for(output: str) -> dict[str, str]:
    """The file extension of each format that an output of this name may be of.

    Formats of installed packages are asked only where no shipped format has the ending, for to
    ask is to import them; one that cannot be used has none.
    """
    shipped = {name: format_extension(name) for name in shipped_formats()}
    ending = Path(output).name.lower()
    if not Path(ending).suffix or ending.endswith(tuple(shipped.values())):
        return shipped
    return shipped | _added()


def _added() -> dict[str, str]:
    found = {}
    for name in sorted({*formats()} - {*shipped_formats()}):
        with suppress(PluginError):
            found[name] = format_extension(name)
    return found

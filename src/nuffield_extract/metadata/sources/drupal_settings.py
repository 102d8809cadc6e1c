"""Drupal's settings for its scripts: `drupal-settings-json` (Drupal 8 and later)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value

SOURCE = "drupal-settings"

_PATH = '"path":'


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """The language of the page. The rest of the settings, cookie banners and all, is not read."""
    for script in head.scripts:
        start = script.text.find(_PATH) if script.selector == "drupal-settings-json" else -1
        if start >= 0:
            language = script.object_at(start + len(_PATH)).get("currentLanguage")
            if isinstance(language, str) and language:
                yield "language", language

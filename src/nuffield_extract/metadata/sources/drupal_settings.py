"""Drupal's settings for its scripts: `drupal-settings-json`, and `Drupal.settings` before that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head, Script
    from nuffield_extract.metadata.statements import Value

SOURCE = "drupal-settings"

_PATH = '"path":'
_PREFIX = re.compile(
    r"""\(Drupal\.settings,\s*\{\s*"basePath":\s*"[^"]*",\s*"pathPrefix":\s*"([\w-]*)"""
)

_LANGUAGE_LENGTHS = (2, 5, 7)  # characters of "fr", "pt-br", "zh-hans"


def values(head: Head) -> Iterator[tuple[str, Value]]:
    """The language of the page. The rest of the settings, cookie banners and all, is not read."""
    for script in head.scripts:
        language = _current(script) if script.selector else _prefix(script)
        if language:
            yield "language", language


def _current(script: Script) -> str | None:
    """The language in the settings of Drupal 8 and later."""
    start = script.text.find(_PATH) if script.selector == "drupal-settings-json" else -1
    language = script.object_at(start + len(_PATH)).get("currentLanguage") if start >= 0 else None
    return language if isinstance(language, str) else None


def _prefix(script: Script) -> str | None:
    """The language that Drupal 6 and 7 put before the page's path, where the site has several."""
    found = _PREFIX.search(script.text)
    if found is None:
        return None
    language = found[1]
    is_code = len(language) in _LANGUAGE_LENGTHS and language[:2].isalpha()
    return language if is_code and language[2:3] in ("", "-") else None

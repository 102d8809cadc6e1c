"""Names in which entities are left, for what wrote the page escaped them twice."""

from __future__ import annotations

import html
import re

# With its semicolon, as those that escape write it: "R&D" and "Q&copy" are names.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)

_MOST_TIMES = 8  # that something is escaped; each time more takes a pass over it


def decoded(name: str) -> str:
    """The name without entities: "PG&E" of `PG&amp;E`; one that is escaped endlessly stays so.

    Only for what names something, and is told to machines: a title may be of an article about
    entities, and what a page prints is read as its readers see it.
    """
    found = name
    for _ in range(_MOST_TIMES):
        before, found = found, _ENTITY.sub(_character, found)
        if found == before:
            return found
    return name


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])

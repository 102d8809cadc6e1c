"""JSON out of script elements, repaired where pages break it in the usual ways."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from nuffield_extract.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

REPAIRED = "broken-json-ld"
"""Code of the Notice, whether or not the repair helped."""

_LENIENT = json.JSONDecoder(strict=False)  # a line break in a string is a line break

# What templates leave around and in JSON: comments of HTML, CDATA marks, a last comma, "<br />"
# is fine. A comma before a closing bracket inside a string is rare, and no loss.
_WRAPPING = re.compile(
    r"<!--|-->|/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>"
)
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_BAD_ESCAPE = re.compile(r"\\(?![\"\\/bfnrtu])")


def read_json(text: str) -> tuple[Any, Notice | None]:
    """The value in a script, and a Notice where it is broken; None where nothing can be read.

    Of several values in a row all are in a list. Read past are line breaks and control
    characters in strings, commas before a closing bracket, comments and CDATA marks around it.
    """
    try:
        return json.loads(text), None
    except (ValueError, RecursionError) as error:
        if not text.strip():
            return None, None
        broken = str(error)
    values = list(_values(_mended(text)))
    how = "read after repair" if values else "not read"
    notice = Notice(code=REPAIRED, message=f"JSON-LD {how}: {broken}", where="evidence")
    return (values[0] if len(values) == 1 else values or None), notice


def _mended(text: str) -> str:
    return _BAD_ESCAPE.sub("", _LAST_COMMA.sub("", _WRAPPING.sub("", text)))


def _values(text: str) -> Iterator[Any]:
    """The values that stand one after the other, up to the first that cannot be read."""
    position, end = 0, len(text)
    while position < end:
        if text[position] in " \t\r\n;,":
            position += 1
            continue
        try:
            value, position = _LENIENT.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        yield value

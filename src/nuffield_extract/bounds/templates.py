"""What templates take (HTML Standard, 13.2.6.4.22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.bounds import open_elements as kinds
from nuffield_extract.bounds import tables

if TYPE_CHECKING:
    from nuffield_extract.bounds.open_elements import OpenElements

_COLUMNS, _PARTS, _BODY = b"columns", b"parts", b"body"


def ignores(elements: OpenElements, name: bytes) -> bool:
    """Whether a start tag in a template is surely ignored; the first that counts sets its mode."""
    place = elements.place(b"template")
    if elements.wall(kinds.TABLE_SCOPE) != place:
        return False
    template = elements.stack[place]
    if not template.mode:
        if name in tables.IN_HEAD:
            return False
        parts = _PARTS if name in tables.TABLE_PARTS else _BODY
        template.mode = _COLUMNS if name == b"col" else parts
    if template.mode == _COLUMNS:
        return name not in {b"col", b"template"}
    return template.mode == _BODY and name in tables.TABLE_PARTS


def holds_table_parts(elements: OpenElements) -> bool:
    """Whether what follows stands among the parts of a table, in a template and no table."""
    wall = elements.wall(kinds.TABLE_SCOPE)
    return wall >= 0 and elements.stack[wall].mode == _PARTS

"""The text of any part that can be matched, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.diff.blocks import block_lines
from nuffield_extract.model import (
    Embed,
    Figure,
    Link,
    Note,
    Person,
    Quote,
    Reference,
    Section,
    Table,
)

if TYPE_CHECKING:
    from nuffield_extract.model import Block

    Part = Section | Block | Person | Reference | Note | Link | str

WITHOUT_HEADING = "(without heading)"


def part_lines(part: Part) -> tuple[str, ...]:
    """The lines of a part, of a section its heading; none of them is empty."""
    return tuple(filter(None, _lines(part)))


def _lines(part: Part) -> tuple[str | None, ...]:
    match part:
        case str():
            return (part,)
        case Section():
            return (part.heading or WITHOUT_HEADING,)
        case Person():
            return (part.name,)
        case Reference():
            return (part.text,)
        case Link():
            return (part.text, part.url)
        case Note():
            return (f"[{part.mark}]", *(line for block in part.blocks for line in _lines(block)))
        case Figure():
            said = (part.caption, part.credit, part.alt)
            return said if any(said) else (part.src or "(image)",)
        case Embed():
            return (part.url,)
        case Table():
            return (part.caption, *block_lines(part))
        case Quote():
            return (*block_lines(part), part.attribution)
        case _:
            return tuple(block_lines(part))

"""Organisations whose name has a comma or an "and" in it, put together again."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from nuffield_extract.references.names.body_words import bare, is_whole_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.references.names.parts import NameList, Part

_MOST_WORDS = 30  # of an organisation: each word joined is looked at again

WITH_INITIALS = re.compile(r"T*(?:[PVW]*W[WP]*S?[Ii]+S*|[VW]*I[VWIi]*[PW]*W)")
"""Kinds of the words of a person with initials."""

_WORDS = re.compile(r"W{1,5}")


def with_whole_bodies(listed: NameList) -> Iterator[Part]:
    """The parts, with organisations joined whose name has a comma or an "and" in it."""
    waiting: Part | None = None
    for part, after in zip_longest(listed.parts, listed.parts[1:]):
        if waiting is not None and _goes_on(waiting, part, after):
            waiting = listed.part(waiting.start, part.end, waiting.joint)
            continue
        if waiting is not None:
            yield waiting
        waiting = part if _may_go_on(part) else None
        if waiting is None:
            yield part
    if waiting is not None:
        yield waiting


def _may_go_on(part: Part) -> bool:
    """Whether what follows may belong to the same organisation."""
    is_bare = part.kinds == "W" or (part.joint == "break" and _WORDS.fullmatch(part.kinds))
    return bool(is_bare) or (part.is_body and not WITH_INITIALS.fullmatch(part.kinds))


def _goes_on(waiting: Part, part: Part, after: Part | None) -> bool:
    """Whether `part` belongs to the organisation that the part before it begins.

    "Department of Health" + "Social Care"; "Food" + "Agriculture Organization"; but two bodies
    with names of their own are two.
    """
    if part.joint not in ("and", "comma") or not _is_wordy(part, after):
        return False
    if len(waiting.words) >= _MOST_WORDS:
        return False
    if not waiting.is_body:
        return part.joint == "and" and part.is_body and bare(part.words[0]) != "the"
    if is_whole_body(waiting.words) and is_whole_body(part.words):
        return False
    return part.joint == "and" or waiting.joint == "break"


def _is_wordy(part: Part, after: Part | None) -> bool:
    """Whether the part has no initials, and none after it."""
    if _is_initials(part) or part.kinds == "S":
        return False
    if after is not None and after.joint == "comma" and _is_initials(after):
        return False
    return part.is_body or not WITH_INITIALS.fullmatch(part.kinds)


def _is_initials(part: Part) -> bool:
    return bool(part.kinds) and not part.kinds.strip("Ii")

"""The tokens of a dictionary, in the format of libFuzzer: a name, `=`, a string in quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fuzz.places import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

_STRING = re.compile(rb'^[^#"]*"(.*)"\s*$', re.MULTILINE)
_ESCAPE = re.compile(rb'\\x([0-9A-Fa-f]{2})|\\([\\"])')


def dictionary(target: str) -> Path:
    """The file of a target's tokens."""
    return FOLDER / "dictionaries" / f"{target}.dict"


def tokens(target: str) -> tuple[bytes, ...]:
    """The tokens of a target."""
    return tuple(map(_unescaped, _STRING.findall(dictionary(target).read_bytes())))


def _unescaped(text: bytes) -> bytes:
    return _ESCAPE.sub(lambda found: found[2] or bytes([int(found[1], 16)]), text)

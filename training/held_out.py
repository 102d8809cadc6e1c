"""Which labelled references are kept from training, to be measured on."""

from __future__ import annotations

import hashlib
from typing import Any

SHARE = 10  # one document in so many is held out

TRAINING_ONLY = frozenset({"citations.xml"})
"""Documents too large to be held out: two fifths of GROBID's references stand in one file."""

_NO_DOCUMENT = frozenset({"core", ""})


def is_held_out(line: dict[str, Any]) -> bool:
    """Whether no training may see this reference; those of one document go together.

    AnyStyle's core names no documents: its references are held out one by one.
    """
    document = line.get("doc", "")
    if document in TRAINING_ONLY:
        return False
    key = line["raw"] if document in _NO_DOCUMENT else document
    return hashlib.sha256(key.encode()).digest()[0] % SHARE == 0

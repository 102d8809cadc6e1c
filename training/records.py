"""Invented bibliographic records, as CSL-JSON items (schema 1.0), the same for the same seed.

What a record holds is what such a work would have; which of it is printed is the style's affair.
"""

from __future__ import annotations

import random as random_module
from typing import TYPE_CHECKING

from training import online, printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from training.base import Record

LANGUAGES = (("en", 78), ("de", 8), ("fr", 5), ("es", 4), ("it", 2), ("pt", 2), ("nl", 1))


def records(seed: int) -> Iterator[Record]:
    """Records without end, drawn with this seed."""
    random = random_module.Random(seed)
    number = 0
    while True:
        number += 1
        yield record(random) | {"id": f"r{number}"}


def record(random: Random) -> Record:
    """One record of some type, in some language."""
    kind = random.choices(tuple(KINDS), [weight for weight, _ in KINDS.values()])[0]
    language = random.choices(*zip(*LANGUAGES, strict=True))[0]
    return KINDS[kind][1](random, language)


KINDS: dict[str, tuple[int, Callable[[Random, str], Record]]] = {
    "article": (44, printed.article),
    "book": (14, printed.book),
    "chapter": (11, printed.chapter),
    "paper": (8, printed.paper),
    "report": (8, printed.report),
    "thesis": (2, printed.thesis),
    "preprint": (3, printed.preprint),
    "webpage": (5, online.webpage),
    "news": (4, online.news),
    "post": (2, online.post),
    "working paper": (3, printed.working_paper),
    "law": (1, online.law),
}
"""How often each kind is drawn, and what draws it."""

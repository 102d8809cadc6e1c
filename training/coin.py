"""Words and names that stand in no list: made of roots and endings, or of syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.words.roots import (
    ADJECTIVE_ENDINGS,
    CODAS,
    FOREIGN_ENDINGS,
    MIDDLES,
    NOUN_ENDINGS,
    ONSETS,
    PREFIXES,
    ROOTS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_PREFIXED = 0.3
_TWO_ROOTS = 0.2
_LONG_NAME = 0.35


def noun(random: Random) -> str:
    """A learned noun, such as `hydrolithography`."""
    return _stem(random) + random.choice(NOUN_ENDINGS)


def adjective(random: Random) -> str:
    """A learned adjective, such as `transluminal`."""
    return _stem(random) + random.choice(ADJECTIVE_ENDINGS)


def phrase(random: Random, language: str) -> str:
    """A noun with its article, or a compound, in another language than English."""
    stem = _stem(random)
    return random.choice(FOREIGN_ENDINGS[language]).format(r=stem, R=stem.capitalize())


def name(random: Random) -> str:
    """A proper name, such as `Strandell`."""
    inner = _syllables(random, ("l", "m", "n", "r", "v", "d", "t", "k", "s", "b"))
    return random.choice(ONSETS) + random.choice(MIDDLES) + inner + random.choice(CODAS)


def _stem(random: Random) -> str:
    prefix = random.choice(PREFIXES) if random.random() < _PREFIXED else ""
    inner = random.choice(ROOTS) + "o" if random.random() < _TWO_ROOTS else ""
    return prefix + inner + random.choice(ROOTS)


def _syllables(random: Random, onsets: Sequence[str]) -> str:
    if random.random() > _LONG_NAME:
        return ""
    return random.choice(onsets) + random.choice(MIDDLES)

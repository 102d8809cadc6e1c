"""Titles drawn from the word lists, in seven languages."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

from training import coin
from training.words.continental import LANGUAGES
from training.words.places import CITIES_WITH_REGION, TOWNS
from training.words.topics import CASES, METHODS, PHRASES, PLACES, STATUTES, TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from training.words.topics import Topic

FIRST_YEAR, LAST_YEAR = 1950, 2025
_COINED = 0.3  # of the words of titles stand in no list

PATTERNS = (
    (12, "{A} {t} {w}"),
    (6, "{A} {t}"),
    (5, "{A} {t} and {t} {w}"),
    (5, "{T} and {t}"),
    (8, "The {u} of {t}"),
    (5, "The {a} {u}"),
    (6, "{A} {t} and the {a} {u}"),
    (8, "{A} {t} {w}: {m}"),
    (6, "{T} and the {u}: {m}"),
    (5, "{T}, {t} and {t}"),
    (5, "{p}: {t} and the {a} {u}"),
    (4, "{p}: {m}"),
    (2, "{p}"),
    (4, "Does the {u} reduce {t}? {M}"),
    (3, "Why do {t} matter {w}?"),
    (3, "How {a} are {t}?"),
    (3, "What is a {a} {u}?"),
    (4, "Effects of {t} on {a} {t}"),
    (4, "Effect of {a} {t} on {t} {w}: {m}"),
    (4, "On the {a} {u} of {t}"),
    (4, "A {a} {u} for {t} {w}"),
    (4, "Towards a {a} {u} of {t}"),
    (3, "Measuring {t} {w}"),
    (3, "Modelling {a} {t} with {a} {t}"),
    (3, "Observation of {a} {t} {w}"),
    (3, "{A} {u} {w}"),
    (3, "{T} in {y}: {m}"),
    (2, "{A} {t}, {y}–{z}"),
    (2, "{A} {t} (2nd report)"),
    (3, "{A} {t} and ‘{t}’ {w}"),
    (3, "“{p}”: {a} {t} {w}"),
    (2, "{T} {w}—{m}"),
    (2, "{T} – {m}"),
    (2, "{N} {t} and {N} {t}: {m}"),
    (2, "A {N}-step {u} for {a} {t}"),
    (2, "{A} vs. {a} {t}"),
    (3, "Introduction to {t}"),
    (3, "Handbook of {a} {t}"),
    (3, "{T}"),
    (2, "{A} {t} as {t}. Part {R}"),
    (2, "From {t} to {t}: {m}"),
    (2, "{K}: a {a} {u} for {t}"),
    (2, "{K} {N}.0: {a} {t} {w}"),
    (2, "The use of {t} {w} (and how to avoid it)"),
    (2, "Comment on “{A} {t}”"),
    (2, "Re: {t} and {t}"),
    (1, "{A} {t} [corrected]"),
    (3, "{A} {t}, {g}"),
    (3, "{A} {t} of {g}"),
    (2, "{T}, {g}: {m}"),
    (2, "The {u}, {g}: a {a} {u}"),
    (2, "Anomalous {u} of {t} and {t}"),
)
"""Weights, and patterns: t, T things; u unit; a, A adjective; w setting; m, M method; p phrase;
g place; y, z years; N, R numbers; K a system."""

_WEIGHTS = tuple(weight for weight, _ in PATTERNS)
_PATTERNS = tuple(pattern for _, pattern in PATTERNS)
_SMALL = frozenset(
    """a an and as at but by for from in into nor of on or over the to under up vs. with""".split()
)
_ARTICLE = re.compile(r"\b([Aa])(?= (?!us|uni|uti|eu|one)[aeiou])")
_ROMAN = ("I", "II", "III", "IV", "V")
_ACRONYM_SHARE = 0.2  # of our names of systems that carry a digit


def english_title(random: Random) -> str:
    """An English title in sentence case."""
    pattern = random.choices(_PATTERNS, _WEIGHTS)[0]
    return first_upper(_ARTICLE.sub(r"\1n", _fill(random, pattern, random.choice(TOPICS))))


def foreign_title(random: Random, language: str) -> str:
    """A title in one of the other languages, in its own case."""
    words = LANGUAGES[language]
    subtitle = random.choice(words.subtitles).format(Y=random.randint(FIRST_YEAR, LAST_YEAR))
    pattern = random.choice(words.patterns)
    return pattern.format(
        N=_foreign_phrase(random, language),
        n=_foreign_phrase(random, language),
        W=random.choice(words.settings),
        S=first_upper(subtitle) if ". {S}" in pattern else subtitle,
    )


def _foreign_phrase(random: Random, language: str) -> str:
    if random.random() < _COINED:
        return coin.phrase(random, language)
    return random.choice(LANGUAGES[language].phrases)


def law_title(random: Random) -> str:
    """The name of a case or of an act."""
    text = random.choice((*CASES, *STATUTES))
    return text.format(Y=random.randint(FIRST_YEAR, LAST_YEAR))


def title_case(text: str) -> str:
    """The text with capitals as English titles have them."""
    words = text.split(" ")
    return " ".join(
        word if index and word in _SMALL and words[index - 1][-1:] != ":" else first_upper(word)
        for index, word in enumerate(words)
    )


def first_upper(text: str) -> str:
    """The text with its first letter as a capital, and all else as it was."""
    start = next((index for index, char in enumerate(text) if char.isalnum()), 0)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _fill(random: Random, pattern: str, topic: Topic) -> str:
    return "".join(
        literal + (_SLOTS[slot](random, topic) if slot else "")
        for literal, slot, _, _ in string.Formatter().parse(pattern)
    )


def _method(random: Random, topic: Topic) -> str:
    """A subtitle; some name a place or the things of the topic."""
    return random.choice(METHODS).format(
        P=random.choice(PLACES),
        Y=random.randint(FIRST_YEAR, LAST_YEAR),
        n=random.choice(topic.things),
        u=random.choice(topic.things),
    )


def _acronym(random: Random, _: Topic) -> str:
    """The name of a system."""
    name = "".join(random.choices("ABCDEGILMNOPRSTU", k=random.randint(3, 5)))
    return name + (str(random.randint(2, 9)) if random.random() < _ACRONYM_SHARE else "")


def _thing(random: Random, topic: Topic) -> str:
    """A plural or mass noun of the topic, or a coined one."""
    if random.random() > _COINED:
        return random.choice(topic.things)
    before = random.choice(("", "", coin.adjective(random) + " ", coin.name(random) + " "))
    return before + coin.noun(random)


def _adjective(random: Random, topic: Topic) -> str:
    return coin.adjective(random) if random.random() < _COINED else random.choice(topic.adjectives)


def _unit(random: Random, topic: Topic) -> str:
    """A noun of the topic, at times named after somebody or something."""
    before = (
        random.choice((coin.noun, coin.name))(random) + " " if random.random() < _COINED else ""
    )
    return before + random.choice(topic.units)


_SLOTS: dict[str, Callable[[Random, Topic], str]] = {
    "t": _thing,
    "T": lambda random, topic: first_upper(_thing(random, topic)),
    "u": _unit,
    "a": _adjective,
    "A": lambda random, topic: first_upper(_adjective(random, topic)),
    "w": lambda random, topic: random.choice(topic.settings),
    "m": _method,
    "M": lambda random, topic: first_upper(_method(random, topic)),
    "p": lambda random, _: random.choice(PHRASES),
    "y": lambda random, _: str(random.randint(FIRST_YEAR, 1990)),
    "z": lambda random, _: str(random.randint(1991, LAST_YEAR)),
    "N": lambda random, _: str(random.randint(2, 100)),
    "R": lambda random, _: random.choice(_ROMAN),
    "K": _acronym,
    "g": lambda random, _: random.choice(CITIES_WITH_REGION if random.random() < 0.5 else TOWNS),
}

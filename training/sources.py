"""What holds and publishes works: journals and their abbreviations, publishers, hosts, meetings."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from training import coin
from training.words.addresses import DOIS, PATHS
from training.words.journals import (
    ABBREVIATIONS,
    JOURNAL_FIELDS,
    JOURNAL_FORMS,
    MEETING_ACRONYMS,
    MEETING_FORMS,
    ONE_WORD,
    SERIES_FORMS,
)
from training.words.places import (
    CITIES,
    CITIES_WITH_REGION,
    HOST_WORDS,
    PRESS_FORMS,
    PRESS_NAMES,
    TOP_LEVELS,
    TOWNS,
    UNIVERSITIES,
)

if TYPE_CHECKING:
    from random import Random

_ONE_WORD = 0.12  # of English journals
_SECTION = 0.04
_COINED = 0.3  # of fields and publishers stand in no list
_COINED_PLACE = 0.12
_REGION = 0.25  # of places
_SHORT_WORDS = 4  # letters: "Soil" stays whole
_LEFT_OUT = frozenset(
    "of the and for in on de la du des des für der die und di del della voor van e et y &".split()
)


def journal(random: Random, language: str) -> str:
    """The full name of a journal."""
    if language == "en" and random.random() < _ONE_WORD:
        return random.choice(ONE_WORD)
    form = random.choice(JOURNAL_FORMS[language])
    name = form.format(field(random, language))
    return name + (f", Series {random.choice('ABCD')}" if random.random() < _SECTION else "")


def field(random: Random, language: str = "en") -> str:
    """What a journal, a series or a meeting is about."""
    if random.random() > _COINED or language not in {"en", "de"}:
        return random.choice(JOURNAL_FIELDS[language])
    before = coin.adjective(random).capitalize() + " " if random.random() < _COINED else ""
    return (
        coin.phrase(random, language)
        if language == "de"
        else before + coin.noun(random).capitalize()
    )


def abbreviated(name: str, stop: str) -> str:
    """A journal's name cut as ISO 4 cuts words, each cut word ended by `stop`."""
    words = [word for word in name.split() if word.casefold() not in _LEFT_OUT]
    if len(words) == 1:
        return name
    return " ".join(_abbreviated_word(word, stop) for word in words)


def publisher(random: Random) -> str:
    """The name of a publisher."""
    name = coin.name(random) if random.random() < _COINED else random.choice(PRESS_NAMES)
    return random.choice(PRESS_FORMS).format(name)


def place(random: Random) -> str:
    """A city, at times with its state or country."""
    if random.random() < _COINED_PLACE:
        return coin.name(random)
    return random.choice(CITIES_WITH_REGION if random.random() < _REGION else CITIES)


def university(random: Random) -> str:
    """The name of a university."""
    return random.choice(UNIVERSITIES).format(random.choice(TOWNS))


def series(random: Random) -> str:
    """The name of a series."""
    return random.choice(SERIES_FORMS).format(field(random))


def meeting(random: Random, year: int) -> str:
    """The name of a conference or of its proceedings."""
    return random.choice(MEETING_FORMS).format(
        n=ordinal(random.randint(2, 40)),
        f=field(random),
        A=random.choice(MEETING_ACRONYMS),
        y=year,
    )


def ordinal(number: int) -> str:
    """`2nd` for 2."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def host(random: Random) -> str:
    """The host of a site that does not exist."""
    name = random.choice(("", "-")).join(random.sample(HOST_WORDS, 2))
    return random.choice(("www.", "www.", "")) + name + random.choice(TOP_LEVELS)


def url(random: Random, title: str) -> str:
    """An address made of the title's words, or of numbers."""
    slug = "-".join(_ascii(title).lower().split()[: random.randint(2, 9)])
    path = random.choice(PATHS)
    return (
        random.choice(("https://", "https://", "http://"))
        + host(random)
        + path.format(
            s=slug,
            y=random.randint(1998, 2025),
            m=random.randint(1, 12),
            d=random.randint(1, 28),
            n=random.randint(11, 999999),
        )
    )


def doi(random: Random, year: int) -> str:
    """A well-formed DOI of one of the usual shapes."""
    letters = "".join(random.choices("abcdehjlmnoprstw", k=random.randint(3, 6)))
    return random.choice(DOIS).format(
        r=random.randint(1000, 9999), a=letters, A=letters.upper(), y=year,
        n=random.randint(10000, 999999), k=random.randint(10, 99), c=random.randint(1, 9),
    )  # fmt: skip


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return "".join(char if char.isascii() and char.isalnum() else " " for char in letters)


def _abbreviated_word(word: str, stop: str) -> str:
    known = ABBREVIATIONS.get(word.casefold().rstrip(":,"))
    if known:
        return (known if word[0].isupper() else known.lower()) + (stop if known != "Policy" else "")
    if len(word) <= _SHORT_WORDS or not word.isalpha():
        return word
    cut = _SHORT_WORDS
    while cut < len(word) and word[cut - 1].casefold() in "aeiouäöüéèíóáâêôy":
        cut += 1
    return word if len(word) - cut <= 1 else word[:cut] + stop

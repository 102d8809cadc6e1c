"""Persons and bodies as CSL-JSON names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training import coin
from training.words.people import CULTURES, SUFFIXES
from training.words.places import ACRONYMS, BODY_FORMS, COLLABORATIONS, PRESS_NAMES, SUBJECTS

if TYPE_CHECKING:
    from random import Random

    from training.words.people import Culture

Name = dict[str, str]
"""A CSL name: family, given, non-dropping-particle, suffix; or literal."""

COUNTS = (
    (1, 30),
    (2, 24),
    (3, 17),
    (4, 10),
    (5, 6),
    (6, 5),
    (7, 3),
    (8, 2),
    (9, 1),
    (10, 1),
    (12, 1),
)
"""How many authors a record has, and how often."""  # fmt: skip

_WEIGHTS = tuple(culture.weight for culture in CULTURES)
_CORPORATE = 0.08  # of records are by bodies
_COLLABORATION = 0.015  # by groups with a name
_INITIALS_ONLY = 0.35  # of records know no given names
_MIDDLE = 0.35
_PARTICLE = 0.35  # of the names of cultures that have them
_SUFFIX = 0.015
_COINED = 0.4  # of family names stand in no list
_COINED_BODY = 0.2
_DOUBLE = 0.05  # family names of two parts
_ACRONYM = 0.25  # of bodies


def authors(random: Random) -> list[Name]:
    """The authors of a record: persons, or now and then a body."""
    if random.random() < _CORPORATE:
        return [{"literal": body(random)}]
    if random.random() < _COLLABORATION:
        signed = [{"literal": f"{random.choice(COLLABORATIONS)} Collaboration"}]
        return people(random, random.randint(0, 3)) + signed
    return people(random, random.choices(*zip(*COUNTS, strict=True))[0])


def people(random: Random, count: int) -> list[Name]:
    """That many persons, all with given names or all with initials."""
    initials_only = random.random() < _INITIALS_ONLY
    home = random.choices(CULTURES, _WEIGHTS)[0]
    names = [_person(random, home) for _ in range(count)]
    return (
        [name | {"given": _initials(name["given"])} for name in names] if initials_only else names
    )


def body(random: Random) -> str:
    """The name of an organisation, in full or by its letters."""
    if random.random() < _ACRONYM:
        return random.choice(ACRONYMS)
    form = random.choice(BODY_FORMS)
    first = form.startswith(("{}", "The {}")) and random.random() < _PARTICLE
    if random.random() < _COINED_BODY:
        made = coin.noun(random).capitalize()
        return form.format(coin.name(random) if first else made)
    return form.format(random.choice(PRESS_NAMES if first else SUBJECTS))


def _person(random: Random, home: Culture) -> Name:
    """A person of the culture, or of another, for colleagues come from everywhere."""
    culture = home if random.random() < 0.6 else random.choices(CULTURES, _WEIGHTS)[0]
    given = random.choice(culture.given)
    if random.random() < _MIDDLE:
        other = random.choice(culture.given)
        given += " " + random.choice((other, f"{other[0]}."))
    family = coin.name(random) if random.random() < _COINED else random.choice(culture.family)
    if random.random() < _DOUBLE and "-" not in family:
        family += random.choice("- ") + random.choice(culture.family)
    name = {"family": family, "given": given}
    if culture.particles and random.random() < _PARTICLE:
        name["non-dropping-particle"] = random.choice(culture.particles)
    if random.random() < _SUFFIX:
        name["suffix"] = random.choice(SUFFIXES)
    return name


def _initials(given: str) -> str:
    """`Jean-Luc Anne` as `J.-L. A.`."""
    return " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split()
    )

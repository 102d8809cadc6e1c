"""Lists of names as styles print them: the single name, what stands between, when they stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from training.persons import Name


class NameForm(NamedTuple):
    """F family, C family in capitals, G given, I "G. M.", J "G.M.", K "GM" of one person."""

    person: str
    between: str = ", "
    last: str = ", "
    first: str | None = None
    """The first person, where another pattern holds for it."""

    et_al: str = " et al."


FORMS = {
    "vancouver": NameForm("{F} {K}", et_al=", et al"),
    "vancouver and": NameForm("{F} {K}", last=" and ", et_al=" et al"),
    "vancouver stop": NameForm("{F} {K}.", et_al=", et al."),
    "vancouver comma": NameForm("{F}, {K}", et_al=", et al."),
    "apa": NameForm("{F}, {I}", last=", & ", et_al=", et al."),
    "apa and": NameForm("{F}, {I}", last=", and "),
    "harvard": NameForm("{F}, {J}", last=" and "),
    "harvard ampersand": NameForm("{F}, {J}", last=" & "),
    "harvard bare": NameForm("{F}, {K}", last=" and "),
    "nature": NameForm("{F}, {I}", last=" & "),
    "acs": NameForm("{F}, {I}", between="; ", last="; ", et_al="; et al."),
    "semicolon": NameForm("{F}, {J}", between="; ", last="; "),
    "semicolon and": NameForm("{F}, {J}", between="; ", last=" and "),
    "mdpi": NameForm("{F} {J}", between=", ", last=", "),
    "wikipedia": NameForm("{F}, {G}", between="; ", last="; ", et_al="; et al."),
    "wikipedia ampersand": NameForm("{F}, {G}", between="; ", last=" & "),
    "wikipedia initials": NameForm("{F}, {I}", between="; ", last="; "),
    "mla": NameForm("{G} {F}", first="{F}, {G}", last=", and ", et_al=", et al."),
    "chicago": NameForm("{G} {F}", first="{F}, {G}", last=", and "),
    "mixed initials": NameForm("{I} {F}", first="{F}, {I}", last=", and "),
    "natural": NameForm("{G} {F}", last=" and "),
    "natural comma": NameForm("{G} {F}", last=", and "),
    "natural ampersand": NameForm("{G} {F}", last=" & "),
    "natural plain": NameForm("{G} {F}"),
    "ieee": NameForm("{I} {F}", last=" and "),
    "ieee comma": NameForm("{I} {F}", last=", and "),
    "tight": NameForm("{J} {F}", last=" and "),
    "physics": NameForm("{J} {F}", et_al=" et al"),
    "physics ampersand": NameForm("{J} {F}", last=" & "),
    "physics spaced": NameForm("{I} {F}"),
    "physics bare": NameForm("{K} {F}", last=" and "),
    "capitals": NameForm("{C}, {J}", last=" & "),
    "capitals natural": NameForm("{I} {C}"),
    "capitals given": NameForm("{C}, {G}", last=" and "),
    "capitals semicolon": NameForm("{C}, {G}", between="; ", last="; "),
    "capitals french": NameForm("{C} {J}", last=" et "),
    "capitals french given": NameForm("{C} {G}", last=" et "),
    "slash": NameForm("{F}, {G}", between="/", last="/", et_al=" u. a."),
    "slash spaced": NameForm("{F}, {G}", between=" / ", last=" / ", et_al=" et al."),
    "slash initials": NameForm("{F}, {J}", between="/", last="/", et_al=" u.a."),
    "natural slash": NameForm("{G} {F}", between=" / ", last=" / ", et_al=" u. a."),
    "german": NameForm("{F}, {G}", last=" und ", et_al=" u. a."),
    "german initials": NameForm("{F}, {I}", last=" u. ", et_al=" u. a."),
    "german ampersand": NameForm("{F}, {I}", last=", & ", et_al=" et al."),
    "german natural": NameForm("{G} {F}", last=" und ", et_al=" u. a."),
    "french": NameForm("{F} {J}", last=" et "),
    "french given": NameForm("{F} ({G})", last=" et "),
    "french natural": NameForm("{G} {F}", last=" et "),
    "spanish": NameForm("{F}, {I}", last=" y ", et_al=" y otros"),
    "spanish given": NameForm("{G} {F}", first="{F}, {G}", last=" y ", et_al=" et al."),
    "spanish capitals": NameForm("{C}, {G}", last=" y "),
    "italian": NameForm("{I} {F}", et_al=" e altri"),
    "italian given": NameForm("{G} {F}", last=" e "),
    "portuguese": NameForm("{C}, {G}", between="; ", last="; ", et_al=" et al."),
    "dutch": NameForm("{F}, {I}", last=" en ", et_al=" e.a."),
    "dutch natural": NameForm("{I} {F}", last=" en "),
}  # fmt: skip

_CUT = 0.5  # of long lists are cut with "et al."
_LONG = 4  # names
_NO_COMMA = 0.5  # of pairs of names, in styles with a comma before the last of many


def name_list(random: Random, names: Sequence[Name], form: NameForm) -> str:
    """The names as the form prints them, now and then cut where they are many."""
    if len(names) >= _LONG and random.random() < _CUT:
        kept = names[: random.choice((1, 1, 3, 3, 6))]
        if len(kept) < len(names):
            return form.between.join(_each(kept, form)) + form.et_al
    printed = _each(names, form)
    if len(printed) == 1:
        return printed[0]
    last = form.last
    if len(printed) == 2 and last.strip(" ,") and random.random() < _NO_COMMA:
        last = last.removeprefix(",")
    return form.between.join(printed[:-1]) + last + printed[-1]


def _each(names: Sequence[Name], form: NameForm) -> list[str]:
    first = form.first or form.person
    return [_one(name, form.person if index else first) for index, name in enumerate(names)]


def _one(name: Name, pattern: str) -> str:
    if "literal" in name:
        return name["literal"]
    given = name.get("given", "")
    family = _family(name)
    text = pattern.format(
        F=family, C=family.upper(), G=given,
        I=initials(given, ". "), J=initials(given, "."), K=initials(given, ""),
    )  # fmt: skip
    return text + (f", {name['suffix']}" if "suffix" in name else "")


def _family(name: Name) -> str:
    particle = name.get("non-dropping-particle", "")
    return particle + ("" if particle.endswith("’") or not particle else " ") + name["family"]


def initials(given: str, stop: str) -> str:
    """`Jean-Luc A.` as `J.-L. A.` (stop ". "), `J.-L.A.` (".") or `JLA` ("")."""
    words = [[part[0] for part in word.split("-") if part] for word in given.split()]
    if not stop:
        return "".join(letter for letters in words for letter in letters)
    return "".join(
        "-".join(f"{letter}." for letter in letters) + stop[1:] for letters in words
    ).strip()

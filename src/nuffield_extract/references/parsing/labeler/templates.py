"""What the labeler looks at: for each token some keys, for each key a few features.

A key is small and comes again and again (a word, a clause), so that what the weights say of it
is added up once and kept: `weights.Weights.of`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from nuffield_extract.references.parsing.labeler.clauses import clauses, in_bins
from nuffield_extract.references.parsing.labeler.words import kinds_of, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.references.parsing.labeler.clauses import Clause
    from nuffield_extract.references.parsing.labeler.tokens import Token

Key = tuple[str, ...]
"""The name of a template, and what it is applied to."""

Template = Callable[[Key], "Iterator[str]"]
"""Features of the parts of a key."""

_LONGEST_WORD = 40  # letters; what is longer is no word


class Look(NamedTuple):
    """What a token looks like."""

    keys: tuple[Key, ...]
    features: tuple[str, ...]
    """Features that come too seldom again to be kept by a key."""


def looks(tokens: Sequence[Token]) -> Iterator[Look]:
    """What each token looks like."""
    words = [token.word[:_LONGEST_WORD] for token in tokens]
    lower = ["", "", *map(str.lower, words), "", ""]
    shapes = ["<", *map(shape_of, words), ">", ">", ">"]
    spaced = ["_" if token.spaced else "" for token in tokens]
    spaced.append("")
    around = ["", *words, ""]
    of_clauses = list(_clause_keys(tokens))
    places = _places(words, shapes)
    style = _style(words, shapes)
    for index, word in enumerate(words):
        clause, number, left = of_clauses[index]
        place = places[index]
        two_before, before, here, after, two_after = lower[index : index + 5]
        yield Look(
            (
                ("word", word),
                ("before", around[index]),
                ("after", around[index + 2]),
                ("shapes", *shapes[index : index + 5], spaced[index], spaced[index + 1]),
                clause,
                ("place", *place, number, left, str(8 * index // len(words))),
                ("style", place.year, place.quote, number, *style),
            ),
            (f"b={before} {here}", f"bn={here} {after}", f"pp={two_before}", f"nn={two_after}"),
        )


def features(key: Key) -> tuple[str, ...]:
    """The features of a key, by its template."""
    return tuple(_TEMPLATES[key[0]](key[1:]))


class Place(NamedTuple):
    """Where a token stands in its entry, each part a short code."""

    year: str
    """Before (`<`, just before `<<`), at (`=`) or behind (`>`, `>>`) the first likely year."""

    quote: str
    """`0` before, `1` inside, `2` behind the first quotation."""

    bracket: str
    inside: str
    """Whether "In" has been said: `1` here, `2` since."""

    editors: str
    """Whether "eds" has been said."""


_NEAR = 3  # tokens
_EDITORS = frozenset("ed eds hrsg hg editor editors edited éd éds".split())


def _places(words: Sequence[str], shapes: Sequence[str]) -> list[Place]:
    first = _first_year(words, shapes)
    found: list[Place] = []
    quote = inside = editors = bracket = "0"
    for index, word in enumerate(words):
        shape = shapes[index + 1]
        ends_quote = quote == "1" and shape in '”"' and word != "’"
        if quote != "1" and shape in '“"':
            quote = "1"
        if word in "([":
            bracket = "1"
        says_in = word == "In" or (word == "in" and words[index + 1 : index + 2] == [":"])
        inside = "1" if says_in else ("2" if inside != "0" else "0")
        if word.lower() in _EDITORS:
            editors = "1"
        found.append(Place(_beside(index, first), quote, bracket, inside, editors))
        if ends_quote:
            quote = "2"
        if word in ")]":
            bracket = "0"
    return found


def _first_year(words: Sequence[str], shapes: Sequence[str]) -> int | None:
    years = [index for index in range(len(words)) if shapes[index + 1] == "Y"]
    bracketed = (index for index in years if index and words[index - 1] in "([")
    return next(bracketed, years[0] if years else None)


def _beside(index: int, first: int | None) -> str:
    if first is None:
        return "n"
    if index == first:
        return "="
    sign = "<" if index < first else ">"
    return sign if abs(index - first) > _NEAR else sign * 2


def _style(words: Sequence[str], shapes: Sequence[str]) -> tuple[str, str, str, str]:
    """The style of the entry: where its year is, whether it quotes, has issues, how it begins."""
    first = _first_year(words, shapes)
    year = "n" if first is None else f"{words[first - 1] in '(['}{4 * first // len(words)}"
    quotes = "q" if any(shape in '"“' for shape in shapes[1:-3]) else "n"
    issue = any(sign == "(" and shapes[index][0] == "d" for index, sign in enumerate(shapes[1:-3]))
    return year, quotes, "v" if issue else "n", _beginning(words)


def _beginning(words: Sequence[str]) -> str:
    first, second = (*words, "", "")[:2]
    if len(first) == 1 and first.isupper() and second == ".":
        return "i"
    if second == ",":
        return "c"
    return "v" if second.isupper() and len(second) <= _NEAR else "o"


def _clause_keys(tokens: Sequence[Token]) -> Iterator[tuple[Key, str, str]]:
    """For each token the key of its clause, and the clause's number from either end."""
    indexes, found = clauses(tokens)
    last = len(found) - 1
    around: list[Clause | tuple[()]] = [(), *found, ()]
    made: list[tuple[Key, str, str]] = [
        (
            ("clause", *map("\t".join, around[index : index + 3])),
            in_bins(index),
            in_bins(last - index),
        )
        for index in range(len(found))
    ]
    for index in indexes:
        yield made[index]


# ---- features by template; a name of a template stands before each of its features ----


def _word(parts: Key) -> Iterator[str]:
    (word,) = parts
    lower = word.lower()
    shape = shape_of(word)
    yield f"w={lower}"
    yield f"s={shape}"
    if word[0].isalpha():
        yield f"2={lower[-2:]}"
        yield f"3={lower[-3:]}"
        yield f"4={lower[-4:]}"
        yield f"^3={lower[:3]}"
        yield f"^2={lower[:2]}{shape}"
        for kind in kinds_of(lower):
            yield f"k={kind}"


def _near(name: str) -> Template:
    def of_word(parts: Key) -> Iterator[str]:
        (word,) = parts
        if not word:
            yield f"{name}none"
            return
        lower = word.lower()
        yield f"{name}w={lower}"
        yield f"{name}s={shape_of(word)}"
        if word[0].isalpha():
            yield f"{name}3={lower[-3:]}"
            for kind in kinds_of(lower):
                yield f"{name}k={kind}"

    return of_word


def _shapes(parts: Key) -> Iterator[str]:
    a, b, c, d, e, before, after = parts
    yield f"j1={a}{b}"
    yield f"j2={b}{c}"
    yield f"j3={a}{b}{c}"
    yield f"j4={a}{b}{c}{d}"
    yield f"j5={b}{c}{d}{e}"
    yield f"j6={b}{c}{after}"
    yield f"j7={before}{a}{b}"
    yield f"j8={a}{b}{c}{before}{after}"


def _clause(parts: Key) -> Iterator[str]:
    before, here, after = parts
    for name, packed in (("C", here), ("Cp", before), ("Cn", after)):
        yield from _of_clause(name, packed)


def _of_clause(name: str, packed: str) -> Iterator[str]:
    if not packed:
        yield f"{name}none"
        return
    words, capitals, digits, initials, small, first, opening, closing, cues = packed.split("\t")
    yield f"{name}n{words}"
    yield f"{name}c{capitals}{words}"
    yield f"{name}d{digits}"
    yield f"{name}i{initials}"
    yield f"{name}l{small}{capitals}"
    yield f"{name}f{first}{small}"
    yield f"{name}o{opening}{closing}"
    yield f"{name}u{cues}"
    yield f"{name}q{words}{capitals}{digits}{initials}{small}"
    yield f"{name}z{opening}{closing}{words}"


def _place(parts: Key) -> Iterator[str]:
    year, quote, bracket, inside, editors, number, left, eighth = parts
    yield f"r{eighth}"
    yield f"y{year}"
    yield f"q{quote}"
    yield f"b{bracket}"
    yield f"in{inside}"
    yield f"x{number}"
    yield f"t{left}"
    yield f"xy{number}{year}"
    yield f"qy{quote}{year}"
    yield f"yr{year}{eighth}"
    yield f"qx{quote}{number}{left}"
    yield f"iny{inside}{year}"
    yield f"ed{editors}"
    yield f"edin{editors}{inside}{year}"


def _of_style(parts: Key) -> Iterator[str]:
    year, quote, number, when, quotes, issue, beginning = parts
    yield f"T1{year}{number}{when}"
    yield f"T2{year}{quote}{quotes}{when}"
    yield f"T3{number}{when}{quotes}{issue}"
    yield f"T4{year}{when}{beginning}{number}"


_TEMPLATES: dict[str, Template] = {
    "word": _word,
    "before": _near("p"),
    "after": _near("n"),
    "shapes": _shapes,
    "clause": _clause,
    "place": _place,
    "style": _of_style,
}

"""Strategies of texts that cite: references, and paragraphs in which some are mentioned."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from nuffield_extract.model import Paragraph, Person, Reference, Span
from nuffield_extract.testing.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from nuffield_extract.model import Mark

_FAMILIES = (
    *("Adair", "Lunt", "Okafor", "Brambell-Ruud", "O’Dorrin", "Größel", "van der Holm", "Ек"),
    *("Fenwick", "Castell", "Amadi", "Yardley", "García Lorrim", "de la Sella", "St Elmet"),
)
_FORMS = ("({names} {year})", "({names}, {year})", "{names} ({year})", "see [{names} {year}]")
_MOST_AUTHORS = 4
_MOST_NAMED = 2


@attrs.frozen
class CitingText:
    """A paragraph, and what it cites."""

    paragraph: Paragraph
    references: tuple[Reference, ...]
    cited: tuple[str, ...]
    """The ids that it cites, in its order."""


@st.composite
def citing_texts(draw: st.DrawFn) -> CitingText:
    """Paragraphs that mention some of a few references, cut into spans anywhere."""
    families = draw(st.permutations(_FAMILIES))
    sizes = draw(st.lists(st.integers(1, _MOST_AUTHORS), min_size=1, max_size=3))
    references = tuple(_reference(number, families, sizes) for number in range(len(sizes)))
    pieces: list[str] = []
    cited: list[str] = []
    for reference in draw(st.lists(st.sampled_from(references), max_size=4)):
        pieces += draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
        pieces.append(_mention(reference, draw(st.sampled_from(_FORMS)), draw(_joints())))
        cited.append(reference.id)
    pieces += draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    spans = draw(_cut(" ".join(pieces)))
    return CitingText(Paragraph(spans=spans), references, tuple(cited))


def _joints() -> SearchStrategy[str]:
    return st.sampled_from((" and ", " & "))


def _reference(number: int, families: Sequence[str], sizes: Sequence[int]) -> Reference:
    """The reference of some of the families; no family is of two references."""
    first = sum(sizes[:number])
    own = families[first : first + sizes[number]]
    people = tuple(Person(name=f"{name} P", family=name, given="P") for name in own)
    year = 1990 + number
    text = f"{', '.join(person.name for person in people)} ({year}), A study of {WORDS[number]}"
    return Reference(
        id=f"references-{number + 1}", text=text, authors=people, year=year, title=f"{number}"
    )


def _mention(reference: Reference, form: str, joint: str) -> str:
    names = [person.family or "" for person in reference.authors]
    printed = joint.join(names) if len(names) <= _MOST_NAMED else f"{names[0]} et al."
    return form.format(names=printed, year=reference.year)


@st.composite
def _cut(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    places = sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=4)))
    marks: SearchStrategy[tuple[Mark, ...]] = st.sampled_from(((), ("em",), ("strong", "em")))
    bounds = [0, *places, len(text)]
    return tuple(Span(text=text[start:end], marks=draw(marks)) for start, end in pairwise(bounds))

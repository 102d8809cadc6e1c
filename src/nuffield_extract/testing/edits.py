"""Strategies of articles that were edited: for what compares two saves of one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from nuffield_extract.model.walk import map_section_spans
from nuffield_extract.testing.articles import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from hypothesis.strategies import SearchStrategy

    from nuffield_extract.model import Article, Section, Span

    Edit = Callable[[Article, Article, Random], Article]

_MOST_EDITS = 4


def edited_articles() -> SearchStrategy[tuple[Article, Article]]:
    """An article, and the same after a few edits: blocks and entries gone, come, moved, changed."""
    edits = st.lists(st.sampled_from(_EDITS), max_size=_MOST_EDITS)
    return st.builds(_edited, articles(), articles(), edits, st.randoms(use_true_random=False))


def _edited(
    article: Article, other: Article, edits: list[Edit], random: Random
) -> tuple[Article, Article]:
    edited = article
    for edit in edits:
        edited = edit(edited, other, random)
    return article, edited


def _with_section(
    article: Article, random: Random, change: Callable[[Section], Section]
) -> Article:
    """The article with one of its outermost sections changed, if it has any."""
    if not article.sections:
        return article
    chosen = random.randrange(len(article.sections))
    sections = [
        change(section) if number == chosen else section
        for number, section in enumerate(article.sections)
    ]
    return attrs.evolve(article, sections=tuple(sections))


def _shuffled(values: tuple[Any, ...], random: Random) -> tuple[Any, ...]:
    return tuple(random.sample(values, len(values)))


def _fewer(values: tuple[Any, ...], random: Random) -> tuple[Any, ...]:
    gone = random.randrange(len(values)) if values else 0
    return (*values[:gone], *values[gone + 1 :])


def _block_goes(article: Article, _other: Article, random: Random) -> Article:
    return _with_section(
        article, random, lambda part: attrs.evolve(part, blocks=_fewer(part.blocks, random))
    )


def _blocks_move(article: Article, _other: Article, random: Random) -> Article:
    return _with_section(
        article, random, lambda part: attrs.evolve(part, blocks=_shuffled(part.blocks, random))
    )


def _blocks_come(article: Article, other: Article, random: Random) -> Article:
    found = tuple([block for section in other.sections for block in section.blocks])
    return _with_section(
        article, random, lambda part: attrs.evolve(part, blocks=(*part.blocks, *found[:1]))
    )


def _words_change(article: Article, _other: Article, random: Random) -> Article:
    def changed(span: Span) -> Span:
        words = span.text.split(" ")
        return attrs.evolve(span, text=" ".join(random.sample(words, len(words))))

    return _with_section(article, random, lambda part: map_section_spans(part, changed))


def _links_change(article: Article, other: Article, random: Random) -> Article:
    return _with_section(
        article,
        random,
        lambda part: map_section_spans(part, lambda span: attrs.evolve(span, href=other.url)),
    )


def _heading_changes(article: Article, other: Article, random: Random) -> Article:
    return _with_section(
        article,
        random,
        lambda part: attrs.evolve(part, heading=other.title, level=random.choice((1, 2))),
    )


def _sections_move(article: Article, _other: Article, random: Random) -> Article:
    return attrs.evolve(article, sections=_shuffled(article.sections, random))


def _sections_go(article: Article, _other: Article, random: Random) -> Article:
    return attrs.evolve(article, sections=_fewer(article.sections, random))


def _sections_nest(article: Article, _other: Article, _random: Random) -> Article:
    if len(article.sections) < _TWO:
        return article
    first, second, *rest = article.sections
    inside = attrs.evolve(first, sections=(*first.sections, second))
    return attrs.evolve(article, sections=(inside, *rest))


def _entries_move(article: Article, _other: Article, random: Random) -> Article:
    return _with(article, {name: _shuffled(getattr(article, name), random) for name in _LISTS})


def _entries_go(article: Article, _other: Article, random: Random) -> Article:
    name = random.choice(_LISTS)
    return _with(article, {name: _fewer(getattr(article, name), random)})


def _entries_come(article: Article, other: Article, random: Random) -> Article:
    name = random.choice(_LISTS)
    return _with(article, {name: (*getattr(article, name), *getattr(other, name))})


def _value_changes(article: Article, other: Article, random: Random) -> Article:
    name = random.choice(_VALUES)
    return _with(article, {name: getattr(other, name)})


def _with(article: Article, values: Mapping[str, Any]) -> Article:
    return attrs.evolve(article, **values)


_TWO = 2
_LISTS = ("topics", "authors", "references", "notes", "downloads")
_VALUES = ("title", "standfirst", "kind", "language", "url", "site", "licence", "published")

_EDITS: tuple[Edit, ...] = (
    *(_block_goes, _blocks_move, _blocks_come, _words_change, _links_change),
    *(_heading_changes, _sections_move, _sections_go, _sections_nest),
    *(_entries_move, _entries_go, _entries_come, _value_changes),
)

"""Texts of a page that share their fate, together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.explain.explanation import Explanation, Fate, PageText


@attrs.frozen
class Group:
    """Neighbouring texts that stand at one place of the article, or went with one element."""

    fate: Fate
    texts: tuple[PageText, ...]

    @property
    def text(self) -> str:
        """All of the texts as one line."""
        texts = [f" {one.text}" if one.begins_line else one.text for one in self.texts]
        return " ".join("".join(texts).split())


def groups(texts: Iterable[PageText]) -> Iterator[Group]:
    """The texts in their order, neighbours of one fate together."""
    for fate, together in groupby(texts, key=lambda one: one.fate):
        yield Group(fate, tuple(together))


def only_with(explanation: Explanation, words: str) -> Explanation:
    """The explanation of the parts of its page in which some words stand.

    A part is what neighbouring texts of one fate make together. Case and white space are not
    compared.
    """
    wanted = _folded(words)
    found = (part for part in groups(explanation.texts) if wanted in _folded(part.text))
    texts = tuple([text for part in found for text in part.texts])
    return attrs.evolve(explanation, texts=texts, sought=words)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()

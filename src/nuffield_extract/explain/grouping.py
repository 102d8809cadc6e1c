"""Texts of a page that share their fate, together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.explain.explanation import Fate, PageText


@attrs.frozen
class Group:
    """Neighbouring texts that stand at one place of the article, or went with one element."""

    fate: Fate
    texts: tuple[PageText, ...]

    @property
    def text(self) -> str:
        """All of the texts as one line."""
        return " ".join("".join([one.text for one in self.texts]).split())


def groups(texts: Iterable[PageText]) -> Iterator[Group]:
    """The texts in their order, neighbours of one fate together."""
    for fate, together in groupby(texts, key=lambda one: one.fate):
        yield Group(fate, tuple(together))

"""Statements joined to entries: by DOI, else by a title that is printed, else by the text beside.

Linear in the words of both: entries are found by the rarest words of what they must hold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from nuffield_extract.references.exact.overriding import overridden
from nuffield_extract.references.parsing.printed import LONGEST_ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.model import Reference
    from nuffield_extract.references.exact.stated import Stated

_WORD = re.compile(r"\w+")

# Words in a row by which entries are found; what has fewer stands in other entries too.
_GRAM = 3

# Entries alike that are looked at for one statement.
_MOST_ALIKE = 50

_Gram = tuple[str, ...]


def joined(references: Sequence[Reference], said: Iterable[Stated]) -> tuple[Reference, ...]:
    """The references, each with the first statement that is of it."""
    entries = _Entries(references)
    found: dict[int, Stated] = {}
    for one in said:
        fitting = (index for index in entries.of(one) if index not in found)
        index = next(fitting, None)
        if index is not None:
            found[index] = one
    return tuple(
        [overridden(one, found[i]) if i in found else one for i, one in enumerate(references)]
    )


class _Entries:
    """The entries of a page, to be found by DOI and by words."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._words = [_words(one.text[:LONGEST_ENTRY]) for one in references]
        self._texts = [f" {' '.join(words)} " for words in self._words]
        self._dois: dict[str, list[int]] = defaultdict(list)
        self._grams: dict[_Gram, list[int]] = defaultdict(list)
        for index, (one, words) in enumerate(zip(references, self._words, strict=True)):
            if one.doi:
                self._dois[one.doi.lower()].append(index)
            for gram in dict.fromkeys(_grams(words)):
                self._grams[gram].append(index)

    def of(self, said: Stated) -> Iterator[int]:
        """The entries that a statement may be of, the surest first."""
        if said.doi:
            yield from self._dois.get(said.doi.lower(), ())[:_MOST_ALIKE]
        for text in (said.title or "", said.text):
            yield from self._with(_words(text[:LONGEST_ENTRY]))

    def _with(self, words: Sequence[str]) -> Iterator[int]:
        """The entries that print these words in a row, or of which nothing else is printed.

        They are looked for among those with the rarest three words in a row.
        """
        alike = [found for gram in _grams(words) if (found := self._grams.get(gram))]
        text = f" {' '.join(words)} "
        for index in min(alike, key=len, default=[])[:_MOST_ALIKE]:
            if text in self._texts[index] or self._texts[index] in text:
                yield index


def _grams(words: Sequence[str]) -> Iterator[_Gram]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())

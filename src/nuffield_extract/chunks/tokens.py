"""Tokens: a count for every text, from whatever the caller counts them with."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sized
from typing import TypeAlias

Tokenizer: TypeAlias = Callable[[str], object]
"""Gives the number of tokens in a text, or the tokens; those of Hugging Face as `input_ids`."""

_PROBE = "a"  # tokenizers may refuse an empty text


class Meter:
    """Counts tokens, and foretells the count of texts that are joined.

    A joined text has the tokens of its parts and of what joins them, without what a tokenizer adds
    to each text, such as marks of its start and end. That is exact where tokens do not reach across
    the joints; for other tokenizers it is near.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        one = self(_PROBE)
        self.added = max(0, 2 * one - self(f"{_PROBE} {_PROBE}"))
        """Tokens of every text, whatever it is."""
        self._joiners = {"": 0}
        self._pair = 2 * one - self.added

    def __call__(self, text: str) -> int:
        """The tokens of a text.

        Raises:
            TypeError: the tokenizer gives neither a number nor a collection.
        """
        given = self._tokenizer(text)
        if type(given) is int:
            return given
        found = given.get("input_ids") if isinstance(given, Mapping) else given
        if isinstance(found, Sized):
            return len(found)
        try:
            return operator.index(found)  # type: ignore[arg-type]  # what it is for
        except TypeError as error:
            raise TypeError(
                f"the tokenizer gave {given!r}, which is neither a number nor a list of tokens"
            ) from error

    def joiner(self, text: str) -> int:
        """The tokens that a text between two others adds to theirs."""
        if text not in self._joiners:
            joined = self(f"{_PROBE}{text}{_PROBE}")
            self._joiners[text] = max(0, joined - self._pair)
        return self._joiners[text]

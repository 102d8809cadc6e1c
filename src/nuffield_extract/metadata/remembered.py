"""Answers about lines of text that are kept, for one line is asked about by several."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Concatenate

_Others = ParamSpec("_Others")
_Answer = TypeVar("_Answer")

LONGEST = 1_000  # characters of a line that is kept; a page of one line is not
LINES = 256


def remembered(
    call: Callable[Concatenate[str, _Others], _Answer],
) -> Callable[Concatenate[str, _Others], _Answer]:
    """The function, its last answers about short lines kept."""
    kept = cast("Callable[Concatenate[str, _Others], _Answer]", lru_cache(LINES)(call))

    @wraps(call)
    def answer(text: str, /, *others: _Others.args, **named: _Others.kwargs) -> _Answer:
        return (kept if len(text) <= LONGEST else call)(text, *others, **named)

    return answer

"""Lines of a group: its texts, apart where a browser would begin a new line."""

from __future__ import annotations

from functools import reduce
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.explain.explanation import PageText

STEP = " > "
"""Between two steps of a CSS path."""


def lines(texts: Iterable[PageText]) -> Iterator[str]:
    """The texts, those of one line together."""
    line: list[str] = []
    for one in texts:
        if one.begins_line and line:
            yield "".join(line).strip()
            line = []
        line.append(one.text)
    yield "".join(line).strip()


def common_path(texts: Iterable[PageText]) -> str:
    """CSS path of the nearest element around all the texts; empty where the paths share none."""
    paths = dict.fromkeys(one.element for one in texts)
    shared: list[str] = reduce(_beginning, [path.split(STEP) for path in paths])
    return STEP.join(shared)


def _beginning(one: list[str], other: list[str]) -> list[str]:
    """The steps with which both paths begin."""
    pairs = zip(one, other, strict=False)
    return [step for step, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]

"""What makes the parser slow: markup that grows, and the time that the bare parser takes for it.

    python benchmarks/parser_costs.py       the table of docs/hostile-pages.md, on standard output

Each kind of markup is parsed at sizes that double, up to a second. The last column is the exponent
of growth between the last two sizes: 1 is linear, 2 is quadratic.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST = 1.0  # seconds, behind which no larger page is tried
FIRST, LAST = 1_000, 256_000
ATTEMPTS = 3


def numbered(piece: str, number: int) -> str:
    """The piece so many times, with its number."""
    return "".join([piece.format(turn) for turn in range(number)])


MARKUP: dict[str, Callable[[int], str]] = {
    "n nested `div` (and any other block)": lambda n: "<div>" * n,
    "n nested `ul`": lambda n: "<ul>" * n,
    "n nested `span div`": lambda n: "<span><div>" * n,
    "n nested `dl dd`": lambda n: "<dl><dd>" * n,
    "n `span`, then n `</p>`": lambda n: "<span>" * n + "</p>" * n,
    "n `span`, then n `div` side by side": lambda n: "<span>" * n + "<div></div>" * n,
    "n attributes on one tag": lambda n: f"<p {numbered('a{} ', n)}>",
    "`p`, n different `b`, `/p`, then n `p` with text": lambda n: (
        f"<p>{numbered('<b a={}>', n)}</p>{'<p>x' * n}"
    ),
    "n nested `b`": lambda n: "<b>" * n,
    "n different nested `b`": lambda n: numbered("<b a={}>", n),
    "n nested `b p`, each `b` ended first": lambda n: "<b><p></b>" * n,
    "n `a`, never closed": lambda n: "<a href=x>" * n,
    "n `a`, each around a block": lambda n: "<a href=x><div>" * n,
    "n `li`, never closed": lambda n: "<li>" * n,
    "n nested `span`": lambda n: "<span>" * n,
    "n nested `table`": lambda n: "<table>" * n,
    "n nested `table td`": lambda n: "<table><td>" * n,
    "n texts between table and cells": lambda n: "<table>" + "<tr>x" * n,
    "n `select option`": lambda n: "<select><option>" * n,
    "n nested `svg g`": lambda n: "<svg>" + "<g>" * n,
    "n nested `math mi`": lambda n: "<math><mi>" * n,
    "n nested `template`": lambda n: "<template>" * n,
    "n nested `frameset`": lambda n: "<frameset>" * n,
    "n nested `object`": lambda n: "<object>" * n,
    "n comments": lambda n: "<!-- -->" * n,
    "n open comments": lambda n: "<!--" * n,
    "n entities": lambda n: "&amp;&notin;&#x41;" * n,
    "n broken entities": lambda n: "&noti" * n,
    "n `<`": lambda n: "<" * n,
    "n `</`": lambda n: "</" * n,
    "n unclosed quotation marks": lambda n: '<a b="' * n,
    "n `meta`": lambda n: "<meta name=a content=b>" * n,
}


class Growth(NamedTuple):
    """What the parser takes for the largest page of a kind that was tried."""

    number: int
    seconds: float
    exponent: float


def seconds_of(page: str) -> float:
    """The least processor time of some attempts at a page."""
    least = math.inf
    for _ in range(ATTEMPTS):
        began = time.process_time()
        LexborHTMLParser(page)
        least = min(least, time.process_time() - began)
        if least > LONGEST / 2:
            break
    return least


def growth_of(make: Callable[[int], str]) -> Growth:
    """How the time grows with markup of a kind."""
    number, last, now = FIRST, math.inf, seconds_of(make(FIRST))
    while number < LAST and now < LONGEST:
        number, last, now = 2 * number, now, seconds_of(make(2 * number))
    return Growth(number, now, math.log2(now / last))


def rows() -> Iterator[str]:
    """The table, the slowest growth first."""
    found = {name: growth_of(make) for name, make in MARKUP.items()}
    yield "| markup | n | seconds | grows with n to the power of |"
    yield "|---|---|---|---|"
    for name, growth in sorted(found.items(), key=lambda item: (item[1].number, -item[1].exponent)):
        yield f"| {name} | {growth.number:,} | {growth.seconds:.2f} | {growth.exponent:.1f} |"


if __name__ == "__main__":
    for row in rows():
        print(row)

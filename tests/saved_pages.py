"""Invented pages for tests of whole archives: each of other words, all alike in form."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from nuffield_extract.testing.vocabulary import WORDS

if TYPE_CHECKING:
    from pathlib import Path

POISONS = {
    "poison-exception": "ZeroDivisionError",
    "poison-segfault": "WorkerLost",
    "poison-hang": "TimeExceeded",
    "poison-memory": "MemoryExceeded",
    "poison-exit": "WorkerLost",
}
"""Words that do harm where `tests/poison` is on PYTHONPATH, and the class of the error."""

_PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title>
<meta charset="utf-8"><meta name="Generator" content="Drupal 10"></head><body>
<nav><a href="/">Home</a></nav><main><article class="node"><h1>{title}</h1>
<p>{first}.</p><h2>{heading}</h2><p>{second}.</p>
<h2>References</h2><p>{author} A ({year}), {cited}. <em>Journal of {heading}</em>.</p>
</article></main><footer>Legal</footer></body></html>
"""


def saved_page(number: int, poison: str = "") -> bytes:
    """A page; the same number gives the same page."""
    chance = random.Random(number)

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count)).capitalize()

    return _PAGE.format(
        title=f"{words(4)} {number}",
        first=f"{words(40)} {poison}",
        heading=words(2),
        second=words(40),
        author=words(1),
        year=1990 + number % 30,
        cited=words(6),
    ).encode()


def save_pages(folder: Path, count: int, poisons: dict[int, str] | None = None) -> Path:
    """The folder, once it holds so many pages, some of them with a word that does harm."""
    for number in range(count):
        path = folder / f"{number // 100:02}" / f"page-{number:05}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(saved_page(number, (poisons or {}).get(number, "")))
    return folder

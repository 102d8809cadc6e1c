"""The shared scorer, page by page, and the measures of a corpus from it."""

from __future__ import annotations

import functools
import os
import random
import statistics
from pathlib import Path
from typing import TYPE_CHECKING, Any

from references import module

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType

    Page = dict[str, Any]
    Scores = Mapping[str, float]

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED", ROOT.parent / "shared"))

MEANS = (
    "title", "author", "date", "kept", "left_out", "blocks", "order", "headings", "links", "leaks",
    "ref_url", "ref_year", "ref_title", "ref_authors",
)  # fmt: skip
"""Measures of a page of which a corpus has the mean."""

NOTHING: dict[str, Any] = {
    "text": "", "title": None, "authors": [], "published": None, "headings": [], "links": [],
    "references": [],
}  # fmt: skip
"""What a page counts as where a tool gives no answer."""

COUNTS = ("_tp", "_fp", "_fn")
DRAWS, SEED, TAIL = 1000, 8, 0.025  # of the bootstrap
DIGITS = 4


@functools.cache
def scorer() -> ModuleType:
    """The module of the shared scorer."""
    return module(SHARED / "score" / "score.py")


def corpora() -> dict[str, list[Page]]:
    """The pages with gold of each corpus, as the shared scorer loads them."""
    folders = sorted(path.parent for path in SHARED.glob("corpora/*/manifest.jsonl"))
    return {folder.name: scorer().load(folder) for folder in folders}


def measures(pages: Sequence[Scores]) -> dict[str, float]:
    """The measures of a corpus from those of its pages, as the shared scorer's `run` has them."""
    found = {}
    texts = [page for page in pages if "_tp" in page]
    if texts:
        sums = [sum(page[name] for page in texts) for name in COUNTS]
        found = dict(zip(("text_f1", "text_p", "text_r"), scorer().prf(*sums), strict=True))
    entries = [page for page in pages if "_ref_tp" in page]
    if entries:
        sums = [sum(page[f"_ref{name}"] for page in entries) for name in COUNTS]
        found["ref_entries"] = scorer().prf(*sums)[0]
    for name in MEANS:
        values = [page[name] for page in pages if name in page]
        if values:
            found[name] = statistics.fmean(values)
    return {name: round(value, DIGITS) for name, value in found.items()}


def f1(pages: Sequence[Scores]) -> float:
    """Text F1 of pages that have gold text."""
    right, more, less = (sum(page[name] for page in pages) for name in COUNTS)
    return 2 * right / (2 * right + more + less) if right else 0.0


def interval(pages: Sequence[Scores]) -> tuple[float, float] | None:
    """The 95 % interval of text F1, by the percentile bootstrap (Efron 1979) over pages."""
    texts = [page for page in pages if "_tp" in page]
    if not texts:
        return None
    return _tails([f1([texts[at] for at in draw]) for draw in _draws(len(texts))])


def ahead(theirs: Sequence[Scores], ours: Sequence[Scores]) -> tuple[float, float] | None:
    """The 95 % interval of what their text F1 has more than ours, the same pages drawn for both."""
    pairs = [(their, our) for their, our in zip(theirs, ours, strict=True) if "_tp" in their]
    if not pairs:
        return None
    return _tails(
        [
            f1([pairs[at][0] for at in draw]) - f1([pairs[at][1] for at in draw])
            for draw in _draws(len(pairs))
        ]
    )


@functools.cache
def _draws(size: int) -> tuple[tuple[int, ...], ...]:
    """Drawn with replacement; the same for all tools, and in each run."""
    chance = random.Random(SEED)
    return tuple(tuple(chance.choices(range(size), k=size)) for _ in range(DRAWS))


def _tails(values: Sequence[float]) -> tuple[float, float]:
    """The values between which all but the tails lie."""
    ranked = sorted(values)
    cut = round(len(ranked) * TAIL)
    return round(ranked[cut], DIGITS), round(ranked[-1 - cut], DIGITS)

"""Many pages: what to read, what became of each, where it goes."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nuffield_extract.corpus.articles import Outcome, iter_articles
    from nuffield_extract.corpus.run.request import CorpusRequest
    from nuffield_extract.corpus.run.running import Ended, run_corpus
    from nuffield_extract.corpus.table.batch import GuardedBatches, extract_batch

__all__ = [
    "CorpusRequest",
    "Ended",
    "GuardedBatches",
    "Outcome",
    "extract_batch",
    "iter_articles",
    "run_corpus",
]

_HOMES = {
    "CorpusRequest": "run.request",
    "Ended": "run.running",
    "GuardedBatches": "table.batch",
    "Outcome": "articles",
    "extract_batch": "table.batch",
    "iter_articles": "articles",
    "run_corpus": "run.running",
}
"""The module of each public name: `convert`, which needs none of them, starts without them."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)

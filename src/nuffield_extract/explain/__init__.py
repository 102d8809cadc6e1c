"""What became of every text of a page: kept at which place, or dropped by which rule."""

from nuffield_extract.explain.explaining import NO_ARTICLE, UNFOUND, explain
from nuffield_extract.explain.explanation import Dropped, Explanation, Fate, Kept, PageText
from nuffield_extract.explain.grouping import only_with
from nuffield_extract.explain.rules import describe_rule

__all__ = [
    "NO_ARTICLE",
    "UNFOUND",
    "Dropped",
    "Explanation",
    "Fate",
    "Kept",
    "PageText",
    "describe_rule",
    "explain",
    "only_with",
]

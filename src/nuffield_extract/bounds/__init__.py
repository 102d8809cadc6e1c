"""What a page would cost the parser, bounded before the parser sees it."""

from nuffield_extract.bounds.check import check, tree_within

__all__ = ["check", "tree_within"]

"""Whether a page is within limits: by counting where that settles it, else by an exact scan.

The parser's time grows with the product of depth and tags, with the square of the attributes of one
element, and with the product of unclosed formatting elements and blocks, for each block opens all
of them anew. What these can be at most is told by counts that cost a fraction of the parse; few
pages have so much markup that their tags must be followed one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract import dom
from nuffield_extract.bounds.counts import count_reopened, may_have_attributes
from nuffield_extract.bounds.nesting import sizes
from nuffield_extract.errors import PageTooDeep, PageTooLarge
from nuffield_extract.options import Limits

if TYPE_CHECKING:
    from nuffield_extract.bounds.open_elements import Size

# With no more tags the parser takes half a second at the very most, however they are nested
# (docs/hostile-pages.md); 99 pages in 100 have no more.
FEW_TAGS = 12_000
SMALL_PAGE = 2 << 20  # bytes; if all of it is attributes, the parser takes a second

HTML_AND_BODY = 2  # elements around all others


def check(page: bytes, limits: Limits) -> None:
    """Nothing, if the parser can be let loose on a page.

    Args:
        page: its source, in UTF-8.
        limits: what it may be.

    Raises:
        PageTooDeep: its elements are nested deeper than `limits.depth`. In a page with few tags
            only the parsed tree tells (`tree_within`).
        PageTooLarge: it has more nodes, attributes or text than the limits allow.
    """
    if limits != Limits.none() and not _is_settled_by_counts(page, limits):
        for size in sizes(page):
            _check_size(size, limits)


def tree_within(page: bytes, limits: Limits) -> dom.Tree:
    """The tree of a page that keeps the limits. Raises as `check`."""
    check(page, limits)
    tree = dom.parse(page)
    if dom.is_deeper(tree, limits.depth):
        raise _too_deep(limits)
    return tree


def _is_settled_by_counts(page: bytes, limits: Limits) -> bool:
    tags = page.count(b"<")
    return (
        len(page) <= min(SMALL_PAGE, limits.text)
        and tags <= FEW_TAGS
        and tags * (1 + count_reopened(page, tags, limits.nodes)) <= limits.nodes
        and not may_have_attributes(page, limits.attributes)
    )


def _check_size(size: Size, limits: Limits) -> None:
    if size.depth + HTML_AND_BODY > limits.depth:
        raise _too_deep(limits)
    if size.nodes > limits.nodes:
        raise PageTooLarge(f"more than {limits.nodes:,} elements and other nodes")
    if size.text > limits.text:
        raise PageTooLarge(f"more than {limits.text:,} bytes of text")
    if size.most_attributes > limits.attributes:
        raise PageTooLarge(f"more than {limits.attributes:,} attributes on one element")
    if size.attributes > limits.all_attributes:
        raise PageTooLarge(f"more than {limits.all_attributes:,} attributes")


def _too_deep(limits: Limits) -> PageTooDeep:
    return PageTooDeep(f"more than {limits.depth:,} elements nested in one another")

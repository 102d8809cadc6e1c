"""The article's element where no profile knows it: main, article, or where most text stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nuffield_extract.content.boilerplate import rule_of
from nuffield_extract.dom import ancestors
from nuffield_extract.errors import NoContent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.dom import Node, Tree

# In order: the first that holds paragraphs of enough text wins.
LANDMARKS = (
    ("article-body", '[itemprop="articleBody"], [property="content:encoded"]'),
    ("main", 'main, [role="main"]'),
    ("article", "article"),
    ("content-id", "#content, #main-content, #block-system-main"),
)

# Characters of paragraph text that make an element a candidate: one short paragraph.
MIN_PARAGRAPH_TEXT = 140

# Share of the text of `main` above which the one `article` in it is the article.
NARROWING_SHARE = 0.6

# Of a page's paragraph text, the share that the largest element must hold.
COVERING_SHARE = 0.5


def structural_root(tree: Tree) -> tuple[Node, str]:
    """The element that holds the article, and the name of the rule that found it.

    Raises:
        NoContent: the page has no body.
    """
    for name, selector in LANDMARKS:
        best, length = _longest(tree.css(selector))
        if best is not None and length >= MIN_PARAGRAPH_TEXT:
            inner, inner_length = _longest(best.css("article"))
            is_narrower = inner is not None and inner_length >= NARROWING_SHARE * length
            return (inner if inner is not None and is_narrower else best), name
    if tree.body is None:
        raise NoContent("the page has no body")
    return _largest(tree.body), "largest-text"


def _longest(nodes: Iterable[Node]) -> tuple[Node | None, int]:
    """The node with the longest text in paragraphs, and the characters of that text."""
    lengths = ((node, sum(len(p.text()) for p in node.css("p"))) for node in nodes)
    return max(lengths, key=lambda found: found[1], default=(None, 0))


def _largest(body: Node) -> Node:
    """The smallest element that holds half of the text of all paragraphs outside boilerplate."""
    share: Counter[int] = Counter()
    nodes: dict[int, Node] = {}
    total = 0
    for paragraph in body.css("p"):
        around = list(ancestors(paragraph))
        if any(rule_of(node) for node in around):
            continue
        length = len(paragraph.text())
        total += length
        for node in around:
            share[node.mem_id] += length
            nodes[node.mem_id] = node
    holding = [node for key, node in nodes.items() if share[key] > COVERING_SHARE * total]
    # These stand in one another: the smallest holds the least, of equals it comes first.
    return min(holding, key=lambda node: share[node.mem_id], default=body)

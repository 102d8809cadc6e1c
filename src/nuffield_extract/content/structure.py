"""The article's element where no profile knows it: main, article, or where most text stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nuffield_extract.content.boilerplate import rule_of
from nuffield_extract.dom import ancestors
from nuffield_extract.errors import NoContent

if TYPE_CHECKING:
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
        best = max(tree.css(selector), key=_paragraph_text, default=None)
        if best is not None and _paragraph_text(best) >= MIN_PARAGRAPH_TEXT:
            return _narrowed(best), name
    if tree.body is None:
        raise NoContent("the page has no body")
    return _largest(tree.body), "largest-text"


def _paragraph_text(node: Node) -> int:
    return sum(len(paragraph.text()) for paragraph in node.css("p"))


def _narrowed(root: Node) -> Node:
    """The article inside `root`, where one holds most of its text."""
    inner = max(root.css("article"), key=_paragraph_text, default=None)
    if inner is None or _paragraph_text(inner) < NARROWING_SHARE * _paragraph_text(root):
        return root
    return inner


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
    return min(holding, key=lambda node: len(node.text()), default=body)

"""Where the article is, and every part of the page that is not of it, each by a named rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract import dom
from nuffield_extract.content.boilerplate import BACK_LINKS, CANDIDATES, LABELS, rule_of
from nuffield_extract.content.structure import structural_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.profiles import Profile

# A rule of boilerplate that would take more than this share of the article's text is wrong
# about the element: themes call whole pages "sidebar-right" or wrap them in a form.
MAX_DROPPED_SHARE = 0.4


@attrs.frozen
class Drop:
    """A part of the page that is not of the article, and the rule that says so."""

    rule: str
    """A rule of `boilerplate`, `metadata:FIELD`, `profile:ROW` or `outside-article`."""

    node: Node
    """It goes with all that is in it."""


@attrs.frozen(kw_only=True)
class Content:
    """The article's element and what does not belong to the article."""

    root: Node
    found_by: str
    """`profile:NAME` or the name of the structural rule."""

    drops: tuple[Drop, ...]
    """In page order; none inside another. With the rest of `root` they hold all visible text."""

    dropped: frozenset[int]
    """`mem_id` of each dropped node: what a reader of `root` steps over."""


def find(tree: Tree, profile: Profile | None, printed: Iterable[tuple[str, Node]]) -> Content:
    """The article of a page.

    Args:
        tree: the page.
        profile: of the page's site.
        printed: field and node of what the page prints about the article, such as its title:
            no part of the text.

    Raises:
        NoContent: the page has no body.
    """
    root, found_by = _profile_root(tree, profile) or structural_root(tree)
    drops = [Drop(f"metadata:{field}", node) for field, node in printed]
    drops += _profile_drops(root, profile)
    drops += [drop for drop in _boilerplate(root) if not _holds_too_much(drop.node, root)]
    around = {node.mem_id for node in dom.ancestors(root)} | {root.mem_id}
    by_node: dict[int, Drop] = {}
    for drop in drops:
        if drop.node.mem_id not in around:
            by_node.setdefault(drop.node.mem_id, drop)
    ledger = tuple(_ledger(tree, root, by_node))
    return Content(
        root=root,
        found_by=found_by,
        drops=ledger,
        dropped=frozenset(drop.node.mem_id for drop in ledger),
    )


def _profile_root(tree: Tree, profile: Profile | None) -> tuple[Node, str] | None:
    for selector in profile.roots if profile else ():
        root = tree.css_first(selector)
        if root is not None:
            return root, f"profile:{profile.name}" if profile else ""
    return None


def _profile_drops(root: Node, profile: Profile | None) -> Iterator[Drop]:
    for rule, selector in profile.drop if profile else ():
        for node in root.css(selector):
            yield Drop(f"profile:{rule}", node)


def _boilerplate(root: Node) -> Iterator[Drop]:
    for node in root.css(CANDIDATES):
        rule = rule_of(node)
        if rule is not None:
            yield Drop(rule, node)
    for node in root.css(BACK_LINKS):
        yield Drop("back-link", node)
    for heading in root.css("h2, h3, h4"):
        rule = LABELS.get(dom.text_of(heading).lower())
        if rule is not None:
            yield Drop(rule, _labelled(heading, root))


def _labelled(heading: Node, root: Node) -> Node:
    """The largest element inside `root` whose text begins with this heading."""
    label = heading.text().strip()
    node = heading
    for around in dom.ancestors(heading):
        if around.mem_id == root.mem_id or not around.text().lstrip().startswith(label):
            break
        node = around
    return node


def _holds_too_much(node: Node, root: Node) -> bool:
    return len(node.text()) > MAX_DROPPED_SHARE * len(root.text())


def _ledger(tree: Tree, root: Node, by_node: Mapping[int, Drop]) -> Iterator[Drop]:
    """All that goes, in page order: the named nodes, and what stands beside the way to them."""
    named = [root, *(drop.node for drop in by_node.values())]
    on_the_way = {around.mem_id for node in named for around in dom.ancestors(node)}
    stack = [(tree.root, False)]
    while stack:
        node, inside = stack.pop()
        if node is None:
            continue
        stack.append((node.next, inside))
        key = node.mem_id
        if key in by_node:
            yield by_node[key]
        elif key in on_the_way or key == root.mem_id:
            stack.append((node.first_child, inside or key == root.mem_id))
        elif not inside and _seen(node):
            yield Drop(rule_of(node) or "outside-article", node)


def _seen(node: Node) -> bool:
    """Whether a browser would show text of this node."""
    if node.is_text_node:
        return bool((node.text_content or "").strip())
    return node.tag not in dom.UNSEEN

"""Where the article is, and every part of the page that is not of it, each by a named rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract import dom
from nuffield_extract.content.boilerplate import CANDIDATES, LABELS, is_back_link, rule_of
from nuffield_extract.content.structure import structural_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.profiles import Found

# A rule of boilerplate that would take more than this share of the article's text is wrong
# about the element: themes call whole pages "sidebar-right" or wrap them in a form.
MAX_DROPPED_SHARE = 0.4

# Characters; so little may go by a rule without a look at the whole.
SMALL = 200


@attrs.frozen
class Drop:
    """A part of the page that is not of the article, and the rule that says so."""

    rule: str
    """A rule of `boilerplate`, `metadata:FIELD`, `profile:ROW` or `outside-article`."""

    node: Node
    """It goes with all that is in it."""


@attrs.frozen(kw_only=True)
class Content:
    """The article's element and what in it does not belong to the article."""

    root: Node
    found_by: str
    """`profile`, or the name of the structural rule."""

    named: Mapping[int, Drop]
    """The drops that a rule names, by the `mem_id` of their nodes: what a reader steps over."""


def find(tree: Tree, found: Sequence[Found], printed: Iterable[tuple[str, Node]]) -> Content:
    """The article of a page.

    Args:
        tree: the page.
        found: what the profile of the page's site found on it.
        printed: field and node of what the page prints about the article, such as its title:
            no part of the text.

    Raises:
        NoContent: the page has no body.
    """
    root, found_by = _profile_root(found) or structural_root(tree)
    named: dict[int, Drop] = {}
    for field, node in printed:
        named[node.mem_id] = Drop(f"metadata:{field}", node)
    for name, node in found:
        if name.startswith("drop:"):
            named.setdefault(node.mem_id, Drop(f"profile:{name.removeprefix('drop:')}", node))
    for drop in _small_enough(_boilerplate(root), root):
        named.setdefault(drop.node.mem_id, drop)
    for around in (root, *dom.ancestors(root)):
        named.pop(around.mem_id, None)
    return Content(root=root, found_by=found_by, named=named)


def drops(tree: Tree, content: Content) -> Iterator[Drop]:
    """All that goes, in page order, none inside another.

    These are the named nodes, and what stands beside the way from the page's root to them and
    to the article. Together with the rest of the article they hold all visible text.
    """
    root = content.root.mem_id
    on_the_way = _around((content.root, *(drop.node for drop in content.named.values())))
    stack = [(tree.root, False)]
    while stack:
        node, inside = stack.pop()
        if node is None:
            continue
        stack.append((node.next, inside))
        key = node.mem_id
        if key in content.named:
            yield content.named[key]
        elif key in on_the_way or key == root:
            stack.append((node.first_child, inside or key == root))
        elif not inside and _seen(node):
            yield Drop(rule_of(node) or "outside-article", node)


def _profile_root(found: Sequence[Found]) -> tuple[Node, str] | None:
    """The first node of the profile's first selector that found one."""
    roots = [(name, node) for name, node in found if name.startswith("root:")]
    first = min(roots, key=lambda root: int(root[0].removeprefix("root:")), default=None)
    return (first[1], "profile") if first else None


def _boilerplate(root: Node) -> Iterator[Drop]:
    """What rules call boilerplate: by tag, role, class and id, by link, by heading."""
    for node in dom.select(root, CANDIDATES):
        tag = node.tag
        rule = rule_of(node)
        if rule is not None:
            yield Drop(rule, node)
        elif tag == "a" and is_back_link(node):
            yield Drop("back-link", node)
        elif tag in ("h2", "h3", "h4"):
            rule = LABELS.get(node.text().strip().lower())
            if rule is not None:
                yield Drop(rule, _labelled(node, root))


def _labelled(heading: Node, root: Node) -> Node:
    """The largest element inside `root` whose text begins with this heading."""
    label = heading.text().strip()
    node = heading
    for around in dom.ancestors(heading):
        if around.mem_id == root.mem_id or not around.text().lstrip().startswith(label):
            break
        node = around
    return node


def _small_enough(drops: Iterable[Drop], root: Node) -> Iterator[Drop]:
    """The drops that leave most of the article's text."""
    most: float | None = None
    for drop in drops:
        length = len(drop.node.text())
        if length > SMALL:
            most = MAX_DROPPED_SHARE * len(root.text()) if most is None else most
        if length <= (most or SMALL):
            yield drop


def _around(nodes: Iterable[Node]) -> set[int]:
    """The `mem_id` of every element around one of the nodes."""
    found: set[int] = set()
    for node in nodes:
        for around in dom.ancestors(node):
            if around.mem_id in found:
                break
            found.add(around.mem_id)
    return found


def _seen(node: Node) -> bool:
    """Whether a browser would show text of this node."""
    if node.is_text_node:
        return bool((node.text_content or "").strip())
    return node.tag not in dom.UNSEEN

"""Where the article is, and every part of the page that is not of it, each by a named rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from nuffield_extract import dom
from nuffield_extract.content.beside import boxes, is_text, labelled
from nuffield_extract.content.boilerplate import LINKS, rule_of
from nuffield_extract.content.scorer import find_article
from nuffield_extract.content.weights import Weighed, weigh
from nuffield_extract.errors import NoContent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.content.survey import Region
    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.profiles import Found

# Characters; with less text outside `noscript`, the page is written by scripts, and what it
# shows without them stands in there.
MIN_UNSCRIPTED = 300

OUTSIDE = "outside-article"
"""Rule of what stands beside the article and that no other rule names."""

INLINE_CANDIDATES = 'span[class], span[style], i[class], a[class], a[href*="#"]'
"""Inline elements that a rule could name: regions are told by the survey."""


@attrs.frozen
class Drop:
    """A part of the page that is not of the article, and the rule that says so."""

    rule: str
    """A rule of `boilerplate`, `metadata:FIELD`, `profile:ROW` or `outside-article`."""

    node: Node
    """It goes with all that is in it."""


Finder = Literal["profile", "scorer"]
"""What found the article's element: the profile of its site, or the structure of the page."""


@attrs.frozen(kw_only=True)
class Content:
    """The article's element and what in it does not belong to the article."""

    root: Node
    found_by: Finder

    is_article: bool
    """Whether it is a running text; else a list of pages, a form, a thread, a few words."""

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
    stated = [Drop(f"metadata:{field}", node) for field, node in printed]
    whole = _profile_root(found, "whole")
    if whole is not None:
        return _content(whole, "profile", [*stated, *_profile_drops(found)], is_article=True)
    root = _profile_root(found, "root")
    if root is not None:
        page = weigh(root)
        ruled = _ruled(page, page.survey.regions[0])
        named = [*stated, *_profile_drops(found), *ruled, *_inline(root)]
        return _content(root, "profile", named, is_article=True)
    page = _weighed(tree)
    article = find_article(page)
    root, is_article = article.region.node, is_text(page, article.core)
    named = [*stated, *_ruled(page, article.region), *_inline(root)]
    named += (Drop(OUTSIDE, region.node) for region in article.between)
    named += _drops(labelled(page, article.region))
    named += _drops(boxes(page, article.core))
    return _content(root, "scorer", named, is_article=is_article)


def _content(root: Node, found_by: Finder, drops: Iterable[Drop], *, is_article: bool) -> Content:
    named: dict[int, Drop] = {}
    for drop in drops:
        named.setdefault(drop.node.mem_id, drop)
    for around in (root, *dom.ancestors(root)):
        named.pop(around.mem_id, None)
    return Content(root=root, found_by=found_by, named=named, is_article=is_article)


def _weighed(tree: Tree) -> Weighed:
    """The body, or what stands there for browsers without scripts."""
    body = tree.body
    if body is None:
        raise NoContent("the page has no body")
    page = weigh(body)
    if page.text[0] >= MIN_UNSCRIPTED:
        return page
    longest = max(body.css("noscript"), key=lambda node: len(node.text()), default=None)
    unscripted = weigh(longest) if longest is not None else page
    return unscripted if unscripted.text[0] >= MIN_UNSCRIPTED else page


def _ruled(page: Weighed, article: Region) -> Iterator[Drop]:
    """What tags, roles and names call boilerplate inside the article's region."""
    inside = page.survey.outermost(article.index + 1, article.end, page.is_ruled, lambda _: False)
    yield from (Drop(page.rules[region.index] or "", region.node) for region in inside)
    for region, node in page.survey.passed_over:
        if article.index <= region.index < article.end:
            rule, _ = rule_of(node, node.tag or "")
            if rule is not None:
                yield Drop(rule, node)


def _inline(root: Node) -> Iterator[Drop]:
    """Inline elements that are boilerplate by name, ways back from notes, and permalinks."""
    for node in dom.select(root, INLINE_CANDIDATES):
        rule, _ = rule_of(node, node.tag or "")
        if rule is None and node.tag == "a":
            rule = next((name for name, is_one in LINKS.items() if is_one(node)), None)
        if rule is not None:
            yield Drop(rule, node)


def _profile_drops(found: Iterable[Found]) -> Iterator[Drop]:
    for name, node in found:
        if name.startswith("drop:"):
            yield Drop(f"profile:{name.removeprefix('drop:')}", node)


def _drops(regions: Iterable[tuple[Region, str]]) -> Iterator[Drop]:
    return (Drop(rule, region.node) for region, rule in regions)


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
        drop = content.named.get(key)
        if drop is not None and not (drop.rule == OUTSIDE and key in on_the_way):
            yield drop
        elif key in on_the_way or key == root:
            stack.append((node.first_child, drop is None and (inside or key == root)))
        elif not inside and _seen(node):
            yield Drop(_rule_outside(node), node)


def _profile_root(found: Sequence[Found], kind: str) -> Node | None:
    """The first node of the profile's first selector of a kind that found one.

    `root` holds the article; `whole` holds nothing else, so that no rule is asked.
    """
    roots = [(name, node) for name, node in found if name.startswith(f"{kind}:")]
    first = min(roots, key=lambda root: int(root[0].partition(":")[2]), default=None)
    return first[1] if first else None


def _rule_outside(node: Node) -> str:
    if node.is_text_node:
        return OUTSIDE
    return rule_of(node, node.tag or "")[0] or OUTSIDE


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

"""The article's headline among the headings of a page."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from nuffield_extract.dom import ancestors, beginning_of, clean
from nuffield_extract.metadata.titles import fold, is_site_name, parts_of
from nuffield_extract.permalinks import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.dom import Node, Tree

# Where a page without a telling h1 may print its headline, and where one without any that could be.
_OTHERS = 'h2, [class*="title"], [property~="dc:title"]'
_LOWER = "h3, h4, h5, h6"

MAX_LENGTH = 300  # characters; what is longer is a text that somebody marked up as a heading

# What is compared with each other: characters of a title, titles, headings. No page needs more.
_LONGEST_TITLE = 2_000
_MOST_TITLES = 30
_MOST_HEADINGS = 300

# Share of the words of a heading that the head's title must have for the two to be one title.
_LIKE = 0.6

_SEPARATORS = "|–—-·•»«:"

_SURE = 2  # rank of a heading that the head repeats
_PLAUSIBLE = 1.3  # rank of one that shares words with it

_MASTHEAD = re.compile(r"site-?name|site-title|site-slogan|logo|brand|masthead")
_BESIDE = frozenset(("aside", "nav", "footer"))


def find_headline(tree: Tree, titles: Sequence[str], sites: frozenset[str]) -> Node | None:
    """The element that prints the headline, or None.

    Args:
        tree: the page.
        titles: what the head says that the title is.
        sites: the names of the site, folded.
    """
    headings = tree.css("h1")[:_MOST_HEADINGS]
    titles = [clean(title[:_LONGEST_TITLE]) for title in titles[:_MOST_TITLES]]
    same = _same(headings, titles, sites)
    if same is not None:
        return same
    wanted = _wanted(titles, sites)
    rank, found = _best(headings, wanted, sites)
    if rank >= _SURE or not wanted:
        return found
    exact = frozenset(wanted)
    others = [node for node in tree.css(_OTHERS) if _says(node, exact)]
    if others:
        return max(others, key=_length)  # "News" of "Oil for the lamps | News" may be in a menu
    if not rank:
        return _lower(tree, titles, wanted)
    return found if rank >= _PLAUSIBLE or len(titles) == 1 else None


def _lower(tree: Tree, titles: Sequence[str], wanted: Sequence[str]) -> Node | None:
    """The first lower heading that says a whole title, or the longest part of them.

    Not one word, which many a menu has, and none that leads elsewhere or stands beside the article.
    """
    longest = max(wanted, key=len)
    exact = frozenset(one for one in (*map(fold, titles), longest) if " " in one)
    said = (node for node in tree.css(_LOWER) if _says(node, exact))
    return next((node for node in said if not (_is_link(node) or _is_masthead(node))), None)


def _same(headings: Iterable[Node], titles: Sequence[str], sites: frozenset[str]) -> Node | None:
    """The first heading that the head repeats letter by letter: on most pages there is one."""
    for node in headings:
        text = title_of(node)
        if text and any(_begins(title, text) for title in titles):
            return None if is_site_name(text, sites) else node
    return None


def _begins(title: str, text: str) -> bool:
    """Whether a title is a text, or the text and a shorter one behind a separator."""
    if not title.startswith(text):
        return False
    rest = title[len(text) :].lstrip()
    return not rest or (rest[0] in _SEPARATORS and len(rest) < len(text))


def _wanted(titles: Sequence[str], sites: frozenset[str]) -> list[str]:
    """The titles, and of each the parts that may be the headline."""
    whole = {fold(title) for title in titles}
    wanted: list[str] = []
    for title in titles:
        first, *parts = parts_of(title)
        named = [part for part in parts if part in whole]
        shorter = parts[-1:] if parts and 2 * len(parts[-1]) < len(first) else []
        inner = [part for part in parts if part not in shorter]
        longer = [" ".join(parts[:-1]), " ".join(parts[1:])] if parts[2:] else []
        wanted += [first, *(named or [*inner, *longer])]
    return [part for part in dict.fromkeys(wanted) if part and not is_site_name(part, sites)]


def _best(
    headings: Iterable[Node], wanted: Sequence[str], sites: frozenset[str]
) -> tuple[float, Node | None]:
    """The heading that is nearest to the head's titles, and how near.

    Of several it is the first that is not all link: one that is leads to the front page.
    """
    ranked = [(_rank(node, wanted, sites), node) for node in headings]
    found = [(rank, node) for rank, node in ranked if rank > 0]
    most = max((rank for rank, _ in found), default=0)
    nearest = [node for rank, node in found if rank == most]
    unlinked = (node for node in nearest if not _is_link(node))
    return most, next(unlinked, nearest[0] if nearest else None)


def _is_link(heading: Node) -> bool:
    link = heading.css_first("a[href]")
    return link is not None and clean(link.text()) == clean(heading.text())


def _rank(node: Node, wanted: Sequence[str], sites: frozenset[str]) -> float:
    """From 0, no headline, to 4, word for word what the head says."""
    text = title_of(node)
    folded = fold(text)
    if not folded or len(text) > MAX_LENGTH or is_site_name(text, sites):
        return 0
    if folded in wanted:
        return 4
    likeness = max((_likeness(folded, part) for part in wanted), default=0.0)
    if likeness >= _LIKE:
        return 2 + likeness
    if _is_masthead(node):
        return 0
    in_main = any(around.tag in ("main", "article") for around in ancestors(node))
    return 1 + likeness + in_main / 10


def _likeness(one: str, other: str) -> float:
    """Share of words, of the longer of two titles, that both have."""
    words, others = set(one.split()), set(other.split())
    return len(words & others) / max(len(words), len(others), 1)


def _is_masthead(node: Node) -> bool:
    for around in (node, *ancestors(node)):
        if around.tag in _BESIDE:
            return True
        attributes = around.attributes
        words = [(attributes.get(name) or "")[:MAX_LENGTH] for name in ("class", "id")]
        if around.tag != "body" and _are_masthead(*words):
            return True
    return False


@lru_cache(maxsize=1024)
def _are_masthead(*words: str) -> bool:
    return any(_MASTHEAD.search(word.lower()) for word in words if word)


def _length(node: Node) -> int:
    return len(beginning_of(node, MAX_LENGTH + 1))


def _says(node: Node, exact: frozenset[str]) -> bool:
    text = beginning_of(node, MAX_LENGTH + 1)
    return len(text) <= MAX_LENGTH and fold(text) in exact

"""One pass over a page: its block elements as regions, each with what text stands in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.content.boilerplate import PASSED_OVER, rule_of
from nuffield_extract.dom import HEADINGS, UNSEEN

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from nuffield_extract.dom import Node

# Characters of a block from which on it may be prose: shorter ones are labels, menus, dates.
MIN_PROSE = 60

# Of a block's characters; with more of it in links it is a teaser or a menu, no prose.
MAX_LINKED = 0.5

# Bytes of UTF-8 a character; text with more is of scripts that write a syllable or a word in one
# character, East Asian ones and Thai, and these bytes are nearer to what it says.
MANY_BYTES = 2


@attrs.define(eq=False)
class Region:
    """A block element and the text in it, that of the regions in it included."""

    node: Node
    tag: str
    name: str
    """Its classes, as printed."""

    rule: str | None
    """The rule that calls it boilerplate by tag, role or name; then its text is not counted."""

    index: int
    """Its place among the regions of the page, in page order."""

    parent: Region | None
    start: int
    """Characters of prose on the page before it."""

    end: int = 0
    """Index of the first region behind it that is not in it."""

    text: int = 0
    """Characters."""

    linked: int = 0
    """Characters in links."""

    prose: int = 0
    """Characters, outside links, of blocks that are long and mostly unlinked."""

    blocks: int = 0
    """Runs of text between the edges of block elements."""

    titles: int = 0
    """Headings that are links."""

    opening: str = ""
    """The first text that is seen in it."""

    @property
    def density(self) -> float:
        """Share of its characters that stand in links."""
        return self.linked / self.text if self.text else 0.0


@attrs.frozen
class Survey:
    """The regions of a page, and the elements that were passed over."""

    regions: Sequence[Region]
    """In page order: a region comes before those in it. The first is the surveyed element."""

    passed_over: Sequence[tuple[Region, Node]]
    """Elements that no article's text stands in, such as buttons, with the region around each."""

    def children(self, region: Region) -> Iterator[Region]:
        """The regions directly inside a region."""
        return self.following(region.index + 1, region.end)

    def after(self, region: Region) -> Iterator[Region]:
        """The regions behind a region in the same parent."""
        return self.following(region.end, region.parent.end if region.parent else region.end)

    def outermost(
        self,
        index: int,
        end: int,
        is_wanted: Callable[[Region], bool],
        is_closed: Callable[[Region], bool],
    ) -> Iterator[Region]:
        """The wanted regions from `index` up to `end`, none inside another or a closed one."""
        while index < end:
            region = self.regions[index]
            index += 1
            if is_closed(region):
                index = region.end
            elif is_wanted(region):
                yield region
                index = region.end

    def following(self, index: int, end: int) -> Iterator[Region]:
        """The regions from `index` up to `end`, without those inside them."""
        while index < end:
            region = self.regions[index]
            yield region
            index = region.end


def survey(root: Node, cleared: Container[int] = ()) -> Survey:
    """The regions of an element. It costs one visit of each node outside boilerplate.

    Args:
        root: the element.
        cleared: the `mem_id` of elements that a rule names wrongly. The others that a rule names
            are regions without text: nothing inside them is looked at.
    """
    page = _Pass(root, cleared)
    stack: list[tuple[Node | None, Region, bool]] = []
    in_link = False
    node = root.first_child
    while node is not None or stack:
        if node is None:
            node, outer, in_link = stack.pop()
            if outer is not page.here:
                page.leave(outer)
            continue
        tag, outer = node.tag or "", page.here
        if tag == "-text":
            page.say((node.text_content or "").strip(), in_link=in_link)
        elif tag in PASSED_OVER:
            page.pass_over(node, tag)
        elif tag in INLINE or page.enters(node, tag):
            stack.append((node.next, outer, in_link))
            in_link = in_link or tag == "a"
            node = node.first_child
            continue
        node = node.next
    page.end_block()
    page.here.end = len(page.regions)
    return Survey(page.regions, page.passed_over)


class _Pass:
    """The regions so far, and the block of text that is being counted."""

    def __init__(self, root: Node, cleared: Container[int]) -> None:
        self.here = Region(root, root.tag or "", "", None, 0, None, 0)
        """The region around what comes next."""

        self.regions = [self.here]
        self.passed_over: list[tuple[Region, Node]] = []
        self._cleared = cleared
        self._text = self._linked = self._prose = 0

    def say(self, text: str, *, in_link: bool) -> None:
        """Text of the block follows, without space at its ends."""
        self._open(text)
        length = _length(text)
        self._text += length
        self._linked += length * in_link

    def pass_over(self, node: Node, tag: str) -> None:
        """An element follows that no article's text stands in."""
        if not self.here.opening:
            self._open(first_text(node))
        if tag not in UNSEEN:
            self.passed_over.append((self.here, node))

    def enters(self, node: Node, tag: str) -> bool:
        """Whether what is in a block element that follows is looked at; it is a region anyway."""
        self.end_block()
        rule, name = rule_of(node, tag)
        if rule is not None and node.mem_id in self._cleared:
            rule = None
        index = len(self.regions)
        region = Region(node, tag, name, rule, index, self.here, self._prose, index + 1)
        self.regions.append(region)
        if rule is None:
            self.here = region
            return True
        region.opening = first_text(node)
        self._open(region.opening)
        return False

    def leave(self, outer: Region) -> None:
        """The region ends; `outer` is the one around it."""
        self.end_block()
        region, self.here = self.here, outer
        region.end = len(self.regions)
        self._open(region.opening)
        outer.text += region.text
        outer.linked += region.linked
        outer.prose += region.prose
        outer.blocks += region.blocks
        outer.titles += region.titles

    def end_block(self) -> None:
        """The block of text ends, and counts for the region."""
        self._prose += _add(self.here, self._text, self._linked)
        self._text = self._linked = 0

    def _open(self, text: str) -> None:
        self.here.opening = self.here.opening or text


def first_text(node: Node) -> str:
    """The first text that is seen in an element."""
    for inner in node.traverse(include_text=True):
        text = (inner.text_content or "").strip() if inner.tag == "-text" else ""
        if text and inner.parent is not None and inner.parent.tag not in UNSEEN:
            return text
    return ""


def _length(text: str) -> int:
    """Characters; of scripts that say more in each, the bytes of UTF-8."""
    length = len(text)
    if text.isascii():
        return length
    size = len(text.encode("utf-8", "replace"))
    return size if size > MANY_BYTES * length else length


def _add(region: Region, text: int, linked: int) -> int:
    """Counts a block of text; gives its characters of prose."""
    if not text:
        return 0
    region.text += text
    region.linked += linked
    region.blocks += 1
    if region.tag in HEADINGS and linked > MAX_LINKED * text and _titles_page(region.node):
        region.titles += 1
    prose = text - linked if text >= MIN_PROSE and linked <= MAX_LINKED * text else 0
    region.prose += prose
    return prose


def _titles_page(heading: Node) -> bool:
    """Whether the link of a heading leads to the page it titles.

    It does not if it leads to a place in a page, as those of panels and sections do, or to the
    author of a post in a thread.
    """
    link = heading.css_first("a[href]")
    if link is None:
        return True
    classes = f"{heading.attributes.get('class') or ''} {link.attributes.get('class') or ''}"
    return "#" not in (link.attributes["href"] or "") and _PERSON.search(classes) is None


_PERSON = re.compile(r"user|author", re.IGNORECASE)

INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr"
    " picture q ruby rb rp rt s samp small source span strike strong sub sup time tt u var wbr"
    " math".split()
)
"""Tags that are part of a block; every other element is a region."""

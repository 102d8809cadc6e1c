"""The flow of an element: its paragraphs, other blocks and headings, in page order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from nuffield_extract.dom import UNSEEN, collapse, only_text
from nuffield_extract.links import inner_name, note_of_link
from nuffield_extract.model.blocks import make_paragraph, make_span
from nuffield_extract.reading.cues import cues
from nuffield_extract.reading.figures import with_captions
from nuffield_extract.reading.headings import as_blocks
from nuffield_extract.reading.outline import outlined
from nuffield_extract.reading.pieces import line_of, run_of
from nuffield_extract.reading.reader import Caption
from nuffield_extract.reading.spans import BREAK, spans_of
from nuffield_extract.reading.tags import BREAKING, INLINE, MARKS, READERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.links import Links
    from nuffield_extract.model import Block, Mark, Paragraph, Span
    from nuffield_extract.reading.reader import Flowing, Part, Read
    from nuffield_extract.reading.spans import Piece

# Lists, tables and quotes nested deeper than this are read as plain paragraphs: no author
# means so deep a nesting, and every model and exporter may recurse over what is left.
MAX_NESTING = 24

_UNREAD = UNSEEN - READERS.keys()
_KINDS = UNSEEN | READERS.keys() | {"br"}


class FlowReader:
    """Reads the text of one page; knows what to step over and how links resolve."""

    def __init__(self, links: Links, dropped: Iterable[int]) -> None:
        self.links = links
        self.anchors: dict[str, Paragraph] = {}
        """The paragraph that stands at each id or name of the article."""

        self.has_inner_links = False
        """Whether a link in the article leads to a place on the page itself."""

        self.losses: Counter[str] = Counter()
        """What the article loses in reading: how often, by code."""

        self.href: str | None = None
        """Where the link leads that stands around what is being read."""

        self._stepped_over = set(dropped)
        self._cued: Mapping[int, Read] = {}
        self._tabs: Mapping[int, Node] = {}
        self._known = self._stepped_over
        self._nesting = 0
        self._pending: list[str] = []

    def article(self, root: Node) -> list[Flowing]:
        """The blocks and headings of a whole article, with all that its markup only hints at."""
        found = cues(root, self._stepped_over)
        self._cued, self._tabs = found.readers, found.tabs
        self._stepped_over |= found.moved
        self._known = self._stepped_over | found.readers.keys()
        return outlined(self.flow(root))

    def flow(self, node: Node) -> list[Flowing]:
        """The blocks and headings inside `node`."""
        return _settled(self.parts(node))

    def parts(self, node: Node) -> list[Part]:
        """The blocks, headings and captions inside `node`."""
        return self._read(node.first_child, None)

    def blocks(self, node: Node) -> tuple[Block, ...]:
        """The blocks inside `node`; a heading in it becomes a paragraph in bold."""
        return as_blocks(self.flow(node))

    def element(self, node: Node) -> Sequence[Flowing]:
        """The blocks and headings that `node` itself makes."""
        text = only_text(node) if node.tag == "li" and not node.id else None
        if text is not None and node.mem_id not in self._stepped_over:  # as most items are
            spans = spans_of([(text, self.href, ())])
            return (make_paragraph(spans),) if spans else ()
        following = node.next
        stop = following.mem_id if following is not None else None
        return _settled(self._read(node, stop))

    def spans(self, node: Node) -> tuple[Span, ...]:
        """All text inside `node` as one run; edges of blocks become line breaks."""
        return run_of(self.blocks(node))

    def line(self, node: Node | None) -> str | None:
        """All text inside `node` on one line, or None where there is none."""
        return line_of(self.blocks(node)) if node is not None else None

    def forget_names(self) -> None:
        """Ends the wait of names for their paragraph: a heading stands at them."""
        self._pending.clear()

    def drops(self, node: Node) -> bool:
        """Whether `node` is not of the article."""
        return node.mem_id in self._stepped_over

    def _read(self, first: Node | None, stop: int | None) -> list[Part]:
        self._nesting += 1
        try:
            return self._walk(first, stop)
        finally:
            self._nesting -= 1

    def _walk(self, first: Node | None, stop: int | None) -> list[Part]:
        """One pass over the nodes from `first` up to, not with, its sibling `stop`."""
        found: list[Part] = []
        run: list[Piece] = []
        href = self.href
        marks: tuple[Mark, ...] = ()
        stack: list[tuple[Node | None, str | None, tuple[Mark, ...], bool]] = []
        node = first
        while True:
            if node is None or (not stack and node.mem_id == stop):
                if not stack:
                    break
                node, href, marks, breaks = stack.pop()
                self.href = href
                if breaks and run:
                    self._end(run, found)
                continue
            here, tag = node, node.tag or ""
            node = here.next
            if tag == "-text":
                text = here.text_content or ""
                run += ((text, href, marks),) if run or not text.isspace() else ()
                continue
            breaks = tag in BREAKING
            if breaks and run:
                self._end(run, found)
            is_mere = tag not in _KINDS and not here.id and here.mem_id not in self._known
            if not is_mere and self._is_done(here, tag, run, found):
                continue
            only = only_text(here) if breaks else None
            if only is not None:
                self._add_text(collapse(only).strip(" "), href, marks, found)
                continue
            stack.append((node, href, marks, breaks))
            if tag == "a":
                self.href = href = self._link(here) or href
            elif tag in MARKS and not _is_citation(here, tag):
                marks = _with_mark(marks, MARKS[tag])
            node = here.first_child
        self._end(run, found)
        return found

    def _is_done(self, node: Node, tag: str, run: list[Piece], found: list[Part]) -> bool:
        """Whether the element is no mere container; then it is read, or stepped over."""
        if tag in _UNREAD:
            return True
        if name := node.id:
            self._pending.append(name)
        key = node.mem_id
        if key in self._stepped_over:
            self._name(node)
            return True
        if tag == "br":
            self._break(run, found)
            return True
        read = self._cued.get(key) or READERS.get(tag)
        if read is None:
            return False
        if self._nesting > MAX_NESTING:
            self.losses["nesting-flattened"] += 1
            if key in self._tabs:  # the panel is flattened, its title is not lost
                self._end(run, found)
                self._add_text(self.line(self._tabs[key]) or "", None, (), found)
            return tag in UNSEEN
        blocks = read(node, self)
        if run and (blocks or tag not in INLINE):
            self._end(run, found)
        found += blocks
        return True

    def _link(self, node: Node) -> str | None:
        """Where a link leads."""
        href = node.attributes.get("href")
        target = self.links.resolve(href)
        if href is None or "#" in href:
            self._name(node)
            if inner_name(target, self.links.page_url):
                self.has_inner_links = True
        if target is None and href and href != "#":
            self.losses["unsafe-link"] += 1
        return target

    def _name(self, node: Node) -> None:
        """Remembers the name of an anchor until the paragraph in which it stands ends."""
        attributes = node.attributes
        names = (attributes.get("name"), note_of_link(attributes.get("href")))
        self._pending += filter(None, names)

    def _end(self, run: list[Piece], found: list[Part]) -> None:
        """Makes a paragraph of the run, if there is text in it."""
        spans = spans_of(run)
        run.clear()
        if spans:
            self._add(make_paragraph(spans), found)

    def _add_text(
        self, text: str, href: str | None, marks: tuple[Mark, ...], found: list[Part]
    ) -> None:
        if text:
            self._add(make_paragraph((make_span(text, href, marks),)), found)

    def _add(self, paragraph: Paragraph, found: list[Part]) -> None:
        found.append(paragraph)
        if self._pending:
            self.anchors.update(dict.fromkeys(self._pending, paragraph))
            self._pending.clear()

    def _break(self, run: list[Piece], found: list[Part]) -> None:
        """A line break; a second one in a row ends the paragraph."""
        last = next((piece for piece in reversed(run) if piece is BREAK or piece[0].strip()), None)
        if last is BREAK:
            self._end(run, found)
        else:
            run.append(BREAK)


def _is_citation(node: Node, tag: str) -> bool:
    """Whether a `<cite>` is an entry of a reference list, as MediaWiki prints it, and no title."""
    return tag == "cite" and "citation" in (node.attributes.get("class") or "").split()


def _with_mark(marks: tuple[Mark, ...], mark: Mark) -> tuple[Mark, ...]:
    return marks if mark in marks else (*marks, mark)


def _settled(parts: list[Part]) -> list[Flowing]:
    """The parts, with captions where they belong."""
    if Caption in map(type, parts):
        return with_captions(parts)
    return cast("list[Flowing]", parts)  # there is no other kind of part

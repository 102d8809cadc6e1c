"""Headings in the flow: by their tag, and the titles of panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import collapse, only_text
from nuffield_extract.model import Figure, Paragraph, Span
from nuffield_extract.model.walk import spans_text
from nuffield_extract.reading.reader import BY_PLACE, Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.model import Block
    from nuffield_extract.reading.reader import BlockReader, Flowing

LEVELS = {f"h{level}": level for level in range(1, 7)}
"""Level by tag."""

# What a heading may hold to be read as the mere text that it is.
_PLAIN = frozenset("-text a span strong b em i u small font code sub sup".split())

# Characters; what is longer is text that stands where a title should.
_LONGEST_TITLE = 200


def read_heading(node: Node, reader: BlockReader) -> list[Flowing]:
    """The heading, and behind it what else an author put inside its tag."""
    reader.forget_names()
    only = only_text(node)
    if only is not None:  # as in most headings
        text = collapse(only).strip(" ")
        return [_heading(node, text, reader.href)] if text else []
    inner = [*node.traverse(include_text=True)][1:]
    if not all(part.tag in _PLAIN and not reader.drops(part) for part in inner):
        return _read_blocks(node, reader)
    text = collapse("".join([part.text_content or "" for part in inner])).strip(" ")
    hrefs = [reader.links.resolve(a.attributes.get("href")) for a in inner if a.tag == "a"]
    return [_heading(node, text, _only(hrefs, reader) or reader.href)] if text else []


def _read_blocks(node: Node, reader: BlockReader) -> list[Flowing]:
    """The heading, of which the paragraphs in its tag are lines, and the other blocks in it."""
    blocks = reader.blocks(node)
    reader.forget_names()
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    text = " ".join([spans_text(line.spans) for line in lines]).replace("\n", " ")
    hrefs = [span.href for line in lines for span in line.spans]
    others = [block for block in blocks if not isinstance(block, Paragraph)]
    return [*([_heading(node, text, _only(hrefs, reader) or reader.href)] if text else []), *others]


def _heading(node: Node, text: str, href: str | None) -> Heading:
    return Heading(level=_level(node) or LEVELS[node.tag or ""], text=text, id=node.id, href=href)


def _level(node: Node) -> int | None:
    """The level that `aria-level` gives, which goes before the tag's (WAI-ARIA 1.2)."""
    return LEVELS.get(f"h{node.attributes.get('aria-level')}")


def read_title(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """The title of a panel, where the element holds a line and no more."""
    found = reader.flow(node)
    line, *others = sorted(found, key=_is_figure) or (None,)
    if not isinstance(line, Paragraph) or not all(map(_is_figure, others)):
        return found
    text = spans_text(line.spans).replace("\n", " ")
    if len(text) > _LONGEST_TITLE:
        return found
    reader.forget_names()
    href = _only([span.href for span in line.spans], reader)
    return [Heading(level=BY_PLACE, text=text, id=node.id, href=href), *others]


def read_named_heading(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """The heading that the element's role says it is, of the level that it names."""
    level = _level(node) or BY_PLACE
    found = read_title(node, reader)
    return [
        attrs.evolve(part, level=part.level or level) if isinstance(part, Heading) else part
        for part in found
    ]


def _is_figure(part: Flowing) -> bool:
    return isinstance(part, Figure)


def as_blocks(found: Sequence[Flowing]) -> tuple[Block, ...]:
    """The blocks; a heading among them becomes a paragraph in bold."""
    return tuple(map(_as_block, found))


def _as_block(found: Flowing) -> Block:
    if isinstance(found, Heading):
        return Paragraph(spans=(Span(text=found.text, href=found.href, marks=("strong",)),))
    return found


def _only(hrefs: Sequence[str | None], reader: BlockReader) -> str | None:
    """Where a heading leads; links to places on the page itself lead nowhere else."""
    if not hrefs:
        return None
    own = f"{reader.links.page_url or ''}#"
    found = list(dict.fromkeys(href for href in hrefs if href and not href.startswith(own)))
    if len(found) > 1:
        reader.losses["heading-link"] += len(found) - 1
    return found[0] if found else None

"""What several tests do with the reading of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract import plain_text
from nuffield_extract.content import drops
from nuffield_extract.dom import text_of
from nuffield_extract.reading import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.api import PageReading
    from nuffield_extract.dom import Node

UNSEEN = frozenset("script style noscript template head title canvas iframe video audio".split())
"""Elements whose text no browser shows."""

TEXTS = [
    f"Lamp number {number} of the harbour is lit by hand each evening, by a woman on a ladder and"
    " a boy who carries the oil."
    for number in range(12)
]
FIRST, LAST = ("\n".join(f"<p>{text}</p>" for text in half) for half in (TEXTS[:6], TEXTS[6:]))

LINKS = '<ul><li><a href="/ropes">Ropes</a></li>\n<li><a href="/nets">Nets</a></li></ul>'
TITLE = ("metadata:title", "Lamps")


def ledger(reading: PageReading) -> Iterator[tuple[str | None, str]]:
    """Rule (None for what is kept) and text of every visible text node, in page order."""
    rules = {drop.node.mem_id: drop.rule for drop in drops(reading.tree, reading.content)}
    stack: list[tuple[Node | None, str | None]] = [(reading.tree.root, None)]
    while stack:
        node, rule = stack.pop()
        if node is None:
            continue
        stack.append((node.next, rule))
        inner = rule or rules.get(node.mem_id)
        if node.tag == "-text":
            yield inner, node.text_content or ""
        elif node.tag not in UNSEEN:
            stack.append((node.first_child, inner))


def beside_texts(reading: PageReading) -> list[str]:
    """What is kept beside the article's paragraphs, which are all there and in order."""
    kept = [part.text if isinstance(part, Heading) else plain_text(part) for part in reading.flow]
    assert [text for text in kept if text in TEXTS] == TEXTS
    return [text for text in kept if text not in TEXTS]


def dropped_beside_title(reading: PageReading) -> list[tuple[str, str]]:
    """Rule and text of all that goes, behind the title, which goes first."""
    found = drops(reading.tree, reading.content)
    named = [(drop.rule, text_of(drop.node)) for drop in found]
    assert named[0] == TITLE
    return named[1:]

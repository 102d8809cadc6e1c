"""Which nodes come down to a line, so that they are no part of the article's text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nuffield_extract.dom import Node
    from nuffield_extract.metadata.surroundings import Line

# Characters of a label before a date or a name, such as "Published on", and of a role behind it.
_MAX_BESIDE = 45

# Characters in a line beside its names and dates: roles, offices, minutes to read.
_MAX_MORE = 100

# Characters in an element beside all the lines in it: "Submitted by ", " on ".
_MAX_JOINTS = 25

# Elements whose text is one: what they hold beside a date is prose.
_TEXTS = frozenset("p li td dd blockquote figcaption".split())


def own_node(node: Node) -> Node | None:
    """The paragraph that the node fills but for a label; the node itself outside paragraphs.

    None amid text: a date that is only mentioned stays where it is.
    """
    parent = node.parent
    for around in (parent, parent.parent if parent is not None else None):
        if around is not None and around.tag in _TEXTS:
            rest = len(around.text()) - len(node.text())
            return around if rest <= _MAX_BESIDE else None
    return None if node.tag == "-text" else node


def own_nodes(said: Iterable[tuple[Line, int]]) -> Mapping[int, Node]:
    """The node that goes with each line, by the line's own; none for a line amid text.

    Where lines fill the element around them, that element goes.

    Args:
        said: lines, with the characters of what was read in them; what says more stays.
    """
    lengths: Counter[int] = Counter()
    lines: dict[int, Line] = {}
    for line, length in said:
        lines[line.node.mem_id] = line
        lengths[line.node.mem_id] += length
    nodes = {
        key: line.node for key, line in lines.items() if len(line.text) - lengths[key] <= _MAX_MORE
    }
    filled = _filled(nodes.values())
    owned = {
        key: filled[parent.mem_id]
        if (parent := node.parent) is not None and parent.mem_id in filled
        else own_node(node)
        for key, node in nodes.items()
    }
    return {key: node for key, node in owned.items() if node is not None}


def _filled(nodes: Iterable[Node]) -> dict[int, Node]:
    """The parents that hold several of the nodes and hardly anything else, by their `mem_id`."""
    parents: dict[int, Node] = {}
    lengths: dict[int, list[int]] = {}
    for node in nodes:
        if (parent := node.parent) is not None:
            parents[parent.mem_id] = parent
            lengths.setdefault(parent.mem_id, []).append(len(node.text() or ""))
    return {
        key: parents[key]
        for key, inside in lengths.items()
        if len(inside) > 1
        and len(" ".join(parents[key].text().split())) - sum(inside) <= _MAX_JOINTS
    }

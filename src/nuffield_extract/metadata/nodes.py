"""Which nodes come down to a line, so that they are no part of the article's text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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


def own_nodes_of(nodes: Iterable[Node]) -> Iterator[Node]:
    """For each node the paragraph that it fills but for a label; itself outside paragraphs.

    None for one amid text: a date that is only mentioned stays where it is.
    """
    lengths: dict[int, int] = {}
    for node in nodes:
        around = _text_around(node)
        if around is None:
            yield from () if node.tag == "-text" else (node,)
            continue
        key = around.mem_id
        if key not in lengths:  # of many nodes in one paragraph
            lengths[key] = len(around.text())
        if lengths[key] - len(node.text()) <= _MAX_BESIDE:
            yield around


def _text_around(node: Node) -> Node | None:
    """The paragraph that holds the node, or the node around it."""
    parent = node.parent
    near = (parent, parent.parent if parent is not None else None)
    return next((one for one in near if one is not None and one.tag in _TEXTS), None)


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
        else next(own_nodes_of((node,)), None)
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

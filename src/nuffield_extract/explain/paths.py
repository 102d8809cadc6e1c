"""CSS paths of elements, and their start tags."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from nuffield_extract import dom

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nuffield_extract.dom import Node, Tree

# Names and ids that need no escapes in a selector; svg's have capitals, which HTML compares
# in another way.
_PLAIN_NAME = re.compile(r"[a-z][a-z0-9-]*")
_PLAIN_ID = re.compile(r"[A-Za-z][\w-]*", re.ASCII)

MAX_START_TAG = 200
"""Characters of a start tag that are shown."""

_SHOWN = ("id", "class", "role", "aria-label", "style", "hidden", "href")
"""Attributes that rules look at."""


class Paths:
    """CSS paths (Selectors Level 4) of the elements of a page: each selects that one element."""

    def __init__(self, tree: Tree) -> None:
        """Paths begin at the nearest id that no other element has."""
        ids = Counter(node.attributes.get("id") for node in tree.css("[id]"))
        self._unique = {name for name, count in ids.items() if count == 1 and _is_plain(name)}
        self._known: dict[int, str] = {}
        self._numbers: dict[int, Mapping[int, int]] = {}

    def path(self, node: Node) -> str:
        """The path of an element; of a text, that of the element around it."""
        waiting: list[Node] = []
        at: Node | None = node if node.is_element_node else node.parent
        while at is not None and at.is_element_node and at.mem_id not in self._known:
            waiting.append(at)
            at = at.parent
        path = self._known.get(at.mem_id, "") if at is not None else ""
        for inner in reversed(waiting):
            path = self._known[inner.mem_id] = self._step(inner, path)
        return path

    def _step(self, node: Node, around: str) -> str:
        name = node.attributes.get("id")
        if name in self._unique:
            return f"#{name}"
        tag = node.tag if node.tag and _PLAIN_NAME.fullmatch(node.tag) else "*"
        if not around:
            return tag
        return f"{around} > {tag}{self._number(node)}"

    def _number(self, node: Node) -> str:
        parent = node.parent
        if parent is None:
            return ""
        numbers = self._numbers.get(parent.mem_id)
        if numbers is None:
            elements = (child for child in parent.iter() if child.is_element_node)
            numbers = {child.mem_id: number for number, child in enumerate(elements, start=1)}
            self._numbers[parent.mem_id] = numbers
        return f":nth-child({numbers[node.mem_id]})" if len(numbers) > 1 else ""


def _is_plain(name: str | None) -> bool:
    return name is not None and _PLAIN_ID.fullmatch(name) is not None


def start_tag(node: Node) -> str:
    """How an element begins, with the attributes that rules look at, on one line."""
    element = node if node.is_element_node else node.parent
    if element is None:
        return ""
    attributes = element.attributes
    shown = "".join(
        f' {name}="{dom.clean(attributes[name] or "")}"' for name in _SHOWN if name in attributes
    )
    return f"<{element.tag}{shown}>"[:MAX_START_TAG]

"""All that a profile names, found in one pass of the parser over the page.

A query costs a walk of the whole page in C, however little it finds. So the selectors of a
profile are asked as one list, and each node found is told to its selectors by its classes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.dom import select

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nuffield_extract.dom import Node, Tree

Found = tuple[str, "Node"]
"""Name of a selector, and a node that it matches."""

# A selector whose last part names a class: nothing without this class matches it.
_LAST_CLASS = re.compile(r"(?:^|[\s>+~])[\w-]*\.(?P<name>[\w-]+)$")


class Query:
    """Named CSS selectors, matched together."""

    def __init__(self, selectors: Mapping[str, str]) -> None:
        self._selectors = dict(selectors)
        self._by_class: dict[str, list[str]] = {}
        self._any: list[str] = []
        for name, selector in selectors.items():
            last = _LAST_CLASS.search(selector)
            if last is None or "," in selector:
                self._any.append(name)
            else:
                self._by_class.setdefault(last["name"], []).append(name)

    def match(self, scope: Node | Tree) -> list[Found]:
        """Each name with each node that its selector matches, in page order."""
        if not self._selectors:
            return []
        found: list[Found] = []
        for node in select(scope, ", ".join(self._selectors.values())):
            names = list(self._any)
            for word in (node.attributes.get("class") or "").split():
                names += self._by_class.get(word, ())
            if len(names) > 1:
                names = [name for name in names if _matches(node, self._selectors[name])]
            found += [(name, node) for name in names]
        return found


def _matches(node: Node, selector: str) -> bool:
    """Whether a selector matches the node itself: `css_matches` is true of what is in it too."""
    first = node.css_first(selector)
    return first is not None and first.mem_id == node.mem_id

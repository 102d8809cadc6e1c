"""All that a profile names, found in one pass of the parser over the page.

A query costs a walk of the whole page in C, however little it finds. So the selectors of a
profile are asked as one list, and each node found is told to its selectors by its classes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nuffield_extract.dom import Node, Tree

Found = tuple[str, "Node"]
"""Name of a selector, and a node that it matches."""

# A selector whose last part names a class: nothing without this class matches it.
_LAST_CLASS = re.compile(r"(?:^|[\s>+~])[\w-]*\.(?P<name>[\w-]+)$")


class Query:
    """Named CSS selectors, matched together."""

    def __init__(self, selectors: Mapping[str, str]) -> None:
        self._by_class: dict[str, list[str]] = {}
        self._alone: dict[str, str] = {}
        for name, selector in selectors.items():
            last = _LAST_CLASS.search(selector)
            if last is None or "," in selector:
                self._alone[name] = selector
            else:
                self._by_class.setdefault(last["name"], []).append(name)
        self._selectors = dict(selectors)
        self._joined = ", ".join(s for n, s in selectors.items() if n not in self._alone)

    def match(self, scope: Node | Tree) -> list[Found]:
        """Each name with each node that its selector matches, in page order.

        Selectors without a class at their end are asked alone, and come after the others.
        """
        found = list(self._told_apart(scope)) if self._joined else []
        for name, selector in self._alone.items():
            found += ((name, node) for node in scope.css(selector))
        return found

    def _told_apart(self, scope: Node | Tree) -> Iterator[Found]:
        # A node that two selectors of the list match comes twice: once it has been told.
        for node in {node.mem_id: node for node in scope.css(self._joined)}.values():
            names: list[str] = []
            for word in (node.attributes.get("class") or "").split():
                names += self._by_class.get(word, ())
            if len(names) == 1:
                yield (names[0], node)
            else:
                yield from ((n, node) for n in names if node.css_matches(self._selectors[n]))

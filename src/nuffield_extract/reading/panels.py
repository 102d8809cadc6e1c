"""Panels that open at a click, of accordions and tabs: what they hold is content."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from nuffield_extract.dom import UNSEEN, ancestors, select
from nuffield_extract.reading.headings import read_title
from nuffield_extract.reading.reader import BY_PLACE, Heading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing, Read

# What a tab says of its panel: the panel's id, or a link to it.
_TARGETS = ("aria-controls", "data-bs-target", "data-target", "href")

# What may be a panel; table cells, say, are read by their table.
_PANELS = frozenset(
    "div section article aside main form fieldset p ul ol dl li dt dd blockquote figure details"
    " span".split()
)

# What is read as one text; a panel in it would be no part of the flow.
_WHOLE = frozenset("pre caption h1 h2 h3 h4 h5 h6".split())

_TOGGLES = '[data-toggle="collapse"], [data-bs-toggle="collapse"], [aria-expanded]'


def read_toggled(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """The title of a panel, where something in the element opens one."""
    return reader.flow(node) if node.css_first(_TOGGLES) is None else read_title(node, reader)


def titled_panels(
    root: Node, tabs: Sequence[Node], dropped: Collection[int]
) -> Iterator[tuple[Node, Node, Read]]:
    """Each tab with its panel and the panel's reader, which puts the tab's text above it."""
    named = {node.id or "": node for node in select(root, "[id]")}
    unread = {*dropped, *(tab.mem_id for tab in tabs)}  # what stands in a tab moves with it
    taken: set[int] = set()
    for tab in tabs:
        panel = _panel_of(tab, named)
        if panel is None or panel.mem_id in taken:
            continue
        if panel.tag in _PANELS and _is_read(panel, _WHOLE, unread) and _is_read(tab, (), dropped):
            taken.add(panel.mem_id)
            yield tab, panel, partial(_read_panel, tab)


def _is_read(node: Node, whole: Collection[str], unread: Collection[int]) -> bool:
    """Whether the flow comes to the node: it is seen, and around it nothing is read otherwise."""
    return not any(
        part.tag in UNSEEN or part.tag in whole or part.mem_id in unread for part in _up_from(node)
    )


def _panel_of(tab: Node, named: Mapping[str, Node]) -> Node | None:
    """The panel that a tab opens: what it names, and does not stand in."""
    around = {node.mem_id for node in _up_from(tab)}
    panels = (named[name] for name in _targets(tab) if name in named)
    return next((panel for panel in panels if panel.mem_id not in around), None)


def _targets(tab: Node) -> Iterator[str]:
    """The ids that the tab's panel may have."""
    attributes = tab.attributes
    if "-tab-" in (name := tab.id or ""):  # of Drupal's Quick Tabs
        yield name.replace("-tab-", "-tabpage-")
    yield from ((attributes.get(key) or "").rpartition("#")[2] for key in _TARGETS)


def _read_panel(tab: Node, node: Node, reader: BlockReader) -> Sequence[Flowing]:
    title = reader.line(tab)
    reader.forget_names()
    heading = [Heading(level=BY_PLACE, text=title, id=node.id)] if title else []
    return [*heading, *reader.flow(node)]


def _up_from(node: Node) -> Iterator[Node]:
    yield node
    yield from ancestors(node)

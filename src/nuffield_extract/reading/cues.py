"""Elements that are more than their tag: what their classes and attributes say of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.reading.code import read_listing
from nuffield_extract.reading.embeds import is_lazy, read_lazy_video
from nuffield_extract.reading.figures import read_captioned, read_credit
from nuffield_extract.reading.headings import LEVELS, read_named_heading, read_title
from nuffield_extract.reading.panels import read_toggled, titled_panels
from nuffield_extract.reading.quotes import read_boxed_quote, read_pull_quote

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import Read


@attrs.frozen
class Cue:
    """A kind of element that is known by its class."""

    words: str
    """Pattern of whole words of the class, between white space, hyphens and underscores."""

    tags: str
    """The elements that may be of the kind."""

    read: Read


@attrs.frozen
class Cues:
    """What is known of single elements, by their `mem_id`."""

    readers: Mapping[int, Read]
    moved: frozenset[int] = frozenset()
    """Elements whose text is read elsewhere: tabs, for it stands above their panels."""

    tabs: Mapping[int, Node] = attrs.field(factory=dict)
    """The tab of each panel."""


_PANEL_TITLE = (
    r"(?:accordions?|collapsible|expander|faq|faqfield)(?:-[a-z0-9]+)*?-?"
    r"(?:title|header|heading|question|button|toggler?|trigger|label)"
)

_BY_CLASS = {
    "caption": Cue("caption", "div p section span", read_captioned),
    "credit": Cue("credits?|photographer", "div p span small", read_credit),
    "pull": Cue("pull-?quote", "div section aside p blockquote figure", read_pull_quote),
    "quote": Cue("paragraph-type-(?:block)?quote|blockquote", "div section", read_boxed_quote),
    "panel": Cue(_PANEL_TITLE, "div a span p dt label", read_title),
    "toggled": Cue("panel-heading|card-header", "div", read_toggled),
    "listing": Cue("geshifilter|codeblock|codehilite|syntaxhighlighter", "div", read_listing),
}
"""What elements are read as, by the words of their class."""

# Lists whose links are tabs, where they lead to places on the page.
_TABS = r"(?:nav|quick|ui)-?tabs(?:-nav|-tabs)?|tabs(?:-nav|-menu|-list)?|tab-(?:nav|links|list)"
_TAB_LINKS = 'a[href*="#"]'

_CUED = "[class], [role]"  # of cued elements hardly any has neither; each further part costs
_TAB_TOGGLES = ("tab", "pill")
_LONGEST_CLASS = 1_000  # characters: what is longer is no name, and would be kept in the cache
_MOST_TABS = 1_000  # more on one page open nothing that anybody wrote

_WORDS = re.compile(
    r"(?<![^\s-])(?:"
    + "|".join(f"(?P<{name}>{cue.words})" for name, cue in _BY_CLASS.items())
    + f"|(?P<tabs>{_TABS})"
    + r")(?![^\s-])"
)


def cues(root: Node, dropped: Collection[int]) -> Cues:
    """The elements inside `root` that their classes and attributes tell from others."""
    readers: dict[int, Read] = {}
    tabs: dict[int, Node] = {}
    for node in root.css(_CUED):
        attributes = node.attributes
        classes = attributes.get("class")
        name = _name_of(classes[:_LONGEST_CLASS]) if classes else None
        if name == "tabs":
            links = node.css(_TAB_LINKS) if len(tabs) < _MOST_TABS else ()
            tabs |= {link.mem_id: link for link in links}
        elif name is None and _is_tab(attributes):
            tabs[node.mem_id] = node
        elif read := _reader_of(name, node.tag or "", attributes):
            readers[node.mem_id] = read
    if not tabs:
        return Cues(readers)
    titled = [*titled_panels(root, [*tabs.values()][:_MOST_TABS], dropped)]
    readers |= {panel.mem_id: read for _, panel, read in titled}
    of_panels = {panel.mem_id: tab for tab, panel, _ in titled}
    return Cues(readers, frozenset(tab.mem_id for tab in of_panels.values()), of_panels)


def _reader_of(name: str | None, tag: str, attributes: Mapping[str, str | None]) -> Read | None:
    """What reads an element of a class with this cue, or without one."""
    if name is not None:
        cue = _BY_CLASS[name]
        return cue.read if tag in cue.tags.split() else None
    if attributes.get("role") == "heading" and tag not in LEVELS:
        return read_named_heading
    return read_lazy_video if is_lazy(attributes) else None


def _is_tab(attributes: Mapping[str, str | None]) -> bool:
    toggle = attributes.get("data-toggle") or attributes.get("data-bs-toggle")
    return toggle in _TAB_TOGGLES or attributes.get("role") == "tab"


@lru_cache(maxsize=4096)
def _name_of(classes: str) -> str | None:
    """The name of the cue in a class, if there is one."""
    words = classes.lower().replace("_", "-").replace("--", "-")
    match = _WORDS.search(words)
    return match.lastgroup if match else None

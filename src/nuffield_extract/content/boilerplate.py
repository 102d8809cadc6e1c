"""Boilerplate by tag, by ARIA role, by what hides an element, and by name."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.content.names import LONGEST_NAME, rule_of_names
from nuffield_extract.dom import HEADINGS, UNSEEN, ancestors
from nuffield_extract.permalinks import is_permalink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nuffield_extract.dom import Node

TAGS = {
    "nav": "navigation",
    "aside": "aside",
    "footer": "footer",
    "form": "form",
    "button": "control",
    "select": "control",
    "textarea": "control",
    "svg": "vector-graphic",
    "dialog": "dialog",
}
"""Rule by tag."""

KEPT_IN = {"footer": ("blockquote", "figure")}
"""Tags that are the article's own where their parent is one of these: the source of a quote."""

ROLES = {
    "navigation": "navigation",
    "search": "search",
    "contentinfo": "footer",
    "complementary": "aside",
    "banner": "banner",
    "dialog": "dialog",
    "alert": "message",
}
"""Rule by ARIA role."""

PASSED_OVER = UNSEEN | {"nav", "button", "select", "textarea", "svg", "dialog"}
"""Tags in which no article's text stands."""

# An aside with one of these in its class belongs to the text beside it.
_OWN_ASIDES = re.compile(r"caption|quote|note")

# Panels that scripts open are content, though saved closed.
_PANEL = re.compile(
    r"(?<![a-z])(?:tabs?|tabpanel|panels?|panes?|accordion|collaps(?:e|ible)|toggle|faq|answer"
    r"|content|body|expand(?:able)?|more|field|text|details|slide)(?![a-z])",
    re.IGNORECASE,
)

# What says of a button that it opens something, and the tags in which it is a title.
_OPENERS = ("aria-controls", "aria-expanded", "data-toggle", "data-bs-toggle")
_TITLES = HEADINGS - {"h1"} | {"summary", "dt"}

# Links from a note back to its mark, whose text is the mark again: how footnote modules, Word,
# Markdown and Wikipedia name the mark's anchor, and the classes they give to the link.
_BACK_ANCHORS = ("#footnoteref", "#_ftnref", "#_ednref", "#fnref", "#cite_ref")
_BACK_CLASSES = ("footnote-label", "footnote-backref", "footnotes__item-backlink")
_BACK_ROLE = "doc-backlink"  # DPUB-ARIA 1.0


MIN_QUESTION = 30
"""Characters; shorter ones ask the reader: "Forgot your password?"."""


def rule_of(node: Node, tag: str) -> tuple[str | None, str]:
    """The rule that calls an element boilerplate, or None; and its classes."""
    attributes = node.attributes
    if not attributes:
        return (TAGS[tag] if tag in TAGS and not _is_own(node, tag, "") else None), ""
    classes = (attributes.get("class") or "")[:LONGEST_NAME]
    if tag in TAGS:
        return (None if _is_own(node, tag, classes) else TAGS[tag]), classes
    role = attributes.get("role")
    if _is_tab_list(role, classes):
        return None, classes
    if role in ROLES:
        return ROLES[role], classes
    identity = (attributes.get("id") or "")[:LONGEST_NAME]
    rule = rule_of_names(classes, identity) if classes or identity else None
    if (
        rule is None
        and _is_hidden(attributes)
        and not _PANEL.search(f"{classes} {identity} {role}")
    ):
        rule = "hidden"
    return rule, classes


def is_back_link(node: Node) -> bool:
    """Whether a link inside the page leads from a note back to its mark."""
    attributes = node.attributes
    if attributes.get("role") == _BACK_ROLE:
        return True
    classes = (attributes.get("class") or "").split()
    return (attributes.get("href") or "").startswith(_BACK_ANCHORS) or any(
        name in classes for name in _BACK_CLASSES
    )


LINKS = {"back-link": is_back_link, "permalink": is_permalink}
"""Rule by what a link inside the page is for."""


def _opens_panel(node: Node) -> bool:
    """Whether a button is the title of a panel: of a tab, or in a heading or an accordion."""
    attributes = node.attributes
    if attributes.get("role") == "tab":
        return True
    if not any(name in attributes for name in _OPENERS):
        return _is_question(node)
    around = [node, *islice(ancestors(node), 2)]
    return any(
        part.tag in _TITLES or "accordion" in (part.attributes.get("class") or "")
        for part in around
    )


def _is_question(node: Node) -> bool:
    """Whether a text asks what is answered behind it: no control is called so."""
    text = node.text().strip()
    return len(text) >= MIN_QUESTION and text.endswith("?")


def _is_tab_list(role: str | None, classes: str) -> bool:
    """Whether an element lists the titles of panels."""
    return role == "tablist" or "nav-tabs" in classes


def _is_hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether an element's own attributes keep browsers from showing it."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and "display:none" in style.replace(" ", "")


def _is_own(node: Node, tag: str, classes: str) -> bool:
    """Whether an element is the article's in spite of its tag."""
    if tag == "aside":
        return _OWN_ASIDES.search(classes) is not None
    if tag == "button":
        return _opens_panel(node)
    if tag == "nav":
        return _is_tab_list(node.attributes.get("role"), classes)
    parent = node.parent
    return parent is not None and parent.tag in KEPT_IN.get(tag, ())

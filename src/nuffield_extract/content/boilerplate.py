"""Boilerplate by name: tags, ARIA roles and the words of class and id attributes."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.dom import ancestors

if TYPE_CHECKING:
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

# Rule by words of a class or an id: whole words between white space, hyphens and underscores.
# Words stand here only if no article's own element is called so: "social" is not one of them
# (social care is a topic), "social-links" is.
WORDS = {
    "hidden-text": "visually-hidden|element-invisible|sr-only|screen-reader-text|accessible-hide",
    "skip-link": "skip-link|skip-to-content|skiplink",
    "share": "share|sharing|sharebar|addtoany|addthis|sharethis|social-(?:links|media|share|icons)",
    "navigation": "breadcrumbs?|pager|pagination|menu|book-navigation",
    "node-links": "node-links|links[ -]inline|node-readmore",
    "tabs": "local-tasks|tabs-primary|contextual-links|contextual-region-links",
    "comments": "disqus|comments|comment-wrapper|comment-form|field-name-comment",
    "newsletter": "newsletter|signup-form|mailchimp|subscribe-form",
    "cookies": "cookie|cookies|cookie-banner|sliding-popup|eu-cookie-compliance-banner",
    "related": "related|related-content|related-articles|related-posts|read-next|you-may-also-like",
    "topics": "taxonomy-list|field-name-field-tags|field-name-taxonomy|tag-list|tags",
    "feed": "feed-icon|feed-icons|rss",
    "advert": "advert|advertisement|dfp|ad-slot|sponsored",
    "sidebar": "sidebar|region-sidebar(?:-first|-second)?",
    "login": "user-login|user-login-form|block-user",
    "saved-hidden": "sf-hidden",
    "icon": "material-icons|material-symbols-(?:outlined|rounded|sharp)",
    "line-number": "lineno|linenos|linenodiv|hljs-ln-numbers|line-numbers-rows",
}
"""Rule by word of class or id."""

# Links from a note back to its mark, whose text is the mark again: how footnote modules, Word,
# Markdown and Wikipedia name the mark's anchor, and the classes they give to the link.
_BACK_ANCHORS = ("#footnoteref", "#_ftnref", "#_ednref", "#fnref", "#cite_ref")
_BACK_CLASSES = ("footnote-label", "footnote-backref", "footnotes__item-backlink")

# What says of a button that it opens something, and the tags in which it is a title.
_OPENERS = ("aria-controls", "aria-expanded", "data-toggle", "data-bs-toggle")
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "summary", "dt"))

LABELS = {
    "comments": "comments",
    "leave a comment": "comments",
    "add new comment": "comments",
    "related content": "related",
    "related articles": "related",
    "read more": "related",
    "you may also like": "related",
    "topics": "topics",
    "tags": "topics",
    "share": "share",
    "share this page": "share",
    "share this": "share",
    "downloads": "downloads",
    "newsletter": "newsletter",
}
"""Rule by the heading, in lower case, of a part of the page that has no telling class."""

CANDIDATES = ", ".join(("[class]", "[id]", "[role]", 'a[href^="#"]', "h2", "h3", "h4", *TAGS))
"""Selector of every element that a rule could name."""

_WORDS = re.compile(
    r"(?<![^\s_-])(?:"
    + "|".join(f"(?P<{rule.replace('-', '_')}>{words})" for rule, words in WORDS.items())
    + r")(?![^\s_-])"
)


def rule_of(node: Node) -> str | None:
    """Name of the rule that calls this element boilerplate, or None."""
    tag = node.tag or ""
    if tag in TAGS:
        return None if _kept_by_parent(node, tag) or _opens_panel(node, tag) else TAGS[tag]
    attributes = node.attributes
    role = attributes.get("role")
    if role in ROLES:
        return ROLES[role]
    words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return _rule_of_words(words) if words != " " else None


def is_back_link(node: Node) -> bool:
    """Whether a link inside the page leads from a note back to its mark."""
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    return (attributes.get("href") or "").startswith(_BACK_ANCHORS) or any(
        name in classes for name in _BACK_CLASSES
    )


def _opens_panel(node: Node, tag: str) -> bool:
    """Whether a button is the title of a panel: of a tab, or in a heading or an accordion."""
    if tag != "button":
        return False
    attributes = node.attributes
    if attributes.get("role") == "tab":
        return True
    if not any(name in attributes for name in _OPENERS):
        return False
    around = [node, *islice(ancestors(node), 2)]
    return any(
        part.tag in _HEADINGS or "accordion" in (part.attributes.get("class") or "")
        for part in around
    )


def _kept_by_parent(node: Node, tag: str) -> bool:
    parent = node.parent
    return parent is not None and parent.tag in KEPT_IN.get(tag, ())


@lru_cache(maxsize=4096)
def _rule_of_words(words: str) -> str | None:
    match = _WORDS.search(words.lower().replace("__", "-").replace("--", "-"))
    return match.lastgroup.replace("_", "-") if match and match.lastgroup else None

"""How Drupal, its themes and its common modules name what they print.

The templates of core (https://git.drupalcode.org/project/drupal, `core/themes`) print nodes,
fields, paragraphs, views, blocks and regions each with their kind in the class.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nuffield_extract.dom import Node

WORDS = {
    "node-links": "node-links|links[ -]inline|node-readmore|link-wrapper",
    "tabs": "local-tasks|tabs-primary|primary-tabs|contextual-links|contextual-region-links",
    "messages": "messages|message-status",
    "navigation": "book-(?:navigation|traversal|nav)|block-menu|menu-block-wrapper",
    "comments": "field-name-comment|comment-wrapper|comment-delete",
    "topics": "field-name-field-tags|field-name-taxonomy|field-type-taxonomy-term-reference",
    "byline": "node-meta|node-submitted|submitted",
    "feed": "feed-icons?|rss-feed",
    "share": "addtoany|service-links|a2a-kit|social-media-links-platforms",
    "cookies": "sliding-popup|eu-cookie-compliance(?:-banner|-content)?",
    "search": "search-block-form|block-search",
    "print": "print-link|print-page|print-mail|print-html|print-pdf",
}
"""Boilerplate: rule by word of class or id, as in `names.WORDS`, which has what all sites say."""

_FIELD = re.compile(r"(?:^|\s)(?:field|paragraph|node)(?:[-_\s]|$)")
_TEXT_FIELD = re.compile(
    r"(?:^|\s)(?:text-formatted|paragraph__text|field-content__paragraph)(?:\s|$)|field--?type-text"
)

_MARKS = 'meta[content^="Drupal "], [data-drupal-link-system-path]'


def is_field(name: str) -> bool:
    """Whether classes are those of a field, a paragraph or a part of a node.

    These an editor has filled: short or full of links, they are the article's all the same.
    """
    return _FIELD.search(name) is not None


def is_text_field(name: str) -> bool:
    """Whether classes are those of a field of formatted text: all in it is an author's."""
    return _TEXT_FIELD.search(name) is not None


def is_drupal(root: Node) -> bool:
    """Whether a page is Drupal's, by the generator it names or the links that core prints."""
    return root.css_first(_MARKS) is not None

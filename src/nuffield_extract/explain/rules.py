"""What each rule means by which a text may go."""

from __future__ import annotations

_BY_NAME = "its tag, role, class, id or label says that it is"

RULES = {
    "advert": f"An advertisement: {_BY_NAME}.",
    "aside": "An `aside`, or of the role `complementary`: beside the text by its tag or role.",
    "author-card": f"About the author, not by the author: {_BY_NAME}.",
    "back-link": "The way back from a note to its mark.",
    "banner": "The head of the site: its role is `banner`.",
    "before-text": "A box without running text, before the first paragraph of a running text.",
    "behind-text": "A box without running text, behind the last paragraph of a running text.",
    "byline": f"Author, date and the like, which are metadata: {_BY_NAME}.",
    "call-to-action": f"Asks to do something: {_BY_NAME}.",
    "card": "One of several short regions of a kind, each with a linked heading: other pages.",
    "citation-label": "The heading over the suggested citation, which is the article's `citation`.",
    "comments": f"Readers' comments: {_BY_NAME}.",
    "control": "A button, a menu of choices or a field to type in.",
    "cookies": f"About cookies and consent: {_BY_NAME}.",
    "dialog": f"A dialog that lies over the page: {_BY_NAME}.",
    "downloads": "Files to download, under a label; those found are the article's `downloads`.",
    "feed": f"A link to a feed: {_BY_NAME}.",
    "footer": f"The foot of the page or the site: {_BY_NAME}.",
    "form": "A form to fill in.",
    "header": f"The head of the site: {_BY_NAME}.",
    "hidden": "Hidden by its own attributes: `hidden`, or `display:none`.",
    "hidden-text": "Hidden by its class, and there for screen readers alone.",
    "line-number": "Numbers of lines beside code.",
    "links": "A box that is mostly links, in a running text.",
    "login": f"To log in or register: {_BY_NAME}.",
    "message": "A message of the site to its visitor: its role is `alert`.",
    "messages": "A message of Drupal to its visitor, by its class.",
    "navigation": f"A menu, a trail or a pager: {_BY_NAME}.",
    "newsletter": f"To subscribe to a newsletter: {_BY_NAME}.",
    "no-article": "Kept, but with too few words to be an article.",
    "node-links": "Links that Drupal prints below a node, by their class.",
    "not-found": "Kept by every rule, yet not in the article: please report this page.",
    "notice": f"A disclaimer, or a notice of the site about itself: {_BY_NAME}.",
    "outside-article": "Outside the element that holds the article.",
    "permalink": "The sign by a heading or a term that links to it.",
    "player": f"The controls of a player: {_BY_NAME}.",
    "print": f"To print, or not meant for print: {_BY_NAME}.",
    "rating": f"To rate the page: {_BY_NAME}.",
    "related": f"Leads to other pages: {_BY_NAME}.",
    "search": f"To search the site: {_BY_NAME}.",
    "share": f"To share or follow: {_BY_NAME}.",
    "sidebar": "A column beside the text, by its class or id.",
    "skip-link": "A link that skips to the content.",
    "tabs": "Tabs and links by which Drupal's editors work on a page.",
    "topics": f"The page's topics, which are metadata: {_BY_NAME}.",
    "vector-graphic": "Text in an svg.",
}
"""Meaning by name; `metadata:FIELD` and `profile:NAME` are described by `describe_rule`."""


def describe_rule(name: str) -> str:
    """What a rule means, in a sentence.

    Raises:
        KeyError: no rule is called so.
    """
    kind, _, what = name.partition(":")
    if what and kind == "metadata":
        return f"Printed by the page as the article's `{what}`, which is metadata."
    if what and kind == "profile":
        return f"The site's profile drops it: `{what}` in its table `content.drop`."
    return RULES[name]

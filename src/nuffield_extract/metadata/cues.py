"""What an element's own words say of its text: class, id, itemprop, property, rel."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nuffield_extract.dom import Node

PUBLISHED, MODIFIED, AUTHORS = "published", "modified", "authors"
ELSEWHERE = "elsewhere"
"""Of another page, of readers' comments, or of nothing in particular."""

Cues = frozenset[str]

_WORDS = {
    AUTHORS: r"author(?!iz|it)|byline(?<![a-z]byline)|by-line|username|user-name"
    r"|writer(?<![a-z]writer)|creator|contributor|autore[ns](?<![a-z]autore[ns])(?![a-z])|auteur"
    r"|autor(?![a-z])|redakteur|redacteur|name-uid|submitted|posted-?by|written-?by"
    r"|field-by(?![a-z])|person-link",
    PUBLISHED: r"date|publish|posted|submitted|created|datum|fecha|time(?<![a-z]time)(?![a-z])"
    r"|timestamp|dateline|entry-meta|post-meta|post-info|node-meta|article-meta|metadata|byline",
    MODIFIED: r"datemodified|dc:modified|dcterms:modified|schema:datemodified",
    ELSEWHERE: r"(?<![a-z])(?:comments?(?:-(?!date)[a-z]+)?|commentlist|disqus|related|share"
    r"|sharing|social|breadcrumbs?|menu|navbar|navigation|nav|toolbar|sidebar|bio|biography|author-bio"
    r"|author-box|about-author|author-description|newsletter|cookies?|recommend(?:ed|ations?)"
    r"|promo|advert(?:isement)?|caption|copyright|search|login|pager|pagination|toc|carousel"
    r"|slider|ticker|trending|popular|reply|replies|rating|modal|popup|dropdown|hidden-print"
    r"|links|read-?more|events?|event-date|calendar|deadline|upcoming|skip-link)(?![a-z])",
}
"""Pattern by what it says; each alternative begins with a letter, which makes the search fast."""

_PATTERNS = {name: re.compile(words) for name, words in _WORDS.items()}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|people|persons?|personen|profiles?|contributors?"
    r"|writers?|journalists?|users?|staff|team|bio|by|byline|redaktion)/(?!log|register|password|sign|edit|search)[^/]+/?$",
    re.IGNORECASE,
)
"""The path of a link to a page about somebody."""

_SAYING = ("class", "id", "itemprop", "property", "rel")
_LONGEST = 1_000  # characters: what is longer is no word, and would be kept in the cache whole

_AUTHORS: Cues = frozenset((AUTHORS,))
_NONE: Cues = frozenset()


def cues_of(node: Node) -> Cues:
    """What the element says that its text is."""
    attributes = node.attributes
    if not attributes:
        return _NONE
    said = [(attributes.get(name) or "")[:_LONGEST] for name in _SAYING]
    cues = _cues(*said)
    if not cues and (href := attributes.get("href")) and _PROFILE.search(href):
        return _AUTHORS
    return cues


@lru_cache(maxsize=8192)
def _cues(*words: str) -> Cues:
    text = " ".join(filter(None, words)).replace("_", "-")
    if not text.islower():
        text = _CAMEL.sub("-", text).lower()
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))

"""Links from a heading or a term to itself, for readers to copy: the "¶" of Sphinx and MkDocs."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.dom import HEADINGS, ancestors, only_text, text_of

if TYPE_CHECKING:
    from nuffield_extract.dom import Node

# What generators of sites print: Sphinx, MkDocs, Jekyll, Hugo, rustdoc, Docusaurus (a space of no
# width, which its style sheet draws over).
_SIGNS = frozenset("¶ # § 🔗 ⚓ ∞".split()) | {""}
_UNSEEN = " \t\n\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"
_LONGEST = 8  # characters

_NAMED = re.compile(r"anchor|headerlink|permalink|hash-?link", re.IGNORECASE)
_TITLES = HEADINGS | {"dt", "summary", "caption", "figcaption"}


def is_permalink(link: Node) -> bool:
    """Whether a link is a mere sign, by its name or its place one of a heading or a term."""
    attributes = link.attributes
    if "#" not in (attributes.get("href") or ""):
        return False
    text = link.text()
    if not text or len(text) > _LONGEST or text.strip(_UNSEEN) not in _SIGNS:
        return False
    around = islice(ancestors(link), 2)
    return _NAMED.search(attributes.get("class") or "") is not None or any(
        part.tag in _TITLES for part in around
    )


def title_of(heading: Node) -> str:
    """The text of a heading as `dom.text_of`, without permalinks, buttons and drawings."""
    if only_text(heading) is not None:  # as in most headings
        return text_of(heading)
    inner = heading.css('a[href*="#"], button, svg')
    return text_of(heading, [part for part in inner if part.tag != "a" or is_permalink(part)])

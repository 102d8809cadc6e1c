"""Text directives: the end of a url that leads to a text (URL Fragment Text Directives, WICG)."""

from __future__ import annotations

from urllib.parse import quote

DELIMITER = ":~:"
"""Between the fragment of a url and its directives (section 3.3 of the draft)."""


def directive(start: str, *, end: str | None = None, prefix: str | None = None) -> str:
    """The directive for a text, as it stands in a url.

    Args:
        start: first words of the text, or all of it.
        end: last words of the text.
        prefix: words right before the text.
    """
    terms = [f"{_encoded(prefix)}-"] if prefix else []
    terms += [_encoded(term) for term in (start, end) if term]
    return f"text={','.join(terms)}"


def with_directive(url: str | None, text_directive: str) -> str:
    """The url with a directive behind its fragment; the directive alone where there is no url."""
    known = (url or "").partition(DELIMITER)[0]
    hash_ = "" if "#" in known else "#"
    return f"{known}{hash_}{DELIMITER}{text_directive}"


def _encoded(term: str) -> str:
    """Percent-encoded: what urls may not hold, and what parts terms: "," "-" "&" (section 3.2)."""
    return quote(term, safe="", errors="replace").replace("-", "%2D")

"""Urls as the page means them: relative ones against the page's own (RFC 3986, section 5)."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin, urlsplit

# Characters of the url of a page or a base; a longer one, which no browser has shown, would stand
# before every relative link.
LONGEST_URL = 2_000

_ABSOLUTE = ("http://", "https://", "mailto:", "tel:", "ftp://", "doi:", "urn:")

# Schemes that run code or carry a file: no address to cite.
_UNSAFE = ("javascript:", "vbscript:", "data:", "blob:")

# Names of notes in Word, and of the links from notes to their marks: Word's, those of Drupal's
# footnotes module, and Markdown's.
_WORD_NOTE = re.compile(r"_(?:ftn|edn)(?:ref)?\d+")
_BACK = re.compile(r"#(_ftn|_edn|footnote|fn:?)ref(:?\w+)$")


class Links:
    """Resolves the links of one page."""

    def __init__(self, page_url: str | None, base: str | None = None) -> None:
        self.page_url = page_url if page_url and len(page_url) <= LONGEST_URL else None
        """Absolute url of the page, without its fragment, or None where nothing names it."""

        page_url = self.page_url
        self._base = _joined(page_url, base) if base and len(base) <= LONGEST_URL else page_url
        if _origin(self._base) is None:  # a base that is no url is none
            self._base = page_url
        self._origin = _origin(self._base)

    def resolve(self, href: str | None) -> str | None:
        """The absolute url of a link; as printed where the page's url is unknown.

        None for an empty link, and for one that runs code or holds data.
        """
        if not href or href.startswith(_ABSOLUTE):
            return href.strip() if href else None
        href = href.strip().replace("\n", "").replace("\r", "").replace("\t", "")
        if not href or href.lower().startswith(_UNSAFE):
            return None
        if href.startswith("#"):
            return f"{self.page_url or ''}{href}" if len(href) > 1 else None
        if self._origin is None or self._base is None:
            return href
        if href.startswith("/") and not href.startswith("//"):
            return self._origin + href
        return _joined(self._base, href)

    @property
    def host(self) -> str | None:
        """The host of the page, or None where nothing names its url."""
        return host_of(self.page_url)

    def is_site(self, url: str) -> bool:
        """Whether an absolute url leads to the page's own site."""
        return self._origin is not None and url.startswith(f"{self._origin}/")


def inner_name(url: str | None, page_url: str | None) -> str | None:
    """The name of the place on the page itself to which a resolved link leads.

    Notes that were pasted from Word lead to the document that they come from, or to the form in
    which they were pasted: by their names they are of the page too.
    """
    page, hash_, name = (url or "").partition("#")
    is_inner = hash_ and (page in ("", page_url) or _WORD_NOTE.fullmatch(name))
    return unquote(name) if is_inner else None


def note_of_link(href: str | None) -> str | None:
    """The name of the note in which a link back to its mark stands: `_ftn1` of `#_ftnref1`."""
    found = _BACK.search(href) if href and "ref" in href else None
    return found[1] + found[2] if found else None


def is_absolute(url: str) -> bool:
    """Whether a url has a scheme of its own."""
    return url.startswith(_ABSOLUTE) or bool(_scheme(url))


def host_of(url: str | None) -> str | None:
    """The host of an absolute url, lower case, or None."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


def _origin(url: str | None) -> str | None:
    try:
        parts = urlsplit(url or "")
    except ValueError:  # brackets that are no IPv6 address
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else None


def _scheme(url: str) -> str:
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""


def _joined(base: str | None, href: str) -> str:
    try:
        return urljoin(base or "", href)
    except ValueError:  # brackets that are no IPv6 address
        return href

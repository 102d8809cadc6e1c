"""Media shown from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from nuffield_extract.links import host_of
from nuffield_extract.model import Embed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing

_KINDS = {
    "iframe": "frame",
    "video": "video",
    "audio": "audio",
    "embed": "frame",
    "object": "frame",
}

# Hosts of players, for an iframe says nothing of what it frames.
_HOSTS = {
    "video": ("youtube", "youtu.be", "vimeo", "dailymotion", "wistia", "brightcove", "kaltura"),
    "audio": ("soundcloud", "spotify", "libsyn", "podbean", "acast", "buzzsprout", "megaphone"),
}

# Frames in which services count readers, or offer to share and to follow: none of the article.
_WIDGETS = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:"
    r"facebook\.com/(?:v[\d.]+/)?(?:plugins/(?!video|post)|tr\b)"
    r"|twitter\.com/widgets|addthis\.com|addtoany\.com|sharethis\.com"
    r"|googletagmanager\.com|doubleclick\.net|googlesyndication\.com|recaptcha\.net"
    r"|google\.com/recaptcha|disqus\.com|linkedin\.com/embed/follow|instagram\.com/widgets"
    r")"
)

# Where the url may stand; what loads late keeps it out of `src`.
_ADDRESSES = ("data-src", "data-lazy-src", "src", "data", "data-url")

# Drupal shows media of other sites in a frame of its own.
_OEMBED = "/media/oembed"

# Players that load at a click, by the attribute that names the film.
_FILMS = {
    "data-youtube-id": "https://www.youtube.com/watch?v={}",
    "data-ytid": "https://www.youtube.com/watch?v={}",
    "data-vimeo-id": "https://vimeo.com/{}",
}
_LITE = {
    "lite-youtube": "https://www.youtube.com/watch?v={}",
    "lite-vimeo": "https://vimeo.com/{}",
}
_LAZY_FIELD = "data-video-embed-field-lazy"
_LAZY = frozenset((*_FILMS, _LAZY_FIELD))
_SRC = re.compile(r"""\bsrc=["']([^"']+)""")


def read_embed(node: Node, reader: BlockReader) -> list[Flowing]:
    """The media shown from elsewhere; of an object, what stands in its place too."""
    tag = node.tag or ""
    inside = reader.flow(node) if tag == "object" else []
    url = reader.links.resolve(_address(node))
    if url is None or url.startswith("about:") or _WIDGETS.match(url):
        return inside
    return [Embed(url=(url := _shown(url)), kind=_kind(tag, url)), *inside]


def read_lite_video(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """The film of a player that loads at a click; what is in the element is its button."""
    name = node.attributes.get("videoid")
    film = [Embed(url=_LITE[node.tag or ""].format(name), kind="video")] if name else []
    return [*film, *reader.flow(node)]


def read_lazy_video(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """The film that a script puts here at a click, and what stands here until then."""
    attributes = node.attributes
    frame = _SRC.search(attributes.get(_LAZY_FIELD) or "")
    urls = [form.format(name) for key, form in _FILMS.items() if (name := attributes.get(key))]
    url = reader.links.resolve(frame[1] if frame else next(iter(urls), None))
    film = [Embed(url=url, kind=_kind("video", url))] if url else []
    return [*film, *reader.flow(node)]


def is_lazy(attributes: Mapping[str, str | None]) -> bool:
    """Whether an element with these attributes is a player that loads at a click."""
    return not _LAZY.isdisjoint(attributes)


def _address(node: Node) -> str | None:
    attributes = node.attributes
    named = next((found for name in _ADDRESSES if (found := attributes.get(name))), None)
    if named is None and node.tag in ("video", "audio"):
        source = node.css_first("source[src]")
        return source.attributes.get("src") if source is not None else None
    return named


def _shown(url: str) -> str:
    """What the frame of a site's own shows, where it names that."""
    if _OEMBED not in url:
        return url
    return next(iter(parse_qs(urlsplit(url).query).get("url", ())), url)


def _kind(tag: str, url: str) -> str:
    host = host_of(url) or ""
    known = (kind for kind, names in _HOSTS.items() if any(name in host for name in names))
    return next(known, _KINDS[tag])

"""What a page is: by its name, its media type, or its first bytes."""

from __future__ import annotations

import mimetypes
import re
from pathlib import PurePosixPath

import attrs

from nuffield_extract.capture.encodings import encoding_name
from nuffield_extract.corpus.pages import PAGE_SUFFIXES

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})

_TYPES = mimetypes.MimeTypes().types_map[True]  # Python's own, and nothing of the machine's
_SAMPLE = 1_024  # bytes, as browsers look at
_TAGS = rb"!doctype\s+html|html|head|body|title|meta|script|div|table|p|h1|a|br|style|iframe"
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>\s|<\?xml[^>]{0,200}>|<!--.{0,500}?-->)*+<(?:" + _TAGS + rb")[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_ASSETS = re.compile(r"_files(?=/)")
_LONGEST_PATH = 4_096  # characters; browsers save to none that is longer
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?\s*([^"';\s]{1,40})""", re.IGNORECASE)
_WELL_FORMED = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}")


@attrs.frozen(kw_only=True)
class ContentType:
    """A header Content-Type."""

    media_type: str | None
    """In lower case, without parameters."""

    charset: str | None
    """A label of the WHATWG Encoding Standard, as sent."""


def content_type(header: str | None) -> ContentType:
    """What a header says; None for what is no media type, and no charset."""
    text = header or ""
    media_type = text.partition(";")[0].partition(",")[0].strip().lower()
    found = _CHARSET.search(text)
    charset = found[1] if found and encoding_name(found[1]) else None
    is_sound = _WELL_FORMED.fullmatch(media_type) is not None
    return ContentType(media_type=media_type if is_sound else None, charset=charset)


def looks_like_html(content: bytes) -> bool:
    """Whether content begins as HTML does."""
    return _HTML.match(content[:_SAMPLE]) is not None


def is_page_name(name: str) -> bool:
    """Whether a file of this name is a page, or an MHTML file."""
    return PurePosixPath(name).suffix.lower() in PAGE_SUFFIXES


def type_of_name(name: str) -> str:
    """Media type that a file's name tells, else its suffix, else "no suffix"."""
    suffix = PurePosixPath(name).suffix.lower()
    media_type = _TYPES.get(suffix)
    return media_type or (suffix if suffix.isascii() else "") or "no suffix"


def is_asset(name: str, folders: frozenset[str]) -> bool:
    """Whether a file is in one of the folders."""
    ends = (hit.end() for hit in _ASSETS.finditer(name, 0, _LONGEST_PATH))
    return any(name[:end] in folders for end in ends)

"""Which files the sources of a loader are, and what a header says of a page."""

from __future__ import annotations

import os
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from nuffield_extract.capture.encodings import encoding_name
from nuffield_extract.corpus.pages import pages_below
from nuffield_extract.errors import InputError, NoContent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PagePath: TypeAlias = "str | os.PathLike[str]"

FAILURES = (InputError, NoContent, OSError)
"""What is wrong with one page, and may be skipped."""


def page_files(sources: PagePath | Iterable[PagePath]) -> Iterator[Path]:
    """The files that paths name; of a folder the pages below it, sorted.

    Raises:
        OSError: a folder cannot be listed.
    """
    given = [sources] if isinstance(sources, str | os.PathLike) else sources
    for path in map(Path, given):
        yield from pages_below(path) if path.is_dir() else (path,)


def charset_of(content_type: str | None) -> str | None:
    """The charset of a `Content-Type` header (RFC 9110, section 8.3); None of unknown ones.

    Browsers go on without a charset that they do not know, while `extract` refuses it.
    """
    header = Message()
    header["Content-Type"] = content_type or ""
    label = header.get_param("charset")
    return label if isinstance(label, str) and encoding_name(label) else None


def web_address(text: object) -> str | None:
    """The text where it is the address of a page on the web."""
    is_address = isinstance(text, str) and text.lower().startswith(("http://", "https://"))
    return text if is_address and isinstance(text, str) else None

"""Heads of records: of WARC (ISO 28500:2017) and of ARC (the Internet Archive's, versions 1 and 2).

FastWARC reads the fields of a WARC head; it knows no ARC.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from nuffield_extract.corpus.archives.extras import extra
from nuffield_extract.corpus.archives.times import in_utc, of_digits

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

LONGEST_LINE = 64 * 1024  # bytes; what is longer is no line of a head
_MOST_LINES = 1_000  # of a head

_WARC = re.compile(rb"WARC/[0-9]\.[0-9]+\s*$")
_ARC = re.compile(
    rb"([a-z][a-z0-9+.-]*:\S*) (\S+) (\d{8,14}) (\S+) (?:.* )?(\d{1,15})\s*$", re.IGNORECASE
)
_ARC_KINDS = {b"filedesc": "warcinfo", b"dns": "dns"}


@attrs.frozen(kw_only=True)
class Head:
    """What is said of a record before its content."""

    kind: str
    """As WARC-Type: "response", "resource", "revisit"."""

    length: int
    """Of the content, in bytes."""

    url: str | None = None
    media_type: str | None = None
    """Of the content; that of an HTTP response is application/http."""

    fetched: datetime.datetime | None = None
    truncated: str | None = None


class HeadFormat(Protocol):
    """How the heads of an archive are written: this module's `Warc` and `Arc`."""

    def begins(self, line: bytes) -> bool:
        """Whether a record begins with this line."""

    def read(self, first: bytes, readline: Callable[[int], bytes]) -> Head:
        """The head that begins with the line `first`. Raises ValueError where it is damaged."""


class Warc:
    """Heads of WARC files."""

    def __init__(self) -> None:
        self._header_map: Any = extra("fastwarc.warc").HeaderMap

    def begins(self, line: bytes) -> bool:
        """Whether a line names a version of WARC."""
        return line.startswith(b"WARC/") and _WARC.match(line) is not None

    def read(self, first: bytes, readline: Callable[[int], bytes]) -> Head:
        """The head of one record. Raises ValueError without a usable Content-Length."""
        fields = self._header_map()
        fields.parse(io.BytesIO(b"\r\n".join([first.strip(), *_lines(readline), b"", b""])))
        url = fields.get("WARC-Target-URI")
        return Head(
            kind=(fields.get("WARC-Type") or "untyped").strip().lower(),
            length=_length(fields.get("Content-Length")),
            url=url.strip().removeprefix("<").removesuffix(">") if url else None,
            media_type=fields.get("Content-Type"),
            fetched=in_utc(fields.get("WARC-Date")),
            truncated=fields.get("WARC-Truncated"),
        )


class Arc:
    """Heads of ARC files: one line each."""

    def begins(self, line: bytes) -> bool:
        """Whether a line is the head of a record."""
        return _ARC.match(line) is not None

    def read(self, first: bytes, readline: Callable[[int], bytes]) -> Head:  # noqa: ARG002 - one line
        """The head of one record. Raises ValueError where the line is none."""
        fields = _ARC.match(first)
        if fields is None:
            raise ValueError("no head of an ARC record")
        scheme = fields[1].partition(b":")[0].lower()
        return Head(
            kind=_ARC_KINDS.get(scheme, "response"),
            length=int(fields[5]),
            url=fields[1].decode("utf-8", "replace"),
            media_type="application/http",
            fetched=of_digits(fields[3].decode()),
        )


def _lines(readline: Callable[[int], bytes]) -> list[bytes]:
    """The lines up to an empty one, without their ends."""
    lines = []
    while line := readline(LONGEST_LINE).rstrip(b"\r\n"):
        lines.append(line)
        if _WARC.match(line):
            raise ValueError("a head that ends nowhere")
        if len(lines) > _MOST_LINES:
            raise ValueError(f"a head of more than {_MOST_LINES} lines")
    return lines


def _length(text: str | None) -> int:
    if text is None or not text.strip().isascii() or not text.strip().isdigit():
        raise ValueError(f"Content-Length: {text}" if text else "no Content-Length")
    return int(text.strip()[:18])

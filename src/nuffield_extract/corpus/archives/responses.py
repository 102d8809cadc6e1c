"""HTTP responses as archives keep them (RFC 9112): head, transfer coding and content codings."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.archives import codings
from nuffield_extract.corpus.archives.extras import extra

if TYPE_CHECKING:
    from typing import Any

_HEAD_END = re.compile(rb"\r?\r?\n\r?\r?\n")
_LONGEST_HEAD = 64 * 1024  # bytes
_CHUNK_SIZE = re.compile(rb"[ \t]*([0-9a-fA-F]{1,15})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_LINE_END = re.compile(rb"\r?\n")


@attrs.frozen(kw_only=True)
class Response:
    """What a server sent."""

    status: int | None
    """None where there is no status line."""

    content_type: str | None
    """As sent, with its parameters."""

    content_codings: tuple[str, ...]
    """In the order in which they were applied, in lower case."""

    is_chunked: bool
    body: bytes
    """All codings still on it."""


def read_response(block: bytes) -> Response:
    """The response that a record holds. Raises MissingExtra where fastwarc is not installed."""
    if not block.startswith(b"HTTP/"):
        return Response(
            status=None, content_type=None, content_codings=(), is_chunked=False, body=block
        )
    end = _HEAD_END.search(block, 0, _LONGEST_HEAD)
    fields = _fields(block[: end.start()] if end else block[:_LONGEST_HEAD])
    return Response(
        status=fields.status_code,
        content_type=fields.get("Content-Type"),
        content_codings=tuple((fields.get("Content-Encoding") or "").lower().split(",")),
        is_chunked="chunked" in (fields.get("Transfer-Encoding") or "").lower(),
        body=block[end.end() :] if end else b"",
    )


def content_of(response: Response, most: int, *, is_whole: bool) -> bytes:
    """At most `most` bytes (-1: all) of a response's content, all codings undone.

    Args:
        response: as the record holds it.
        most: -1 for all.
        is_whole: False where the record itself says that it was cut off.

    Raises:
        ValueError: a content coding cannot be undone.
        MissingExtra: fastwarc is not installed.
    """
    content = without_chunks(response.body) if response.is_chunked else response.body
    for name in reversed(response.content_codings):
        content = codings.undo(name.strip(), content, most, is_whole=is_whole)
    return content if most < 0 else content[:most]


def without_chunks(content: bytes) -> bytes:
    """What the chunks of a content hold; from where there is no chunk on, the bytes as they are.

    Archives declare content as chunked that is not, or no longer, and some lengths are wrong.
    """
    parts, at = [], 0
    while size := _CHUNK_SIZE.match(content, at):
        length = int(size[1], 16)
        at = size.end() + length
        parts.append(content[size.end() : at])
        if length == 0 or at >= len(content):
            return b"".join(parts)
        line_end = _LINE_END.match(content, at)
        at = line_end.end() if line_end else at
    return b"".join([*parts, content[at:]])


def _fields(head: bytes) -> Any:
    fields = extra("fastwarc.warc").HeaderMap()
    lines = (line.rstrip(b"\r") for line in head.split(b"\n"))
    fields.parse(io.BytesIO(b"\r\n".join([*lines, b"", b""])), has_status_line=True)
    return fields

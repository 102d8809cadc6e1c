"""Parts of a MIME message (RFC 2045 and 2046) as ranges of its bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LINE = re.compile(rb"([^\r\n]{0,16384})[^\r\n]*(?:\r\n|\n|\r|\Z)")
_MOST_LINES = 500  # of a head
_KEPT = ("content-", "snapshot-", "date", "mime-version")  # fields that say something to us
_GUESSED = re.compile(rb"^--([^\s\r\n][^\r\n]{0,200}?)[ \t]*\r?$", re.MULTILINE)
_BREAKS = (b"\n", b"\r")
_MARK_ENDS = (b"\n", b"\r", b" ", b"\t", b"--")


@attrs.frozen(kw_only=True)
class Part:
    """A part: the fields of its head, and where its body stands."""

    fields: Mapping[str, str]
    """By name, in lower case; of fields with one name the first."""

    start: int
    end: int

    @property
    def media_type(self) -> str:
        """In lower case; text/plain where none is named, as RFC 2045 has it."""
        named = self.fields.get("content-type", "").partition(";")[0].strip().lower()
        return named or "text/plain"

    @property
    def content_id(self) -> str | None:
        """Without angle brackets."""
        return self.fields.get("content-id", "").strip("<> ") or None

    @property
    def location(self) -> str | None:
        """The address of what the part holds; long ones are folded, so white space goes."""
        return "".join(self.fields.get("content-location", "").split()) or None


def read_head(raw: bytes, start: int, end: int) -> Part:
    """The part between two positions; lines that are no fields are passed over."""
    fields: dict[str, str] = {}
    name, at = "", start
    for _ in range(_MOST_LINES):
        line = _LINE.match(raw, at, end)
        if line is None or at >= end:
            break
        at = line.end()
        if not line[1].strip():
            if fields or at >= end:
                break
            continue
        name = _add_line(fields, name, line[1])
    return Part(fields=fields, start=at, end=end)


def parameter(field: str, name: str) -> str | None:
    """The value of a parameter of a field, such as `boundary` of Content-Type."""
    found = re.search(
        rf""";\s*{name}\s*=\s*(?:"([^"]{{0,500}})"|'([^']{{0,500}})'|([^\s;"]{{1,500}}))""",
        field,
        re.IGNORECASE,
    )
    return next(filter(None, found.groups()), None) if found else None


def boundary_of(raw: bytes, part: Part, damage: set[str]) -> bytes:
    """What stands between the parts of a part; the first line that looks so where none is named."""
    named = parameter(part.fields.get("content-type", ""), "boundary")
    if named and raw.find(b"--" + named.encode(), part.start, part.end) >= 0:
        return named.encode()
    damage.add("the boundary between parts is not named, or another one")
    guessed = _GUESSED.search(raw, part.start, part.end)
    return guessed[1] if guessed else b""


def split(raw: bytes, part: Part, boundary: bytes, damage: set[str]) -> Iterator[tuple[int, int]]:
    """Where the parts of a part begin and end; what stands before the first is left out."""
    if not boundary:
        yield part.start, part.end
        return
    mark = b"--" + boundary
    at = _next_mark(raw, mark, part.start, part.end)
    while at >= 0:
        start = _behind_line(raw, at + len(mark), part.end)
        if raw.startswith(b"--", at + len(mark)):
            return
        following = _next_mark(raw, mark, start, part.end)
        if following < 0:
            damage.add("the last part is cut off")
        yield start, _without_break(raw, start, following if following >= 0 else part.end)
        at = following


def _add_line(fields: dict[str, str], name: str, line: bytes) -> str:
    """The name of the field that a line belongs to, after it was added; "" for none."""
    text = line.decode("utf-8", "replace")
    if text[0] in " \t":
        if name:
            fields[name] += " " + text.strip()
        return name
    label, colon, value = text.partition(":")
    found = label.strip().lower()
    if not colon or not found.startswith(_KEPT) or found in fields:
        return ""
    fields[found] = value.strip()
    return found


def _next_mark(raw: bytes, mark: bytes, start: int, end: int) -> int:
    """Where a line is a boundary, or -1."""
    at = raw.find(mark, start, end)
    while at >= 0 and not _is_line(raw, mark, at, start):
        at = raw.find(mark, at + 1, end)
    return at


def _is_line(raw: bytes, mark: bytes, at: int, start: int) -> bool:
    behind = at + len(mark)
    begins = at == start or raw[at - 1 : at] in _BREAKS
    return begins and (behind == len(raw) or raw.startswith(_MARK_ENDS, behind))


def _behind_line(raw: bytes, at: int, end: int) -> int:
    line_feed = raw.find(b"\n", at, end)
    return line_feed + 1 if line_feed >= 0 else end


def _without_break(raw: bytes, start: int, end: int) -> int:
    """The end without the line break before it, which belongs to the boundary."""
    if end > start and raw[end - 1 : end] == b"\n":
        end -= 1
    if end > start and raw[end - 1 : end] == b"\r":
        end -= 1
    return end

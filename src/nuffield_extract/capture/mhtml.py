"""Web pages as browsers save them in one file: MHTML (RFC 2557), as bytes.

A parser of our own: the standard library's `email` reads every part into objects, follows nested
parts as deep as they go, and has no bound on the number of headers.
"""

from __future__ import annotations

import binascii
import datetime
import importlib
import re
from itertools import islice
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

import attrs

from nuffield_extract.capture.encodings import encoding_name
from nuffield_extract.capture.mhtml_parts import Part, boundary_of, parameter, read_head, split
from nuffield_extract.errors import NotHtml
from nuffield_extract.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WHERE = "capture:mhtml"

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,64}(?:From [^\n]{0,500}\n)?[A-Za-z][A-Za-z0-9-]{0,60}:"
)
_TYPE = re.compile(
    rb"^content-type:\s*multipart/(?:related|mixed|alternative)\s*(?:;|$)",
    re.IGNORECASE | re.MULTILINE,
)
_WINDOW = 16_384  # bytes at the start of a file in which its head stands
_WEB = ("http://", "https://")
_HTML = ("text/html", "application/xhtml+xml")
_DEPTH = 8  # of multiparts; tools nest two
_MOST_PARTS = 20_000  # of a file; the largest pages have some thousand images
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_CID = re.compile(r"""(?<=["'=(])cid:([^"'\s<>()]{1,500})""", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class SavedPage:
    """The page of an MHTML file."""

    html: bytes
    charset: str | None
    """A label of the WHATWG Encoding Standard; None where the file names none."""

    source_url: str | None
    locations: Mapping[str, str]
    """Address of a part by its Content-ID, without angle brackets."""

    notices: tuple[Notice, ...]


def is_mhtml(start: bytes) -> bool:
    """Whether a file begins as MHTML does."""
    if not _START.match(start):
        return False
    head = re.split(rb"\r?\n\r?\n", start[:_WINDOW].lstrip(), maxsplit=1)[0]
    return _TYPE.search(head) is not None


def unwrap_mhtml(raw: bytes) -> SavedPage | None:
    """The page that an MHTML file holds; None for any other file.

    Raises:
        NotHtml: no part of it is HTML.
    """
    if not is_mhtml(raw[:_WINDOW]):
        return None
    whole = read_head(raw, 0, len(raw))
    damage: set[str] = set()
    parts = tuple(islice(_leaves(raw, whole, damage, _DEPTH), _MOST_PARTS))
    pages = [part for part in parts if part.media_type in _HTML]
    if not pages:
        raise NotHtml(f"an MHTML file without a page: {len(parts)} parts")
    root = _root(pages, whole)
    html = _decoded(raw, root, damage)
    snapshot = whole.fields.get("snapshot-content-location")
    return SavedPage(
        html=html,
        charset=_charset(root),
        source_url=_address(root.location, snapshot, whole.location),
        locations=_locations(parts),
        notices=tuple(_notices(len(parts), len(pages), damage)),
    )


def saved_at(start: bytes) -> datetime.datetime | None:
    """When an MHTML file says that it was saved, in UTC; None for any other file."""
    if not is_mhtml(start):
        return None
    parse = importlib.import_module("email.utils").parsedate_to_datetime
    date = read_head(start, 0, len(start)).fields.get("date", "")
    try:
        found = cast("datetime.datetime", parse(date))
        return found.replace(tzinfo=found.tzinfo or datetime.UTC).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return None


def with_locations(text: str, locations: Mapping[str, str]) -> str:
    """A page whose attributes name the address of a part instead of its Content-ID."""
    if not locations or "cid:" not in text:
        return text
    return _CID.sub(
        lambda hit: locations.get(hit[1]) or locations.get(unquote(hit[1])) or hit[0], text
    )


def _leaves(raw: bytes, part: Part, damage: set[str], depth: int) -> Iterator[Part]:
    """The parts that hold no parts, in their order; what is wrong with others goes to `damage`."""
    if not part.media_type.startswith("multipart/"):
        yield part
        return
    if depth == 0:
        damage.add(f"parts more than {_DEPTH} deep are left out")
        return
    boundary = boundary_of(raw, part, damage)
    for start, end in split(raw, part, boundary, damage):
        yield from _leaves(raw, read_head(raw, start, end), damage, depth - 1)


def _root(pages: Sequence[Part], whole: Part) -> Part:
    """The part that `start` names, or else the first page."""
    start = parameter(whole.fields.get("content-type", ""), "start")
    named = start.strip("<> ") if start else None
    return next((page for page in pages if named and page.content_id == named), pages[0])


def _decoded(raw: bytes, part: Part, damage: set[str]) -> bytes:
    """A part's content without its transfer encoding (RFC 2045, section 6)."""
    content = raw[part.start : part.end]
    match part.fields.get("content-transfer-encoding", "").strip().lower():
        case "quoted-printable":
            return binascii.a2b_qp(content)
        case "base64":
            try:
                return binascii.a2b_base64(content)
            except binascii.Error:
                damage.add("base64 of the page is cut off, or has other characters in it")
                return _salvaged(content)
        case _:
            return content


def _salvaged(content: bytes) -> bytes:
    digits = _NOT_BASE64.sub(b"", content)
    return binascii.a2b_base64(digits[: len(digits) // 4 * 4])


def _address(*found: str | None) -> str | None:
    """The first address of the web, or else the first of all."""
    known = [address for address in found if address]
    return next((one for one in known if one.lower().startswith(_WEB)), next(iter(known), None))


def _charset(part: Part) -> str | None:
    label = parameter(part.fields.get("content-type", ""), "charset")
    return label if label and encoding_name(label) else None


def _locations(parts: Sequence[Part]) -> dict[str, str]:
    return {
        part.content_id: part.location
        for part in parts
        if part.content_id and part.location and not part.location.lower().startswith("cid:")
    }


def _notices(parts: int, pages: int, damage: set[str]) -> Iterator[Notice]:
    yield Notice(code="unwrapped", message=f"MHTML file of {parts} parts", where=WHERE)
    if pages > 1:
        message = f"{pages - 1} further pages (frames) of the MHTML file are left out"
        yield Notice(code="frames", message=message, where=WHERE)
    for message in sorted(damage):
        yield Notice(code="damaged-mhtml", message=message, where=WHERE)

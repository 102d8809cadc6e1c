"""Records of an archive: pages, what is no page, what is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.corpus.archives.framing import Frame, Framed, Lost
from nuffield_extract.corpus.archives.kinds import PAGE_TYPES, content_type, looks_like_html
from nuffield_extract.corpus.archives.responses import Response, content_of, read_response
from nuffield_extract.corpus.records import Damage, NotAPage, Page

if TYPE_CHECKING:
    from nuffield_extract.corpus.archives.heads import Head
    from nuffield_extract.corpus.records import Place, Record

_SLACK = 1024 * 1024  # bytes of a response that are no content: its head, its chunks
_OK = 200
_HTTP = "application/http"


def wanted(head: Head, most: int) -> int:
    """How many bytes of a record's content are needed for a page of `most`; -1 for all."""
    if head.kind == "resource":
        return most if _is_page_type(head.media_type) else 0
    if not _is_response(head):
        return 0
    return most if most < 0 else most + _SLACK


def record_of(frame: Frame, place: Place, most: int) -> Record:
    """The record that stands in a frame. Raises MissingExtra."""
    match frame:
        case Lost(message=message):
            return Damage(place=place, message=message)
        case Framed(head=head):
            if head.kind == "resource":
                return _resource(frame, place, most)
            if _is_response(head):
                return _response(frame, place, most)
            return NotAPage(place=place, reason=_reason(head))
        case _:
            assert_never(frame)


def _is_response(head: Head) -> bool:
    """Whether it is one of HTTP; a record without a type of content is taken for one."""
    media_type = content_type(head.media_type).media_type
    return head.kind == "response" and media_type in {None, _HTTP}


def _is_page_type(header: str | None) -> bool:
    return content_type(header).media_type in PAGE_TYPES


def _reason(head: Head) -> str:
    scheme = (head.url or "").partition(":")[0].lower()
    return "dns" if head.kind == "response" and scheme == "dns" else head.kind


def _resource(frame: Framed, place: Place, most: int) -> Record:
    head = frame.head
    if not _is_page_type(head.media_type):
        return NotAPage(place=place, reason=content_type(head.media_type).media_type or head.kind)
    content = frame.content if most < 0 else frame.content[:most]
    return _page(head, place, head.media_type, content)


def _response(frame: Framed, place: Place, most: int) -> Record:
    response = read_response(frame.content)
    if response.status not in {None, _OK}:
        return NotAPage(place=place, reason=f"status {response.status}")
    known = content_type(response.content_type).media_type
    if known is not None and known not in PAGE_TYPES:
        return NotAPage(place=place, reason=known)
    is_whole = frame.head.truncated is None and len(frame.content) == frame.head.length
    try:
        content = content_of(response, most, is_whole=is_whole)
    except ValueError as error:
        return Damage(place=place, message=str(error))
    if known is None and not looks_like_html(content):
        return _untyped(response, place)
    return _page(frame.head, place, response.content_type, content)


def _untyped(response: Response, place: Place) -> Record:
    if response.status is None:
        return Damage(place=place, message="no HTTP response")
    return NotAPage(place=place, reason="untyped")


def _page(head: Head, place: Place, header: str | None, content: bytes) -> Page:
    kind = content_type(header)
    return Page(
        place=place,
        content=content,
        url=head.url,
        content_type=kind.media_type,
        charset=kind.charset,
        fetched=head.fetched,
        truncated=head.truncated,
    )

"""A label of an encoding, a line feed, and bytes of a page: text without wrappers, or an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fuzz.places import FIXTURES
from nuffield_extract import InputError, Limits
from nuffield_extract.capture import capture

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS = (
    *("utf-8", "windows-1252", "utf-16", "utf-16be", "shift_jis", "gb18030", "big5", "euc-kr"),
    *("euc-jp", "iso-2022-jp", "iso-8859-8-i", "koi8-u", "macintosh", "x-user-defined", "cp1251"),
)
"""One label of each kind of codec."""

WRAPPED = ("drupal10-browser-save", "drupal11-singlefile", "drupal9-wayback", "nuffield-blog")
"""Fixtures that tools have saved."""

MOST_BYTES = Limits().bytes


def check(data: bytes) -> None:
    """Nothing, for any bytes."""
    label, _, page = data.partition(b"\n")
    charset = label.decode("latin-1") or None
    try:
        captured = capture(page, charset=charset, max_size=MOST_BYTES)
    except InputError:
        return
    captured.html.encode()
    assert captured.utf8.decode() == captured.html
    assert captured.info.encoding
    again = capture_of_text(captured.html)
    assert again is None or len(again) <= len(captured.html)


def capture_of_text(text: str) -> str | None:
    """What is left of a text when what it is wrapped in is taken off; None if it has no markup."""
    try:
        return capture(text, charset=None, max_size=MOST_BYTES).html
    except InputError:
        return None


def seeds() -> Iterator[bytes]:
    """The beginning and the end of pages that tools saved; a page in each encoding."""
    for name in WRAPPED:
        page = (FIXTURES / name / "page.html").read_bytes()
        yield b"\n" + page[:2_000] + page[-600:]
    for label in LABELS:
        page = f"<meta charset={label}><p>größe señora лампа 灯 ランプ &amp; {label}</p>".encode()
        yield label.encode() + b"\n" + page
        yield b"\n" + page
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        codec = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(mark, "utf-8")
        yield b"\n" + mark + "<!doctype html><p>größe</p>".encode(codec)

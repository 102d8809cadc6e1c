"""Notices of how a page's encoding was decided: what was contradicted, guessed or mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.capture.detector import likeness
from nuffield_extract.capture.encodings import decode_with, is_refused
from nuffield_extract.model import Notice

if TYPE_CHECKING:
    from nuffield_extract.capture.declared import Claim
    from nuffield_extract.capture.detector import Sample
    from nuffield_extract.capture.mixed import Mixed

# What the detector can tell from one another. Of the other encodings it has never seen a page, and
# would call each another.
_TOLD_APART = frozenset(
    "windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256"
    " windows-1257 windows-1258 windows-874 iso-8859-2 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8"
    " koi8-r koi8-u ibm866 gbk gb18030 big5 shift_jis euc-jp euc-kr".split()
)

# Those that it takes for another one with the same letters.
_TAKEN_FOR = {
    "iso-8859-4": "windows-1257",
    "iso-8859-13": "windows-1257",
    "iso-8859-15": "windows-1252",
}


def unknown(label: str) -> Notice:
    """That a page declares what is no encoding."""
    return _notice("unknown-encoding", f"meta declares {label!r}, which is not known")


def wrong(claim: Claim, found: str) -> Notice:
    """That the bytes contradict what is declared."""
    message = f"{claim.source} declares {claim.name}, the bytes are read as {found}"
    return _notice("wrong-encoding", message)


def doubtful(claim: Claim, likely: str) -> Notice:
    """That what is declared was believed, though the bytes look like something else."""
    message = f"read as {claim.name}, as {claim.source} declares; the bytes look like {likely}"
    return _notice("doubtful-encoding", message)


def guessed(name: str) -> Notice:
    """That nothing but the looks of the bytes, or habit, speaks for an encoding."""
    return _notice("guessed-encoding", f"nothing tells the encoding; {name} is a guess")


def of_strays(mixed: Mixed) -> tuple[Notice, ...]:
    """That bytes of another encoding stand amid UTF-8."""
    if not mixed.strays:
        return ()
    message = f"{mixed.strays} bytes that are no utf-8 are read as windows-1252"
    return (_notice("mixed-encodings", message),)


def of_refused(name: str) -> tuple[Notice, ...]:
    """That browsers would not read the page."""
    if not is_refused(name):
        return ()
    return (_notice("unusual-encoding", f"read as {name}, which browsers refuse"),)


def of_likeness(some: Sample, claim: Claim) -> tuple[Notice, ...]:
    """That the page looks like another encoding than the one declared, which gives other text."""
    expected = claim.name if claim.name in _TOLD_APART else _TAKEN_FOR.get(claim.name)
    found = likeness(some) if expected else None
    if found is None or not found.is_sure or found.encoding == expected:
        return ()
    is_same = decode_with(some.texts, found.encoding) == decode_with(some.texts, claim.name)
    return () if is_same else (doubtful(claim, found.encoding),)


def _notice(code: str, message: str) -> Notice:
    return Notice(code=code, message=message, where="capture")

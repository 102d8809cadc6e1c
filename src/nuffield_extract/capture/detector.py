"""What the bytes of a page look like: a guess by chardetng, the detector of Firefox.

The extra `encodings` brings it. docs/encodings.md says what was measured, and beside what.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

import attrs

from nuffield_extract.capture.declared import language
from nuffield_extract.capture.encodings import decode_with, encoding_name

if TYPE_CHECKING:
    from collections.abc import Callable

MODULE = "chardetng_py"
"""The module that the extra `encodings` brings."""

_WINDOW = 65_536  # bytes from the first one beyond ASCII on, to draw the sample from
_SAMPLE = 1_024  # bytes: more tell no more, and cost 40 microseconds a kilobyte

# Country whose pages were written in the encodings of a language, for the detector was made to
# be told the top-level domain. Languages of windows-1252 are no evidence: themes print "en" on all.
_COUNTRY_BY_LANGUAGE = {
    language: country
    for country, languages in {
        "al": "sq", "bg": "bg", "by": "be", "cn": "zh zh-cn zh-hans zh-hans-cn zh-sg", "cz": "cs",
        "ee": "et", "eg": "ar", "gr": "el", "hk": "zh-hk zh-hant-hk", "hr": "hr", "hu": "hu",
        "il": "he iw yi", "ir": "fa", "jp": "ja", "kr": "ko", "lt": "lt", "lv": "lv", "mk": "mk",
        "pk": "ur", "pl": "pl", "ro": "ro", "rs": "sr", "ru": "ru", "si": "sl", "sk": "sk",
        "th": "th", "tr": "tr", "tw": "zh-tw zh-hant zh-hant-tw", "ua": "uk", "vn": "vi",
    }.items()
    for language in languages.split()
}  # fmt: skip

# Letters beyond ASCII of languages that were written in either of two encodings which share most of
# theirs, so that the detector takes one for the other where it sees but a few (Unicode CLDR, main
# exemplar characters).
_LETTERS = {
    "cs": "áčďéěíňóřšťúůýž", "hr": "čćđšž", "hu": "áéíóöőúüű", "pl": "ąćęłńóśźż", "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž",
}  # fmt: skip
_SIBLINGS = ("iso-8859-2", "windows-1250")


@attrs.frozen
class Sample:
    """What a page has to tell of its encoding."""

    texts: bytes
    """Beyond ASCII, the longest first, for prose tells more than menus; cut at some bytes."""

    language: str | None
    """As the page says, in lower case."""


@attrs.frozen
class Likeness:
    """What a page looks like."""

    encoding: str
    is_sure: bool
    """Whether other encodings fit less well."""


class _Detector(Protocol):
    def feed(self, buffer: bytes, *, last: bool) -> bool: ...

    def guess_assess(self, *, tld: bytes | None, allow_utf8: bool) -> tuple[str, bool]: ...


def sample(raw: bytes) -> Sample:
    """The sample of a page that has bytes beyond ASCII."""
    try:
        raw.decode("ascii")
    except UnicodeDecodeError as beyond:
        pieces = raw[beyond.start : beyond.start + _WINDOW].split(b"<")
        telling = dict.fromkeys([piece for piece in pieces if not piece.isascii()])
        longest_first = sorted(telling, key=len, reverse=True)
        return Sample(b"<".join(longest_first)[:_SAMPLE], language(raw))
    return Sample(b"", None)


def likeness(some: Sample) -> Likeness | None:
    """The encoding that a page looks like; None without the detector."""
    new_detector = _detector()
    if new_detector is None:
        return None
    detector = new_detector()
    detector.feed(some.texts, last=False)
    label, is_sure = detector.guess_assess(tld=_country(some.language or ""), allow_utf8=False)
    name = encoding_name(label)
    return Likeness(_settled(name, some), is_sure) if name else None


def _settled(name: str, some: Sample) -> str:
    """The encoding, or its sibling where that gives more letters of the page's language."""
    letters = _LETTERS.get((some.language or "").partition("-")[0])
    if letters is None or name not in _SIBLINGS:
        return name

    def fitting(encoding: str) -> int:
        text = decode_with(some.texts, encoding).lower()
        return sum(map(text.count, letters))

    return max((name, *_SIBLINGS), key=fitting)


def _country(tag: str) -> bytes | None:
    """The top-level domain of a language."""
    country = _COUNTRY_BY_LANGUAGE.get(tag) or _COUNTRY_BY_LANGUAGE.get(tag.partition("-")[0])
    return country.encode("ascii") if country else None


@cache
def _detector() -> Callable[[], _Detector] | None:
    try:
        module = importlib.import_module(MODULE)
    except ImportError:
        return None
    return cast("Callable[[], _Detector]", module.EncodingDetector)

"""Pages as bytes in many encodings, declared rightly, wrongly or not at all."""

from __future__ import annotations

import unicodedata
from html import escape
from string import Template
from typing import TYPE_CHECKING, Literal

import attrs
from hypothesis import strategies as st

from nuffield_extract.testing.passages import ENCODINGS, PASSAGES

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Declaration = Literal["right", "wrong", "none"]
"""What a page says of its encoding."""

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="$language">
<head>$meta<title>$title</title></head>
<body><main><h1>$title</h1>
$body
</main></body>
</html>
""")

UNICODE = ("utf-8", "utf-16le", "utf-16be")
"""Encodings that a page of any language can be in."""

_MARKS = {"utf-8": b"\xef\xbb\xbf", "utf-16le": b"\xff\xfe", "utf-16be": b"\xfe\xff"}

# Codecs of Python that differ from the standard's encodings by name.
_CODECS = {
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "iso-2022-kr": "iso2022_kr",
    "windows-874": "cp874",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
}

# What people typed where an encoding has no better sign.
_PLAINER = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "¿": "?"}
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # windows-1258 has these apart from their letters


@attrs.frozen(kw_only=True)
class EncodedPage:
    """A page as bytes, and how they came about."""

    raw: bytes
    paragraphs: tuple[str, ...]
    """Their text in NFC, in page order."""

    language: str
    """BCP 47, as the page says."""

    encoding: str
    """That of the bytes, by the standard's name in lower case."""

    declared: str | None
    """The label in the page's meta element."""

    has_mark: bool
    """Whether a byte order mark stands before the page."""


_DECLARATIONS: SearchStrategy[Declaration] = st.sampled_from(("right", "wrong", "none"))


@st.composite
def encoded_pages(
    draw: st.DrawFn,
    declarations: SearchStrategy[Declaration] = _DECLARATIONS,
    encodings: SearchStrategy[str] | None = None,
) -> EncodedPage:
    """Pages of invented text in a language, in an encoding that has its letters.

    Args:
        draw: what Hypothesis hands over.
        declarations: what the pages say of their encoding.
        encodings: of the bytes, by the standard's name in lower case; all by default.
    """
    language, encoding = draw(_languages_and_encodings(encodings))
    sentences = st.sampled_from(PASSAGES[language])
    paragraphs = draw(st.lists(st.lists(sentences, min_size=6, max_size=8), min_size=3, max_size=4))
    declared = draw(_labels(draw(declarations), encoding))
    has_mark = encoding in _MARKS and draw(st.booleans())
    texts = [typed(" ".join(paragraph), encoding) for paragraph in paragraphs]
    return EncodedPage(
        raw=(_MARKS[encoding] if has_mark else b"")
        + encoded(page_of(texts, language, declared), encoding),
        paragraphs=tuple([unicodedata.normalize("NFC", text) for text in texts]),
        language=language,
        encoding=encoding,
        declared=declared,
        has_mark=has_mark,
    )


def page_of(texts: list[str], language: str, declared: str | None) -> str:
    """A page of paragraphs; the title is the beginning of the first."""
    return _PAGE.substitute(
        language=language,
        meta="" if declared is None else f'<meta charset="{declared}">',
        title=escape(texts[0][:20]),
        body="\n".join([f"<p>{escape(text, quote=False)}</p>" for text in texts]),
    )


def encoded(text: str, encoding: str) -> bytes:
    """The text in an encoding, by its name in the standard."""
    return text.encode(_CODECS.get(encoding, encoding))


def typed(text: str, encoding: str) -> str:
    """The text with the signs that an encoding has."""
    return "".join([_sign(char, _CODECS.get(encoding, encoding)) for char in text])


def _sign(char: str, codec: str) -> str:
    for sign in (char, _with_tone_apart(char), _PLAINER.get(char, char)):
        if sign.encode(codec, "ignore").decode(codec) == sign:
            return sign
    return "?"


def _with_tone_apart(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    letter = "".join([part for part in parts if part not in _TONES])
    tones = "".join([part for part in parts if part in _TONES])
    return unicodedata.normalize("NFC", letter) + tones


def _languages_and_encodings(
    encodings: SearchStrategy[str] | None,
) -> SearchStrategy[tuple[str, str]]:
    known = [(language, name) for language in PASSAGES for name in (*ENCODINGS[language], *UNICODE)]
    if encodings is None:
        return st.sampled_from(known)
    return encodings.flatmap(lambda name: st.sampled_from([row for row in known if row[1] == name]))


def _labels(declaration: Declaration, encoding: str) -> SearchStrategy[str | None]:
    if declaration == "none":
        return st.none()
    if declaration == "right":
        return st.just(encoding)
    legacy = {name for names in ENCODINGS.values() for name in names}
    return st.sampled_from(sorted({*legacy, "utf-8"} - {encoding}))

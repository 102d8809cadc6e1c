"""citeproc-py made to say where each field stands: private-use characters around what it prints.

The fields are wrapped when a style has cased and formatted them, and before it quotes them and puts
its punctuation around them; so names, dates and page ranges are marked as printed.
"""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from html import unescape
from typing import TYPE_CHECKING, Any

from citeproc import model
from citeproc.string import String

from training.templates import Piece, without_double_stops

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS = {
    "author": "author",
    "editor": "editor",
    "container-author": "author",
    "issued": "date",
    "title": "title",
    "title-short": "title",
    "container-title": "container-title",
    "container-title-short": "container-title",
    "collection-title": "collection-title",
    "collection-number": "volume",
    "publisher": "publisher",
    "publisher-place": "location",
    "event-place": "location",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "page-first": "pages",
    "edition": "edition",
    "genre": "genre",
    "number": "genre",
    "DOI": "doi",
    "URL": "url",
    "accessed": "accessed",
    "ISBN": "isbn",
    "PMID": "pmid",
    "note": "note",
    "citation-number": "number",
}
"""CSL variable -> label."""

_FIRST = 0xE000  # the private-use area of the basic plane
_NAMES = sorted(set(LABELS.values()))
_START = {label: chr(_FIRST + index) for index, label in enumerate(_NAMES)}
_LABEL_OF = {char: label for label, char in _START.items()}
_JOINED_MONTH = re.compile(r"(?<=\d)(?=[A-Z])|(?<=[a-z])(?=\d)")
_EDGES = " .,;:()[]"
_END = chr(_FIRST + 0xFF)
_TOKEN = re.compile("</?(?:[biu]|su[bp]|span)(?: [^<>]*)?>|[\ue000-\ue0ff]|[^<\ue000-\ue0ff]+|<")


@contextmanager
def installed() -> Iterator[None]:
    """While this lasts, citeproc-py marks the fields that it prints."""
    with ExitStack() as stack:
        for owner, name, method in (
            (model.Text, "markup", _text_markup),
            (model.Number, "markup", _number_markup),
            (model.Name, "process", _named(model.Name.process)),
            (model.Date, "process", _dated(model.Date.process)),
        ):
            stack.callback(setattr, owner, name, owner.__dict__[name])
            setattr(owner, name, method)
        yield


def pieces(marked: str) -> list[Piece]:
    """The labelled pieces of a marked reference."""
    return without_double_stops(map(_spaced_date, _spaced(_labelled(marked.strip()))))


def _marked(variable: str | None, text: Any) -> Any:
    """The text between the marks of the variable, where it has a label."""
    label = LABELS.get(variable or "")
    return text if label is None or not text else String(_START[label] + str(text) + _END)


def _text_markup(self: Any, text: Any, language: str) -> Any:
    if not text:
        return None
    printed = self.format(self.case(self.strip_periods(text), language))
    return self.wrap(self.quote(_marked(self.get("variable"), printed)))


def _number_markup(self: Any, text: Any) -> Any:
    if not text:
        return None
    printed = self.format(self.case(self.strip_periods(text)))
    return self.wrap(_marked(self.get("variable"), printed))


def _named(process: Any) -> Any:
    def marked(self: Any, item: Any, variable: str, **options: Any) -> Any:
        text = process(self, item, variable, **options)
        return text if isinstance(text, int) else _marked(variable, text)

    return marked


def _dated(process: Any) -> Any:
    """Only the outer of the two calls (the style's and the locale's) marks."""

    def marked(self: Any, item: Any, variable: Any = None, **options: Any) -> Any:
        text = process(self, item, variable, **options)
        return text if self.is_locale_date() else _marked(self.get("variable"), text)

    return marked


def _labelled(marked: str) -> Iterator[Piece]:
    label = ""
    for token in _TOKEN.findall(marked):
        if token in _LABEL_OF:
            label = _LABEL_OF[token]
        elif token == _END:
            label = ""
        elif token[0] == "<" and len(token) > 1:
            yield Piece("", "", token)
        else:
            yield from _trimmed(label, unescape(token))


def _spaced_date(piece: Piece) -> Piece:
    """The piece; "1985Aug16", where citeproc-py leaves out the spaces, as "1985 Aug 16"."""
    if piece.label != "date":
        return piece
    return piece._replace(text=_JOINED_MONTH.sub(" ", piece.text))


def _trimmed(label: str, text: str) -> Iterator[Piece]:
    """The text as a piece, its edges apart where the style has put brackets around a date."""
    edges = _EDGES if label in {"date", "accessed"} else " "
    start = len(text) - len(text.lstrip(edges)) if label else 0
    end = len(text.rstrip(edges)) if label else len(text)
    for name, part in (("", text[:start]), (label, text[start:end]), ("", text[max(start, end) :])):
        if part:
            yield Piece(name, part)


def _spaced(found: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces with a space behind the entry's number, which citeproc-py leaves out."""
    after_number = False
    for piece in found:
        if after_number and piece.text and piece.text.lstrip(".)]") == piece.text:
            yield Piece("", "" if piece.text.startswith(" ") else " ")
            after_number = False
        elif after_number and piece.text:
            rest = piece.text.lstrip(".)] ")
            yield Piece("", piece.text[: len(piece.text) - len(rest)].rstrip() + " ")
            piece, after_number = piece._replace(text=rest), False  # noqa: PLW2901
        if piece.label == "number":
            piece, after_number = piece._replace(label=""), True  # noqa: PLW2901
        yield piece

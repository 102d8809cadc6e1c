"""The plain author-year entry, read without the labeler: authors, year in brackets, one title.

"Clarke GM, Pariza P (2020), Title" is how think-tanks print their references; most entries of
such a page need nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.model import FieldSpan
from nuffield_extract.references.names.lists import is_plain_list

if TYPE_CHECKING:
    from nuffield_extract.references.parsing.printed import Printed

_YEAR = re.compile(r"\s*\((?P<year>1[5-9]\d\d|20\d\d)[a-z]?\)[,.:]?\s+")
_SIGNS = " ,.;:"
_SENTENCES = re.compile(r"[.?!;]\s|\d{4}|\b[Ii]n:|https?://|doi|\(|[“\"]")
_TITLE_WORDS = 3
_BODY_WORDS = 12
_SMALL = frozenset("of and for the in on to & und für der des de la et y".split())


def plain_fields(entry: Printed) -> tuple[FieldSpan, ...]:
    """The fields of a plain author-year entry; none of any other."""
    year = _YEAR.search(entry.text, entry.begin)
    if year is None or not _are_authors(entry, year.start()):
        return ()
    title = _title(entry, year.end())
    if title is None:
        return ()
    return (
        FieldSpan(field="authors", start=entry.begin, end=year.start()),
        FieldSpan(field="year", start=year.start("year"), end=year.end("year")),
        FieldSpan(field="title", start=title[0], end=title[1]),
    )


def _are_authors(entry: Printed, end: int) -> bool:
    """Whether the text before the year is a plain list of names, or an organisation."""
    text = entry.text[entry.begin : end]
    if is_plain_list(text):
        return True
    words = text.split()
    is_body = 0 < len(words) <= _BODY_WORDS and all(
        word in _SMALL or (word[0].isupper() and word.strip("’'&-").isalpha()) for word in words
    )
    return is_body and not any(run.span.marks or run.span.href for run in entry.runs[:1])


def _title(entry: Printed, start: int) -> tuple[int, int] | None:
    """Where the title stands: all that is left, in one link or italics, or as one sentence."""
    rest = entry.text[start:]
    behind = [run for run in entry.runs if run.end > start and run.span.text.strip(_SIGNS)]
    marked = [run for run in behind if run.span.href or "em" in run.span.marks]
    bare = rest.strip(_SIGNS)
    if len(behind) != 1 or len(bare.split()) < _TITLE_WORDS:
        return None
    if not marked and (_SENTENCES.search(bare) or behind[0].span.marks):
        return None
    begin = start + rest.index(bare)
    return begin, begin + len(bare)

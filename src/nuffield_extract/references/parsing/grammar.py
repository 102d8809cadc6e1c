"""The plain author-year entry, read without the labeler: names, year in brackets, one title.

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


def plain_fields(entry: Printed) -> tuple[FieldSpan, ...]:
    """The fields of a plain author-year entry; none of any other."""
    year = _YEAR.search(entry.text)
    if year is None or not is_plain_list(entry.text[: year.start()]):
        return ()
    title = _title(entry, year.end())
    if title is None:
        return ()
    return (
        FieldSpan(field="authors", start=0, end=year.start()),
        FieldSpan(field="year", start=year.start("year"), end=year.end("year")),
        FieldSpan(field="title", start=title[0], end=title[1]),
    )


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

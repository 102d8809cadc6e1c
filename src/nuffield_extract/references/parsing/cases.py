"""Case law as law reviews cite it: "Bell v. Tolland County, 448 F.3d 605, 608 (2d Cir. 2006)".

The form is that of "The Bluebook: A Uniform System of Citation", rule 10: parties, volume,
reporter, pages, and in brackets the court and the year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.model import FieldSpan

if TYPE_CHECKING:
    from nuffield_extract.model import FieldName
    from nuffield_extract.references.parsing.printed import Printed

_NAMES: tuple[FieldName, ...] = ("title", "volume", "container", "pages", "year")

_PARTIES = r"[^\W\d_][^;“”\"()\[\]]{1,160}?"
_REPORTER = r"[A-Z][\w’']*\.(?:\s?(?:[A-Z][\w’']*\.|Ct\.|Supp\.|App\.|\d?[2-4](?:d|th)\.?))*"
_CASE = re.compile(
    rf"(?P<title>{_PARTIES}),\s+(?P<volume>\d{{1,4}})\.?\s+(?P<container>{_REPORTER})\s+"
    r"(?:at\s+)?(?P<pages>\d{1,5}(?:[\d\s,–\-*]{0,40}\d)?)[^()\d]{0,3}(?:n\.\s?\d{1,3}\s?)?"
    r"\((?:[^()]{0,40}?[\s.])??(?P<year>1[7-9]\d\d|20\d\d)\)"
)
_AGAINST = re.compile(r"\s(?:v|vs)\.?\s?|^[^\s,]+(?:\s[^\s,]+){0,3}$")


def case_fields(entry: Printed) -> tuple[FieldSpan, ...]:
    """The fields of the case that an entry begins with; none where it begins with none."""
    match = _CASE.match(entry.text, entry.begin)
    if match is None or not _AGAINST.search(match["title"]):
        return ()
    return tuple(
        FieldSpan(field=name, start=match.start(name), end=match.end(name)) for name in _NAMES
    )

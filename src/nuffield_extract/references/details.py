"""What a reference prints behind its title: numbers, publisher, editors, date of access."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.metadata.dates import parse_date
from nuffield_extract.references.names import reference_names

if TYPE_CHECKING:
    import datetime

    from nuffield_extract.model import Person

_ACCESSED = re.compile(
    r"\b(?:accessed|retrieved|viewed)\b(?:\s+on)?:?\s*(?P<date>[^\])]{6,40})", re.IGNORECASE
)
_VOLUME = re.compile(
    r"\b(?P<volume>\d{1,4})\s*\((?P<issue>[\w\-–/ ]{1,12})\)"
    r"|\b[Vv]ol(?:ume)?\.?\s*(?P<named>\d{1,4})\b"
    r"|(?P<before_pages>\b\d{1,4})\s*[:,]\s*(?=(?:pp?\.?\s*)?\d{1,6}\s*[-–]\s*\d)"
)
_PAGES = re.compile(
    r"(?:\bpp?\.?\s*|[:,;]\s*)(?P<pages>[A-Za-z]?\d{1,6}\s*[-–]\s*[A-Za-z]?\d{1,6}|e\d{3,8})(?!\d)"
)

# "Leeds: Fernhill Press." at the end of a sentence behind the title.
_PUBLISHER = re.compile(
    r"(?:^|[.,)]\s+)(?:[A-Z][\w’'\- ]{1,40}(?:, [A-Z][\w ]{1,20})?:\s+)?"
    r"(?P<name>[A-Z][^.:;,/\d()]{2,80}\b(?:Press|Books|Publishing|Publishers|Verlag|Trust|Institute))"
    r"(?=[.,;]|\s*$)"
    r"|(?:^|[.,)]\s+)[A-Z][\w’'\- ]{1,40}(?:, [A-Z][\w ]{1,20})?:\s+"
    r"(?P<placed>[A-Z][^.:;,/\d]{2,80})(?=[.,;]|\s*$)"
)
_EDITORS = re.compile(
    r"\b[Ii]n:?\s+(?P<names>[^()]{3,200}?),?\s*\(?\b(?:[Ee]ds?|[Ee]ditors?|Hrsg)\b"
)


@attrs.frozen(kw_only=True)
class Details:
    """Numbers as printed, the date on which the page was read, publisher, editors of the book."""

    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    accessed: datetime.date | None = None
    publisher: str | None = None
    editors: tuple[Person, ...] = ()


_NONE = Details()


def read_details(text: str, after: int) -> Details:
    """What an entry prints behind the position `after`, where its title ends."""
    if not any(map(str.isalnum, text[after:])):
        return _NONE
    publisher = _PUBLISHER.search(text, after)
    editors = _EDITORS.search(text, after)
    volume = _VOLUME.search(text, after)
    pages = _PAGES.search(text, volume.end() - 1 if volume else after)
    accessed = _ACCESSED.search(text, after)
    return Details(
        volume=(volume["volume"] or volume["named"] or volume["before_pages"]) if volume else None,
        issue=volume["issue"] if volume else None,
        pages=pages["pages"].replace(" ", "") if pages else None,
        accessed=parse_date(accessed["date"]) if accessed else None,
        publisher=(publisher["name"] or publisher["placed"]).strip() if publisher else None,
        editors=reference_names(editors["names"]).people if editors else (),
    )

"""The day that a url holds, as blogs and newspapers file their pages: `/2016/12/22/title`."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from nuffield_extract.metadata.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?![\w.])")


def stated_by_url(url: str | None) -> Iterator[Statement]:
    """The date of publication, where the path has year, month and day."""
    found = _PATH.search(url or "")
    if found is None:
        return
    try:
        date = datetime.date(*map(int, found.groups()))
    except ValueError:
        return
    yield Statement("published", date.isoformat(), "url")

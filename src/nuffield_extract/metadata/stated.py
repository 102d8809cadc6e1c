"""The statements of every machine-readable source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from nuffield_extract import registry
from nuffield_extract.metadata import sources
from nuffield_extract.metadata.statements import Source, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head


def stated(head: Head) -> Iterator[Statement]:
    """What each source says of the article, source by source."""
    for source in _sources():
        for field, value in source.values(head):
            yield Statement(field, value, source.SOURCE)


@cache
def _sources() -> tuple[Source, ...]:
    return cast("tuple[Source, ...]", registry.modules(sources))

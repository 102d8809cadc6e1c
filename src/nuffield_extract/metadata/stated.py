"""The statements of every machine-readable source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from nuffield_extract import registry
from nuffield_extract.metadata import sources
from nuffield_extract.metadata.entities import decoded
from nuffield_extract.metadata.statements import Source, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.metadata.head import Head
    from nuffield_extract.metadata.statements import Value

_NAMES = frozenset(("authors", "site", "topics"))
"""Fields whose values name something: no entity belongs to a name."""


def stated(head: Head) -> Iterator[Statement]:
    """What each source says of the article, source by source."""
    for source in _sources():
        for field, value in source.values(head):
            yield Statement(field, _named(value) if field in _NAMES else value, source.SOURCE)


def _named(value: Value) -> Value:
    """The value, its texts as names without entities; a person has been read already."""
    if isinstance(value, str):
        return decoded(value)
    return cast("Value", tuple(decoded(one) if isinstance(one, str) else one for one in value))


@cache
def _sources() -> tuple[Source, ...]:
    return cast("tuple[Source, ...]", registry.modules(sources))

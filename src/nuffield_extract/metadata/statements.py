"""Statements: what one source says of one field of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import attrs

from nuffield_extract.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.dom import Node
    from nuffield_extract.metadata.head import Head

Value = str | tuple[str, ...] | tuple[Person, ...]


@attrs.frozen
class Statement:
    """A value for a field of the article, as its source prints it."""

    field: str
    value: Value
    source: str


@attrs.frozen
class Printed:
    """A statement of the page to its readers, and the nodes that say it and nothing else."""

    statement: Statement
    nodes: tuple[Node, ...]


class Source(Protocol):
    """A module of `metadata.sources`."""

    SOURCE: str
    """Its name in the evidence."""

    def values(self, head: Head) -> Iterable[tuple[str, Value]]:
        """Field and value of all that the source says, in page order."""

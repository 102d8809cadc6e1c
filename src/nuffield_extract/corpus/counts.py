"""Counts by name, of a bounded number of names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.errors import SchemaError

if TYPE_CHECKING:
    from collections.abc import Mapping

KEPT = 1_000  # names of one table: some 30 kB of JSON at the most usual lengths

Named = tuple[tuple[str, int], ...]
"""Names with their counts, the most frequent first, then in the order of the names."""


@attrs.frozen(kw_only=True)
class Counts:
    """How often each name was counted."""

    named: Named = ()

    other: int = 0
    """Counts of names that are not among `named`, for there were too many of them."""

    @property
    def total(self) -> int:
        """All that was counted."""
        return self.other + sum(count for _, count in self.named)

    @classmethod
    def of(cls, counted: Mapping[str, int], *, other: int = 0) -> Counts:
        """The counts, with the most frequent `KEPT` names."""
        named = tuple(sorted(counted.items(), key=_rank))
        return cls(named=named, other=other).top(KEPT)

    def top(self, number: int) -> Counts:
        """The counts with so many of the names, the most frequent ones; the rest is `other`."""
        rest = sum(count for _, count in self.named[number:])
        return Counts(named=self.named[:number], other=self.other + rest)

    def to_json(self) -> dict[str, Any]:
        """The counts as plain JSON values."""
        return {"named": dict(self.named), "other": self.other}

    @classmethod
    def from_json(cls, value: Any, *, path: str = "$") -> Counts:
        """The inverse of `to_json`.

        Raises:
            SchemaError: the value is none of its making.
        """
        if not isinstance(value, dict) or value.keys() != {"named", "other"}:
            raise SchemaError("expected named and other", path=path)
        if not isinstance(value["named"], dict):
            raise SchemaError("expected counts by name", path=f"{path}.named")
        named = {
            name: read_count(count, path=f"{path}.named.{name}")
            for name, count in value["named"].items()
        }
        return cls.of(named, other=read_count(value["other"], path=f"{path}.other"))


def read_count(value: Any, *, path: str) -> int:
    """The value, which is a whole number from 0.

    Raises:
        SchemaError: it is not.
    """
    if type(value) is not int or value < 0:
        raise SchemaError(f"expected a count, found {value!r}", path=path)
    return value


def _rank(entry: tuple[str, int]) -> tuple[int, str]:
    name, count = entry
    return -count, name

"""The tally: what is counted over the pages of a shard or a run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.corpus.counts import Counts, read_count
from nuffield_extract.errors import SchemaError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAME_LENGTH = 200
"""Characters of a name that count; longer ones with the same beginning are one name."""

_NONE = Counts()


@attrs.frozen(kw_only=True)
class Tally:
    """What was counted. The sum of two tallies is the tally of the pages of both.

    Up to `counts.KEPT` names of a kind the sum is exact, in whatever order. Beyond, the most
    frequent names are kept, the others are counted without their name, and the count of a name
    may be too low by what it had where it was not kept; the totals stay exact.
    """

    rows: int = 0
    """Pages with an article."""

    page_bytes: int = 0
    """Bytes of all pages, those that failed too."""

    words: int = 0
    sections: int = 0
    authors: int = 0
    references: int = 0
    references_with_doi: int = 0
    rows_with_references: int = 0
    rows_without_title: int = 0
    rows_without_date: int = 0
    """Without a date of publication."""

    rows_without_author: int = 0

    errors: Counts = _NONE
    """Pages without an article, by the class of the error."""

    others: Counts = _NONE
    """Records that are no pages, by what they are."""

    kinds: Counts = _NONE
    published_years: Counts = _NONE
    fetched_years: Counts = _NONE
    languages: Counts = _NONE
    sites: Counts = _NONE
    topics: Counts = _NONE
    """A page counts for each of its topics."""

    encodings: Counts = _NONE
    encoding_from: Counts = _NONE
    wrappers: Counts = _NONE
    notices: Counts = _NONE
    """Pages by the codes of their notices, each code once a page."""

    reference_types: Counts = _NONE
    """References, by CSL type."""

    word_counts: Counts = _NONE
    """Rows by number of words: 0, or the power of two that is not above it."""

    @property
    def pages(self) -> int:
        """Pages with and without an article, and what should have been one."""
        return self.rows + self.errors.total

    @property
    def records(self) -> int:
        """All that was read."""
        return self.pages + self.others.total

    def __add__(self, other: Tally) -> Tally:
        """The tally of the pages of both."""
        return Tally.total((self, other))

    @classmethod
    def total(cls, tallies: Iterable[Tally]) -> Tally:
        """The sum. Names are left out at the end only, where they do not fill the memory."""
        counting = Counting()
        for tally in tallies:
            counting.add(tally)
        return counting.tally()

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Tally:
        """The tally of one page with an article, from its row of the table."""
        counting = Counting()
        counting.add_row(row)
        return counting.tally()

    @classmethod
    def of_error(cls, error_class: str, page_bytes: int) -> Tally:
        """The tally of one page without an article."""
        counting = Counting()
        counting.add_error(error_class, page_bytes)
        return counting.tally()

    @classmethod
    def of_other(cls, reason: str) -> Tally:
        """The tally of one record that is no page, such as "image/png"."""
        return cls(others=Counts(named=((reason[:NAME_LENGTH], 1),)))

    def to_json(self) -> dict[str, Any]:
        """The tally as plain JSON values."""
        counts = {name: getattr(self, name).to_json() for name in TABLES}
        return {name: getattr(self, name) for name in NUMBERS} | counts

    @classmethod
    def from_json(cls, value: Any) -> Tally:
        """The inverse of `to_json`.

        Raises:
            SchemaError: the value is none of its making.
        """
        if not isinstance(value, dict) or value.keys() != {*NUMBERS, *TABLES}:
            raise SchemaError("expected a tally")
        numbers = {name: read_count(value[name], path=f"$.{name}") for name in NUMBERS}
        tables = {name: Counts.from_json(value[name], path=f"$.{name}") for name in TABLES}
        return cls(**numbers, **tables)  # type: ignore[arg-type]  # by name


class Counting:
    """A tally in the making: pages are added in microseconds, in memory that is bounded."""

    def __init__(self) -> None:
        self._numbers: Counter[str] = Counter()
        self._other: Counter[str] = Counter()
        self._named: dict[str, dict[str, int]] = {name: {} for name in TABLES}

    def add_row(self, row: Mapping[str, Any]) -> None:
        """Counts a page with an article, from its row of the table."""
        self._numbers["rows"] += 1
        self._numbers["page_bytes"] += row.get("page_bytes") or 0
        self._numbers["sections"] += len(row.get("sections") or ())
        self._numbers["authors"] += len(row.get("authors") or ())
        for column, number in _WITHOUT:
            if not row.get(column):
                self._numbers[number] += 1
        for column, table in _BY_NAME:
            self._count(table, row.get(column))
        for column, table in _BY_YEAR:
            moment = row.get(column)
            self._count(table, str(moment.year) if moment else None)
        for topic in set(row.get("topics") or ()):
            self._count("topics", topic)
        for code in {notice["code"] for notice in row.get("notices") or ()}:
            self._count("notices", code)
        self._add_words(row.get("words") or 0)
        self._add_references(row.get("refs") or ())
        self._shrink()

    def add_error(self, error_class: str, page_bytes: int) -> None:
        """Counts a page without an article."""
        self._numbers["page_bytes"] += page_bytes
        self._count("errors", error_class)
        self._shrink()

    def add_other(self, reason: str) -> None:
        """Counts a record that is no page."""
        self._count("others", reason)
        self._shrink()

    def add(self, tally: Tally) -> None:
        """Counts all that a tally counts."""
        for name in NUMBERS:
            self._numbers[name] += getattr(tally, name)
        for table in TABLES:
            counts: Counts = getattr(tally, table)
            self._other[table] += counts.other
            for name, count in counts.named:
                self._count(table, name, count)
        self._shrink()

    def tally(self) -> Tally:
        """What was counted so far."""
        numbers = {name: self._numbers[name] for name in NUMBERS}
        tables = {name: Counts.of(self._named[name], other=self._other[name]) for name in TABLES}
        return Tally(**numbers, **tables)  # type: ignore[arg-type]  # by name

    def _add_words(self, words: int) -> None:
        self._numbers["words"] += words
        self._count("word_counts", str(1 << words.bit_length() >> 1))

    def _add_references(self, references: Iterable[Mapping[str, Any]]) -> None:
        number = 0
        for number, reference in enumerate(references, 1):  # noqa: B007 - the last one is the number
            self._count("reference_types", reference.get("type"))
            if reference.get("doi"):
                self._numbers["references_with_doi"] += 1
        self._numbers["references"] += number
        self._numbers["rows_with_references"] += number > 0

    def _count(self, table: str, name: str | None, count: int = 1) -> None:
        if name:
            named = self._named[table]
            name = name[:NAME_LENGTH]
            named[name] = named.get(name, 0) + count

    def _shrink(self) -> None:
        for table, named in self._named.items():
            if len(named) > MOST_NAMES:
                kept = Counts.of(named)
                self._named[table] = dict(kept.named)
                self._other[table] += kept.other


NUMBERS = tuple(field.name for field in attrs.fields(Tally) if field.default == 0)
"""Fields of a tally that are one number each."""

TABLES = tuple(field.name for field in attrs.fields(Tally) if field.default == _NONE)
"""Fields of a tally that are counts by name."""

MOST_NAMES = 50_000
"""Names of a table that are held while counting: some 10 MB."""

_WITHOUT = (
    ("title", "rows_without_title"),
    ("published", "rows_without_date"),
    ("authors", "rows_without_author"),
)
"""Columns of a row, and the number of rows where there is nothing in them."""

_BY_NAME = (
    ("kind", "kinds"),
    ("language", "languages"),
    ("site", "sites"),
    ("encoding", "encodings"),
    ("encoding_from", "encoding_from"),
    ("wrapper", "wrappers"),
)
"""Columns of a row that hold one name, and the table that counts it."""

_BY_YEAR = (("published", "published_years"), ("fetched", "fetched_years"))

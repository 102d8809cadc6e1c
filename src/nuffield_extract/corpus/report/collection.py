"""The collection, as a part of the page: what the articles are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.report.bars import bars
from nuffield_extract.corpus.report.columns import columns
from nuffield_extract.corpus.report.document import WHOLES, unnamed
from nuffield_extract.corpus.report.figures import Mark, Series, figure
from nuffield_extract.corpus.report.numerals import counted, number, share
from nuffield_extract.corpus.report.tables import (
    BARS,
    Column,
    in_full,
    powers_of_two,
    ranked,
    years,
)
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.corpus.tally import Tally


def collection(tally: Tally) -> Markup:
    """What the articles are; nothing where there are none."""
    if not tally.rows:
        return NOTHING
    return lines(
        (
            _part("The collection", (_years(tally), _lengths(tally), *_ranked(tally, _ARTICLES))),
            _part("References", (_references(tally), *_ranked(tally, _REFERENCES))),
            _part("How pages were read", (_lacks(tally), *_ranked(tally, _READING))),
        )
    )


_YEAR_DIGITS = 4  # in the order of the years; words stand behind all digits


@attrs.frozen
class _Table:
    """A table of the tally that is shown as bars."""

    field: str
    title: str
    unit: str = "articles"
    note: str = ""


_ARTICLES = (
    _Table("kinds", "Kinds, as pages name them"),
    _Table("languages", "Languages"),
    _Table("sites", "Sites"),
    _Table("topics", "Topics", note="An article counts for each of its topics."),
    _Table("fetched_years", "Years in which pages were fetched"),
)

_REFERENCES = (_Table("reference_types", "Types of works referred to", "references"),)

_READING = (
    _Table("notices", "Notices: what was lost, repaired or guessed"),
    _Table("encodings", "Encodings"),
    _Table("encoding_from", "What told the encoding"),
    _Table("wrappers", "How pages were saved"),
)


def _part(title: str, cards: Iterable[Markup]) -> Markup:
    drawn = lines(cards)
    if not drawn:
        return NOTHING
    inside = element("div", within(drawn), class_="cards")
    return element("section", element("h2", text(title)), inside)


def _ranked(tally: Tally, tables: Iterable[_Table]) -> list[Markup]:
    return [_ranking(tally, table) for table in tables if getattr(tally, table.field).total]


def _ranking(tally: Tally, table: _Table) -> Markup:
    counts = getattr(tally, table.field)
    without = unnamed(tally, table.field) if table.field in WHOLES else 0
    series = Series(
        title=table.title,
        unit=table.unit,
        marks=tuple(ranked(counts, BARS, unnamed=without)),
        whole=getattr(tally, WHOLES.get(table.field, "rows")),
        note=table.note,
    )
    return figure(series, bars(series), rows=in_full(counts, unnamed=without))


def _years(tally: Tally) -> Markup:
    shown = years(tally.published_years)
    if not shown:
        return NOTHING
    without = unnamed(tally, "published_years")
    series = Series(
        title="Years of publication",
        unit="articles",
        marks=tuple(column.mark for column in shown),
        whole=tally.rows,
        note=f"{_dateless(without, tally.rows)}{_rests(shown)}",
    )
    told = in_full(tally.published_years, unnamed=without)
    rows = sorted(told, key=lambda mark: mark.name.zfill(_YEAR_DIGITS))
    return figure(series, columns(series, [column.label for column in shown]), rows=rows)


def _dateless(without: int, rows: int) -> str:
    if not without:
        return "Every article has a date."
    return f"{counted(without, 'article')} ({share(without, rows)}) without a date."


def _rests(shown: Sequence[Column]) -> str:
    names = [column.mark.name for column in shown if column.mark.look == "rest"]
    return f" Gray: all years {' and '.join(names)}." if names else ""


def _lengths(tally: Tally) -> Markup:
    shown = powers_of_two(tally.word_counts)
    mean = round(tally.words / tally.rows)
    series = Series(
        title="Length in words",
        unit="articles",
        marks=tuple(column.mark for column in shown),
        whole=tally.rows,
        note=f"A column reaches from the number below it to twice as many. "
        f"{number(tally.words)} words in all, {number(mean)} an article.",
    )
    return figure(series, columns(series, [column.label for column in shown]))


def _references(tally: Tally) -> Markup:
    if not tally.references:
        return NOTHING
    series = Series(
        title="Articles with references",
        unit="articles",
        marks=(
            Mark(name="with references", count=tally.rows_with_references),
            Mark(name="without", count=tally.rows - tally.rows_with_references, look="rest"),
        ),
        whole=tally.rows,
        note=f"{counted(tally.references, 'reference')} in all, "
        f"{number(tally.references_with_doi)} with a DOI "
        f"({share(tally.references_with_doi, tally.references)}).",
    )
    return figure(series, bars(series))


def _lacks(tally: Tally) -> Markup:
    series = Series(
        title="What articles lack",
        unit="articles",
        marks=(
            Mark(name="without a title", count=tally.rows_without_title),
            Mark(name="without a date of publication", count=tally.rows_without_date),
            Mark(name="without an author", count=tally.rows_without_author),
        ),
        whole=tally.rows,
    )
    return figure(series, bars(series))

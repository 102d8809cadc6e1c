"""What a style may print of a record: slots, each with its label and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from training.name_forms import FORMS, name_list
from training.sources import abbreviated, ordinal
from training.titles import first_upper, title_case
from training.words.continental import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from training.base import Record

ENGLISH_MONTHS = tuple(
    """January February March April May June July August September October November
    December""".split()
)

SEASONS = ("Winter", "Spring", "Summer", "Autumn")

DATES = {
    "dmy": "{d} {B} {y}",
    "mdy": "{B} {d}, {y}",
    "iso": "{y}-{m:02}-{d:02}",
    "numbers": "{d:02}/{m:02}/{y}",
    "dots": "{d:02}.{m:02}.{y}",
    "short dmy": "{d} {b} {y}",
    "short mdy": "{b} {d}, {y}",
    "short stops": "{d} {b}. {y}",
    "apa": "{y}, {B} {d}",
    "medline": "{y} {b} {d}",
    "month": "{B} {y}",
    "stops": "{b}. {d}, {y}",
    "season": "{s} {y}",
    "range": "{B}–{N} {y}",
    "de": "{d}. {de} {y}",
    "fr": "{d} {fr} {y}",
    "es": "{d} de {es} de {y}",
    "it": "{d} {it} {y}",
    "pt": "{d} de {pt} de {y}",
    "nl": "{d} {nl} {y}",
}
"""Patterns of dates: y year, m month, d day, B and b its English name, N the next, s season."""


def slot(random: Random, record: Record, name: str, form: str) -> tuple[str, str] | None:
    """The label and the text of a slot such as `authors` in the form `apa`; None if not there."""
    label, read = SLOTS[name]
    text = read(random, record, form)
    return (label, text) if text else None


def _value(key: str) -> Callable[[Random, Record, str], str | None]:
    return lambda _random, record, _form: record.get(key)


def _names(key: str) -> Callable[[Random, Record, str], str | None]:
    def read(random: Random, record: Record, form: str) -> str | None:
        return name_list(random, record[key], FORMS[form]) if record.get(key) else None

    return read


def _date(key: str) -> Callable[[Random, Record, str], str | None]:
    def read(_random: Random, record: Record, form: str) -> str | None:
        if key not in record:
            return "n.d." if key == "issued" else None
        return printed_date(record[key]["date-parts"][0], form)

    return read


def printed_date(parts: list[int], form: str) -> str:
    """The date in a form of `DATES`; what is not known of it is left out."""
    year, month, day = (*parts, 0, 0)[:3]
    if not month:
        return str(year)
    names = {language: words.months[month - 1] for language, words in LANGUAGES.items()}
    english = ENGLISH_MONTHS[month - 1]
    pattern = DATES[form] if day else _without_day(DATES[form])
    return pattern.format(
        y=year, m=month, d=day, B=english, b=english[:3], s=SEASONS[month % 12 // 3],
        N=ENGLISH_MONTHS[month % 12], **names,
    )  # fmt: skip


def _without_day(pattern: str) -> str:
    for day in ("{d}. ", "{d} de ", "{d}, ", "{d} ", "-{d:02}", "{d:02}/", "{d:02}.", " {d}"):
        if day in pattern:
            return pattern.replace(day, " " if day == "{d}, " else "", 1).replace("  ", " ")
    return pattern


def _year(_random: Random, record: Record, _form: str) -> str:
    if "issued" not in record:
        return "n.d."
    return str(record["issued"]["date-parts"][0][0])


def _title(_random: Random, record: Record, form: str) -> str:
    title = str(record["title"])
    cased = {"": title, "caps": title_case(title), "first": first_upper(title)}
    return cased[form if record["language"] == "en" else ""]


def _container(_random: Random, record: Record, form: str) -> str | None:
    name = record.get("container-title")
    if name is None or form == "" or record["type"] != "article-journal":
        return name
    return abbreviated(name, {"short": ".", "bare": ""}[form])


def _pages(_random: Random, record: Record, form: str) -> str | None:
    pages = record.get("page")
    if pages is None or "-" not in pages:
        return pages
    first, last = pages.split("-")
    if form == "first":
        return str(first)
    if form == "short" and len(first) == len(last) and first.isdigit():
        same = sum(1 for _ in _common(first, last))
        return f"{first}-{last[same:]}"
    return f"{first}{'-' if form == 'hyphen' else '–'}{last}"


def _common(first: str, last: str) -> str:
    size = next((index for index, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), 0)
    return first[:size]


def _edition(_random: Random, record: Record, form: str) -> str | None:
    number = record.get("edition")
    return ordinal(int(number)) if number and form == "" else number


def _genre(_random: Random, record: Record, _form: str) -> str | None:
    genre, number = record.get("genre"), record.get("number")
    return f"{genre} {number}" if genre and number else genre


def _name(key: str, first: str) -> Callable[[Random, Record, str], str | None]:
    """The first form of a name that is a body; else none."""

    def read(_random: Random, record: Record, _form: str) -> str | None:
        names: list[dict[str, Any]] = record.get(key, [])
        return names[0].get(first) if names else None

    return read


SLOTS: dict[str, tuple[str, Callable[[Random, Record, str], str | None]]] = {
    "authors": ("author", _names("author")),
    "editors": ("editor", _names("editor")),
    "body": ("author", _name("author", "literal")),
    "year": ("date", _year),
    "date": ("date", _date("issued")),
    "title": ("title", _title),
    "container": ("container-title", _container),
    "series": ("collection-title", _value("collection-title")),
    "series_number": ("volume", _value("collection-number")),
    "volume": ("volume", _value("volume")),
    "issue": ("issue", _value("issue")),
    "pages": ("pages", _pages),
    "publisher": ("publisher", _value("publisher")),
    "place": ("location", _value("publisher-place")),
    "edition": ("edition", _edition),
    "genre": ("genre", _genre),
    "doi": ("doi", _value("DOI")),
    "url": ("url", _value("URL")),
    "accessed": ("accessed", _date("accessed")),
    "isbn": ("isbn", _value("ISBN")),
    "pmid": ("pmid", _value("PMID")),
    "arxiv": ("arxiv", _value("number")),
    "note": ("note", _value("note")),
}
"""By name: the label, and what reads the text from a record."""

"""Invented records, rendered by citeproc-py in twelve styles, and parsed back.

What each style and field reaches is held by floors (fixtures/references/floors.json: entries that
are exact). `pytest --update-golden` raises them; nothing lowers them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import Reference, parse_reference
from nuffield_extract.testing import arbitrary_markup, entry_fragments, entry_texts
from timing import takes_less_than

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "references"
FLOORS = FOLDER / "floors.json"
LINES: list[dict[str, Any]] = [
    json.loads(line) for line in (FOLDER / "rendered.jsonl").read_text("utf-8").splitlines()
]
STYLES = sorted({line["style"] for line in LINES})
PER_STYLE = 20

SECONDS = 1.0  # of one core, for an entry of a megabyte
_YEAR = re.compile(r"\d{4}")
_JOINING = frozenset("and und et al others".split())  # words between names that are no names

LABELS = {
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "place": "location",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "doi": "doi",
    "url": "url",
    "arxiv": "arxiv",
    "authors": "author",
    "editors": "editor",
}
"""How the rendered references call a field, where they call it otherwise."""

TEXTS = tuple(field for field in LABELS if field not in {"authors", "editors"})
FIELDS = (*LABELS, "year", "accessed", "type")


def words(text: str) -> list[str]:
    """The words of a text, in small letters, without punctuation."""
    return re.findall(r"[^\W_]+", text.casefold())


def names(text: str) -> Counter[str]:
    """The words of a list of names; their order says nothing."""
    return Counter(word for word in words(text) if word not in _JOINING)


def printed(line: dict[str, Any], label: str) -> str:
    """What a rendered reference prints with this label."""
    return " ".join(text for name, text in line["segments"] if name == label)


def is_exact(line: dict[str, Any], reference: Reference, field: str) -> bool:
    """Whether the field is parsed as it was rendered, case and punctuation aside."""
    if field in TEXTS:
        return words(printed(line, LABELS[field])) == words(getattr(reference, field) or "")
    if field == "year":
        dates = [text for name, text in line["segments"] if name == "date"]
        return str(reference.year) == next(
            found[0] for text in dates if (found := _YEAR.search(text))
        )
    if field == "type":
        return reference.type == line["type"]
    if field == "accessed":
        year, month, day = line["record"]["accessed"]["date-parts"][0]
        return str(reference.accessed) == f"{year}-{month:02}-{day:02}"
    people = reference.authors if field == "authors" else reference.editors
    whole = reference.authors_text if field == "authors" else None
    said = whole or " ".join(person.name for person in people)
    return names(printed(line, LABELS[field])) == names(said)


def prints(line: dict[str, Any], field: str) -> bool:
    """Whether a rendered reference shows the field."""
    if field == "year":
        return _YEAR.search(printed(line, "date")) is not None
    return field == "type" or bool(printed(line, LABELS.get(field, field)))


@cache
def parsed(number: int) -> Reference:
    return parse_reference(LINES[number]["html"])


def exact_counts(style: str) -> dict[str, int]:
    """By field: how many entries of a style print it and are parsed to it.

    Also `placed`, how many fields stand in the texts, and `clean`, how many entries have no field
    that is not printed.
    """
    counts = Counter[str]()
    for number, line in enumerate(LINES):
        if line["style"] == style:
            shown = [field for field in FIELDS if prints(line, field)]
            counts.update(field for field in shown if is_exact(line, parsed(number), field))
            counts["placed"] += len(parsed(number).fields)
            counts["clean"] += not any(
                getattr(parsed(number), field) for field in LABELS if field not in shown
            )
    return dict(sorted(counts.items()))


def test_every_style_has_its_entries() -> None:
    assert len(STYLES) == 12
    assert set(Counter(line["style"] for line in LINES).values()) == {PER_STYLE}


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_parsed_no_worse_than_before(style: str, *, update_golden: bool) -> None:
    counts = exact_counts(style)
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    old = floors.get(style, {})
    if update_golden:
        floors[style] = {
            field: max(counts.get(field, 0), old.get(field, 0)) for field in sorted(counts | old)
        }
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")
        return
    assert old
    assert {field: counts.get(field, 0) for field in old if counts.get(field, 0) < old[field]} == {}


@pytest.mark.parametrize("number", range(len(LINES)))
def test_a_rendered_entry_keeps_its_text(number: int) -> None:
    assert "".join(parsed(number).text.split()) == "".join(LINES[number]["raw"].split())


def assert_fields_stand_in_text(reference: Reference) -> None:
    """Fields stand in the text, in order and apart, and hold what is parsed."""
    end = 0
    for span in reference.fields:
        assert end <= span.start < span.end <= len(reference.text)
        assert 0 <= span.confidence <= 1
        shown = reference.text[span.start : span.end]
        assert shown == shown.strip()
        assert holds(shown, getattr(reference, span.field)), span
        end = span.end


def holds(shown: str, value: Any) -> bool:
    """Whether the printed text holds a field's value, spaces, dashes and case aside."""
    if isinstance(value, tuple):
        return any(holds(shown, person.name) for person in value)
    bare = "".join(words(shown))
    if hasattr(value, "isoformat"):
        return str(value.year) in bare
    return "".join(words(str(value))) in bare and value is not None


@pytest.mark.parametrize("number", range(len(LINES)))
def test_fields_of_a_rendered_entry_stand_in_its_text(number: int) -> None:
    assert_fields_stand_in_text(parsed(number))


@given(st.text() | entry_texts() | entry_fragments() | arbitrary_markup())
def test_any_text_is_parsed_and_its_fields_stand_in_it(fragment: str) -> None:
    assert_fields_stand_in_text(parse_reference(fragment))


@given(entry_texts() | entry_fragments())
def test_the_text_of_an_entry_is_an_entry_of_that_text(fragment: str) -> None:
    text = parse_reference(fragment).text
    assert parse_reference(escape(text)).text == text


HOSTILE = {
    "words": "word " * 200_000,
    "letters": "a" * 1_000_000,
    "capitals": "A" * 1_000_000,
    "digits": "1" * 1_000_000,
    "initials": "A. " * 300_000,
    "names": "Smith A, " * 100_000,
    "commas": "a, " * 5_000,
    "open brackets": "(" * 10_000,
    "brackets in brackets": "(" * 5_000 + ")" * 5_000,
    "brackets in a row": "()" * 5_000,
    "square brackets": "[" * 200_000,
    "quotes": "“" * 10_000,
    "straight quotes": '"a' * 100_000,
    "italics": "<em>a</em> " * 30_000,
    "links": "<a href=https://x.example>a</a> " * 30_000,
    "links elsewhere": "".join(f"<a href=/{n}>a{n}</a> " for n in range(20_000)),
    "years": "2019 " * 200_000,
    "years in brackets": "(2019" * 100_000,
    "page ranges": "1-" * 300_000,
    "volumes": "1(1):1-1, " * 100_000,
    "pages": "pp. 1" * 200_000,
    "addresses": "http://" * 100_000,
    "identifiers": "10.1000/" * 100_000,
    "isbn": "978-" * 200_000,
    "places": "London: " * 100_000,
    "editors": "ed. " * 200_000,
    "editors after names": "In: " * 200_000,
    "joined names": "and " * 200_000,
    "accesses": "accessed on " * 80_000,
    "stops": ". " * 300_000,
    "spaces": "a" + " " * 900_000 + "a",
    "no-break spaces": "\N{NO-BREAK SPACE}" * 300_000 + "x",
    "dashes": "–" * 300_000,
    "arrows": "^ ↩ " * 200_000,
    "accents": "e\N{COMBINING ACUTE ACCENT}" * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_entry_takes_less_than_a_second(name: str) -> None:
    assert takes_less_than(SECONDS, lambda: parse_reference(HOSTILE[name]))

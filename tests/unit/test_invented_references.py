from __future__ import annotations

import json
import random
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from training.fields import DATES, SLOTS, printed_date
from training.frames import framed
from training.held_out import SHARE, is_held_out
from training.name_forms import FORMS, initials, name_list
from training.output import write_lines
from training.records import KINDS, records
from training.sources import abbreviated, ordinal
from training.styles import BY_TYPE, entries
from training.tables import STYLES
from training.templates import (
    Choice,
    Group,
    MissingField,
    Piece,
    Slot,
    fill,
    parse,
    to_segments,
)
from training.titles import title_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from training.templates import Node

LABELS = {label for label, _ in SLOTS.values()} | {""}
PAPER: dict[str, Any] = {
    "type": "article-journal",
    "language": "en",
    "title": "Lamps in the harbour",
    "author": [
        {"family": "Farrar", "given": "Imogen M."},
        {"family": "Berg", "given": "Jan-Ole", "non-dropping-particle": "van der"},
    ],
    "issued": {"date-parts": [[2019, 5, 3]]},
    "container-title": "Annals of Ward Studies",
    "volume": "12",
    "page": "123-131",
}
"""A paper without an issue."""


def chance() -> random.Random:
    return random.Random(7)


def slots(nodes: Iterable[Node]) -> Iterator[Slot]:
    for node in nodes:
        match node:
            case Slot():
                yield node
            case Group():
                yield from slots(node.nodes)
            case Choice():
                for way in node.ways:
                    yield from slots(way)


def text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


@given(st.integers(0, 10**9))
def test_labels_cover_the_text_that_the_html_shows(seed: int) -> None:
    for entry in islice(entries(seed), 20):
        assert "".join(part for _, part in entry["segments"]) == entry["raw"]
        assert html.fromstring(f"<div>{entry['html']}</div>").text_content() == entry["raw"]
        assert {label for label, _ in entry["segments"]} <= LABELS


@given(st.integers(0, 10**9))
def test_a_seed_gives_the_same_references_each_time(seed: int) -> None:
    assert list(islice(entries(seed), 5)) == list(islice(entries(seed), 5))


def test_seeds_give_different_references() -> None:
    first, second = (set(map(json.dumps, islice(records(seed), 50))) for seed in (1, 2))
    assert not first & second


def test_all_types_and_nearly_all_styles_come_up() -> None:
    found = list(islice(entries(3), 4000))
    assert {entry["type"] for entry in found} == set(BY_TYPE)
    assert {entry["style"] for entry in found} == set(STYLES)
    assert len(KINDS) >= len(BY_TYPE)


@pytest.mark.parametrize("style", STYLES)
def test_templates_name_slots_and_forms_that_are_there(style: str) -> None:
    for template in STYLES[style].values():
        for node in slots(parse(template)):
            if node.name in {"a", "/a"}:
                continue
            assert node.name in SLOTS
            known = {"authors": FORMS, "editors": FORMS, "date": DATES, "accessed": DATES}
            assert node.form in known.get(node.name, {node.form})


def test_a_group_is_printed_only_if_its_fields_are_there() -> None:
    template = "{volume}⟨({issue})⟩⟨: {pages:first}⟩"
    assert text(fill(chance(), template, PAPER)) == "12: 123"


def test_a_template_needs_the_fields_outside_its_groups() -> None:
    with pytest.raises(MissingField, match="issue"):
        fill(chance(), "{title} {issue}", PAPER)


def test_one_of_the_ways_is_printed() -> None:
    ways = {text(fill(random.Random(seed), "⟦pp. |p. ⟧{volume}", PAPER)) for seed in range(9)}
    assert ways == {"pp. 12", "p. 12"}


def test_tags_carry_no_text_and_fields_keep_their_labels() -> None:
    pieces = fill(chance(), "{authors:vancouver} ({year}) <em>{title}</em>.", PAPER)
    assert to_segments(pieces) == [
        ["author", "Farrar IM, van der Berg JO"],
        ["", " ("],
        ["date", "2019"],
        ["", ") "],
        ["title", "Lamps in the harbour"],
        ["", "."],
    ]


def test_no_stop_follows_a_stop() -> None:
    asked = PAPER | {"title": "Why lamps?"}
    assert text(fill(chance(), "{title}. {volume}.", asked)) == "Why lamps? 12."


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("vancouver", "Farrar IM, van der Berg JO"),
        ("apa", "Farrar, I. M., & van der Berg, J.-O."),
        ("chicago", "Farrar, Imogen M., and Jan-Ole van der Berg"),
        ("slash", "Farrar, Imogen M./van der Berg, Jan-Ole"),
        ("capitals", "FARRAR, I.M. & VAN DER BERG, J.-O."),
        ("physics", "I.M. Farrar, J.-O. van der Berg"),
    ],
)
def test_names_are_printed_in_the_form(form: str, printed: str) -> None:
    with_comma = {name_list(random.Random(seed), PAPER["author"], FORMS[form]) for seed in range(9)}
    assert printed in with_comma


def test_initials_keep_their_hyphen_but_where_they_have_no_stops() -> None:
    assert [initials("Jean-Luc A.", stop) for stop in (". ", ".", "")] == [
        "J.-L. A.",
        "J.-L.A.",
        "JLA",
    ]


@pytest.mark.parametrize(
    ("form", "whole", "without_day"),
    [
        ("dmy", "3 May 2019", "May 2019"),
        ("mdy", "May 3, 2019", "May 2019"),
        ("iso", "2019-05-03", "2019-05"),
        ("apa", "2019, May 3", "2019, May"),
        ("de", "3. Mai 2019", "Mai 2019"),
        ("es", "3 de mayo de 2019", "mayo de 2019"),
        ("dots", "03.05.2019", "05.2019"),
    ],
)
def test_dates_are_printed_in_the_form(form: str, whole: str, without_day: str) -> None:
    assert printed_date([2019, 5, 3], form) == whole
    assert printed_date([2019, 5], form) == without_day
    assert printed_date([2019], form) == "2019"


def test_journals_are_cut_as_iso_4_cuts_them() -> None:
    assert abbreviated("Annals of Ward Studies", ".") == "Ann. Ward Stud."
    assert abbreviated("Annals of Ward Studies", "") == "Ann Ward Stud"
    assert abbreviated("Filament", ".") == "Filament"


def test_ordinals_and_titles() -> None:
    assert [ordinal(number) for number in (1, 2, 3, 11, 22)] == [
        "1st",
        "2nd",
        "3rd",
        "11th",
        "22nd",
    ]
    assert title_case("the lamps of a harbour: an essay") == "The Lamps of a Harbour: An Essay"


def test_what_stands_around_a_reference_has_no_label() -> None:
    inside = [Piece("title", "Lamps")]
    around = framed(chance(), inside, wikipedia=True, doi=None)
    assert [piece.label for piece in around if piece.text != "Lamps" and piece.text] == ["", ""]


def test_references_of_a_document_are_held_out_together() -> None:
    lines = [{"doc": f"{number % 40}.xml", "raw": str(number)} for number in range(400)]
    held_out = {line["doc"] for line in lines if is_held_out(line)}
    assert 1 <= len(held_out) <= 2 * 40 / SHARE
    assert not held_out & {line["doc"] for line in lines if not is_held_out(line)}
    assert not is_held_out({"doc": "citations.xml", "raw": "x"})


def test_a_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    assert write_lines(path, islice(entries(1), 3)) == 3
    assert [json.loads(line) for line in path.read_text("utf-8").splitlines()] == list(
        islice(entries(1), 3)
    )
    assert [child.name for child in tmp_path.iterdir()] == ["lines.jsonl"]

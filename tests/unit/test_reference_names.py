"""Author lists of all styles become persons, and no word of a name is lost."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.references.names.lists import reference_names
from nuffield_extract.testing import author_lists
from timing import takes_less_than

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract.testing import AuthorList

JOINING = frozenset("and al et und y by".split())


def read(text: str) -> list[str]:
    people = reference_names(text).people
    return [f"{one.family}|{one.given}" if one.family else one.name for one in people]


def words(text: str) -> Counter[str]:
    found = re.findall(r"[^\W_]+", text.casefold())
    return Counter(word for word in found if word not in JOINING)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("VAN DER BERG J, LUNT P", ["VAN DER BERG|J", "LUNT|P"]),
        ("LUNT DE, FEN P", ["LUNT|DE", "FEN|P"]),
        ("Lunt DE, Fen VAN", ["Lunt|DE", "Fen|VAN"]),
    ],
)
def test_particles_in_capitals_are_particles_only_among_capitals(
    text: str, people: list[str]
) -> None:
    assert read(text) == people


@given(author_lists())
def test_a_list_in_any_style_gives_back_its_persons(drawn: AuthorList) -> None:
    found = reference_names(drawn.text).people
    assert tuple((one.family, one.given) for one in found) == drawn.persons


@given(author_lists())
def test_every_name_stands_in_the_list_as_it_was_printed(drawn: AuthorList) -> None:
    people = reference_names(drawn.text).people
    assert all(one.name in drawn.text for one in people)
    assert words(" ".join(one.name for one in people)) == words(drawn.text)


@given(author_lists(), st.sampled_from((", et al.", " et al", " and others", ", u. a.")))
def test_and_others_adds_nobody(drawn: AuthorList, others: str) -> None:
    assert reference_names(drawn.text + others).people == reference_names(drawn.text).people


@given(author_lists(), st.sampled_from((" (Eds.)", " (ed.)", " (Hrsg.)", ", editors", " (dir.)")))
def test_a_role_behind_the_list_makes_its_persons_editors(drawn: AuthorList, role: str) -> None:
    edited = reference_names(drawn.text + role)
    assert edited.are_editors
    assert not reference_names(drawn.text).are_editors
    assert edited.people == reference_names(drawn.text).people


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(one.name.strip() for one in reference_names(text).people)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("LUNT, R. Q.; OSEI, T.", ["LUNT|R. Q.", "OSEI|T."]),
        ("PERLA Q. LUNT & TOR OSEI", ["LUNT|PERLA Q.", "OSEI|TOR"]),
        ("Lunt, Perla Q., and Tor Osei", ["Lunt|Perla Q.", "Osei|Tor"]),
        ("Lunt, Perla, Ada Fen, and Tor Osei", ["Lunt|Perla", "Fen|Ada", "Osei|Tor"]),
        ("Lunt, Perla, and Osei, Tor", ["Lunt|Perla", "Osei|Tor"]),
        ("Lunt RQ; Osei T", ["Lunt|RQ", "Osei|T"]),
        ("Lunt R Q, Osei T", ["Lunt|R Q", "Osei|T"]),
        ("Lunt R.-Q., Osei T.", ["Lunt|R.-Q.", "Osei|T."]),
        ("García Lunt G, Van der Holm T", ["García Lunt|G", "Van der Holm|T"]),
        ("R.Q.Lunt, T.Osei", ["Lunt|R.Q.", "Osei|T."]),
        ("R. Quentin Lunt", ["Quentin Lunt|R."]),
        ("R. Michael Lunt", ["Lunt|R. Michael"]),
        ("WU X, LI YB", ["WU|X", "LI|YB"]),
        ("WU, X., & LI, Y.", ["WU|X.", "LI|Y."]),
        ("BRAMEL, Perla, Ada FEN", ["BRAMEL|Perla", "FEN|Ada"]),
        ("Lunt WD, Fen ED", ["Lunt|WD", "Fen|ED"]),
        ("Ковалин, Димитър", ["Ковалин|Димитър"]),
        ("김민수, 이영희", ["김민수", "이영희"]),
        ("김민수.이영희", ["김민수", "이영희"]),
        ("BRAMEL Perla", ["BRAMEL|Perla"]),
        ("Lunt, P. and O’Dorrin, T. B.", ["Lunt|P.", "O’Dorrin|T. B."]),
        ("王伟、李娜", ["王伟", "李娜"]),
        ("王伟 外 5人", ["王伟"]),
        ("Lunt, Osei and Fen", ["Lunt", "Osei", "Fen"]),
        ("Lunt P with Osei T", ["Lunt|P", "Osei|T"]),
        ("Lunt, Perla / Osei, Tor", ["Lunt|Perla", "Osei|Tor"]),
        ("Lunt, P., Osei, T., . . . Fen, A.", ["Lunt|P.", "Osei|T.", "Fen|A."]),
        ("Lunt P, Osei T and 12 more", ["Lunt|P", "Osei|T"]),
        ("Dr Perla Lunt and Prof. Tor Osei", ["Lunt|Perla", "Osei|Tor"]),
        ("Al Lunt", ["Lunt|Al"]),
        ("By Perla Lunt", ["Lunt|Perla"]),
    ],
)
def test_names_come_in_any_order(text: str, people: list[str]) -> None:
    assert read(text) == people


@pytest.mark.parametrize(
    ("text", "person", "name"),
    [
        ("Lunt J Jr", "Lunt|J", "Lunt J Jr"),
        ("Lunt, J., Jr.", "Lunt|J.", "Lunt, J., Jr."),
        ("Lunt, Jr., J.", "Lunt|J.", "Lunt, Jr., J."),
        ("Lunt JA 3rd", "Lunt|JA", "Lunt JA 3rd"),
        ("J. A. Lunt III", "Lunt|J. A.", "J. A. Lunt III"),
        ("Lunt J, MD", "Lunt|J", "Lunt J, MD"),
        ("Dr Ada Lunt", "Lunt|Ada", "Dr Ada Lunt"),
    ],
)
def test_suffixes_and_titles_stay_in_the_name_alone(text: str, person: str, name: str) -> None:
    assert read(text) == [person]
    assert reference_names(text).people[0].name == name


@pytest.mark.parametrize(
    "name",
    [
        "World Harbour Organization",
        "NHS Westmere",
        "Age UK",
        "The Tolland Fund",
        "Department of Tides and Social Care",
        "Department for Tides, Food and Rural Affairs",
        "Ministry of Tides, Labour and Welfare",
        "Food and Tide Organization",
        "National Academies of Tides, Engineering, and Harbours",
        "Organisation for Tidal Co-operation and Development (OTCD)",
        "Ministère de la Marée et des Sports",
        "Bundesministerium für Ebbe und Flut",
        "OTCD",
        "UNICEF Harbourside",
        "The Editors",
    ],
)
def test_an_organisation_is_one_name_whatever_joins_its_words(name: str) -> None:
    assert read(name) == [name]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Lunt P, Osei T, the ABC Study Group", ["Lunt|P", "Osei|T", "the ABC Study Group"]),
        ("Lunt P, Osei T for the ABC Group", ["Lunt|P", "Osei|T", "for the ABC Group"]),
        ("Lunt P and Harbour Office", ["Lunt|P", "Harbour Office"]),
        ("Harbour Office, & Lunt, P.", ["Harbour Office", "Lunt|P."]),
        ("Tide Foundation and Harbour Trust", ["Tide Foundation", "Harbour Trust"]),
        ("UNICEF, WHO", ["UNICEF", "WHO"]),
        ("J. Bank and K. House", ["Bank|J.", "House|K."]),
        ("Bank J, House K", ["Bank|J", "House|K"]),
    ],
)
def test_organisations_and_persons_stand_side_by_side(text: str, people: list[str]) -> None:
    assert read(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "a cura di M. Rossin e L. Biancotto",
        "translated by Tor Osei",
        "Edited by Tor Osei and Ada Fen",
        "Lunt P (a cura di)",
        "Lunt P (ed), Osei T (ed)",
        "Herausgegeben von Perla Lunt",
    ],
)
def test_roles_are_known_before_amid_and_behind_the_names(text: str) -> None:
    assert reference_names(text).are_editors


@pytest.mark.parametrize("text", ["Ed Lunt", "Lunt ED, Fen P", "Hg Lunt"])
def test_a_name_that_looks_like_a_role_is_none(text: str) -> None:
    assert not reference_names(text).are_editors


@pytest.mark.parametrize(
    "piece",
    [",", "Lunt P, ", "Lunt, P., ", "and ", "World and Food and ", "(", ". ", "A.", "of ", "x/"],
)
def test_a_megabyte_is_refused_and_the_longest_list_is_quick(piece: str) -> None:
    assert reference_names("x" + piece * (1_000_000 // len(piece)) + "x").people == ()
    assert takes_less_than(0.5, lambda: reference_names(piece * (9_990 // len(piece))))


def test_labelled_author_segments_keep_their_words(shared: Path) -> None:
    segments = [
        text
        for name in ("anystyle_core", "grobid_train")
        for line in (shared / "references" / f"{name}.jsonl").read_text("utf-8").splitlines()
        for label, text in json.loads(line)["segments"]
        if label == "author"
    ]
    kept = [
        words(" ".join(one.name for one in reference_names(text).people)) == words(text)
        for text in segments
    ]
    assert sum(kept) >= 0.995 * len(segments)

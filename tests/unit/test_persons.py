from __future__ import annotations

import pytest

from nuffield_extract.metadata.persons import person, persons


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Ann Lee", "Ann", "Lee"),
        ("Dr Richard Lewis", "Richard", "Lewis"),
        ("Prof. Dame Ann Lee", "Ann", "Lee"),
        ("Ann B. Lee, MD", "Ann B.", "Lee"),
        ("Ann Lee PhD", "Ann", "Lee"),
        ("Ann van der Lee", "Ann", "van der Lee"),
        ("Ludwig von Mies", "Ludwig", "von Mies"),
        ("María de la Cruz", "María", "de la Cruz"),
        ("Jean-Luc O’Neill", "Jean-Luc", "O’Neill"),
        ("Ann Lee-Smith", "Ann", "Lee-Smith"),
        ("  Ann   Lee ", "Ann", "Lee"),
        ("Plato", None, None),
        ("Marlowe Institute", None, None),
        ("University of Westmere", None, None),
        ("The editorial team", None, None),
        ("Nuffield Trust", None, None),
    ],
)
def test_a_name_is_divided(name: str, given: str | None, family: str | None) -> None:
    found = person(name, "https://www.example.org/ann")
    assert (found.given, found.family) == (given, family)
    assert found.name == " ".join(name.split())
    assert found.url == "https://www.example.org/ann"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Bo Ek and Cy Ash", ["Ann Lee", "Bo Ek", "Cy Ash"]),
        ("Ann Lee, Bo Ek, and Cy Ash", ["Ann Lee", "Bo Ek", "Cy Ash"]),
        ("Ann Lee & Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee; Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("By Ann Lee", ["Ann Lee"]),
        ("Written by: Ann Lee", ["Ann Lee"]),
        ("Authors: Ann Lee, Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Par Ann Lee et Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Lee, Ann", ["Ann Lee"]),
        ("Ann Lee, PhD", ["Ann Lee"]),
        ("Ann Lee | Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Byron Lee", ["Byron Lee"]),
        ("", []),
    ],
)
def test_a_line_of_names_is_divided(text: str, names: list[str]) -> None:
    assert [found.name for found in persons([text])] == names


def test_every_name_is_there_once() -> None:
    assert [found.name for found in persons(["Ann Lee", "Bo Ek and Ann Lee"])] == [
        "Ann Lee",
        "Bo Ek",
    ]

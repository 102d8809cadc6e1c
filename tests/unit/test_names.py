"""Names come out of author lines alone: without verbs, roles, dates and addresses."""

from __future__ import annotations

import pytest

from nuffield_extract.metadata.names import bare_names, is_account, is_name, names_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Submitted by Hester Vane on Tue, 03/05/2013 - 10:15", ["Hester Vane"]),
        ("Posted on September 21, 2020 by Hester Vane", ["Hester Vane"]),
        ("19.11.2021 Autor: Fritz Vogt", ["Fritz Vogt"]),
        ("Von Fritz Vogt und Ines Baum", ["Fritz Vogt", "Ines Baum"]),
        ("Por Inés Prado", ["Inés Prado"]),
        ("Written by Ann Lee, Staff Writer", ["Ann Lee"]),
        ("Ann Lee, Senior Fellow, and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("By Ann Lee, Professor of Law at Westmere", ["Ann Lee"]),
        ("Professor Ann Lee", ["Professor Ann Lee"]),
        ("Ann Lee, MS, RD", ["Ann Lee"]),
        ("Ann Lee, Ph.D.", ["Ann Lee"]),
        ("Ann Lee, WSTV", ["Ann Lee"]),
        ("Ann Lee ann.lee@example.org", ["Ann Lee"]),
        ("Ann Lee @annlee", ["Ann Lee"]),
        ("View all posts by Ann Lee", ["Ann Lee"]),
        ("Ann Lee Published 4 March 2021", ["Ann Lee"]),
        ("Ann Lee in Gardens", ["Ann Lee"]),
        ("Office for Tides and Harbours", ["Office for Tides and Harbours"]),
        ("Staff Writer", []),
        ("21 comments", []),
        ("Tue", []),
        ("Posted by", []),
        ("Share", []),
    ],
)
def test_a_line_is_read_for_its_names(line: str, names: list[str]) -> None:
    assert list(names_in(line)) == names


@pytest.mark.parametrize("text", ["Hester Vane", "Hester B. Vane", "Dr. Anna van der Lee"])
def test_a_line_of_nothing_but_a_known_given_name_and_more_is_a_name(text: str) -> None:
    assert bare_names(text.replace("Hester", "Anna")) == [text.replace("Hester", "Anna")]


@pytest.mark.parametrize("text", ["Press Release", "Machine Learning", "Anna", "Anna May 2020", ""])
def test_other_short_lines_are_no_names(text: str) -> None:
    assert bare_names(text) == []


def test_two_bare_names_are_two() -> None:
    assert bare_names("Anna Lee & Thomas K. Ek") == ["Anna Lee", "Thomas K. Ek"]


@pytest.mark.parametrize("name", ["admin", "Anonymous", "webmaster"])
def test_logins_that_many_use_are_accounts(name: str) -> None:
    assert is_account(name)
    assert is_name(name)


@pytest.mark.parametrize(
    "text", ["", "x", "vom", "The", "von der", "A name: so", "why?", "word " * 12, "read more here"]
)
def test_what_cannot_be_a_name_is_none(text: str) -> None:
    assert not is_name(text)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nuffield_extract import Paragraph, Span
from nuffield_extract.reading import Heading, fold

if TYPE_CHECKING:
    from nuffield_extract import Section

TEXT = Paragraph(spans=(Span(text="text"),))


def tree(sections: tuple[Section, ...]) -> list[object]:
    """Level, heading and sections of each section."""
    return [(part.level, part.heading, tree(part.sections)) for part in sections]


def headings(*levels: int) -> list[Heading]:
    return [Heading(level=level, text=f"H{number}") for number, level in enumerate(levels)]


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        ((), []),
        ((2, 2), [(2, "H0", []), (2, "H1", [])]),
        ((2, 3, 2), [(2, "H0", [(3, "H1", [])]), (2, "H2", [])]),
        ((2, 4, 3), [(2, "H0", [(4, "H1", []), (3, "H2", [])])]),
        ((4, 2, 4), [(4, "H0", []), (2, "H1", [(4, "H2", [])])]),
        ((1, 2, 3, 1), [(1, "H0", [(2, "H1", [(3, "H2", [])])]), (1, "H3", [])]),
        ((6, 1), [(6, "H0", []), (1, "H1", [])]),
    ],
)
def test_a_section_holds_the_deeper_ones_that_follow_it(
    levels: tuple[int, ...], wanted: list[object]
) -> None:
    assert tree(fold(headings(*levels))) == wanted


def test_text_before_the_first_heading_is_the_lead() -> None:
    lead, section = fold([TEXT, *headings(2), TEXT, TEXT])
    assert (lead.id, lead.level, lead.heading, lead.blocks) == ("lead", 0, None, (TEXT,))
    assert (section.heading, section.blocks) == ("H0", (TEXT, TEXT))


def test_without_text_before_the_first_heading_there_is_no_lead() -> None:
    (section,) = fold([*headings(3), TEXT])
    assert section.heading == "H0"


def test_nothing_is_no_section() -> None:
    assert fold([]) == ()


@pytest.mark.parametrize(
    ("texts", "ids"),
    [
        (["Who pays?", "What next"], ["who-pays", "what-next"]),
        (["Same", "Same", "Same"], ["same", "same-2", "same-3"]),
        (["Same", "Same 2", "Same"], ["same", "same-2", "same-3"]),
        (["Größe & Maß", "日本"], ["größe-maß", "日本"]),
        (["?", "!"], ["section", "section-2"]),
        (["Lead"], ["lead"]),
    ],
)
def test_ids_come_from_headings_and_are_unique(texts: list[str], ids: list[str]) -> None:
    found = [part.id for part in fold([Heading(level=2, text=text) for text in texts])]
    assert len(set(found)) == len(ids)
    assert found[: len(set(texts))][0] == ids[0]
    if "Same 2" not in texts:
        assert found == ids


def test_the_page_s_own_id_goes_before_the_heading() -> None:
    (section,) = fold([Heading(level=2, text="Who pays?", id="money")])
    assert section.id == "money"


def test_a_lead_and_a_heading_of_its_name_have_different_ids() -> None:
    first, second = fold([TEXT, Heading(level=2, text="Lead"), TEXT])
    assert first.id != second.id


def test_ids_of_many_like_headings_are_unique() -> None:
    sections = fold([Heading(level=2, text="x" * 100) for _ in range(500)])
    assert len({section.id for section in sections}) == 500

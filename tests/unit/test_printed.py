"""What an entry prints besides the citation: ways back, links of services, signals, its number."""

from __future__ import annotations

import pytest

from nuffield_extract import Span
from nuffield_extract.references.parsing.printed import printed

TITLE = "Ashdown K (2016), Slow wards. "
SERVICE = Span(text="PubMed", href="https://www.ncbi.nlm.nih.gov/pubmed/1")


def asides_of(*spans: Span) -> list[str]:
    entry = printed(spans)
    return [entry.text[start:end] for start, end in entry.asides]


@pytest.mark.parametrize(
    ("before", "behind", "aside"),
    [
        ("[", "]", "[PubMed]"),
        ("(", ")", "(PubMed)"),
        ("[", ")", "PubMed"),
        ("(", "]", "PubMed"),
        ("(", " or elsewhere)", "PubMed"),
        ("see [1", "]", "PubMed"),
        ("", "", "PubMed"),
    ],
)
def test_the_link_of_a_service_is_an_aside_with_the_brackets_around_it(
    before: str, behind: str, aside: str
) -> None:
    assert asides_of(Span(text=TITLE + before), SERVICE, Span(text=f"{behind} 12.")) == [aside]


def test_the_brackets_may_end_the_entry() -> None:
    assert asides_of(Span(text=f"{TITLE}["), SERVICE, Span(text="]")) == ["[PubMed]"]
    assert asides_of(Span(text=f"{TITLE}["), SERVICE) == ["PubMed"]


def test_a_link_of_any_other_name_is_no_aside() -> None:
    assert asides_of(Span(text=f"{TITLE}["), Span(text="Wards", href="https://w.example/")) == []


@pytest.mark.parametrize("sign", ["^", "↑", " ^ "])
def test_a_sign_before_all_else_leads_back(sign: str) -> None:
    entry = printed((Span(text=sign), Span(text=f" {TITLE}")))
    assert entry.text[entry.begin :].startswith("Ashdown")
    assert asides_of(Span(text="A "), Span(text=sign)) == []


def test_the_citation_begins_behind_way_back_number_and_signal() -> None:
    back = Span(text="↩", href="#fnref3")
    entry = printed((back, Span(text=f" 3. See also {TITLE}")))
    assert entry.text[entry.begin :].startswith("Ashdown")
    assert [entry.text[start:end].strip() for start, end in entry.asides] == ["↩", "See also"]
    assert [entry.is_aside(position) for position in (0, 2, entry.begin)] == [True, False, False]

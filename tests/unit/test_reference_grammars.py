"""Entries that need no labeler, asides, and the style of a list."""

from __future__ import annotations

import pytest

from nuffield_extract import Reference, Span, parse_reference
from nuffield_extract.references import parse_entries


def fields_of(reference: Reference) -> dict[str, str]:
    return {span.field: reference.text[span.start : span.end] for span in reference.fields}


@pytest.mark.parametrize(
    ("text", "title", "volume", "reporter", "pages", "year"),
    [
        (
            "Bell v. Tolland County, 448 F.3d 605, 608 (2d Cir. 2006).",
            *("Bell v. Tolland County", "448", "F.3d", "605, 608", 2006),
        ),
        (
            "See, e.g., Osei Mills Co. v. Westmere, 871 F. Supp. 2d 12 (D. Harb. 2012)",
            *("Osei Mills Co. v. Westmere", "871", "F. Supp. 2d", "12", 2012),
        ),
        ("Lunt, 510 U.S. at 577–78 (1994).", "Lunt", "510", "U.S.", "577–78", 1994),
    ],
)
def test_a_case_has_parties_volume_reporter_pages_and_year(  # noqa: PLR0913, PLR0917
    text: str, title: str, volume: str, reporter: str, pages: str, year: int
) -> None:
    case = parse_reference(text)
    assert case.type == "legal_case"
    assert (case.title, case.volume, case.container) == (title, volume, reporter)
    assert (case.pages, case.year, case.authors) == (pages, year, ())


def test_an_organisation_with_year_and_title_is_a_plain_entry() -> None:
    entry = parse_reference("Department of Tides and Harbours (2013), Plan for all lamps at night")
    assert fields_of(entry) == {
        "authors": "Department of Tides and Harbours",
        "year": "2013",
        "title": "Plan for all lamps at night",
    }
    assert entry.authors[0].family is None


def test_a_signal_is_no_part_of_the_title() -> None:
    assert parse_reference("See <i>The helping hand of the harbour</i>, 2014").title == (
        "The helping hand of the harbour"
    )


def test_a_plain_sentence_has_no_fields() -> None:
    note = parse_reference("We thank the nurses of the night ward for their time.")
    assert (note.title, note.authors, note.fields) == (None, (), ())
    assert note.text == "We thank the nurses of the night ward for their time."


def test_links_of_services_and_back_links_are_no_fields_and_stay_among_the_spans() -> None:
    entry = parse_reference(
        '<a href="#cite_ref-1">^</a> Lunt P, Osei K. The tide tables of Westmere. <i>Harbour'
        ' Stud</i>. 2019;12(3):45-67. <a href="https://scholar.example/?q=1">Google Scholar</a>'
    )
    assert "Google" not in " ".join(fields_of(entry).values())
    assert (entry.container, entry.year, entry.pages) == ("Harbour Stud", 2019, "45-67")
    assert [span.href for span in entry.spans if span.href] == [
        "#cite_ref-1",
        "https://scholar.example/?q=1",
    ]
    assert entry.url is None


def test_the_spans_of_an_entry_make_its_text() -> None:
    entry = parse_reference("<p>Lunt (2019), <a href='https://x.example/a'><em>A<br>B</em></a></p>")
    assert "".join(span.text for span in entry.spans) == entry.text == "Lunt (2019), A B"
    assert parse_reference("Lunt (2019), plain").spans == ()


def test_a_list_is_read_as_its_entries_one_by_one_where_they_are_sure() -> None:
    texts = (
        "Clarke GM, Pariza P (2020), The long way to the ward",
        "Lunt, P. (2019). The tide tables of Westmere. Harbour Studies, 12(3), 45–67.",
        "Osei, K. (2018). Lamps of the harbour. Leeds: Fernhill Press.",
        "Adair, T. (2017). Nights on the quay. Harbour Studies, 10(1), 5–9.",
        "Brook, A. (2016). The long tide. Tolland: Marlow & Finch.",
    )
    entries = parse_entries([(f"references-{n}", (Span(text=t),)) for n, t in enumerate(texts)])
    assert [entry.id for entry in entries] == [f"references-{n}" for n in range(5)]
    assert [entry.year for entry in entries] == [2020, 2019, 2018, 2017, 2016]
    assert entries[1].container == "Harbour Studies"

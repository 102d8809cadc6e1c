from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.references.parsing.identifiers import (
    doi_in,
    find_identifiers,
    is_isbn,
    isbn_in,
    locate,
    pmid_in,
)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.5555/abc", "10.5555/abc"),
        ("doi:10.5555/abc.", "10.5555/abc"),
        ("https://doi.org/10.5555/ABC-1_2", "10.5555/ABC-1_2"),
        ("https://dx.doi.org/10.5555%2Fabc", "10.5555/abc"),
        ("(see 10.5555/abc)", "10.5555/abc"),
        ("10.1016/S0140-6736(19)30041-8", "10.1016/S0140-6736(19)30041-8"),
        ("(10.1016/S0140-6736(19)30041-8).", "10.1016/S0140-6736(19)30041-8"),
        ("“10.5555/abc”,", "10.5555/abc"),
        (
            "https://x.example/abs/10.1111/j.1754-9434.2011.01397.x",
            "10.1111/j.1754-9434.2011.01397.x",
        ),
        ("10.5555/abc and 10.5555/def", "10.5555/abc"),
        ("[doi: 10.5555/abc[2]].", "10.5555/abc[2]"),
        (
            "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
            "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
        ),
        ("10.5555/abc<br>", "10.5555/abc"),
        ("https://j.example/articles/10.5555/ward.12/", "10.5555/ward.12"),
        ("https://j.example/doi/10.5555/ward.12/full", "10.5555/ward.12"),
        ("https://j.example/doi/10.5555/ward.12/pdf/main.pdf", "10.5555/ward.12"),
        ("https://j.example/doi/10.5555/ward.12?needAccess=true#top", "10.5555/ward.12"),
        ("https://doi.org/10.5555/ward/full", "10.5555/ward/full"),
        ("10.1000.10/123", "10.1000.10/123"),
        ("section 10.5 / 3", None),
        ("110.5555/abc", None),
        ("10.5555/", None),
        ("10.5555/...", None),
    ],
)
def test_a_doi_is_bare(text: str, doi: str | None) -> None:
    assert find_identifiers([text]).doi == doi_in(text) == doi


@pytest.mark.parametrize(
    ("text", "pmid"),
    [
        ("https://pubmed.ncbi.nlm.nih.gov/10197028/", "10197028"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/10197028", "10197028"),
        ("https://europe.example/article/MED/10197028", "10197028"),
        ("https://n.example/entrez?cmd=Retrieve&list_uids=10197028&db=PubMed", "10197028"),
        ("PMID: 10197028.", "10197028"),
        ("pmid 10197028", "10197028"),
        ("PMID:123456789", None),
        ("PMC10197028", None),
    ],
)
def test_a_pubmed_id_is_its_number(text: str, pmid: str | None) -> None:
    assert find_identifiers([text]).pmid == pmid_in(text) == pmid


@pytest.mark.parametrize(
    ("text", "isbn"),
    [
        ("ISBN 978-3-16-148410-0", "9783161484100"),
        ("ISBN-13: 978 3 16 148410 0.", "9783161484100"),
        ("ISBN 0-306-40615-2", "0306406152"),
        ("ISBN-10 0306406152", "0306406152"),
        ("isbn 080442957x", "080442957X"),
        ("ISBN 0-306-40615-2 123 pages", "0306406152"),
        ("ISBN 978-3-16-148410-0 2014", "9783161484100"),
        ("https://w.example/Special:BookSources/978-3-16-148410-0", "9783161484100"),
        ("https://w.example/isbn/9783161484100", "9783161484100"),
        ("ISBN 978-3-16-148410-1", None),
        ("ISBN 0-306-40615-3", None),
        ("ISBN 03064061521", None),
        ("978-3-16-148410-0", None),
    ],
)
def test_an_isbn_has_a_right_check_digit(text: str, isbn: str | None) -> None:
    assert find_identifiers([text]).isbn == isbn_in(text) == isbn


@pytest.mark.parametrize(
    ("text", "pmcid"),
    [
        ("PMCID: PMC1234567.", "PMC1234567"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/", "PMC1234567"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/pmc1234567/", "PMC1234567"),
        ("PMC 1234567", "PMC1234567"),
        ("EPMC1234567", None),
        ("PMC12", None),
    ],
)
def test_an_id_of_pubmed_central_has_its_letters(text: str, pmcid: str | None) -> None:
    assert find_identifiers([text]).pmcid == pmcid


@pytest.mark.parametrize(
    ("text", "arxiv"),
    [
        ("arXiv:2101.00001v2 [cs.CL]", "2101.00001"),
        ("https://arxiv.org/abs/2101.00001", "2101.00001"),
        ("https://arxiv.org/pdf/0704.1234v1.pdf", "0704.1234"),
        ("arXiv: hep-th/9901001.", "hep-th/9901001"),
        ("http://arxiv.org/abs/math.GT/0309136", "math.GT/0309136"),
        ("arXiv in 2101", None),
        ("2101.00001", None),
    ],
)
def test_an_arxiv_id_is_old_or_new(text: str, arxiv: str | None) -> None:
    assert find_identifiers([text]).arxiv == arxiv


def test_the_first_of_each_kind_counts() -> None:
    found = find_identifiers(["https://doi.org/10.5555/a", "10.5555/b PMID 123", "ISBN 0306406152"])
    assert (found.doi, found.pmid, found.isbn) == ("10.5555/a", "123", "0306406152")


def test_each_identifier_is_found_where_it_is_printed() -> None:
    text = "doi: 10.5555/a; PMID: 123; PMC 1234567; arXiv:2101.00001; ISBN 0-306-40615-2."
    assert {(place.field, text[place.start : place.end]) for place in locate(text)} == {
        ("doi", "10.5555/a"),
        ("pmid", "123"),
        ("pmcid", "PMC 1234567"),
        ("arxiv", "2101.00001"),
        ("isbn", "0-306-40615-2"),
    }


def test_places_count_the_characters_as_they_are_printed() -> None:
    text = "https://w.example/a%20b 10.5555/a"
    assert [(place.start, place.end) for place in locate(text)] == [(24, 33)]


@given(st.text(alphabet="10./()[]<>ISBNPMCDarxiv:- 987654…x\n"))
def test_no_place_is_outside_of_the_text(text: str) -> None:
    assert all(0 <= place.start < place.end <= len(text) for place in locate(text))


@given(st.integers(0, 999_999_999))
def test_one_check_digit_alone_fits_nine_digits(number: int) -> None:
    assert sum(is_isbn(f"{number:09}{check}") for check in "0123456789X") == 1


@pytest.mark.parametrize(
    ("href", "doi"),
    [
        ("/servlet/linkout?dbid=16&doi=10.5555/citing&key=10.5555/cited.2", "10.5555/cited.2"),
        ("/servlet/linkout?dbid=8&doi=10.5555/citing&key=17008123", None),
        ("https://x.example/open?doi=10.5555/one&format=pdf", "10.5555/one"),
    ],
)
def test_of_a_link_that_names_the_citing_work_and_the_cited_the_cited_counts(
    href: str, doi: str | None
) -> None:
    assert doi_in(href) == doi

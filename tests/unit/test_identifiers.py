from __future__ import annotations

import pytest

from nuffield_extract.references.identifiers import doi_in, find_identifiers, isbn_in, pmid_in


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
        ("section 10.5 / 3", None),
        ("110.5555/abc", None),
        ("10.5555/", None),
        ("10.5555/...", None),
    ],
)
def test_a_doi_is_bare(text: str, doi: str | None) -> None:
    assert doi_in(text) == doi


@pytest.mark.parametrize(
    ("text", "pmid"),
    [
        ("https://pubmed.ncbi.nlm.nih.gov/10197028/", "10197028"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/10197028", "10197028"),
        ("PMID: 10197028.", "10197028"),
        ("pmid 10197028", "10197028"),
        ("PMID:123456789", None),
        ("PMC10197028", None),
    ],
)
def test_a_pubmed_id_is_its_number(text: str, pmid: str | None) -> None:
    assert pmid_in(text) == pmid


@pytest.mark.parametrize(
    ("text", "isbn"),
    [
        ("ISBN 978-3-16-148410-0", "9783161484100"),
        ("ISBN-13: 978 3 16 148410 0.", "9783161484100"),
        ("ISBN 0-306-40615-2", "0306406152"),
        ("isbn 080442957x", "080442957X"),
        ("ISBN 978-3-16-148410-1", None),
        ("ISBN 0-306-40615-3", None),
        ("978-3-16-148410-0", None),
    ],
)
def test_an_isbn_has_a_right_check_digit(text: str, isbn: str | None) -> None:
    assert isbn_in(text) == isbn


def test_the_first_of_each_kind_counts() -> None:
    found = find_identifiers(["https://doi.org/10.5555/a", "10.5555/b PMID 123", "ISBN 0306406152"])
    assert (found.doi, found.pmid, found.isbn) == ("10.5555/a", "123", "0306406152")


def test_a_pubmed_id_in_lower_case_is_found() -> None:
    assert find_identifiers(["pmid: 10197028"]).pmid == "10197028"

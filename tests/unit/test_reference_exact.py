from __future__ import annotations

import datetime
import html
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import Article, Reference, extract, parse_reference
from nuffield_extract.model.references import FieldSpan
from nuffield_extract.references.exact.coins import read_coins
from nuffield_extract.references.exact.json_ld import read_cited_works
from nuffield_extract.references.exact.metas import read_citation_meta
from nuffield_extract.references.exact.overriding import overridden
from nuffield_extract.references.exact.stated import Stated
from timing import takes_less_than

PROSE = "".join(
    f"<p>Ward number {number} of the cottage hospital is swept each evening by two volunteers, who"
    " leave their coats on the hook behind the kitchen door.</p>"
    for number in range(4)
)
JOURNAL = {
    "ctx_ver": "Z39.88-2004",
    "rft_val_fmt": "info:ofi/fmt:kev:mtx:journal",
    "rft.genre": "article",
    "rft.atitle": "Slow wards, quick wards: a count",
    "rft.jtitle": "Journal of Ward Studies",
    "rft.date": "2016-05-03",
    "rft.volume": "12",
    "rft.issue": "3",
    "rft.spage": "201",
    "rft.epage": "219",
    "rft.aulast": "Ashdown",
    "rft.aufirst": "Kit",
    "rft.au": "Merrow, L.",
    "rft_id": "info:doi/10.5555/jws.2016.0312",
}
BOOK = {
    "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
    "rft.genre": "book",
    "rft.btitle": "The helping hand",
    "rft.pub": "Sallow Press",
    "rft.place": "Anytown",
    "rft.edition": "2nd",
    "rft.date": "2014",
    "rft.isbn": "978-3-16-148410-0",
}
PRINTED = "Ashdown K, Merrow L. Slow wards, quick wards: a count. J Ward Stud. 2016;12(3):201-219."


def coins(keys: dict[str, str]) -> str:
    return f'<span class="Z3988" title="{html.escape(urlencode(keys))}"></span>'


def fields(reference: Reference) -> dict[str, str]:
    return {place.field: reference.text[place.start : place.end] for place in reference.fields}


def article(entries: str, head: str = "") -> Article:
    return extract(
        f"<html><head>{head}</head><body><main><h1>Who sweeps?</h1>{PROSE}<h2>References</h2>"
        f"<ul>{entries}</ul></main></body></html>"
    )


def test_coins_say_what_a_journal_article_is() -> None:
    said = read_coins(urlencode(JOURNAL))
    assert said is not None
    assert [person.name for person in said.authors] == ["Ashdown, Kit", "Merrow, L."]
    assert (said.title, said.container) == (JOURNAL["rft.atitle"], JOURNAL["rft.jtitle"])
    assert (said.year, said.date) == (2016, datetime.date(2016, 5, 3))
    assert (said.volume, said.issue, said.pages) == ("12", "3", "201–219")
    assert (said.doi, said.type) == ("10.5555/jws.2016.0312", "article-journal")


def test_coins_say_what_a_book_is() -> None:
    said = read_coins(urlencode(BOOK))
    assert said is not None
    assert (said.title, said.container, said.type) == ("The helping hand", None, "book")
    assert (said.publisher, said.place, said.edition) == ("Sallow Press", "Anytown", "2nd")
    assert (said.isbn, said.year, said.date) == ("9783161484100", 2014, None)


def test_coins_say_what_a_chapter_is_in() -> None:
    said = read_coins(urlencode({**BOOK, "rft.atitle": "A chair", "rft.genre": "bookitem"}))
    assert said is not None
    assert (said.title, said.container, said.type) == ("A chair", "The helping hand", "chapter")


@pytest.mark.parametrize(
    ("address", "field", "value"),
    [
        ("info:pmid/10197028", "pmid", "10197028"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567", "pmcid", "PMC1234567"),
        ("https://f.example/chair", "url", "https://f.example/chair"),
    ],
)
def test_coins_name_addresses(address: str, field: str, value: str) -> None:
    said = read_coins(urlencode({**BOOK, "rft_id": address}))
    assert getattr(said, field) == value


@pytest.mark.parametrize("title", ["", "A title", "ctx_ver=Z39.88-2004", "rft", "rft.date=2016"])
def test_other_titles_are_no_coins(title: str) -> None:
    assert read_coins(title) is None


@given(st.text())
def test_any_title_is_read(title: str) -> None:
    said = read_coins(f"rft.atitle={title}")
    assert said is None or said.title


def test_a_meta_says_fields_by_their_keys() -> None:
    said = read_citation_meta(
        "citation_title=Slow wards; quick wards; citation_author=K Ashdown; citation_author=L"
        " Merrow; citation_journal_title=Journal of Ward Studies; citation_volume=12;"
        " citation_number=3; citation_firstpage=201; citation_lastpage=219;"
        " citation_publication_date=2016; citation_doi=10.5555/jws.2016.0312;"
    )
    assert said.title == "Slow wards; quick wards"
    assert [person.family for person in said.authors] == ["Ashdown", "Merrow"]
    assert (said.container, said.type) == ("Journal of Ward Studies", "article-journal")
    assert (said.volume, said.issue, said.pages) == ("12", "3", "201–219")
    assert (said.year, said.doi) == (2016, "10.5555/jws.2016.0312")


def test_a_meta_of_plain_text_says_identifiers_alone() -> None:
    said = read_citation_meta(f"{PRINTED} doi:10.5555/jws.2016.0312")
    assert (said.doi, said.title) == ("10.5555/jws.2016.0312", None)
    assert said.text.startswith(PRINTED)


@pytest.mark.parametrize(
    "json_ld",
    [
        {"citation": {"name": "The helping hand", "datePublished": "2014"}},
        {"citation": [{"headline": "The helping hand", "datePublished": "2014-01-02"}]},
        [{"@graph": [{"citation": {"name": "The helping hand", "datePublished": "2014"}}]}],
    ],
)
def test_json_ld_names_cited_works(json_ld: object) -> None:
    assert [(work.title, work.year) for work in read_cited_works(json_ld)] == [
        ("The helping hand", 2014)
    ]


def test_json_ld_says_where_a_cited_work_appeared_and_what_identifies_it() -> None:
    work = {
        "name": "Slow wards",
        "author": [{"name": "Kit Ashdown"}, "Lena Merrow", {"name": "Kit Ashdown"}],
        "isPartOf": {"name": "Journal of Ward Studies"},
        "publisher": {"@type": "Organization", "name": "Sallow Press"},
        "dateCreated": "2016-05-03",
        "url": "https://j.example/slow-wards",
        "identifier": ["doi:10.5555/jws.1", {"value": "PMID: 10197028"}, "PMC1234567"],
    }
    (said,) = read_cited_works({"citation": work})
    assert (said.container, said.publisher) == ("Journal of Ward Studies", "Sallow Press")
    assert [person.name for person in said.authors] == ["Kit Ashdown", "Lena Merrow"]
    assert (said.year, said.date) == (2016, datetime.date(2016, 5, 3))
    assert (said.doi, said.pmid, said.pmcid) == ("10.5555/jws.1", "10197028", "PMC1234567")
    assert said.url == "https://j.example/slow-wards"


def test_json_ld_may_cite_by_a_text() -> None:
    texts = [" Ashdown K (2016),  Slow wards. doi:10.5555/jws.1 ", "arXiv:2101.00001", " "]
    assert [
        (work.text, work.doi, work.arxiv) for work in read_cited_works({"citation": texts})
    ] == [
        ("Ashdown K (2016), Slow wards. doi:10.5555/jws.1", "10.5555/jws.1", None),
        ("arXiv:2101.00001", None, "2101.00001"),
    ]


@pytest.mark.parametrize("json_ld", [None, 1, "x", [], {"citation": [1, None, ""]}, {"@graph": 3}])
def test_other_json_ld_names_none(json_ld: object) -> None:
    assert [*read_cited_works(json_ld)] == []


def test_coins_in_a_fragment_go_before_what_is_parsed() -> None:
    found = parse_reference(f"<li>{PRINTED} {coins(JOURNAL)}</li>")
    assert (found.title, found.container) == (JOURNAL["rft.atitle"], JOURNAL["rft.jtitle"])
    assert (found.volume, found.issue, found.doi) == ("12", "3", JOURNAL["rft_id"][9:])
    assert found.text == PRINTED


def test_what_is_exact_has_its_place_where_it_is_printed() -> None:
    printed = fields(parse_reference(f"{PRINTED} {coins(JOURNAL)}"))
    assert printed["title"] == "Slow wards, quick wards: a count"
    assert (printed["volume"], printed["issue"], printed["pages"]) == ("12", "3", "201-219")
    assert printed["year"] == "2016"
    assert "container" not in printed


def test_a_title_stays_as_it_is_printed() -> None:
    said = {**JOURNAL, "rft.atitle": "Slow Wards, Quick Wards: A Count"}
    assert parse_reference(f"{PRINTED} {coins(said)}").title == "Slow wards, quick wards: a count"


def test_an_exact_title_makes_a_reference_surer() -> None:
    plain, exact = parse_reference("Slow wards"), parse_reference(f"Slow wards {coins(JOURNAL)}")
    assert plain.confidence < exact.confidence


def test_fields_that_were_read_out_of_an_exact_title_go() -> None:
    text = "Ashdown K. Wards of Anytown: Sallow Press. 2016."
    wrong = reference_of(text, publisher="Sallow Press", title="Wards of Anytown")
    found = overridden(wrong, Stated(title="Wards of Anytown: Sallow Press"))
    assert (found.title, found.publisher) == ("Wards of Anytown: Sallow Press", None)


def reference_of(text: str, **values: str) -> Reference:
    places = [
        FieldSpan(field=name, start=text.index(value), end=text.index(value) + len(value))  # type: ignore[arg-type]
        for name, value in values.items()
    ]
    places.sort(key=lambda place: place.start)
    return Reference(id="references-1", text=text, fields=tuple(places), **values)  # type: ignore[arg-type]


def test_each_coins_joins_the_entry_in_which_it_stands() -> None:
    second = "Corrie D (2014) <i>The helping hand</i>. Anytown: Sallow Press."
    found = article(f"<li>{PRINTED}{coins(JOURNAL)}</li><li>{second}{coins(BOOK)}</li>")
    assert [one.isbn for one in found.references] == [None, "9783161484100"]
    assert [one.doi for one in found.references] == ["10.5555/jws.2016.0312", None]


def test_a_meta_joins_the_entry_that_prints_its_title() -> None:
    meta = (
        '<meta name="citation_reference" content="citation_title=Slow wards, quick wards: a'
        ' count; citation_journal_title=Journal of Ward Studies; citation_doi=10.5555/x">'
    )
    other = "<li>Bright T (2019) Volunteers on acute wards. Annals of Hospital Life 7:44–52.</li>"
    found = article(f"{other}<li>{PRINTED}</li>", meta)
    assert [one.doi for one in found.references] == [None, "10.5555/x"]
    assert found.references[1].container == "Journal of Ward Studies"


def test_a_meta_joins_the_entry_with_its_doi() -> None:
    meta = (
        '<meta name="citation_reference" content="citation_title=Words that are not printed;'
        ' citation_doi=10.5555/X; citation_pmid=123">'
    )
    found = article(f"<li>{PRINTED} doi:10.5555/x</li>", meta)
    assert found.references[0].pmid == "123"


def test_a_doi_in_an_attribute_is_of_its_entry() -> None:
    link = '<a class="refs" data-doi="10.5555/jws.1" href="/go?id=1">Article</a>'
    found = article(f"<li>{PRINTED} {link}</li>")
    assert found.references[0].doi == "10.5555/jws.1"


def test_what_is_of_no_entry_changes_nothing() -> None:
    bare = article(f"<li>{PRINTED}</li>")
    badge = '<div data-doi="10.5555/self"></div><meta name="citation_reference" content="x y z">'
    meta = '<meta name="citation_reference" content="citation_title=Another work altogether">'
    assert article(f"<li>{PRINTED}</li>", badge + meta).references == bare.references


def test_a_page_without_a_list_gets_none_from_its_head() -> None:
    meta = '<meta name="citation_reference" content="citation_title=Slow wards, quick wards">'
    assert extract(f"<head>{meta}</head><main>{PROSE}</main>").references == ()


@given(st.text(max_size=60), st.text(max_size=30), st.sampled_from(["12", "2016", "x", "201"]))
def test_places_never_overlap_and_lie_in_the_text(title: str, container: str, word: str) -> None:
    said = {"rft.atitle": title, "rft.jtitle": container, "rft.volume": word, "rft.date": "2016"}
    found = parse_reference(f"{PRINTED} {coins(said)}")
    ends = [0, *(place.end for place in found.fields)]
    for place, before in zip(found.fields, ends, strict=False):
        assert before <= place.start < place.end <= len(found.text)


def test_thousands_of_statements_are_joined_in_linear_time() -> None:
    entries = "".join(
        f"<li>Bright T (2019) The same words on ward {n}. Care 7:44–52."
        f"{coins({**BOOK, 'rft.btitle': f'The same words on ward {n}'})}</li>"
        for n in range(1_500)
    )
    assert takes_less_than(20, lambda: article(entries))
    found = article(entries)
    isbns = [one.isbn for one in found.references]
    assert isbns == ["9783161484100"] * 1_500

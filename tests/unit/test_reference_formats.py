"""References as BibTeX, RIS and CSL-JSON, by example."""

from __future__ import annotations

import json
from datetime import date

import pytest

from nuffield_extract import (
    Person,
    Reference,
    UnknownFormat,
    citation_keys,
    export_references,
    reference_formats,
)
from reference_readers import (
    decoded,
    name_parts,
    read_bibtex,
    read_csl,
    read_ris,
    rendered,
    split_names,
)

ARTICLE = Reference(
    id="references-1",
    text="Osei K, Lunt M, et al. (2019a) Lamps & ladders. J Lamp Stud 12(3):201–19.",
    authors=(
        Person(name="Osei K", family="Osei", given="K"),
        Person(name="Lunt M", family="Lunt", given="M"),
    ),
    authors_text="Osei K, Lunt M, et al.",
    year=2019,
    year_suffix="a",
    date=date(2019, 3, 5),
    title="Lamps & ladders in the NHS of Westmere",
    container="J Lamp Stud",
    volume="12",
    issue="3",
    pages="201–19",
    doi="10.5555/jls.2019_3",
    pmid="17284678",
    pmcid="PMC1234567",
    url="https://example.org/a_b?x=1&y=50%25#z",
    accessed=date(2020, 1, 2),
    type="article-journal",
)
UNREAD = Reference(id="references-2", text="Westmere lamp ledger {1911}, folio 7")


def bibtex(**fields: object) -> dict[str, str]:
    """The one entry of a reference of these fields."""
    (entry,) = read_bibtex(export_references([reference(**fields)], "bibtex")).values()
    return entry


def ris(**fields: object) -> dict[str, object]:
    (record,) = read_ris(export_references([reference(**fields)], "ris"))
    return record


def csl(**fields: object) -> dict[str, object]:
    (item,) = read_csl(export_references([reference(**fields)], "csl"))
    return item


def reference(**fields: object) -> Reference:
    return Reference(**{"id": "references-1", "text": "Lamps, lit", "title": "Lamps", **fields})


# --- as a whole


def test_an_article_in_bibtex() -> None:
    assert export_references([ARTICLE], "bibtex") == (
        "@article{osei2019lamps,\n"
        "  author = {Osei, K and Lunt, M and others},\n"
        "  title = {Lamps \\& ladders in the {NHS} of {Westmere}},\n"
        "  journal = {J Lamp Stud},\n"
        "  volume = {12},\n"
        "  number = {3},\n"
        "  pages = {201--19},\n"
        "  year = {2019},\n"
        "  month = mar,\n"
        "  day = {5},\n"
        "  doi = {10.5555/jls.2019_3},\n"
        "  pmid = {17284678},\n"
        "  pmcid = {PMC1234567},\n"
        "  url = {https://example.org/a_b?x=1&y=50%25#z},\n"
        "  urldate = {2020-01-02}\n"
        "}\n"
    )


def test_an_article_in_ris() -> None:
    assert export_references([ARTICLE], "ris").split("\r\n") == [
        "TY  - JOUR",
        "ID  - osei2019lamps",
        "AU  - Osei, K",
        "AU  - Lunt, M",
        "TI  - Lamps & ladders in the NHS of Westmere",
        "T2  - J Lamp Stud",
        "VL  - 12",
        "IS  - 3",
        "DO  - 10.5555/jls.2019_3",
        "AN  - 17284678",
        "C2  - PMC1234567",
        "UR  - https://example.org/a_b?x=1&y=50%25#z",
        "SP  - 201",
        "EP  - 19",
        "PY  - 2019",
        "DA  - 2019/03/05/",
        "Y2  - 2020/01/02/",
        "N1  - Authors as printed: Osei K, Lunt M, et al.",
        "ER  - ",
        "",
    ]


def test_an_article_in_csl_json() -> None:
    assert read_csl(export_references([ARTICLE], "csl")) == [
        {
            "id": "osei2019lamps",
            "type": "article-journal",
            "author": [{"family": "Osei", "given": "K"}, {"family": "Lunt", "given": "M"}],
            "issued": {"date-parts": [[2019, 3, 5]]},
            "year-suffix": "a",
            "title": "Lamps & ladders in the NHS of Westmere",
            "container-title": "J Lamp Stud",
            "volume": "12",
            "issue": "3",
            "page": "201–19",
            "DOI": "10.5555/jls.2019_3",
            "PMID": "17284678",
            "PMCID": "PMC1234567",
            "URL": "https://example.org/a_b?x=1&y=50%25#z",
            "accessed": {"date-parts": [[2020, 1, 2]]},
            "note": "Authors as printed: Osei K, Lunt M, et al.",
        }
    ]


def test_citeproc_sets_the_article() -> None:
    (entry,) = rendered(export_references([ARTICLE], "csl"))
    assert entry.startswith("Osei, K; Lunt, M | 2019 | Lamps & ladders in the NHS of Westmere | J ")


def test_text_stays_utf_8() -> None:
    for name in reference_formats():
        assert "Größe élan 中文" in export_references([reference(title="Größe élan 中文")], name)


def test_records_of_ris_are_parted_by_an_empty_line() -> None:
    assert "\r\nER  - \r\n\r\nTY  - GEN\r\n" in export_references([ARTICLE, UNREAD], "ris")


@pytest.mark.parametrize("name", ["json", "markdown", "docx", "_keys", "", "csv"])
def test_a_format_that_holds_more_than_references_is_refused(name: str) -> None:
    with pytest.raises(UnknownFormat, match=r"known: bibtex, csl, ris$"):
        export_references([ARTICLE], name)


def test_no_references_make_an_empty_file() -> None:
    assert read_bibtex(export_references([], "bibtex")) == {}
    assert read_ris(export_references([], "ris")) == []
    assert json.loads(export_references([], "csl")) == []


# --- nothing is lost


def test_an_entry_without_a_title_is_kept_as_a_note() -> None:
    entry = bibtex(text=UNREAD.text, title=None)
    assert entry["ENTRYTYPE"] == "misc"
    assert entry["note"] == r"Westmere lamp ledger \textbraceleft{}1911\textbraceright{}, folio 7"
    record = ris(text=UNREAD.text, title=None)
    assert (record["type_of_reference"], record["notes"]) == ("GEN", [UNREAD.text])
    item = csl(text=UNREAD.text, title=None)
    assert (item["type"], item["note"]) == ("document", UNREAD.text)


def test_an_entry_with_a_title_needs_no_note() -> None:
    assert not {"note", "notes"} & {*bibtex(), *ris(), *csl()}


def test_a_type_that_csl_does_not_know_is_a_document() -> None:
    assert csl(type="lamp")["type"] == "document"
    assert ris(type="lamp")["type_of_reference"] == "GEN"
    assert bibtex(type="lamp")["ENTRYTYPE"] == "misc"


# --- names


@pytest.mark.parametrize(
    ("person", "written", "parts"),
    [
        (Person(name="x", family="van der Laan", given="S."), "van der Laan, S.", 1),
        (Person(name="NHS Westmere"), "{NHS Westmere}", 0),
        (Person(name="Rain and Sons, Ltd"), "{Rain and Sons, Ltd}", 0),
        (Person(name="others"), "{others}", 0),
        (Person(name="x", family="Osei"), "{Osei}", 0),
        (Person(name="x", family="Rain and Sons", given="K"), "{Rain and Sons}, K", 1),
        (Person(name="x", family="Osei, Jr", given="K"), "{Osei, Jr}, K", 1),
        (Person(name="R&D {x}"), r"{R\&D \textbraceleft{}x\textbraceright{}}", 0),
    ],
)
def test_names_stay_whole_in_bibtex(person: Person, written: str, parts: int) -> None:
    names = split_names(bibtex(authors=(person, person))["author"])
    assert names == [written, written]
    if parts:
        assert name_parts(written) == (person.family, person.given)


@pytest.mark.parametrize(
    ("printed", "others"),
    [
        ("Osei K, et al.", True),
        ("Osei K, ET AL", True),
        ("Osei K and others", True),
        ("Osei, K. u. a.", True),
        ("Osei K y otros", True),
        ("Metal K, Petal A", False),
        ("Osei K and Sothers P", False),
        (None, False),
    ],
)
def test_others_follow_the_authors_where_the_entry_says_so(
    printed: str | None, *, others: bool
) -> None:
    entry = bibtex(authors=ARTICLE.authors, authors_text=printed)
    assert entry["author"].endswith(" and others") == others
    assert ("notes" in ris(authors=ARTICLE.authors, authors_text=printed)) == others


def test_others_alone_are_nobody() -> None:
    assert "author" not in bibtex(authors_text="et al.")


def test_editors_are_where_readers_of_ris_look_for_them() -> None:
    assert ris(editors=ARTICLE.authors, type="chapter")["secondary_authors"][0] == "Osei, K"
    assert ris(editors=ARTICLE.authors, type="book")["unknown_tag"]["ED"][0] == "Osei, K"


# --- BibTeX types


@pytest.mark.parametrize(
    ("fields", "kind", "filled"),
    [
        ({"type": "article-journal", "container": "J"}, "article", {"journal": "J"}),
        ({"type": "article-journal"}, "article", {}),
        ({"type": "chapter", "container": "B"}, "incollection", {"booktitle": "B"}),
        ({"type": "paper-conference", "container": "P"}, "inproceedings", {"booktitle": "P"}),
        ({"type": "book", "publisher": "P", "place": "X"}, "book", {"publisher": "P"}),
        ({"type": "book", "container": "S"}, "book", {"series": "S"}),
        ({"type": "pamphlet", "place": "X"}, "booklet", {"address": "X"}),
        ({"type": "thesis", "publisher": "U"}, "phdthesis", {"school": "U"}),
        ({"type": "report", "publisher": "P"}, "techreport", {"institution": "P"}),
        ({"type": "report", "authors": (Person(name="O"),)}, "techreport", {"institution": "O"}),
        ({"type": "report", "authors": ARTICLE.authors}, "techreport", {}),
        ({"type": "webpage", "container": "Site"}, "misc", {"howpublished": "Site"}),
        ({"type": "book", "publisher": "P", "title": None}, "misc", {"publisher": "P"}),
        ({"type": None}, "misc", {}),
        ({"arxiv": "2101.00001"}, "misc", {"eprint": "2101.00001", "archiveprefix": "arXiv"}),
        ({"issue": "3", "edition": "2nd"}, "misc", {"number": "3", "edition": "2nd"}),
    ],
)
def test_the_type_and_its_own_fields_are_those_of_bibtex(
    fields: dict[str, object], kind: str, filled: dict[str, str]
) -> None:
    entry = bibtex(**fields)
    assert entry["ENTRYTYPE"] == kind
    assert entry.items() >= filled.items()


# --- LaTeX


def test_special_characters_are_those_of_latex() -> None:
    entry = bibtex(title=r"50% of #1 & R_D \x {a} ~ ^ $5")
    assert entry["title"] == (
        r"50\% of \#1 \& {R\_D} \textbackslash{}x \textbraceleft{}a\textbraceright{}"
        r" \textasciitilde{} \textasciicircum{} \$5"
    )


def test_bibtexparser_decodes_what_it_knows() -> None:
    title = "50% of #1 & r_d: größe ~5 \\ élan"
    assert decoded(bibtex(title=title)["title"]) == title


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Lamps of the NHS", "Lamps of the {NHS}"),
        ("NHS lamps", "{NHS} lamps"),
        ("Lamps in Westmere: a trial", "Lamps in {Westmere}: a trial"),
        ("Lamps And Ladders In Every Street", "Lamps And Ladders In Every Street"),
        ("Lamps And Ladders In The NHS", "Lamps And Ladders In The {NHS}"),
        ("Das Licht der kleinen Stadt am Rand", "Das {Licht} der kleinen {Stadt} am {Rand}"),
        ("NHS Westmere and the Department", "{NHS} {Westmere} and the {Department}"),
        ("Lamps", "Lamps"),
        ("(NHS) lamps of (R&D) old", r"({NHS}) lamps of ({R\&D}) old"),
    ],
)
def test_capitals_that_mean_something_are_kept(title: str, written: str) -> None:
    assert bibtex(title=title)["title"] == written


def test_urls_and_identifiers_are_written_as_they_are() -> None:
    url = "https://example.org/~k_1/100%25?a=1&b=#c"
    entry = bibtex(url=url, doi="10.1000/a_b(1)")
    assert (entry["url"], entry["doi"]) == (url, "10.1000/a_b(1)")
    assert bibtex(url="https://example.org/{a}\\ b")["url"] == "https://example.org/%7Ba%7D%5C%20b"


# --- pages


@pytest.mark.parametrize(
    ("pages", "written", "first_and_last"),
    [
        ("12-19", "12--19", ("12", "19")),
        ("12–19", "12--19", ("12", "19")),
        ("12 – 19", "12--19", ("12", "19")),
        ("xi–xv", "xi--xv", ("xi", "xv")),
        ("e1004", "e1004", ("e1004", None)),
        ("A-12", "A-12", ("A-12", None)),
        ("12–19, 23", "12--19, 23", ("12–19, 23", None)),
        ("12–19, 23–25", "12--19, 23--25", ("12–19, 23–25", None)),
    ],
)
def test_ranges_of_pages(pages: str, written: str, first_and_last: tuple[str, str | None]) -> None:
    assert bibtex(pages=pages)["pages"] == written
    record = ris(pages=pages)
    assert (record["start_page"], record.get("end_page")) == first_and_last
    assert csl(pages=pages)["page"] == pages


# --- keys


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"authors": ARTICLE.authors, "year": 2019, "title": "The lamps"}, "osei2019lamps"),
        ({"editors": ARTICLE.authors, "year": 2019}, "osei2019lamps"),
        ({"authors": (Person(name="x", family="O’Dowd-Grün", given="P"),)}, "odowdgrunlamps"),
        ({"authors": (Person(name="x", family="Łęcki-Øst", given="P"),)}, "leckiostlamps"),
        ({"authors": (Person(name="Department of Lamps and Oil"),)}, "departmentlampslamps"),
        ({"title": "Über die Straße", "year": 1999}, "1999uber"),
        ({"title": "R&D at large"}, "rd"),
        ({"title": "Die Lampe"}, "lampe"),
        ({"title": "灯", "year": 2001, "text": "灯 (2001)"}, "reference2001"),
        ({"title": None, "text": "The ledger, 1911"}, "ledger"),
        ({"title": None, "text": ""}, "reference"),
    ],
)
def test_keys_are_readable(fields: dict[str, object], key: str) -> None:
    assert citation_keys([reference(**fields)]) == (key,)


def test_keys_that_would_meet_are_numbered() -> None:
    assert citation_keys([ARTICLE, UNREAD, ARTICLE, ARTICLE]) == (
        "osei2019lamps",
        "westmere",
        "osei2019lamps-2",
        "osei2019lamps-3",
    )

"""What goes out as BibTeX, RIS or CSL-JSON is what other programs read back."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import (
    Article,
    Person,
    Reference,
    citation_keys,
    export,
    export_references,
    reference_formats,
)
from nuffield_extract.testing import articles, persons, references
from reference_readers import (
    from_latex,
    name_parts,
    read_bibtex,
    read_csl,
    read_ris,
    rendered,
    split_names,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HARD_WORDS = (
    *'{}\\&%$#_~^@",;:=-+*|',
    *(
        "and",
        "others",
        "NHS",
        "von",
        "Élan",
        "größe",
        "中文",
        "l'an",
        "e\u0301t",
        "}{",
        "\\&",
        "--",
    ),
    *("\n", "\u2028", "\nTY  - JOUR", "@article{x,", "ER  -", "et al", "<i>", "\ud800"),
)
_TEXTS = ("title", "container", "publisher", "place", "edition", "volume", "issue", "text")

RIS_NAMES = {
    "title": "title",
    "container": "secondary_title",
    "publisher": "publisher",
    "place": "place_published",
    "edition": "edition",
    "volume": "volume",
    "issue": "number",
    "doi": "doi",
    "pmid": "accession_number",
    "pmcid": "custom2",
    "isbn": "issn",
}
CSL_NAMES = {
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "isbn": "ISBN",
    "url": "URL",
    "arxiv": "archive_location",
}


def hard_texts() -> st.SearchStrategy[str]:
    """Texts of what means something to a format, and of line ends."""
    words = st.lists(st.sampled_from(_HARD_WORDS), min_size=1, max_size=5)
    return st.builds(lambda glue, drawn: glue.join(drawn), st.sampled_from(("", " ")), words)


def hard_references() -> st.SearchStrategy[Reference]:
    """References some of whose texts and names are hard to write."""
    texts = st.dictionaries(st.sampled_from(_TEXTS), hard_texts(), max_size=4)
    hard = hard_texts()
    people = st.builds(Person, name=hard, family=st.none() | hard, given=st.none() | hard)
    some = st.lists(persons() | people, max_size=3).map(tuple)
    return st.builds(
        lambda reference, changes, authors: attrs.evolve(reference, authors=authors, **changes),
        references(),
        texts,
        some,
    )


def lists() -> st.SearchStrategy[list[Reference]]:
    return st.lists(references() | hard_references(), min_size=1, max_size=2)


def line(text: str | None) -> str:
    """The text as a field of one line holds it."""
    return " ".join((text or "").replace("\ud800", "\ufffd").split())


def shown(person: Person) -> tuple[str, str]:
    """Family and given names, or the name of an organisation."""
    family, given = line(person.family), line(person.given)
    return (family, given) if family and given else (family or line(person.name), "")


def all_shown(people: Sequence[Person]) -> list[tuple[str, str]]:
    return [shown(person) for person in people if any(shown(person))]


def letters(text: str | None) -> str:
    return "".join(filter(str.isalnum, text or ""))


def has_et_al(reference: Reference) -> bool:
    return bool(reference.authors) and " et al" in f" {reference.authors_text}"


def names_of(field: str) -> list[tuple[str, str]]:
    names = split_names(field) if field else []
    return [(from_latex(name), "") if is_one_group(name) else name_parts(name) for name in names]


def is_one_group(name: str) -> bool:
    """Whether the brace that opens a name is closed at its end and no earlier."""
    depths = list(accumulate((char == "{") - (char == "}") for char in name))
    return name.startswith("{") and depths.index(0) == len(name) - 1


def any_of(entry: Mapping[str, str], *names: str) -> str:
    return next((entry[name] for name in names if name in entry), "")


# --- BibTeX


@given(lists())
def test_bibtex_is_read_back_with_the_same_texts(listed: list[Reference]) -> None:
    entries = read_bibtex(export_references(listed, "bibtex"))
    for reference, entry in zip(listed, entries.values(), strict=True):
        assert from_latex(entry.get("title", "")) == line(reference.title)
        container = any_of(entry, "journal", "booktitle", "series", "howpublished")
        assert from_latex(container) == line(reference.container)
        if line(reference.publisher):
            publisher = any_of(entry, "publisher", "institution", "school")
            assert from_latex(publisher) == line(reference.publisher)
        assert from_latex(entry.get("address", "")) == line(reference.place)
        assert from_latex(entry.get("edition", "")) == line(reference.edition)
        assert from_latex(entry.get("volume", "")) == line(reference.volume)
        assert from_latex(entry.get("number", "")) == line(reference.issue)
        assert letters(entry.get("pages")) == letters(reference.pages)
        note = "" if line(reference.title) else line(reference.text)
        assert from_latex(entry.get("note", "")) == note


@given(lists())
def test_bibtex_is_read_back_with_the_same_names(listed: list[Reference]) -> None:
    entries = read_bibtex(export_references(listed, "bibtex"))
    for reference, entry in zip(listed, entries.values(), strict=True):
        authors = names_of(entry.get("author", ""))
        if authors and entry["author"].endswith(" and others"):
            *authors, others = authors
            assert "others" in others
            assert has_et_al(reference)
        assert authors == all_shown(reference.authors)
        assert names_of(entry.get("editor", "")) == all_shown(reference.editors)


@given(lists())
def test_bibtex_is_read_back_with_the_same_dates_and_identifiers(listed: list[Reference]) -> None:
    entries = read_bibtex(export_references(listed, "bibtex"))
    for reference, entry in zip(listed, entries.values(), strict=True):
        assert entry.get("year", "None") == str(reference.year)
        if reference.date is not None:
            assert int(entry["day"]) == reference.date.day
            assert entry["month"][:3].lower() == reference.date.strftime("%b").lower()
        assert entry.get("urldate", "None") == str(reference.accessed)
        for name, field in (("doi", "doi"), ("pmid", "pmid"), ("pmcid", "pmcid"), ("url", "url")):
            assert entry.get(name) == getattr(reference, field)
        assert (entry.get("eprint"), entry.get("isbn")) == (reference.arxiv, reference.isbn)


# --- RIS


@given(lists())
def test_ris_is_read_back_with_the_same_fields(listed: list[Reference]) -> None:
    records = read_ris(export_references(listed, "ris"))
    for reference, record in zip(listed, records, strict=True):
        for field, tag in RIS_NAMES.items():
            assert record.get(tag, "") == line(getattr(reference, field)), field
        assert ";".join(record.get("urls", [])) == line(reference.url)
        assert record.get("year", "None") == str(reference.year)
        pages = record.get("start_page", "") + record.get("end_page", "")
        assert letters(pages) == letters(reference.pages)
        for tag, day in (("date", reference.date), ("access_date", reference.accessed)):
            assert record.get(tag, "None").strip("/").replace("/", "-") == str(day)


@given(lists())
def test_ris_is_read_back_with_the_same_names_and_notes(listed: list[Reference]) -> None:
    records = read_ris(export_references(listed, "ris"))
    for reference, record in zip(listed, records, strict=True):
        authors = [", ".join(filter(None, name)) for name in all_shown(reference.authors)]
        assert record.get("authors", []) == authors
        editors = [", ".join(filter(None, name)) for name in all_shown(reference.editors)]
        unknown = record.get("unknown_tag", {})
        assert [*record.get("secondary_authors", []), *unknown.get("ED", [])] == editors
        assert set(unknown) <= {"ED"}
        notes = record.get("notes", [])
        assert (line(reference.text) in notes) or line(reference.title) or not line(reference.text)
        assert (f"arXiv:{reference.arxiv}" in notes) == bool(reference.arxiv)


@given(lists())
def test_every_line_of_ris_has_a_tag_and_ends_in_cr_lf(listed: list[Reference]) -> None:
    text = export_references(listed, "ris")
    assert all(re.fullmatch(r"([A-Z][A-Z0-9]  - .*)?", each) for each in text.split("\r\n"))
    assert len(re.split(r"[\r\n\u2028]+", text)) == len(text.split("\r\n")) - (len(listed) - 1)


# --- CSL-JSON


@given(lists())
def test_csl_json_is_valid_and_holds_the_same_fields(listed: list[Reference]) -> None:
    items = read_csl(export_references(listed, "csl"))
    for reference, item in zip(listed, items, strict=True):
        for field, name in CSL_NAMES.items():
            assert item.get(name, "") == line(getattr(reference, field)), field
        assert item["type"] == (reference.type or "document")
        for name, people in (("author", reference.authors), ("editor", reference.editors)):
            found = [
                (each.get("family") or each.get("literal"), each.get("given", ""))
                for each in item.get(name, [])
            ]
            assert found == all_shown(people)
        day = reference.date
        parts = [day.year, day.month, day.day] if day else [reference.year]
        assert item.get("issued", {"date-parts": [[None]]})["date-parts"] == [parts]


@given(st.lists(references(), min_size=1, max_size=3))
def test_citeproc_sets_csl_json_without_a_warning(listed: list[Reference]) -> None:
    entries = rendered(export_references(listed, "csl"))
    for reference, entry in zip(listed, entries, strict=True):
        for field in ("title", "container", "publisher", "volume", "issue"):
            assert letters(getattr(reference, field)) in letters(entry)


# --- all


@given(lists())
def test_keys_are_valid_unique_and_the_same_in_every_format(listed: list[Reference]) -> None:
    keys = list(citation_keys(listed))
    assert len(set(keys)) == len(listed)
    assert all(re.fullmatch(r"[a-z0-9]+(-[0-9]+)?", key) for key in keys)
    assert list(read_bibtex(export_references(listed, "bibtex"))) == keys
    assert [record["id"] for record in read_ris(export_references(listed, "ris"))] == keys
    assert [item["id"] for item in read_csl(export_references(listed, "csl"))] == keys


@given(articles())
def test_the_references_of_an_article_are_exported_and_no_more(article: Article) -> None:
    alone = Article(references=article.references)
    for name in reference_formats():
        written = export(article, name)
        assert written == export(alone, name) == export_references(article.references, name)
        assert re.search(r"\n\Z", written)

"""The references as RIS, for EndNote, Zotero, Mendeley and screening tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._bibliographic import (
    one_line,
    page_parts,
    printed_authors,
    untitled_text,
    web_address,
)
from nuffield_extract.exporters._keys import citation_keys

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from nuffield_extract.model import Article, Person, Reference

EXTENSION = ".ris"

_LINE_END = "\r\n"
_ENDS_OF_RANGE = 2


def export(article: Article) -> str:
    """The references of the article as RIS."""
    return render(article.references)


def render(references: Iterable[Reference]) -> str:
    """The references as RIS, each line ended by CR LF (RIS specification, 2001 and 2011).

    An entry in which no title was recognised has itself, as printed, as its note.
    """
    listed = tuple(references)
    records = map(_record, citation_keys(listed), listed)
    return _LINE_END.join(records) or _LINE_END


def _record(key: str, reference: Reference) -> str:
    fields = [(tag, value) for tag, value in _fields(reference) if value]
    kind = _TYPES.get(reference.type or "", "GEN")
    lines = [("TY", kind), ("ID", key), *fields, ("ER", "")]
    return "".join([f"{tag}  - {value}{_LINE_END}" for tag, value in lines])


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    editors = "A2" if reference.type in _WITHIN_ANOTHER else "ED"
    yield from (("AU", _name(person)) for person in reference.authors)
    yield from ((editors, _name(person)) for person in reference.editors)
    yield from ((tag, one_line(getattr(reference, field))) for tag, field in _TEXTS.items())
    yield "UR", web_address(reference)
    yield from _pages(reference)
    yield "PY", "" if reference.year is None else f"{reference.year:04}"
    yield "DA", _date(reference.date)
    yield "Y2", _date(reference.accessed)
    yield "N1", untitled_text(reference)
    yield "N1", printed_authors(reference)
    yield "N1", f"arXiv:{one_line(reference.arxiv)}" if reference.arxiv else ""


def _pages(reference: Reference) -> Iterator[tuple[str, str]]:
    parts = page_parts(reference.pages)
    if len(parts) == _ENDS_OF_RANGE and "," not in "".join(parts):
        yield from zip(("SP", "EP"), parts, strict=True)
    else:
        yield "SP", one_line(reference.pages)


def _name(person: Person) -> str:
    family, given = one_line(person.family), one_line(person.given)
    return f"{family}, {given}" if family and given else family or one_line(person.name)


def _date(day: datetime.date | None) -> str:
    return f"{day.year:04}/{day.month:02}/{day.day:02}/" if day else ""


_TEXTS = {
    "TI": "title",
    "T2": "container",
    "PB": "publisher",
    "CY": "place",
    "ET": "edition",
    "VL": "volume",
    "IS": "issue",
    "DO": "doi",
    "AN": "pmid",
    "C2": "pmcid",
    "SN": "isbn",
}
"""Tags, and the fields that they are filled from."""

# Types whose second authors (A2) are the editors in the specification of 2011. Of others they
# are something else, and readers take ED, of the specification of 2001.
_WITHIN_ANOTHER = frozenset(
    [
        *("article-journal", "article-magazine", "article-newspaper", "chapter"),
        *("entry-dictionary", "entry-encyclopedia", "paper-conference"),
    ]
)

_TYPES = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "MULTI",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""Type of RIS by type of CSL."""

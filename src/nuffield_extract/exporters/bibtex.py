"""The references as BibTeX, for LaTeX, JabRef and Zotero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._bibliographic import (
    has_others,
    one_line,
    page_parts,
    untitled_text,
    web_address,
)
from nuffield_extract.exporters._keys import citation_keys
from nuffield_extract.exporters._latex import latex_title, names_part, to_latex, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.model import Article, Person, Reference

EXTENSION = ".bib"


def export(article: Article) -> str:
    """The references of the article as BibTeX."""
    return render(article.references)


def render(references: Iterable[Reference]) -> str:
    """The references as entries of the classic types (BibTeX 0.99, btxdoc, 1988), in UTF-8.

    An entry in which no title was recognised is `@misc` with the entry as printed as its note.
    """
    listed = tuple(references)
    entries = map(_entry, citation_keys(listed), listed)
    return "\n".join(entries) or "\n"


def _entry(key: str, reference: Reference) -> str:
    kind = _entry_type(reference)
    fields = [(name, value) for name, value in _fields(reference, kind) if value]
    # Months are named by macros, which styles print in their own way.
    written = [(name, value if name == "month" else f"{{{value}}}") for name, value in fields]
    lines = "".join([f",\n  {name} = {value}" for name, value in written])
    return f"@{kind}{{{key}{lines}\n}}\n"


def _entry_type(reference: Reference) -> str:
    """The type by the type of CSL, even where a field is missing that styles ask for.

    What is missing is a gap that a librarian sees and fills; a plainer type would hide what the
    entry is.
    """
    return _TYPES.get(reference.type or "", "misc") if one_line(reference.title) else "misc"


def _fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    day = reference.date
    yield "author", _names(reference.authors, others=has_others(reference))
    yield "editor", _names(reference.editors, others=False)
    yield "title", latex_title(one_line(reference.title))
    yield _CONTAINERS.get(kind, "howpublished"), _text(reference.container)
    yield _PUBLISHERS.get(kind, "publisher"), to_latex(_publisher(reference, kind))
    for name, field in _TEXTS.items():
        yield name, _text(getattr(reference, field))
    yield "pages", "--".join([to_latex(part) for part in page_parts(reference.pages)])
    yield "year", "" if reference.year is None else str(reference.year)
    yield "month", _MONTHS[day.month - 1] if day else ""
    yield "day", str(day.day) if day else ""
    for name, field in _VERBATIM.items():
        yield name, verbatim(one_line(getattr(reference, field)))
    yield "url", verbatim(web_address(reference))
    yield "archiveprefix", "arXiv" if reference.arxiv else ""
    yield "urldate", reference.accessed.isoformat() if reference.accessed else ""
    yield "note", to_latex(untitled_text(reference))


def _text(value: str | None) -> str:
    return to_latex(one_line(value))


def _publisher(reference: Reference, kind: str) -> str:
    """The publisher; of a report without one, the organisation that wrote it."""
    found = one_line(reference.publisher)
    if found or kind != "techreport":
        return found
    return next((one_line(each.name) for each in reference.authors if not each.family), "")


def _names(people: Sequence[Person], *, others: bool) -> str:
    names = [name for name in map(_name, people) if name]
    return " and ".join([*names, "others"] if others and names else names)


def _name(person: Person) -> str:
    family, given = one_line(person.family), one_line(person.given)
    if family and given:
        return f"{names_part(family)}, {names_part(given)}"
    whole = family or one_line(person.name)
    return f"{{{to_latex(whole)}}}" if whole else ""


_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "collection": "book",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "review": "article",
    "review-book": "article",
    "thesis": "phdthesis",
}
"""Entry type by type of CSL; all others are misc."""

_CONTAINERS = {
    "article": "journal",
    "book": "series",
    "booklet": "series",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "phdthesis": "series",
    "techreport": "series",
}

_PUBLISHERS = {"phdthesis": "school", "techreport": "institution"}

_TEXTS = {"address": "place", "edition": "edition", "volume": "volume", "number": "issue"}

# Fields in which LaTeX reads no commands.
_VERBATIM = {
    "doi": "doi",
    "pmid": "pmid",
    "pmcid": "pmcid",
    "eprint": "arxiv",
    "isbn": "isbn",
}

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

"""Identifiers of works: DOI, PubMed, PubMed Central, arXiv and ISBN, in links and in text.

DOI by the pattern that Crossref recommends ("DOIs and matching regular expressions", 2015), arXiv
by its own "Understanding the arXiv identifier", ISBN by ISO 2108, with its check digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

IdentifierName = Literal["doi", "pmid", "pmcid", "arxiv", "isbn"]

# What Crossref's pattern swallows at the end is taken off again. Angle brackets stand in old DOIs
# of serial items alone: `10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2`.
_DOI = re.compile(r"(?<![\d.])10\.\d{4,9}(?:\.\d{1,9})*/(?:[^\s\"<>]+|<\d[^\s\"<>]{0,40}>(?=\d))+")
_DOI_TAIL = ".,;:'’”»…*|/_-–—"
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))

# What follows a DOI in the path of a publisher's page, and in its queries.
_DOI_PAGE = re.compile(
    r"[?#&].*|/(?:full|abstract|pdf|epdf|html|meta|summary|fulltext|issuetoc|references)"
    r"(?:/.{0,80})?$"
)
_IN_PATH = re.compile(r"https?://", re.IGNORECASE)
# Characters before a DOI in which the url that holds it begins.
_URL_WINDOW = 200
_KEY = "key="
_RESOLVERS = ("doi.org/", "doi:", "DOI:")

_PUBMED = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|/pubmed/|list_uids=|/med/|\bPMID:?\s*|\bpubmed:\s*)"
    r"(?P<value>\d{1,8})\b",
    re.IGNORECASE,
)
_PMC = re.compile(r"(?<![^\W_])(?P<value>PMC\s?\d{4,9})\b", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?:\barxiv:\s*|arxiv\.org/(?:abs|pdf|html|format)/)"
    r"(?P<value>\d{4}\.\d{4,5}|[a-z][a-z\-]{1,15}(?:\.[a-z]{2})?/\d{7})(?:v\d{1,3})?(?!\d)",
    re.IGNORECASE,
)
_ISBN = re.compile(
    r"(?:\bISBN(?:[- ]?1[03](?!\d))?|BookSources)\s{0,3}[:/=]?\s{0,3}"
    r"(?P<value>\d(?:[\-–‐ ]?\d){8,12}(?:[\-–‐ ]?X)?)",
    re.IGNORECASE,
)

_ISBN_10, _ISBN_13 = 10, 13


@attrs.frozen
class Identifiers:
    """The identifiers of one work."""

    doi: str | None = None
    pmid: str | None = None
    isbn: str | None = None
    pmcid: str | None = None
    arxiv: str | None = None


@attrs.frozen
class Located:
    """An identifier, and where it is printed."""

    field: IdentifierName
    value: str
    """As the Reference has it."""

    start: int
    end: int


def find_identifiers(texts: Sequence[str]) -> Identifiers:
    """The first identifier of each kind in links and text, in their order."""
    found: dict[str, str] = {}
    for text in texts:
        for place in locate(unquote(text) if "%" in text else text):
            found.setdefault(place.field, place.value)
    return Identifiers(**found)


def locate(text: str) -> Iterator[Located]:
    """Every identifier in a text or url with its place, kind by kind."""
    folded = text.lower()
    for marks, find in _FINDERS:
        if any(mark in folded for mark in marks):
            yield from find(text)


def doi_in(text: str) -> str | None:
    """The first DOI in a text or url, bare, in the case in which it is printed."""
    return _first(_dois(unquote(text) if "%2" in text else text))


def pmid_in(text: str) -> str | None:
    """The first PubMed id in a text or url."""
    return _first(_matches("pmid", _PUBMED, text))


def isbn_in(text: str) -> str | None:
    """The first ISBN in a text whose check digit is right, digits only (ISO 2108)."""
    return _first(_isbns(text))


def is_isbn(digits: str) -> bool:
    """Whether ten or thirteen digits, the last of ten perhaps an X, end in their check digit."""
    if len(digits) == _ISBN_13 and digits.isdigit():
        return sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(digits)) % 10 == 0
    if len(digits) == _ISBN_10 and digits[:-1].isdigit() and (digits[-1] in "X0123456789"):
        values = [10 if d == "X" else int(d) for d in digits]
        return sum(value * (10 - i) for i, value in enumerate(values)) % 11 == 0
    return False


def _first(found: Iterator[Located]) -> str | None:
    return next((place.value for place in found), None)


def _dois(text: str) -> Iterator[Located]:
    for match in _DOI.finditer(text):
        start, found = match.start(), _without_page(text, match)
        if text[start - 1 : start] == "=":
            behind, found = _in_query(found)
            start += behind
        doi = _trimmed(found)
        if _DOI.fullmatch(doi):
            yield Located("doi", doi, start, start + len(doi))


def _in_query(found: str) -> tuple[int, str]:
    """Where the DOI of the cited work begins in the rest of a query, and what it may be.

    Publishers' links name the citing work first, and the cited one as the key.
    """
    first, *others = found.split("&")
    at = len(first) + 1
    for part in others:
        if part.startswith(_KEY):
            return at + len(_KEY), part[len(_KEY) :]
        at += len(part) + 1
    return 0, first


def _without_page(text: str, match: re.Match[str]) -> str:
    """The DOI without what a url has behind it; a resolver's path is all DOI."""
    before = text[max(0, match.start() - _URL_WINDOW) : match.start()].rpartition(" ")[2]
    if not _IN_PATH.search(before) or before.endswith(_RESOLVERS):
        return match[0]
    return _DOI_PAGE.sub("", match[0], count=1)


def _trimmed(doi: str) -> str:
    """The DOI without punctuation at its end, and without brackets that it does not open."""
    end = len(doi)
    surplus = {closing: doi.count(closing) - doi.count(opening) for opening, closing in _PAIRS}
    while end and not doi[end - 1].isalnum():
        last = doi[end - 1]
        if last in surplus:
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        elif last not in _DOI_TAIL:
            break
        end -= 1
    return doi[:end]


def _matches(field: IdentifierName, pattern: re.Pattern[str], text: str) -> Iterator[Located]:
    for match in pattern.finditer(text):
        yield Located(field, match["value"], match.start("value"), match.end("value"))


def _pubmed(text: str) -> Iterator[Located]:
    return _matches("pmid", _PUBMED, text)


def _pmc(text: str) -> Iterator[Located]:
    for place in _matches("pmcid", _PMC, text):
        yield attrs.evolve(place, value=place.value.replace(" ", "").upper())


def _arxiv(text: str) -> Iterator[Located]:
    return _matches("arxiv", _ARXIV, text)


def _isbns(text: str) -> Iterator[Located]:
    for match in _ISBN.finditer(text):
        places = [place for place in range(*match.span("value")) if text[place].isalnum()]
        for length in (_ISBN_13, _ISBN_10):  # figures of what follows may stand behind ten
            digits = "".join([text[place] for place in places[:length]]).upper()
            end = places[min(length, len(places)) - 1] + 1
            if is_isbn(digits) and not text[end : end + 1].isdigit():
                yield Located("isbn", digits, places[0], end)
                break


_FINDERS: tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Located]]], ...] = (
    (("10.",), _dois),
    (("pubmed", "pmid", "/med/"), _pubmed),
    (("pmc",), _pmc),
    (("arxiv",), _arxiv),
    (("isbn", "booksources"), _isbns),
)
"""What a text with an identifier of a kind holds in lower case, and what finds them."""

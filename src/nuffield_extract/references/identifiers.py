"""Identifiers in a reference: DOI, PubMed id, ISBN, from its links and from its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

# Crossref's recommended pattern; what it swallows at the end is taken off again.
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
_DOI_TAIL = ".,;:'’”_-"
_PAIRS = (("(", ")"), ("[", "]"))
_PUBMED = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|/pubmed/|\bPMID:?\s*)(\d{1,8})\b", re.IGNORECASE
)
_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s*([\d\-– ]{9,17}[\dXx])", re.IGNORECASE)

_PUBMED_MARKS = ("pubmed", "PubMed", "PMID", "pmid")

_ISBN_10, _ISBN_13 = 10, 13


@attrs.frozen
class Identifiers:
    """The identifiers of one work."""

    doi: str | None = None
    pmid: str | None = None
    isbn: str | None = None


def find_identifiers(texts: Sequence[str]) -> Identifiers:
    """The first identifier of each kind in links and text, in their order."""
    doi = pmid = isbn = None
    for text in texts:
        if doi is None and "10." in text:
            doi = doi_in(text)
        if pmid is None and any(mark in text for mark in _PUBMED_MARKS):
            pmid = pmid_in(text)
        if isbn is None and "ISBN" in text:
            isbn = isbn_in(text)
    return Identifiers(doi, pmid, isbn)


def doi_in(text: str) -> str | None:
    """The first DOI in a text or url, bare, in the case in which it is printed."""
    match = _DOI.search(unquote(text) if "%2" in text else text)
    if match is None:
        return None
    doi = match[0]
    while doi and not doi[-1].isalnum():
        shorter = doi.rstrip(_DOI_TAIL)
        for opening, closing in _PAIRS:
            if shorter.endswith(closing) and shorter.count(closing) > shorter.count(opening):
                shorter = shorter[:-1]
        if shorter == doi:
            break
        doi = shorter
    return doi if _DOI.match(doi) else None


def pmid_in(text: str) -> str | None:
    """The first PubMed id in a text or url."""
    match = _PUBMED.search(text)
    return match[1] if match else None


def isbn_in(text: str) -> str | None:
    """The first ISBN in a text whose check digit is right, digits only (ISO 2108)."""
    for match in _ISBN.finditer(text):
        digits = re.sub(r"[^\dXx]", "", match[1]).upper()
        if _checks(digits):
            return digits
    return None


def _checks(digits: str) -> bool:
    if len(digits) == _ISBN_13 and digits.isdigit():
        return sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(digits)) % 10 == 0
    if len(digits) == _ISBN_10 and digits[:-1].isdigit():
        values = [10 if d == "X" else int(d) for d in digits]
        return sum(value * (10 - i) for i, value in enumerate(values)) % 11 == 0
    return False

"""Which references are of the same work: by identifier, then by url, then by title and year."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.model import Reference

_ARXIV_VERSION = re.compile(r"v\d{1,3}$")
_ISBN_13 = 13
_ALIKE = 0.6  # of the words of the shorter title: subtitles and slips of reading differ


def identifiers(reference: Reference) -> Iterator[tuple[str, str]]:
    """Kind and value of each identifier that no two works share."""
    if reference.doi:
        yield "doi", reference.doi.casefold()
    if reference.pmid:
        yield "pmid", reference.pmid.lstrip("0")
    if reference.pmcid:
        yield "pmcid", reference.pmcid.casefold().removeprefix("pmc")
    if reference.arxiv:
        yield "arxiv", _ARXIV_VERSION.sub("", reference.arxiv.casefold())


def book_key(reference: Reference) -> tuple[str, str] | None:
    """The ISBN, its check digit left out, with the title, for chapters share an ISBN."""
    if not reference.isbn or not reference.title:
        return None
    isbn = reference.isbn
    body = isbn if len(isbn) == _ISBN_13 else f"978{isbn}"
    return body[:-1], folded(reference.title)


def url_key(reference: Reference) -> str | None:
    """The url without scheme, "www.", fragment, last slash and what counts visits.

    None for the front page of a site, which names no work.
    """
    try:
        parts = urlsplit((reference.url or "").strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # brackets that are no IPv6 address, a port that is no number
        return None
    path = parts.path.rstrip("/")
    query = _telling_query(parts.query)
    return f"{host}{port}{path}?{query}" if host and (path or query) else None


def title_key(reference: Reference) -> tuple[str, int | None] | None:
    """The folded title and the year."""
    title = folded(reference.title or "")
    return (title, reference.year) if title else None


def folded(text: str) -> str:
    """The letters and digits of a text, without case and accents."""
    parts = unicodedata.normalize("NFKD", text).casefold()
    return "".join(filter(str.isalnum, parts))


def may_share_url(one: Reference, other: Reference) -> bool:
    """Whether two references with one url can be of one work: neither year nor title says no."""
    if one.year and other.year and one.year != other.year:
        return False
    words, others = (set(map(folded, (each.title or "").split())) for each in (one, other))
    fewer = min(len(words), len(others))
    return not fewer or len(words & others) >= _ALIKE * fewer


def may_share_title(one: Reference, other: Reference) -> bool:
    """Whether two references with one title and year can be of one work, by who wrote them.

    "Annual report 2019" is not. One name may begin another: "Department of Health" and
    "Department of Health and Social Care".
    """
    name, other_name = _first_name(one), _first_name(other)
    if not name or not other_name:
        return True
    return name.startswith(other_name) or other_name.startswith(name)


def _first_name(reference: Reference) -> str:
    people = reference.authors or reference.editors
    return folded(people[0].family or people[0].name) if people else ""


def _telling_query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(name, value) for name, value in pairs if not _counts_visits(name)])


def _counts_visits(name: str) -> bool:
    return name.startswith("utm_") or name in {"gclid", "fbclid", "mc_cid", "mc_eid"}

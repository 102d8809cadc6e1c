"""The type of a work, in the terms of CSL, by its fields and by what its entry says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_SAYS = {
    "thesis": r"thesis\b|dissertation\b|diplomarbeit|habilitation|thèse de|tesis doctoral|"
              r"tesi di (?:laurea|dottorato)",
    "paper-conference": r"proceedings|proc\.|conference|symposium|workshop|tagungsband|actes d",
    "report": r"(?:technical|research|final|interim|annual) report|tech\. rep|working paper|"
              r"discussion paper|policy (?:brief|paper)|briefing|white paper|arbeitspapier|"
              r"abschlussbericht",
    "legal_case": r"\d+ U\.S\. \d|\[\d{4}\] (?:EWCA|EWHC|UKSC|UKHL|AC|WLR|QB)\b|F\.\dd \d",
    "patent": r"patent (?:no|application|number)",
}  # fmt: skip
_ANY_SAID = re.compile("|".join(_SAYS.values()), re.IGNORECASE)
_SAID = tuple(
    (kind, re.compile(rf"(?<![^\W\d_])(?:{pattern})", re.IGNORECASE))
    for kind, pattern in _SAYS.items()
)
"""The type that words of the entry outside its title name; the first counts."""

_FILE = re.compile(r"\.pdf(?:$|[?#])", re.IGNORECASE)

_JOURNAL_MARKS = frozenset(("volume", "issue", "doi", "pmid", "pmcid"))


def type_of(fields: Collection[str], around: str, url: str | None) -> str | None:
    """The CSL type, or None where nothing tells.

    Args:
        fields: names of the fields that are known.
        around: the text of the entry without its title.
        url: where the work is.
    """
    kinds = _SAID if _ANY_SAID.search(around) else ()
    said = next((kind for kind, pattern in kinds if pattern.search(around)), None)
    is_article = "container" in fields and (
        not _JOURNAL_MARKS.isdisjoint(fields) or "pages" in fields
    )
    if said and not (is_article and said != "paper-conference"):
        return said
    if "container" in fields and ("editors" in fields or {"publisher", "place"} & set(fields)):
        return "chapter"
    if is_article:
        return "article-journal"
    if "isbn" in fields or ({"publisher", "place"} <= set(fields)) or "edition" in fields:
        return "book"
    return _by_address(fields, url)


def _by_address(fields: Collection[str], url: str | None) -> str | None:
    if "arxiv" in fields:
        return "article"
    if not {"doi", "pmid", "pmcid"}.isdisjoint(fields):
        return "article-journal"
    if url:
        return "report" if _FILE.search(url) else "webpage"
    return "book" if "publisher" in fields else None

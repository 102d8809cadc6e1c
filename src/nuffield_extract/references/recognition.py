"""How much a text looks like a citation: years, initials, numbers and titles against sentences.

A few patterns over the beginning of a text, each with a weight; no parsing. The weights were set
by hand on labelled references and on the paragraphs of pages without any (see `WEIGHTS`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.links import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Span

# Evidence from which on a text is a citation by itself; under a heading that calls the list so;
# and under one that heads other things too ("Sources", "Notes").
CITATION = 3.0
UNDER_HEADING = 1.5
UNDER_VAGUE_HEADING = 2.5

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"  # any upper-case letter
_WORD = rf"{_UPPER}[\w'’\-]+"
_INITIALS = (
    rf"(?:{_UPPER}\.(?:[ \-]?{_UPPER}\.?){{0,3}}|{_UPPER}{{1,3}}\.?"
    rf"|{_UPPER}(?:[ \-]{_UPPER}){{1,2}})"
)
_PARTICLE = r"(?:van|von|de|der|den|di|da|dos|del|la|le|ter|zu)"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"

WEIGHTS: dict[str, tuple[float, str]] = {
    "identifier": (3.0, r"\b10\.\d{4,9}/|\bPMID\b|\bPMC\d{4}|\barXiv:|\bISBN\b"),
    "volume": (
        2.0,
        r"\d\s?\([\w\-–/ ]{1,12}\)\s?[:,.]"
        r"|\b\d{1,4}\s?[:;,]\s?e?\d{1,6}\s?[-–]\s?e?\d"
        r"|\b(?:pp|[pS]|pág|págs|str|стр|С)\.\s?\d"
        r"|\b(?:[Vv]ol|[Nn]o|[Nn]r|Bd|Jg|[Nn]úm|[Hh]eft|[Ii]ssue|№|Т)\b\.?\s?\d"
        r"|[第卷]\s?\d+\s?[卷期号巻頁页]",
    ),
    "reporter": (2.0, rf"\b\d{{1,4}} (?:{_UPPER}[\w.’']{{0,14}} ){{1,5}}(?:at )?\d{{1,5}}\b|§"),
    "bracketed year": (
        2.0,
        rf"[(\[（][^()\[\]\d]{{0,24}}{_YEAR}(?![\d])[^()\[\]]{{0,40}}[)\]）]"
        r"|\((?:n\.\s?d\.|o\.\s?J\.|s\.\s?[adf]\.|forthcoming|in press|im Druck)\)",
    ),
    "year": (1.0, rf"(?<![\w/.\-–]){_YEAR}(?![\w/–]|-\w|\.\d)"),
    "year at the end": (1.0, rf"(?<!\d){_YEAR}[\s.,;)\]]{{0,4}}$"),
    "initials": (
        2.0,
        rf"^(?:{_PARTICLE} ){{0,2}}{_WORD}(?:[ ,]\s?{_WORD}){{0,2}},?\s{_INITIALS}(?=[\s,;:.&(/]|$)"
        rf"|^(?:{_UPPER}\.[ \-]?){{1,3}}(?:{_PARTICLE} ){{0,2}}{_WORD}(?: {_WORD})?"
        r"(?:[,;:.]| and | & | und | et | – | \()",
    ),
    "full names": (
        1.0,
        rf"^{_WORD}(?: (?:{_WORD}|{_PARTICLE}|{_UPPER}\.)){{1,4}}"
        r"(?:[,;:.]| and | & | und | et | \()",
    ),
    "turned name": (1.0, rf"^{_WORD}(?: {_WORD})?, {_WORD}(?: {_UPPER}\.)?[,.;:( ]"),
    "joined names": (
        1.0,
        r"\bet al\b|\bu\. ?a\.|\([Ee]ds?\.|\b[Ee]ds?\.|\bHrsg\b|\b[Ii]n:"
        r"|[.?!”\"’,] In (?=[^\W\d_a-z])",
    ),
    "read on": (
        1.0,
        r"\b(?:[Aa]ccessed|[Rr]etrieved|[Vv]iewed|[Ll]ast visited|[Aa]vailable (?:at|from|online)"
        r"|[Aa]bgerufen|[Zz]ugriff|[Cc]onsulté|[Dd]isponible|[Cc]onsultado|[Hh]ämtad)\b",
    ),
    "url": (1.5, r"https?://|\bwww\."),
    "quoted": (1.0, r"[“\"«„‘「《][^“”\"«»„「」《》]{3,}\s[^“”\"«»„「」《》]{2,}[”\"»“’」》]"),
    "publisher": (
        1.0,
        r"\b(?:Press|Books|Publish\w+|Verlag|Éditions?|Editorial|Editora|Edizioni|Universit\w+"
        r"|Journal|Review|Institute|Working [Pp]aper|Report|Proceedings|Thesis|Dissertation"
        r"|Zeitschrift|Revue|Revista|Rivista|出版社|издательство)\b",
    ),
}
"""Weight and pattern of what speaks for a citation, by what it is."""

AGAINST: dict[str, tuple[float, str]] = {
    "first person": (
        -1.5,
        r"\b(?:I|I’m|[Ww]e|[Oo]ur|my|us|[Yy]ou|[Yy]our|[Ww]ir|[Ii]ch|[Uu]ns(?:er\w*)?|[Nn]ous"
        r"|[Nn]otre|je|[Nn]uestr\w+|[Vv]i|vår\w*|[Ww]ij|ons|onze)\b",
    ),
    "verb": (
        -1.0,
        r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|does|did|ist|sind|war|waren"
        r"|wurden?|wird|werden|hat|haben|kann|est|sont|été|ont|sera|peut|es|son|fue|fueron|ha|han"
        r"|è|sono|hanno|foi|são|é|het|zijn|werd|heeft|är|var|har|er|jest|są|był\w*|имеет|является)\b",
    ),
    "again": (-3.0, r"^(?:Id|Ibid|Ibd|Ebd|Ebenda|Op\. cit|Loc\. cit)\b"),
    "opening": (
        -1.0,
        r"^(?:[^\W\d_A-Z]*[a-zß-öø-ÿ]{2}\w*|This|These|That|It|There|For|But|As|If|When|However|In"
        r"|Also|Note|Thanks?|Click|Read|Find|Visit|Contact|Share|Follow)\b(?!:)",
    ),
}
"""Weight and pattern of what speaks for a sentence, by what it is; titles are not asked."""

# One of these a citation has wherever it stands; under a heading it may do without.
_FIRM = (
    "identifier", "volume", "reporter", "bracketed year", "year", "url", "read on", "publisher",
)  # fmt: skip

# What a citation may begin with; a line that goes on with one does not.
_OPENS = ("initials", "full names", "turned name", "bracketed year", "identifier", "url", "quoted")

_FOR = [
    (weight, re.compile(pattern), name in _FIRM, name in _OPENS)
    for name, (weight, pattern) in WEIGHTS.items()
]
_LESS = [(weight, re.compile(pattern)) for weight, pattern in AGAINST.values()]

# Marks, numbers and signals that stand before the citation itself.
_SIGNAL = re.compile(
    r"\s*(?:[\[(]?\d{1,3}[\])]?[.)]?\s+|[\^↑*•–—-]\s*)?"
    r"(?:(?:But )?[Ss]ee(?:,? (?:also|generally))?,?(?: e\.\s?g\.,?)?:? |[Cc]f\. |[Cc]ompare "
    r"|E\.g\., |(?:[Vv]gl|[Ss]iehe(?: auch)?|[Vv]oir|[Vv]éase)\.? )?"
)

# Characters: what stands further on in a text tells nothing more of it; and lengths from which on
# a text is less likely one citation, each time by this weight.
_WINDOW = 1_000
_LONG = (400, 700, 1_000)
_TOO_LONG = -1.0

# Words from which on a link names a work, not a site or a file.
_TITLE_WORDS = 2
_FULL_TITLE_WORDS = 5
_ITALIC, _LINKED, _FULLY_LINKED = 1.0, 1.0, 1.5


def citation_evidence(spans: Sequence[Span], host: str | None = None) -> float:
    """How much a text looks like a citation: below 0 like a sentence, from `CITATION` on like one.

    Args:
        spans: the text.
        host: of the page; links to it name its other pages, not works.
    """
    spans = _beginning(spans)
    text, start = _bare(spans)
    found = [(weight, is_firm) for weight, find, is_firm, _ in _FOR if find.search(text)]
    known = sum([weight for weight, _ in found]) + _markup(spans, host)
    known += _TOO_LONG * sum(map(len(text).__ge__, _LONG))
    if known > 0:
        plain = _plain(spans)[start:]
        known += sum([weight for weight, find in _LESS if find.search(plain)])
    is_firm = any(is_firm for _, is_firm in found)
    return known if is_firm else min(known, UNDER_VAGUE_HEADING)


def is_citation(spans: Sequence[Span], host: str | None = None) -> bool:
    """Whether a text is a citation, wherever it stands."""
    return citation_evidence(spans, host) >= CITATION


def opens(spans: Sequence[Span]) -> bool:
    """Whether a line may begin a citation: with names or a title, or with a year of its own."""
    text, _ = _bare(_beginning(spans))
    return any(find.search(text) for _, find, _, is_opening in _FOR if is_opening)


def _beginning(spans: Iterable[Span]) -> list[Span]:
    """The spans that reach into the window."""
    length, found = 0, []
    for span in spans:
        found.append(span)
        length += len(span.text)
        if length >= _WINDOW:
            break
    return found


def _bare(spans: Iterable[Span]) -> tuple[str, int]:
    """The beginning of a text behind marks and signals, and where it starts."""
    text = "".join([span.text for span in spans])[:_WINDOW].replace("\n", " ")
    signal = _SIGNAL.match(text)
    start = signal.end() if signal else 0
    return text[start:], start


def _markup(spans: Iterable[Span], host: str | None) -> float:
    """What italics and links to other sites say."""
    italic = linked = 0.0
    for span in spans:
        words = span.text.count(" ") + 1
        if words >= _TITLE_WORDS and "em" in span.marks:
            italic = _ITALIC
        if words >= _TITLE_WORDS and leads_elsewhere(span.href, host):
            linked = max(linked, _FULLY_LINKED if words >= _FULL_TITLE_WORDS else _LINKED)
    return italic + linked


def leads_elsewhere(href: str | None, host: str | None) -> bool:
    """Whether a link leads to another site; one whose site is unknown leads nowhere else."""
    if not href or not href.startswith(("http://", "https://")):
        return False
    return host is None or host_of(href) != host


_QUOTED = re.compile(r"[“\"«„「《][^“”\"«»„「」《》]*[”\"»“」》]?")


def _plain(spans: Iterable[Span]) -> str:
    """The text with titles blanked: what is linked, in italics or quoted."""
    parts = [
        " " * len(span.text) if span.href or "em" in span.marks else span.text for span in spans
    ]
    return _QUOTED.sub(_blank, "".join(parts)[:_WINDOW])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])

"""Names out of author lines: no "Submitted by", no role, no date, no address."""

from __future__ import annotations

import re
from itertools import pairwise

from nuffield_extract.dom import clean
from nuffield_extract.metadata.dates import find_date
from nuffield_extract.metadata.given_names import GIVEN_NAMES
from nuffield_extract.metadata.name_words import (
    ACCOUNTS,
    CALENDAR,
    CONTROLS,
    NO_NAMES,
    OF,
    ORGANISATION,
    PARTICLES,
    ROLES,
    SUFFIXES,
)
from nuffield_extract.metadata.remembered import remembered

MAX_LENGTH = 70  # characters of a name: a longer one is a sentence
MAX_WORDS = 8

LONGEST_LINE = 50_000  # characters of names: no work has thousands of authors

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_VERB = (
    r"written|posted|submitted|published|reported|created|authored|added|edited|words|text|texte"
    r"|story|report|article|post|review|interview|geschrieben|verfasst|veröffentlicht|erstellt"
    r"|eingereicht|gespeichert|publié|proposé|écrit|soumis|rédigé|escrito|publicado|enviado"
    r"|redactado|texto|scritto|inviato|pubblicato|geplaatst|ingezonden|geschreven|skrevet"
    r"|skriven|napisane|dodane|kommentar|bericht|artikel|beitrag"
)
_AUTHOR = (
    r"authors?|writers?|autor(?:es|en|in|as?)?|auteurs?|autrices?|autore|redaktion|redacción"
    r"|verfasser(?:in)?|name"
)
_BY = r"by|par|von|por|da|door|przez|af"
LEAD = re.compile(
    rf"^\W*(?:(?:(?:{_VERB})[\s:]+)*(?:{_BY})\b(?!-)|(?:{_VERB})\s+(?:di|de|av|durch)\b|(?:{_VERB})\s*:"
    rf"|(?:contributing\s+)?(?:{_AUTHOR})\s*(?::|(?=\s[A-ZÀ-Þ])))\s*:?\s*",
    re.IGNORECASE,
)
"""What comes before a name and says that a name comes."""

INNER_LEAD = re.compile(rf"(?:^|[\s\W])(?:{_BY})\s+(?=[^\W\d_])", re.IGNORECASE)
"""The same amid a line: "12 May, by"."""

BARE_LEAD = re.compile(
    rf"^\W*(?:(?:(?:{_VERB})[\s:]+)?(?:{_BY})\b(?!-)|(?:{_AUTHOR})\s*:)\s*:?", re.IGNORECASE
)
"""What says alone, without a word of its element, that a name comes."""

_ALL_BY = re.compile(
    r"^(?:(?:view|see|read|show)\s+)?(?:all|more)\s+(?:\w+\s+)?(?:by|from|about)\s+|^about\s+",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:,|\s+(?:on|am|le|el|op|den|il|vom)\b|\s[|–—•·/-])\s*(?=(?:\w+[.,]?\s+)?\d).*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\(?(?<![\w.+-])[\w.+-]+@[\w.-]+\)?|https?://\S+|www\.\S+|(?<!\S)@\w+")
_EARLY = 20  # characters from its beginning, in which a line's date is before its names

_LATEST = 60  # characters before such a date: its pattern may try each way to part them

_BEFORE_DATE = re.compile(
    rf"(?:(?:{_VERB}|date|datum|on|am|le|el|\w+day|\w{{3}},)[\s:,]*)*", re.IGNORECASE
)
_STOPPED = re.compile(
    r"\s+(?:published|updated|posted|fact[ -]checked|reviewed|edited|last (?:updated|modified)"
    r"|veröffentlicht|aktualisiert|publié|publicado|on behalf of|quelle:|\d+ min(?:ute)?s?)\b.*$",
    re.IGNORECASE,
)
_BARE_NAME = re.compile(
    r"(?:(?:Dr|Prof)\.?\s)*[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ]\.?)*"
    r"(?:\s(?:van|von|de|der|den|del|da|di|la|le|du|[A-ZÀ-Þ][\w'’-]+)){1,3}"
)
_BETWEEN = re.compile(r"\s*(?:;|\||//|\s(?:and|&|und|et|y|och|og|oraz)\s)\s*|\s+with\s+(?=[A-Z])")
_LATE_LEAD = re.compile(r"^[^\d]*\d.*?\s(?:by|par|von|por|da|door)\s+(?=\S)", re.IGNORECASE)
_OFFICE = re.compile(r"^[A-Z]\w*(?:\s[A-Z]\w*)*\s(?:for|of|on)\s[A-Z].{0,60}$")
_ASIDE = re.compile(
    r"\s+[–—•·-]\s+.*$|\s*\([^()]*\)?\s*$|\s*\[[^\]]*\]?\s*$|\s+(?:for|in|under)(?:\s.*)?$|\s+/.*$"
)


_TELLING = (
    frozenset(f"{_BY}|{_VERB}".split("|"))
    | SUFFIXES | ORGANISATION | ROLES | OF | NO_NAMES | CONTROLS | CALENDAR
    | frozenset("author authors autor autoren auteur name und et y och og".split())
)  # fmt: skip
"""Words that make a line more than a name."""


@remembered
def names_in(text: str) -> tuple[str, ...]:
    """The names in a line, without what stands around them.

    Of a very long line the first `LONGEST_LINE` characters are read.
    """
    text = text[:LONGEST_LINE]
    if _is_plain(text):
        return (text,)
    text = clean(_ADDRESS.sub("", text) if "@" in text or "www" in text or ":" in text else text)
    text = LEAD.sub("", _LATE_LEAD.sub("", _undated(text), count=1), count=1)
    text = _STOPPED.sub("", _DATED.sub("", text, count=1), count=1)
    if "," not in text and _OFFICE.match(text) and is_organisation(text):
        return (text,)
    parts = (_names_of_part(_ALL_BY.sub("", part)) for part in _BETWEEN.split(text))
    return tuple([name for names in parts for name in names if is_name(name)])


def _is_plain(text: str) -> bool:
    """Whether a text is two or three words, each with a capital, of which none says anything."""
    words = text.split(" ")
    if len(words) not in (2, 3) or not all(word.isalpha() and word.istitle() for word in words):
        return False
    return _TELLING.isdisjoint([word.lower() for word in words])


def bare_names(text: str) -> list[str]:
    """The names of which a text consists, each beginning with a given name; else nothing."""
    if not _begins_with_name(text):
        return []
    parts = _BETWEEN.split(text)
    if all(_BARE_NAME.fullmatch(part) and _is_given(part) for part in parts):
        return [part for part in parts if not is_organisation(part) and not _is_role(part)]
    return []


def _is_given(name: str) -> bool:
    return _begins_with_name(name) and not CALENDAR & set(name.lower().split()[1:])


def _begins_with_name(text: str) -> bool:
    """Whether the first word, a title left out, is a given name."""
    first, _, rest = text.partition(" ")
    if first.rstrip(".") in ("Dr", "Prof"):
        first, _, rest = rest.partition(" ")
    return first.partition("-")[0].lower() in GIVEN_NAMES and bool(rest)


def _undated(text: str) -> str:
    """The text without a date at its beginning."""
    if not any(map(str.isdigit, text[:_EARLY])):
        return text
    found = find_date(text)
    if found is None or found.start > _LATEST or not _BEFORE_DATE.fullmatch(text, 0, found.start):
        return text
    return text[found.end :].lstrip(" ,|·•–—-")


def is_name(text: str) -> bool:
    """Whether a text could be the name of somebody: short, no sentence, no date, no control."""
    lower = text.casefold()
    words = lower.split()
    if words and words[0] in CONTROLS:
        return False
    if not 1 < len(text) <= MAX_LENGTH or not 0 < len(words) <= MAX_WORDS:
        return False
    if (
        lower in NO_NAMES
        or PARTICLES.issuperset(text.split())
        or lower.rstrip(".,") in CALENDAR
        or any(c in text for c in ":@?!|©»")
    ):
        return False
    if any(map(str.isdigit, text)):
        return len(words) == 1 and text[0].isalpha()  # an account
    plain = [word for word in text.split() if word[0].islower() and word not in PARTICLES]
    return len(plain) < max(len(words) - len(plain), 1) or len(words) == 1


def is_organisation(name: str) -> bool:
    """Whether a name holds a word that no person is called."""
    return not ORGANISATION.isdisjoint(_WORD.findall(name.lower()))


def is_account(name: str) -> bool:
    """Whether a name is of a login that many may use, such as "admin"."""
    return name.casefold() in ACCOUNTS


def bare(word: str) -> str:
    """A word without full stops, in lower case: "Ph.D." is "phd"."""
    return word.replace(".", "").lower()


def _names_of_part(part: str) -> list[str]:
    """The names between two conjunctions: "Lee, Ann" is one, "Ann Lee, Bo Ek" are two."""
    pieces = [_ASIDE.sub("", piece).strip(" .,–—-•·:*") for piece in part.split(",")]
    inverted = len(pieces) == 2 and " " not in pieces[0]  # noqa: PLR2004 - family, given
    if inverted and pieces[1] and not _is_suffix(pieces[1]) and not _is_role(pieces[1]):
        return [f"{pieces[1]} {pieces[0]}"]
    names: list[str] = []
    for piece in filter(None, pieces):
        if _is_role(piece) or (names and piece.isupper() and " " not in piece):
            break  # a role, a newspaper's initials: what follows is of no person
        if not _is_suffix(piece):
            names.append(piece)
    return names


def _is_suffix(piece: str) -> bool:
    return all(bare(word) in SUFFIXES for word in piece.split())


def _is_role(piece: str) -> bool:
    words = _WORD.findall(piece.lower())
    if not words or (words[0] in ("prof", "professor", "dr") and words[-1] not in ROLES):
        return bool(words) and len(words) > 1 and words[1] in OF
    return words[-1] in ROLES or any(
        word in ROLES and after in OF for word, after in pairwise(words)
    )

"""Headings as labels: what stands under them is known by their words, in the big languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

ListKind = Literal["references", "reading", "notes"]
"""What a heading calls the list under it: works cited; works to read, which heads other things
too ("Sources"); footnotes."""

LABELS: dict[ListKind, tuple[str, ...]] = {
    "references": (
        "references", "reference", "reference list", "references cited", "bibliography",
        "works cited", "work cited", "works consulted", "literature cited", "cited literature",
        "citations", "cited works", "sources cited", "bibliographic references",
        "literaturverzeichnis", "literaturangaben", "literaturnachweise", "literaturliste",
        "literaturhinweise", "quellenverzeichnis", "quellenangaben", "quellennachweise",
        "einzelnachweise", "referenzen", "bibliographie", "bibliografie", "zitierte literatur",
        "références", "références bibliographiques", "ouvrages cités", "œuvres citées",
        "referencias", "referencias bibliográficas", "bibliografía", "obras citadas",
        "fuentes bibliográficas", "referències",
        "bibliografia", "riferimenti", "riferimenti bibliografici", "opere citate",
        "referências", "referências bibliográficas",
        "referenties", "literatuurlijst", "literatuurverwijzingen", "bronvermelding",
        "geraadpleegde literatuur", "piśmiennictwo",
        "referenser", "referenslista", "källförteckning", "litteraturförteckning",
        "litteraturlista", "referencer", "referanser", "litteraturliste", "referanseliste",
        "lähteet", "lähdeluettelo", "kirjallisuus", "použitá literatura", "irodalomjegyzék",
        "kaynakça", "kaynaklar", "список литературы", "библиография", "використані джерела",
        "参考文献", "參考文獻", "引用文献", "参考资料", "參考資料", "참고문헌", "المراجع",
    ),
    "reading": (
        "sources", "source", "reading", "readings", "reading list", "literature",
        "literatur", "quellen", "quelle", "lektüre", "weiterführende literatur",
        "zum weiterlesen", "sources et références", "lectures", "pour aller plus loin",
        "pour en savoir plus", "fuentes", "lecturas", "lecturas recomendadas", "para saber más",
        "fonti", "letture", "letture consigliate", "per approfondire", "per saperne di più",
        "fontes", "leituras", "leituras recomendadas", "para saber mais",
        "bronnen", "verder lezen", "literatuur", "źródła", "literatura",
        "källor", "litteratur", "kilder", "литература", "источники", "джерела",
        "资料来源", "出典", "推荐阅读",
    ),
    "notes": (
        "notes", "note", "footnotes", "footnote", "endnotes", "end notes",
        "anmerkungen", "fußnoten", "fussnoten", "endnoten", "notes de bas de page",
        "notas", "notas al pie", "notas a pie de página", "notas finales", "notas de rodapé",
        "note a piè di pagina", "noten", "voetnoten", "eindnoten", "przypisy",
        "noter", "fotnoter", "slutnoter", "fodnoter", "viitteet", "poznámky",
        "примечания", "сноски", "примітки", "注释", "注", "脚注", "註", "注記", "각주", "미주",
    ),
}  # fmt: skip
"""Headings of lists, in lower case, by what they call them."""

# Words before a label that leave it what it is.
_QUALIFIERS = frozenset(
    "the our list of select selected key main other further additional more full general cited"
    " suggested recommended primary secondary important related scientific academic useful"
    " ausgewählte weitere verwendete wichtige benutzte andere weiterführende empfohlene"
    " principales autres choisies otras algunas selección de principali altre outras"
    " overige andra övriga andre utvalgte inne wybrana".split()
)

_KINDS: dict[str, ListKind] = {label: kind for kind, labels in LABELS.items() for label in labels}
_ORDER: tuple[ListKind, ...] = ("notes", "references", "reading")

_FIRST = re.compile(r"[^\s&/,;+|]+")
_FIRST_WORDS = _QUALIFIERS | {label.partition(" ")[0] for label in _KINDS}

# Characters and words of headings: of more they say what stands under them, and name no list.
LONGEST = 60
_MOST_WORDS = 7

_EDIT = re.compile(r"\s*\[[^\[\]]{2,24}\]\s*$")  # "[edit]" of wikis
_COUNT = re.compile(r"\s*\(\s*\d+\s*\)\s*$")
_JOINING = re.compile(r"\s*(?:[&/,;+|]|\s(?:and|und|et|y|e|en|og|och|oraz|i|и|и|та)\s)\s*")
_EDGES = " 0123456789.:;-–—#¶▼▾•*\t\n"


def label_of(heading: str | None) -> str:
    """The words of a heading in lower case; numbers, colons and full stops do not count."""
    label = (heading or "")[:LONGEST].strip(_EDGES)
    if label.endswith(("]", ")")):
        label = _COUNT.sub("", _EDIT.sub("", label)).strip(_EDGES)
    return label.lower()


@lru_cache(maxsize=512)
def list_kind(heading: str | None) -> ListKind | None:
    """What a heading calls the list under it, or None where it names no list.

    Of "Notes and references" each part names a list, and one of notes may hold citations too.
    """
    if not heading or len(heading) > LONGEST or heading.count(" ") >= _MOST_WORDS:
        return None
    label = label_of(heading)
    first = _FIRST.match(label)
    if first is None or first[0] not in _FIRST_WORDS:
        return None
    if whole := _kind(label):
        return whole
    kinds = {_kind(part) for part in _JOINING.split(label)}
    return None if None in kinds else next(kind for kind in _ORDER if kind in kinds)


def _kind(label: str) -> ListKind | None:
    while label:
        if kind := _KINDS.get(label):
            return kind
        first, _, rest = label.partition(" ")
        if first not in _QUALIFIERS:
            return None
        label = rest
    return None

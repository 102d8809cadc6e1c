"""What citations have and sentences have: patterns and words, with how much each weighs."""

from __future__ import annotations

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"  # any upper-case letter
_WORD = rf"{_UPPER}[\w'’\-]+"
_INITIALS = (
    rf"(?:{_UPPER}\.(?:[ \-]?{_UPPER}\.?){{0,3}}|{_UPPER}{{1,3}}\.?"
    rf"|{_UPPER}(?:[ \-]{_UPPER}){{1,2}})"
)
_PARTICLE = r"(?:van|von|de|der|den|di|da|dos|del|la|le|ter|zu)"
_YEAR = r"(?:1[5-9]|20)\d\d"

FIRM: dict[str, tuple[float, str]] = {
    "identifier": (3.0, r"10\.\d{4,9}/|PMC\d{4}|PMID[: ]|arXiv:|ISBN[-: ]"),
    "volume": (
        2.0,
        r"\d(?:\s?\([\w\-–/ ]{1,12}\)\s?[:,.]|\s?[:;,]\s?e?\d{1,6}\s?[-–]\s?e?\d)",
    ),
    "numbered": (
        2.0,
        r"\d(?:(?<=[pS]\. \d)|(?<=[pS]\.\d)|(?<=pp \d)|(?<=[Vv]ol\. \d)|(?<=[Vv]ol\.\d)"
        r"|(?<=[Vv]ol \d)|(?<=[Vv]olume \d)|(?<=[Nn]o\. \d)|(?<=[Nn]r\. \d)|(?<=Bd\. \d)"
        r"|(?<=Jg\. \d)|(?<=ág\. \d)|(?<=ágs\. \d)|(?<=str\. \d)|(?<=Heft \d)|(?<=[Ii]ssue \d)"
        r"|(?<=стр\. \d)|(?<=С\. \d)|(?<=Т\. \d)|(?<=№ \d)|(?<=№\d)|(?<=第\d)|(?<=卷\d))",
    ),
    "reporter": (2.0, rf"§|\d (?:{_UPPER}[\w.’']{{0,14}} ){{1,5}}(?:at )?\d{{1,5}}\b"),
    "bracketed year": (
        2.0,
        rf"[(\[（][^()\[\]\d]{{0,24}}{_YEAR}(?!\d)[^()\[\]]{{0,40}}[)\]）]"
        r"|\((?:n\.\s?d\.|o\.\s?J\.|s\.\s?[adf]\.|forthcoming|in press|im Druck)\)",
    ),
    "year": (1.0, r"(?:1[5-9]|20)(?<![\w/.\-–]\d\d)\d\d(?:[a-z]\b|(?![\w/–]|-\w|\.\d))"),
    "url": (1.5, r"https?://|www\."),
}
"""Weight and pattern of what a citation has one of, wherever it stands."""

OPENINGS: dict[str, tuple[float, str]] = {
    "initials": (
        2.0,
        rf"(?:{_PARTICLE} ){{0,2}}{_WORD}(?:[ ,]\s?{_WORD}){{0,2}},?\s{_INITIALS}(?=[\s,;:.&(/]|$)"
        rf"|(?:{_UPPER}\.[ \-]?){{1,3}}(?:{_PARTICLE} ){{0,2}}{_WORD}(?: {_WORD})?"
        r"(?:[,;:.]| and | & | und | et | – | \()",
    ),
    "full names": (
        1.0,
        rf"{_WORD}(?: (?:{_WORD}|{_PARTICLE}|{_UPPER}\.)){{1,4}}"
        r"(?:[,;:.]| and | & | und | et | \()",
    ),
    "turned name": (1.0, rf"{_WORD}(?: {_WORD})?, {_WORD}(?: {_UPPER}\.)?[,.;:( ]"),
}
"""Weight and pattern of what citations begin with."""

OTHER: dict[str, tuple[float, str]] = {
    "year at the end": (1.0, rf"{_YEAR}(?<!\d....)[a-z]?[\s.,;)\]]{{0,4}}$"),
    "quoted": (1.0, r"[“\"«„‘「《][^“”\"«»„「」《》]{3,}\s[^“”\"«»„「」《》]{2,}[”\"»“’」》]"),
    "address at the end": (1.0, r"^(?:[^.!?]{0,90}[\s:(])?(?:https?://|www\.)\S+$"),
    "by": (
        1.0,
        rf"\w,? (?:by|von|par|por|di|av|af) {_WORD} (?:{_UPPER}\. )?{_UPPER}\w+\W?(?:$|[(,])",
    ),
    "in": (1.0, r"[.?!”\"’,] In:? (?=[^\W\d_a-z])|[Ii]n: "),
}
"""Weight and pattern of what citations have too."""

PUBLISHERS = frozenset(
    "Press Books Publishing Publishers Publications Verlag Éditions Édition Editorial Editora"
    " Edizioni University Universität Université Universidad Journal Review Institute Paper Report"
    " Proceedings Thesis Dissertation Zeitschrift Revue Revista Rivista Tijdschrift 出版社".split()
)
"""Words in names of publishers and what they publish: firm evidence, of weight 1."""

ACCESS = frozenset(
    "Accessed accessed Retrieved retrieved Viewed visited Available available abgerufen Abgerufen"
    " Zugriff consulté Consulté Disponible disponible Consultado consultado hämtad".split()
)
"""Words of when and where a work was read: firm evidence, of weight 1."""

JOINED = frozenset("al ed Ed eds Eds Hrsg edd dir".split())
"""Words behind lists of names, of weight 1."""

PERSONAL = frozenset(
    "I we We our Our my us you You your Your wir Wir ich Ich uns unser unsere nous Nous notre je Je"
    " nuestro nuestra vi Vi vår våra wij Wij ons onze".split()
)
"""Words of who writes or reads, of weight -1.5."""

VERBS = frozenset(
    "is are was were has have had will would can could should does did ist sind war waren wurde"
    " wurden wird werden hat haben kann est sont été ont sera peut es son fue fueron ha han è sono"
    " hanno foi são é het zijn werd heeft är var har er jest są był była имеет является".split()
)
"""Verbs that make sentences, of weight -1."""

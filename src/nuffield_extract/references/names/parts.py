"""The parts between the separators of an author list, and whether it says "editors"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from nuffield_extract.references.names.body_words import is_body
from nuffield_extract.references.names.words import are_in_capitals, kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Joint = Literal["comma", "semicolon", "and", "break"]
"""What stands before a part; `break`: the beginning, a role, or "et al."."""

# Words of the longest name of a person; longer parts are organisations or prose.
_MOST_WORDS = 9
_SHORTEST_NAME = 2  # characters

_ROLE_WORDS = (
    r"éds?|editors?|editor-in-chief|hrsg|herausgeber|dirs?|coords?|orgs?|trans|transl"
    r"|translators?|übers|trad|red|comps?"
)
_ROLE = rf"eds?|hg|{_ROLE_WORDS}"
_LEAD = (
    r"^(?:in:? )?(?:edited by|ed\. by|eds?\.:? (?=\w)|a cura di|herausgegeben von|hrsg\. v(?:on|\.)"
    r"|translated by|trans(?:l)?\. by|übersetzt von|sous la direction de|dirigido por"
    r"|editado por|под ред\.)[ :]*"
)
_BY = r"^by[: ]+"

# Spaces are single here, and no alternative repeats: each place is looked at once.
_SEPARATOR = rf"""
    (?P<others>
        [,;]?[ ]?\(?\b(?i:et[. ,]?[ ]?al(?:ii|ia)?|et[ ]coll|and[ ]others|and[ ]colleagues
        |y[ ]otros|y[ ]cols?|e[ ]outros|und[ ]andere)\b[ ]?\.?\)?
        |\b(?:u\.[ ]?a|m\.[ ]?fl|и[ ]др)\.
        |(?:(?:,[ ]?)?\band|&)[ ]\d{{1,4}}[ ](?:more|others?|further)\b(?:[ ]authors\b)?
        |(?<=\w)等人?(?!\w)|…|\(?\.[ ]?\.[ ]?\.\)?|外[ ]?\d{{1,4}}[ ]?人
    )
    |(?P<role>
        ,?[ ]?[(\[](?i:{_ROLE}|a[ ]cura[ ]di)\.?[)\]]\.?
        |(?<![Tt]he)(?:,[ ]?(?i:{_ROLE})|[ ](?i:(?-i:[Ee]ds?|[Hh]g)|{_ROLE_WORDS}))\b\.?
         (?=[ ]?(?:[,;&]|and\b|und\b|$))
    )
    |(?P<semicolon>[;；|]|[ ][–—][ ]|[ ]?/[ ]?)
    |(?P<group>(?<=[^\W\d_a-z])[ ](?=(?:for|on[ ]behalf[ ]of)[ ]the[ ]))
    |(?P<and>(?:[,，;][ ]?)?(?:(?<![^\s,，;.)])
        (?:and|And|AND|und|UND|et|ET|y|e|og|och|en|i|и|with|With|mit|avec)(?=[ ])|&))
    |(?P<comma>[,，、]|(?<=[\u4e00-\ud7a3])[.·](?=[\u4e00-\ud7a3]))
"""


class Part(NamedTuple):
    """What stands between two separators."""

    start: int
    end: int
    joint: Joint
    words: list[str]
    kinds: str
    """A letter a word, as `kinds_of`; empty for a part that is too long for a person's."""

    is_body: bool
    """Whether the words name an organisation."""


class NameList(NamedTuple):
    """An author list, cut at its separators."""

    text: str
    in_capitals: bool
    """Whether family names are in capitals."""

    is_edited: bool
    """Whether it names editors or translators."""

    parts: Sequence[Part]

    def part(self, start: int, end: int, joint: Joint) -> Part:
        """The part between two positions."""
        pieces = (piece for word in self.text[start:end].split(" ") for piece in _apart(word))
        words = [piece for piece in pieces if any(map(str.isalnum, piece))]
        is_short = len(words) <= _MOST_WORDS
        kinds = kinds_of(words, in_capitals=self.in_capitals) if is_short else ""
        return Part(start, end, joint, words, kinds, is_body(words))


class _Patterns(NamedTuple):
    lead: re.Pattern[str]
    by: re.Pattern[str]
    separator: re.Pattern[str]


@cache
def _compiled() -> _Patterns:
    """The patterns, compiled at their first use: that takes longer than all other modules here."""
    return _Patterns(
        re.compile(_LEAD, re.IGNORECASE),
        re.compile(_BY, re.IGNORECASE),
        re.compile(_SEPARATOR, re.VERBOSE),
    )


def cut(text: str) -> NameList:
    """The parts of an author list: no joining word, role or "et al." is in any of them.

    Args:
        text: the list, its white space single spaces.
    """
    patterns = _compiled()
    lead = patterns.lead.match(text)
    by = lead or patterns.by.match(text)
    start = by.end() if by else 0
    is_edited = lead is not None
    whole = NameList(text, are_in_capitals(_WORD.findall(text)), is_edited, ())
    parts: list[Part] = []
    joint: Joint = "break"
    for match in patterns.separator.finditer(text, start):
        kind = match.lastgroup or ""
        parts += _part(whole, start, match.start(), joint)
        is_edited = is_edited or kind == "role"
        joint = _JOINTS[kind]
        start = match.end()
    parts += _part(whole, start, len(text), joint)
    return whole._replace(parts=parts, is_edited=is_edited)


def _apart(word: str) -> tuple[str, ...]:
    """The word, or initials and name where no space parts them: "J.Evslin"."""
    if "." not in word[:-_SHORTEST_NAME]:
        return (word,)
    initials, _, name = word.rpartition(".")
    is_name = initials and name[:1].isupper() and name[1:2].islower()
    return (f"{initials}.", name) if is_name else (word,)


def _part(whole: NameList, start: int, end: int, joint: Joint) -> Iterator[Part]:
    """The part between two positions, trimmed, if there is a word in it."""
    text = whole.text
    while start < end and not text[start].isalnum() and text[start] not in _QUOTES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    if any(map(str.isalnum, text[start:end])):
        yield whole.part(start, end, joint)


_WORD = re.compile(r"[^\W\d_]+")
_QUOTES = "'‘’(["
_EDGES = " :,*†"
_JOINTS: dict[str, Joint] = {
    "others": "break",
    "group": "break",
    "role": "comma",  # "Lewis R (ed.), Ling T"
    "semicolon": "semicolon",
    "and": "and",
    "comma": "comma",
}

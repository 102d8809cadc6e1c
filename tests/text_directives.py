"""What a text directive selects: the search of the draft "URL Fragment Text Directives" (WICG).

Written from section 3.6 of the draft and from nothing of the library. The page is its blocks of
text; a line break ends a block here, since the draft and browsers differ on it. Texts are the same
without case and accents (the primary weights of UTS 10). Words end where a letter, mark or figure
stands beside something else; within scripts without spaces, where a browser needs a dictionary, no
word begins or ends but at punctuation.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

UNSEEN = frozenset("script style noscript template head title canvas iframe video audio".split())
INLINE = frozenset(
    """
    a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike
    strong sub sup time tt u var -text
    """.split()
)


class Terms(NamedTuple):
    """The terms of a directive, decoded."""

    prefix: str | None
    start: str
    end: str | None
    suffix: str | None


class Place(NamedTuple):
    """A place between two characters of a page."""

    block: int
    offset: int


def terms_of(url: str) -> Terms:
    """The terms of the first text directive of a url (section 3.4, parse a text directive)."""
    directive = url.partition("#")[2].partition(":~:")[2].partition("&")[0]
    assert directive.startswith("text=")
    assert directive.isascii()
    assert not set(directive) & set(' "<>`&#[]{}|\\^')
    tokens = directive.removeprefix("text=").split(",")
    prefix = tokens.pop(0)[:-1] if tokens[0].endswith("-") else None
    suffix = tokens.pop()[1:] if tokens[-1].startswith("-") else None
    assert len(tokens) in (1, 2)
    assert "-" not in "".join(tokens)
    start, end = (*tokens, None)[:2]
    decoded = (None if term is None else unquote(term) for term in (prefix, start, end, suffix))
    return Terms(*decoded)


def folded(text: str) -> str:
    """The text as it is compared: spaces single, without case and accents."""
    spaced = " ".join(text.split())
    if spaced.isascii():
        return spaced.lower()
    parts = unicodedata.normalize("NFKD", spaced.casefold())
    return "".join([char for char in parts if unicodedata.category(char) != "Mn"])


def page_blocks(html: bytes | str) -> list[str]:
    """The visible texts of a page, a block each."""
    tree = LexborHTMLParser(html)
    found: list[list[str]] = [[]]
    stack: list[tuple[LexborNode | None, bool]] = [(tree.root, False)]
    while stack:
        node, is_left = stack.pop()
        if node is None:
            continue
        if is_left:
            found.append([])
            continue
        stack.append((node.next, False))
        if node.tag == "-text":
            found[-1].append(node.text_content or "")
        elif node.tag not in UNSEEN:
            if node.tag not in INLINE:
                found.append([])
                stack.append((node, True))
            stack.append((node.first_child, False))
    texts = (folded("".join(parts)) for parts in found)
    return [text for text in texts if text]


def selected(blocks: Sequence[str], url: str) -> str | None:
    """The text that a url selects in a page, blocks joined by spaces; None for none.

    Args:
        blocks: of the page, folded.
        url: with a text directive.
    """
    found = selected_places(blocks, url)
    if found is None:
        return None
    start, end = found
    if start.block == end.block:
        return blocks[start.block][start.offset : end.offset]
    between = blocks[start.block + 1 : end.block]
    return " ".join(
        [blocks[start.block][start.offset :], *between, blocks[end.block][: end.offset]]
    )


def selected_places(blocks: Sequence[str], url: str) -> tuple[Place, Place] | None:
    """Where the text that a url selects begins and ends (find a range from a text directive)."""
    terms = Terms(*[None if term is None else folded(term) for term in terms_of(url)])
    for start, behind in _starts(blocks, terms):
        if terms.end is None:
            if terms.suffix is None or _follows(blocks, behind, terms.suffix):
                return start, behind
            continue
        end = next(_matches(blocks, terms.end, behind, bounded=terms.suffix is None), None)
        if end is None:
            return None
        assert terms.suffix is None  # the library writes none
        return start, end[1]
    return None


def _starts(blocks: Sequence[str], terms: Terms) -> Iterator[tuple[Place, Place]]:
    bounded = terms.end is not None or terms.suffix is None
    if terms.prefix is None:
        yield from _matches(blocks, terms.start, Place(0, 0), bounded=bounded)
        return
    for _, behind in _matches(blocks, terms.prefix, Place(0, 0), bounded=False):
        place = _next_seen(blocks, behind)
        if place is None:
            return
        text, end = blocks[place.block], place.offset + len(terms.start)
        if text.startswith(terms.start, place.offset) and (not bounded or is_boundary(text, end)):
            yield place, Place(place.block, end)


def _follows(blocks: Sequence[str], place: Place, suffix: str) -> bool:
    seen = _next_seen(blocks, place)
    return seen is not None and blocks[seen.block].startswith(suffix, seen.offset)


def _next_seen(blocks: Sequence[str], place: Place) -> Place | None:
    text = blocks[place.block]
    offset = place.offset + text[place.offset :].startswith(" ")
    if offset < len(text):
        return Place(place.block, offset)
    return Place(place.block + 1, 0) if place.block + 1 < len(blocks) else None


def _matches(
    blocks: Sequence[str], query: str, since: Place, *, bounded: bool
) -> Iterator[tuple[Place, Place]]:
    for number in range(since.block, len(blocks)):
        text = blocks[number]
        offset = since.offset if number == since.block else 0
        while (offset := text.find(query, offset)) >= 0:
            end = offset + len(query)
            if is_boundary(text, offset) and (not bounded or is_boundary(text, end)):
                yield Place(number, offset), Place(number, end)
            offset += 1


def is_boundary(text: str, place: int) -> bool:
    """Whether a word begins or ends at a place of a text."""
    if place in (0, len(text)):
        return True
    return not (_is_of_word(text[place - 1]) and _is_of_word(text[place]))


def _is_of_word(char: str) -> bool:
    return char == "_" or unicodedata.category(char)[0] in "LMN"

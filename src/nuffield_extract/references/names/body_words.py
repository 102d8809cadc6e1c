"""Words by which an organisation's name is told from a person's."""

from __future__ import annotations

from nuffield_extract.metadata.name_words import ORGANISATION

BODIES = ORGANISATION - {"editor", "editors", "desk"} | frozenset(
    "academies academy administration affairs agencies alliance assembly authority authorities"
    " bank bureau cabinet campaign centers centres charity church clinic club coalition"
    " collaboration collaborative commissioner companies company comité conference congress"
    " consortium corp corporation councils court directorate division europe executive faculty"
    " federation force forum fund government health hospital hospitals house inquiry institution"
    " institutes international investigators laboratory league library museum national nations"
    " news observatory organisations organizations panel parliament partnership programme"
    " program project registry review royal school secretariat senate services statistics study"
    " survey task taskforce treasury union uk united universities usa eu who watch world england"
    " scotland wales ireland bundesamt bundesministerium bundesregierung gesellschaft kommission"
    " ministerium universität verband verein institutet ministère université agence ministerio"
    " universidad instituto universidade università istituto ministero universiteit stichting"
    " raad rijksinstituut unicef unesco oecd un fao cdc bbc ons".split()
)
"""Words of which an organisation's name has one."""

_PARTS_OF_BODIES = frozenset(
    "affairs health house news programme program project statistics study survey services".split()
)
"""Of these words, those that also end the name of one ("Food and Rural Affairs")."""

_ARTICLES = frozenset("of for the on in against für pour para sur per och".split())


def bare(word: str) -> str:
    """A word in lower case, without the punctuation around it."""
    return word.strip('.,;:()[]"').lower()


def is_body(words: list[str]) -> bool:
    """Whether the words name an organisation: one of them says so, or is no word of names."""
    found = [bare(word) for word in words]
    return (
        found[:1] == ["the"]
        or not BODIES.isdisjoint(found)
        or any(
            word in _ARTICLES and printed == word
            for word, printed in zip(found, words, strict=True)
        )
    )


def is_whole_body(words: list[str]) -> bool:
    """Whether the words may be the whole name of an organisation."""
    found = BODIES.intersection(map(bare, words)) - _PARTS_OF_BODIES
    return bool(found) and (len(words) > 1 or words[0].isupper())

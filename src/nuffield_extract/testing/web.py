"""Whole pages of any make: an article, with boilerplate around and inside it."""

from __future__ import annotations

from html import escape
from string import Template
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from nuffield_extract.testing.surroundings import LAYOUTS, PIECES
from nuffield_extract.testing.vocabulary import BOILERPLATE_WORDS, WORDS

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>$title</title></head>
<body>
$body
</body>
</html>
""")

_MAX_WORDS = 5  # of a line of boilerplate: a label with more in it is a sentence


@attrs.frozen(kw_only=True)
class WebPage:
    """A page of some site, and what a reader must find in it."""

    html: str
    bare: str
    """The same page without its boilerplate."""

    title: str
    paragraphs: tuple[str, ...]
    """Their text, in page order."""

    boilerplate: tuple[str, ...]
    """Words that must never come out."""


@st.composite
def web_pages(draw: st.DrawFn) -> WebPage:
    """Pages of an article of some length, with boilerplate before, above, amid, below, after it."""
    layout = draw(st.sampled_from(LAYOUTS))
    title = draw(_phrases(WORDS, 3, 6)).capitalize()
    paragraphs = tuple(draw(st.lists(_paragraphs(), min_size=10, max_size=14)))
    pieces = {slot: draw(_pieces(slot)) for slot in PIECES}
    place = draw(st.integers(1, len(paragraphs) - 1))
    html = _filled(layout, title, _text(paragraphs, place, pieces.pop("amid")), pieces)
    return WebPage(
        html=html,
        bare=_filled(layout, title, _text(paragraphs, 0, ""), dict.fromkeys(pieces, "")),
        title=title,
        paragraphs=paragraphs,
        boilerplate=tuple(word for word in BOILERPLATE_WORDS if word in html),
    )


def _filled(layout: Template, title: str, text: str, pieces: dict[str, str]) -> str:
    body = layout.substitute(pieces, title=escape(title), text=text)
    return _PAGE.substitute(title=escape(title), body=body)


def _text(paragraphs: tuple[str, ...], place: int, amid: str) -> str:
    """The paragraphs, with something before the one at a place."""
    parts = [f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs]
    return "\n".join([*parts[:place], amid, *parts[place:]])


def _paragraphs() -> SearchStrategy[str]:
    """Two or three sentences: ten of these are a text that other things may stand beside."""
    sentences = _phrases(WORDS, 10, 14).map(lambda words: f"{words.capitalize()}.")
    return st.lists(sentences, min_size=2, max_size=3).map(" ".join)


def _phrases(words: tuple[str, ...], fewest: int, most: int) -> SearchStrategy[str]:
    return st.lists(st.sampled_from(words), min_size=fewest, max_size=most).map(" ".join)


def _pieces(slot: str) -> SearchStrategy[str]:
    def filled(markup: str, words: str) -> str:
        return Template(markup).substitute(words=words)

    words = _phrases(BOILERPLATE_WORDS, 1, _MAX_WORDS)
    piece = st.builds(filled, st.sampled_from(PIECES[slot]), words)
    return st.lists(piece, max_size=2).map("\n".join)

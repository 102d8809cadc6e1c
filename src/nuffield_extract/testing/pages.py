"""Whole pages of Drupal sites, with a record of what was put into them."""

from __future__ import annotations

from html import escape
from itertools import chain
from string import Template
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from nuffield_extract.testing.themes import BOILERPLATE, THEMES
from nuffield_extract.testing.vocabulary import BOILERPLATE_WORDS, HREFS, SITE, WORDS

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>$title | Example</title>
<link rel="canonical" href="$site/node/12">
<meta name="Generator" content="Drupal $version (https://www.drupal.org)">
$head
</head>
$body
</html>
""")


@attrs.frozen(kw_only=True)
class DrupalPage:
    """A page of a Drupal site, and what a reader must find in it."""

    html: str
    title: str
    paragraphs: tuple[str, ...]
    """Their text, in page order."""

    headings: tuple[tuple[int, str], ...]
    """Level (2 or 3) and text of those in the body, in page order."""

    links: tuple[str, ...]
    """Where the links of the body lead, absolute, in page order."""

    boilerplate: tuple[str, ...]
    """Words of menus, footers, share links, scripts and comments, which must never come out."""

    version: int
    """Major version of Drupal, 7 to 11."""


@attrs.frozen
class _Part:
    """A piece of the body: its markup, its text, where its links lead."""

    html: str
    text: str = ""
    links: tuple[str, ...] = ()
    level: int | None = None
    """Of a heading; 0 for a paragraph; None for what is neither."""


@st.composite
def drupal_pages(draw: st.DrawFn) -> DrupalPage:
    """Pages in the markup of Drupal 7 to 11: an article of invented words amid boilerplate."""
    version = draw(st.sampled_from(sorted(THEMES)))
    theme = draw(st.sampled_from(THEMES[version]))
    title = draw(_phrases(WORDS, 3, 7)).capitalize()
    parts = [part for group in draw(st.lists(_groups(), min_size=3, max_size=5)) for part in group]
    slots = {slot: draw(_boilerplate(slot)) for slot in BOILERPLATE}
    page = {"title": escape(title), "site": SITE, "version": str(version), "head": slots["head"]}
    body = "\n".join([part.html for part in parts])
    skip = draw(_phrases(BOILERPLATE_WORDS, 1, 3))
    html = _PAGE.substitute(page, body=theme.substitute({**page, **slots}, body=body, skip=skip))
    return DrupalPage(
        html=html,
        title=title,
        paragraphs=tuple([part.text for part in parts if part.level == 0]),
        headings=tuple([(part.level, part.text) for part in parts if part.level]),
        links=tuple([link for part in parts for link in part.links]),
        boilerplate=tuple([word for word in BOILERPLATE_WORDS if word in html]),
        version=version,
    )


def _phrases(words: tuple[str, ...], fewest: int, most: int) -> SearchStrategy[str]:
    drawn = st.lists(st.sampled_from(words), min_size=fewest, max_size=most)
    return drawn.map(" ".join)


def _groups() -> SearchStrategy[tuple[_Part, ...]]:
    """Now and then a heading, then paragraphs, now and then something that is not text."""
    paragraphs = st.lists(_paragraphs(), min_size=1, max_size=2)
    heading = st.lists(_headings(), max_size=1)
    hidden = st.lists(_boilerplate("within").map(_Part), max_size=1)
    return st.tuples(heading, paragraphs, hidden).map(lambda three: tuple(chain(*three)))


def _headings() -> SearchStrategy[_Part]:
    def heading(level: int, words: str) -> _Part:
        text = words.capitalize()
        return _Part(f"<h{level}>{escape(text)}</h{level}>", text, level=level)

    return st.builds(heading, st.sampled_from((2, 3)), _phrases(WORDS, 2, 5))


def _paragraphs() -> SearchStrategy[_Part]:
    def paragraph(sentences: list[_Part]) -> _Part:
        return _Part(
            html="<p>{}</p>".format(" ".join([part.html for part in sentences])),
            text=" ".join([part.text for part in sentences]),
            links=tuple([link for part in sentences for link in part.links]),
            level=0,
        )

    return st.lists(_sentences(), min_size=2, max_size=3).map(paragraph)


def _sentences() -> SearchStrategy[_Part]:
    """Sentences with some words in the middle emphasised, linked, or as the others."""

    def sentence(start: str, middle: str, end: str, tag: str) -> _Part:
        before, after = start.capitalize(), f"{end}."
        href = f' href="{escape(tag)}"' if tag in HREFS else ""
        name = "a" if href else tag
        inner = f"<{name}{href}>{escape(middle)}</{name}>" if name else escape(middle)
        links = (HREFS[tag],) if href else ()
        return _Part(
            f"{escape(before)} {inner} {escape(after)}", f"{before} {middle} {after}", links
        )

    tags = st.sampled_from(("", "", "em", "strong", *HREFS))
    return st.builds(
        sentence, _phrases(WORDS, 4, 8), _phrases(WORDS, 1, 3), _phrases(WORDS, 3, 6), tags
    )


def _boilerplate(slot: str) -> SearchStrategy[str]:
    def filled(markup: str, words: str) -> str:
        return Template(markup).substitute(words=words)

    piece = st.builds(filled, st.sampled_from(BOILERPLATE[slot]), _phrases(BOILERPLATE_WORDS, 1, 5))
    return st.lists(piece, max_size=2).map("\n".join)

"""What stands around a reference on a page: list items, numbers, back-links, service links."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from training.templates import parse

if TYPE_CHECKING:
    from random import Random

    from training.templates import Piece

FRAMES = (
    (30, "<p>", "</p>"),
    (20, "<li>", "</li>"),
    (14, "", ""),
    (4, '<li id="ref{n}">', "</li>"),
    (4, "<p>{n}. ", "</p>"),
    (4, "<p>[{n}] ", "</p>"),
    (2, "<p>{n} ", "</p>"),
    (2, "<p>({n}) ", "</p>"),
    (3, '<li><span class="label">{n}.</span> <cite>', "</cite></li>"),
    (3, '<div class="csl-entry">', "</div>"),
    (2, "<p><sup>{n}</sup> ", "</p>"),
    (3, '<p><a href="#_ftnref{n}" name="_ftn{n}">[{n}]</a> ', "</p>"),
    (3, '<li id="fn{n}"><p>', ' <a href="#fnref{n}" class="footnote-back">↩</a></p></li>'),
    (2, '<p class="bibliography"><span>', "</span></p>"),
)
"""Weights, and what stands before and behind; n a number."""

WIKIPEDIA = (
    '<li id="cite_note-{n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{n}">^</a></b>'
    '</span> <span class="reference-text"><cite class="citation">',
    "</cite></span></li>",
)

SERVICES = (
    (70, ""),
    (4, ' [<a href="{u}">CrossRef</a>]'),
    (3, ' [<a href="{u}">CrossRef</a>] [<a href="https://pubmed.example/{n}">PubMed</a>]'),
    (4, ' <a href="{u}">Article</a> <a href="https://pubmed.example/{n}">PubMed</a> '
        '<a href="https://scholar.example/?q={n}">Google Scholar</a>'),
    (3, ' <a href="https://scholar.example/?q={n}">Google Scholar</a>'),
    (2, ' [<a href="{u}">DOI</a>] [<a href="https://scholar.example/?q={n}">Google Scholar</a>]'),
    (2, ' <a href="{u}">View Article</a>'),
)  # fmt: skip
"""Weights, and the links behind journal articles; u the record's address."""

_LAST_NUMBER = 120


def framed(random: Random, pieces: list[Piece], *, wikipedia: bool, doi: str | None) -> list[Piece]:
    """The pieces as an item of a list."""
    number = str(random.randint(1, _LAST_NUMBER))
    weights = [weight for weight, _, _ in FRAMES]
    before, after = WIKIPEDIA if wikipedia else random.choices(FRAMES, weights)[0][1:]
    behind = _services(random, doi) if doi and not wikipedia else ""
    return [
        *_literals(before.replace("{n}", number)),
        *pieces,
        *_literals(behind.replace("{n}", number)),
        *_literals(after.replace("{n}", number)),
    ]


def _services(random: Random, doi: str) -> str:
    links = random.choices(SERVICES, [weight for weight, _ in SERVICES])[0][1]
    return links.replace("{u}", escape(f"https://doi.org/{doi}"))


def _literals(markup: str) -> list[Piece]:
    """Tags and texts of a literal."""
    return [node for node in parse(markup) if isinstance(node, tuple)]  # type: ignore[misc]

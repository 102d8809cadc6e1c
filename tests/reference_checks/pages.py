"""Pages of Markdown as values: their tables, headings, blocks of code, links and directives."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"

_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:-]+")
_HEADING = re.compile(r"(#+) +(.*)")
_FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_DIRECTIVE = re.compile(r"^::: ([\w.]+)$", re.MULTILINE)


@attrs.frozen
class Row:
    """A row of a table of a page."""

    heading: str
    """The last heading above it, as plain text."""

    kind: str
    """Head of the first column."""

    cells: Mapping[str, str]
    """By the heads of the columns; bars without their backslash."""

    line: int
    """Where it stands on the page, from 0."""

    @property
    def name(self) -> str:
        """The first cell without code marks."""
        return plain(next(iter(self.cells.values())))


def page(name: str) -> str:
    """The text of a page of the reference."""
    return (FOLDER / f"{name}.md").read_text("utf-8")


def plain(text: str) -> str:
    """Text without the marks of code."""
    return text.replace("`", "")


def rows(text: str) -> Iterator[Row]:
    """The rows of all tables of a page."""
    heading, heads = "", []
    for line, written in enumerate(_without_code(text).splitlines()):
        found = _HEADING.fullmatch(written)
        if found:
            heading = plain(found[2])
        if not written.startswith("|"):
            heads = []
        elif not heads:
            heads = cells_of(written)
        elif not _RULE.fullmatch(written):
            cells = dict(zip(heads, cells_of(written), strict=True))
            yield Row(heading, heads[0], cells, line)


def cells_of(line: str) -> list[str]:
    """The cells of a line of a table."""
    return [cell.strip().replace(r"\|", "|") for cell in _BAR.split(line.strip())[1:-1]]


def blocks(text: str, language: str) -> list[str]:
    """The blocks of code of a language."""
    return [code for name, code in _FENCE.findall(text) if name == language]


def part(text: str, heading: str) -> str:
    """What stands under a heading, up to the next of its level or a higher one."""
    lines = _without_code(text).splitlines()
    whole = text.splitlines()
    start, level = next(
        (number, len(found[1]))
        for number, line in enumerate(lines)
        if (found := _HEADING.fullmatch(line)) and plain(found[2]) == heading
    )
    ends = (
        number
        for number, line in enumerate(lines)
        if number > start and (found := _HEADING.fullmatch(line)) and len(found[1]) <= level
    )
    return "\n".join([*whole[start + 1 : next(ends, len(lines))], ""])


def links(text: str) -> list[str]:
    """The targets of all links."""
    return _LINK.findall(_without_code(text))


def directives(text: str) -> list[str]:
    """The names after `:::`, of which mkdocstrings makes their documentation."""
    return _DIRECTIVE.findall(_without_code(text))


def _without_code(text: str) -> str:
    """The page with empty lines for its blocks of code."""
    return _FENCE.sub(lambda found: "\n" * found[0].count("\n"), text)

"""The part of the page on quality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.report.figures import US
from benchmarks.report.markdown import NONE, figure, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.report.figures import Quality, Report

METADATA = ("title", "author", "date")
STRUCTURE = (
    "blocks", "order", "leaks", "kept", "left_out", "headings", "links", "ref_entries", "ref_url",
    "ref_year", "ref_title", "ref_authors",
)  # fmt: skip
LOWER_IS_BETTER = frozenset({"leaks"})
LEAST = 0.0005  # a difference that the printed digits show

INTRODUCTION = """## Quality

![Text F1 of each tool on each corpus, with 95 % intervals; the table below has the same figures]\
(benchmarks/quality.svg)

Text F1 (overlap of runs of four words with the gold text), with its 95 % interval: what it might be
on other pages of the same kind. **+** behind it: more than ours on the same pages, beyond what the
draw of pages explains; **−**: less; nothing: the pages do not tell them apart. An error, a crash or
a page given up counts as empty.

Our rules were made looking at these pages, so our figures are those of a tool that knows the
exam. The peers knew some of them too: scrapinghub's is a public benchmark that several name in
their manuals, and trafilatura's and readability's corpora are those two projects' own."""

METADATA_SAID = """### Metadata

Title and date: the share that is exactly right, but for case and white space; authors: F1 of the
names. Tools that give none of these are not in the table."""

STRUCTURE_SAID = """### Structure and completeness

`blocks`: gold blocks found whole; `order`: of those, neighbours in the right order; `leaks`:
boilerplate that got in (less is better); `kept` and `left_out`: passages that are to be there, and
not to be; `headings`, `links`, `ref_...`: section headings, links in the text, entries of reference
lists and their fields, which no peer gives as data."""

BETTER_SAID = """### Where a peer is better

Every measure in which a peer is ahead of this library, the best peer first."""


def part(report: Report) -> str:
    """Headings, words and tables; empty where quality was not measured."""
    rows = report.quality
    if not rows:
        return ""
    return "\n\n".join([
        INTRODUCTION,
        _by_corpus(rows, lambda row: "text_f1" in row.measures, _text_cell),
        METADATA_SAID,
        _by_measure(rows, METADATA),
        STRUCTURE_SAID,
        _by_measure(rows, STRUCTURE),
        BETTER_SAID,
        "\n".join(better(rows)) or "None.",
        *_failures(rows),
    ])  # fmt: skip


def _by_corpus(
    rows: Sequence[Quality], wanted: Callable[[Quality], bool], cell: Callable[[Quality], str]
) -> str:
    cells = {(row.tool, row.corpus): cell(row) for row in rows if wanted(row)}
    corpora = _unique(row.corpus for row in rows if wanted(row))
    pages = {row.corpus: row.text_pages for row in rows}
    head = ("tool", *(f"{corpus} ({pages[corpus]} pages)" for corpus in corpora))
    return table(
        head,
        [
            (_named(tool), *(cells.get((tool, corpus), NONE) for corpus in corpora))
            for tool in _unique(row.tool for row in rows)
        ],
    )


def _text_cell(row: Quality) -> str:
    low, high = row.interval or (0.0, 1.0)
    return f"{figure(row.measures['text_f1'])} ({low:.2f}–{high:.2f}){_mark(row)}"


def _mark(row: Quality) -> str:
    """Whether it is told apart from ours."""
    low, high = row.ahead or (0.0, 0.0)
    if low > 0:
        return " **+**"
    return " **−**" if high < 0 else ""


def _by_measure(rows: Sequence[Quality], names: Sequence[str]) -> str:
    """A table of those tools and columns in which there is a figure."""
    columns = [
        (corpus, name)
        for corpus in _unique(row.corpus for row in rows)
        for name in names
        if any(row.corpus == corpus and name in row.measures for row in rows)
    ]
    values = {(row.tool, row.corpus): row.measures for row in rows}
    lines = [
        (_named(tool), *(figure(values[tool, corpus].get(name)) for corpus, name in columns))
        for tool in _unique(row.tool for row in rows)
    ]
    head = ("tool", *(f"{corpus} {name}" for corpus, name in columns))
    return table(head, [line for line in lines if set(line[1:]) != {NONE}])


def better(rows: Sequence[Quality]) -> Iterator[str]:
    """A line for each corpus and measure in which a peer is ahead."""
    for ours in (row for row in rows if row.tool == US):
        peers = [row for row in rows if row.corpus == ours.corpus and row.tool != US]
        for name, value in ours.measures.items():
            sign = -1 if name in LOWER_IS_BETTER else 1
            ahead = [
                (row.measures[name], row)
                for row in peers
                if name in row.measures and sign * (row.measures[name] - value) > LEAST
            ]
            if ahead:
                ranked = sorted(ahead, key=lambda found: -sign * found[0])
                said = ", ".join(f"{row.tool} {figure(best)}" for best, row in ranked)
                yield f"- {ours.corpus}, `{name}` (ours {figure(value)}): {said}"


def _failures(rows: Sequence[Quality]) -> list[str]:
    """Pages without an answer, by what happened."""
    lines = [
        (_named(row.tool), row.corpus, f"{name} on {count} of {row.pages}")
        for row in rows
        for name, count in row.failures.items()
    ]
    if not lines:
        return []
    said = "### Pages without an answer\n\n`NoContent` is this library's word for a page without "
    return [said + "an article.", table(("tool", "corpus", "what"), lines)]


def _named(tool: str) -> str:
    return f"**{tool}**" if tool == US else tool


def _unique(names: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(names))

"""What an article cites: which references, how often, and which links it does not list."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model.article import Article, Link, Section
from nuffield_extract.model.references import Reference
from nuffield_extract.model.walk import iter_runs, spans_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.model.walk import Run

_DASHES = "-‐‑–—"
_PAGES = ("http://", "https://")


@attrs.frozen(kw_only=True)
class CitationCount:
    """How often the text cites a reference."""

    ref: str
    """Id of the reference."""

    times: int
    """Places of the text that cite it; a range counts for each in it."""


@attrs.frozen(kw_only=True)
class CitationReport:
    """The citations of an article held against its references."""

    counts: tuple[CitationCount, ...] = ()
    """One for each reference, in their order, those that are never cited with 0."""

    uncited: tuple[Reference, ...] = ()
    """References that the text never cites, in their order."""

    unlisted: tuple[Link, ...] = ()
    """Links of the text to pages that no reference names, each target once, in page order."""


def citation_report(article: Article) -> CitationReport:
    """Which references the text cites, which it never does, and which of its links are unlisted.

    A range, such as "[4-6]", cites what is in it. Reference lists themselves cite nothing.
    """
    orders = {reference.id: place for place, reference in enumerate(article.references)}
    runs = tuple(_runs(article))
    times = _times(runs, article.references, orders)
    return CitationReport(
        counts=tuple([CitationCount(ref=name, times=times[name]) for name in orders]),
        uncited=tuple([each for each in article.references if not times[each.id]]),
        unlisted=_unlisted(article, runs),
    )


def _runs(article: Article) -> Iterator[Run]:
    blocks = [block for part in _text_sections(article.sections) for block in part.blocks]
    own = {reference.id for reference in article.references}
    blocks += [block for note in article.notes if note.id not in own for block in note.blocks]
    for block in blocks:
        yield from iter_runs(block)


def _text_sections(sections: Iterable[Section]) -> Iterator[Section]:
    """Every section but reference lists and what is inside them."""
    waiting = [*sections][::-1]
    while waiting:
        section = waiting.pop()
        if section.role != "references":
            yield section
            waiting.extend(reversed(section.sections))


def _times(
    runs: Iterable[Run], references: Sequence[Reference], orders: Mapping[str, int]
) -> Mapping[str, int]:
    """How often each reference is cited, by its id; ranges are added up at the end."""
    times: Counter[str] = Counter()
    steps = [0] * (len(references) + 1)
    for run in runs:
        groups = [(ref, spans_text(spans)) for ref, spans in groupby(run, lambda span: span.ref)]
        times.update(ref for ref, _ in groups if ref in orders)
        for first, last in ranges(groups, orders):
            steps[first + 1] += 1
            steps[last] -= 1
    for reference, between in zip(references, accumulate(steps), strict=False):
        times[reference.id] += between
    return times


def ranges(
    groups: Sequence[tuple[str | None, str]], orders: Mapping[str, int]
) -> Iterator[tuple[int, int]]:
    """The places of the first and the last of each range, such as "[4-6]"."""
    for (first, _), (_, dash), (last, _) in zip(groups, groups[1:], groups[2:], strict=False):
        start, end = orders.get(first or ""), orders.get(last or "")
        if start is not None and end is not None and start < end and _is_dash(dash):
            yield start, end


def _is_dash(text: str) -> bool:
    return bool(text.strip()) and not text.strip(f" {_DASHES}")


def _unlisted(article: Article, runs: Iterable[Run]) -> tuple[Link, ...]:
    """Links without a ref; what the page says of itself is no citation."""
    own = {article.url, f"{article.url}/"} if article.url else set()
    texts: dict[str, str] = {}
    listed: set[str] = set()
    for run in runs:
        for href, spans in groupby(run, lambda span: span.href):
            linked = tuple(spans)
            if href is None or not href.startswith(_PAGES) or href.partition("#")[0] in own:
                continue
            if any(span.ref for span in linked):
                listed.add(href)
            texts.setdefault(href, spans_text(linked).strip())
    return tuple([Link(text=text, url=url) for url, text in texts.items() if url not in listed])

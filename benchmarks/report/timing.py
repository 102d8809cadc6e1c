"""Times of all tools on the same pages, in turn, as ratios to the bare parse."""

from __future__ import annotations

import gzip
import statistics
import time
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, NamedTuple

import peers
from benchmarks.report import scoring
from benchmarks.report.figures import PARSE, US, Speed, Timed
from benchmarks.report.worker import Failure, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    Read = Callable[[str], object]
    Medians = Mapping[str, float | None]

LEAST_SECONDS = 0.01  # of the processor: what takes less is done several times in a row
MOST_REPEATS = 20
DIGITS = 4
FIXTURES, SEED = "fixtures", "seed"
OWN = frozenset({FIXTURES, SEED})
"""Collections of pages that this library is made with."""

WARM_UP = scoring.ROOT / "fixtures" / "drupal10-citations" / "page.html"
"""Read once before anything is timed: tools load tables and models when they first need them."""


class Sampled(NamedTuple):
    """A page to be timed."""

    collection: str
    name: str
    path: Path

    @property
    def is_real(self) -> bool:
        """Whether it is of the corpora."""
        return self.collection not in OWN


def reader(tool: str) -> Read:
    """The function of a tool that is timed."""
    if tool == PARSE:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415

        return LexborHTMLParser
    return _ours() if tool == US else peers.PEERS[tool].reader()


def _ours() -> Read:
    import nuffield_extract as library  # noqa: PLC0415

    def read(html: str) -> object:
        try:
            return library.extract(html)
        except library.NoContent as reason:
            return reason

    return read


def answers(tool: str) -> Callable[[Path], float]:
    """Called in the child: gives the function that times a page, in seconds a call."""
    read = reader(tool)
    with suppress(Exception):  # that a tool fails is told by the pages
        read(page_text(WARM_UP))

    def seconds(path: Path) -> float:
        html = page_text(path)
        spent, calls = 0.0, 0
        while spent < LEAST_SECONDS and calls < MOST_REPEATS:
            began = time.process_time()
            read(html)
            spent += time.process_time() - began
            calls += 1
        return spent / calls

    return seconds


def page_text(path: Path) -> str:
    """A saved page, packed or not."""
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")


def sample(size: int) -> list[Sampled]:
    """The Nuffield page, the fixtures, and so many pages of the corpora, evenly by rank of size."""
    paths = [page["path"] for pages in scoring.corpora().values() for page in pages]
    ranked = sorted(paths, key=lambda path: (len(page_text(path)), path))
    fixtures = sorted(path.parent for path in scoring.ROOT.glob("fixtures/*/article.txt"))
    return [
        *(Sampled(SEED, path.stem, path) for path in scoring.SHARED.glob("seed/*.html")),
        *(
            Sampled(FIXTURES, folder.name, folder / "page.html")
            for folder in fixtures
            if (folder / "page.html").exists()
        ),
        *(
            Sampled(path.parent.name, path.name.removesuffix(".html.gz"), path)
            for path in ranked[:: max(1, len(ranked) // size)][:size]
        ),
    ]


def measured(tools: Sequence[str], pages: Sequence[Sampled], *, rounds: int) -> Speed:
    """Each page so many rounds; in a round each tool has its turn, the bare parse first."""
    with ExitStack() as stack:
        workers = {
            tool: stack.enter_context(Worker(answers, tool=tool)) for tool in (PARSE, *tools)
        }
        medians = [_medians(workers, page.path, rounds) for page in pages]
    timed = [_timed(page, tools, found) for page, found in zip(pages, medians, strict=True)]
    real = [found for page, found in zip(pages, medians, strict=True) if page.is_real]
    return Speed(
        tools=tuple(tools),
        pages=tuple(sorted(timed, key=lambda page: (page.characters, page.page))),
        totals={tool: round(total(tool, real), DIGITS) for tool in tools},
    )


def _medians(workers: Mapping[str, Worker], path: Path, rounds: int) -> Medians:
    """Seconds a call, by tool; None where a tool did not answer."""
    turns: dict[str, list[float | Failure]] = {tool: [] for tool in workers}
    for _ in range(rounds):
        for tool, worker in workers.items():
            if not any(isinstance(said, Failure) for said in turns[tool]):
                turns[tool].append(worker.ask(path, seconds=None))
    print(f"speed: {path.name}", flush=True)
    return {tool: median(said) for tool, said in turns.items()}


def median(said: Sequence[float | Failure]) -> float | None:
    """The median of a tool's turns; None where one of them failed."""
    seconds = [turn for turn in said if not isinstance(turn, Failure)]
    return statistics.median(seconds) if len(seconds) == len(said) else None


def total(tool: str, pages: Sequence[Medians]) -> float:
    """The time of a tool over that of the bare parse, all pages that it answered together."""
    answered = [page for page in pages if page[tool] is not None and page[PARSE]]
    base = sum(page[PARSE] or 0.0 for page in answered)
    return sum(page[tool] or 0.0 for page in answered) / base if base else 0.0


def _timed(page: Sampled, tools: Sequence[str], found: Medians) -> Timed:
    return Timed(
        collection=page.collection,
        page=page.name,
        characters=len(page_text(page.path)),
        ratios=tuple(_ratio(found[tool], found[PARSE]) for tool in tools),
    )


def _ratio(seconds: float | None, base: float | None) -> float | None:
    return float(f"{seconds / base:.3g}") if seconds is not None and base else None

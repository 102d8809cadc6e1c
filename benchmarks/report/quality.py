"""Quality of all tools on the shared corpora: a child a tool and corpus, several at a time."""

from __future__ import annotations

import gzip
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from benchmarks.report import scoring
from benchmarks.report.figures import US, Quality
from benchmarks.report.records import recorder
from benchmarks.report.worker import Failure, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.report.scoring import Page, Scores

    Scored = tuple[frozenset[str], Scores]
    """The fields that a tool gave, and the scores."""

PAGE_SECONDS = 30  # of a core; the slowest tool takes 6 for the largest page


def answers(tool: str) -> Callable[[Page], Scored]:
    """Called in the child: gives the function that scores what a tool says of a page."""
    scorer = scoring.scorer()
    record = recorder(tool, scorer)

    def scores(page: Page) -> Scored:
        said = record(gzip.decompress(page["path"].read_bytes()), page.get("url"))
        return frozenset(said), scorer.score_page(page, said)

    return scores


def measured(
    tools: Sequence[str], corpora: Mapping[str, Sequence[Page]], *, jobs: int
) -> tuple[Quality, ...]:
    """All tools on all corpora, ours the first of each corpus."""
    by_size = sorted(corpora, key=lambda corpus: -len(corpora[corpus]))
    tasks = [(corpus, tool) for corpus in by_size for tool in tools]
    with ThreadPoolExecutor(jobs) as pool:
        results = pool.map(lambda task: _pages_of(task[1], corpora[task[0]]), tasks)
        found = dict(zip(tasks, results, strict=True))
    return tuple(
        _quality(corpus, tool, *found[corpus, tool], ours=found[corpus, US][0])
        for corpus in corpora
        for tool in tools
    )


def _pages_of(tool: str, pages: Sequence[Page]) -> tuple[list[Scores], Counter[str]]:
    """The scores of each page, and how many failed of what."""
    with Worker(answers, tool=tool) as worker:
        said = [worker.ask(page, seconds=PAGE_SECONDS) for page in pages]
    print(f"quality: {tool} on {pages[0]['path'].parent.name}", flush=True)
    failures = Counter(each.name for each in said if isinstance(each, Failure))
    return scored(pages, said), failures


def scored(pages: Sequence[Page], said: Sequence[Scored | Failure]) -> list[Scores]:
    """The scores of each page; where a tool failed, as if it gave nothing of what it gives else."""
    fields = frozenset[str]().union(*(each[0] for each in said if not isinstance(each, Failure)))
    nothing = {name: value for name, value in scoring.NOTHING.items() if name in fields | {"text"}}
    return [
        scoring.scorer().score_page(page, nothing) if isinstance(each, Failure) else each[1]
        for page, each in zip(pages, said, strict=True)
    ]


def _quality(
    corpus: str,
    tool: str,
    scores: Sequence[Scores],
    failures: Counter[str],
    *,
    ours: Sequence[Scores],
) -> Quality:
    return Quality(
        corpus=corpus,
        tool=tool,
        pages=len(scores),
        text_pages=sum("_tp" in page for page in scores),
        measures=scoring.measures(scores),
        interval=scoring.interval(scores),
        ahead=None if tool == US else scoring.ahead(scores, ours),
        failures=dict(failures.most_common()),
    )

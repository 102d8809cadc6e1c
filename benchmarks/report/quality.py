"""Quality of all tools on the shared corpora: a child a tool and corpus, several at a time."""

from __future__ import annotations

import gzip
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from benchmarks.report import scoring
from benchmarks.report.figures import US, Quality
from benchmarks.report.records import recorder
from benchmarks.report.worker import Failure, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.report.scoring import Page, Scores

PAGE_SECONDS = 30  # of a core; the slowest tool takes 6 for the largest page


def answers(tool: str) -> Callable[[Page], Any]:
    """Called in the child: gives the function that scores what a tool says of a page."""
    scorer = scoring.scorer()
    record = recorder(tool, scorer)

    def scores(page: Page) -> Scores:
        body = gzip.decompress(page["path"].read_bytes())
        found: Scores = scorer.score_page(page, record(body, page.get("url")))
        return found

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
    scores, failures = [], Counter[str]()
    with Worker(answers, tool=tool) as worker:
        for page in pages:
            said = worker.ask(page, seconds=PAGE_SECONDS)
            if isinstance(said, Failure):
                failures[said.name] += 1
                said = scoring.scorer().score_page(page, scoring.NOTHING)
            scores.append(said)
    print(f"quality: {tool} on {pages[0]['path'].parent.name}", flush=True)
    return scores, failures


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

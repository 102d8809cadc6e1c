"""The conversion: every page of a plan read, exported, and put where it goes."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.corpus import writers
from nuffield_extract.corpus.crew import run
from nuffield_extract.corpus.jobs import Job
from nuffield_extract.corpus.outcomes import error_line
from nuffield_extract.corpus.places import ToFiles, ToLinesFile, ToStream
from nuffield_extract.corpus.sinks import atomic_write
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from contextlib import AbstractContextManager

    from nuffield_extract.corpus.outcomes import Outcome
    from nuffield_extract.corpus.plan import Plan
    from nuffield_extract.corpus.writers import Put, Render, Write

LINE_FORMATS = frozenset({"json", "jsonl"})  # several articles of these stand one a line, as jsonl


def convert_all(
    plan: Plan, read: Callable[[int], bytes], write: Write
) -> Generator[Outcome, None, None]:
    """The outcome of each page, in order, once it is written.

    Args:
        plan: what to convert, and where to.
        read: gives so many bytes of the page on standard input, -1 for all.
        write: takes what goes to standard output.

    Raises:
        OSError: the output, or the file for the errors, can no longer be written.
    """
    failures: list[str] = []
    outcomes = run(_jobs(plan, read), plan.request.workers, allowance=plan.allowance)
    with _writer(plan, write) as put, closing(outcomes) as done:
        for outcome in map(put, done):
            yield outcome
            if outcome.error is not None:
                failures.append(error_line(outcome))
                if plan.request.fail_fast:
                    break
    if plan.request.errors is not None:
        atomic_write(plan.request.errors, "".join(failures))


def _jobs(plan: Plan, read: Callable[[int], bytes]) -> Iterator[Job]:
    in_lines = isinstance(plan.place, ToStream) and plan.several and plan.to in LINE_FORMATS
    to = "jsonl" if in_lines else plan.to
    options = Options(limits=plan.request.limits)
    for source in plan.sources:
        page = read(options.limits.reading) if source.path is None else source.path
        yield Job(
            name=source.name,
            page=page,
            to=to,
            url=plan.request.url,
            options=options,
            rendering=plan.request.rendering,
        )


def _writer(plan: Plan, write: Write) -> AbstractContextManager[Put]:
    match plan.place:
        case ToStream():
            return writers.stream(write, _render(plan))
        case ToFiles(targets):
            return writers.files(targets)
        case ToLinesFile(path):
            return writers.lines_file(path)
        case _:
            assert_never(plan.place)


def _render(plan: Plan) -> Render:
    if not plan.several:
        return writers.whole
    if plan.to in LINE_FORMATS:
        return writers.article_line
    return partial(writers.content_line, plan.to)

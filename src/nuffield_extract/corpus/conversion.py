"""The conversion: every page of a plan read, exported, and put where it goes."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.corpus import rendering, writers
from nuffield_extract.corpus.crew import run
from nuffield_extract.corpus.jobs import Job
from nuffield_extract.corpus.outcomes import error_line
from nuffield_extract.corpus.places import ToFiles, ToOneFile, ToStream
from nuffield_extract.corpus.sinks import atomic_write
from nuffield_extract.exporting import holds_several, is_text
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from nuffield_extract.corpus.outcomes import Outcome
    from nuffield_extract.corpus.plan import Plan
    from nuffield_extract.corpus.writers import Put, Write


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
    to = rendering.read_as(_one_format(plan) or plan.to)
    options = Options(limits=plan.request.limits, profiles=plan.request.profiles)
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


def _one_format(plan: Plan) -> str | None:
    """The format that holds all pages in one; None where each is written for itself."""
    if isinstance(plan.place, ToFiles) or not plan.several:
        return None
    to = _IN_LINES.get(plan.to, plan.to)
    return to if holds_several(to) else None


def _writer(plan: Plan, write: Write) -> AbstractContextManager[Put]:
    to = _one_format(plan)
    match plan.place:
        case ToFiles(targets):
            return writers.files(targets, rendering.alone(plan.to))
        case ToOneFile(path):
            return _file_of_all(path, plan.to)
        case ToStream() if to is None:
            content = partial(rendering.content_line, plan.to)
            return writers.stream(write, content if plan.several else rendering.alone(plan.to))
        case ToStream():
            return _stream_of_all(write, to)
        case _:
            assert_never(plan.place)


def _file_of_all(path: Path, to: str) -> AbstractContextManager[Put]:
    if is_text(to):
        return writers.one_file(path, rendering.part(to), rendering.start(to))
    return writers.together(partial(writers.write_file, path), to)


def _stream_of_all(write: Write, to: str) -> AbstractContextManager[Put]:
    if is_text(to):
        return writers.stream(write, rendering.part(to), rendering.start(to))
    return writers.together(write, to)


_IN_LINES = {"json": "jsonl"}
"""What a stream of several articles holds, where the format holds one."""

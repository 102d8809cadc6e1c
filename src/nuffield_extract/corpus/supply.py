"""The supply: the jobs of a plan, made of its sources as far as they are needed.

Archives are read once, as a stream: of their pages those are in memory that are being converted,
and for files of their own some hundred bytes a page, so that no two have one name.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.jobs import Job
from nuffield_extract.corpus.page_files import PageFiles, name_of
from nuffield_extract.corpus.places import ToFiles, ToFolder
from nuffield_extract.corpus.records import Damage, NotAPage, Piece
from nuffield_extract.errors import DamagedArchive
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from nuffield_extract.corpus.inputs import Source
    from nuffield_extract.corpus.plan import Plan
    from nuffield_extract.corpus.records import Page


class Supply:
    """Jobs, beside them the files that they go to, and the number of records that are no page.

    Args:
        plan: what to convert.
        to: the format in which pages are read.
        read: gives so many bytes of the page on standard input, -1 for all.
    """

    def __init__(self, plan: Plan, to: str, read: Callable[[int], bytes]) -> None:
        self.passed_over = 0
        """Records of archives that are no page, of those that were read."""
        self._sources = plan.sources
        self._read = read
        self._file = _namer(plan)
        self._targets: deque[Path] = deque()
        self._job = Job(
            name="",
            page=b"",
            to=to,
            url=plan.request.url,
            options=Options(limits=plan.request.limits, profiles=plan.request.profiles),
            rendering=plan.request.rendering,
        )

    def jobs(self) -> Iterator[Job]:
        """A job for each page, and for each damage, in the order of the sources."""
        for source in self._sources:
            if source.is_archive:
                yield from self._archived(source)
            else:
                yield self._page(source)

    def targets(self) -> Iterator[Path]:
        """The file of each job that was taken, in the same order; to be taken behind its job."""
        while True:
            yield self._targets.popleft()

    def _page(self, source: Source) -> Job:
        self._target(source.name, source.name)
        most = self._job.options.limits.reading
        page = self._read(most) if source.path is None else source.path
        return attrs.evolve(self._job, name=source.name, page=page)

    def _archived(self, source: Source) -> Iterator[Job]:
        assert source.path is not None
        is_alone = len(self._sources) == 1
        piece = Piece(source=source.name, path=source.path)
        for record in opening.read(piece, self._job.options.limits.reading):
            if isinstance(record, NotAPage):
                self.passed_over += 1
                continue
            self._target(record.place.id, name_of(record, source.name, is_alone=is_alone))
            yield self._job_of(record)

    def _job_of(self, record: Page | Damage) -> Job:
        if isinstance(record, Damage):
            damage = DamagedArchive(record.message)
            return attrs.evolve(self._job, name=record.place.id, page=damage)
        return attrs.evolve(
            self._job,
            name=record.place.id,
            page=record.content,
            url=record.url,
            charset=record.charset,
        )

    def _target(self, name: str, file: str) -> None:
        if self._file is not None:
            self._targets.append(self._file(name, file))


def _namer(plan: Plan) -> Callable[[str, str], Path] | None:
    """What names the file of a page by its name in the run and its name as a file."""
    match plan.place:
        case ToFiles(targets):
            return lambda name, _file: targets[name]
        case ToFolder():
            return PageFiles(plan.place, _not_to_be_written(plan)).path
        case _:
            return None


def _not_to_be_written(plan: Plan) -> list[Path]:
    """Files that no page may go to: inputs, and the one for the errors."""
    inputs = [source.path for source in plan.sources if source.path is not None]
    return [*inputs, *([plan.request.errors] if plan.request.errors else [])]

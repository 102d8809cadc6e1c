"""What becomes of the records of a shard, whose pages travel to the child in groups."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.corpus.records import Damage, NotAPage, Page, Place
from nuffield_extract.corpus.shards import answers
from nuffield_extract.corpus.shards.answers import (
    MOST_BYTES,
    MOST_PAGES,
    GuardedReader,
    RememberingReader,
    answered,
)
from nuffield_extract.corpus.table.rows import error_row
from nuffield_extract.errors import EngineError, NoContent
from nuffield_extract.guard import Allowance
from nuffield_extract.options import Options
from perilous import act, limited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.corpus.records import Record
    from nuffield_extract.corpus.shards.answers import Read
    from nuffield_extract.corpus.table.rows import Row


def page(name: str, content: bytes = b"") -> Page:
    return Page(place=Place(id=name, source="saved"), content=content or name.encode())


def act_on(pages: Sequence[Page], options: Options) -> tuple[Read, ...]:
    """In the place of `timed_rows`: each page is the words of a deed, told in its row."""
    assert options == Options()
    return tuple(({"id": one.place.id, "told": act(one.content.decode())}, 0.5) for one in pages)


class Recorder:
    """A reader that notes which pages travelled together, and that it is asked in turn."""

    def __init__(self) -> None:
        self.groups: list[list[Page]] = []
        self._is_asked = False

    def give(self, pages: Sequence[Page]) -> None:
        assert not self._is_asked, "what was given before has not been answered"
        self._is_asked = True
        self.groups.append(list(pages))

    def answers(self) -> list[Read]:
        assert self._is_asked
        self._is_asked = False
        return [({"id": one.place.id}, 0.0) for one in self.groups[-1]]


def some_records(kinds: Sequence[int]) -> list[Record]:
    """Pages of so many kilobytes; below zero damages, and what is no page."""
    made: list[Record] = []
    for number, kind in enumerate(kinds):
        place = Place(id=f"{number}", source="saved")
        match kind:
            case -1:
                made.append(Damage(place=place, message="cut off"))
            case -2:
                made.append(NotAPage(place=place, reason="image/png"))
            case _:
                made.append(Page(place=place, content=bytes(kind * 1_000)))
    return made


kinds = st.lists(st.integers(-2, 3) | st.sampled_from([90, 400, 999, 2_000]), max_size=80)


@given(kinds)
def test_every_record_comes_back_in_its_place_and_a_page_with_its_own_row(
    sizes: list[int],
) -> None:
    records = some_records(sizes)
    found = list(answered(records, Recorder()))
    assert [record for record, _ in found] == records
    for record, read in found:
        row = {"id": record.place.id} if isinstance(record, Page) else None
        assert (read[0] if read else None) == row


@given(kinds)
def test_pages_travel_in_groups_that_are_bounded(sizes: list[int]) -> None:
    reader = Recorder()
    assert len(list(answered(some_records(sizes), reader))) == len(sizes)
    for group in reader.groups:
        assert len(group) <= MOST_PAGES
        assert sum(len(one.content) for one in group[:-1]) < MOST_BYTES


def test_small_pages_travel_together() -> None:
    reader = Recorder()
    assert len(list(answered(some_records([1] * 50), reader))) == 50
    assert [len(group) for group in reader.groups if group] == [16, 16, 16, 2]


def test_the_source_is_read_no_further_than_a_group_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Record]:
        nonlocal taken
        while True:
            taken += 1
            yield page(f"{taken}")

    found = answered(endless(), Recorder())
    for _ in range(100):
        next(found)
    assert taken <= 100 + 2 * MOST_PAGES


def test_what_is_known_of_an_earlier_run_is_not_read_again() -> None:
    pages = [page(f"{number}") for number in range(40)]
    known: list[Row] = [
        error_row(one, NoContent("before")) for one in pages if "3" not in one.place.id
    ]
    reader = Recorder()
    found = [read for _, read in answered(pages, RememberingReader(known, reader))]
    assert [read[0]["id"] for read in found if read] == [one.place.id for one in pages]
    asked = [one.place.id for group in reader.groups for one in group]
    assert asked == [one.place.id for one in pages if "3" in one.place.id]


def test_a_known_row_of_the_same_name_and_another_content_is_not_taken() -> None:
    before = error_row(page("a", b"before"), NoContent("before"))
    ((_, read),) = answered([page("a", b"after")], RememberingReader([before], Recorder()))
    assert read == ({"id": "a"}, 0.0)


PERILS = {
    "die SIGKILL": "WorkerLost",
    "segfault": "WorkerLost",
    "hang-in-c": "TimeExceeded",
    "fill-in-python": "MemoryExceeded",
    "divide": "WorkerLost",
}


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
@pytest.mark.parametrize("peril", PERILS)
def test_a_page_that_ends_the_child_is_alone_to_blame(
    peril: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "timed_rows", act_on)
    words = ["say tea", peril, "say no", peril, "say more"]
    pages = [page(f"{number}", text.encode()) for number, text in enumerate(words)]
    reader = GuardedReader(Options(), limited(seconds=0.5))
    found = [read for _, read in answered(pages, reader)]
    reader.stop()
    told = [row.get("told") or row["error_class"] for row, _ in filter(None, found)]
    assert told == ["TEA", PERILS[peril], "NO", PERILS[peril], "MORE"]
    assert [seconds for _, seconds in filter(None, found)] == [0.5, 0.0, 0.5, 0.0, 0.5]


def test_a_reader_without_pages_starts_no_process() -> None:
    reader = GuardedReader(Options(), Allowance())
    reader.give([])
    assert not reader.answers()
    assert reader._worker._child is None


def test_a_reader_whose_child_cannot_start_says_so_instead_of_a_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("nuffield_extract.guard.worker.STARTING_SECONDS", 0.0)
    monkeypatch.setattr("nuffield_extract.guard.worker.quickest_method", lambda: "spawn")
    reader = GuardedReader(Options(), Allowance())
    reader.give([page("a")])
    with pytest.raises(EngineError, match="no process to read pages can be started"):
        reader.answers()

"""Every hostile page of the benchmark, made small: it is answered in time, or refused by name."""

from __future__ import annotations

import pytest
from benchmarks.hostile_inputs import PAGES

from nuffield_extract import NuffieldExtractError, export, extract, formats, load
from nuffield_extract.exporting import export_bytes
from timing import takes_less_than

# A page of the benchmark is this many times as large; one whose size is a depth stays as it is.
SHRUNK = 200
SMALL = 1_000

SECONDS = 3.0


def _answer(page: bytes | str) -> None:
    try:
        article = extract(page)
    except NuffieldExtractError:
        return
    for name in formats():
        export_bytes(article, name)
    assert load(export(article, "json")) == article


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_is_answered_in_every_format_or_refused_in_time(name: str) -> None:
    build, size = PAGES[name]
    page = build(size if size <= SMALL else max(size // SHRUNK, 50))
    assert takes_less_than(SECONDS, lambda: _answer(page))


def test_the_benchmark_has_a_page_for_each_kind_that_is_known_to_break_tools() -> None:
    assert len(PAGES) >= 100
    assert all(PAGES[name].build(2) or name == "empty" for name in PAGES)

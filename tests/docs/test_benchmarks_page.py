"""docs/benchmarks.md and its plots are of the stored run, which is whole; measuring.md is true."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from benchmarks.hostile_inputs import COMPARED
from benchmarks.report import scoring
from benchmarks.report.figures import KINDS, PARSE, US
from benchmarks.report.page import page
from benchmarks.report.stored import report_of
from benchmarks.report.surroundings import peers

DOCS = Path(__file__).resolve().parents[2] / "docs"
STORED = DOCS / "benchmarks" / "report.json"
REPORT = report_of(STORED.read_text("utf-8"))
RAN = {tool.name for tool in REPORT.tools if not tool.problem} - {PARSE}
PLOTS = sorted((DOCS / "benchmarks").glob("*.svg"))
MEASURING = (DOCS / "measuring.md").read_text("utf-8")
MOST_BYTES = 300_000


def test_the_page_is_written_from_the_stored_run() -> None:
    assert (DOCS / "benchmarks.md").read_text("utf-8") == page(REPORT)


def test_every_part_says_when_it_was_measured_of_what_and_how_busy_the_machine_was() -> None:
    assert set(REPORT.runs) >= {"quality", "speed"}
    assert all(run.began and run.revision and run.parameters for run in REPORT.runs.values())


def test_a_part_is_there_or_the_page_says_that_it_is_not() -> None:
    lacking = {"quality", "speed", "hostile"} - set(REPORT.runs)
    said = re.findall(r"^Not measured yet: (.+)\.$", page(REPORT), re.MULTILINE)
    assert {name for names in said for name in names.split(", ")} == lacking
    assert bool(REPORT.hostile) == ("hostile" in REPORT.runs)


def test_the_stored_run_names_every_peer_and_what_became_of_it() -> None:
    assert {tool.name for tool in REPORT.tools} == {PARSE, US, *peers.PEERS}
    assert all(tool.version for tool in REPORT.tools if not tool.problem)
    assert US in RAN


def test_the_stored_run_has_every_tool_on_every_corpus() -> None:
    corpora = {row.corpus for row in REPORT.quality}
    assert corpora == {"drupal", "readability", "scrapinghub", "trafilatura", "wcxb"}
    assert {(row.corpus, row.tool) for row in REPORT.quality} == {
        (corpus, tool) for corpus in corpora for tool in RAN
    }
    assert len(REPORT.quality) == len(corpora) * len(RAN)
    assert all(0 <= value <= 1 for row in REPORT.quality for value in row.measures.values())


def test_the_stored_run_has_every_tool_on_every_page_timed() -> None:
    assert REPORT.speed is not None
    assert set(REPORT.speed.tools) == set(REPORT.speed.totals) == RAN
    assert all(len(timed.ratios) == len(RAN) for timed in REPORT.speed.pages)
    assert {timed.collection for timed in REPORT.speed.pages} >= {"fixtures", "seed", "wcxb"}


def test_the_stored_run_has_an_outcome_of_every_hostile_page_in_every_distribution() -> None:
    wanted = [*COMPARED] if "hostile" in REPORT.runs else []
    assert [found.page for found in REPORT.hostile] == wanted
    asked = {tool.distribution for tool in REPORT.tools if tool.name in RAN}
    for found in REPORT.hostile:
        names = {tool.distribution for tool in REPORT.tools if tool.name in found.outcomes}
        assert names == asked
        assert {outcome.kind for outcome in found.outcomes.values()} <= set(KINDS)


def test_the_stored_run_is_small() -> None:
    assert STORED.stat().st_size < MOST_BYTES


def test_every_plot_of_the_page_is_there_with_words_for_those_who_do_not_see_it() -> None:
    shown = re.findall(r"!\[([^\]]+)\]\((benchmarks/\w+\.svg)\)", page(REPORT))
    assert {path for _, path in shown} == {f"benchmarks/{plot.name}" for plot in PLOTS}
    assert len(shown) == len(PLOTS) == len(REPORT.runs)
    assert all(len(words) > 40 for words, _ in shown)


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
def test_a_plot_is_of_the_stored_run_and_asks_for_nothing_else(plot: Path) -> None:
    written = plot.read_text("utf-8")
    texts = {(element.text or "").strip() for element in ET.fromstring(written).iter()}
    drawn = set(REPORT.hostile[0].outcomes) if plot.stem == "hostile" else RAN
    assert drawn <= texts
    assert "prefers-color-scheme: dark" in written
    assert set(re.findall(r"https?://[^\"]+", written)) <= {
        "http://www.w3.org/1999/xlink",
        "http://www.w3.org/2000/svg",
    }
    assert re.search(r"<script|<date|@import|url\((?!#)", written) is None


def test_the_commands_that_measuring_names_are_there() -> None:
    scripts = re.findall(r"`python (benchmarks/\w+\.py)", MEASURING)
    modules = re.findall(r"`python -m ([\w.]+)", MEASURING)
    assert scripts
    assert modules
    assert all((DOCS.parent / script).is_file() for script in scripts)
    named = [DOCS.parent.joinpath(*module.split(".")) for module in modules]
    assert all(path.with_suffix(".py").is_file() or path.is_dir() for path in named)


def test_the_corpora_that_measuring_names_have_as_many_pages(shared: Path) -> None:
    rows = re.findall(r"^\| (\w+) \| (\d+) \| (\d+) \|", MEASURING, re.MULTILINE)
    assert shared.is_dir()
    assert {name: (int(pages), int(texts)) for name, pages, texts in rows} == {
        name: (len(pages), sum(each.get("gold_text") is not None for each in pages))
        for name, pages in scoring.corpora().items()
    }

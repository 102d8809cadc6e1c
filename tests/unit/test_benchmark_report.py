"""What the benchmark report computes from what it measured, and the children that it asks."""

from __future__ import annotations

import gzip
import json
import pkgutil
import re
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import attrs
import pytest
from benchmarks.report import __main__ as command
from benchmarks.report import (
    enduring,
    hostile_tables,
    quality,
    quality_tables,
    records,
    scoring,
    speed_tables,
    timing,
)
from benchmarks.report.figures import (
    KINDS,
    SCHEMA,
    US,
    Hostile,
    Machine,
    Outcome,
    Quality,
    Report,
    Run,
    Speed,
    Timed,
    Tool,
)
from benchmarks.report.page import page
from benchmarks.report.stored import json_of, report_of
from benchmarks.report.worker import Failure, Worker
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]

for _kind in (Report, Run, Machine, Tool, Quality, Speed, Timed, Hostile, Outcome):
    attrs.resolve_types(_kind)  # Hypothesis draws by the types of fields

NAMES = st.text(min_size=1, max_size=12)
SHARES = st.floats(0, 1)
PAIRS = st.none() | st.tuples(SHARES, SHARES)
COUNTS = st.fixed_dictionaries({name: st.floats(0, 1) for name in scoring.COUNTS})
SCORED = st.lists(COUNTS, min_size=1, max_size=6)
REPORTS = st.builds(
    Report,
    schema=st.just(SCHEMA),
    runs=st.dictionaries(
        NAMES,
        st.builds(
            Run,
            minutes=SHARES,
            parameters=st.dictionaries(NAMES, st.integers(0, 9)),
            load=st.tuples(SHARES, SHARES),
        ),
        max_size=2,
    ),
    machine=st.builds(Machine),
    tools=st.lists(st.builds(Tool), max_size=3).map(tuple),
    quality=st.lists(
        st.builds(
            Quality,
            measures=st.dictionaries(NAMES, SHARES, max_size=3),
            interval=PAIRS,
            ahead=PAIRS,
            failures=st.dictionaries(NAMES, st.integers(0, 9), max_size=2),
        ),
        max_size=3,
    ).map(tuple),
    speed=st.none()
    | st.builds(
        Speed,
        tools=st.lists(NAMES, max_size=2).map(tuple),
        pages=st.lists(
            st.builds(Timed, ratios=st.lists(st.none() | SHARES, max_size=3).map(tuple)),
            max_size=3,
        ).map(tuple),
        totals=st.dictionaries(NAMES, SHARES, max_size=2),
    ),
    hostile=st.lists(
        st.builds(
            Hostile, outcomes=st.dictionaries(NAMES, st.builds(Outcome, seconds=SHARES), max_size=2)
        ),
        max_size=2,
    ).map(tuple),
)


@given(REPORTS)
def test_a_report_comes_back_from_its_json(report: Report) -> None:
    assert report_of(json_of(report)) == report


RUN = Run(
    began="2031-05-04T03:02:01+00:00",
    minutes=12.5,
    revision="abc",
    command="python -m benchmarks.report",
    parameters={"rounds": 3},
    load=(0.5, 2.0),
)


def invented(**parts: object) -> Report:
    """A report of two tools, as a run would give it."""
    report = Report(
        schema=SCHEMA,
        runs={"speed": RUN},
        machine=Machine(processor="Abacus", cores=2, system="Linux", python="CPython 3.12"),
        tools=(
            Tool(name=US, distribution=US, asked="`extract(page)`: all", version="1.0"),
            Tool(name="sieve", distribution="sieve", asked="`sift(page)`: text", version="2.0"),
            Tool(
                name="rake",
                distribution="rake",
                asked="`rake(page)`: text",
                version=None,
                problem="not installed",
            ),
        ),
    )
    return attrs.evolve(report, **parts)  # type: ignore[arg-type]


def test_json_of_another_schema_is_refused() -> None:
    other = json_of(invented()).replace(f'"schema": {SCHEMA}', '"schema": 99')
    with pytest.raises(ValueError, match="schema 99"):
        report_of(other)


@pytest.mark.parametrize("change", [{"speed": {}}, {"weather": "fair"}, {"tools": None}])
def test_json_with_missing_or_unknown_parts_is_refused(change: Mapping[str, object]) -> None:
    read = json.loads(json_of(invented())) | change
    with pytest.raises(Exception, match=r"structuring|extra|iterable"):
        report_of(json.dumps(read))


class TestScores:
    """Measures of a corpus from those of its pages."""

    def test_f1_weighs_every_page_alike(self) -> None:
        whole = {"_tp": 1.0, "_fp": 0.0, "_fn": 0.0}
        half = {"_tp": 0.5, "_fp": 0.5, "_fn": 0.0}
        assert scoring.f1([whole, half]) == pytest.approx(2 * 1.5 / (2 * 1.5 + 0.5))

    def test_f1_of_nothing_right_is_zero(self) -> None:
        assert scoring.f1([{"_tp": 0.0, "_fp": 0.0, "_fn": 1.0}]) == 0.0

    @given(SCORED)
    def test_an_interval_lies_between_the_worst_and_the_best_page(
        self, pages: Sequence[Mapping[str, float]]
    ) -> None:
        single = [scoring.f1([page]) for page in pages]
        low, high = scoring.interval(pages) or (None, None)
        assert low is not None
        assert high is not None
        assert min(single) - 1e-4 <= low <= high <= max(single) + 1e-4

    @given(SCORED)
    def test_no_tool_is_ahead_of_itself(self, pages: Sequence[Mapping[str, float]]) -> None:
        assert scoring.ahead(pages, pages) == (0.0, 0.0)

    def test_a_tool_that_is_better_on_every_page_is_ahead_beyond_chance(self) -> None:
        ours = [{"_tp": 0.5, "_fp": 0.2, "_fn": 0.3}] * 9
        theirs = [{"_tp": 0.9, "_fp": 0.0, "_fn": 0.1}] * 9
        low, high = scoring.ahead(theirs, ours) or (0.0, 0.0)
        assert 0 < low <= high
        behind = scoring.ahead(ours, theirs)
        assert behind == (-high, -low)

    def test_pages_without_gold_text_have_no_interval(self) -> None:
        assert scoring.interval([{"title": 1.0}]) is None
        assert scoring.ahead([{"title": 1.0}], [{"title": 0.0}]) is None

    def test_measures_are_those_of_the_shared_scorer(self, shared: Path, tmp_path: Path) -> None:
        del shared  # it holds the scorer
        pages = corpus_of_two(tmp_path)
        scorer = scoring.scorer()
        said = {"text": "Lamps are lit at dusk by the keeper", "title": "Lamps", "authors": ["A B"]}
        theirs = scorer.run("tool", lambda _body, _url: said, pages, 0)
        own = scoring.measures([scorer.score_page(page, said) for page in pages])
        assert set(own) >= {"text_f1", "text_p", "text_r", "title", "author"}
        assert own == pytest.approx({name: theirs[name] for name in own}, abs=1e-4)

    def test_a_page_that_a_tool_fails_on_counts_as_empty_for_what_it_gives_and_no_more(
        self, shared: Path, tmp_path: Path
    ) -> None:
        del shared  # it holds the scorer
        pages = corpus_of_two(tmp_path)
        answered = (frozenset({"text"}), {"_tp": 1.0, "_fp": 0.0, "_fn": 0.0})
        first, second = quality.scored(pages, [answered, Failure(name="crash")])
        assert first == answered[1]
        assert second == {"_tp": 0.0, "_fp": 0.0, "_fn": 1.0}


def corpus_of_two(folder: Path) -> list[dict[str, object]]:
    (folder / "page.html.gz").write_bytes(gzip.compress(b"<p>"))
    golds = (
        ("Lamps are lit at dusk by the keeper of the quay", "Lamps", "A B"),
        ("Boats come home", "Boats", "C D; A B"),
    )
    return [
        {
            "page": "page.html.gz",
            "path": folder / "page.html.gz",
            "gold_text": text,
            "gold_title": title,
            "gold_author": author,
        }
        for text, title, author in golds
    ]


class TestWorkers:
    """A child answers, fails, hangs or dies; the next question is answered all the same."""

    def test_a_child_answers_question_after_question(self) -> None:
        with Worker(pkgutil.resolve_name, tool="math:sqrt") as worker:
            assert [worker.ask(each, seconds=9) for each in (4, 9)] == [2, 3]

    def test_an_error_is_told_by_its_name(self) -> None:
        with Worker(pkgutil.resolve_name, tool="math:sqrt") as worker:
            assert worker.ask(-1, seconds=9) == Failure(name="ValueError")
            assert worker.ask(4, seconds=9) == 2

    def test_a_child_that_dies_is_a_crash_and_another_takes_its_place(self) -> None:
        with Worker(pkgutil.resolve_name, tool="os:_exit") as worker:
            assert worker.ask(3, seconds=9) == Failure(name="crash")
            assert worker.ask("no number", seconds=9) == Failure(name="TypeError")

    def test_a_child_that_comes_to_no_end_is_ended(self) -> None:
        with Worker(pkgutil.resolve_name, tool="builtins:sum") as worker:
            assert worker.ask(range(10**14), seconds=1) == Failure(name="timeout")
            assert worker.ask(range(4), seconds=9) == 6

    def test_a_tool_that_cannot_be_imported_fails_by_name(self) -> None:
        with Worker(pkgutil.resolve_name, tool="no_such_module:read") as worker:
            assert worker.ask(1, seconds=9) == Failure(name="ModuleNotFoundError")

    def test_a_child_has_no_network(self) -> None:
        with Worker(pkgutil.resolve_name, tool="socket:getaddrinfo") as worker:
            said = worker.ask("host.example", 80, seconds=9)
        assert said == Failure(name="NetworkRefusedError")


class TestRecords:
    """What peers say becomes text that the scorer can compare."""

    def test_html_becomes_text_with_a_line_a_block(self) -> None:
        assert records.text_of_html("<div><p>One</p><p>Two <b>more</b></p></div>") == (
            "One\nTwo more\n"
        )
        assert records.text_of_html(" \n") == ""

    def test_markdown_loses_its_marks_and_keeps_the_words_of_links(self) -> None:
        marked = "# Lamps\n\n* **Oil** of [the quay](https://host.example/a)"
        assert records.MARKDOWN.sub(lambda found: found.group(1) or " ", marked).split() == [
            "Lamps", "Oil", "of", "the", "quay",
        ]  # fmt: skip

    def test_every_peer_is_in_the_extra_that_installs_them(self) -> None:
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        listed = {
            re.split(r"[<>=; ]", line)[0] for line in extras["optional-dependencies"]["bench"]
        }
        wanted = {peer.distribution for peer in records.peers.PEERS.values()}
        assert wanted == listed - {"matplotlib", "lxml-html-clean"}

    def test_recorders_are_of_peers_of_the_table(self) -> None:
        assert set(records.RECORDERS) <= set(records.peers.PEERS)


class TestTimes:
    """Ratios to the bare parse."""

    def test_the_middle_turn_counts_and_a_failure_leaves_none(self) -> None:
        assert timing.median([3.0, 1.0, 2.0]) == 2.0
        assert timing.median([3.0, Failure(name="crash")]) is None

    def test_a_total_is_over_the_pages_that_a_tool_answered(self) -> None:
        pages = [
            {"bare parse": 1.0, "sieve": 4.0},
            {"bare parse": 3.0, "sieve": 6.0},
            {"bare parse": 9.0, "sieve": None},
        ]
        assert timing.total("sieve", pages) == pytest.approx(10 / 4)

    def test_a_page_is_timed_in_seconds_of_a_call(self) -> None:
        with Worker(timing.answers, tool="bare parse") as worker:
            assert 0 < worker.ask(timing.WARM_UP, seconds=None) < 1

    def test_pages_fall_into_the_bins_of_their_sizes(self) -> None:
        sizes = (0, 9_999, 10_000, 29_999, 300_000, 5_000_000)
        pages = [Timed(collection="c", page="p", characters=size, ratios=()) for size in sizes]
        found = speed_tables.binned(pages)
        assert {name: len(inside) for name, inside in found.items()} == {
            "under 10 kB": 2, "10 to 30 kB": 2, "30 to 100 kB": 0, "100 to 300 kB": 0,
            "over 300 kB": 2,
        }  # fmt: skip

    def test_the_sample_has_each_page_once_and_the_fixtures(self, shared: Path) -> None:
        found = timing.sample(5)
        names = [(page.collection, page.name) for page in found]
        assert len(set(names)) == len(names)
        assert ("fixtures", "nuffield-blog") in names
        assert sum(page.is_real for page in found) == 5
        assert all(page.path.is_relative_to(shared) for page in found if page.is_real)


class TestHostilePages:
    """Outcomes in the words of the report."""

    @pytest.mark.parametrize(
        ("kind", "seconds", "told"),
        [
            ("text", 0.5, "answered"),
            ("text", 2.5, "slow"),
            ("raises", 0.1, "refused"),
            ("crash", 0.0, "crash"),
            ("timeout", 0.0, "timeout"),
        ],
    )
    def test_an_outcome_is_told(self, kind: str, seconds: float, told: str) -> None:
        found = SimpleNamespace(kind=kind, said="Name", seconds=seconds)
        assert enduring.outcome(found).kind == told
        assert told in KINDS

    def test_what_was_slowest_among_exports_is_no_error(self) -> None:
        found = SimpleNamespace(kind="text", said="markdown", seconds=0.1)
        assert enduring.outcome(found).said == ""

    def test_settings_of_a_tool_are_not_asked_twice(self) -> None:
        found = enduring.distinct_tools([US, "trafilatura", "trafilatura fast", "goose3"])
        assert found == [US, "trafilatura", "goose3"]

    def test_counts_have_every_kind(self) -> None:
        pages = [
            Hostile(page="deep", bytes=1, outcomes={US: Outcome(kind=kind, said="", seconds=0)})
            for kind in ("refused", "refused", "answered")
        ]
        assert hostile_tables.counts(pages, US) == dict.fromkeys(KINDS, 0) | {
            "answered": 1, "refused": 2,
        }  # fmt: skip


QUALITY = (
    Quality(
        corpus="quay", tool=US, pages=4, text_pages=3, interval=(0.8, 1.0),
        measures={"text_f1": 0.91, "leaks": 0.05, "title": 0.5},
    ),
    Quality(
        corpus="quay", tool="sieve", pages=4, text_pages=3, interval=(0.85, 1.0), ahead=(0.01, 0.1),
        measures={"text_f1": 0.95, "leaks": 0.01, "title": 0.25}, failures={"ValueError": 2},
    ),
)  # fmt: skip


def test_every_measure_in_which_a_peer_is_better_is_told_and_no_other() -> None:
    assert [*quality_tables.better(QUALITY)] == [
        "- quay, `text_f1` (ours 0.910): sieve 0.950",
        "- quay, `leaks` (ours 0.050): sieve 0.010",
    ]


def test_the_page_of_an_invented_report_has_its_figures() -> None:
    """The tables as a person would write them from the report."""
    report = invented(
        quality=QUALITY,
        speed=Speed(
            tools=(US, "sieve"),
            pages=(
                Timed(collection="fixtures", page="a", characters=900, ratios=(30.0, 20.0)),
                Timed(collection="quay", page="b", characters=5_000, ratios=(8.0, 3.0)),
                Timed(collection="quay", page="c", characters=50_000, ratios=(4.0, None)),
            ),
            totals={US: 5.04, "sieve": 3.0},
        ),
        hostile=(
            Hostile(
                page="20 MB of <",
                bytes=20_000_000,
                outcomes={
                    US: Outcome(kind="refused", said="NotHtml", seconds=0.1),
                    "sieve": Outcome(kind="crash", said="signal 11", seconds=0.0),
                },
            ),
        ),
    )
    lines = page(report).splitlines()
    expected = """\
| part | date | revision | minutes | load | parameters |
| speed | 2031-05-04 | abc | 12.5 | 0.5, 2 | rounds 3 |
| tool | quay (3 pages) |
| **nuffield-extract** | 0.910 (0.80–1.00) |
| sieve | 0.950 (0.85–1.00) **+** |
| tool | quay title |
| **nuffield-extract** | 0.500 |
| sieve | 0.250 |
| tool | quay leaks |
| **nuffield-extract** | 0.050 |
| sieve | 0.010 |
| tool | corpus | what |
| sieve | quay | ValueError on 2 of 4 |
| tool | total | median (2) | under 10 kB (1) | 30 to 100 kB (1) | fixtures (1) | no answer |
| sieve | 3.0 | 3.0 | 3.0 | – | 20 | 1 |
| **nuffield-extract** | 5.0 | 6.0 | 8.0 | 4.0 | 30 | – |
| tool | answered | refused | slow | empty | error | memory | timeout | crash |
| **nuffield-extract** | – | 1 | – | – | – | – | – | – |
| sieve | – | – | – | – | – | – | – | 1 |
| page | size | nuffield-extract | sieve |
| 20 MB of &lt; | 20.0 MB | refused NotHtml | crash signal 11 |
| tool | version | asked |  |
| nuffield-extract | 1.0 | `extract(page)`: all | ran |
| sieve | 2.0 | `sift(page)`: text | ran |
| rake | – | `rake(page)`: text | not installed |"""
    tables = [line for line in lines if line.startswith("|") and not line.startswith("| ---")]
    assert tables == expected.splitlines()
    assert any("Not compared: rake." in line for line in lines)
    assert any("on 2 cores (Abacus, Linux, CPython 3.12)" in line for line in lines)


class TestParts:
    """Parts measured one by one."""

    def test_a_part_that_is_measured_again_leaves_the_others(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = invented(quality=QUALITY)
        monkeypatch.setitem(command.PARTS, "hostile", lambda _tools, _size, _jobs: ())
        monkeypatch.setattr(command.surroundings, "tools", lambda: before.tools)
        monkeypatch.setattr(command.surroundings, "machine", lambda: before.machine)
        (report,) = command.measured(["hostile"], command.QUICK, before)
        assert report.quality == QUALITY
        assert set(report.runs) == {"speed", "hostile"}
        assert report.runs["hostile"].parameters["hostile_pages"] == 3

    def test_parts_of_other_tools_or_machines_are_not_mixed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = invented()
        monkeypatch.setattr(command.surroundings, "tools", lambda: before.tools[:2])
        with pytest.raises(SystemExit, match="run all parts"):
            next(command.measured(["hostile"], command.QUICK, before))

    def test_sizes_are_those_of_a_whole_run_and_of_a_quick_one(self) -> None:
        named = {name for names in command.SIZES.values() for name in names}
        assert named == set(command.FULL) == set(command.QUICK)
        assert all(command.QUICK[name] < command.FULL[name] for name in named)


def test_a_page_warns_of_times_measured_on_a_busy_machine() -> None:
    quiet = invented()
    busy = attrs.evolve(quiet, runs={"speed": attrs.evolve(RUN, load=(6.0, 6.0))})
    assert "machine was busy" in page(busy)
    assert "machine was busy" not in page(quiet)


def test_a_page_has_no_part_that_was_not_measured() -> None:
    written = page(invented())
    headings = [line for line in written.splitlines() if line.startswith("## ")]
    assert headings == ["## Tools", "## Run it again"]
    assert "Not measured yet: quality, hostile." in written

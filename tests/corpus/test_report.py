from __future__ import annotations

import base64
import datetime
import hashlib
import inspect
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from nuffield_extract import errors
from nuffield_extract.corpus.counts import Counts
from nuffield_extract.corpus.report import Machine, RunFacts, write_report
from nuffield_extract.corpus.report.advice import ADVICE, advice_on
from nuffield_extract.corpus.report.document import document
from nuffield_extract.corpus.report.numerals import counted, duration, rate, share, size
from nuffield_extract.corpus.report.page import page, verdict
from nuffield_extract.corpus.report.stack import NARROWEST, widths
from nuffield_extract.corpus.report.tables import YEARS, powers_of_two, years
from nuffield_extract.corpus.tally import TABLES, Tally
from nuffield_extract.exporters._characters import legal
from nuffield_extract.guard import Allowance
from nuffield_extract.options import Limits
from payloads import PAYLOADS

if TYPE_CHECKING:
    from collections.abc import Iterator

NOON = datetime.datetime(2024, 5, 31, 12, tzinfo=datetime.UTC)
DOC = Path(__file__).resolve().parents[2] / "docs" / "corpus-report.md"

RUN = RunFacts(
    inputs=("saved/", "crawl-*.warc.gz"),
    format="parquet",
    engine="local",
    workers=2,
    limits=Limits(),
    allowance=Allowance(seconds=60, memory=None),
    extractor="nuffield-extract 1.2.3",
    machine=Machine(python="3.11.9", platform="Lantern OS", cpus=4),
    started=NOON,
    ended=NOON + datetime.timedelta(seconds=8),
    seconds=8.0,
    cpu_seconds=16.0,
    pages=80,
    bytes_read=5_000,
    shards=3,
    shards_before=0,
)


def row(**columns: Any) -> Tally:
    told = {"title": "Tides", "words": 300, "published": datetime.date(2019, 1, 1)}
    return Tally.of_row(told | columns)


SOME = Tally.total(
    [
        *[row(kind="Report", language="en", site="Harbour Trust") for _ in range(1_234)],
        *[row(kind="Blog", refs=[{"type": "book", "doi": "10.1/2"}]) for _ in range(20)],
        *[Tally.of_error("NoContent", 10) for _ in range(12)],
        *[Tally.of_other("image/png") for _ in range(34)],
    ]
)

ALLOWED = {
    *"html head meta title style body svg defs pattern rect circle line g text main header".split(),
    *"footer section div p h1 h2 h3 dl dt dd ul li b bdi span details summary".split(),
    *"table thead tbody tr th td".split(),
}


def elements(html: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    root = LexborHTMLParser(html).root
    assert root is not None
    for node in root.traverse():
        if node.tag != "!doctype":
            yield node.tag or "", dict(node.attributes)


def read(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def named(payload: str) -> Tally:
    """A tally that has the payload wherever a name may stand."""
    counts = Counts(named=((payload, 3),))
    free = {name: counts for name in TABLES if name not in NUMERIC}
    return attrs.evolve(SOME, **free)


def run_named(payload: str) -> RunFacts:
    """A run that has the payload wherever words may stand."""
    return attrs.evolve(
        RUN,
        inputs=(payload,),
        format=payload,
        engine=payload,
        extractor=payload,
        machine=Machine(python=payload, platform=payload, cpus=1),
    )


YEARS_TITLE = "Years of publication"

NUMERIC = {"published_years", "fetched_years", "word_counts"}


# The files


def test_both_files_stand_in_the_folder_and_nothing_else(tmp_path: Path) -> None:
    write_report(tmp_path / "out", RUN, SOME)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "report.html",
        "report.json",
    ]
    told = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert told["counts"]["rows"] == 1_254
    assert "1,254 of 1,266 pages" in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_half_a_surrogate_pair_in_a_name_spoils_neither_file(tmp_path: Path) -> None:
    write_report(tmp_path, RUN, row(kind="half \ud800"))
    told = json.loads((tmp_path / "report.json").read_bytes())
    assert told["counts"]["kinds"]["named"] == {"half \ud800": 1}
    assert "half \ufffd" in (tmp_path / "report.html").read_bytes().decode("utf-8")


# For machines


def test_pages_are_divided_by_both_clocks() -> None:
    told = document(RUN, SOME)["run"]
    assert (told["pages_a_second"], told["pages_a_cpu_second"]) == (10.0, 5.0)


def test_a_run_without_time_or_pages_has_no_rate() -> None:
    for run in (attrs.evolve(RUN, seconds=0.0, cpu_seconds=0.0), attrs.evolve(RUN, pages=0)):
        assert (run.pages_a_second, run.pages_a_cpu_second) == (None, None)


def test_counts_are_the_same_whatever_the_run_was_like() -> None:
    other = attrs.evolve(RUN, engine="ray", workers=9, seconds=1.0, interrupted=True)
    assert document(other, SOME)["counts"] == document(RUN, SOME)["counts"]


def test_what_has_no_name_is_counted_besides() -> None:
    counts = document(RUN, SOME)["counts"]
    assert counts["languages"] == {"named": {"en": 1_234}, "other": 0, "unnamed": 20}
    assert counts["errors"] == {"named": {"NoContent": 12}, "other": 0}


def test_a_limit_that_there_is_not_is_null() -> None:
    told = document(attrs.evolve(RUN, limits=Limits.none(), allowance=None), SOME)["run"]
    assert set(told["limits"].values()) == {None}
    assert told["allowance"] is None


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        attrs.evolve(RUN, started=datetime.datetime(2024, 5, 31))  # noqa: DTZ001


def keys(value: Any, path: str = "") -> Iterator[str]:
    """Paths to all that is told; names of a table are `*`."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, below in value.items():
            yield from keys(below, f"{path}.{key}".lstrip(".")) if path[-6:] != ".named" else ()


def test_the_document_describes_every_key_and_no_other() -> None:
    described = re.findall(r"^\| `([a-z_.]+)` \|", DOC.read_text("utf-8"), re.MULTILINE)
    tables = {f"counts.{name}.{part}" for name in TABLES for part in ("named", "other", "unnamed")}
    told = {key for key in keys(document(RUN, SOME)) if key not in tables}
    assert sorted(described) == sorted(told)


def test_the_document_names_the_tables_with_unnamed_ones() -> None:
    sentence = re.search(r"`unnamed`[^.]*: ([^.]*)\.", DOC.read_text("utf-8"))
    assert sentence
    counts = document(RUN, SOME)["counts"]
    with_unnamed = {name for name in TABLES if "unnamed" in counts[name]}
    assert set(re.findall(r"`([a-z_]+)`", sentence[1])) == with_unnamed


# For people


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_as_any_name_is_text(payload: str) -> None:
    html, plain = page(run_named(payload), named(payload)), page(run_named("tide"), named("tide"))
    assert [tag for tag, _ in elements(html)] == [tag for tag, _ in elements(plain)]
    assert {name for _, found in elements(html) for name in found} == {
        name for _, found in elements(plain) for name in found
    }
    body = read(html).body
    assert body is not None
    solid = "".join(legal(payload).split())
    assert "".join(body.text().split()).count(solid) >= 10


@pytest.mark.parametrize("tally", [Tally(), SOME, named("tide")])
def test_a_page_has_nothing_that_runs_or_loads(tally: Tally) -> None:
    html = page(RUN, tally)
    found = [*elements(html)]
    assert {tag for tag, _ in found} <= ALLOWED
    names = {name for _, attributes in found for name in attributes}
    assert not names & {"src", "href", "style", "action", "xlink:href"}
    assert not [name for name in names if name.startswith("on")]
    assert re.findall(r"url\(([^)]*)\)", html) == ["#hatched", "#dotted"]
    assert "@import" not in html


def test_the_policy_allows_the_style_sheet_alone_and_stands_before_it() -> None:
    html = page(RUN, SOME)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    found = [(tag, attributes) for tag, attributes in elements(html) if tag != "html"]
    assert found[1] == ("meta", {"charset": "utf-8"})
    assert found[2][1]["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@given(st.sampled_from(sorted(set(TABLES) - NUMERIC)), st.text(), st.integers(1, 10**12))
def test_whatever_a_name_is_the_page_has_it_in_a_table(table: str, name: str, count: int) -> None:
    tally = attrs.evolve(SOME, **{table: Counts(named=((name, count),))})
    cells = [node.text() for node in read(page(RUN, tally)).css("tbody th, tbody td")]
    assert "".join(legal(name).split()) in ["".join(cell.split()) for cell in cells]
    assert f"{count:,}" in cells


def test_every_plot_says_what_it_shows_and_has_its_numbers_beside_it() -> None:
    plots = read(page(RUN, SOME)).css("svg.plot")
    assert len(plots) >= 8
    for plot in plots:
        assert plot.attributes["role"] == "img"
        assert re.search(
            r"in (records|pages|articles|references): .*\d", plot.attributes["aria-label"] or ""
        )
        card = plot.parent
        assert card is not None
        assert card.css_first("table td") is not None


def test_what_became_of_every_record_comes_first_then_errors_then_the_collection() -> None:
    headings = [node.text() for node in read(page(RUN, SOME)).css("h2")]
    assert headings[:3] == [
        "What became of every record",
        "What failed, and what to do",
        "The collection",
    ]


@pytest.mark.parametrize(
    ("tally", "sentence"),
    [
        (Tally(), "There was nothing to read."),
        (Tally.of_other("image/png"), "No page among 1 record."),
        (row(), "The one page became an article."),
        (row() + row(), "All of 2 pages became articles."),
        (SOME, "1,254 of 1,266 pages became articles, 12 failed."),
        (Tally.of_error("NoContent", 1), "0 of 1 page became articles, 1 failed."),
    ],
)
def test_the_headline_says_what_became_of_the_pages(tally: Tally, sentence: str) -> None:
    assert verdict(tally) == sentence
    heading = read(page(RUN, tally)).css_first("h1")
    assert heading is not None
    assert heading.text() == sentence


def test_a_run_that_was_stopped_says_so() -> None:
    assert "was stopped" in page(attrs.evolve(RUN, interrupted=True), SOME)
    assert "was stopped" not in page(RUN, SOME)


def test_many_inputs_are_named_in_part() -> None:
    html = page(attrs.evolve(RUN, inputs=tuple(f"in-{n}" for n in range(1_020))), SOME)
    assert "<bdi>in-19</bdi>" in html
    assert "<bdi>in-20</bdi>" not in html
    assert "and 1,000 more" in html


# Advice


def test_every_class_of_error_has_words_of_its_own_and_no_other_has() -> None:
    classes = {
        name
        for name, found in inspect.getmembers(errors, inspect.isclass)
        if issubclass(found, errors.NuffieldExtractError)
    }
    assert set(ADVICE) == classes
    assert len(set(ADVICE.values())) == len(classes)


@pytest.mark.parametrize("name", [*ADVICE, "ZeroDivisionError"])
def test_advice_is_a_meaning_and_something_to_do(name: str) -> None:
    advice = advice_on(name)
    for sentence in (advice.meaning, advice.remedy):
        assert re.fullmatch(r"[A-Z][^.]*(\.jsonl[^.]*)?\.", sentence)


# Marks


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=3))
def test_every_segment_is_seen_and_all_fill_the_bar(counts: list[int]) -> None:
    found = widths(counts)
    assert min(found) >= NARROWEST
    assert sum(found) == pytest.approx(100)
    assert sorted(found) == [width for _, width in sorted(zip(counts, found, strict=True))]


@given(st.dictionaries(st.integers(1, 9999), st.integers(1, 10**6), min_size=1, max_size=200))
def test_years_stand_in_order_without_gaps_and_lose_no_page(counted: dict[int, int]) -> None:
    columns = years(Counts.of({str(year): count for year, count in counted.items()}))
    assert sum(column.mark.count for column in columns) == sum(counted.values())
    shown = [int(column.mark.name) for column in columns if column.mark.look == "named"]
    assert shown == [*range(shown[0], shown[0] + len(shown))]
    assert len(shown) <= YEARS
    assert sum(1 for column in columns if column.label) <= 9


def test_a_wrong_year_far_away_stands_at_the_edge() -> None:
    columns = years(Counts.of({"3": 1, "2019": 40, "2021": 30, "9999": 2}))
    assert [(column.mark.name, column.mark.count) for column in columns] == [
        ("before 2019", 1),
        ("2019", 40),
        ("2020", 0),
        ("2021", 30),
        ("after 2021", 2),
    ]


def test_the_table_of_years_is_in_the_order_of_the_years() -> None:
    told = Counts.of({"2019": 40, "812": 1, "2021": 50})
    tally = attrs.evolve(SOME, published_years=told)
    cards = read(page(RUN, tally)).css("section.card")
    card = next(card for card in cards if (card.css_first("h3") or card).text() == YEARS_TITLE)
    names = [node.text() for node in card.css("tbody th")]
    assert names == ["812", "2019", "2021", "not told"]


def test_lengths_stand_in_order_without_gaps() -> None:
    columns = powers_of_two(Counts.of({"0": 2, "4": 1, "1024": 3}))
    assert [column.mark.name for column in columns][:4] == ["0", "1", "2 to 3", "4 to 7"]
    assert [column.mark.count for column in columns] == [2, 0, 0, 1, *[0] * 7, 3]


# Numbers


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (counted(1, "page"), "1 page"),
        (counted(1_234_567, "page"), "1,234,567 pages"),
        (share(0, 0), "–"),
        (share(0, 9), "0%"),
        (share(9, 9), "100%"),
        (share(1, 3), "33.3%"),
        (share(1, 10**6), "<0.1%"),
        (share(10**6 - 1, 10**6), ">99.9%"),
        (size(999), "999 B"),
        (size(1_000), "1.0 kB"),
        (size(999_999), "1.0 MB"),
        (size(1_234_567_890), "1.2 GB"),
        (rate(None), "–"),
        (rate(0.123), "0.12"),
        (rate(9.999), "10.0"),
        (rate(41.26), "41.3"),
        (rate(1_204.4), "1,204"),
        (duration(4.24), "4.2 s"),
        (duration(59.97), "1 min 00 s"),
        (duration(92), "1 min 32 s"),
        (duration(3_599.6), "1 h 00 min"),
        (duration(3 * 3600 + 300), "3 h 05 min"),
    ],
)
def test_numbers_are_written_as_people_read_them(written: str, expected: str) -> None:
    assert written == expected

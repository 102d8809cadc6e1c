"""The table of docs/formats.md is that of the formats, and the examples of docs/plugins.md work."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from example_blocks import read_page
from nuffield_extract import Article, format_extension
from nuffield_extract.exporting import shipped_formats
from nuffield_extract.plugins import EXPORTERS, PROFILES

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "formats.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| `")
]
PLUGINS = (DOCS / "plugins.md").read_text("utf-8")


def test_the_table_lists_the_shipped_formats_each_once_and_no_others() -> None:
    assert [row[0].strip("`") for row in ROWS] == list(shipped_formats())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_says_extension_validator_and_what_is_kept_and_lost(row: list[str]) -> None:
    assert row[1].strip("`") == format_extension(row[0].strip("`"))
    assert len(row) == 5
    assert all(row)


def test_the_tests_that_the_page_names_are_there() -> None:
    named = re.findall(r"`(?:tests/\w+/)?(test_\w+\.py)`", PAGE)
    there = {path.name for path in DOCS.parent.glob("tests/*/*.py")}
    assert named
    assert set(named) <= there


def test_the_format_shown_is_one_and_the_entry_points_are_those_that_are_looked_for() -> None:
    made: dict[str, object] = {}
    shown = {block.title: block.text for block in read_page(PLUGINS).blocks}
    exec(compile(shown["harbour-plugins/harbour_plugins/shout.py"], "shout.py", "exec"), made)
    assert made["export"](Article(title="Lamps")) == "LAMPS\n"  # type: ignore[operator]
    project = tomllib.loads(shown["harbour-plugins/pyproject.toml"])["project"]
    assert set(project["entry-points"]) == {EXPORTERS, PROFILES}

"""docs/reference/errors.md has the tree of errors, and says of each what raises it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from nuffield_extract.cli import main
from nuffield_extract.guard import limits
from reference_checks import errors, pages

if TYPE_CHECKING:
    from click.testing import Result

TESTS = Path(__file__).resolve().parents[1]
PAGE = pages.page("errors")
ROWS = {row.name: row for row in pages.rows(PAGE)}
RAISED = errors.raised()


def listed(cell: str) -> set[str]:
    return set() if cell == "none" else set(pages.plain(cell).split(", "))


def test_the_tree_drawn_is_that_of_the_classes() -> None:
    assert errors.drawn_tree(pages.blocks(PAGE, "text")[0]) == errors.tree()


def test_a_tree_without_a_line_or_with_one_moved_is_another() -> None:
    lines = pages.blocks(PAGE, "text")[0].splitlines()
    for number in range(1, len(lines)):
        without = [*lines[:number], *lines[number + 1 :]]
        assert errors.drawn_tree("\n".join(without)) != errors.tree()


def wrong_calls(error: str, said: set[str]) -> set[str]:
    """Calls that name an error and are not said to raise it, or the other way round."""
    naming = {call for call, named in RAISED.items() if error in named}
    may = {call for call, named in RAISED.items() if errors.ancestors(error) & named}
    return (naming - said) | (said - may)


@pytest.mark.parametrize("error", ROWS)
def test_an_error_is_raised_by_the_calls_that_name_it_and_by_no_others(error: str) -> None:
    said = listed(ROWS[error].cells["raised by"])
    assert wrong_calls(error, said) == set()
    assert wrong_calls(error, {*said, "formats"}) == {"formats"}


def test_a_call_that_is_not_said_to_raise_what_it_names_is_told() -> None:
    assert wrong_calls("SchemaError", {"export"}) >= {"load", "plain_text"}
    assert wrong_calls("NotHtml", {"extract"}) == set()


# What the command line makes of them.

PAGE_OF_WORDS = "<!DOCTYPE html><article><p>" + "lamp " * 60 + "</article>"
OF_PAGES = {
    "NotHtml": b"no markup",
    "PageTooLarge": b"<p>" * 90_000,
    "PageTooDeep": b"<div>" * 2_000 + PAGE_OF_WORDS.encode(),
    "NoContent": b"<title>Lamps</title><p>Too few.",
}
"""A page that is read with each error."""

OF_CHILDREN = {
    "TimeExceeded": (b"poison-hang", ("--timeout", "2")),
    "MemoryExceeded": (b"poison-memory", ("--memory", "200")),
    "WorkerLost": (b"poison-exit", ("--timeout", "60")),
}
"""A page that does each to the process that reads it, where tests/poison is on the path, and the
one limit that it is to meet: with two, a slow machine may meet the other first."""

OF_RUNS = {
    "ProfileError": ("page.html", "--profile", "page.html"),
    "UnknownFormat": ("page.html", "--to", "lamp"),
    "Refused": ("page.html", "--url", "lamp"),
    "UnusableInput": ("lamp.html",),
    "UnusableTarget": ("page.html", "-o", "page.html", "--to", "json"),
}
"""Arguments of `convert` that end in each error."""


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page in the current folder."""
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text(PAGE_OF_WORDS, "utf-8")


def convert(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["convert", *arguments])


def code_of(error: str) -> int:
    return int(ROWS[error].cells["exit code"])


@pytest.mark.parametrize("error", OF_PAGES)
def test_a_page_that_fails_ends_in_the_exit_code_of_its_row(error: str) -> None:
    Path("bad.html").write_bytes(OF_PAGES[error])
    ended = convert("page.html", "bad.html")
    assert f"bad.html: {error}: " in ended.stderr
    assert ended.exit_code == code_of(error) == 1


@pytest.mark.parametrize("error", OF_CHILDREN)
def test_a_page_that_ends_its_process_ends_in_the_exit_code_of_its_row(error: str) -> None:
    page, limits = OF_CHILDREN[error]
    Path("bad.html").write_bytes(page)
    path = os.pathsep.join((str(TESTS / "poison"), os.environ["PYTHONPATH"]))
    guarded = ("convert", "page.html", "bad.html", "-j", "1", *limits)
    ended = subprocess.run(
        [sys.executable, "-m", "nuffield_extract", *guarded],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path},
        text=True,
        timeout=300,
    )
    assert f"bad.html: {error}: " in ended.stderr
    assert ended.returncode == code_of(error) == 1


@pytest.mark.parametrize("error", OF_RUNS)
def test_a_run_that_cannot_begin_ends_in_the_exit_code_of_its_row(error: str) -> None:
    ended = convert(*OF_RUNS[error])
    assert "nuffield-extract: error: " in ended.stderr
    assert ended.exit_code == code_of(error) == 2


def test_a_damaged_archive_ends_in_the_exit_code_of_its_row() -> None:
    Path("pages.zip").write_bytes(b"PK\x03\x04 cut off")
    ended = convert("page.html", "pages.zip", "-o", "out/")
    assert "DamagedArchive" in ended.stderr
    assert ended.exit_code == code_of("DamagedArchive")


def test_what_is_no_article_ends_in_the_exit_code_of_its_row() -> None:
    Path("old.json").write_text('{"schema": 1, "lamp": 2}', "utf-8")
    ended = CliRunner().invoke(main, ["diff", "old.json", "old.json"])
    assert "SchemaError" in ended.stderr
    assert ended.exit_code == code_of("SchemaError")


def test_an_extra_that_is_missing_ends_in_the_exit_code_of_its_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    Path("a.warc").write_bytes(b"WARC/1.1\r\nWARC-Type: response\r\n\r\n")
    ended = convert("a.warc")
    assert "pip install 'nuffield-extract[corpus]'" in ended.stderr
    assert ended.exit_code == code_of("MissingExtra")


def test_a_limit_that_cannot_be_kept_ends_in_the_exit_code_of_its_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MEMORY_CAN_BE_LIMITED", False)
    ended = convert("page.html", "--memory", "100")
    assert "cannot be limited on this system" in ended.stderr
    assert ended.exit_code == code_of("EngineError")


def test_every_exit_code_of_the_page_is_provoked() -> None:
    told = {error for error, row in ROWS.items() if row.cells.get("exit code", "none") != "none"}
    provoked = {*OF_PAGES, *OF_CHILDREN, *OF_RUNS}
    provoked |= {"DamagedArchive", "SchemaError", "MissingExtra", "EngineError"}
    assert told - provoked == {"PluginError"}  # tests/plugins provokes it

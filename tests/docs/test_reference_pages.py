"""Every table of docs/reference is what the code says: no row less or more, no cell otherwise."""

from __future__ import annotations

import importlib
import re
import shlex
import tomllib
from typing import TYPE_CHECKING

import attrs
import click
import pytest

from nuffield_extract.cli import main
from nuffield_extract.profiles.load import parse_profile
from reference_checks import pages
from reference_checks.comparing import complaints
from reference_checks.pages import FOLDER, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))
ROOT = FOLDER.parents[1]
PROGRAM = "nuffield-extract "

TABLES = {name: importlib.import_module(f"reference_checks.{name}").tables() for name in NAMES}


ROWS = {name: list(pages.rows(pages.page(name))) for name in NAMES}


def with_cell(row: Row, head: str, cell: str) -> Row:
    return attrs.evolve(row, cells={**row.cells, head: cell})


def copies_without_a_row(rows: list[Row]) -> Iterator[list[Row]]:
    return ([*rows[:number], *rows[number + 1 :]] for number in range(len(rows)))


def copies_with_a_row_too_many(rows: list[Row]) -> Iterator[list[Row]]:
    for row in rows:
        yield [*rows, row]
        yield [*rows, with_cell(row, row.kind, f"`invented {row.name}`")]
        yield [*rows, attrs.evolve(row, heading="Invented")]


def copies_with_a_wrong_cell(name: str) -> Iterator[list[Row]]:
    rows = ROWS[name]
    for number, row in enumerate(rows):
        held = TABLES[name][row.heading, row.kind][row.name]
        wrong = [with_cell(row, head, "") for head in row.cells]
        wrong += [with_cell(row, head, f"{value} or so") for head, value in held.items()]
        for other in wrong:
            yield [*rows[:number], other, *rows[number + 1 :]]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_what_the_code_says(name: str) -> None:
    assert complaints(ROWS[name], TABLES[name]) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_without_one_of_its_rows_is_complained_of(name: str) -> None:
    assert all(complaints(broken, TABLES[name]) for broken in copies_without_a_row(ROWS[name]))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_with_a_row_too_many_is_complained_of(name: str) -> None:
    broken = copies_with_a_row_too_many(ROWS[name])
    assert all(complaints(rows, TABLES[name]) for rows in broken)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_with_a_cell_that_is_wrong_or_empty_is_complained_of(name: str) -> None:
    assert all(complaints(rows, TABLES[name]) for rows in copies_with_a_wrong_cell(name))


@pytest.mark.parametrize("name", [name for name in NAMES if TABLES[name]])
def test_a_line_that_goes_from_the_text_is_complained_of(name: str) -> None:
    lines = pages.page(name).splitlines()
    for line in {row.line for row in ROWS[name][:: len(ROWS[name]) // 3 + 1]}:
        broken = "\n".join([*lines[:line], *lines[line + 1 :]])
        assert complaints(pages.rows(broken), TABLES[name])


@pytest.mark.parametrize("name", NAMES)
def test_the_pages_and_headings_that_a_page_links_to_are_there(name: str) -> None:
    for link in pages.links(pages.page(name)):
        if re.match(r"https?://", link):
            continue
        path, _, anchor = link.partition("#")
        target = (FOLDER / path).resolve() if path else FOLDER / f"{name}.md"
        assert target.is_file(), link
        assert not anchor or anchor in anchors(target), link


def anchors(path: Path) -> set[str]:
    """The ids that Markdown gives to the headings of a file."""
    headings = re.findall(r"^#+ +(.*)$", path.read_text("utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\s-]", "", pages.plain(text)).strip().lower() for text in headings)
    return {re.sub(r"[-\s]+", "-", text) for text in plain}


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_in_python_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for code in pages.blocks(pages.page(name), "python"):
        exec(compile(code, f"{name}.md", "exec"), {"__name__": "__main__"})


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_in_toml_are_profiles_that_parse(name: str) -> None:
    for text in pages.blocks(pages.page(name), "toml"):
        assert parse_profile(text, path=f"{name}.toml").hosts == tuple(
            tomllib.loads(text)["match"]["hosts"]
        )


@pytest.mark.parametrize("name", NAMES)
def test_the_commands_shown_can_be_given(name: str) -> None:
    for line in shown_commands(pages.page(name)):
        parse(line)


def test_a_command_that_cannot_be_given_is_noticed() -> None:
    with pytest.raises(click.UsageError):
        parse("nuffield-extract convert page.html --lamp")


def shown_commands(text: str) -> list[str]:
    lines = "\n".join(pages.blocks(text, "sh")).splitlines()
    return [line for line in lines if PROGRAM in line]


def parse(line: str) -> None:
    """Nothing; the words behind the program's name are those of a command. Raises UsageError."""
    words = shlex.split(re.split(r" [|>]|\|\|", line.partition(PROGRAM)[2])[0])
    command, context = main, click.Context(main, **main.context_settings)
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command = command.commands[words[0]]
        words = words[1:]
    context = command.context_class(command, parent=context, **command.context_settings)
    command.parse_args(context, list(words))


def test_the_rows_of_a_table_are_values() -> None:
    text = "## `Lamps`\n\n| a | b |\n|---|---|\n| `x \\| y` | z |\n\n```md\n| no | row |\n```\n"
    assert [attrs.asdict(row) for row in pages.rows(text)] == [
        {"heading": "Lamps", "kind": "a", "cells": {"a": "`x | y`", "b": "z"}, "line": 4}
    ]

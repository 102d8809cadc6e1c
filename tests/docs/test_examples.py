"""The examples of the docs and of the README work: they are run, and print what is shown."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from example_blocks import Block, Page, as_shown, commands, listed_commands, read_page
from example_runs import ROOT, Step, needs, steps, wrong
from nuffield_extract.profiles.load import parse_profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PAGES = {
    path.relative_to(ROOT).as_posix(): read_page(path.read_text("utf-8"))
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
}
RUNS = [(name, need) for name, page in PAGES.items() for need in needs(page)]


@pytest.mark.parametrize(("name", "need"), RUNS, ids=[" ".join(run).strip() for run in RUNS])
def test_the_examples_of_the_page_work(name: str, need: str, tmp_path: Path) -> None:
    for module in need.split():
        pytest.importorskip(module, reason=f"{module} is not installed")
    complaints = wrong(PAGES[name], need, tmp_path)
    assert not complaints, "\n".join(complaints)


def blocks(language: str) -> list[tuple[str, Block]]:
    return [
        (f"{name}:{block.line}", block)
        for name, page in PAGES.items()
        for block in page.blocks
        if block.language == language
    ]


@pytest.mark.parametrize("block", [pytest.param(b, id=place) for place, b in blocks("toml")])
def test_toml_parses_and_what_matches_pages_is_a_profile(block: Block) -> None:
    if "match" in tomllib.loads(block.text):
        assert parse_profile(block.text, path="example.toml").selectors


@pytest.mark.parametrize("block", [pytest.param(b, id=place) for place, b in blocks("json")])
def test_json_parses(block: Block) -> None:
    assert json.loads(block.text)


def test_no_fence_is_overlooked() -> None:
    for name, page in PAGES.items():
        lines = (ROOT / name).read_text("utf-8").splitlines()
        assert len([line for line in lines if line.strip().startswith("```")]) == 2 * len(
            page.blocks
        ), name


def test_all_code_is_run_but_what_is_marked() -> None:
    for name, page in PAGES.items():
        for block in page.blocks:
            if block.language in {"python", "pycon", "sh", "console"} or is_list(block):
                is_marked = bool(block.marks.keys() & {"not run", "run by", "prints"})
                runs = [step for need in needs(page) for step in steps(page, need)]
                assert is_marked != any(step.line == block.line for step in runs), name


def is_list(block: Block) -> bool:
    shows_usage = "INPUT" in block.text
    return block.text.startswith("nuffield-extract ") and not shows_usage


def test_the_tests_that_run_what_is_not_run_here_are_there() -> None:
    marked = [block for page in PAGES.values() for block in page.blocks if "run by" in block.marks]
    assert marked
    assert all((ROOT / block.marks["run by"]).is_file() for block in marked)


def complaints(tmp_path: Path, text: str, need: str = "") -> list[str]:
    return wrong(read_page(text), need, tmp_path)


PYTHON = "```python\n{}\n```\n\n"


def test_blocks_of_a_page_run_in_order_and_share_names_and_a_folder(tmp_path: Path) -> None:
    page = (
        PYTHON.format("lamp = 'quay'\nopen('lamp.txt', 'w').write(lamp)")
        + "```sh\ncat lamp.txt | tr a-z A-Z > loud.txt\n```\n\n"
        + PYTHON.format("assert open('loud.txt').read() == lamp.upper()")
    )
    assert complaints(tmp_path, page) == []


def test_an_exception_is_told_with_the_line_and_ends_the_page(tmp_path: Path) -> None:
    page = PYTHON.format("a = 1") + PYTHON.format("a / 0") + PYTHON.format("open('never', 'w')")
    (told,) = complaints(tmp_path, page)
    assert told.startswith("line 5: ")
    assert "ZeroDivisionError" in told
    assert not (tmp_path / "never").exists()


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("```sh\nfalse\n```\n", "exit code 1"),
        ("<!-- exit: 1 -->\n```sh\ntrue\n```\n", "exit code 0"),
        ("```console\n$ echo tea\ncoffee\n```\n", "but printed\ntea"),
        ("```text\n$ echo tea\ncoffee\n```\n", "but printed\ntea"),
        (PYTHON.format("print(1)") + "<!-- prints -->\n```text\n2\n```\n", "but printed\n1"),
        ("```pycon\n>>> 1 + 1\n3\n```\n", "Expected:"),
    ],
)
def test_what_does_something_else_than_the_page_says_is_told(
    page: str, said: str, tmp_path: Path
) -> None:
    (told,) = complaints(tmp_path, page)
    assert said in told


def test_a_block_that_is_marked_is_not_run(tmp_path: Path) -> None:
    page = "<!-- not run: it installs packages -->\n```sh\ntouch here\n```\n"
    assert complaints(tmp_path, page) == []
    assert needs(read_page(page)) == ()
    assert not (tmp_path / "here").exists()


def test_a_page_reads_files_that_it_names_and_archives_are_made_of_them(tmp_path: Path) -> None:
    page = (
        "<!-- files: fixtures/teaser/page.html as saved/tea.html -->\n"
        "<!-- files: fixtures/teaser/page.html fixtures/listing/page.html as tea.zip -->\n"
        '```text title="deep/tea.txt"\nTea.\n```\n'
        "```sh\ngrep -q '<' saved/tea.html && grep -q Tea deep/tea.txt\n```\n"
        "```console\n$ python -m zipfile -l tea.zip\n"
        "File Name...\nteaser.html...\nlisting.html...\n```\n"
    )
    assert complaints(tmp_path, page) == []


def test_blocks_that_need_a_module_run_with_those_that_need_nothing() -> None:
    page = read_page(
        PYTHON.format("a")
        + "<!-- needs: ray -->\n"
        + PYTHON.format("b")
        + "<!-- needs: pandas -->\n"
        + PYTHON.format("c")
    )
    assert needs(page) == ("", "ray", "pandas")
    assert codes(steps(page, "ray")) == ["a\n", "b\n"]
    assert codes(steps(page, "")) == ["a\n"]


def codes(found: Sequence[Step]) -> list[str]:
    return [step.code for step in found]


@pytest.mark.parametrize(
    "page",
    [
        "<!-- needz: ray -->\n```python\n1\n```\n",
        "<!-- not run: it is late -->\n```python\n1\n```\n",
        "<!-- needs: ray -->\nNo block follows.\n",
        "<!-- files: fixtures/teaser/page.html -->\n",
        "```python\nnever closed\n",
        "```python langchain\n1\n```\n",
    ],
)
def test_a_mark_that_is_none_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match=r"line \d|files|never closed"):
        read_page(page)


def test_a_console_is_cut_at_its_prompts() -> None:
    first, second = commands("$ a \\\n  b\none\ntwo\n$ c\n")
    assert (re.sub(" +", " ", first.code), first.shown) == ("a b", "one\ntwo\n")
    assert (second.code, second.shown) == ("c", "")


def test_a_list_of_commands_says_behind_two_spaces_what_they_do(tmp_path: Path) -> None:
    listed = (
        "make tea       hot  and sweet\ncurl URL | cat   the network\nls a | b | c    all\nx | y z"
    )
    assert listed_commands(listed) == ("make tea", "ls a", "ls b", "ls c", "x | y z")
    page = "<!-- commands -->\n```text\nfalse  a failure\n```\n"
    (told,) = complaints(tmp_path, page)
    assert "exit code 1" in told


@pytest.mark.parametrize(
    ("shown", "printed", "is_so"),
    [
        ("a\n", "a\nb\n", True),
        ("b\n", "a\nb\n", False),
        ("a...c", "a b\nc", True),
        ("a\n...\nz", "a\nb\n", False),
        ("", "anything", True),
    ],
)
def test_what_is_shown_is_the_beginning_of_what_is_printed(
    shown: str, printed: str, *, is_so: bool
) -> None:
    assert as_shown(shown, printed) is is_so


def test_a_page_without_examples_has_none() -> None:
    assert read_page("# Tea\n\nNo code.\n") == Page(blocks=(), files={})

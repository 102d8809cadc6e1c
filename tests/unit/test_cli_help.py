"""The help leads a newcomer, and all that it shows can be typed."""

from __future__ import annotations

import gzip
import json
import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from archive_files import http, record, zipped
from nuffield_extract import extract_file
from nuffield_extract.cli import main
from nuffield_extract.cli.listing import GROUPS, modules
from nuffield_extract.cli.manual import ManualCommand, ManualGroup
from programs import environment, page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from click.testing import Result

LISTED = [row.command for _, rows in GROUPS for row in rows]
OF_EVERY_MANUAL = ["Usage", "Writes", "Examples", "Exit codes"]

HARBOUR = """\
[match]
hosts = ["harbour.example"]

[content]
roots = ["article"]

[fields]
title = "h1"
"""


def command_of(words: str) -> click.Command:
    """The command that is typed so."""
    found: click.Command = main
    for word in words.split():
        assert isinstance(found, click.Group)
        found = found.commands[word]
    return found


def asked(*words: str) -> str:
    result = CliRunner().invoke(main, words)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


@cache
def help_at(columns: int) -> Mapping[str, str]:
    """The help of each command on a terminal of so many columns, which click's own tests fix."""
    code = (
        "import json\n"
        "from nuffield_extract.cli import main\n"
        "from nuffield_extract.cli.help import below\n"
        "def told(words):\n"
        "    context = main.make_context('nuffield-extract', [])\n"
        "    for word in words.split():\n"
        "        context = below(context, word)\n"
        "    return context.get_help()\n"
        f"print(json.dumps({{words: told(words) for words in {['', *LISTED]!r}}}))\n"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=environment(COLUMNS=str(columns)),
        check=True,
    )
    found: Mapping[str, str] = json.loads(printed.stdout)
    return found


def headings(text: str) -> list[str]:
    return re.findall(r"^([A-Z][^:\n]*):", text, re.MULTILINE)


def examples(text: str) -> list[str]:
    _, _, rest = text.partition("\nExamples:\n")
    return [line[2:] for line in rest.partition("\n\n")[0].splitlines()]


EXAMPLES = [line for words in LISTED for line in examples(asked(*words.split(), "--help"))]


# --- the program alone


def test_the_first_three_lines_say_what_it_does_what_to_try_and_where_to_go_next() -> None:
    what, try_first, then = asked().splitlines()[:3]
    assert "web pages in, articles out" in what
    assert try_first == "Try first: nuffield-extract convert page.html -o page.md"
    assert then.startswith("Then: nuffield-extract help convert")


def test_the_program_alone_prints_what_help_prints() -> None:
    assert asked() == asked("--help") == asked("-h") == asked("help")


def test_the_commands_are_grouped_by_purpose() -> None:
    text = asked()
    named = [heading for heading, _ in GROUPS]
    assert [heading for heading in headings(text) if heading in named] == named
    for row in (row for _, rows in GROUPS for row in rows):
        assert re.search(rf"^  {row.command} +{re.escape(row.summary)}$", text, re.MULTILINE)


def test_every_command_stands_in_a_group() -> None:
    assert sorted(modules()) == sorted(main.commands)
    assert "Other commands" not in asked()


def test_a_command_that_stands_in_no_group_is_listed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    brew = click.Command("brew", short_help="Make tea.")
    monkeypatch.setitem(main.commands, "brew", brew)
    assert re.search(r"^Other commands:\n  brew +Make tea\.$", asked(), re.MULTILINE)


@pytest.mark.parametrize(("words", "summary"), [row for _, rows in GROUPS for row in rows])
def test_the_list_says_of_a_command_what_its_own_help_says(words: str, summary: str) -> None:
    assert command_of(words).get_short_help_str(limit=1_000) == summary


# --- the manual of a command


@pytest.mark.parametrize("words", LISTED)
def test_help_of_a_command_is_its_help(words: str) -> None:
    assert asked("help", *words.split()) == asked(*words.split(), "--help")


@pytest.mark.parametrize("words", LISTED)
def test_every_command_has_a_manual_with_all_its_parts(words: str) -> None:
    assert isinstance(command_of(words), ManualCommand | ManualGroup)
    found = headings(asked(*words.split(), "--help"))
    assert [part for part in OF_EVERY_MANUAL if part in found] == OF_EVERY_MANUAL
    assert found.index("Usage") < found.index("Examples") < found.index("Exit codes")


@pytest.mark.parametrize("words", LISTED)
def test_every_option_is_told_of_under_what_it_is_about(words: str) -> None:
    text = asked(*words.split(), "--help")
    _, _, rest = text.partition("\nOther options:\n")
    assert rest.partition("\n\n")[0] == "  -h, --help  Show this message and exit."
    for each in command_of(words).params:
        if isinstance(each, click.Option):
            assert all(option in text for option in each.opts)


@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize("words", ["", *LISTED])
def test_the_help_fits_the_terminal_and_is_never_wider_than_can_be_read(
    words: str, columns: int
) -> None:
    text = help_at(columns)[words]
    copied = {
        *examples(text),
        *re.findall(r"^ +(.*_NUFFIELD_EXTRACT_COMPLETE.*)$", text, re.MULTILINE),
    }
    laid_out = [line for line in text.splitlines() if line.strip() not in copied]
    assert max(map(len, laid_out)) <= min(columns, 100)
    assert text.isascii()


@pytest.mark.parametrize("columns", [60, 71, 80, 100])
@pytest.mark.parametrize("words", LISTED)
def test_the_name_of_the_program_is_never_broken(words: str, columns: int) -> None:
    text = help_at(columns)[words]
    assert not re.search(r"nuffield-?$", text, re.MULTILINE)


def test_help_for_what_is_no_command_says_what_was_meant() -> None:
    result = CliRunner().invoke(main, ["help", "profiles", "chek"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "chek: no such command: did you mean check?" in result.stderr


# --- the examples


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All that the examples name, in the current folder, and a `curl` that needs no network."""
    monkeypatch.chdir(tmp_path)
    ledger = "<h2>References</h2><p>Bell A (2019) <em>Oil for the lamps of a harbour town</em>.</p>"
    ledger += "<p>This is a lost paragraph about the ladders of the harbour town.</p>"
    for name in ("page.html", "a.html", "2023.html", "saved/one.html", "saved/old/two.html"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(page(name, ledger), "utf-8")
    Path("2024.html").write_text(page("Now", "<p>And the porters sleep well.</p>"), "utf-8")
    for name, source in {"old.json": "2023.html", "new.json": "2024.html"}.items():
        CliRunner().invoke(main, ["convert", source, "-o", name])
    Path("site.toml").write_text(HARBOUR, "utf-8")
    html = page("Far").encode()
    Path("site.zip").write_bytes(zipped({"a.html": html, "logo.png": b"\x89PNG"}))
    response = record(http(html), WARC_Target_URI="https://example.org/page")
    for name in ("crawl", "2023", "2024"):
        Path(f"{name}.warc.gz").write_bytes(gzip.compress(response))
    Path("more.wacz").write_bytes(zipped({"archive/a.warc.gz": gzip.compress(response)}))
    programs = tmp_path / "bin"
    programs.mkdir()
    _program(programs / "curl", "exec cat page.html")
    started = f'exec {shlex.quote(sys.executable)} -m nuffield_extract "$@"'
    _program(programs / "nuffield-extract", started)
    return tmp_path


def _program(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    path.chmod(0o755)


def in_a_shell(line: str, desk: Path) -> subprocess.CompletedProcess:
    path = f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, env=environment(PATH=path), check=False
    )


def here(line: str) -> Result:
    return CliRunner().invoke(main, shlex.split(line)[1:])


def test_there_are_examples_of_every_command() -> None:
    told = " ".join(EXAMPLES)
    assert all(f"nuffield-extract {words}" in told for words in LISTED if words != "help")


@pytest.mark.parametrize("line", dict.fromkeys(EXAMPLES))
@pytest.mark.usefixtures("desk")
def test_the_examples_run(line: str, desk: Path) -> None:
    if "corpus" in line or "warc" in line:
        pytest.importorskip("pyarrow")
        pytest.importorskip("fastwarc")
    if "--retry-dead" in line:
        here("nuffield-extract corpus saved/ -o table/ -q")
    before = files(desk)
    if re.search(r"[|>*]", line.replace('"saved/**/*.html"', "")):
        ran = in_a_shell(line, desk)
        assert (ran.returncode, b"error" in ran.stderr) == (0, False), ran.stderr
        assert ran.stdout or files(desk) != before
        return
    result = here(line)
    assert result.exit_code == 0, result.stderr
    assert result.stdout or files(desk) != before


def files(folder: Path) -> dict[Path, int]:
    """When each file below a folder was written last."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.mark.usefixtures("desk")
def test_what_the_first_example_writes_is_the_article() -> None:
    here("nuffield-extract convert page.html -o page.md")
    assert "Tea keeps the nurses" in Path("page.md").read_text("utf-8")
    written = here("nuffield-extract convert page.html").stdout
    assert json.loads(written)["title"] == extract_file("page.html").title


def each_option() -> Iterator[tuple[str, str]]:
    for words in LISTED:
        for each in command_of(words).params:
            if isinstance(each, click.Option):
                yield words, max(each.opts, key=len)


@pytest.mark.parametrize(("words", "option"), [*each_option()])
def test_a_mistyped_option_is_told_with_the_one_that_was_meant(words: str, option: str) -> None:
    mistyped = option[:-1] + "zq"
    result = CliRunner().invoke(main, [*words.split(), mistyped])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{mistyped}: no such option" in result.stderr
    assert result.stderr.count("\n") == 1

"""What the program says on standard error, in pipes and on terminals, and how it ends."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.cli import main
from nuffield_extract.corpus import conversion
from nuffield_extract.corpus.engines import local
from nuffield_extract.errors import (
    EngineError,
    MissingExtra,
    NuffieldExtractError,
    like,
    reason_of,
    unknown,
)
from programs import environment, errors_on_terminal, in_shell, on_terminal, page, run

COLOUR = re.compile(r"\x1b\[\d*m")
PROFILE = """\
[match]
hosts = ["harbour.example"]

[fields]
title = "h1"
"""
READING_COMMANDS = ["convert", "references", "chunk"]


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pages and what is none, in `saved` below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.html").write_text(page("Café"), "utf-8")
    (folder / "b.html").write_text(page("Bread"), "utf-8")
    (folder / "bad.html").write_bytes(b"%PDF-1.4")
    return folder


# --- one voice


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("saved/a.html", "saved/a.html: a path, and no command: try nuffield-extract convert"),
        ("'my page.html'", "no command: try nuffield-extract convert 'my page.html'"),
        ("- -t text", "-: a path, and no command: try nuffield-extract convert -"),
        ("convrt saved/a.html", "convrt: no such command: did you mean convert?"),
        ("CONVERT saved/a.html", "CONVERT: no such command: did you mean convert?"),
        ("zzz", "zzz: no such command: nuffield-extract help lists them"),
        ("profiles site.toml", "try nuffield-extract profiles check site.toml PAGE"),
        ("profiles chek", "chek: no such command: did you mean check?"),
        ("corpus --fromat x", "--fromat: no such option: did you mean --format?"),
        ("convert saved/a.html -t jsn", "unknown format 'jsn': did you mean 'json'? known: "),
        ("diff a.html b.html -t htlm", "did you mean 'html'? known: html, json, text"),
        ("corpus saved -o t --engine rai", "--engine: 'rai' is not one of"),
        ("corpus saved -o t --engine rai", "did you mean ray?"),
        ("convert saved/c.html", "saved/c.html: no such file or folder: did you mean saved/"),
        ("convert nowhere/x.html", "nowhere/x.html: no such file or folder: check the name"),
        ("convert https://example.org/tea", "pages are not fetched: save this one"),
        ("convert", "INPUT is missing: name a page, a folder, a pattern"),
        ("diff saved/a.html", "NEW is missing: name the newer save"),
        ("corpus saved", "--output is missing: name a folder for the table"),
        ("convert saved -j many", "--jobs: 'many' is no whole number from 1"),
        ("convert saved -j 0", "--jobs: '0' is no whole number from 1"),
        ("convert saved --timeout nan", "--timeout: 'nan' is no number of seconds above 0"),
        ("chunk saved --min-tokens 500", "lower the one, or raise the other"),
        ("convert saved -o saved/a.html -t jsonl", "would be overwritten: name another"),
        ("profiles check no.toml saved", "no.toml: cannot be read: No such file or directory"),
        ("corpus saved -o new --retry-dead", "could be tried again: leave --retry-dead out"),
        ("explain nowhere.html", "nowhere.html: No such file or directory: check the name"),
        ("help formats more", "formats has no commands of its own"),
    ],
)
def test_a_mistake_is_one_line_that_says_what_is_wrong_and_what_to_do(
    words: str, told: str
) -> None:
    result = CliRunner().invoke(main, _split(words))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("nuffield-extract: error: ")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def _split(words: str) -> list[str]:
    return [word.strip("'") for word in re.findall(r"'[^']*'|\S+", words)]


def test_what_to_do_about_a_page_that_failed_is_said_once_a_kind_of_error(saved: Path) -> None:
    (saved / "worse.html").write_bytes(b"%PDF-1.4")
    told = CliRunner().invoke(main, ["convert", "saved"]).stderr.splitlines()
    assert told[0].startswith("nuffield-extract: bad.html: NotHtml: ")
    assert told[0].endswith(": no saved page: leave it out, or save it again")
    assert told[1].startswith("nuffield-extract: worse.html: NotHtml: ")
    assert "leave it out" not in told[1]
    assert told[2:] == ["4 pages: 2 converted, 2 failed"]


def test_a_page_that_cannot_be_written_is_told_with_the_file(saved: Path) -> None:
    Path("out/a.json").mkdir(parents=True)
    told = CliRunner().invoke(main, ["convert", "saved/a.html", "-o", "out/"]).stderr
    assert "a.html: IsADirectoryError: Is a directory: out/a.json cannot be written" in told
    assert saved.is_dir()


@given(st.text(), st.lists(st.text(min_size=1), min_size=1, unique=True))
def test_a_name_that_was_meant_is_one_of_the_known_ones(name: str, known: list[str]) -> None:
    meant = like(name, known)
    assert meant is None or meant in known
    assert unknown("tea", name, known).endswith(f" known: {', '.join(known)}")


@given(st.sampled_from(["json", "markdown", "schema-org"]), st.integers(0, 3))
def test_a_name_with_one_letter_too_few_is_understood(name: str, at: int) -> None:
    assert like(name[:at] + name[at + 1 :], ["json", "markdown", "schema-org"]) == name


def test_the_reason_of_the_system_is_given_with_advice_but_our_own_words_without() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert reason_of(full) == "No space left on device: free some space, or name another place"
    assert reason_of(OSError(errno.ENOENT, "not there on a node")) == "not there on a node"
    assert reason_of(OSError("odd")) == "odd"


# --- exit codes


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (EngineError("the reader broke"), 1),
        (MissingExtra("fastwarc", extra="corpus"), 2),
    ],
)
@pytest.mark.parametrize("command", READING_COMMANDS)
def test_an_engine_that_breaks_amid_its_work_is_a_failure_and_a_missing_package_a_refusal(
    error: NuffieldExtractError, code: int, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise error
        yield

    monkeypatch.setattr(conversion, "run", broken)
    result = CliRunner().invoke(main, [command, "saved"])
    assert (result.exit_code, str(error) in result.stderr) == (code, True)


def test_an_engine_of_a_corpus_that_breaks_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")

    def broken(*_: object) -> object:
        raise EngineError("the cluster is gone")
        yield

    monkeypatch.setattr(local, "run", broken)
    result = CliRunner().invoke(main, ["corpus", "saved", "-o", "table"])
    assert (result.exit_code, result.stderr) == (
        1,
        "nuffield-extract: error: the cluster is gone\n",
    )


INTERRUPTED_AT = """\
import os, signal, sys

class Interrupter:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            os.kill(os.getpid(), signal.SIGINT)

import nuffield_extract
sys.meta_path.insert(0, Interrupter())
sys.modules.pop("click", None)
from nuffield_extract.cli import main
main(["convert", "saved"], prog_name="nuffield-extract")
"""


@pytest.mark.parametrize(
    "module",
    [
        "click",
        "nuffield_extract.cli.program",
        "nuffield_extract.cli.convert",
        "nuffield_extract.corpus.conversion",
    ],
)
def test_an_interrupt_while_modules_are_imported_is_no_traceback(module: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_AT.format(module=module)],
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert ended.stderr.lstrip(b"\n") == b"nuffield-extract: interrupted\n"
    assert (ended.returncode, ended.stdout) == (130, b"")


# --- colours


def test_a_terminal_shows_errors_in_red_and_the_same_text() -> None:
    shown = errors_on_terminal("convert", "saved", "-v")
    piped = run("convert", "saved", "-v").stderr.decode()
    assert "\x1b[31mNotHtml\x1b[0m" in shown
    assert _untimed(COLOUR.sub("", shown)) == _untimed(piped)


def _untimed(text: str) -> str:
    return re.sub(r"\d+\.\d+ s", "_ s", text)


def test_a_terminal_shows_notices_in_yellow(saved: Path) -> None:
    windows = "<!-- saved from url=(0027)https://example.org/tea -->" + page("Tea")
    (saved / "saved.html").write_text(windows, "utf-8")
    shown = errors_on_terminal("convert", "saved/saved.html", "-v")
    assert "\x1b[33mnotice\x1b[0m: " in shown


def test_a_mistake_on_a_terminal_is_marked_in_red() -> None:
    assert on_terminal("zzz").startswith("nuffield-extract: \x1b[31merror\x1b[0m: zzz: ")


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colours_gets_no_escape_at_all(
    variables: dict[str, str],
) -> None:
    assert "\x1b" not in errors_on_terminal("convert", "saved", **variables).replace(
        "\x1b[?25h", ""
    ).replace("\r\x1b[K", "").replace("\x1b[?25l", "")
    assert "\x1b" not in on_terminal("zzz", **variables)


def test_an_empty_no_color_is_none() -> None:
    assert "\x1b[31m" in on_terminal("zzz", NO_COLOR="")


@pytest.mark.parametrize("words", [("--help",), ("formats",), ("convert", "--help"), ("schema",)])
def test_standard_output_is_never_coloured(words: tuple[str, ...]) -> None:
    assert "\x1b" not in on_terminal(*words)


# --- quiet, verbose, bars


@pytest.mark.parametrize("command", READING_COMMANDS)
def test_quiet_tells_of_errors_alone(command: str) -> None:
    told = CliRunner().invoke(main, [command, "saved", "-q"]).stderr
    assert told.count("\n") == 1
    assert told.startswith("nuffield-extract: bad.html: NotHtml: ")
    assert CliRunner().invoke(main, [command, "saved/a.html", "saved/b.html", "-q"]).stderr == ""


def test_quiet_tells_nothing_of_a_corpus() -> None:
    pytest.importorskip("pyarrow")
    result = CliRunner().invoke(main, ["corpus", "saved", "-o", "table", "-q", "-j", "1"])
    assert (result.exit_code, result.stderr) == (1, "")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("command", READING_COMMANDS)
def test_verbose_tells_how_each_page_was_read(command: str, jobs: str, saved: Path) -> None:
    mirrored = "<!-- saved from url=(0040)https://www.nuffieldtrust.org.uk/news/tea -->\n"
    (saved / "a.html").write_text(mirrored + page("Tea"), "utf-8")
    told = CliRunner().invoke(main, [command, "saved", "-v", "-j", jobs]).stderr.splitlines()
    (first,) = [line for line in told if ": a.html: read in " in line]
    assert re.search(r": read in \d+\.\d{3} s: unwrapped saved-from, utf-8 by ", first)
    assert ": profile nuffieldtrust by host www.nuffieldtrust.org.uk: content by " in first
    assert any(line.startswith("nuffield-extract: a.html: notice: unwrapped") for line in told)
    (second,) = [line for line in told if ": b.html: read in " in line]
    assert "as the site sent it" in second
    assert ": no profile: content by scorer" in second
    assert any(re.search(r": bad\.html: given up after \d+\.\d{3} s$", line) for line in told)
    assert told[-1].startswith("3 pages: 2 ")


def test_verbose_does_not_change_the_output() -> None:
    plain = CliRunner().invoke(main, ["convert", "saved"])
    assert CliRunner().invoke(main, ["convert", "saved", "-v"]).stdout == plain.stdout


def test_the_last_of_quiet_and_verbose_counts() -> None:
    assert CliRunner().invoke(main, ["convert", "saved/a.html", "-v", "-q"]).stderr == ""
    assert "read in" in CliRunner().invoke(main, ["convert", "saved/a.html", "-q", "-v"]).stderr


def test_verbose_tells_of_each_part_of_a_corpus() -> None:
    pytest.importorskip("pyarrow")
    arguments = ["corpus", "saved", "-o", "table", "-j", "1", "-v"]
    *told, summary, report = CliRunner().invoke(main, arguments).stderr.splitlines()
    shape = r"nuffield-extract: \S+\.html(?: and \d more)?: (\d) extracted, (\d) failed: [\d.]+ s"
    counts = [match.groups() for match in re.finditer(shape, "\n".join(told))]
    assert len(counts) == len(told)
    assert [sum(map(int, column)) for column in zip(*counts, strict=True)] == [2, 1]
    assert summary == "3 pages: 2 extracted, 1 failed"
    assert report == f"see {Path('table/report.html')}"
    again = CliRunner().invoke(main, arguments).stderr.splitlines()[: len(told)]
    assert all(line.endswith(": done before") for line in again)


def test_a_bar_is_drawn_on_a_terminal_alone() -> None:
    assert "[####" in errors_on_terminal("convert", "saved")
    assert "[####" not in errors_on_terminal("convert", "saved", TERM="dumb")
    assert "[####" not in errors_on_terminal("convert", "saved", "-q")
    assert b"[###" not in run("convert", "saved").stderr


# --- pipes, locales, names


@pytest.mark.parametrize("words", ["--help", "formats", "schema", "help convert", "convert saved"])
def test_a_reader_that_has_enough_ends_every_command_quietly(words: str) -> None:
    piped = in_shell(
        f"PROGRAM {words} -q | true" if "saved" in words else f"PROGRAM {words} | true"
    )
    assert piped.stderr in {b"", run(*words.split(), "-q").stderr if "saved" in words else b""}


@pytest.mark.parametrize("variables", [{"PYTHONUNBUFFERED": ""}, {"PYTHONUNBUFFERED": "1"}])
def test_a_run_whose_reader_has_enough_has_not_written_all(
    variables: dict[str, str], saved: Path
) -> None:
    (saved / "long.html").write_text(page("Long", *("<p>Oil for lamps.</p>" for _ in range(9_000))))
    for words in ("convert saved/long.html", "chunk saved/long.html"):
        piped = in_shell(
            f"PROGRAM {words} -q | head -c 100 > head.txt; exit ${{PIPESTATUS[0]}}", **variables
        )
        assert (piped.returncode, piped.stderr) == (1, b"")
        assert Path("head.txt").stat().st_size == 100


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
)
def test_all_that_is_written_is_utf_8_in_every_locale(
    variables: dict[str, str], saved: Path
) -> None:
    (saved / "naïve.html").write_bytes(b"%PDF-1.4")
    result = run("convert", "saved", **variables)
    assert '"title": "Café"'.encode() in result.stdout
    told = result.stderr.decode("utf-8")
    assert "naïve.html: NotHtml" in told or "na\\udcc3\\udcafve.html: NotHtml" in told
    assert result.returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux's")
@pytest.mark.parametrize("command", [*READING_COMMANDS, "explain"])
def test_a_name_that_is_no_text_is_read_and_told(command: str) -> None:
    Path(os.fsdecode(b"saved/\xff.html")).write_text(page("Odd"), "utf-8")
    Path(os.fsdecode(b"saved/\xfe.html")).write_bytes(b"%PDF-1.4")
    read = run(command, b"saved/\xff.html")
    assert (read.returncode, read.stderr) == (0, b"")
    refused = run(command, b"saved/\xfe.html")
    assert refused.returncode in {1, 2}
    assert rb"\udcfe.html: NotHtml" in refused.stderr
    assert b"Traceback" not in refused.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux's")
def test_a_folder_of_names_that_are_no_text_is_converted() -> None:
    Path(os.fsdecode(b"saved/\xff.html")).write_text(page("Odd"), "utf-8")
    result = run("convert", "saved", "-o", "out", "--errors", "failed.jsonl", "-t", "json")
    assert result.stderr.endswith(b"4 pages: 3 converted, 1 failed\n")
    titles = {json.loads(path.read_bytes())["title"] for path in Path("out").iterdir()}
    assert titles == {"Odd", "Bread", "Café"}
    lines = run("convert", "saved", "-t", "jsonl")
    assert lines.stdout.decode("utf-8").count("\n") == 3


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux's")
def test_names_on_standard_input_need_be_no_text() -> None:
    pytest.importorskip("pyarrow")
    Path(os.fsdecode(b"saved/\xff.html")).write_text(page("Odd"), "utf-8")
    words = ("corpus", "-", "-o", "table", "--format", "jsonl", "-j", "1")
    result = run(*words, stdin=b"saved/\xff.html\nsaved/a.html\n")
    assert result.stderr.startswith(b"2 pages: 2 extracted, 0 failed\n")
    assert result.returncode == 0


def test_line_feeds_stay_line_feeds() -> None:
    assert b"\r" not in run("convert", "saved/a.html", "-t", "text").stdout
    assert b"\r" not in run("formats").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("convert", "-"),
        ("references", "-"),
        ("chunk", "-"),
        ("explain", "-"),
        ("diff", "-", "saved/a.html"),
        ("diff", "saved/a.html", "-"),
        ("profiles", "check", "site.toml", "-"),
    ],
)
def test_a_page_may_come_through_standard_input(words: tuple[str, ...]) -> None:
    Path("site.toml").write_text(PROFILE, "utf-8")
    result = CliRunner().invoke(main, list(words), input=page("Café").encode())
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout


# --- what the help costs


def test_the_help_imports_nothing_that_reads_pages() -> None:
    code = (
        "import sys, nuffield_extract\n"
        "before = set(sys.modules)\n"
        "from nuffield_extract.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "sys.stderr.write(' '.join(sorted(set(sys.modules) - before)))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(), check=True
    )
    imported = ran.stderr.decode().split()
    heavy = ("pyarrow", "fastwarc", "ray", "cattrs", "lxml", "nuffield_extract.corpus")
    assert "click" in imported
    assert not [name for name in imported if name.startswith(heavy)]
    assert [name for name in imported if name.startswith("nuffield_extract.cli.")]

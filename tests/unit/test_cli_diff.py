"""The command `diff`."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from archive_files import zipped
from nuffield_extract import extract_file
from nuffield_extract.cli import main
from nuffield_extract.diff import diff as compare
from nuffield_extract.diff.rendering import difference_formats, render_difference
from programs import on_terminal

if TYPE_CHECKING:
    from click.testing import Result

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "diff-ferry"
OLD, NEW = str(FOLDER / "old.html"), str(FOLDER / "new.html")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def diff(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["diff", *arguments], input=stdin)


def rendered(to: str, context: int = 1) -> bytes:
    return render_difference(
        compare(extract_file(OLD), extract_file(NEW)), to, context=context
    ).encode()


@pytest.mark.parametrize("to", difference_formats())
def test_the_command_prints_what_the_library_renders(to: str) -> None:
    result = diff(OLD, NEW, "-t", to)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == rendered(to)


@pytest.mark.parametrize("to", difference_formats())
def test_the_name_of_the_output_says_which_format(to: str) -> None:
    name = {"text": "changes.txt"}.get(to, f"changes.{to}")
    result = diff(OLD, NEW, "-o", name)
    assert (result.exit_code, result.output) == (0, "")
    assert Path(name).read_bytes() == rendered(to)
    assert [path.name for path in Path().iterdir()] == [name]


def test_context_is_what_is_shown_beside_a_change() -> None:
    assert diff(OLD, NEW, "-U", "0").stdout_bytes == rendered("text", 0)
    assert rendered("text", 0) != rendered("text", 3)


def test_text_is_the_format_where_nothing_else_is_said() -> None:
    assert diff(OLD, NEW).stdout_bytes == rendered("text")
    assert diff(OLD, NEW, "-o", "-").stdout_bytes == rendered("text")


@pytest.mark.parametrize(("new", "code"), [(NEW, 1), (OLD, 0)])
def test_the_exit_code_says_whether_they_differ_if_asked_to(new: str, code: int) -> None:
    assert diff(OLD, new, "--exit-code").exit_code == code
    assert diff(OLD, new).exit_code == 0


def test_pages_of_archives_are_compared_as_saved_ones() -> None:
    files = {"then.html": Path(OLD).read_bytes(), "now.html": Path(NEW).read_bytes()}
    Path("saves.zip").write_bytes(zipped(files))
    assert diff("saves.zip/then.html", "saves.zip/now.html").stdout_bytes == rendered("text")
    assert diff("saves.zip/then.html", NEW).stdout_bytes == rendered("text")


def test_json_that_convert_wrote_is_as_good_as_the_page() -> None:
    for name, source in (("old.json", OLD), ("new.jsonl", NEW)):
        to = name.partition(".")[2]
        CliRunner().invoke(main, ["convert", source, "-t", to, "-o", name])
    assert diff("old.json", "new.jsonl").stdout_bytes == rendered("text")
    assert diff("old.json", NEW, "-t", "html").stdout_bytes == rendered("html")
    assert diff("old.json", OLD, "--exit-code").exit_code == 0


def test_one_of_both_may_come_by_standard_input() -> None:
    old = Path(OLD).read_bytes()
    assert diff("-", NEW, stdin=old).stdout_bytes == rendered("text")


def test_the_address_completes_the_links_of_both() -> None:
    for name, file in (("a.html", "1"), ("b.html", "2")):
        words = "Oil keeps the lamps of the night shift awake and the ladders as well. " * 5
        text = f"<p>{words}<a href='/{file}'>here</a></p>"
        Path(name).write_text(f"<title>Oil</title><article><h1>Oil</h1>{text}</article>", "utf-8")
    told = json.loads(diff("a.html", "b.html", "-t", "json", "--url", "https://x.example/a").stdout)
    (block,) = told["blocks"]
    assert block["links"] == [
        {"text": "here", "old": "https://x.example/1", "new": "https://x.example/2"}
    ]


# What cannot be done


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((OLD, "nowhere.html"), "nowhere.html: No such file"),
        ((OLD, "."), "Is a directory"),
        (("-", "-"), "only one of OLD and NEW can be standard input"),
        ((OLD, "pdf"), "pdf: NotHtml"),
        ((OLD, "list.json"), "list.json: NotHtml"),
        ((OLD, "other.json"), "other.json: SchemaError"),
        ((OLD, "latin.json"), "latin.json: SchemaError: no UTF-8"),
        ((OLD, NEW, "-t", "docx"), "known: html, json, text"),
        ((OLD, NEW, "--url", "x.example"), "is not whole"),
        ((OLD, NEW, "-o", ""), "empty name"),
        ((OLD, NEW, "-o", "."), "is a folder"),
        ((OLD, NEW, "-o", "pdf/changes.txt"), "is a file, not a folder"),
        ((OLD, NEW, "-U", "-1"), "-1"),
        ((OLD,), "NEW"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_one_reason(
    arguments: tuple[str, ...], reason: str
) -> None:
    Path("pdf").write_bytes(b"%PDF-1.4")
    Path("list.json").write_text("[1, 2]")
    Path("other.json").write_text('{"schema": 7}')
    Path("latin.json").write_bytes(b'{"title": "caf\xe9"}')
    result = diff(*arguments, "--exit-code")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert reason in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


def test_an_input_is_never_written_over() -> None:
    Path("old.html").write_bytes(Path(OLD).read_bytes())
    os.link("old.html", "link.html")
    assert diff("old.html", NEW, "-o", "link.html").exit_code == 2
    assert Path("old.html").read_bytes() == Path(OLD).read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_told_with_2() -> None:
    result = diff(OLD, NEW, "-o", "/dev/full")
    assert result.exit_code == 2
    assert "/dev/full: No space left" in " ".join(result.stderr.split())


def test_the_shell_completes_formats() -> None:
    complete = ShellComplete(main, {}, "nuffield-extract", "_NUFFIELD_EXTRACT_COMPLETE")
    found = [item.value for item in complete.get_completions(["diff", "--to"], "")]
    assert found == list(difference_formats())


# Terminals


COLOUR = re.compile(r"\x1b\[\d*m")


def test_a_terminal_shows_the_same_text_in_colours() -> None:
    sent = on_terminal("diff", OLD, NEW)
    assert "\x1b[31m[-Twelve-]\x1b[0m\x1b[32m{+Nine+}\x1b[0m" in sent
    assert COLOUR.sub("", sent).encode() == rendered("text")


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colours_gets_none(variables: dict[str, str]) -> None:
    assert on_terminal("diff", OLD, NEW, **variables).encode() == rendered("text")


def test_no_text_of_a_page_steers_the_terminal() -> None:
    steering = "\x1b[2J\x1b]0;owned\x07\x9d31m\x08\u202eevil"
    words = "Oil keeps the lamps of the night shift awake and the ladders as well. " * 5
    for name, text in (("a.html", ""), ("b.html", steering)):
        Path(name).write_text(
            f"<title>Oil</title><article><h1>Oil</h1><p>{words}<p>{words}{text}</article>", "utf-8"
        )
    sent = COLOUR.sub("", on_terminal("diff", "a.html", "b.html"))
    assert not set("\x1b\x07\x9d\x08\u202e") & set(sent)
    assert "owned" in sent

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from nuffield_extract import Limits, Options, PageTooLarge, export, extract, extract_file
from nuffield_extract.cli import main
from nuffield_extract.corpus import conversion
from nuffield_extract.guard import Allowance
from nuffield_extract.guard import limits as guard_limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.testing import Result

    from nuffield_extract.corpus.outcomes import Outcome

ERRORS = Path("errors.jsonl")


def page(title: str) -> str:
    text = "<p>Tea keeps the nurses of the night shift awake, and the doctors as well.</p>"
    return f"<!DOCTYPE html><title>{title}</title><article><h1>{title}</h1>{text * 5}</article>"


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two good pages and a bad one, in `saved` below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    (folder / "2020").mkdir(parents=True)
    (folder / "a.html").write_text(page("Café"), "utf-8")
    (folder / "2020" / "b.html").write_text(page("Bread"), "utf-8")
    (folder / "bad.html").write_bytes(b"%PDF-1.4")
    return folder


def convert(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["convert", *arguments], input=stdin)


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.split("\n")[:-1]]


def files(folder: str) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()
    )


# --- one page


def test_one_page_goes_to_standard_output_as_json() -> None:
    result = convert("saved/a.html")
    assert result.exit_code == 0
    assert result.stdout == export(extract_file("saved/a.html"), "json")
    assert result.stdout.endswith("}\n")
    assert result.stderr == ""


def test_a_page_on_standard_input_is_a_page() -> None:
    result = convert("-", "--to", "text", stdin=page("Café").encode())
    assert result.stdout == export(extract(page("Café").encode()), "text")
    assert result.exit_code == 0


def test_bytes_that_are_no_page_on_standard_input_fail_with_a_reason() -> None:
    result = convert("-", stdin=b"\xff\xfe\x00\x01\x80")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("nuffield-extract: -: NotHtml: ")


def test_output_is_utf_8_in_every_locale() -> None:
    result = CliRunner(charset="ascii").invoke(main, ["convert", "saved/a.html"])
    assert '"title": "Café"'.encode() in result.stdout_bytes


@pytest.mark.parametrize("name", ["new/a.txt", "a.TXT"])
def test_the_suffix_of_the_output_names_the_format(name: str) -> None:
    assert convert("saved/a.html", "-o", name).exit_code == 0
    assert Path(name).read_text("utf-8") == export(extract_file("saved/a.html"), "text")


def test_the_format_named_goes_before_the_suffix() -> None:
    assert convert("saved/a.html", "-o", "a.txt", "-t", "jsonl").exit_code == 0
    assert Path("a.txt").read_text("utf-8").startswith('{"schema"')


def test_a_name_without_a_suffix_means_json() -> None:
    convert("saved/a.html", "-o", "a")
    assert Path("a").read_text("utf-8") == export(extract_file("saved/a.html"), "json")


def test_a_format_that_is_named_goes_to_a_file_of_any_suffix() -> None:
    assert convert("saved/a.html", "-o", "a.pdf", "-t", "text").exit_code == 0
    assert Path("a.pdf").read_text("utf-8") == export(extract_file("saved/a.html"), "text")


def test_a_dash_is_standard_output() -> None:
    assert convert("saved/a.html", "-o", "-").stdout == convert("saved/a.html").stdout
    assert not Path("-").exists()


@pytest.mark.parametrize("folder", ["out/", "there"])
def test_one_page_goes_into_a_folder_if_the_output_is_one(folder: str) -> None:
    Path("there").mkdir()
    assert convert("saved/2020/b.html", "-o", folder, "-t", "text").exit_code == 0
    assert files(folder) == ["b.txt"]


def test_a_page_that_fails_leaves_the_output_as_it_was() -> None:
    Path("out.json").write_text("before")
    assert convert("saved/bad.html", "-o", "out.json").exit_code == 1
    assert Path("out.json").read_text() == "before"


def test_the_url_completes_the_page() -> None:
    result = convert("saved/a.html", "--url", "https://example.org/tea")
    assert json.loads(result.stdout)["url"] == "https://example.org/tea"


# --- several pages


def test_several_pages_go_to_standard_output_a_line_each() -> None:
    result = convert("saved/a.html", "saved/2020")
    assert [article["title"] for article in lines(result.stdout)] == ["Café", "Bread"]
    assert result.stdout == convert("saved/a.html", "saved/2020", "-t", "jsonl").stdout
    assert result.stderr == "2 pages: 2 converted, 0 failed\n"


@pytest.mark.parametrize("source", ["saved/2020", "saved/20*/*.html"])
def test_a_folder_or_a_pattern_gives_lines_even_for_one_page(source: str) -> None:
    result = convert(source)
    assert len(lines(result.stdout)) == 1
    assert result.stderr == "1 page: 1 converted, 0 failed\n"


def test_other_formats_are_wrapped_in_json_lines() -> None:
    result = convert("saved/a.html", "saved/2020", "--to", "text")
    text = export(extract_file("saved/a.html"), "text")
    assert lines(result.stdout)[0] == {"source": "a.html", "format": "text", "content": text}


def test_a_folder_keeps_names_and_tree() -> None:
    result = convert("saved", "-o", "new/out")
    assert result.exit_code == 1
    assert files("new/out") == ["2020/b.json", "a.json"]
    assert Path("new/out/a.json").read_text("utf-8") == convert("saved/a.html").stdout


def test_several_pages_go_to_one_file_of_lines() -> None:
    result = convert("saved", "-o", "all.jsonl")
    assert result.stdout == ""
    assert Path("all.jsonl").read_text("utf-8") == convert("saved").stdout
    assert files(".") == ["all.jsonl", "saved/2020/b.html", "saved/a.html", "saved/bad.html"]


def test_the_number_of_jobs_does_not_change_the_output(saved: Path) -> None:
    for number in range(12):
        (saved / f"{number}.html").write_text(page(f"Page {number}"))
    alone, three = convert("saved", "-j", "1"), convert("saved", "-j", "3")
    assert alone.stdout_bytes == three.stdout_bytes
    assert alone.stderr_bytes == three.stderr_bytes
    assert alone.exit_code == three.exit_code == 1


def test_a_page_that_fails_is_told_of_and_the_others_go_on() -> None:
    result = convert("saved")
    assert result.exit_code == 1
    assert len(lines(result.stdout)) == 2
    told, summary = result.stderr.splitlines()
    assert told.startswith("nuffield-extract: bad.html: NotHtml: ")
    assert summary == "3 pages: 2 converted, 1 failed"


def test_a_quiet_run_still_tells_of_pages_that_fail() -> None:
    assert convert("saved", "-q").stderr.count("\n") == 1


def test_what_is_told_does_not_steer_the_terminal(saved: Path) -> None:
    (saved / "bad.html").rename(saved / "b\x1b[31ma\nd\u202e.html")
    assert "nuffield-extract: b[31ma d.html: NotHtml" in convert("saved", "-q").stderr


def test_failed_pages_are_written_to_the_file_for_errors() -> None:
    convert("saved", "--errors", f"new/{ERRORS}")
    (record,) = lines((Path("new") / ERRORS).read_text("utf-8"))
    assert list(record) == ["source", "error", "message"]
    assert (record["source"], record["error"]) == ("bad.html", "NotHtml")


def test_the_file_for_errors_is_written_even_when_empty() -> None:
    ERRORS.write_text("of the run before")
    assert convert("saved/a.html", "--errors", f"{ERRORS}").exit_code == 0
    assert ERRORS.read_text() == ""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_failing_fast_keeps_what_was_converted_before(jobs: str, saved: Path) -> None:
    (saved / "z.html").write_text(page("Late"))
    options = ("--fail-fast", "-j", jobs, "--errors", f"{ERRORS}")
    result = convert("saved", "-o", "all.jsonl", *options)
    assert result.exit_code == 1
    assert len(lines(Path("all.jsonl").read_text("utf-8"))) == 2
    assert len(lines(ERRORS.read_text())) == 1
    assert result.stderr.endswith("4 pages: 2 converted, 1 failed, 1 not tried\n")
    convert("saved", "-o", "out/", *options)
    assert files("out") == ["2020/b.json", "a.json"]


def test_a_page_whose_file_cannot_be_written_fails_alone(saved: Path) -> None:
    (saved / "c.html").write_text(page("Long"))
    Path("out/c.jsonl").mkdir(parents=True)
    result = convert("saved", "-o", "out/", "-t", "jsonl")
    assert "c.html: IsADirectoryError: Is a directory" in result.stderr
    assert files("out") == ["2020/b.jsonl", "a.jsonl"]


def test_a_page_of_a_long_name_goes_to_a_file_of_a_shorter_one(saved: Path) -> None:
    (saved / ("x" * 250 + ".html")).write_text(page("Long"))
    convert("saved", "-o", "out/", "-t", "jsonl")
    *others, long = files("out")
    assert others == ["2020/b.jsonl", "a.jsonl"]
    assert (len(long), long[:200], long[-6:]) == (255, "x" * 200, ".jsonl")


def test_names_in_no_encoding_are_kept(saved: Path) -> None:
    (saved / os.fsdecode(b"caf\xe9.html")).write_bytes(b"%PDF")
    result = convert("saved", "-o", "out", "--errors", f"{ERRORS}")
    assert result.exit_code == 1
    assert lines(ERRORS.read_text("utf-8"))[1]["source"] == "caf\udce9.html"
    (saved / os.fsdecode(b"caf\xe9.html")).write_text(page("Tea"))
    convert("saved", "-o", "out")
    assert os.fsdecode(b"caf\xe9.json") in files("out")


# --- limits


@pytest.mark.parametrize(
    ("limits", "allowance"),
    [
        ([], None),
        (["-j", "2"], Allowance()),
        (["--timeout", "2.5"], Allowance(seconds=2.5)),
        (["--memory", "300", "-j", "3"], Allowance(memory=300 * 1024 * 1024)),
    ],
)
def test_pages_are_guarded_where_there_are_workers_or_limits(
    limits: list[str], allowance: Allowance | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Allowance | None] = []

    def run(*_: object, allowance: Allowance | None) -> Iterator[Outcome]:
        seen.append(allowance)
        return iter(())

    monkeypatch.setattr(conversion, "run", run)
    convert("saved/a.html", *limits)
    assert seen == [allowance]


def test_a_memory_that_cannot_be_limited_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_limits, "MEMORY_CAN_BE_LIMITED", False)
    result = convert("saved/a.html", "--memory", "300")
    assert result.exit_code == 2
    assert "cannot be limited on this system" in result.stderr


# --- usage


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["nowhere.html"], "nowhere.html: no such file or folder"),
        (["saved/*.xhtml"], "saved/*.xhtml: no page there"),
        (["saved/a.html", "-t", "docx"], "json, jsonl"),
        (["saved/a.html", "-j", "0"], "--jobs"),
        (["saved/a.html", "-j", "many"], "--jobs"),
        (["saved/a.html", "--timeout", "0"], "--timeout"),
        (["saved/a.html", "--timeout", "1e9"], "--timeout"),
        (["saved/a.html", "--timeout", "nan"], "--timeout"),
        (["saved/a.html", "--memory", "0"], "--memory"),
        (["saved", "--url", "https://example.org"], "3 pages"),
        (["saved/a.html", "--url", "www.example.org/tea"], "with a scheme such as https://"),
        (["saved/a.html", "--url", ""], "with a scheme such as https://"),
        (["saved/a.html", "-o", "saved/a.html"], "one of the inputs"),
        (["saved/a.html", "--errors", "saved/a.html"], "one of the inputs"),
        (["saved/a.html", "-o", "x.json", "--errors", "./x.json"], "both"),
        (["saved/a.html", "--errors", "-"], "is no file"),
        (["saved", "-o", "new", "--errors", "new"], "both"),
        (["saved", "-o", "new/a", "--errors", "new"], "both"),
        (["saved", "-o", "all.json"], "only csv, epub, jsonl hold"),
        (["saved", "-o", "saved/a.html"], "only csv, epub, jsonl hold"),
        (["saved", "-o", "saved/a.html/"], "is a file"),
        (["saved/a.html", "-o", "saved/bad.html/a.json"], "is a file"),
        (["saved/a.html", "-o", ""], "empty name"),
        (["saved/a.html", "-o", "a.pdf"], "no format ends in .pdf, but in .bib, .csl.json, "),
        (["saved", "-o", "version-1.2"], "end the name with / if it is a folder's"),
        (["saved/a.html", "--errors", "saved"], "saved"),
        ([], "INPUT"),
    ],
)
def test_a_command_that_cannot_run_says_why_and_does_nothing(
    arguments: list[str], reason: str, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    result = convert(*arguments)
    assert result.exit_code == 2
    assert reason in result.stderr
    assert result.stdout == ""
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before


def test_a_page_beyond_the_limits_is_read_if_that_is_asked_for(saved: Path) -> None:
    deep = page("Deep") + "<div>" * 600
    (saved / "deep.html").write_text(deep)
    refused = convert("saved/deep.html")
    assert (refused.exit_code, "PageTooDeep" in refused.stderr) == (1, True)
    for found in (
        convert("saved/deep.html", "--no-limits", "-t", "text"),
        convert("saved/deep.html", "--no-limits", "--timeout", "50", "-t", "text"),
        convert("-", "--no-limits", "-t", "text", stdin=deep.encode()),
    ):
        assert (found.exit_code, found.stdout.startswith("Deep\n")) == (0, True)


def test_a_file_is_read_no_further_than_the_limit(saved: Path) -> None:
    (saved / "large.html").write_text(page("Large") + "x" * 2_000)
    limits = Limits(bytes=1_000)
    with pytest.raises(PageTooLarge, match="1001 bytes"):
        extract_file(saved / "large.html", options=Options(limits=limits))

"""The command `explain`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from archive_files import http, record, zipped
from nuffield_extract import explain as explain_page
from nuffield_extract.cli import main
from nuffield_extract.explain.rendering import explanation_formats, render_explanation

if TYPE_CHECKING:
    from click.testing import Result

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
PAGE = str(FIXTURES / "nuffield-blog" / "page.html")
TEASER = str(FIXTURES / "teaser" / "page.html")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def explain(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments], input=stdin)


def rendered(to: str, page: str = PAGE) -> bytes:
    return render_explanation(explain_page(Path(page).read_bytes()), to).encode()


@pytest.mark.parametrize("to", explanation_formats())
def test_the_command_prints_what_the_library_renders(to: str) -> None:
    result = explain(PAGE, "-t", to)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == rendered(to)


@pytest.mark.parametrize("to", explanation_formats())
def test_the_name_of_the_output_says_which_format(to: str) -> None:
    name = {"text": "report.txt"}.get(to, f"report.{to}")
    result = explain(PAGE, "-o", name)
    assert (result.exit_code, result.output) == (0, "")
    assert Path(name).read_bytes() == rendered(to)
    assert [path.name for path in Path().iterdir()] == [name]


def test_a_page_without_an_article_is_explained_too() -> None:
    result = explain(TEASER)
    assert result.exit_code == 0
    assert result.output.startswith("No article\n")
    assert "fewer than 25 words" in result.output


def test_standard_input_is_read() -> None:
    assert explain("-", stdin=Path(PAGE).read_bytes()).stdout_bytes == rendered("text")


def test_a_page_of_an_archive_is_explained_as_a_run_reads_it() -> None:
    page = (
        "<title>Tea</title><article><p>Thé et café pour toute la nuit. " + "<a href='b'>x</a> " * 9
    )
    response = http(page.encode("latin-1"), Content_Type="text/html; charset=iso-8859-1")
    Path("crawl.warc").write_bytes(record(response, WARC_Target_URI="https://example.org/a"))
    named = explain("crawl.warc#https://example.org/a", "-t", "json")
    assert (named.exit_code, named.stderr) == (0, "")
    alone = explain_page(page.encode("latin-1"), url="https://example.org/a", charset="latin-1")
    assert named.stdout == render_explanation(alone, "json")
    assert "Thé et café" in named.stdout


def test_words_are_looked_for_and_nothing_else_is_told() -> None:
    result = explain(PAGE, "--find", "shared  record” covered", "-t", "json")
    assert result.exit_code == 0
    (text,) = json.loads(result.output)["texts"]
    assert text["kept"]["place"] == "$.sections[1].blocks[0]"


def test_the_rule_that_took_a_text_is_named_with_what_it_means() -> None:
    result = explain(PAGE, "--find", "skip to main")
    assert result.exit_code == 0
    assert "- skip-link  <a class=" in result.output
    assert "A link that skips to the content." in result.output


def test_words_that_stand_nowhere_are_told_of() -> None:
    result = explain(PAGE, "--find", "no such words")
    assert result.exit_code == 1
    assert "the words 'no such words' stand nowhere on the page" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("none.html",), "none.html: No such file or directory"),
        ((PAGE, "-t", "pdf"), "unknown format of explanations 'pdf'; known: "),
        ((PAGE, "-o", "report.pdf"), "no format ends in .pdf"),
        ((PAGE, "--url", "example.org"), "'example.org' is not whole"),
        ((PAGE, "--profile", "none.toml"), "none.toml"),
        ((PAGE, "-o", PAGE, "-t", "text"), "page.html"),
        (
            ("site.zip",),
            "site.zip stands for several pages: name one, such as site.zip/a.html, site",
        ),
        (("site.zip/c.html",), "site.zip/c.html: no such page in it: did you mean site.zip/"),
        (("site.zip/a.html", "-o", "site.zip", "-t", "text"), "site.zip is one of the inputs"),
        (("bad.zip/a.html",), "bad.zip/a.html: DamagedArchive: "),
        ((str(FIXTURES / "not-html" / "page.html"),), "NotHtml"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(arguments: tuple[str, ...], message: str) -> None:
    site = zipped({"a.html": b"<p>Tea.", "b.html": b"<p>Tea."})
    Path("site.zip").write_bytes(site)
    Path("bad.zip").write_bytes(site[:-9])
    result = explain(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_the_tab_key_completes_the_formats() -> None:
    completion = ShellComplete(main, {}, "nuffield-extract", "_NUFFIELD_EXTRACT_COMPLETE")
    found = completion.get_completions(["explain", PAGE, "-t"], "")
    assert [one.value for one in found] == [*explanation_formats()]

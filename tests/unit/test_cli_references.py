from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from nuffield_extract import export, extract_file
from nuffield_extract.cli import main
from reference_readers import read_bibtex, read_csl, read_ris

if TYPE_CHECKING:
    from click.testing import Result

LAMPS = "Osei K, Lunt M (2019), <em>Lamps and ladders of old Westmere</em>. doi:10.5555/lamps.1"
SHORT = 'Osei K (2019), <a href="https://doi.org/10.5555/LAMPS.1">Lamps and ladders</a>'
LEDGER = "Westmere Lamp Office (2011), <a href='https://example.org/ledger'>A ledger of all oil</a>"


def page(title: str, *entries: str) -> str:
    text = "<p>Oil keeps the lamps of the night shift awake, and the ladders as well.</p>"
    listed = "".join(f"<li>{entry}</li>" for entry in entries)
    return (
        f"<!DOCTYPE html><title>{title}</title>"
        f"<link rel=canonical href='https://example.org/{title.lower()}'>"
        f"<article><h1>{title}</h1>{text * 5}<h2>References</h2><ul>{listed}</ul></article>"
    )


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two good pages, which share a work, and a bad one, in `saved` below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.html").write_text(page("Café", SHORT, LEDGER), "utf-8")
    (folder / "b.html").write_text(page("Bread", LAMPS), "utf-8")
    (folder / "bad.html").write_bytes(b"%PDF-1.4")
    return folder


def references(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["references", *arguments], input=stdin)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def ids(text: str) -> list[str]:
    return [item["id"] for item in json.loads(text)]


GOOD = ("saved/a.html", "saved/b.html")
KEYS = ["osei2019lamps", "westmerelamp2011ledger"]


# --- formats


@pytest.mark.parametrize("to", ["bibtex", "csl", "ris"])
def test_one_page_gives_what_convert_gives(to: str) -> None:
    article = extract_file("saved/a.html")
    result = references("saved/a.html", "-t", to)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == export(article, to).encode()


def test_a_work_of_two_pages_stands_once_in_every_format() -> None:
    outputs = {to: references(*GOOD, "-q", "-t", to).stdout_bytes.decode() for to in ALL}
    assert list(read_bibtex(outputs["bibtex"])) == KEYS
    assert [item["id"] for item in read_csl(outputs["csl"])] == KEYS
    assert [record["id"] for record in read_ris(outputs["ris"])] == KEYS
    assert [row["key"] for row in rows(outputs["csv"])] == KEYS
    assert ids(outputs["json"]) == KEYS


ALL = ("bibtex", "csl", "csv", "json", "ris")


def test_json_says_where_each_work_stands() -> None:
    first, second = json.loads(references(*GOOD).stdout)
    assert [place["source"] for place in first["found_on"]] == ["a.html", "b.html"]
    assert [place["page_url"] for place in first["found_on"]] == [
        "https://example.org/café",
        "https://example.org/bread",
    ]
    assert second["found_on"] == [
        {
            "source": "a.html",
            "id": "references-2",
            "text": "Westmere Lamp Office (2011), A ledger of all oil",
            "page_url": "https://example.org/café",
        }
    ]


def test_the_merged_entry_has_the_fuller_fields() -> None:
    (first, _) = json.loads(references(*GOOD).stdout)
    assert [author["family"] for author in first["authors"]] == ["Osei", "Lunt"]
    assert first["doi"].lower() == "10.5555/lamps.1"
    assert first["url"] == "https://doi.org/10.5555/LAMPS.1"


def test_a_table_says_where_each_work_stands() -> None:
    first, second = rows(references(*GOOD, "-t", "csv").stdout_bytes.decode())
    assert (first["authors"], first["year"]) == ("Osei, K; Lunt, M", "2019")
    assert first["found_on"] == "a.html; b.html"
    assert first["page_urls"] == "https://example.org/café; https://example.org/bread"
    assert (second["found_on"], second["authors"]) == ("a.html", "Westmere Lamp Office")


def test_a_table_has_as_many_cells_in_each_row_and_lines_end_in_cr_lf() -> None:
    text = references(*GOOD, "-t", "csv").stdout_bytes.decode()
    assert len({len(row) for row in csv.reader(io.StringIO(text, newline=""))}) == 1
    assert text.count("\r\n") == text.count("\n") == 3


def test_a_cell_is_never_a_formula(saved: Path) -> None:
    entry = '=HYPERLINK("https://example.net","x") (2019), <em>+cmd lamp office call</em>'
    (saved / "a.html").write_text(page("Café", entry), "utf-8")
    text = references("saved/a.html", "-t", "csv").stdout_bytes.decode()
    (row,) = rows(text)
    assert row["text"].startswith("'=HYPERLINK(")
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_pages_without_references_make_an_empty_list(saved: Path) -> None:
    (saved / "a.html").write_text(page("Café"), "utf-8")
    assert references("saved/a.html").stdout == "[]\n"
    assert rows(references("saved/a.html", "-t", "csv").stdout) == []


# --- the page itself


def test_the_page_itself_can_be_cited() -> None:
    (item,) = read_csl(references("saved/a.html", "--self", "-t", "csl").stdout)
    assert item == {
        "id": "cafe",
        "type": "webpage",
        "title": "Café",
        "URL": "https://example.org/café",
    }


def test_a_page_saved_twice_is_one_thing_to_cite(saved: Path) -> None:
    (saved / "c.html").write_text(page("Café", SHORT), "utf-8")
    result = references("saved/a.html", "saved/c.html", "--self")
    ((only),) = json.loads(result.stdout)
    assert [place["source"] for place in only["found_on"]] == ["a.html", "c.html"]


# --- where it goes


@pytest.mark.parametrize(
    ("name", "to"),
    [
        *(("new/all.bib", "bibtex"), ("all.RIS", "ris"), ("all.csl.json", "csl")),
        *(("all.json", "json"), ("all.csv", "csv"), ("all", "json")),
    ],
)
def test_the_name_of_the_output_names_the_format(name: str, to: str) -> None:
    result = references(*GOOD, "-o", name)
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path(name).read_bytes() == references(*GOOD, "-t", to).stdout_bytes


def test_the_format_named_goes_before_the_name() -> None:
    references("saved/a.html", "-o", "all.bib", "-t", "ris")
    assert Path("all.bib").read_text("utf-8").startswith("TY  - ")


def test_a_dash_is_standard_output() -> None:
    assert references(*GOOD, "-o", "-").stdout == references(*GOOD).stdout
    assert not Path("-").exists()


def test_a_page_may_come_through_standard_input() -> None:
    result = references("-", "-t", "bibtex", stdin=page("Café", LEDGER).encode())
    assert list(read_bibtex(result.stdout)) == [KEYS[1]]


def test_the_url_is_that_of_the_page() -> None:
    html = page("Café", LEDGER).replace("rel=canonical", "rel=x").encode()
    result = references("-", "--url", "https://example.org/given", stdin=html)
    ((only),) = json.loads(result.stdout)
    assert only["found_on"][0]["page_url"] == "https://example.org/given"


# --- runs


@pytest.mark.parametrize("inputs", [["saved"], ["saved/*.html"], ["saved/a.html", "saved"]])
def test_folders_and_patterns_are_taken_and_a_page_that_fails_is_told_of(
    inputs: list[str],
) -> None:
    result = references(*inputs)
    assert result.exit_code == 1
    assert ids(result.stdout) == KEYS
    told, summary = result.stderr.splitlines()
    assert told.startswith("nuffield-extract: bad.html: NotHtml: ")
    assert summary == "3 pages: 2 read, 1 failed"


def test_the_number_of_jobs_does_not_change_the_output() -> None:
    alone, two = references("saved", "-t", "csv"), references("saved", "-t", "csv", "-j", "2")
    assert (alone.stdout_bytes, alone.stderr) == (two.stdout_bytes, two.stderr)


def test_failed_pages_are_written_to_the_file_for_errors() -> None:
    references("saved", "--errors", "errors.jsonl")
    record: dict[str, Any] = json.loads(Path("errors.jsonl").read_text("utf-8"))
    assert (record["source"], record["error"]) == ("bad.html", "NotHtml")


def test_failing_fast_keeps_what_was_read_before(saved: Path) -> None:
    (saved / "z.html").write_text(page("Late", "Late L (2020), <em>A late lamp indeed</em>"))
    result = references("saved", "--fail-fast")
    assert (result.exit_code, ids(result.stdout)) == (1, KEYS)
    assert result.stderr.endswith("4 pages: 2 read, 1 failed, 1 not tried\n")


def test_where_no_page_could_be_read_the_output_stays_as_it_was() -> None:
    Path("all.bib").write_text("before")
    result = references("saved/bad.html", "-o", "all.bib")
    assert (result.exit_code, result.stdout) == (1, "")
    assert Path("all.bib").read_text() == "before"
    assert references("saved/bad.html").stdout == ""


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["nowhere.html"], "nowhere.html: no such file or folder"),
        (["saved/a.html", "-t", "docx"], "known: bibtex, csl, csv, json, ris"),
        (["saved/a.html", "-t", "markdown"], "known: bibtex, csl, csv, json, ris"),
        (["saved/a.html", "-j", "0"], "--jobs"),
        (["saved", "--url", "https://example.org"], "3 pages"),
        (["saved/a.html", "-o", "all.txt"], "no format ends in .txt, but in .bib, "),
        (["saved/a.html", "-o", "saved/a.html", "-t", "csl"], "one of the inputs"),
        (["saved/a.html", "--errors", "saved/a.html"], "one of the inputs"),
        (["saved/a.html", "-o", "x.bib", "--errors", "./x.bib"], "both"),
        (["saved", "-o", "saved"], "saved is a folder"),
        (["saved", "-o", "new/"], "new/ is a folder"),
        (["saved/a.html", "-o", "saved/bad.html/a.bib"], "is a file"),
        (["saved/a.html", "-o", ""], "empty name"),
        ([], "INPUT"),
    ],
)
def test_a_command_that_cannot_run_says_why_and_does_nothing(
    arguments: list[str], reason: str, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    result = references(*arguments)
    assert result.exit_code == 2
    assert reason in result.stderr
    assert result.stdout == ""
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before


def test_the_shell_completes_formats() -> None:
    complete = ShellComplete(main, {}, "nuffield-extract", "_NUFFIELD_EXTRACT_COMPLETE")
    found = complete.get_completions(["references", "--to"], "cs")
    assert [item.value for item in found] == ["csl", "csv"]
    assert all(item.help for item in found)


def test_the_help_names_every_format_and_its_extension() -> None:
    text = references("--help").stdout
    for name, extension in {"bibtex": ".bib", "csl": ".csl.json", "csv": ".csv"}.items():
        assert any(line.split()[:2] == [name, extension] for line in text.splitlines())


# --- convert


def convert(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["convert", *arguments])


def test_convert_writes_a_bibliography_a_page() -> None:
    assert convert(*GOOD, "-o", "out", "-t", "bibtex").exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.bib", "b.bib"]
    assert Path("out/a.bib").read_text("utf-8") == export(extract_file(GOOD[0]), "bibtex")


def test_convert_writes_csl_beside_the_json_of_an_article() -> None:
    for to in ("csl", "json"):
        convert(*GOOD, "-o", "out", "-t", to)
    names = ["a.csl.json", "a.json", "b.csl.json", "b.json"]
    assert sorted(path.name for path in Path("out").iterdir()) == names


@pytest.mark.parametrize(
    ("name", "to"),
    [("a.bib", "bibtex"), ("a.ris", "ris"), ("a.csl.json", "csl"), ("a.json", "json")],
)
def test_convert_knows_the_format_by_the_name_of_its_output(name: str, to: str) -> None:
    convert(GOOD[0], "-o", name)
    assert Path(name).read_bytes() == export(extract_file(GOOD[0]), to).encode()


@pytest.mark.parametrize("name", ["all.bib", "all.ris", "all.csl.json"])
def test_convert_says_which_command_puts_many_pages_into_one_bibliography(name: str) -> None:
    result = convert(*GOOD, "-o", name)
    assert result.exit_code == 2
    assert "command references" in " ".join(result.stderr.split())
    assert not Path(name).exists()

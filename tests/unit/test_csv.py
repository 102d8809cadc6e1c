from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from nuffield_extract import (
    Article,
    CaptureInfo,
    Note,
    Notice,
    Paragraph,
    Person,
    Reference,
    Section,
    Span,
    export,
    extract_file,
)
from nuffield_extract.cli import main
from nuffield_extract.errors import UnfitFormat
from nuffield_extract.exporting import export_bytes

if TYPE_CHECKING:
    from click.testing import Result

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2024, 5, 31)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_says_what_is_known_of_an_article_and_counts_the_rest() -> None:
    text = Paragraph(spans=(Span(text="Oil and light"),))
    article = Article(
        title='Lamps, "lit"\nby hand', kind="Blog post", language="cy", site="Harbour",
        authors=(Person(name="Dr Ann Bell"), Person(name="Board")), published=DAY,
        topics=("oil", "light"),
        sections=(
            Section(id="lead", blocks=(text,)),
            Section(id="a", heading="Why", level=2, blocks=(text,)),
        ),
        references=(Reference(id="references-1", text="Bell 2019"),),
        notes=(Note(id="notes-1", mark="1", blocks=()),),
        notices=(Notice(code="unwrapped", message=""), Notice(code="lost", message="")),
        capture=CaptureInfo(wrapper="wayback", source_url="https://x.example/"),
    )  # fmt: skip
    (found,) = rows(export(article, "csv"))
    assert {name: value for name, value in found.items() if value not in ("", "0")} == {
        "title": 'Lamps, "lit" by hand',
        "kind": "Blog post",
        "authors": "Dr Ann Bell; Board",
        "published": "2024-05-31",
        "language": "cy",
        "site": "Harbour",
        "topics": "oil; light",
        "sections": "1",
        "words": "10",
        "references": "1",
        "notes": "1",
        "notices": "unwrapped; lost",
        "wrapper": "wayback",
        "source_url": "https://x.example/",
    }


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\x00=1", "\u200b\n=1", "＝1"])
def test_no_cell_is_run_as_a_formula(title: str) -> None:
    (found,) = rows(export(Article(title=title), "csv"))
    assert not found["title"].startswith(("=", "+", "-", "@", "＝"))


def test_several_articles_have_one_header() -> None:
    data = export_bytes([Article(title="a"), Article(title="b")], "csv").decode()
    assert [row["title"] for row in rows(data)] == ["a", "b"]
    assert data.startswith(export_bytes([], "csv").decode())
    assert data.count("title,") == 1


def test_lines_of_several_articles_are_one_file_too() -> None:
    several = [Article(title="a"), Article(title="b")]
    written = "".join(export(each, "jsonl") for each in several)
    assert export_bytes(several, "jsonl") == written.encode()
    assert export_bytes([], "jsonl") == b""


@pytest.mark.parametrize("to", ["json", "html", "text", "bibtex", "schema-org"])
@pytest.mark.parametrize("number", [0, 2])
def test_a_format_of_one_article_refuses_several_and_none(to: str, number: int) -> None:
    with pytest.raises(UnfitFormat, match=f"{to} holds one article, not {number}; csv, epub, jso"):
        export_bytes([Article()] * number, to)


@pytest.mark.parametrize("to", ["json", "html", "text", "schema-org", "csv"])
def test_the_bytes_of_one_article_are_its_text(to: str) -> None:
    article = Article(title="Café \ud800")
    assert export_bytes(article, to) == export(article, to).encode("utf-8", "backslashreplace")
    assert export_bytes((article,), to) == export_bytes(article, to)


# The command


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two good pages and a bad one, in `saved` below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    (folder / "2020").mkdir(parents=True)
    for name, fixture in (("a.html", "plain-article"), ("2020/b.html", "nuffield-blog")):
        (folder / name).write_bytes((ROOT / "fixtures" / fixture / "page.html").read_bytes())
    (folder / "bad.html").write_bytes(b"%PDF-1.4")
    return folder


def convert(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["convert", *arguments])


TITLES = [
    extract_file(ROOT / "fixtures" / name / "page.html").title
    for name in ("nuffield-blog", "plain-article")
]


@pytest.mark.parametrize("arguments", [("-t", "csv"), ("-o", "table.csv"), ("-j", "2", "-tcsv")])
def test_many_pages_make_one_table_with_the_name_of_each(arguments: tuple[str, ...]) -> None:
    result = convert("saved", *arguments)
    assert result.exit_code == 1  # of the bad page
    path = Path("table.csv")
    data = path.read_bytes() if path.exists() else result.stdout_bytes
    found = rows(data.decode())
    assert [row["source"] for row in found] == ["2020/b.html", "a.html"]
    assert [row["title"] for row in found] == TITLES
    assert data.count(b"\r\n") == 3


def test_one_page_makes_a_table_of_the_same_columns() -> None:
    alone, many = convert("saved/a.html", "-t", "csv"), convert("saved", "-t", "csv")
    assert alone.stdout.split("\n")[0] == many.stdout.split("\n")[0]
    assert rows(alone.stdout)[0] == {**rows(many.stdout)[1], "source": "a.html"}


def test_a_folder_gets_a_table_a_page() -> None:
    convert("saved", "-o", "out/", "-t", "csv")
    (row,) = rows(Path("out/2020/b.csv").read_bytes().decode())
    assert row["source"] == "2020/b.html"


def test_a_table_of_pages_that_all_failed_is_its_header() -> None:
    convert("saved/bad.html", "saved/bad.html", "saved/b*.html", "-o", "table.csv")
    assert Path("table.csv").read_text("utf-8").startswith("source,title,kind,")
    assert rows(Path("table.csv").read_text("utf-8")) == []

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from nuffield_extract import extract_file
from nuffield_extract.chunks import chunks
from nuffield_extract.cli import main

if TYPE_CHECKING:
    from click.testing import Result

TEXT = "Oil keeps the lamps of the night shift awake, and the ladders as well, until noon."


def page(title: str) -> str:
    parts = "".join(f"<h2>Lamp {number}</h2><p>{TEXT * 2}</p>" for number in range(3))
    return (
        f"<!DOCTYPE html><title>{title}</title>"
        f"<link rel=canonical href='https://example.org/{title.lower()}'>"
        f"<article><h1>{title}</h1><p>{TEXT * 3}</p>{parts}</article>"
    )


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two good pages and a bad one, in `saved` below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.html").write_text(page("Café"), "utf-8")
    (folder / "b.html").write_text(page("Bread"), "utf-8")
    (folder / "bad.html").write_bytes(b"%PDF-1.4")
    return folder


def chunk(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["chunk", *arguments], input=stdin)


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_page_becomes_its_chunks_a_line_each() -> None:
    result = chunk("saved/a.html")
    found = chunks(extract_file("saved/a.html"))
    assert (result.exit_code, result.stderr) == (0, "")
    lines = objects(result.stdout)
    assert [line["id"] for line in lines] == [each.id for each in found]
    assert [line["text"] for line in lines] == [each.text for each in found]
    assert lines[1]["section_path"] == ["Lamp 0"]
    assert {line["source"] for line in lines} == {"a.html"}
    assert "oversize" not in lines[0]


def test_a_folder_becomes_one_file_and_what_fails_is_named() -> None:
    result = chunk("saved", "-o", "out.jsonl", "--errors", "failed.jsonl")
    assert result.exit_code == 1
    assert "saved/bad.html" in result.stderr or "bad.html" in result.stderr
    sources = [line["source"] for line in objects(Path("out.jsonl").read_text("utf-8"))]
    assert sources == ["a.html"] * 4 + ["b.html"] * 4
    assert [line["error"] for line in objects(Path("failed.jsonl").read_text("utf-8"))] == [
        "NotHtml"
    ]


def test_a_folder_can_become_a_folder() -> None:
    assert chunk("saved/a.html", "saved/b.html", "-o", "out/").exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.jsonl", "b.jsonl"]
    assert len(objects(Path("out/b.jsonl").read_text("utf-8"))) == 4


def test_workers_give_the_same_chunks() -> None:
    names = ("saved/a.html", "saved/b.html")
    assert chunk(*names, "-q", "-j", "2").stdout == chunk(*names, "-q").stdout


def test_limits_are_those_of_the_library() -> None:
    article = extract_file("saved/a.html")
    lines = objects(chunk("saved/a.html", "--max-tokens", "20").stdout)
    assert [line["id"] for line in lines] == [each.id for each in chunks(article, max_tokens=20)]
    joined = objects(chunk("saved/a.html", "--min-tokens", "300").stdout)
    found = chunks(article, min_tokens=300)
    assert [line["id"] for line in joined] == [each.id for each in found]
    assert len(found) < 4


def test_standard_input_is_a_page() -> None:
    result = chunk("-", stdin=page("Bread").encode())
    assert [line["title"] for line in objects(result.stdout)] == ["Bread"] * 4


@pytest.mark.parametrize(
    "arguments",
    [
        ("saved/a.html", "--max-tokens", "0"),
        ("saved/a.html", "--max-tokens", "10", "--min-tokens", "11"),
        ("saved/none.html",),
        ("saved/a.html", "-o", "saved/a.html"),
    ],
)
def test_what_cannot_be_done_is_a_usage_error(arguments: tuple[str, ...]) -> None:
    result = chunk(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr

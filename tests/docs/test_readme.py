"""The README shows what is so; tests/docs/test_examples.py runs its examples."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

import nuffield_extract

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
FIXTURE = ROOT / "fixtures" / "nuffield-blog" / "page.html"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_reference_shown_is_the_first_of_the_real_ones() -> None:
    article = nuffield_extract.extract_file(FIXTURE)
    first = json.loads(nuffield_extract.export(article, "json"))["references"][0]
    assert json.loads(blocks("json")[0]) == first


def test_the_python_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(blocks("python")[0], "README.md", "exec"), {})
    assert "2023-09-21 ['Bell', 'Okafor']" in capsys.readouterr().out


def test_the_first_two_sh_blocks_are_one_line_commands() -> None:
    convert, test = blocks("sh")[:2]
    assert convert.count("\n") == test.count("\n") == 1
    assert "convert fixtures/" in convert
    assert ".venv/bin/python -m pytest" in test


@pytest.mark.parametrize("name", nuffield_extract.formats())
def test_every_format_is_in_the_table(name: str) -> None:
    extension = nuffield_extract.format_extension(name)
    assert re.search(rf"^\| `{name}` \| `{re.escape(extension)}` \|", README, re.MULTILINE)


def test_the_runtime_dependencies_are_those_that_were_agreed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[<>=]", line)[0] for line in project["dependencies"]}
    assert names == {"selectolax", "lxml", "attrs", "cattrs", "click"}

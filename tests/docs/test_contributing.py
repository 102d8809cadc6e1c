"""CONTRIBUTING names files and commands that are there, and its way to a profile works."""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from click import Group

from nuffield_extract.cli import main
from nuffield_extract.model.article import WrapperName

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CODE = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL))
SHELL = re.findall(r"^```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
COMMANDS = [code for code in (*CODE, *SHELL) if code.startswith((".venv/", "nuffield-extract "))]
OPTIONS = "--update-golden --worst --raise --gold -n".split()
"""All options that the page names, besides those of `pip`."""


def paths() -> Iterator[str]:
    """Files and folders that the page names: targets of links, and code with a slash."""
    yield from re.findall(r"\]\(([^)#]+)[^)]*\)", TEXT)
    folders = ("src/", "tests/", "fixtures/", "docs/", "benchmarks/", ".ci/")
    for code in CODE:
        for word in code.split():
            if word.startswith(folders) and "SYSTEM" not in word:
                yield word


@pytest.mark.parametrize("path", sorted(set(paths())))
def test_a_file_that_is_named_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_page_names_files_enough() -> None:
    assert len({*paths()}) > 20


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_known(command: str) -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for extra in re.findall(r"'\.\[(\w+)\]'", command):
        assert extra in extras["optional-dependencies"]
    for name in re.findall(r"\.venv/bin/([\w-]+)", command):
        assert name in {"python", "ruff", "mypy", "lint-imports"}
    for module in re.findall(r" -m (\w+)", command):
        assert module in {"pip", "pytest", "venv"}
    if command.startswith("nuffield-extract "):
        group = main
        for word in command.split()[1:]:
            if isinstance(group, Group):
                assert word in group.commands
                group = group.commands[word]


def test_each_option_is_one_of_what_it_is_given_to() -> None:
    conftest = (ROOT / "tests" / "conftest.py").read_text("utf-8")
    programs = "".join(path.read_text("utf-8") for path in (ROOT / "benchmarks").glob("*.py"))
    named = {word for code in CODE for word in code.split() if word.startswith("-")}
    assert named - {"-m", "-q", "-k", "-t"} == set(OPTIONS)
    assert '"--update-golden"' in conftest
    for option in ("--worst", "--raise", "--gold"):
        assert f'"{option}"' in programs


def test_the_names_in_code_are_those_of_the_code() -> None:
    root = "nuffield_extract"
    known = {
        "names.py": "content",
        "drupal.py": "content",
        "labels.py": "content",
        "boilerplate.py": "content",
        "httrack.py": "capture/wrappers",
        "_markup": "exporters",
        "_characters": "exporters",
        "_addresses": "exporters",
    }
    for name, folder in known.items():
        assert name in TEXT
        assert (ROOT / "src" / root / folder / f"{name.removesuffix('.py')}.py").exists()
    assert "httrack" in get_args(WrapperName)
    facts = runpy.run_path(str(ROOT / "tests" / "golden" / "test_fixtures.py"))
    assert {"authors", "notes", "published", "references"} <= {*facts["FACTS"], *facts["PRINTED"]}


PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>The lamp that waited</title>
<link rel="canonical" href="https://www.lampworks.example/stories/lamp"></head>
<body><main><div class="lw-title">The lamp that waited</div><div class="lw-when">3/5/2013</div>
<div class="lw-text"><p>Each evening the lamps along the quay are lit by hand, and each evening one
of them is left for last. Nobody remembers who began it, and nobody has asked the lamp.</p>
<p class="lw-shop">Buy a lamp of your own.</p></div></main></body></html>
"""
PROFILE = """# Lampworks, https://www.lampworks.example: invented.

[match]
hosts = ["lampworks.example"]

[content]
roots = [".lw-text"]

[content.drop]
shop = ".lw-shop"

[fields]
title = ".lw-title"
published = ".lw-when"

[dates]
formats = ["%d/%m/%Y"]
"""
TYPED = (
    "The lamp that waited\n\nPublished: 03/05/2013\n\nEach evening the lamps along the quay are lit"
    " by hand, and each evening one of them is left for last. Nobody remembers who began it, and"
    " nobody has asked the lamp.\n"
)

FACTS = {"title": "The lamp that waited", "published": "2013-05-03", "language": "en-GB"}


def test_a_profile_that_is_put_where_the_page_says_is_shipped_and_its_fixture_is_tested(
    tmp_path: Path,
) -> None:
    unread = shutil.ignore_patterns("__pycache__", ".hypothesis")
    for name in ("src", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=unread)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    profiles = tmp_path / "src" / "nuffield_extract" / "profiles"
    (profiles / "lampworks.toml").write_text(PROFILE, "utf-8")
    fixture = tmp_path / "fixtures" / "lampworks-story"
    fixture.mkdir(parents=True)
    (fixture / "page.html").write_text(PAGE, "utf-8")
    (fixture / "article.txt").write_text(TYPED, "utf-8")
    (fixture / "facts.json").write_text(json.dumps(FACTS), "utf-8")
    golden = [sys.executable, "-m", "pytest", "-q", "tests/golden/test_fixtures.py"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    ran = subprocess.run(
        [*golden, "-k", "lampworks", "--update-golden"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout
    written = json.loads((fixture / "article.json").read_text("utf-8"))
    assert {claim["source"] for claim in written["evidence"]} >= {"profile:lampworks"}

"""A real package, built and installed by pip, used by the command line and from Python."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "harbour-plugins"
version = "2.5"

[project.entry-points."nuffield_extract.exporters"]
shout = "harbour_plugins.shout"
broken = "harbour_plugins.broken"
json = "harbour_plugins.shout"

[project.entry-points."nuffield_extract.profiles"]
harbour = "harbour_plugins"
ruin = "harbour_plugins"
"""
FILES = {
    "pyproject.toml": PROJECT,
    "harbour_plugins/__init__.py": "",
    "harbour_plugins/shout.py": (
        '"""The title, shouted."""\nEXTENSION = ".shout"\n'
        'def export(article): return (article.title or "").upper() + "\\n"\n'
    ),
    "harbour_plugins/broken.py": "1 / 0\n",
    "harbour_plugins/harbour.toml": (
        '[match]\nhosts = ["harbour.example"]\n[fields]\ntitle = ".lamp"\n'
    ),
    "harbour_plugins/ruin.toml": "[match]\n",
}
PAGE = (
    '<html><head><link rel="canonical" href="https://harbour.example/a"></head><body>'
    f'<h1>Beside</h1><p class="lamp">Lamps by the quay</p><p>{"oil " * 40}</p></body></html>'
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has installed the package, without the network."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("target")
    for name, text in FILES.items():
        (source / name).parent.mkdir(exist_ok=True)
        (source / name).write_text(text, "utf-8")
    words = ("install", "--no-index", "--no-deps", "--no-build-isolation", "--quiet", "--target")
    subprocess.run([sys.executable, "-m", "pip", *words, target, source], check=True)
    return target


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    """Runs the program in a folder with a page, with the package on its path."""
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    path = os.pathsep.join((str(installed), os.environ.get("PYTHONPATH", "")))

    def command(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "nuffield_extract", *arguments],
            check=False, capture_output=True, text=True, cwd=tmp_path,
            env=_without_locale(os.environ) | {"PYTHONPATH": path},
        )  # fmt: skip

    return command


def _without_locale(environment: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in environment.items() if not key.startswith("LC_")}


def test_formats_tells_which_package_a_format_is_of(run: Run) -> None:
    found = run("formats")
    assert found.returncode == 0
    lines = found.stdout.splitlines()
    (shout,) = [line for line in lines if line.startswith("shout ")]
    (broken,) = [line for line in lines if line.startswith("broken ")]
    assert shout.split() == "shout .shout The title, shouted. (harbour-plugins 2.5)".split()
    assert "cannot be used: ZeroDivisionError" in broken
    assert "harbour-plugins 2.5 is not used: a shipped format has its name" in found.stdout


def test_profiles_tells_which_package_a_profile_is_of(run: Run) -> None:
    found = run("profiles")
    assert found.returncode == 0
    assert "harbour  (harbour-plugins 2.5)" in found.stdout.splitlines()
    assert "ruin  the profile 'ruin' of harbour-plugins 2.5 cannot be used" in found.stdout
    assert "nuffieldtrust" in found.stdout.splitlines()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_pages_are_converted_by_the_profile_and_to_the_format_of_a_package(
    run: Run, jobs: str, tmp_path: Path
) -> None:
    found = run("convert", "a.html", "b.html", "-t", "shout", "-o", "out/", "-j", jobs)
    assert (found.returncode, found.stderr) == (0, "2 pages: 2 converted, 0 failed\n")
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()}
    assert written == dict.fromkeys(("a.shout", "b.shout"), "LAMPS BY THE QUAY\n")


def test_the_ending_of_the_output_names_the_format_of_a_package(run: Run, tmp_path: Path) -> None:
    assert run("convert", "a.html", "-o", "lamps.shout").returncode == 0
    assert (tmp_path / "lamps.shout").read_text("utf-8") == "LAMPS BY THE QUAY\n"


def test_several_pages_do_not_go_into_one_file_of_such_a_format(run: Run, tmp_path: Path) -> None:
    found = run("convert", "a.html", "b.html", "-o", "lamps.shout")
    assert found.returncode == 2
    assert "is the name of one file" in found.stderr
    assert not (tmp_path / "lamps.shout").exists()


def test_a_broken_format_is_refused_before_a_page_is_read(run: Run) -> None:
    found = run("convert", "a.html", "-t", "broken")
    assert found.returncode == 2
    assert "the format 'broken' of harbour-plugins 2.5 cannot be used" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("to", ["json", "markdown", "text"])
def test_shipped_formats_are_what_they_were(run: Run, to: str) -> None:
    found = run("convert", "a.html", "-t", to)
    assert found.returncode == 0
    assert "Lamps by the quay" in found.stdout


def test_python_uses_both(installed: Path) -> None:
    code = (
        f"import nuffield_extract as n; print(n.export(n.extract({PAGE!r}), 'shout'), "
        "n.formats().count('shout'), n.profile_names())"
    )
    path = os.pathsep.join((str(installed), os.environ.get("PYTHONPATH", "")))
    found = subprocess.run(
        [sys.executable, "-c", code],
        check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert found.stdout.startswith("LAMPS BY THE QUAY\n 1 ('harbour', ")

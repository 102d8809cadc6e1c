"""An article in a notebook that a kernel runs, and in the page that the notebook becomes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import nuffield_extract

pytest.importorskip("ipykernel", reason="ipykernel is no dependency of the tests")
pytest.importorskip("nbconvert", reason="nbconvert is no dependency of the tests")

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "drupal10-citations" / "page.html"
HOSTILE = "Lamps <script>document.title = 'ran'</script>"
CELLS = (
    "from nuffield_extract import Article, extract_file",
    f"article = extract_file({str(FIXTURE)!r})\narticle",
    "article.sections[1]",
    "article.references[0]",
    f"Article(title={HOSTILE!r})",
)


def cell(number: int, source: str) -> dict[str, Any]:
    common = {"id": f"cell-{number}", "metadata": {}, "source": source}
    return {"cell_type": "code", "execution_count": None, "outputs": [], **common}


def converted(folder: Path, to: str, *options: str) -> str:
    """The notebook of all cells, run and converted by the command of Jupyter."""
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    cells = [cell(number, source) for number, source in enumerate(CELLS)]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}}
    path = folder / "lamps.ipynb"
    path.write_text(json.dumps({**notebook, "cells": cells}), "utf-8")
    local = ("--KernelManager.transport=ipc", "--output", "run")  # no address, but a file
    homes = dict.fromkeys(("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR"), str(folder))
    source = Path(nuffield_extract.__file__).parent.parent
    paths = os.pathsep.join((str(source), os.environ.get("PYTHONPATH", "")))
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--execute", "--to", to, *local, *options, path.name],
        cwd=folder, env={**os.environ, **homes, "PYTHONPATH": paths}, check=True,
        capture_output=True, timeout=240,
    )  # fmt: skip
    (made,) = folder.glob("run.*")
    return made.read_text("utf-8")


def test_a_kernel_shows_parts_as_the_library_does(tmp_path: Path) -> None:
    cells = json.loads(converted(tmp_path, "notebook"))["cells"]
    article = nuffield_extract.extract_file(FIXTURE)
    parts = (article, article.sections[1], article.references[0])
    for ran, part in zip(cells[1:4], parts, strict=True):
        (output,) = ran["outputs"]
        assert "".join(output["data"]["text/html"]) == part._repr_html_()
    assert "".join(cells[1]["outputs"][0]["data"]["text/plain"]) == repr(article)


@pytest.mark.parametrize("options", [(), ("--HTMLExporter.sanitize_html=True",)])
def test_the_page_of_a_notebook_holds_the_article_and_runs_nothing_of_it(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    page = LexborHTMLParser(converted(tmp_path, "html", *options))
    outputs = page.css(".jp-RenderedHTMLCommon[data-mime-type='text/html']")
    assert len(outputs) == len(CELLS) - 1
    assert "None of this is cheap." in outputs[0].text()
    assert HOSTILE in outputs[-1].text()
    assert not [found for output in outputs for found in output.css("script, img, iframe")]

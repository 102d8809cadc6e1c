"""The examples of docs/adapters.md run, and its tables name what there is."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import nuffield_extract
from nuffield_extract.compat import extract
from nuffield_extract.compat.request import IGNORED

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "adapters.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python ?(\S*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
ADAPTERS = sorted(
    path.stem
    for path in (ROOT / "src" / "nuffield_extract" / "adapters").glob("*.py")
    if not path.stem.startswith("_")
)

PRINTED = {
    "": "Nora Bell; Dr Sam Okafor",
    "langchain_core": "lessons from the market towns Nora Bell; Dr Sam Okafor",
    "llama_index.core": "https://www.nuffieldtrust.org.uk/news-item/",
    "haystack": "1 [{'source': 'fixtures/teaser/page.html', 'error': 'NoContent'",
    "datatrove": "Shared care records: four lessons from the market towns ",
    "scrapy": "2023-09-21",
    "web_poet": "Blog Shared care records: four lessons from the market towns",
    "datasets": "2023-09-21",
}


@pytest.mark.parametrize(("library", "code"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_the_example_runs(library: str, code: str, tmp_path: Path) -> None:
    if library:
        pytest.importorskip(library, reason=f"{library} is not installed")
    environment = {**os.environ, "HF_DATASETS_CACHE": str(tmp_path)}
    command = [sys.executable, "-c", code]
    ran = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False, timeout=300
    )
    assert ran.returncode == 0, ran.stderr
    assert PRINTED[library] in ran.stdout


def test_every_adapter_has_an_example_and_a_line_in_the_readme() -> None:
    shown = {name.partition(".")[0].removesuffix("_core") for name, _ in EXAMPLES}
    assert shown == {"", *ADAPTERS}
    assert all(f"`adapters.{name}." in README for name in ADAPTERS)


def test_every_argument_of_extract_is_in_the_tables() -> None:
    names = set(inspect.signature(extract).parameters) - {"output_format"}
    assert {name for name in names if f"`{name}`" not in PAGE} == set()
    ignored = next(line for line in PAGE.splitlines() if line.endswith("| ignored |"))
    told = set(re.findall(r"`(\w+)`", ignored))
    assert told == set(IGNORED) - {"include_comments"}


@pytest.mark.parametrize("name", ADAPTERS)
def test_an_adapter_imports_its_library_and_no_other(name: str) -> None:
    code = (ROOT / "src" / "nuffield_extract" / "adapters" / f"{name}.py").read_text("utf-8")
    other = set(ADAPTERS) - {name}
    assert not any(re.search(rf"^(?:from|import) {each}\b", code, re.MULTILINE) for each in other)


def test_the_package_imports_no_adapter() -> None:
    code = "import sys, nuffield_extract; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert nuffield_extract.__name__ in ran.stdout
    assert "nuffield_extract.adapters" not in ran.stdout
    assert "nuffield_extract.compat" not in ran.stdout

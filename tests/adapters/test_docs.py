"""docs/adapters.md names what there is; tests/docs/test_examples.py runs its examples."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import nuffield_extract
from example_blocks import read_page
from nuffield_extract.compat import extract
from nuffield_extract.compat.request import IGNORED

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "adapters.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLES = [block for block in read_page(PAGE).blocks if block.language == "python"]
ADAPTERS = sorted(
    path.stem
    for path in (ROOT / "src" / "nuffield_extract" / "adapters").glob("*.py")
    if not path.stem.startswith("_")
)


def test_every_adapter_has_an_example_and_a_line_in_the_readme() -> None:
    needed = [block.marks.get("needs", "") for block in EXAMPLES]
    shown = {name.partition(".")[0].removesuffix("_core") for name in needed}
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

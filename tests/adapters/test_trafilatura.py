from __future__ import annotations

import csv
import inspect
import io
import json
import warnings
from typing import TYPE_CHECKING

import pytest

from nuffield_extract import compat
from nuffield_extract.compat import IgnoredOption, extract

trafilatura = pytest.importorskip("trafilatura", reason="trafilatura is not installed")

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "The ferry to Lowmarsh leaves at dawn, and nobody on the quay looks up when it does. "
LONG = f"<p>{SENTENCE * 3}</p>"
HEAD = """<title>Ferries</title><meta name="author" content="Ada Birch">
<meta property="article:published_time" content="2021-03-04">
<link rel="canonical" href="https://www.example.org/ferries">"""


def page_of(body: str, *, head: str = "") -> str:
    return f'<html lang="en"><head>{head}</head><body><main>{body}</main></body></html>'


@pytest.mark.parametrize("name", ["extract", "bare_extraction"])
def test_the_signature_is_that_of_trafilatura(name: str) -> None:
    ours, theirs = (
        inspect.signature(getattr(module, name)).parameters for module in (compat, trafilatura)
    )
    assert list(ours) == list(theirs)
    kinds = {parameter.kind for parameter in ours.values()}
    assert kinds == {inspect.Parameter.POSITIONAL_OR_KEYWORD}
    other = {key for key in ours if ours[key].default != theirs[key].default}
    assert other <= {"include_comments", "config", "include_formatting"}


@pytest.mark.parametrize("metadata", [True, False])
def test_the_keys_of_json_are_those_of_trafilatura(metadata: bool) -> None:
    page = page_of(LONG * 5, head=HEAD)
    ours, theirs = (
        json.loads(module.extract(page, output_format="json", with_metadata=metadata))
        for module in (compat, trafilatura)
    )
    assert set(ours) == set(theirs)
    same = ("title", "author", "date", "source", "hostname", "comments") if metadata else ()
    assert [ours[key] for key in same] == [theirs[key] for key in same]


def test_a_row_of_csv_has_the_columns_of_trafilatura(saved: Path) -> None:
    page = saved.read_text("utf-8")
    ours, theirs = (
        next(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
        for text in (
            module.extract(page, output_format="csv", with_metadata=True, record_id="r-1")
            for module in (compat, trafilatura)
        )
    )
    assert len(ours) == len(theirs)
    assert [ours[place] for place in (1, 4, 6)] == [theirs[place] for place in (1, 4, 6)]


def test_a_document_has_the_fields_of_trafilaturas_but_for_its_trees() -> None:
    page = page_of(LONG * 5, head=HEAD)
    ours, theirs = (module.bare_extraction(page).as_dict() for module in (compat, trafilatura))
    assert set(theirs) - set(ours) == {"body", "commentsbody"}
    assert set(ours) <= set(theirs)


def test_an_extractor_of_trafilatura_says_what_is_wanted() -> None:
    page = page_of(f'{LONG * 5}<p><a href="https://far.example/a">Far</a> away.</p>')
    wanted = trafilatura.settings.Extractor(output_format="xml", links=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert '<ref target="https://far.example/a">' in extract(page, options=wanted)
    precise = trafilatura.settings.Extractor(precision=True)
    with pytest.warns(IgnoredOption, match="favor_precision"):
        extract(page, options=precise)

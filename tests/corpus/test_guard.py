from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from nuffield_extract import NoContent, api
from nuffield_extract.corpus.crew import run
from nuffield_extract.corpus.guard import convert_page
from nuffield_extract.corpus.jobs import Job
from nuffield_extract.corpus.outcomes import Outcome, error_line

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"<!DOCTYPE html><title>Tea</title><h1>Tea</h1>" + b"<p>Tea keeps the nurses awake.</p>" * 9


def test_a_page_comes_back_in_the_format_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    outcome = convert_page(Job(name="page.html", page=path, to="text"))
    assert outcome == convert_page(Job(name="page.html", page=PAGE, to="text"))
    assert outcome.error is None
    assert "Tea keeps the nurses awake." in (outcome.text or "")


def test_the_url_of_the_page_is_handed_on() -> None:
    job = Job(name="-", page=PAGE, to="json", url="https://example.org/tea")
    assert json.loads(convert_page(job).text or "")["url"] == "https://example.org/tea"


def test_a_page_that_the_library_refuses_is_an_outcome() -> None:
    outcome = convert_page(Job(name="a.html", page=b"%PDF-1.4", to="json"))
    assert (outcome.source, outcome.text, outcome.error) == ("a.html", None, "NotHtml")


def test_a_file_that_cannot_be_read_is_an_outcome_with_a_plain_reason(tmp_path: Path) -> None:
    outcome = convert_page(Job(name="a.html", page=tmp_path / "a.html", to="json"))
    assert outcome.error == "FileNotFoundError"
    assert outcome.message == "No such file or directory"


@pytest.mark.parametrize(
    "error",
    [NoContent("empty"), RecursionError("deep"), OSError("gone"), ZeroDivisionError("bug")],
)
def test_whatever_a_page_does_it_ends_as_an_outcome(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: Any, **_options: Any) -> NoReturn:
        raise error

    monkeypatch.setattr(api, "read_page", broken)
    outcome = convert_page(Job(name="a.html", page=PAGE, to="json"))
    assert outcome == Outcome(source="a.html", error=type(error).__name__, message=str(error))


def test_a_lack_of_memory_is_left_to_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(*_arguments: Any, **_options: Any) -> NoReturn:
        raise MemoryError

    monkeypatch.setattr(api, "read_page", greedy)
    job = Job(name="a.html", page=PAGE, to="json")
    with pytest.raises(MemoryError):
        convert_page(job)
    assert [outcome.error for outcome in run([job, job], 1)] == ["MemoryError"] * 2


def test_a_failed_page_is_one_line_of_json() -> None:
    line = error_line(Outcome(source="é.html", error="NotHtml", message="two\nlines"))
    assert line == '{"source": "é.html", "error": "NotHtml", "message": "two\\nlines"}\n'

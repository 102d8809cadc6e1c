"""What names and first bytes say of a page, however they were made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_files import pages, read, reasons, tarred
from nuffield_extract.corpus.archives.entries import Names, asset_folders, reason_against
from nuffield_extract.corpus.archives.kinds import looks_like_html
from timing import takes_less_than

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("unit", [b"<!---->", b"<!-- -->", b"<?xml>", b" ", b"<!-- --> <?xml?>"])
def test_what_may_stand_before_html_holds_nobody_up(unit: bytes) -> None:
    assert takes_less_than(0.5, lambda: looks_like_html(unit * 500))


def test_html_is_known_behind_comments() -> None:
    assert looks_like_html(b"<?xml version='1.0'?>\n<!-- a --><!-- b -->\n<!DOCTYPE html>")
    assert not looks_like_html(b"<!-- a --><feed xmlns='x'>")


@given(st.lists(st.sampled_from(["a", "a#2", "a#2#2", "a#3", "b"])))
def test_no_two_entries_have_one_name(written: list[str]) -> None:
    names = Names()
    given_names = [names.unique(name) for name in written]
    assert len(set(given_names)) == len(written)
    assert all(new.startswith(old) for new, old in zip(given_names, written, strict=True))


def test_many_entries_of_one_name_hold_nobody_up() -> None:
    def name_many() -> None:
        names = Names()
        for _ in range(50_000):
            names.unique("a.html")

    assert takes_less_than(2, name_many)


@pytest.mark.parametrize("unit", ["a/", "a_files/"])
def test_a_deep_name_holds_nobody_up(unit: str) -> None:
    folders = asset_folders([f"{unit * number}page.html" for number in range(20)])
    assert takes_less_than(1, lambda: reason_against(unit * 100_000 + "x.html", folders))


def test_assets_are_told_in_folders_of_folders(tmp_path: Path) -> None:
    files = dict.fromkeys(("b/a.html", "b/a_files/c/d.html", "a_files/e.html"), b"-")
    found = read(tmp_path / "a.tar", tarred(files))
    assert reasons(found) == ["asset of a saved page"]
    assert [page.place.id for page in pages(found)] == ["a.tar/b/a.html", "a.tar/a_files/e.html"]

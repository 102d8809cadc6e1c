from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from archive_files import zipped
from nuffield_extract.corpus.inputs import expand, names_one_page
from nuffield_extract.corpus.refusals import UnusableInput

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of saved pages, below the current one."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "saved/b.html",
        "saved/a.HTM",
        "saved/2020/deep/c.xhtml",
        "saved/2020/d.shtml",
        "saved/style.css",
        "saved/.hidden.html",
        "saved/.cache/e.html",
        "saved/b_files/frame.html",
        "saved/holiday_files/f.html",
        "other/b.html",
        "notes.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>")
    return tmp_path / "saved"


def names(*inputs: str) -> list[str]:
    return [source.name for source in expand(inputs)]


PAGES = ["2020/d.shtml", "2020/deep/c.xhtml", "a.HTM", "b.html", "holiday_files/f.html"]


def test_a_folder_stands_for_the_pages_below_it_in_sorted_order() -> None:
    assert names("saved") == names("saved/") == names("./other/../saved") == PAGES


def test_hidden_pages_and_the_assets_of_a_page_are_left_out_of_a_folder() -> None:
    assert not {".hidden.html", ".cache/e.html", "b_files/frame.html"} & set(names("saved"))


def test_what_is_left_out_of_a_folder_can_be_named_itself() -> None:
    assert names("saved/.hidden.html") == [".hidden.html"]
    assert names("saved/.cache") == ["e.html"]
    assert names("saved/b_files") == names("saved/b_files/*.html") == ["frame.html"]


def test_a_file_is_taken_whatever_its_name_ends_in() -> None:
    assert names("notes.txt") == ["notes.txt"]


@pytest.mark.parametrize("pattern", ["saved/**/*.*", "saved/**", "saved/**/*"])
def test_a_pattern_over_all_folders_finds_what_the_folder_stands_for(pattern: str) -> None:
    assert names(pattern) == PAGES


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("saved/*.html", ["b.html"]),
        ("saved/**.html", ["b.html"]),
        ("saved/[ab].*", ["a.HTM", "b.html"]),
        ("saved/?.html", ["b.html"]),
        ("saved/**/*.xhtml", ["2020/deep/c.xhtml"]),
        ("s*/2020/*.shtml", ["saved/2020/d.shtml"]),
        ("*.txt", ["notes.txt"]),
        ("saved/*.css", ["style.css"]),
    ],
)
def test_a_pattern_is_expanded_as_a_shell_would(pattern: str, found: list[str]) -> None:
    assert names(pattern) == found


def test_an_absolute_pattern_works_too(saved: Path) -> None:
    assert names(f"{saved}/*/*.shtml") == ["2020/d.shtml"]


def test_a_file_whose_name_looks_like_a_pattern_is_the_file(saved: Path) -> None:
    (saved / "a[1].html").write_text("<p>")
    assert names("saved/a[1].html") == ["a[1].html"]


def test_each_page_comes_once_in_the_order_given() -> None:
    inputs = ("saved/b.html", "-", "saved", "saved/*.html", "-", "./saved/b.html")
    assert names(*inputs) == ["b.html", "-", *(name for name in PAGES if name != "b.html")]


def test_a_link_to_a_page_is_the_same_page(saved: Path) -> None:
    (saved / "z.html").symlink_to(saved / "b.html")
    assert names("saved") == PAGES


def test_pages_are_named_below_the_folder_that_holds_all_inputs(saved: Path) -> None:
    assert names(str(saved / "b.html")) == ["b.html"]
    assert names("saved/b.html", "other/b.html") == ["saved/b.html", "other/b.html"]
    assert names("other", "saved/2020")[0] == "other/b.html"


def test_standard_input_is_a_page_without_a_path() -> None:
    (source,) = expand(["-"])
    assert (source.name, source.path) == ("-", None)


@pytest.mark.parametrize("text", ["nowhere.html", "nowhere/", "no*where", "empty", "notes.txt/x"])
def test_an_input_that_stands_for_no_page_is_refused_by_name(text: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnusableInput, match=text.replace("*", r"\*")):
        expand([text])


@pytest.mark.parametrize("text", ["https://example.org/tea", "HTTP://example.org/?tea=1"])
def test_an_address_is_refused_with_the_way_to_read_it(text: str) -> None:
    with pytest.raises(UnusableInput, match="not fetched: save this one, or pipe it in"):
        expand([text])


@pytest.mark.parametrize(
    "text", ["site.zip/a.html", "site.zip#4711", "site.zip#https://a.example/?id=5"]
)
def test_a_page_of_an_archive_is_refused_with_the_name_of_the_archive(
    text: str, tmp_path: Path
) -> None:
    (tmp_path / "site.zip").write_bytes(zipped({"a.html": b"<p>Tea."}))
    with pytest.raises(UnusableInput, match=r"archives are read whole: name site\.zip; `explain`"):
        expand([text])


def test_an_empty_name_is_not_the_current_folder() -> None:
    with pytest.raises(UnusableInput, match="empty"):
        expand([""])


def test_a_name_that_no_file_system_takes_is_refused() -> None:
    with pytest.raises(UnusableInput, match="too long"):
        expand(["x" * 5000])


def test_links_that_go_round_in_circles_end(saved: Path) -> None:
    (saved / "2020" / "up").symlink_to(saved, target_is_directory=True)
    (saved / "self.html").symlink_to(saved / "self.html")
    assert set(names("saved")) == {*PAGES, "self.html"}
    assert names("saved/**/*.shtml") == ["2020/d.shtml"]


def test_a_named_pipe_in_a_folder_is_no_page(saved: Path) -> None:
    os.mkfifo(saved / "pipe.html")
    assert names("saved") == PAGES


def test_names_in_no_encoding_are_kept(saved: Path) -> None:
    (saved / os.fsdecode(b"caf\xe9.html")).write_text("<p>")
    assert "caf\udce9.html" in names("saved")


def test_a_folder_or_a_pattern_may_stand_for_several_pages() -> None:
    assert names_one_page("-")
    assert names_one_page("notes.txt")
    assert not names_one_page("saved")
    assert not names_one_page("saved/*.html")

from __future__ import annotations

import os
import stat
from contextlib import chdir
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.corpus.refusals import UnusableTarget
from nuffield_extract.corpus.sinks import (
    atomic_stream,
    atomic_write,
    refuse_inputs,
    refuse_unwritable_file,
    refuse_unwritable_folder,
    target_paths,
)

OUT = Path("out")


class StopHereError(Exception):
    pass


def content(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write_half(path: Path) -> None:
    with atomic_stream(path) as stream:
        stream.write(b"half")
        raise StopHereError


def targets(*names: str) -> list[str]:
    return [path.relative_to(OUT).as_posix() for path in target_paths(names, OUT, ".json")]


def test_a_file_holds_all_of_the_text_in_utf_8_with_line_feeds(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folders" / "page.txt"
    atomic_write(path, "café\nline\n")
    assert path.read_bytes() == "café\nline\n".encode()
    assert content(path.parent) == ["page.txt"]


def test_half_a_surrogate_pair_is_written_as_its_escape(tmp_path: Path) -> None:
    atomic_write(tmp_path / "page.json", '"\udce9"')
    assert (tmp_path / "page.json").read_bytes() == rb'"\udce9"'


def test_a_file_that_is_not_finished_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("before")
    with pytest.raises(StopHereError):
        write_half(path)
    assert path.read_text() == "before"
    assert content(tmp_path) == ["page.txt"]


def test_readers_see_the_old_file_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("before")
    with atomic_stream(path) as stream:
        stream.write(b"after")
        stream.flush()
        assert path.read_text() == "before"
    assert path.read_text() == "after"


def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    new, old, usual = tmp_path / "new", tmp_path / "old", tmp_path / "usual"
    usual.touch()
    old.touch(mode=0o600)
    atomic_write(new, "x")
    atomic_write(old, "x")
    assert stat.S_IMODE(new.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    atomic_write(tmp_path / "link", "x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "x"


def test_what_is_no_plain_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    atomic_write(pipe, "x")
    assert os.read(reader, 10) == b"x"
    os.close(reader)
    assert pipe.is_fifo()


def test_names_and_tree_are_kept() -> None:
    assert targets("page.html", "2020/deep/page.HTM", "notes", "v1.2.html") == [
        "page.json",
        "2020/deep/page.json",
        "notes.json",
        "v1.2.json",
    ]


def test_pages_that_would_meet_keep_their_own_extension_too() -> None:
    assert targets("a/page.html", "a/page.htm", "b/page.htm") == [
        "a/page.html.json",
        "a/page.htm.json",
        "b/page.json",
    ]


def test_pages_that_meet_on_some_systems_keep_their_own_extension_on_all() -> None:
    assert targets("Page.html", "page.htm") == ["Page.html.json", "page.htm.json"]
    assert targets("caf\u00e9.html", "cafe\u0301.htm") == [
        "caf\u00e9.html.json",
        "cafe\u0301.htm.json",
    ]
    assert targets("A/page.html", "a/page.htm") == ["A/page.html.json", "a/page.htm.json"]


def test_pages_whose_names_differ_in_case_alone_are_no_reason_to_refuse_a_run() -> None:
    assert targets("A.html", "a.html") == ["A.html.json", "a.html.json"]


def test_an_extension_that_is_kept_does_not_meet_another_page() -> None:
    assert targets("page.html", "page.htm", "page.htm.html") == [
        "page.html.json",
        "page.htm.json",
        "page.htm.html.json",
    ]


def test_standard_input_goes_to_a_file_of_that_name() -> None:
    assert targets("-") == ["stdin.json"]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("../../up.html", "%2E%2E/%2E%2E/up.json"),
        ("/etc/passwd", "etc/passwd.json"),
        ("C:/up.html", "C%3A/up.json"),
        ("..\\up.html", "..%5Cup.json"),
        ("a/./b//c.html", "a/b/c.json"),
        ("..", "%2E%2E.json"),
        ("", "page.json"),
    ],
)
def test_a_name_cannot_leave_the_folder(name: str, target: str) -> None:
    assert targets(name) == [target]


@given(st.lists(st.text("./\\:aC-é", max_size=8), unique=True, max_size=8))
def test_every_page_has_a_file_of_its_own_inside_the_folder(names: list[str]) -> None:
    try:
        paths = target_paths(names, Path("/out"), ".json")
    except UnusableTarget:
        return
    assert len(set(paths)) == len(names)
    assert all(Path(os.path.normpath(path)).is_relative_to("/out") for path in paths)


def test_two_names_for_one_file_are_refused() -> None:
    with pytest.raises(UnusableTarget, match=r"//a\.html and /a\.html"):
        targets("//a.html", "/a.html")


@pytest.mark.parametrize("way", ["itself", "relative", "symbolic link", "hard link"])
def test_an_output_that_is_an_input_is_refused(way: str, tmp_path: Path) -> None:
    page, target = tmp_path / "page.html", tmp_path / "out.html"
    page.write_text("<p>")
    match way:
        case "itself":
            target = page
        case "relative":
            target = tmp_path / "nowhere" / ".." / "page.html"
            (tmp_path / "nowhere").mkdir()
        case "symbolic link":
            target.symlink_to(page)
        case "hard link":
            target.hardlink_to(page)
    with pytest.raises(UnusableTarget, match="one of the inputs"):
        refuse_inputs([tmp_path / "other", target], [page])


def test_an_output_beside_the_input_is_fine(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>")
    (tmp_path / "page.json").write_text("{}")
    refuse_inputs([tmp_path / "page.json", tmp_path / "new"], [tmp_path / "page.html"])


def test_a_folder_is_no_file_to_write_and_a_file_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnusableTarget, match="is a folder"):
        refuse_unwritable_file(tmp_path)
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(UnusableTarget, match="is a file"):
            refuse_unwritable_folder(path)


def test_a_folder_of_somebody_else_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UnusableTarget, match="cannot be written"):
        refuse_unwritable_file(tmp_path / "page.json")


def test_what_can_be_made_is_not_refused(tmp_path: Path) -> None:
    with chdir(tmp_path):
        refuse_unwritable_folder(Path("new/folder"))
        refuse_unwritable_file(Path("page.json"))
        refuse_unwritable_file(Path(os.devnull))
    assert not content(tmp_path)

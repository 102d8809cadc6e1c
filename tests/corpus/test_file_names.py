from __future__ import annotations

import os
import tempfile
import unicodedata
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.corpus.file_names import MOST_BYTES, safe_path, shortened
from nuffield_extract.corpus.refusals import UnusableTarget
from nuffield_extract.corpus.sinks import atomic_write, target_paths

DEVICES = ("con", "PRN", "aux", "NUL", "com1", "LPT9", "com¹", "CONIN$")

PIECES = (
    *("a", "B", "é", "e\u0301", "漢", ".", "..", "...", " ", "/", "//", "\\", ":", "C:", "-", "~"),
    *("%2E%2E", "%2F", "\u2215", "\uff0f", "\u2025", "\uff0e", "\u2024", "\x00", "\x1b", "\n"),
    *("\x7f", "\x85", "\u2028", "\u202e", "\udce9", "\ud800", "x" * 120, "漢" * 60, "😀" * 40),
    *(".html", ".HTM", *DEVICES),
)
"""What makes names long, alike, reserved, or leads elsewhere."""

page_names = st.lists(st.sampled_from(PIECES), max_size=7).map("".join)
extensions = st.sampled_from((".json", ".csl.json", ".md"))


@given(st.lists(page_names, unique=True, max_size=6), extensions)
def test_every_page_has_a_file_of_its_own_that_can_be_written(
    names: list[str], extension: str
) -> None:
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer) / "out"
        try:
            paths = target_paths(names, folder, extension)
        except UnusableTarget:
            return
        assert len(set(paths)) == len(names)
        for path in paths:
            assert Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
            atomic_write(path, path.name.encode("utf-8", "replace").decode())
        written = [path for path in Path(outer).rglob("*") if path.is_file()]
        assert sorted(written) == sorted(paths)


@given(page_names, extensions)
def test_each_part_of_a_path_is_one_that_every_system_takes(name: str, extension: str) -> None:
    parts = shortened(safe_path(name), extension).parts
    for part in parts:
        assert len(os.fsencode(part)) <= MOST_BYTES
        assert part not in {".", ".."}
        assert part[-1] not in ". "
        assert not {"/", "\\"} & {*part}
        assert not [char for char in part if unicodedata.category(char) in ("Cc", "Zl", "Zp")]
        assert part.split(".")[0].rstrip(" ").upper() not in {name.upper() for name in DEVICES}


@given(page_names, page_names)
def test_names_that_differ_once_escaped_differ_when_they_are_cut(one: str, other: str) -> None:
    first, second = safe_path(one), safe_path(other)
    assert (first == second) is (shortened(first, ".json") == shortened(second, ".json"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("con.html", "%63on.html"),
        ("folder/AUX .tar.gz", "folder/%41UX .tar.gz"),
        ("console.html", "console.html"),
        ("folder. /page. ", "folder.%20/page.%20"),
        ("...", "..%2E"),
        ("a\x00b\x1b\n", "a%00b%1B%0A"),
        ("d:", "d%3A"),
        ("\u2025/\uff0f", "\u2025/\uff0f"),
        ("caf\udce9", "caf\udce9"),
        ("\ud800", "%ED%A0%80"),
    ],
)
def test_what_no_file_may_be_called_is_escaped(name: str, expected: str) -> None:
    assert safe_path(name) == PurePosixPath(expected)


def test_a_name_that_is_too_long_keeps_its_beginning() -> None:
    found = shortened(PurePosixPath("é" * 200), ".json")
    assert MOST_BYTES - 1 <= len(str(found).encode()) <= MOST_BYTES
    assert str(found).startswith("é" * 120)
    assert shortened(PurePosixPath("a" * 250), ".json") == PurePosixPath("a" * 250 + ".json")

from __future__ import annotations

import gzip
import hashlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from archive_files import HTML, LAYOUTS, http, pages, record, tarred, zipped
from nuffield_extract import MissingExtra
from nuffield_extract.corpus import opening
from nuffield_extract.corpus.file_list import list_files
from nuffield_extract.corpus.records import Damage, Page, Piece
from nuffield_extract.corpus.refusals import UnusableInput
from timing import takes_less_than

if TYPE_CHECKING:
    from pathlib import Path

WARC = record(http())
MHTML = (
    b"From: me\r\nDate: Tue, 11 Feb 2025 12:00:00 +0200\r\n"
    b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
    + HTML
    + b"\r\n--b--\r\n"
)


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of sources, below the current one."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "saved/b.html", "saved/a.WARC.gz", "saved/deep/c.zip", "saved/d.jsonl", "saved/e.mht",
        "saved/style.css", "saved/other.css", "saved/README", "saved/.hidden.html",
        "saved/b_files/frame.html", "other/b.html",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(HTML)
    return tmp_path / "saved"


def names(*inputs: str, stdin: tuple[str, ...] = ()) -> list[str]:
    return [name for name, _ in list_files(inputs, stdin).files]


def kind(path: Path) -> str:
    found = opening.kind_of(path)
    return getattr(found, "__name__", "none").rpartition(".")[2]


SOURCES = ["a.WARC.gz", "b.html", "d.jsonl", "deep/c.zip", "e.mht"]


# What inputs stand for.


def test_a_folder_stands_for_its_sources_and_the_rest_is_counted() -> None:
    found = list_files(["saved"], [])
    assert [name for name, _ in found.files] == SOURCES
    assert found.others == {"(none)": 1, ".css": 2}


def test_names_and_paths_belong_together(saved: Path) -> None:
    assert all(path == saved / name for name, path in list_files(["saved"], []).files)


def test_each_file_comes_once(saved: Path) -> None:
    (saved / "link.html").symlink_to(saved / "b.html")
    assert names("saved/b.html", "saved", "./saved/*.html") == ["b.html", *(
        name for name in SOURCES if name != "b.html")]  # fmt: skip


def test_files_are_named_below_the_folder_that_holds_all_of_them() -> None:
    assert names("saved/b.html", "other/b.html") == ["saved/b.html", "other/b.html"]


def test_a_pattern_stands_for_the_sources_that_fit_it() -> None:
    assert names("saved/**/*") == SOURCES
    assert names("saved/*.gz") == ["a.WARC.gz"]
    assert names("saved/**/*.zip") == ["deep/c.zip"]


@pytest.mark.parametrize("lines", [
    ("saved/b.html\n", "\n", "saved/e.mht\r\n"), ("saved/b.html\0saved/e.mht",),
    ("saved/b.html\0", "saved/e.mht\0"), ("saved/b.html", "saved/e.mht"),
])  # fmt: skip
def test_paths_come_through_standard_input_one_a_line(lines: tuple[str, ...]) -> None:
    assert names("-", stdin=lines) == ["b.html", "e.mht"]


def test_a_path_with_a_line_feed_in_it_is_ended_by_nul(saved: Path) -> None:
    (saved / "two\nlines.html").write_bytes(HTML)
    assert names("-", stdin=("saved/two\nlines.html\0",)) == ["two\nlines.html"]


def test_a_file_that_is_named_itself_is_known_by_its_bytes(saved: Path) -> None:
    assert names("saved/README") == ["README"]
    (saved / "README").write_bytes(b"words")
    with pytest.raises(UnusableInput, match="README: no file there that holds pages"):
        list_files(["saved/README"], [])


@pytest.mark.parametrize("text", ["nowhere.zip", "no*where", "empty", "", "https://example.org/"])
def test_an_input_that_is_not_there_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnusableInput):
        list_files([text], [])
    with pytest.raises(UnusableInput):
        list_files(["-"], [text])


def test_ten_thousand_files_are_listed_quickly(tmp_path: Path) -> None:
    for number in range(5_000):
        (tmp_path / "many" / f"{number}_files").mkdir(parents=True)
        (tmp_path / "many" / f"{number}.html").touch()
    many = str(tmp_path / "many")
    assert takes_less_than(2, lambda: list_files([many], []))
    assert takes_less_than(2, lambda: list_files([f"{many}/*.html"], []))


# What kind a file is.


CONTENTS = {
    "page_file": [HTML, MHTML],
    "warc": [WARC, gzip.compress(WARC)],
    "zip_file": [zipped({"a.html": HTML}), b"PK\x03\x04"],
    "wacz": [zipped({"datapackage.json": b"", "archive/a.warc": WARC})],
    "tar": [tarred({"a.html": HTML}), tarred({"a.html": HTML}, "w:gz")],
    "parquet": [b"PAR1"],
    "none": [b"words", b"", b"\x1f\x8b", gzip.compress(HTML)],
}
"""What files may hold, by the module that reads it."""


@pytest.mark.parametrize("found", CONTENTS)
def test_a_file_without_an_extension_is_known_by_its_bytes(tmp_path: Path, found: str) -> None:
    for content in CONTENTS[found]:
        (tmp_path / "file").write_bytes(content)
        assert kind(tmp_path / "file") == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.html", "page_file"), ("a.b.MHT", "page_file"), ("a.warc.gz", "warc"),
        ("a.x.arc", "warc"), ("a.tar.gz", "tar"), ("a.tgz", "tar"), ("a.jsonl.zst", "json_lines"),
        ("a.parquet", "parquet"), ("a.wacz", "wacz"), ("a.zip", "zip_file"), ("a.gz", "none"),
        (".html", "none"),
    ],
)  # fmt: skip
def test_a_file_is_known_by_its_longest_extension(tmp_path: Path, name: str, found: str) -> None:
    (tmp_path / name).write_bytes(b"words")
    assert kind(tmp_path / name) == found


def test_extensions_belong_to_one_kind_each() -> None:
    kinds = {id(opening.kind_by_name(f"a{end}")): end for end in (".warc", ".zip", ".tar", ".html")}
    assert len(kinds) == 4


# A page that is a file.


def test_a_page_file_is_one_record_with_all_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(HTML)
    (piece,) = opening.pieces("a/page.html", path)
    (found,) = opening.read(piece)
    assert isinstance(found, Page)
    assert (found.content, found.url, found.fetched) == (HTML, None, None)
    assert (found.place.id, found.place.offset, found.place.length) == ("a/page.html", 0, len(HTML))
    (cut,) = opening.read(piece, 7)
    assert isinstance(cut, Page)
    assert cut.content == HTML[:7]


def test_an_mhtml_file_says_when_it_was_saved(tmp_path: Path) -> None:
    (tmp_path / "a.mht").write_bytes(MHTML)
    (found,) = pages(opening.iter_pages([("a.mht", tmp_path / "a.mht")]))
    assert found.fetched is not None
    assert found.fetched.isoformat() == "2025-02-11T10:00:00+00:00"


# What goes wrong.


@pytest.mark.parametrize("name", [
    "a.html", "a.warc", "a.zip", "a.wacz", "a.tar.gz", "a.parquet", "a.jsonl",
])  # fmt: skip
def test_a_file_that_is_gone_is_one_damage(tmp_path: Path, name: str) -> None:
    (piece,) = opening.pieces(name, tmp_path / name)
    (found,) = opening.read(piece)
    assert isinstance(found, Damage)
    assert found.message == "No such file or directory"


@pytest.mark.parametrize("name", ["a.zip", "a.wacz", "a.parquet"])
def test_a_file_of_another_kind_is_one_damage(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"words" * 100)
    (piece,) = opening.pieces(name, tmp_path / name)
    assert [type(found) for found in opening.read(piece)] == [Damage]


@pytest.mark.parametrize(("name", "package"), [
    ("a.warc", "fastwarc"), ("a.jsonl.zst", "fastwarc"), ("a.parquet", "pyarrow"),
])  # fmt: skip
def test_an_extra_that_is_missing_is_named(
    tmp_path: Path, name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [m for m in sys.modules if m.partition(".")[0] == package]:
        monkeypatch.setitem(sys.modules, module, None)
    for module in ("fastwarc.warc", "fastwarc.stream_io", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"\x28\xb5\x2f\xfd" if name.endswith("zst") else WARC)
    with pytest.raises(MissingExtra, match=rf"{package} is not installed.*\[corpus\]"):
        list(opening.read(Piece(source="a", path=tmp_path / name)))


# Digests.


def test_the_digest_of_a_piece_is_that_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    content = LAYOUTS[".warc.gz"]([record(http(HTML * n)) for n in range(1, 30)])
    path.write_bytes(content)
    found = opening.pieces("a", path, 500)
    assert len(found) > 3
    for piece in found:
        expected = hashlib.sha256(content[piece.start : piece.stop]).hexdigest()
        assert opening.digest(piece) == expected


def test_the_digest_of_a_piece_without_bytes_of_its_own_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.html": HTML, "b.html": HTML}))
    digests = {opening.digest(piece) for piece in opening.pieces("a", path, 1)}
    assert digests == {hashlib.sha256(path.read_bytes()).hexdigest()}


def test_a_file_that_was_changed_has_another_digest(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(HTML)
    (piece,) = opening.pieces("a", path)
    before = opening.digest(piece)
    path.write_bytes(HTML + b"more")
    assert opening.digest(piece) != before


def test_nothing_of_the_extras_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, nuffield_extract.corpus.opening as o, nuffield_extract.corpus.file_list;"
        "from pathlib import Path; o.kind_of(Path('a.html'));"
        "print([m for m in ('pyarrow', 'fastwarc') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

from __future__ import annotations

import io
import random
import tarfile
import tracemalloc
from typing import TYPE_CHECKING

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from archive_files import HTML, damage, pages, read, reasons, tarred

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]
MODES = {".tar": "w", ".tar.gz": "w:gz", ".tar.bz2": "w:bz2", ".tar.xz": "w:xz"}
files = st.dictionaries(
    st.from_regex(r"([a-z]{1,6}/)?[a-z]{1,8}\.html", fullmatch=True), st.binary(max_size=2_000)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tar")


@given(files, st.sampled_from(FORMATS), st.sampled_from(sorted(MODES)))
def test_pages_come_back(folder: Path, written: dict[str, bytes], form: int, suffix: str) -> None:
    found = pages(read(folder / f"a{suffix}", tarred(written, MODES[suffix], format=form)))
    assert {p.place.id: p.content for p in found} == {
        f"a{suffix}/{name}": content for name, content in written.items()
    }


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@given(name=st.from_regex(r"[a-zé/]{120,400}", fullmatch=True))
def test_long_names_and_such_beyond_ascii_come_back(folder: Path, form: int, name: str) -> None:
    (found,) = read(folder / "a.tar", tarred({f"a{name}a.html": HTML}, format=form))
    assert found.place.id == f"a.tar/a{name}a.html"


def test_a_file_of_zstandard_is_read_too(folder: Path) -> None:
    content = zstandard.compress(tarred({"a.html": HTML}))
    assert [p.content for p in pages(read(folder / "a.tar.zst", content))] == [HTML]


def test_the_bytes_of_an_entry_of_a_plain_file_are_its_headers_and_its_content(
    folder: Path,
) -> None:
    content = tarred({"a.html": HTML, "b.html": HTML})
    for found in pages(read(folder / "a.tar", content)):
        start, length = found.place.offset, found.place.length
        assert start is not None
        assert length is not None
        assert content[start : start + length].endswith(HTML)
    (compressed,) = pages(read(folder / "a.tar.gz", tarred({"a.html": HTML}, "w:gz")))
    assert (compressed.place.offset, compressed.place.length) == (None, None)


def test_links_devices_folders_and_other_files_are_counted(folder: Path) -> None:
    file = io.BytesIO()
    kinds = {
        "a.html": tarfile.REGTYPE, "b.html": tarfile.SYMTYPE, "c.html": tarfile.LNKTYPE,
        "d.html": tarfile.FIFOTYPE, "e.html": tarfile.CHRTYPE, "f": tarfile.DIRTYPE,
        "g.pdf": tarfile.REGTYPE, "a_files/h.html": tarfile.REGTYPE,
    }  # fmt: skip
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, kind in reversed(kinds.items()):
            entry = tarfile.TarInfo(name)
            entry.type = kind
            entry.linkname = "/etc/passwd"
            archive.addfile(entry)
    found = read(folder / "a.tar", file.getvalue())
    assert [p.place.id for p in pages(found)] == ["a.tar/a.html"]
    assert reasons(found) == [
        "asset of a saved page", "application/pdf", "folder", "device", "device", "link", "link",
    ]  # fmt: skip


def test_entries_of_one_name_have_ids_of_their_own(folder: Path) -> None:
    content = tarred({"a.html": HTML})[:1024] * 2 + bytes(1024)
    assert [r.place.id for r in read(folder / "a.tar", content)] == [
        "a.tar/a.html",
        "a.tar/a.html#2",
    ]


@pytest.mark.parametrize("suffix", MODES)
@given(data=st.data())
def test_a_file_that_is_cut_off_gives_what_is_there_and_one_damage(
    folder: Path, suffix: str, data: st.DataObject
) -> None:
    content = tarred({f"{name}.html": HTML * 20 for name in "abcdef"}, MODES[suffix])
    found = read(folder / f"a{suffix}", content[: data.draw(st.integers(1, len(content) - 1))])
    assert all(p.content == HTML * 20 for p in pages(found))
    assert len(pages(found)) == 6 or damage(found) == found[-1:]


@pytest.mark.parametrize("suffix", MODES)
def test_the_pages_before_a_cut_are_there(folder: Path, suffix: str) -> None:
    noise = random.Random(1)
    content = tarred({f"{name}.html": noise.randbytes(400_000) for name in "abcdef"}, MODES[suffix])
    found = read(folder / f"a{suffix}", content[: len(content) // 2])
    assert len(pages(found)) in {2, 3}
    assert len(damage(found)) == 1


@given(st.data())
def test_flipped_bytes_raise_nothing(folder: Path, data: st.DataObject) -> None:
    content = bytearray(tarred({"a" * 150 + ".html": HTML, "b.html": HTML}))
    for at in data.draw(st.lists(st.integers(0, 4_000), max_size=5)):
        content[at] = data.draw(st.integers(0, 255))
    read(folder / "a.tar", bytes(content))


def test_a_header_that_would_fill_the_memory_is_damage(folder: Path) -> None:
    header = tarfile.TarInfo("x")
    header.type, header.size = tarfile.XHDTYPE, 2**33
    content = header.tobuf(tarfile.GNU_FORMAT) + bytes(10_000_000)
    tracemalloc.start()
    (found,) = damage(read(folder / "a.tar", content))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "a header of 8589934592 bytes" in found.message
    assert peak < 12_000_000


def test_a_bomb_is_cut_at_the_limit(folder: Path) -> None:
    content = tarred({"a.html": bytes(50_000_000), "b.html": HTML}, "w:gz")
    found = pages(read(folder / "a.tar.gz", content, most=1_000))
    assert [len(p.content) for p in found] == [1_000, len(HTML)]

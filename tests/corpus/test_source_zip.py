from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_files import HTML, damage, pages, read, read_whole, reasons, zipped
from nuffield_extract.corpus.records import Damage

if TYPE_CHECKING:
    from pathlib import Path

COMPRESSIONS = [
    zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA,
]  # fmt: skip
files = st.dictionaries(
    st.from_regex(r"[a-zé]{1,6}(/[a-zé]{1,6})?\.html", fullmatch=True), st.binary(max_size=99)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("zip")


@given(files, st.sampled_from(COMPRESSIONS), st.integers(1, 500))
def test_pages_come_back_in_the_order_of_the_directory(
    folder: Path, written: dict[str, bytes], compression: int, size: int
) -> None:
    content = zipped(written, compression)
    found = pages(read(folder / "a.zip", content, size=size))
    assert [(p.place.id, p.content) for p in found] == [
        (f"a.zip/{name}", content) for name, content in written.items()
    ]
    assert read_whole(folder / "a.zip", content) == found


def test_what_is_no_page_is_counted_by_what_it_is(folder: Path) -> None:
    names = [
        "a.html", "a_files/frame.html", "a_files/b.png", "b/", "c.png", "d.zzz", "e",
        "b_files/f.HTM", "g.mhtml", ".h.html", "__MACOSX/._a.html",
    ]  # fmt: skip
    found = read(folder / "a.zip", zipped(dict.fromkeys(names, HTML)))
    assert [p.place.id for p in pages(found)] == [
        "a.zip/a.html",
        "a.zip/b_files/f.HTM",
        "a.zip/g.mhtml",
    ]
    assert reasons(found) == [
        "asset of a saved page", "asset of a saved page", "folder", "image/png", ".zzz",
        "no suffix", "hidden file", "hidden file",
    ]  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_entries_of_one_name_have_ids_of_their_own(folder: Path) -> None:
    path = folder / "double.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("a.html", "a.html#2", "a.html", "a.html"):
            archive.writestr(name, HTML)
    found = read(path, path.read_bytes())
    assert [r.place.id for r in found] == [
        f"double.zip/{name}" for name in ("a.html", "a.html#2", "a.html#3", "a.html#4")
    ]


def test_a_name_in_utf_8_that_does_not_say_so_is_read_as_it_was_meant(folder: Path) -> None:
    content = zipped({"caf\xe9.html": HTML}, zipfile.ZIP_STORED)
    unmarked = content.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")
    (found,) = read(folder / "a.zip", unmarked)
    assert found.place.id == "a.zip/café.html"


def test_the_place_of_an_entry_is_that_of_its_header(folder: Path) -> None:
    content = zipped({"a.html": HTML, "b.html": HTML})
    for record in read(folder / "a.zip", content):
        assert record.place.offset is not None
        assert content[record.place.offset :].startswith(b"PK\x03\x04")


def test_an_encrypted_entry_is_damage(folder: Path) -> None:
    content = bytearray(zipped({"a.html": HTML, "b.html": HTML}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    found = read(folder / "a.zip", bytes(content))
    assert [r.message for r in damage(found)] == ["encrypted"]
    assert len(pages(found)) == 1


def test_a_wrong_checksum_is_damage_where_bzip2_has_its_own(folder: Path) -> None:
    content = bytearray(zipped({"a.html": HTML}, zipfile.ZIP_BZIP2))
    content[content.index(b"PK\x01\x02") + 16] ^= 1
    assert "Bad CRC-32" in damage(read(folder / "a.zip", bytes(content)))[0].message


def test_a_wrong_checksum_is_damage(folder: Path) -> None:
    content = zipped({"a.html": HTML, "b.html": HTML}, zipfile.ZIP_STORED)
    found = read(folder / "a.zip", content.replace(b"Tea", b"Pea", 1))
    assert "Bad CRC-32" in damage(found)[0].message
    assert [p.content for p in pages(found)] == [HTML]


def test_an_unknown_compression_is_damage(folder: Path) -> None:
    content = bytearray(zipped({"a.html": HTML, "b.html": HTML}, zipfile.ZIP_STORED))
    content[8] = content[content.index(b"PK\x01\x02") + 10] = 97
    found = read(folder / "a.zip", bytes(content))
    assert isinstance(found[0], Damage)
    assert len(pages(found)) == 1


@pytest.mark.parametrize("compression", COMPRESSIONS)
def test_a_bomb_is_cut_at_the_limit(folder: Path, compression: int) -> None:
    content = zipped({"a.html": bytes(50_000_000)}, compression)
    (found,) = pages(read(folder / "a.zip", content, most=1_000))
    assert len(found.content) == 1_000


@pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")
def test_a_bomb_of_bzip2_takes_no_more_memory_than_a_page(folder: Path) -> None:
    path = folder / "bomb.zip"
    bzip2 = zipfile.ZIP_BZIP2
    with zipfile.ZipFile(path, "w", bzip2) as archive, archive.open("a.html", "w") as entry:
        for _ in range(400):
            entry.write(bytes(1_000_000))
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from nuffield_extract.corpus import opening, records\n"
        "list(opening.read(records.Piece(source='a', path=Path(sys.argv[1])), 1_000))\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    ).stdout
    assert int(told.split()[1]) < 200_000, told


@given(st.data())
def test_a_damaged_file_is_damage_and_nothing_is_raised(folder: Path, data: st.DataObject) -> None:
    content = bytearray(zipped({"a.html": HTML, "b.html": HTML * 3}))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=5)):
        content[at] = data.draw(st.integers(0, 255))
    read(folder / "a.zip", bytes(content[: data.draw(st.integers(0, len(content)))]))


def test_a_file_that_is_no_zip_file_is_one_damage(folder: Path) -> None:
    (found,) = read(folder / "a.zip", b"PK\x03\x04 and no more")
    assert isinstance(found, Damage)
    assert found.place.id == "a.zip"
    assert found.place.length == 16

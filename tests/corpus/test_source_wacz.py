from __future__ import annotations

import gzip
import zipfile
from typing import TYPE_CHECKING

import pytest

from archive_files import HTML, damage, http, pages, read, read_whole, record, zipped

if TYPE_CHECKING:
    from pathlib import Path


RECORDS = gzip.compress(record(http())) + gzip.compress(record(http(HTML + b"B")))
FILES = {
    "archive/one.warc.gz": RECORDS,
    "archive/two.warc": record(http(HTML + b"C")) + record(http(HTML + b"D")),
    "indexes/index.cdx": b"x",
    "datapackage.json": b"{}",
}


def ids(found: list) -> list[str]:
    return [r.place.id for r in found]


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("size", [1, 300, 10_000])
def test_the_pages_of_all_web_archives_come_back(
    tmp_path: Path, compression: int, size: int
) -> None:
    content = zipped(FILES, compression)
    found = read(tmp_path / "a.wacz", content, size=size)
    assert [p.content for p in pages(found)] == [HTML + end for end in (b"", b"B", b"C", b"D")]
    assert ids(found)[0] == "a.wacz/archive/one.warc.gz#0"
    assert len(set(ids(found))) == 4
    assert found == read_whole(tmp_path / "a.wacz", content)


def test_the_bytes_of_a_record_in_a_stored_archive_are_known(tmp_path: Path) -> None:
    content = zipped(FILES, zipfile.ZIP_STORED)
    for found in pages(read(tmp_path / "a.wacz", content)):
        start, length = found.place.offset, found.place.length
        assert start is not None
        assert length is not None
        (alone,) = pages(read(tmp_path / "b.warc", content[start : start + length]))
        assert alone.content == found.content


def test_bytes_of_an_archive_that_is_compressed_once_more_belong_to_no_record(
    tmp_path: Path,
) -> None:
    found = read(tmp_path / "a.wacz", zipped(FILES, zipfile.ZIP_DEFLATED))
    assert {(p.place.offset, p.place.length) for p in pages(found)} == {(None, None)}


def test_an_archive_that_cannot_be_unpacked_is_damage_and_the_next_is_read(tmp_path: Path) -> None:
    content = zipped(FILES, zipfile.ZIP_DEFLATED)
    at = content.index(b"archive/one.warc.gz") + 40
    found = read(tmp_path / "a.wacz", content[:at] + b"\xff" * 20 + content[at + 20 :])
    (lost,) = damage(found)
    assert lost.place.id == "a.wacz/archive/one.warc.gz#damaged"
    assert len(pages(found)) == 2


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    content = zipped({**FILES, "archive/three.warc": bytes(30_000_000)}, zipfile.ZIP_DEFLATED)
    (lost,) = damage(read(tmp_path / "a.wacz", content))
    assert "would become 30000000" in lost.message


def test_bzip2_whose_bombs_fill_the_memory_is_not_unpacked(tmp_path: Path) -> None:
    (lost, *_) = damage(read(tmp_path / "a.wacz", zipped(FILES, zipfile.ZIP_BZIP2)))
    assert "bzip2" in lost.message

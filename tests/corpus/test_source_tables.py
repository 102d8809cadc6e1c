from __future__ import annotations

import base64
import datetime
import gzip
import io
import json
import tracemalloc
from typing import TYPE_CHECKING, Any

import pyarrow
import pyarrow.parquet
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from archive_files import HTML, damage, pages, read, read_whole, reasons
from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import Damage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

TEXT = HTML.decode()
FETCHED = datetime.datetime(2021, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)
PACKS = {".jsonl": bytes, ".jsonl.gz": gzip.compress, ".ndjson.zst": zstandard.compress}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


def lines(rows: Sequence[Mapping[str, Any]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def table(rows: Sequence[Mapping[str, Any]], group: int = 3) -> bytes:
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), file, row_group_size=group)
    return file.getvalue()


WRITERS: Mapping[str, Callable[[Sequence[Mapping[str, Any]]], bytes]] = {
    "a.jsonl": lines,
    "a.parquet": table,
}


# Both kinds.


@pytest.mark.parametrize("name", WRITERS)
@given(texts=st.lists(st.text(max_size=200), min_size=1, max_size=12), size=st.integers(1, 900))
def test_texts_come_back_as_utf_8_however_the_file_is_cut(
    folder: Path, name: str, texts: list[str], size: int
) -> None:
    content = WRITERS[name]([{"html": text} for text in texts])
    found = read(folder / name, content, size=size)
    assert [(p.content.decode(), p.charset) for p in pages(found)] == [(t, "utf-8") for t in texts]
    assert found == read_whole(folder / name, content)
    assert len({p.place.id for p in found}) == len(texts)


@pytest.mark.parametrize("name", WRITERS)
def test_columns_beside_the_page_are_read(folder: Path, name: str) -> None:
    row = {
        "id": "tea-1", "url": "https://example.org/tea", "html": TEXT, "other": 1,
        "content_type": "Text/HTML; charset=x", "fetched": "2021-03-04T05:06:07Z",
    }  # fmt: skip
    (found,) = pages(read(folder / name, WRITERS[name]([row])))
    assert found.place.id == "tea-1"
    assert (found.url, found.content_type, found.fetched) == (row["url"], "text/html", FETCHED)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("column", ["html", "content", "body"])
def test_the_page_stands_in_one_of_several_columns(folder: Path, name: str, column: str) -> None:
    (found,) = pages(read(folder / name, WRITERS[name]([{column: TEXT, "title": "Tea"}])))
    assert found.content == HTML


@pytest.mark.parametrize("name", WRITERS)
def test_base64_keeps_the_bytes_and_their_charset(folder: Path, name: str) -> None:
    written = {"html_base64": base64.b64encode(b"<p>\xe9").decode(), "charset": "latin1"}
    (found,) = pages(read(folder / name, WRITERS[name]([written])))
    assert (found.content, found.charset) == (b"<p>\xe9", "latin1")


@pytest.mark.parametrize("name", WRITERS)
def test_rows_without_a_page_are_counted(folder: Path, name: str) -> None:
    rows = [{"html": TEXT, "content_type": None}, {"html": None, "content_type": None},
            {"html": TEXT, "content_type": "application/pdf"}]  # fmt: skip
    found = read(folder / name, WRITERS[name](rows))
    assert len(pages(found)) == 1
    assert reasons(found) == ["row without a page", "application/pdf"]


@pytest.mark.parametrize("name", WRITERS)
def test_no_page_is_longer_than_asked_for(folder: Path, name: str) -> None:
    content = WRITERS[name]([{"html": "é" * 5_000}, {"html": "a"}])
    assert [len(p.content) for p in pages(read(folder / name, content, most=99))] == [99, 1]


@pytest.mark.parametrize("name", WRITERS)
@given(data=st.data())
def test_a_damaged_file_raises_nothing(folder: Path, name: str, data: st.DataObject) -> None:
    content = bytearray(WRITERS[name]([{"html": TEXT, "id": i} for i in range(9)]))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=5)):
        content[at] = data.draw(st.integers(0, 255))
    read(folder / name, bytes(content[: data.draw(st.integers(0, len(content)))]))


# JSON Lines.


@pytest.mark.parametrize("suffix", PACKS)
def test_a_bad_line_is_damage_and_the_rest_goes_on(folder: Path, suffix: str) -> None:
    good = lines([{"html": TEXT}])
    bad = [b"{no json}\n", b"[1]\n", b"\n", b'"\xff"\n', b'{"html": 5}\n', b"[" * 99_999 + b"\n"]
    content = PACKS[suffix](b"\xef\xbb\xbf" + b"".join(good + line for line in bad) + good[:-1])
    found = read(folder / f"a{suffix}", content)
    assert len(pages(found)) == 7
    assert len(damage(found)) == 5
    assert len({r.place.id for r in found}) == 12


def test_positions_are_bytes_in_a_plain_file_and_lines_in_a_compressed_one(folder: Path) -> None:
    content = lines([{"html": TEXT}, {"html": TEXT + "more"}])
    for found in read(folder / "a.jsonl", content):
        start, length = found.place.offset or 0, found.place.length
        assert length is not None
        assert json.loads(content[start : start + length])["html"].startswith(TEXT)
    compressed = read(folder / "a.jsonl.gz", gzip.compress(content))
    assert [r.place.position for r in compressed] == [1, 2]
    assert [r.place.offset for r in compressed] == [None, None]


def test_a_compressed_file_that_is_cut_off_gives_what_is_there(folder: Path) -> None:
    content = gzip.compress(lines([{"html": TEXT}] * 50))
    found = read(folder / "a.jsonl.gz", content[:-15])
    assert pages(found)
    assert isinstance(found[-1], Damage)
    assert found[-1].place.id.endswith("+rest")


def test_a_line_beyond_the_limit_is_damage_and_not_kept(folder: Path) -> None:
    content = lines([{"html": "a" * 30_000_000}, {"html": TEXT}])
    path = folder / "long.jsonl"
    path.write_bytes(content)
    tracemalloc.start()
    found = [r for piece in opening.pieces("a", path) for r in opening.read(piece, 1_000)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(found[0], Damage)
    assert len(pages(found)) == 1
    assert peak < 8_000_000


# Parquet.


def test_pages_may_be_bytes_with_a_charset(folder: Path) -> None:
    (found,) = pages(read(folder / "a.parquet", table([{"html": b"<p>\xe9", "charset": "latin1"}])))
    assert (found.content, found.charset) == (b"<p>\xe9", "latin1")


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", [None, "UTC", "+02:00"])
def test_times_are_read_in_every_unit(folder: Path, unit: str, zone: str | None) -> None:
    moment = FETCHED if zone else FETCHED.replace(tzinfo=None)
    column = pyarrow.array([moment], pyarrow.timestamp(unit, zone))
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"html": [TEXT], "date": column}), file)
    (found,) = pages(read(folder / "a.parquet", file.getvalue()))
    assert found.fetched == FETCHED


def test_row_groups_are_read_apart(folder: Path) -> None:
    path = folder / "groups.parquet"
    path.write_bytes(table([{"html": TEXT + str(number)} for number in range(10)]))
    found = opening.pieces("a", path, 1)
    assert [piece.start for piece in found] == [0, 3, 6, 9]
    assert [r.place.position for r in opening.read(found[1])] == [3, 4, 5]


def test_a_file_without_a_column_of_pages_is_one_damage(folder: Path) -> None:
    (found,) = read(folder / "a.parquet", table([{"words": "tea"}]))
    assert isinstance(found, Damage)
    assert "no column html" in found.message

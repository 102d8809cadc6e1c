from __future__ import annotations

import datetime
import gzip
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from archive_files import (
    HTML,
    LAYOUTS,
    Sent,
    arc,
    by_warcio,
    damage,
    http,
    pages,
    read,
    read_whole,
    reasons,
    record,
    sent,
)
from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import Damage, Page, Piece
from timing import takes_less_than

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from nuffield_extract.corpus.records import Record

FETCHED = datetime.datetime(2021, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)
layouts = st.sampled_from(sorted(LAYOUTS))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("warc")


def several(count: int = 5) -> list[bytes]:
    """Records of pages that differ."""
    return [record(http(HTML + bytes([65 + number]))) for number in range(count)]


def one(folder: Path, content: bytes, **fields: str) -> Record:
    """The only record of a WARC file."""
    (found,) = read(folder / "one.warc", record(content, **fields))
    return found


def page(folder: Path, content: bytes, **fields: str) -> Page:
    found = one(folder, content, **fields)
    assert isinstance(found, Page)
    return found


# What is written comes back.


@given(written=st.lists(sent, max_size=6), is_gzip=st.booleans())
def test_pages_that_warcio_wrote_come_back(
    folder: Path, written: list[Sent], *, is_gzip: bool
) -> None:
    name = "a.warc.gz" if is_gzip else "a.warc"
    found = pages(read(folder / name, by_warcio(written, is_gzip=is_gzip)))
    assert [(p.url, p.content, p.charset) for p in found] == [
        (w.url, w.body, w.charset) for w in written
    ]
    assert {(p.content_type, p.fetched, p.truncated) for p in found} <= {
        ("text/html", FETCHED, None)
    }


@given(st.lists(sent, min_size=1, max_size=6), layouts)
def test_the_bytes_of_a_record_read_alone_are_the_same_page(
    folder: Path, written: list[Sent], layout: str
) -> None:
    content = LAYOUTS[layout]([record(http(w.body, Content_Type=w.header)) for w in written])
    found = pages(read(folder / f"a{layout}", content))
    assert len(found) == len(written)
    for whole in found:
        start, length = whole.place.offset, whole.place.length
        assert start is not None
        assert length is not None
        (alone,) = pages(read(folder / f"b{layout}", content[start : start + length]))
        assert (alone.content, alone.url, alone.charset) == (
            whole.content,
            whole.url,
            whole.charset,
        )


@given(st.lists(sent, max_size=8), st.integers(1, 5_000), layouts)
def test_a_file_cut_into_pieces_of_any_size_holds_the_same_records(
    folder: Path, written: list[Sent], size: int, layout: str
) -> None:
    content = LAYOUTS[layout]([record(http(w.body)) for w in written])
    in_pieces = read(folder / f"a{layout}", content, size=size)
    assert in_pieces == read_whole(folder / f"a{layout}", content)
    assert len({found.place.id for found in in_pieces}) == len(written)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_large_file_is_cut(folder: Path, layout: str) -> None:
    path = folder / f"large{layout}"
    path.write_bytes(LAYOUTS[layout](several(50)))
    found = opening.pieces("a", path, path.stat().st_size // 10)
    assert 5 <= len(found) <= 11
    assert [piece.stop for piece in found] == [*(piece.start for piece in found[1:]), None]


# Damage.


@given(st.data(), layouts)
def test_a_file_cut_anywhere_gives_the_records_before_the_cut(
    folder: Path, data: st.DataObject, layout: str
) -> None:
    content = LAYOUTS[layout](several())
    whole = read(folder / f"a{layout}", content)
    cut = data.draw(st.integers(1, len(content) - 1))
    found = read(folder / f"a{layout}", content[:cut])
    before = [r for r in whole if (r.place.offset or 0) + (r.place.length or 0) <= cut]
    assert found[: len(before)] == before
    assert len(pages(found)) <= len(before) + 1  # the last may lack but its empty lines
    assert all(isinstance(r, Damage) for r in found[len(before) + 1 :])


@pytest.mark.parametrize("rest", range(1, 100))
def test_a_record_is_whole_however_little_follows_of_the_next(rest: int, folder: Path) -> None:
    content = LAYOUTS[".warc.gz"](several())
    whole = read(folder / "a.warc.gz", content)
    second = whole[1].place
    end = (second.offset or 0) + (second.length or 0)
    assert read(folder / "a.warc.gz", content[: end + rest])[:2] == whole[:2]


@given(st.data(), layouts)
def test_flipped_bytes_harm_no_record_before_them(
    folder: Path, data: st.DataObject, layout: str
) -> None:
    content = bytearray(LAYOUTS[layout](several()))
    whole = read(folder / f"a{layout}", bytes(content))
    for at in (places := data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1))):
        content[at] ^= data.draw(st.integers(1, 255))
    found = read(folder / f"a{layout}", bytes(content))
    before = [r for r in whole if (r.place.offset or 0) + (r.place.length or 0) <= min(places)]
    assert found[: len(before)] == before


@given(st.data(), st.sampled_from([".warc.gz", ".warc.zst"]))
def test_a_damaged_record_costs_itself_alone(
    folder: Path, data: st.DataObject, layout: str
) -> None:
    content = bytearray(LAYOUTS[layout](several()))
    whole = read(folder / f"a{layout}", bytes(content))
    hit = data.draw(st.sampled_from(whole))
    start, length = hit.place.offset or 0, hit.place.length or 0
    at = data.draw(st.integers(start + 20, start + length - 12))  # no header of the compression
    content[at] ^= 255
    found = read(folder / f"a{layout}", bytes(content))
    assert [r for r in whole if r != hit] == [r for r in found if r.place.position != start]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("wrong", [-60, -1, 60, 10**12])
def test_a_record_with_a_wrong_length_is_damage_and_the_next_is_read(
    folder: Path, layout: str, wrong: int
) -> None:
    content = http()
    records = [record(content), record(content, length=len(content) + wrong), record(http(b"<p>B"))]
    found = read(folder / f"a{layout}", LAYOUTS[layout](records))
    assert [p.content for p in pages(found)] == [HTML, b"<p>B"]
    (lost,) = damage(found)
    assert found.index(lost) == 1
    assert "bytes" in lost.message


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("wrong", [1, 2, 4])
def test_a_length_that_takes_in_the_empty_lines_costs_nothing(
    folder: Path, layout: str, wrong: int
) -> None:
    content = http()
    records = [record(content, length=len(content) + wrong), record(http(b"<p>B"))]
    found = read(folder / f"a{layout}", LAYOUTS[layout](records))
    assert [p.content.rstrip() for p in pages(found)] == [HTML, b"<p>B"]
    assert not damage(found)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "garbage", [b"garbage\r\nmore", b"\x1f\x8b\x08\x00bad", b"\x00" * 90, b"WARC/"]
)
def test_garbage_between_records_is_damage_of_its_own(
    folder: Path, layout: str, garbage: bytes
) -> None:
    first, second = (LAYOUTS[layout]([one_record]) for one_record in several(2))
    between = garbage + b"\r\n" if layout == ".warc" else garbage
    found = read(folder / f"a{layout}", first + between + second)
    assert len(pages(found)) == 2
    (lost,) = damage(found)
    assert lost.place.offset == len(first)
    assert lost.place.length == len(between)


def test_a_member_that_holds_no_record_is_damage(folder: Path) -> None:
    first, second = map(gzip.compress, several(2))
    found = read(folder / "a.warc.gz", first + gzip.compress(b"no record\r\n") + second)
    assert len(pages(found)) == 2
    assert "no record begins with" in damage(found)[0].message


@pytest.mark.parametrize(
    "fields", [{"Content_Length": ""}, {"Content_Length": "-1"}, {"Content_Length": "ten"}]
)
def test_a_head_without_a_length_is_damage(folder: Path, fields: dict[str, str]) -> None:
    found = read(folder / "a.warc", record(http(), **fields) + record(http()))
    assert [type(r) for r in found] == [Damage, Page]
    assert "Content-Length" in found[0].message


def test_damage_names_the_bytes_that_are_lost(folder: Path) -> None:
    first, second, third = map(gzip.compress, several(3))
    broken = second[:40] + b"\xff" * 20 + second[60:]
    (lost,) = damage(read(folder / "a.warc.gz", first + broken + third))
    assert (lost.place.offset, lost.place.length) == (len(first), len(second))
    assert lost.place.id == f"a.warc.gz#{len(first)}"


def test_a_record_that_was_written_as_two_members_is_one(folder: Path) -> None:
    whole = record(http())
    content = gzip.compress(whole[:300]) + gzip.compress(whole[300:]) + gzip.compress(several(1)[0])
    found = read(folder / "a.warc.gz", content)
    assert [p.content for p in pages(found)] == [HTML, HTML + b"A"]
    assert not damage(found)


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_file_compressed_as_a_whole_is_read_to_its_end(
    folder: Path, pack: Callable[[bytes], bytes]
) -> None:
    found = read(folder / "a.warc.gz", pack(b"".join(several(3))), size=1)
    assert len(pages(found)) == len({p.place.id for p in found}) == 3
    assert {p.place.offset for p in found} == {None}


def test_lines_that_end_in_a_line_feed_alone_are_read_too(folder: Path) -> None:
    content = http().replace(b"\r\n", b"\n")
    head, _, body = record(content).partition(b"\r\n\r\n")
    written = head.replace(b"\r\n", b"\n") + b"\n\n" + body.replace(b"\r\n", b"\n")
    assert [p.content for p in pages(read(folder / "a.warc", written * 2))] == [HTML, HTML]


# What is a page.


@pytest.mark.parametrize(
    "kind", ["warcinfo", "request", "metadata", "revisit", "conversion", "continuation"]
)
def test_a_record_that_is_no_response_is_counted_by_its_type(folder: Path, kind: str) -> None:
    assert reasons(read(folder / "a.warc", record(http(), kind))) == [kind]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (http(status="404 Not Found"), "status 404"),
        (http(status="301 Moved"), "status 301"),
        (http(Content_Type="image/PNG"), "image/png"),
        (http(b"body {}", Content_Type="text/css; charset=x"), "text/css"),
        (http(b"words", Content_Type=""), "untyped"),
    ],
)
def test_a_response_that_is_no_page_is_counted_by_what_it_is(
    folder: Path, content: bytes, reason: str
) -> None:
    assert reasons(read(folder / "a.warc", record(content))) == [reason]


def test_an_answer_of_dns_is_counted(folder: Path) -> None:
    written = record(b"x", WARC_Target_URI="dns:example.org", Content_Type="text/dns")
    assert reasons(read(folder / "a.warc", written)) == ["dns"]


@pytest.mark.parametrize("header", ["", "nonsense"])
def test_content_without_a_type_is_a_page_if_it_looks_so(folder: Path, header: str) -> None:
    assert (
        page(folder, http(b"\n <!-- a --><HTML lang=en>", Content_Type=header)).content_type is None
    )


def test_a_resource_is_a_page_by_its_own_type(folder: Path) -> None:
    written = record(HTML, "resource", Content_Type="text/html; charset=koi8-r")
    (found,) = pages(read(folder / "a.warc", written))
    assert (found.content, found.charset) == (HTML, "koi8-r")
    assert reasons(
        read(folder / "b.warc", record(HTML, "resource", Content_Type="text/plain"))
    ) == ["text/plain"]


def test_a_response_without_a_status_line_is_a_page_or_damage(folder: Path) -> None:
    assert page(folder, HTML).content == HTML
    assert isinstance(one(folder, b"nothing of the kind"), Damage)


@pytest.mark.parametrize(
    ("label", "known"), [("utf8", "utf8"), ('"KOI8-R"', "KOI8-R"), ("x-none", None)]
)
def test_the_charset_of_the_header_is_kept_if_it_is_one(
    folder: Path, label: str, known: str | None
) -> None:
    assert page(folder, http(Content_Type=f"text/html; charset={label}")).charset == known


def test_a_truncated_record_says_why(folder: Path) -> None:
    assert page(folder, http(), WARC_Truncated="length").truncated == "length"


def test_brackets_around_an_address_go(folder: Path) -> None:
    assert (
        page(folder, http(), WARC_Target_URI="<https://example.org/a>").url
        == "https://example.org/a"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2021-03-04T05:06:07.123456789Z", FETCHED.replace(microsecond=123456)),
        ("2021-03-04T07:06:07+02:00", FETCHED),
        ("2021-03", datetime.datetime(2021, 3, 1, tzinfo=datetime.UTC)),
        ("2021-13-04T05:06:07Z", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_read_in_every_form_of_the_standard(
    folder: Path, text: str, found: datetime.datetime | None
) -> None:
    assert page(folder, http(), WARC_Date=text).fetched == found


# Codings.


def chunked(*chunks: bytes) -> bytes:
    return b"".join(b"%x;a=b\r\n%b\r\n" % (len(c), c) for c in chunks) + b"0\r\n\r\n"


@given(st.lists(st.binary(min_size=1, max_size=50), max_size=5))
def test_chunks_are_joined(folder: Path, chunks: list[bytes]) -> None:
    content = http(chunked(*chunks), Transfer_Encoding="chunked")
    assert page(folder, content).content == b"".join(chunks)


def test_content_that_is_not_chunked_though_it_says_so_stays(folder: Path) -> None:
    assert page(folder, http(HTML, Transfer_Encoding="chunked")).content == HTML


def test_behind_a_wrong_length_of_a_chunk_the_bytes_stay_as_they_are(folder: Path) -> None:
    content = http(b"3\r\n<p>\r\n2\r\nTea and more\r\n0\r\n\r\n", Transfer_Encoding="chunked")
    assert page(folder, content).content.startswith(b"<p>Tea and more")


def test_chunks_that_end_too_early_are_joined(folder: Path) -> None:
    content = http(b"3\r\n<p>\r\nff\r\nTea", Transfer_Encoding="chunked")
    assert page(folder, content).content == b"<p>Tea"


def raw_deflate(content: bytes) -> bytes:
    return zlib.compress(content)[2:-4]


CODINGS = [
    ("gzip", gzip.compress),
    ("x-gzip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", raw_deflate),
    ("br", brotli.compress),
    ("zstd", zstandard.compress),
]


@pytest.mark.parametrize(("name", "pack"), CODINGS)
@given(body=st.binary(max_size=2_000).map(lambda body: HTML + body))
def test_content_codings_are_undone(
    folder: Path, name: str, pack: Callable[[bytes], bytes], body: bytes
) -> None:
    assert page(folder, http(pack(body), Content_Encoding=name)).content == body


def test_several_codings_are_undone_from_the_last(folder: Path) -> None:
    packed = chunked(brotli.compress(gzip.compress(HTML)))
    found = page(folder, http(packed, Content_Encoding="gzip, br", Transfer_Encoding="chunked"))
    assert found.content == HTML


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd", "identity"])
def test_a_coding_that_the_crawler_undid_is_not_undone_again(folder: Path, name: str) -> None:
    assert page(folder, http(HTML, Content_Encoding=name)).content == HTML


@pytest.mark.parametrize(("name", "pack"), CODINGS)
def test_a_coding_that_breaks_is_damage_unless_the_record_is_truncated(
    folder: Path, name: str, pack: Callable[[bytes], bytes]
) -> None:
    content = http(pack(HTML * 500)[:-20], Content_Encoding=name)
    broken = one(folder, content)
    assert isinstance(broken, Damage)
    assert f"content coding {name} breaks" in broken.message
    assert isinstance(one(folder, content, WARC_Truncated="time"), Page)


def test_an_unknown_coding_is_damage(folder: Path) -> None:
    assert isinstance(one(folder, http(b"\x01\x02", Content_Encoding="compress")), Damage)


# Limits.


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("most", [0, 1, 100, 10_000])
def test_no_page_is_longer_than_asked_for(folder: Path, layout: str, most: int) -> None:
    content = LAYOUTS[layout]([record(http(b"<p>" + b"a" * 5_000)), *several(1)])
    found = pages(read(folder / f"a{layout}", content, most=most))
    assert [len(p.content) for p in found] == [min(5_003, most), min(len(HTML) + 1, most)]


def bombs() -> dict[str, bytes]:
    """Files that become 100 MB each."""
    page = b"<p>" + bytes(100_000_000)
    whole = record(http(page))
    return {
        "a.warc.gz": gzip.compress(whole),
        "b.warc.zst": zstandard.compress(whole),
        "c.warc": record(http(gzip.compress(page), Content_Encoding="gzip")),
        "d.warc": record(http(zstandard.compress(page), Content_Encoding="zstd")),
        "e.warc": record(http(brotli.compress(page, quality=1), Content_Encoding="br")),
        "f.warc": record(http(zlib.compress(page), Content_Encoding="deflate")),
    }


def test_a_bomb_does_not_fill_the_memory(folder: Path) -> None:
    for name, content in bombs().items():
        tracemalloc.start()
        found = read(folder / name, content, most=1_000_000)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert [len(p.content) for p in pages(found)] == [1_000_000], name
        assert peak < 20_000_000, name


# ARC.


@given(written=st.lists(sent, max_size=5), is_gzip=st.booleans())
def test_pages_of_an_arc_file_come_back(
    folder: Path, written: list[Sent], *, is_gzip: bool
) -> None:
    content = arc(*(http(w.body, Content_Type=w.header) for w in written))
    name, content = ("a.arc.gz", gzip.compress(content)) if is_gzip else ("a.arc", content)
    found = read(folder / name, content)
    assert reasons(found) == ["warcinfo"]
    assert [(p.content, p.charset) for p in pages(found)] == [(w.body, w.charset) for w in written]
    assert {p.fetched for p in pages(found)} <= {
        datetime.datetime(2001, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
    }


def test_a_wrong_length_in_an_arc_file_costs_one_record(folder: Path) -> None:
    content = arc(http(), http(HTML * 3), http())
    wrong = content.replace(str(len(http(HTML * 3))).encode(), b"9999999")
    found = read(folder / "a.arc", wrong)
    assert len(pages(found)) == 2
    assert len(damage(found)) == 1


@pytest.mark.parametrize(
    "unit",
    [b"\x28\xb5\x2f\xfd", b"\x28\xb5\x2f\xfd\0\0", b"\x28\xb5\x2f\xfd\0\x58\0\0\0"],
    ids=["magic numbers", "frames without blocks", "frames of empty blocks"],
)
def test_magic_numbers_everywhere_hold_nobody_up(unit: bytes, tmp_path: Path) -> None:
    path = tmp_path / "magic.warc.zst"
    path.write_bytes(unit * (2_000_000 // len(unit)) + bytes(2_000_000))
    piece = Piece(source=path.name, path=path)
    assert all(isinstance(record, Damage) for record in opening.read(piece, 1_000))
    assert takes_less_than(5.0, lambda: list(opening.read(piece, 1_000)))
    assert takes_less_than(5.0, lambda: opening.pieces(path.name, path, 1_000))


def test_lengths_that_lead_to_one_long_gap_hold_nobody_up(tmp_path: Path) -> None:
    head = "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: {:08}\r\n\r\n"
    size = len(head.format(10_000_000))
    heads = [head.format(10_000_000 - size * number) for number in range(1, 2_001)]
    content = "".join(heads).encode().ljust(10_000_000, b"a") + b"\r" * 3_000_000 + b"tea"
    path = tmp_path / "gap.warc"
    path.write_bytes(content)
    piece = Piece(source=path.name, path=path)
    assert all(isinstance(record, Damage) for record in opening.read(piece, 1_000))
    assert takes_less_than(5.0, lambda: list(opening.read(piece, 1_000)))


def test_damaged_members_that_reach_to_the_end_hold_nobody_up(tmp_path: Path) -> None:
    path = tmp_path / "nested.warc.gz"
    path.write_bytes(members_that_end_in_one_tail())
    piece = Piece(source=path.name, path=path)
    assert takes_less_than(4.0, lambda: list(opening.read(piece, 1_000)))


def members_that_end_in_one_tail() -> bytes:
    """Damaged gzip members, each a stored block (RFC 1951) up to the same tail; some are sound."""
    sound = gzip.compress(record(b"", "metadata"))
    header, begun = bytes.fromhex("1f8b0800000000000000"), b"WARC/1.1\r\n"
    tail_at = 25 * (40 * 25 + len(sound))
    content = b""
    for _ in range(25):
        for _ in range(40):
            content += header + stored_block_of(tail_at - len(content) - 15) + begun
        content += sound
    return content + (stored_block_of(65_535) + bytes(65_535)) * 150 + b"\x07"


def stored_block_of(length: int) -> bytes:
    """The head of a block that is not compressed."""
    return b"\0" + length.to_bytes(2, "little") + (length ^ 0xFFFF).to_bytes(2, "little")

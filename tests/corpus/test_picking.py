"""One page by its name: a file, or a page of an archive."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from archive_files import LAYOUTS, arc, http, pages, read_whole, record, tarred, zipped
from nuffield_extract.corpus.picking import file_of, pick
from nuffield_extract.corpus.refusals import UnusableInput
from nuffield_extract.errors import DamagedArchive
from saved_pages import saved_page

if TYPE_CHECKING:
    from pathlib import Path

PAGES = [saved_page(number) for number in range(4)]
FILES = {f"blog/{number}.html": page for number, page in enumerate(PAGES)}
RESPONSES = [
    record(http(page), WARC_Target_URI=f"https://example.org/{number}")
    for number, page in enumerate(PAGES)
]
LINES = b"".join(json.dumps({"html": page.decode()}).encode() + b"\n" for page in PAGES)


def parquet() -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table({"html": [page.decode() for page in PAGES]}), sink)
    return sink.getvalue().to_pybytes()


ARCHIVES = {
    **{f"crawl{end}": layout(RESPONSES) for end, layout in LAYOUTS.items()},
    "site.zip": zipped(FILES),
    "site.tar.gz": tarred(FILES, "w:gz"),
    "crawl.wacz": zipped({"archive/a.warc.gz": LAYOUTS[".warc.gz"](RESPONSES)}),
    "crawl.arc": arc(*(http(page) for page in PAGES)),
    "table.jsonl": LINES,
    "table.jsonl.gz": gzip.compress(LINES),
    "table.parquet": parquet(),
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ARCHIVES)
def test_the_id_of_each_page_of_an_archive_names_it(name: str, here: Path) -> None:
    held = pages(read_whole(here / name, ARCHIVES[name]))
    assert [page.content for page in held] == PAGES
    for page in held:
        assert pick(page.place.id) == page
        assert file_of(page.place.id) == file_of(name)


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.wacz", "crawl.warc"])
def test_an_address_names_a_page(name: str, here: Path) -> None:
    (here / name).write_bytes(ARCHIVES[name])
    picked = pick(f"{name}#https://example.org/2")
    assert (picked.content, picked.url) == (PAGES[2], "https://example.org/2")


@pytest.mark.parametrize("folder", ["saved/", "./saved/", "saved/../saved/", "a#b/"])
@pytest.mark.parametrize("separator", "/#")
def test_an_archive_may_stand_in_any_folder(folder: str, separator: str, here: Path) -> None:
    (here / folder).mkdir(parents=True, exist_ok=True)
    (here / folder / "site.zip").write_bytes(ARCHIVES["site.zip"])
    assert pick(f"{folder}site.zip{separator}blog/2.html").content == PAGES[2]


def test_rows_of_one_id_are_named_by_where_they_stand(here: Path) -> None:
    rows = [json.dumps({"id": "tea", "html": page.decode()}) for page in PAGES[:2]]
    (here / "table.jsonl").write_text("\n".join(rows))
    second = f"table.jsonl#{len(rows[0]) + 1}"
    with pytest.raises(UnusableInput, match=f"such as table.jsonl#0, {second}"):
        pick("table.jsonl#tea")
    assert pick(second).content == PAGES[1]


def test_a_row_is_named_by_an_id_of_its_own(here: Path) -> None:
    row = json.dumps({"id": "tea", "html": PAGES[1].decode()})
    (here / "table.jsonl").write_text(f"{LINES.decode()}{row}\n")
    assert pick("table.jsonl#tea").content == PAGES[1]


def test_a_file_is_its_page_whatever_its_name(here: Path) -> None:
    for name in ("page.html", "page#2.html", "page.html#tea", "page"):
        (here / name).write_bytes(PAGES[0])
        assert pick(name).content == PAGES[0]
        assert pick(name, 7).content == PAGES[0][:7]


def test_an_archive_of_one_page_is_that_page(here: Path) -> None:
    (here / "site.zip").write_bytes(zipped({"a.html": PAGES[0], "b.png": b"PNG"}))
    assert pick("site.zip").content == PAGES[0]


@pytest.mark.parametrize(
    "content", [b'{"title": "Tea"}\n', b'\xef\xbb\xbf{\n  "title": "Tea"\n}\n']
)
def test_json_lines_without_pages_are_a_file_like_any_other(content: bytes, here: Path) -> None:
    (here / "article.jsonl").write_bytes(content)
    assert pick("article.jsonl").content == content


def test_pages_are_cut_at_the_limit_of_the_reader(here: Path) -> None:
    (here / "site.zip").write_bytes(ARCHIVES["site.zip"])
    assert pick("site.zip/blog/2.html", 100).content == PAGES[2][:100]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "site.zip",
            "site.zip stands for several pages: name one, such as "
            "site.zip/blog/0.html, site.zip/blog/1.html, site.zip/blog/2.html",
        ),
        ("site.zip/blog/logo.png", "site.zip/blog/logo.png is no page, but image/png"),
        (
            "site.zip/bolg/3.html",
            "site.zip/bolg/3.html: no such page in it: did you mean site.zip/blog/3.html?",
        ),
        (
            "twice.warc#https://example.org/tea",
            "twice.warc#https://example.org/tea stands for several pages: name one, such as "
            "twice.warc#0, twice.warc#{second}",
        ),
        (
            "twice.warc#https://example.org/te",
            "twice.warc#https://example.org/te: no such page in it: "
            "did you mean twice.warc#https://example.org/tea?",
        ),
        ("twice.warc#" + "x" * 5_000, "did you mean twice.warc#0?"),
        ("none.zip", "none.zip holds no pages, but image/png: name another"),
        ("none.zip/a.html", "none.zip holds no pages, but image/png: name another"),
        ("gone.warc", "gone.warc holds no pages, but status 404: name another"),
        ("empty.zip", "empty.zip holds no pages, but nothing: name another"),
    ],
)
def test_what_names_no_one_page_is_refused_with_what_would(
    name: str, message: str, here: Path
) -> None:
    (here / "site.zip").write_bytes(zipped({**FILES, "blog/logo.png": b"PNG"}))
    (here / "none.zip").write_bytes(zipped({"logo.png": b"PNG"}))
    (here / "empty.zip").write_bytes(zipped({}))
    (here / "gone.warc").write_bytes(record(http(PAGES[0], "404 Not Found")))
    capture = record(http(PAGES[0]))
    (here / "twice.warc").write_bytes(capture + record(http(PAGES[1])))
    with pytest.raises(UnusableInput) as refused:
        pick(name)
    assert str(refused.value).endswith(message.format(second=len(capture)))


def test_an_archive_that_cannot_be_read_is_told_as_damaged(here: Path) -> None:
    (here / "site.zip").write_bytes(ARCHIVES["site.zip"][:-30])
    for name in ("site.zip", "site.zip/blog/0.html"):
        with pytest.raises(DamagedArchive, match="zip"):
            pick(name)


def test_a_damaged_record_is_told_as_damaged(here: Path) -> None:
    whole = RESPONSES[0] + RESPONSES[1]
    (here / "crawl.warc").write_bytes(whole[:-20])
    assert pick("crawl.warc#0").content == PAGES[0]
    with pytest.raises(UnusableInput, match=r"is damaged \(.*\): name the page that is not: .*#0"):
        pick("crawl.warc")
    with pytest.raises(DamagedArchive):
        pick(f"crawl.warc#{len(RESPONSES[0])}")
    with pytest.raises(UnusableInput, match=r"no such page in it as far as it can be read \("):
        pick("crawl.warc#https://example.org/2")


@pytest.mark.parametrize("name", ["a.zip", "a.zip/a.html"])
def test_an_archive_that_may_not_be_read_is_an_error_of_the_system(
    name: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (here / "a.zip").write_bytes(ARCHIVES["site.zip"])
    monkeypatch.setattr("builtins.open", refused)
    with pytest.raises(PermissionError):
        pick(name)


@pytest.mark.parametrize("name", ["none.html", "none.zip", "none.zip/a.html", "page.html/a", ""])
def test_a_file_that_is_not_there_is_an_error_of_the_system(name: str, here: Path) -> None:
    (here / "page.html").write_bytes(PAGES[0])
    with pytest.raises(OSError, match=r"No such file|Not a directory"):
        pick(name)

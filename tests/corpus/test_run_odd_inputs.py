"""Runs over odd inputs: limits inside of archives, files that cannot be read, names that clash."""

from __future__ import annotations

import gzip
import json
import os
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from archive_files import LAYOUTS, http, record, zipped
from corpus_runs import letters, output, rows, run
from saved_pages import save_pages, saved_page

if TYPE_CHECKING:
    from pathlib import Path

PAGES = [saved_page(number) for number in range(12)]


def archives() -> dict[str, bytes]:
    """Archives of the same pages, whose records share positions in several ways."""
    responses = [record(http(page)) for page in PAGES]
    untyped = [record(http(page, Content_Type="")) for page in PAGES]
    warc = LAYOUTS[".warc.gz"](responses)
    return {
        "plain.warc": b"".join(responses),
        "one-member.warc.gz": gzip.compress(b"".join(responses)),
        "untyped.warc.gz": LAYOUTS[".warc.gz"](untyped),
        "frames.warc.zst": LAYOUTS[".warc.zst"](responses),
        "packed.wacz": zipped({"archive/a.warc.gz": warc}),
        "pages.zip": zipped({f"{number}.html": page for number, page in enumerate(PAGES)}),
        "table.jsonl": b"".join(
            json.dumps({"html": page.decode()}).encode() + b"\n" for page in PAGES
        ),
    }


@pytest.mark.parametrize("name", archives())
def test_a_limit_is_kept_inside_of_archives(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(archives()[name])
    code, told = run(tmp_path / name, "-o", tmp_path / "whole")
    assert code == 0, told
    code, told = run(tmp_path / name, "-o", tmp_path / "out", "--limit", "5")
    assert code == 0, told
    whole, found = rows(tmp_path / "whole"), rows(tmp_path / "out")
    assert (len(whole), len(found)) == (12, 5)
    assert found == whole[:5]


def test_a_limit_is_kept_inside_of_a_row_group(tmp_path: Path) -> None:
    table = pa.table({"html": [page.decode() for page in PAGES]})
    pq.write_table(table, tmp_path / "table.parquet")
    code, told = run(tmp_path / "table.parquet", "-o", tmp_path / "out", "--limit", "5")
    assert code == 0, told
    assert [row["id"] for row in rows(tmp_path / "out")] == [
        f"table.parquet#{number}" for number in range(5)
    ]


def test_a_file_that_cannot_be_read_is_a_dead_letter_and_the_others_are_rows(
    tmp_path: Path,
) -> None:
    saved = save_pages(tmp_path / "saved", 5)
    (saved / "00/gone.html").symlink_to(tmp_path / "nowhere.html")
    (saved / "00/gone.warc.gz").symlink_to(tmp_path / "nowhere.warc.gz")
    code, told = run(saved, "-o", tmp_path / "out")
    assert code == 1, told
    assert len(rows(tmp_path / "out")) == 5
    dead = {letter["id"]: letter["message"] for letter in letters(tmp_path / "out")}
    assert dead == {
        "00/gone.html": "No such file or directory",
        "00/gone.warc.gz": "No such file or directory",
    }
    before = output(tmp_path / "out")
    run(saved, "-o", tmp_path / "out")
    assert output(tmp_path / "out") == before
    (tmp_path / "nowhere.html").write_bytes(saved_page(77))
    run(saved, "-o", tmp_path / "out")
    assert len(rows(tmp_path / "out")) == 6
    assert [letter["id"] for letter in letters(tmp_path / "out")] == ["00/gone.warc.gz"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all files")
def test_a_file_that_may_not_be_read_is_a_dead_letter(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 3)
    (saved / "00/page-00001.html").chmod(0)
    code, told = run(saved, "-o", tmp_path / "out")
    assert code == 1, told
    (dead,) = letters(tmp_path / "out")
    assert dead["message"] == "Permission denied"


def test_a_name_that_is_no_text_is_read(tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 2, {1: "poison-exception"})
    for name in (b"half\xff.html", b"new\nline.html"):
        (saved / os.fsdecode(name)).write_bytes(saved_page(77))
    code, told = run(saved, "-o", tmp_path / "out", poisoned=True)
    assert code == 1, told
    assert len(rows(tmp_path / "out")) == 3
    code, told = run(saved, "-o", tmp_path / "out", "--retry-dead")
    assert code == 0, told
    run(saved, "-o", tmp_path / "whole")
    assert output(tmp_path / "out") == output(tmp_path / "whole")


@pytest.mark.parametrize("name", ["saved/table", "saved/../saved/table", "link/table"])
def test_a_run_goes_on_where_its_folder_is_in_that_of_the_pages(name: str, tmp_path: Path) -> None:
    saved = save_pages(tmp_path / "saved", 40)
    (tmp_path / "link").symlink_to(saved)
    before = []
    for _ in range(2):
        code, told = run(saved, "-o", tmp_path / name)
        assert code == 0, told
        assert "40 pages" in told
        before.append(output(saved / "table"))
    assert before[0] == before[1]


def test_dead_letters_are_tried_again_where_a_table_gives_several_pages_one_id(
    tmp_path: Path,
) -> None:
    pages = [saved_page(1, "poison-exception"), saved_page(2), saved_page(3)]
    lines = [json.dumps({"id": "tea", "html": page.decode()}) for page in pages]
    (tmp_path / "tea.jsonl").write_text("\n".join(lines))
    run(tmp_path / "tea.jsonl", "-o", tmp_path / "out", poisoned=True)
    run(tmp_path / "tea.jsonl", "-o", tmp_path / "out", "--retry-dead")
    run(tmp_path / "tea.jsonl", "-o", tmp_path / "whole")
    assert output(tmp_path / "out") == output(tmp_path / "whole")

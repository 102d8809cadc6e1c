"""Archives as inputs of `convert` and `references`: every page converted, in memory's bounds."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from archive_files import arc, http, record, tarred, zipped
from nuffield_extract.cli import main
from nuffield_extract.corpus.file_names import path_of_url
from nuffield_extract.corpus.page_files import PageFiles
from nuffield_extract.corpus.places import ToFolder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.testing import Result


def page(title: str, encoding: str = "utf-8") -> bytes:
    text = "<p>Tea keeps the nurses of the night shift awake, and the doctors as well.</p>"
    html = f"<!DOCTYPE html><title>{title}</title><article><h1>{title}</h1>{text * 5}</article>"
    return html.encode(encoding)


def warc(**bodies: bytes) -> bytes:
    """A WARC.gz file with a page at each path of example.org, and a request for each."""
    asked = b"GET / HTTP/1.1\r\n\r\n"
    parts = [
        part
        for path, body in bodies.items()
        for part in (
            record(http(body), WARC_Target_URI=f"https://example.org/{path}"),
            record(asked, kind="request", WARC_Target_URI=f"https://example.org/{path}"),
        )
    ]
    return b"".join(map(gzip.compress, parts))


SITE: Mapping[str, bytes] = {
    "a.html": page("Café"),
    "2020/b.html": page("Bread"),
    "2020/logo.png": b"\x89PNG",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site.zip").write_bytes(zipped(SITE))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def files(top: str) -> list[str]:
    return sorted(
        path.relative_to(top).as_posix() for path in Path(top).rglob("*") if path.is_file()
    )


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def title(path: str) -> str:
    return json.loads(Path(path).read_text("utf-8"))["title"]


def test_the_pages_of_a_zip_file_are_files_as_they_are_in_it() -> None:
    result = run("convert", "site.zip", "-o", "articles/")
    assert result.exit_code == 0, result.stderr
    assert files("articles") == ["2020/b.json", "a.json"]
    assert title("articles/a.json") == "Café"


def test_what_is_no_page_is_counted_in_the_summary() -> None:
    result = run("convert", "site.zip", "-o", "articles/")
    assert result.stderr == "2 pages: 2 converted, 0 failed; 1 other record\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("site.tar.gz", tarred(SITE, "w:gz")),
        ("site.tar", tarred(SITE)),
        ("site", zipped(SITE)),
        ("crawl.warc.gz", warc(a=page("Café"), b=page("Bread"))),
        ("old.arc", arc(http(page("Café")), http(page("Bread")))),
        (
            "pages.jsonl",
            b"".join(
                json.dumps({"html": page(name).decode()}).encode() + b"\n"
                for name in ("Café", "Bread")
            ),
        ),
    ],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_all_kinds_of_archives_give_a_line_a_page_in_order(
    name: str, content: bytes, jobs: str
) -> None:
    Path(name).write_bytes(content)
    result = run("convert", name, "-o", "all.jsonl", "-q", "-j", jobs)
    assert result.exit_code == 0, result.stderr
    titles = [line["title"] for line in lines(Path("all.jsonl").read_text("utf-8"))]
    assert titles == ["Café", "Bread"]


def test_the_pages_of_a_warc_file_are_files_by_their_addresses() -> None:
    bodies = {"blog/post.html": page("Post"), "blog/": page("Blog"), "p?id=3/4": page("Three")}
    Path("crawl.warc.gz").write_bytes(warc(**bodies))
    result = run("convert", "crawl.warc.gz", "-o", "articles/")
    assert result.exit_code == 0, result.stderr
    assert files("articles/example.org") == [
        "blog/index.json",
        "blog/post.json",
        "p%3Fid=3%2F4.json",
    ]
    article = json.loads(Path("articles/example.org/blog/post.json").read_text("utf-8"))
    assert article["title"] == "Post"


def test_a_page_that_was_fetched_twice_gives_two_files() -> None:
    Path("crawl.warc.gz").write_bytes(warc(tea=page("Old")) + warc(tea=page("New")))
    run("convert", "crawl.warc.gz", "-o", "articles/")
    assert title("articles/example.org/tea.json") == "Old"
    assert title("articles/example.org/tea~2.json") == "New"


def test_the_charset_and_address_of_the_transport_reach_the_reading() -> None:
    sent = http(page("Чай", "windows-1251"), Content_Type="text/html; charset=windows-1251")
    linked = sent.replace(b"Tea keeps", b'<a href="/kettle">Tea</a> keeps', 1)
    Path("crawl.warc").write_bytes(record(linked))
    result = run("convert", "crawl.warc", "-t", "jsonl", "-q")
    (article,) = lines(result.stdout)
    assert article["title"] == "Чай"
    assert '"https://example.org/kettle"' in result.stdout


def test_a_record_that_is_damaged_is_a_failed_page_and_the_rest_goes_on() -> None:
    found = warc(a=page("Café"), b=page("Bread"), c=page("Cheese"))
    at = found.index(b"\x1f\x8b", len(found) // 2)
    Path("crawl.warc.gz").write_bytes(found[: at - 40] + bytes(30) + found[at - 10 :])
    result = run("convert", "crawl.warc.gz", "-o", "all.jsonl", "--errors", "failed.jsonl")
    assert result.exit_code == 1
    failed = lines(Path("failed.jsonl").read_text("utf-8"))
    assert [one["error"] for one in failed] == ["DamagedArchive"]
    assert len(lines(Path("all.jsonl").read_text("utf-8"))) == 2


def test_several_archives_keep_their_names_as_folders() -> None:
    Path("other.zip").write_bytes(zipped({"a.html": page("Other")}))
    run("convert", "site.zip", "other.zip", "-o", "articles/")
    assert files("articles") == ["other.zip/a.json", "site.zip/2020/b.json", "site.zip/a.json"]


def test_pages_and_archives_go_together() -> None:
    Path("x.html").write_bytes(page("Alone"))
    result = run("convert", "x.html", "site.zip", "-o", "articles/")
    assert result.exit_code == 0, result.stderr
    assert files("articles") == ["site.zip/2020/b.json", "site.zip/a.json", "x.json"]


def test_archives_in_a_folder_are_left_alone_and_a_pattern_takes_them() -> None:
    Path("saved").mkdir()
    Path("saved/x.html").write_bytes(page("Alone"))
    Path("saved/site.zip").write_bytes(zipped(SITE))
    assert len(lines(run("convert", "saved", "-q").stdout)) == 1
    assert len(lines(run("convert", "saved/*.zip", "-q").stdout)) == 2


def test_an_archive_is_never_written_over() -> None:
    result = run("convert", "site.zip", "-t", "jsonl", "-o", "site.zip")
    assert result.exit_code == 2
    assert "would be overwritten" in result.stderr


def test_an_archive_without_a_page_is_told_of() -> None:
    Path("none.zip").write_bytes(zipped({"logo.png": b"\x89PNG"}))
    result = run("convert", "none.zip", "-o", "articles/")
    assert result.exit_code == 1
    assert "no page is in the archives" in result.stderr


def test_a_url_is_for_one_page_and_an_archive_is_refused_it() -> None:
    result = run("convert", "site.zip", "--url", "https://example.org/")
    assert result.exit_code == 2


def test_names_of_entries_lead_nowhere_out_of_the_folder() -> None:
    Path("bad.zip").write_bytes(zipped({"../../up.html": page("Up")}))
    run("convert", "bad.zip", "-o", "deep/articles/")
    assert files(".") == ["bad.zip", "deep/articles/%2E%2E/%2E%2E/up.json", "site.zip"]


def test_references_are_gathered_from_an_archive() -> None:
    cited = Path(__file__).parents[2] / "fixtures" / "nuffield-blog" / "page.html"
    Path("cited.zip").write_bytes(zipped({"a.html": cited.read_bytes()}))
    result = run("references", "cited.zip", "-o", "refs.bib")
    assert result.exit_code == 0, result.stderr
    assert "@" in Path("refs.bib").read_text("utf-8")


segments = st.sampled_from(
    ["a", "A", "b.json", "é", "e\u0301", "..", "x.html", "x.htm", "~2", "c?"]
)
paths = st.lists(segments, min_size=1, max_size=3).map("/".join)


@given(st.lists(paths, max_size=30))
def test_no_two_pages_have_one_file_and_none_is_a_folder_of_another(names: list[str]) -> None:
    top = Path("articles")
    place = ToFolder(folder=top, extension=".json", targets={"k": top / "a.json"})
    taken = PageFiles(place, [top / "failed.json"])
    found = [str(taken.path(f"n{number}", name)).casefold() for number, name in enumerate(names)]
    assert len({*found, "articles/a.json", "articles/failed.json"}) == len(found) + 2
    assert not {parent.as_posix() for path in found for parent in Path(path).parents} & set(found)


@given(st.text(max_size=40))
def test_every_address_gives_a_name_or_none(path: str) -> None:
    named = path_of_url(f"https://example.org/{path}")
    assert named is None or named.startswith("example.org/")
    assert path_of_url(f"urn:{path}") is None

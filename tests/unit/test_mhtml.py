from __future__ import annotations

import base64
import datetime
import quopri
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import (
    Article,
    NotHtml,
    NuffieldExtractError,
    extract,
    extract_file,
    plain_text,
)
from nuffield_extract.capture.mhtml import saved_at, unwrap_mhtml
from nuffield_extract.model.blocks import Figure
from nuffield_extract.model.walk import article_spans
from timing import takes_less_than

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://www.example.org/a/b"
WORDS = " ".join(["word"] * 30)
HTML = (
    f"<!DOCTYPE html><html><head><title>T</title></head><body><main><h1>T</h1><p>{WORDS} café "
    '<a href="/node/1">link</a></p></main></body></html>'
)
HEAD = {
    "From": "<Saved by Blink>",
    "Snapshot-Content-Location": URL,
    "Date": "Tue, 11 Feb 2025 12:00:00 +0200",
    "MIME-Version": "1.0",
}


def part(content: bytes, encoding: str = "quoted-printable", **fields: str) -> bytes:
    """A part of an MHTML file; fields by name, with "_" for "-"."""
    encode = {
        "quoted-printable": quopri.encodestring,
        "base64": base64.encodebytes,
        "8bit": bytes,
    }[encoding]
    named = {"Content_Type": "text/html", "Content_Transfer_Encoding": encoding, **fields}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value]
    head = "\r\n".join([*lines, "", ""]).encode()
    return head + encode(content).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def mhtml(*parts: bytes, more: str = "", boundary: str = "--=_b", **fields: str) -> bytes:
    """An MHTML file; `more` are parameters of its type."""
    kind = f'multipart/related; type="text/html"; boundary="{boundary}"{more}'
    named = {**HEAD, "Content-Type": kind, **fields}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items()).encode()
    mark = f"\r\n--{boundary}".encode()
    return head + b"".join(mark + b"\r\n" + one for one in parts) + mark + b"--\r\n"


def page(html: str = HTML, **fields: str) -> bytes:
    return part(html.encode(), **{"Content_Location": URL, **fields})


IMAGE = part(b"\x89PNG", "base64", Content_Type="image/png", Content_ID="<i1@x>",
             Content_Location="https://cdn.example.org/i.png")  # fmt: skip


def messages(article: Article, code: str) -> list[str]:
    return [notice.message for notice in article.notices if notice.code == code]


def hrefs(article: Article) -> set[str | None]:
    return {span.href for span in article_spans(article)} - {None}


def test_the_page_of_an_mhtml_file_is_read_with_its_address() -> None:
    article = extract(mhtml(page(), IMAGE))
    assert (article.title, article.capture.wrapper, article.capture.source_url) == (
        "T",
        "mhtml",
        URL,
    )
    assert "café" in plain_text(article)
    assert hrefs(article) == {"https://www.example.org/node/1"}
    assert messages(article, "unwrapped") == ["MHTML file of 2 parts"]
    assert not messages(article, "damaged-mhtml")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=300),
       st.sampled_from(["quoted-printable", "base64", "8bit"]))  # fmt: skip
def test_every_transfer_encoding_gives_the_same_page(text: str, encoding: str) -> None:
    written = f"<html>{text}</html>"
    saved = unwrap_mhtml(mhtml(part(written.encode(), encoding)))
    assert saved is not None
    assert saved.html.replace(b"\r\n", b"\n").decode() == written


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_the_charset_of_the_part_decides(encoding: str) -> None:
    raw = mhtml(part(HTML.encode("cp1251", "xmlcharrefreplace") + "чай".encode("cp1251"), encoding,
                     Content_Type='text/html; charset="windows-1251"'))  # fmt: skip
    assert extract(raw).capture.encoding == "windows-1251"
    assert extract(raw).capture.encoding_from == "transport"


def test_an_unknown_charset_of_the_part_is_passed_over() -> None:
    assert (
        extract(mhtml(page(Content_Type="text/html; charset=x-none"))).capture.encoding == "utf-8"
    )


def test_the_root_is_the_part_that_the_head_names() -> None:
    other = page(HTML.replace("word", "other"), Content_ID="<other@x>")
    named = mhtml(other, page(Content_ID="<root@x>"), more='; start="<root@x>"')
    assert "other" not in plain_text(extract(named))
    assert "other" in plain_text(extract(mhtml(other, page())))


def test_frames_are_left_out_with_a_notice() -> None:
    article = extract(mhtml(page(), page("<p>frame"), page("<p>frame")))
    assert messages(article, "frames") == [
        "2 further pages (frames) of the MHTML file are left out"
    ]


def test_parts_in_a_page_are_known_by_their_address() -> None:
    html = HTML.replace(
        "</p>", '</p><img src="cid:i1@x" alt="a"><p>cid:i1@x <a href="cid:no">x</a>'
    )
    article = extract(mhtml(page(html), IMAGE))
    figures = [block for section in article.sections for block in section.blocks]
    assert [f.src for f in figures if isinstance(f, Figure)] == ["https://cdn.example.org/i.png"]
    assert "cid:i1@x" in plain_text(article)


def test_a_page_nested_in_alternatives_is_found() -> None:
    inner = mhtml(part(b"plain", Content_Type="text/plain"), page(), boundary="inner")
    nested = (
        b'Content-Type: multipart/alternative; boundary="inner"\r\n'
        + inner[inner.index(b"\r\n\r\n") :]
    )
    assert extract(mhtml(nested, IMAGE)).title == "T"


def test_one_boundary_may_begin_as_another_does() -> None:
    inner = mhtml(page(), boundary="=_b-inner")
    nested = (
        b'Content-Type: multipart/related; boundary="=_b-inner"\r\n'
        + inner[inner.index(b"\r\n\r\n") :]
    )
    article = extract(mhtml(nested, IMAGE, boundary="=_b"))
    assert article.title == "T"
    assert not messages(article, "damaged-mhtml")


def test_text_that_was_read_from_a_file_is_unwrapped_as_well() -> None:
    assert extract(mhtml(page()).decode()).capture.source_url == URL


def test_lines_may_end_in_a_line_feed_alone() -> None:
    assert extract(mhtml(page(), IMAGE).replace(b"\r\n", b"\n")).title == "T"


def test_the_address_of_the_snapshot_serves_where_the_part_has_none() -> None:
    assert extract(mhtml(part(HTML.encode()))).capture.source_url == URL
    other = "https://www.example.org/c"
    assert extract(mhtml(page(Content_Location=other))).capture.source_url == other
    assert extract(mhtml(page(Content_Location="file:///C:/a.htm"))).capture.source_url == URL


def test_a_wrapper_inside_is_taken_off_too() -> None:
    inner = HTML.replace("<html>", "<!-- saved from url=(0021)https://a.example/b/c -->\n<html>")
    article = extract(mhtml(part(inner.encode()), **{"Snapshot-Content-Location": ""}))
    assert (article.capture.wrapper, article.capture.source_url) == (
        "mhtml",
        "https://a.example/b/c",
    )
    assert len(messages(article, "unwrapped")) == 2


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (mhtml(page(), IMAGE).replace(b'boundary="--=_b"', b""), "boundary"),
        (mhtml(page(), IMAGE).replace(b'boundary="--=_b"', b'boundary="another"'), "boundary"),
        (mhtml(page(), IMAGE)[:-30], "cut off"),
        (
            mhtml(part(HTML.encode(), "base64"))[:-12].replace(
                b"\r\n----=_b\r\n", b"\r\n----=_b\r\n"
            ),
            "cut off",
        ),
    ],
)
def test_a_damaged_file_is_read_as_far_as_it_goes_with_a_notice(raw: bytes, said: str) -> None:
    article = extract(raw)
    assert article.title == "T"
    assert any(said in message for message in messages(article, "damaged-mhtml"))


def test_base64_with_other_characters_in_it_is_read() -> None:
    raw = mhtml(part(HTML.encode(), "base64"))
    end = raw.rindex(b"\r\n----=_b--")
    article = extract(raw[: end - 3] + raw[end:])
    assert any("base64" in message for message in messages(article, "damaged-mhtml"))


@pytest.mark.parametrize(
    "start", ["Content-Type: multipart/related. That is how MHTML begins.", "From: me"]
)
def test_a_page_that_speaks_of_mail_is_no_mhtml_file(start: str) -> None:
    assert extract(f"{start}<p>{WORDS}</p>").capture.wrapper != "mhtml"
    assert extract(f"<p>{start}</p><p>{WORDS}</p>").capture.wrapper == "none"


def test_a_file_without_a_page_is_no_html() -> None:
    with pytest.raises(NotHtml, match="MHTML file without a page: 1 parts"):
        extract(mhtml(IMAGE))


@given(st.data())
def test_whatever_becomes_of_a_file_only_our_errors_are_raised(data: st.DataObject) -> None:
    raw = bytearray(mhtml(page(), IMAGE))
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=8)):
        raw[at] = data.draw(st.integers(0, 255))
    with suppress(NuffieldExtractError):
        extract(bytes(raw[: data.draw(st.integers(0, len(raw)))]))


HOSTILE = {
    "headers": b"Content-Type: multipart/related; boundary=b\r\n" + b"A: b\r\n" * 500_000,
    "folded": b"Content-Type: multipart/related; boundary=b\r\n" + b" c\r\n" * 500_000,
    "parts": mhtml(page()) + b"\r\n----=_b\r\n" * 300_000,
    "nested": b"".join(
        b"--b%d\r\nContent-Type: multipart/related; boundary=b%d\r\n\r\n" % (n, n + 1)
        for n in range(60_000)
    ).removeprefix(b"--b0\r\n"),
    "one boundary": b"Content-Type: multipart/related; boundary=b\r\n\r\n"
    + b"--b\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" * 60_000,
    "dashes": b"Content-Type: multipart/related; boundary=-\r\n\r\n" + b"-" * 3_000_000,
    "cid": mhtml(page(HTML + "=cid:" * 400_000, Content_Location="https://a.example/b"), IMAGE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_takes_time_in_proportion_to_its_size(name: str) -> None:
    raw = HOSTILE[name]

    def read() -> None:
        with suppress(NotHtml):
            unwrap_mhtml(raw)

    assert takes_less_than(len(raw) / 1e6, read)


def test_the_date_of_a_file_is_when_it_was_saved() -> None:
    saved = datetime.datetime(2025, 2, 11, 10, tzinfo=datetime.UTC)
    assert saved_at(mhtml(page())) == saved
    assert saved_at(mhtml(page(), Date="soon")) is None
    assert saved_at(b"<p>Date: Tue, 11 Feb 2025 12:00:00 +0200") is None


def test_reading_a_file_works_too(tmp_path: Path) -> None:
    path = tmp_path / "a.mhtml"
    path.write_bytes(mhtml(page()))
    assert extract_file(path).title == "T"


def test_importing_the_package_imports_no_mail() -> None:
    code = "import sys, nuffield_extract; print('email' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

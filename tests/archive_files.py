"""Archives for tests: WARC by warcio and by hand, ARC, zip, tar, WACZ, tables of pages."""

from __future__ import annotations

import gzip
import io
import tarfile
import warnings
import zipfile
from typing import TYPE_CHECKING

import attrs
import zstandard
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import Damage, NotAPage, Page, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from nuffield_extract.corpus.records import Record

HTML = b"<!DOCTYPE html><html><head><title>Tea</title></head><body><p>Tea.</p></body></html>"


@attrs.frozen(kw_only=True)
class Sent:
    """A page as a server sends it."""

    url: str = "https://example.org/tea"
    body: bytes = HTML
    charset: str | None = None

    @property
    def header(self) -> str:
        return f"text/html; charset={self.charset}" if self.charset else "text/html"


bodies = st.one_of(
    st.binary(max_size=300),
    st.binary(min_size=1, max_size=20).map(lambda part: part * 5_000),
    st.sampled_from(
        [HTML, b"", b"\r\n\r\n", b"WARC/1.0\r\n", b"\nWARC/1.1\r\nContent-Length: 9\r\n\r\n"]
    ),
)
sent = st.builds(
    Sent,
    url=st.from_regex(r"https?://[a-z]{1,9}\.example/[a-z0-9/]{0,20}", fullmatch=True),
    body=bodies,
    charset=st.sampled_from([None, "utf-8", "ISO-8859-1", "windows-1251"]),
)


def by_warcio(pages: Iterable[Sent], *, is_gzip: bool = True) -> bytes:
    """A WARC file with a warcinfo record, and a response and a request a page."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # warcio closes no temporary file
        return _written_by_warcio(pages, is_gzip=is_gzip)


def _written_by_warcio(pages: Iterable[Sent], *, is_gzip: bool) -> bytes:
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=is_gzip)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "none"}))
    for page in pages:
        headers = StatusAndHeaders("200 OK", [("Content-Type", page.header)], protocol="HTTP/1.1")
        dated = {"WARC-Date": "2021-03-04T05:06:07Z"}
        response = writer.create_warc_record(
            page.url,
            "response",
            io.BytesIO(page.body),
            http_headers=headers,
            warc_headers_dict=dated,
        )
        writer.write_record(response)
        asked = StatusAndHeaders("GET / HTTP/1.0", [], is_http_request=True)
        writer.write_record(writer.create_warc_record(page.url, "request", http_headers=asked))
    return file.getvalue()


def http(body: bytes = HTML, status: str = "200 OK", **fields: str) -> bytes:
    """An HTTP response; fields by name, with "_" for "-"."""
    named = {"Content_Type": "text/html", **fields}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode() + body


def record(
    content: bytes, kind: str = "response", *, length: int | None = None, **fields: str
) -> bytes:
    """A WARC record, its length as told."""
    named = {
        "WARC_Type": kind,
        "WARC_Target_URI": "https://example.org/tea",
        "WARC_Date": "2021-03-04T05:06:07Z",
        "Content_Type": "application/http; msgtype=response",
        "Content_Length": str(len(content) if length is None else length),
        **fields,
    }
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value]
    return "\r\n".join(["WARC/1.1", *lines, "", ""]).encode() + content + b"\r\n\r\n"


def arc(*contents: bytes) -> bytes:
    """An ARC file, version 1, with a response a content."""
    about = b"1 0 None\nURL IP-address Archive-date Content-type Archive-length\n"
    head = f"filedesc://a.arc 0.0.0.0 20010203040506 text/plain {len(about)}\n".encode()
    lines = [
        f"http://example.org/{number} 1.2.3.4 20010203040506 text/html {len(content)}\n".encode()
        + content
        for number, content in enumerate(contents)
    ]
    return b"\n".join([head + about, *lines, b""])


LAYOUTS: Mapping[str, Callable[[Iterable[bytes]], bytes]] = {
    ".warc": b"".join,
    ".warc.gz": lambda records: b"".join(map(gzip.compress, records)),
    ".warc.zst": lambda records: b"".join(map(zstandard.compress, records)),
}
"""How records become a file, by its extension."""


def zipped(files: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of files by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return file.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w", **options: int) -> bytes:
    """A tar file of files by name."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode, **options) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return file.getvalue()


def read(path: Path, content: bytes, *, size: int = 2**40, most: int = -1) -> list[Record]:
    """The records of a file with such a content, read in pieces of about `size` bytes."""
    path.write_bytes(content)
    found = opening.pieces(path.name, path, size)
    return [one for piece in found for one in opening.read(piece, most)]


def read_whole(path: Path, content: bytes) -> list[Record]:
    """The same in one go."""
    path.write_bytes(content)
    return list(opening.read(Piece(source=path.name, path=path)))


def pages(records: Iterable[Record]) -> list[Page]:
    return [one for one in records if isinstance(one, Page)]


def damage(records: Iterable[Record]) -> list[Damage]:
    return [one for one in records if isinstance(one, Damage)]


def reasons(records: Iterable[Record]) -> list[str]:
    return [one.reason for one in records if isinstance(one, NotAPage)]

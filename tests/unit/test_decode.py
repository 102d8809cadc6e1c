from __future__ import annotations

import pytest

from nuffield_extract import Undecodable, extract
from nuffield_extract.capture.decode import decode
from nuffield_extract.capture.encodings import encoding_name

META = b'<meta charset="%b">'


def page(word: bytes, charset: bytes = b"") -> bytes:
    head = META % charset if charset else b""
    return b"<!DOCTYPE html><head>" + head + b"</head><body><p>" + b" ".join([word] * 30)


@pytest.mark.parametrize(
    ("raw", "charset", "encoding", "decided_by"),
    [
        (b"\xef\xbb\xbf" + META % b"windows-1251", "koi8-r", "utf-8", "bom"),
        (b"\xff\xfea\x00", "utf-8", "utf-16le", "bom"),
        (b"\xfe\xff\x00a", "utf-8", "utf-16be", "bom"),
        (META % b"windows-1251", "koi8-r", "koi8-r", "transport"),
        (META % b"windows-1251", None, "windows-1251", "meta"),
        ("größe".encode(), None, "utf-8", "utf-8"),
        (b"plain", None, "utf-8", "utf-8"),
        ("größe".encode("latin-1"), None, "windows-1252", "fallback"),
        (META % b"no-such-charset" + "größe".encode(), None, "utf-8", "utf-8"),
        (META % b"no-such-charset" + b"\xf6", None, "windows-1252", "fallback"),
        (b"<!-- " + META % b"koi8-r" + b" -->" + META % b"gbk", None, "gbk", "meta"),
        (b" " * 9_000 + META % b"koi8-r", None, "koi8-r", "meta"),
    ],
)
def test_bom_beats_transport_beats_meta_beats_utf_8_beats_windows_1252(
    raw: bytes, charset: str | None, encoding: str, decided_by: str
) -> None:
    decoded = decode(raw, charset)
    assert (decoded.encoding, decoded.decided_by) == (encoding, decided_by)


@pytest.mark.parametrize(
    "markup",
    [
        b'<meta charset="koi8-r">',
        b"<meta charset='koi8-r'>",
        b"<meta charset=koi8-r>",
        b"<META CHARSET=KOI8-R>",
        b"<Meta Charset=koi8-r>",
        b'<meta name="x" charset = "koi8-r" />',
        b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
        b'<meta content="text/html; charset=koi8-r" http-equiv="Content-Type">',
    ],
)
def test_every_way_to_write_the_meta_is_read(markup: bytes) -> None:
    assert decode(markup).encoding == "koi8-r"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("latin1", "windows-1252"),
        ("iso-8859-1", "windows-1252"),
        ("ISO-8859-1", "windows-1252"),
        ("ascii", "windows-1252"),
        (" us-ascii\n", "windows-1252"),
        ("latin5", "windows-1254"),
        ("gb2312", "gbk"),
        ("gbk", "gbk"),
        ("gb18030", "gb18030"),
        ("shift_jis", "shift_jis"),
        ("sjis", "shift_jis"),
        ("ks_c_5601-1987", "euc-kr"),
        ("big5-hkscs", "big5"),
        ("utf8", "utf-8"),
        ("utf-16", "utf-16le"),
        ("unicodefffe", "utf-16be"),
        ("tis-620", "windows-874"),
        ("cp1251", "windows-1251"),
        ("iso8859-2", "iso-8859-2"),
        ("latin2", "iso-8859-2"),
        ("csmacintosh", "macintosh"),
        ("iso-8859-8-i", "iso-8859-8-i"),
        ("x-user-defined", "x-user-defined"),
    ],
)
def test_a_label_stands_for_the_encoding_of_the_standard(label: str, name: str) -> None:
    assert encoding_name(label) == name


@pytest.mark.parametrize(
    "label", ["", "utf-7", "idna", "rot13", "base64", "zip", "unicode_escape", "no-such", "utf-32"]
)
def test_a_codec_that_is_no_encoding_of_the_standard_has_no_name(label: str) -> None:
    assert encoding_name(label) is None


@pytest.mark.parametrize("label", [b"utf-16", b"utf-16le", b"UTF-16BE"])
def test_a_meta_that_says_utf_16_means_utf_8(label: bytes) -> None:
    decoded = decode(META % label + "größe".encode())
    assert (decoded.encoding, decoded.decided_by) == ("utf-8", "meta")
    assert decoded.text.endswith("größe")


@pytest.mark.parametrize(
    ("label", "raw", "text"),
    [
        ("latin1", b"\x80\x93word\x94", "€“word”"),
        ("gb2312", b"\xd6\xd0\xce\xc4", "中文"),
        ("gb2312", b"\x94\x4d", "擬"),
        ("shift_jis", b"\x93\xfa\x96\x7b\x87\x40", "日本①"),
        ("euc-kr", b"\xc7\xd1\xb1\xdb", "한글"),
        ("big5", b"\xa4\xa4\xa4\xe5", "中文"),
        ("windows-1251", b"\xcf\xf0\xe8", "При"),
        ("koi8-r", b"\xf0\xd2\xc9", "При"),
    ],
)
def test_bytes_are_read_in_the_encoding_of_browsers(label: str, raw: bytes, text: str) -> None:
    assert decode(raw, label).text == text


def test_bytes_that_windows_1252_leaves_undefined_are_control_characters() -> None:
    undefined = b"\x81\x8d\x8f\x90\x9d"
    assert decode(undefined, "windows-1252").text == "\x81\x8d\x8f\x90\x9d"


@pytest.mark.parametrize("charset", ["no-such-charset", "", "utf-7", "idna"])
def test_an_unknown_charset_of_the_transport_is_refused(charset: str) -> None:
    with pytest.raises(Undecodable, match=repr(charset)):
        extract(page(b"word"), charset=charset)


def test_a_byte_that_is_no_text_is_a_replacement_character_and_a_notice() -> None:
    article = extract(page(b"w\xffrd", b"utf-8"))
    (notice,) = article.notices
    assert (notice.code, notice.where) == ("undecodable", "capture")
    assert "30 characters" in notice.message
    assert article.sections[0].blocks[0].spans[0].text.startswith("w\ufffdrd w\ufffdrd")


def test_a_clean_page_has_no_notice() -> None:
    assert extract(page("größe".encode(), b"utf-8")).notices == ()


def test_text_has_no_encoding() -> None:
    capture = extract(page(b"word", b"koi8-r").decode()).capture
    assert (capture.encoding, capture.encoding_from) == (None, "text")

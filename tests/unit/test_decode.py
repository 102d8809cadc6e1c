"""Bytes become text: by what is declared, or by what the bytes show where they contradict it."""

from __future__ import annotations

import pytest

from nuffield_extract import Article, NotHtml, Undecodable, extract
from nuffield_extract.capture import detector
from nuffield_extract.capture.decode import decode
from nuffield_extract.capture.encodings import encoding_name
from timing import takes_less_than

META = b'<meta charset="%b">'
RUSSIAN = "Пекарь на набережной открывает лавку в шесть часов, и чайки ждут крошек. "
JAPANESE = (
    "波止場のパン屋は六時に店を開け、かもめたちはもうパンくずを待っている。"
    "冬になると渡し船は週に二度だけやって来て、丘の上の家々に小麦粉と塩と手紙を運ぶ。"
)
GERMAN = "Der Bäcker am Kai öffnet um sechs Uhr, und die Möwen warten auf größere Krümel. "


@pytest.fixture
def without_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library as it is without the extra `encodings`."""
    monkeypatch.setattr(detector, "MODULE", "no_such_module")
    detector._detector.cache_clear()
    monkeypatch.setattr(detector, "_detector", detector._detector.__wrapped__)


def written(text: str, declared: str = "", language: str = "") -> str:
    """A page of a text, five times, which declares an encoding and a language, or none."""
    meta = f'<meta charset="{declared}">' if declared else ""
    lang = f' lang="{language}"' if language else ""
    return f"<!DOCTYPE html><html{lang}><head>{meta}</head><body><main><p>{text * 5}</p></main>"


def codes(article: Article) -> list[str]:
    return [notice.code for notice in article.notices if notice.where == "capture"]


def text_of(article: Article) -> str:
    return "".join(span.text for span in article.sections[0].blocks[0].spans)


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
        ("größe".encode("latin-1"), None, "windows-1252", "detected"),
        (META % b"no-such-charset" + "größe".encode(), None, "utf-8", "utf-8"),
        (META % b"no-such-charset" + b"gr\xf6\xdfe", None, "windows-1252", "detected"),
        (b"<!-- " + META % b"koi8-r" + b" -->" + META % b"gbk", None, "gbk", "meta"),
        (b" " * 9_000 + META % b"koi8-r", None, "koi8-r", "meta"),
    ],
)
def test_bom_beats_transport_beats_meta_beats_utf_8_beats_the_detector(
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
        ("latin-1", "windows-1252"),
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
    "label",
    [
        *("", "utf-7", "idna", "rot13", "base64", "zip", "unicode_escape", "no-such", "utf-32"),
        *("iso-2022-cn", "cp037", "punycode"),
    ],
)
def test_a_codec_that_is_no_encoding_of_the_standard_has_no_name(label: str) -> None:
    assert encoding_name(label) is None


@pytest.mark.parametrize(
    "markup",
    [
        b'<meta name="description" content="why charset=koi8-r">',
        b"<meta property='og:title' content='charset=koi8-r'>",
        b'<meta content="charset=koi8-r" name="description">',
    ],
)
def test_what_a_description_says_of_encodings_is_no_declaration(markup: bytes) -> None:
    page = markup + b'<meta name="a" charset="iso-8859-2"><p>\xb1'
    assert decode(page).encoding == "iso-8859-2"


@pytest.mark.parametrize("label", [b"utf-16", b"utf-16le", b"UTF-16BE"])
def test_a_meta_that_says_utf_16_means_utf_8(label: bytes) -> None:
    decoded = decode(META % label + "größe".encode())
    assert (decoded.encoding, decoded.decided_by) == ("utf-8", "meta")
    assert decoded.text.endswith("größe")


@pytest.mark.parametrize(
    ("label", "raw", "text"),
    [
        ("iso-2022-jp", b"\x1b$BF|K\\\x1b(B", "日本"),
        ("iso-2022-jp", b"\x1b(I6@6E\x1b(B", "ｶﾀｶﾅ"),
        ("iso-2022-kr", b"\x1b$)C\x0eGQ1[\x0f", "한글"),
        ("hz-gb-2312", b"~{VPND~}", "中文"),
        ("utf-32le", "größe".encode("utf-32-le"), "größe"),
        ("utf-16", "größe".encode("utf-16-le"), "größe"),
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
    article = extract(page(b"w\xffrd", b"euc-jp"))
    notice = article.notices[-1]
    assert (notice.code, notice.where) == ("undecodable", "capture")
    assert "30 characters" in notice.message
    assert text_of(article).startswith("w\ufffdrd w\ufffdrd")


def test_a_clean_page_has_no_notice() -> None:
    assert extract(page("größe".encode(), b"utf-8")).notices == ()


def test_text_has_no_encoding() -> None:
    capture = extract(page(b"word", b"koi8-r").decode()).capture
    assert (capture.encoding, capture.encoding_from) == (None, "text")


@pytest.mark.parametrize(
    "label", ["windows-1252", "iso-8859-1", "us-ascii", "koi8-r", "gbk", "utf-16"]
)
def test_utf_8_that_is_declared_as_something_else_is_utf_8_and_a_notice(label: str) -> None:
    raw = written(GERMAN, label).encode()
    for article in (extract(raw), extract(raw, charset="iso-8859-15")):
        assert text_of(article) == (GERMAN * 5).strip()
        assert article.capture.encoding == "utf-8"
    transported = extract(written(GERMAN).encode(), charset=label)
    assert text_of(transported) == (GERMAN * 5).strip()
    assert codes(transported) == ["wrong-encoding"]


def test_a_single_character_of_utf_8_is_evidence_against_an_encoding_of_single_bytes() -> None:
    article = extract(page(b"word", b"latin1") + " café".encode())
    assert text_of(article).endswith("word café")
    assert codes(article) == ["wrong-encoding"]


def test_chinese_that_could_be_utf_8_by_accident_is_what_it_declares_and_a_notice() -> None:
    accident = "牛皮".encode("gb18030")
    assert accident.decode("utf-8").isprintable()
    article = extract(page(b"word", b"gbk") + accident)
    assert text_of(article).endswith("牛皮")
    assert codes(article) == ["doubtful-encoding"]


def test_windows_1252_in_a_page_that_declares_utf_8_is_windows_1252_and_a_notice() -> None:
    article = extract(written(GERMAN, "utf-8").encode("windows-1252"))
    assert text_of(article) == (GERMAN * 5).strip()
    assert article.capture.encoding == "windows-1252"
    assert codes(article) == ["wrong-encoding", "guessed-encoding"]


@pytest.mark.parametrize("declared", ["utf-8", ""])
def test_stray_bytes_amid_utf_8_are_windows_1252_and_counted(declared: str) -> None:
    raw = written(GERMAN, declared).encode().replace(b"Kai", b"\x93Kai\x94", 1)
    article = extract(raw)
    assert text_of(article) == (GERMAN * 5).strip().replace("Kai", "“Kai”", 1)
    assert article.capture.encoding == "utf-8"
    (notice,) = article.notices
    assert notice.code == "mixed-encodings"
    assert notice.message.startswith("2 bytes")


def test_a_character_cut_by_the_end_of_the_page_is_no_stray_byte() -> None:
    article = extract(written(GERMAN, "utf-8").partition("</p>")[0].encode() + b"\xe2\x80")
    assert text_of(article) == (GERMAN * 5) + "\ufffd"
    assert codes(article) == ["undecodable"]


def test_where_the_transport_is_contradicted_the_page_is_asked() -> None:
    article = extract(written(RUSSIAN, "koi8-r").encode("koi8-r"), charset="utf-8")
    assert text_of(article) == (RUSSIAN * 5).strip()
    assert (article.capture.encoding, article.capture.encoding_from) == ("koi8-r", "meta")
    assert codes(article) == ["wrong-encoding"]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, JAPANESE * 2])
def test_utf_16_without_a_mark_is_known_by_its_nuls(codec: str, text: str) -> None:
    article = extract(written(text).encode(codec))
    assert text_of(article) == (text * 5).strip()
    assert article.capture.encoding == codec.replace("6-", "6")
    assert article.capture.encoding_from == "pattern"
    assert codes(article) == []


@pytest.mark.parametrize("codec", ["utf-32-le", "utf-32-be"])
def test_utf_32_with_a_mark_is_read_and_browsers_would_not(codec: str) -> None:
    article = extract(f"\ufeff{written(GERMAN)}".encode(codec))
    assert text_of(article) == (GERMAN * 5).strip()
    assert article.capture.encoding_from == "bom"
    assert codes(article) == ["unusual-encoding"]


@pytest.mark.parametrize(
    "raw", [b"<html>" + b"\x00" * 200, bytes(range(256)) * 20, b"\x00<\x00\x01" * 99]
)
def test_nuls_that_are_no_utf_16_are_no_page(raw: bytes) -> None:
    with pytest.raises(NotHtml, match="binary"):
        extract(raw)


@pytest.mark.parametrize(
    ("codec", "text"), [("iso2022_jp", JAPANESE), ("iso2022_kr", "부두의 빵집은 문을 연다. " * 5)]
)
@pytest.mark.parametrize("declared", ["", "utf-8", "windows-1252"])
def test_iso_2022_is_known_by_its_escape_sequences(codec: str, text: str, declared: str) -> None:
    article = extract(written(text, declared).encode(codec))
    assert text_of(article) == (text * 5).strip()
    assert article.capture.encoding_from == "pattern"
    assert ("wrong-encoding" in codes(article)) == bool(declared)


def test_utf_7_is_never_read() -> None:
    article = extract(page(b"word", b"utf-7") + b" +ADw-script+AD4-")
    assert text_of(article).endswith("+ADw-script+AD4-")
    assert codes(article) == ["unknown-encoding"]


@pytest.mark.parametrize(
    ("codec", "text", "encoding"),
    [
        ("cp932", JAPANESE, "shift_jis"),
        ("euc-jp", JAPANESE, "euc-jp"),
        ("gb18030", "码头上的面包师六点钟开门，海鸥已经在等着面包屑。", "gb18030"),
        ("big5", "碼頭上的麵包師六點鐘開門，海鷗已經在等著麵包屑。", "big5"),
        ("koi8-r", RUSSIAN, "koi8-u"),
        ("windows-1251", RUSSIAN, "windows-1251"),
        (
            "windows-1253",
            "Ο φούρναρης ανοίγει στις έξι, και οι γλάροι περιμένουν. ",
            "windows-1253",
        ),
    ],
)
@pytest.mark.parametrize("declared", ["", "utf-8"])
def test_what_nothing_declares_is_detected_and_said_to_be_a_guess(
    codec: str, text: str, encoding: str, declared: str
) -> None:
    article = extract(written(text * 2, declared).encode(codec))
    assert text_of(article) == (text * 10).strip()
    assert (article.capture.encoding, article.capture.encoding_from) == (encoding, "detected")
    assert codes(article) == ["wrong-encoding"] * bool(declared) + ["guessed-encoding"]
    assert encoding in article.notices[-1].message


def test_the_language_of_a_page_helps_the_detector() -> None:
    hungarian = "A rakparti pék hatkor nyit, és a sirályok várják őt. "
    article = extract(written(hungarian, language="hu").encode("iso-8859-2"))
    assert text_of(article) == (hungarian * 5).strip()


@pytest.mark.usefixtures("without_detector")
def test_without_the_detector_windows_1252_is_a_guess() -> None:
    article = extract(written(RUSSIAN).encode("windows-1251"))
    capture = article.capture
    assert (capture.encoding, capture.encoding_from) == ("windows-1252", "fallback")
    assert codes(article) == ["guessed-encoding"]


def test_a_page_that_looks_like_another_encoding_than_it_declares_is_doubted() -> None:
    article = extract(written(RUSSIAN, "koi8-r").encode("windows-1251"))
    assert article.capture.encoding == "koi8-r"
    (notice,) = article.notices
    assert notice.code == "doubtful-encoding"
    assert notice.message.endswith("windows-1251")


@pytest.mark.parametrize("label", ["macintosh", "iso-8859-16", "iso-8859-3", "iso-8859-15"])
def test_what_the_detector_does_not_know_is_not_doubted(label: str) -> None:
    german = GERMAN.encode(label).decode(label)
    article = extract(written(german, label).encode(label))
    assert text_of(article) == (GERMAN * 5).strip()
    assert codes(article) == []


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"<p>" + b"\xff" * 4_000_000, id="strays"),
        pytest.param(b"<p>" + b"\xc3\xa4\xff" * 1_500_000, id="strays-amid-utf-8"),
        pytest.param(b"<p>" + b"\xc2\x92" * 2_000_000, id="misread"),
        pytest.param(b"<p>" + b"\xc2\xa0" * 2_000_000, id="nbsp"),
        pytest.param(b"<p>" + b"\xc3\xa2\xe2\x82\xac" * 800_000, id="mojibake"),
        pytest.param(b"<" * 4_000_000 + b"\xff<a", id="tags"),
        pytest.param(b"<a" + "a".encode("utf-16-le") * 2_000_000, id="nuls"),
        pytest.param(b"<p>" + b"\x1b$B" * 1_300_000, id="escapes"),
        pytest.param(b"<meta charset" * 300_000, id="metas"),
        pytest.param(b"<p>" + b"\x01" * 100_000 + b" " * 3_900_000, id="controls"),
    ],
)
def test_any_four_million_bytes_are_decoded_in_two_seconds(raw: bytes) -> None:
    assert takes_less_than(2, lambda: decode(raw))

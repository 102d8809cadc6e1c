"""Whatever a page's encoding is and says it is: the right text comes out, or a Notice."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from nuffield_extract import NuffieldExtractError, extract, plain_text
from nuffield_extract.capture import Captured, capture
from nuffield_extract.capture.encodings import encoding_name
from nuffield_extract.model.walk import article_spans, spans_text
from nuffield_extract.testing import EncodedPage, encoded_pages
from nuffield_extract.testing.encodings import UNICODE, encoded, page_of, typed
from nuffield_extract.testing.passages import ENCODINGS, PASSAGES

LEGACY = sorted({name for names in ENCODINGS.values() for name in names})
UNKNOWN_TO_DETECTORS = {"macintosh", "x-mac-cyrillic"}
BOM = b"\xef\xbb\xbf"
BROWSERS_REFUSE = {"iso-2022-kr"}


def captured(raw: bytes) -> Captured:
    return capture(raw, charset=None, max_size=len(raw))


def has_text(page: EncodedPage) -> bool:
    text = plain_text(extract(page.raw))
    return all(paragraph in text for paragraph in page.paragraphs)


def notices(raw: bytes) -> list[str]:
    return [notice.code for notice in captured(raw).notices]


@given(page=encoded_pages(st.just("right")))
def test_a_page_that_declares_its_encoding_is_read_in_it(page: EncodedPage) -> None:
    assert has_text(page)
    assert captured(page.raw).info.encoding == page.encoding
    assert (notices(page.raw) == []) == (page.encoding not in BROWSERS_REFUSE)


@pytest.mark.parametrize(
    "words", ["Zimą prom przypływa dwa razy w tygodniu", "już czekają na okruchy, a mewy otwierają"]
)
@pytest.mark.parametrize("encoding", ["windows-1250", "iso-8859-2"])
@pytest.mark.parametrize("times", [1, 3])
def test_few_letters_of_a_language_raise_no_doubt_of_what_is_declared(
    words: str, encoding: str, times: int
) -> None:
    page = page_of([f"{words}. " * 6] * times, "pl", encoding)
    assert notices(encoded(page, encoding)) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("pl", "Zimą prom przypływa dwa razy w tygodniu"), ("cs", "už čekají na drobky v šest hodin")],
)
def test_letters_of_no_such_language_raise_a_doubt_of_what_is_declared(
    language: str, words: str
) -> None:
    for encoding, declared in itertools.permutations(["windows-1250", "iso-8859-2"]):
        page = page_of([f"{words}. " * 6] * 3, language, declared)
        assert notices(encoded(page, encoding)), (encoding, declared)


@given(page=encoded_pages(st.just("right")), label=st.sampled_from(LEGACY))
def test_the_transport_is_believed_before_the_page(page: EncodedPage, label: str) -> None:
    right = extract(page.raw, charset=page.encoding)
    assert all(paragraph in plain_text(right) for paragraph in page.paragraphs)
    if page.has_mark:
        assert extract(page.raw, charset=label).sections == right.sections


@given(page=encoded_pages(st.just("none")))
def test_a_page_that_declares_nothing_has_its_text_or_a_notice(page: EncodedPage) -> None:
    assert has_text(page) or notices(page.raw)


@given(page=encoded_pages(st.just("none"), st.sampled_from(UNICODE)))
def test_unicode_needs_no_declaration(page: EncodedPage) -> None:
    assert has_text(page)
    assert notices(page.raw) == []


@given(page=encoded_pages(st.just("wrong"), st.sampled_from(UNICODE)))
def test_unicode_that_is_declared_as_something_else_has_its_text(page: EncodedPage) -> None:
    assert has_text(page)


@given(page=encoded_pages(st.just("none"), st.sampled_from(LEGACY)))
def test_what_is_declared_as_utf_8_and_is_not_has_its_text_or_a_notice(page: EncodedPage) -> None:
    raw = page.raw.replace(b"<head>", b"<head><meta charset=utf-8>", 1)
    text = plain_text(extract(raw))
    assert all(paragraph in text for paragraph in page.paragraphs) or notices(raw)


@pytest.mark.parametrize("language", PASSAGES)
def test_a_page_that_declares_any_encoding_but_its_own_has_its_text_or_a_notice(
    language: str,
) -> None:
    names = [name for name in ENCODINGS[language] if name not in UNKNOWN_TO_DETECTORS]
    declared = [name for name in LEGACY if name not in UNKNOWN_TO_DETECTORS]
    for encoding, label in itertools.product(names, declared):
        text = typed(" ".join(PASSAGES[language]), encoding)
        found = captured(encoded(page_of([text] * 3, language, label), encoding))
        assert text in found.html or found.notices, (encoding, label)


@pytest.mark.parametrize("language", PASSAGES)
def test_a_page_of_some_length_that_declares_nothing_is_detected(language: str) -> None:
    for encoding in set(ENCODINGS[language]) - UNKNOWN_TO_DETECTORS:
        text = typed(" ".join(PASSAGES[language]), encoding)
        found = captured(encoded(page_of([text] * 3, language, None), encoding))
        assert text in found.html, encoding


@given(page=encoded_pages(encodings=st.just("utf-8")), share=st.floats(0, 1))
def test_stray_bytes_are_read_as_windows_1252_wherever_they_stand(
    page: EncodedPage, share: float
) -> None:
    assume(len(page.raw) - len(page.raw.decode()) > 100)
    start = page.raw.index(b" ", int(share * page.raw.rindex(b" ")))
    found = captured(page.raw[:start] + b" caf\xe9 \x93so\x94" + page.raw[start:])
    before, strays, behind = found.html.partition(" café “so”")
    assert strays
    assert (before + behind).encode() == page.raw.removeprefix(BOM)
    assert "mixed-encodings" in [notice.code for notice in found.notices]


@given(page=encoded_pages(), end=st.integers(0, 3_000))
def test_a_page_cut_anywhere_is_read_or_refused(page: EncodedPage, end: int) -> None:
    try:
        extract(page.raw[:end])
    except NuffieldExtractError:
        return


@given(
    raw=st.binary(max_size=400),
    declared=st.sampled_from([None, "utf-8", *LEGACY]),
    charset=st.sampled_from([None, "utf-8", "utf-16be", "utf-32le", *LEGACY]),
)
@example(raw=b"\x1b$)A\x0e!!", declared=None, charset="hz-gb-2312")
@example(raw=b"\xff\xfe\x00\x00\xff\xff\xff\xff", declared=None, charset=None)
def test_any_bytes_are_text_of_characters_or_refused(
    raw: bytes, declared: str | None, charset: str | None
) -> None:
    page = raw + page_of(["words"], "en", declared).encode() + raw
    for whole in (raw, page, page.decode("latin-1").encode("utf-16-le")):
        try:
            found = capture(whole, charset=charset, max_size=100_000)
        except NuffieldExtractError:
            continue
        assert found.utf8.decode() == found.html
        assert encoding_name(found.info.encoding or "") == found.info.encoding


@given(text=st.text(st.characters(), max_size=300))
@example("\ud83d\ude00 \udc00\ud800")
def test_any_text_is_text_of_characters(text: str) -> None:
    found = capture(f"<p>{text}</p>", charset=None, max_size=1_000)
    assert found.utf8.decode() == found.html
    assert not any(unicodedata.category(char) == "Cs" for char in found.html)


@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=300))
def test_sound_text_is_read_as_it_is(text: str) -> None:
    page = f"<p>{text}</p>"
    assert capture(page, charset=None, max_size=1_000).html == page
    assert capture(page.encode(), charset=None, max_size=9_000).html == page.removeprefix("\ufeff")


@given(page=encoded_pages())
def test_the_article_holds_no_control_characters(page: EncodedPage) -> None:
    raw = page.raw.replace(b"a", b"a\x00\x01", 3)
    try:
        spans = spans_text(article_spans(extract(raw)))
    except NuffieldExtractError:
        return
    assert not {char for char in spans if unicodedata.category(char) == "Cc"} - {"\n", "\t"}

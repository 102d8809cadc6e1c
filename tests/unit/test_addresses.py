from __future__ import annotations

import string

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.exporters._addresses import IMAGES, LINKS, image_source, link_target

BASE = "https://base.example/a/b"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/a b", "https://x.example/a b"),
        ("HTTP://x.example", "HTTP://x.example"),
        (" \x00https://x.example/\x1f ", "https://x.example/"),
        ("https://x.exa\tmple/\r\na", "https://x.example/a"),
        ("mailto:a@x.example", "mailto:a@x.example"),
        ("tel:+44123", "tel:+44123"),
        ("//x.example/a", "//x.example/a"),
        ("/a:b", "/a:b"),
        ("a/b:c", "a/b:c"),
        ("#a", "#a"),
        ("?a=javascript:b", "?a=javascript:b"),
        ("1javascript:a", "1javascript:a"),
        ("/a\\b", "/a\\b"),
    ],
)
def test_a_link_may_lead_there_as_a_browser_reads_it(url: str, expected: str) -> None:
    assert link_target(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:a", "JAVASCRIPT:a", "\tjavascript:a", "java\nscript:a", "\x1bjavascript:a"),
        *("\u200bjavascript:a", "java\u200bscript:a", "\xa0javascript:a", "\ufeffjavascript:a"),
        *("javascript&colon;a", "&#106;avascript:a", "java&NewLine;script:a"),
        *("vbscript:a", "data:text/html,a", "data:image/png,a", "blob:a", "file:///a", "about:a"),
        *("\\\\host\\a", "/\\host", "c:\\a", "unheard-of:a", "", " ", "\x00", "\u200b"),
    ],
)
def test_no_link_may_lead_there(url: str) -> None:
    assert link_target(url) is None
    assert link_target(None) is None


@pytest.mark.parametrize("kind", ["png", "gif", "jpeg", "webp", "avif"])
def test_an_image_may_stand_in_its_own_address(kind: str) -> None:
    assert image_source(f"data:image/{kind};base64,AA==") == f"data:image/{kind};base64,AA=="
    assert image_source(f" DATA:image/{kind},a") == f"DATA:image/{kind},a"


@pytest.mark.parametrize(
    "url",
    [
        *("data:image/svg+xml,a", "data:image/png+xml,a", "data:text/html,a", "data:,a"),
        *("mailto:a", "javascript:a", "ftp://x.example/a.png", "file:///a.png", "\\\\host\\a.png"),
    ],
)
def test_no_image_may_stand_there(url: str) -> None:
    assert image_source(url) is None


# Letters of schemes, and what browsers read past, decode or stop at.
PIECES = (
    *string.ascii_lowercase, *"\t\n\r\x00\x1f :/\\?#&;%.+-",
    *("javascript", "data", "https", "file", "&colon;", "&#58;", "\u200b", "\xa0", "\ufeff", "é"),
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_the_url_standard_agrees_on_every_address_that_is_let_through(url: str) -> None:
    for read, schemes in ((link_target(url), LINKS), (image_source(url), IMAGES)):
        if read is None:
            continue
        try:
            parsed = ada_url.URL(read, base=BASE)
        except ValueError:
            continue
        assert parsed.protocol[:-1] in schemes
        assert parsed.href == ada_url.URL(url, base=BASE).href

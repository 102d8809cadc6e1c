"""What is lost, repaired or guessed is said in a Notice, with its number."""

from __future__ import annotations

import pytest

from nuffield_extract import extract

PROSE = f"<p>{'Words enough to make an article of this page. ' * 5}</p>"


def notices(body: str, head: str = "") -> dict[str, str]:
    page = f"<!DOCTYPE html><head>{head}</head><body><main>{PROSE}{body}</main></body>"
    return {notice.code: notice.message for notice in extract(page).notices}


def test_a_plain_page_has_none() -> None:
    assert notices("") == {}


@pytest.mark.parametrize(
    ("body", "code", "count"),
    [
        ("<ul><li>" * 40 + "deep" + "</ul>" * 40, "nesting-flattened", "16 "),
        ("<p><a href='javascript:go()'>one</a> <a href='data:,x'>two</a>", "unsafe-link", "2 "),
        ("<p><img src='data:image/gif;base64,R0lGOD' alt='A chart'>", "inline-image", "1 "),
        (
            "<p><a href='/a'>one</a> <a href='b'>two</a> <a href='http://x.y/'>",
            "relative-links",
            "2 ",
        ),
        (
            "<h2>References</h2><p>Lunt P (2019), The tide.</p><p>Osei K (2018). "
            + "Lamps. " * 700,
            "long-reference",
            "1 ",
        ),
    ],
)
def test_a_loss_is_counted(body: str, code: str, count: str) -> None:
    assert notices(body)[code].startswith(count)


def test_relative_links_are_no_loss_where_the_page_names_its_url() -> None:
    canonical = "<link rel=canonical href='https://www.example.org/a'>"
    assert notices("<p><a href='/b'>one</a>", canonical) == {}


def captured(page: str | bytes) -> tuple[str, dict[str, str]]:
    """The text of a page's first paragraph, and the notices of how it was saved."""
    article = extract(page)
    text = "".join(span.text for span in article.sections[0].blocks[0].spans)
    return text, {one.code: one.message for one in article.notices if one.where == "capture"}


WORDS = "Words enough to make an article of this page. " * 5


@pytest.mark.parametrize(
    ("damaged", "read", "code", "count"),
    [
        ("It\ud83ds", "It\ufffds", "surrogates", "1 "),
        ("It\udc92s, \udcff", "It\ufffds, \ufffd", "surrogates", "2 "),
        ("It\x00s", "Its", "control-characters", "1 "),
        ("It\x02s \x1b[0m\x7f", "Its [0m", "control-characters", "3 "),
        ("It\x8ds", "Its", "control-characters", "1 "),
        ("It\x92s \x93so\x94", "It’s “so”", "misread-windows-1252", "3 "),
        ("Itâ€™s Ã©tÃ©", "Itâ€™s Ã©tÃ©", "mojibake", "3 "),
        ("It\u00e2\x80\x99s", "Itâ€™s", "mojibake", "1 "),
        ("It\ufffds", "It\ufffds", "undecodable", "1 "),
    ],
)
def test_damage_to_characters_is_counted(damaged: str, read: str, code: str, count: str) -> None:
    text, codes = captured(f"<!DOCTYPE html><main><p>{WORDS}{damaged}</p></main>")
    assert text == f"{WORDS}{read}"
    assert codes[code].startswith(count)


@pytest.mark.parametrize("damaged", ["It\x00s \x02", "It\x92s", "Itâ€™s", "It\ufffds"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_damage_is_the_same_in_bytes_as_in_text(damaged: str, codec: str) -> None:
    page = f"<!DOCTYPE html><main><p>{WORDS}{damaged}</p></main>"
    assert captured(page.encode(codec)) == captured(page)


def test_the_halves_of_a_surrogate_pair_that_stand_together_are_its_character() -> None:
    text, codes = captured(f"<!DOCTYPE html><main><p>{WORDS}\ud83d\ude00</p></main>")
    assert text == f"{WORDS}😀"
    assert codes == {}


@pytest.mark.parametrize(
    "sound",
    [
        "é è ç ñ ü ß Ä Ö Å ã õ â €5 – “so” ‘so’ … ™ ©\u00a0£ ½ µ",
        "Привет, мир: «так»",
        "日本語、かな。カナ・①",
        "ÃO À VENDA É SÓ Â",
        "tab\tline\nfeed\f\x0bform\r",
        "😀 👩\u200d👩\u200d👧 e\u0301 \u00ad \u200b",
    ],
)
def test_sound_text_has_no_notice(sound: str) -> None:
    page = f"<!DOCTYPE html><main><p>{WORDS}{sound}</p></main>"
    assert captured(page)[1] == captured(page.encode())[1] == {}


def test_damage_behind_any_number_of_sound_characters_is_found() -> None:
    nbsp = "\u00a0word " * 1_000
    assert "misread-windows-1252" in captured(f"<main><p>{WORDS}{nbsp}\x92</p></main>")[1]

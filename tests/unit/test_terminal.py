from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import formats
from nuffield_extract.cli.output import harmless, on_one_line
from nuffield_extract.exporting import is_text
from payloads import PAYLOADS
from programs import on_terminal, run

if TYPE_CHECKING:
    from pathlib import Path

STEERING = "\x1b[2J\x1b]0;owned\x07\x9d31m\x08\x7f\u202eevil\u2066"

PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Lamps</title></head>
<body><article><h1>Lamps</h1>
<p>The lamps of the harbour are lit by hand each evening, by a woman on a ladder and a boy who
carries the oil, and nobody has ever asked them why they still do it.</p>
<pre><code>lamp{STEERING.replace(chr(27), "&#27;")} --light</code></pre>
<p>{STEERING} Bell A (2019) <em>Oil</em>. <a href="https://x.example/{STEERING}">Here</a>.</p>
</article></body></html>
"""

TEXTS = [name for name in formats() if is_text(name)]
ASKED = [("convert", "-t", name) for name in TEXTS] + [("references", "-t", "csv")]


def steering(text: str) -> list[str]:
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    return [
        char
        for char in text
        if (unicodedata.category(char) == "Cc" and char not in "\n\t")
        or unicodedata.bidirectional(char) in turning
    ]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return str(path)


@pytest.mark.parametrize("asked", ASKED, ids="-".join)
def test_no_text_of_a_page_steers_the_terminal(asked: tuple[str, ...], page: str) -> None:
    assert steering(on_terminal(*asked, page)) == []


def test_a_pipe_gets_every_byte_and_a_terminal_the_same_but_for_what_steers_it(page: str) -> None:
    text = run("convert", "-t", "text", page).stdout.decode()
    assert "lamp" + STEERING in text
    assert on_terminal("convert", "-t", "text", page) == "".join(
        [char for char in text if char not in steering(text)]
    )


@given(st.text() | st.sampled_from(PAYLOADS))
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    shown = harmless(text.encode("utf-8", "backslashreplace")).decode()
    assert steering(shown) == []
    assert steering(on_one_line(text)) == []
    assert "\n" not in on_one_line(text)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf"))))
def test_text_that_steers_nothing_is_shown_as_it_is(text: str) -> None:
    written = f"{text}\n\t👩\u200d🚀 می\u200cخواهم\n"
    assert harmless(written.encode()).decode() == written

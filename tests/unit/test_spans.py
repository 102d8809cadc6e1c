from __future__ import annotations

import pytest

from nuffield_extract.reading.spans import BREAK, spans_of

LINK = "https://www.example.org/"


@pytest.mark.parametrize(
    ("pieces", "spans"),
    [
        ([], []),
        ([" \n\t"], []),
        (["a"], ["a"]),
        ([" a  b\n c "], ["a b c"]),
        (["a\u00a0b"], ["a b"]),
        (["a", "b"], ["ab"]),
        (["a ", " b"], ["a b"]),
        (["a", " ", "b"], ["a b"]),
        ([" ", "a", " "], ["a"]),
        (["a", BREAK, "b"], ["a\nb"]),
        (["a ", BREAK, " b"], ["a\nb"]),
        ([BREAK, "a", BREAK], ["a"]),
        ([BREAK], []),
        (["a", BREAK, BREAK, "b"], ["a\nb"]),
    ],
)
def test_pieces_of_one_look_are_one_span(pieces: list[object], spans: list[str]) -> None:
    made = [piece if piece is BREAK else (piece, None, ()) for piece in pieces]
    assert [span.text for span in spans_of(made)] == spans


@pytest.mark.parametrize(
    ("pieces", "spans"),
    [
        ([("a ", None, ()), ("b", LINK, ())], [("a ", None, ()), ("b", LINK, ())]),
        ([("a", LINK, ()), ("b", LINK, ())], [("ab", LINK, ())]),
        ([("a", LINK, ()), ("b", f"{LINK}b", ())], [("a", LINK, ()), ("b", f"{LINK}b", ())]),
        ([("a", None, ("em",)), ("b", None, ("em",))], [("ab", None, ("em",))]),
        ([("a", None, ()), (" ", LINK, ("em",)), ("b", None, ())], [("a b", None, ())]),
        ([("a ", LINK, ()), (" b", None, ())], [("a ", LINK, ()), ("b", None, ())]),
        ([("a", None, ("em",)), ("", LINK, ()), ("b", None, ("em",))], [("ab", None, ("em",))]),
        ([("a ", LINK, ("em",))], [("a", LINK, ("em",))]),
        (
            [("a", None, ("strong",)), BREAK, ("b", None, ("strong",))],
            [("a", None, ("strong",)), ("\n", None, ()), ("b", None, ("strong",))],
        ),
    ],
)
def test_every_look_is_a_span_of_its_own(
    pieces: list[tuple[str, str | None, tuple[str, ...]]],
    spans: list[tuple[str, str | None, tuple[str, ...]]],
) -> None:
    assert [(span.text, span.href, span.marks) for span in spans_of(pieces)] == spans

"""Texts as LaTeX in UTF-8: special characters, and the capitals of titles that must stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Braces are written by name: BibTeX counts the bare ones even behind a backslash.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_UNSAFE_IN_URLS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})

# A title is in title case where most words are capitalised, short ones in lower case left out,
# and there are enough of them to tell; else braces are the safer mistake.
_LONG = 4  # letters
_ENOUGH = 4  # words
_MOST = 0.8


def to_latex(text: str) -> str:
    """The text with the characters escaped that LaTeX takes for commands."""
    return text.translate(_SPECIAL)


def verbatim(text: str) -> str:
    """The text for fields that are no LaTeX, such as urls: no escapes, and braces as %7B."""
    return text.translate(_UNSAFE_IN_URLS)


def names_part(text: str) -> str:
    """A family name or given names, in braces where BibTeX would part them in two."""
    parted = "," in text or "and" in text.casefold().split()
    return f"{{{to_latex(text)}}}" if parted else to_latex(text)


def latex_title(text: str) -> str:
    """A title whose words are in braces where a capital means something.

    Styles write titles in lower case but for the first letter. Capitals inside a word ("NHS",
    "McLeod") must stay in any case; initial ones ("Tolland") where the title is in sentence
    case, in which they stand for names, or in German for nouns.
    """
    first, *later = text.split() or [""]
    keeps = _has_inner_capital if _in_title_case(later) else _has_any_capital
    written = [_braced(word) if keeps(word) else to_latex(word) for word in later]
    return " ".join([_braced(first) if _has_inner_capital(first) else to_latex(first), *written])


def _in_title_case(words: Iterable[str]) -> bool:
    letters = [found for found in map(_letters, words) if found]
    telling = [word[0].isupper() for word in letters if word[0].isupper() or len(word) >= _LONG]
    return len(telling) >= _ENOUGH and sum(telling) > _MOST * len(telling)


def _has_any_capital(word: str) -> bool:
    return any(map(str.isupper, word))


def _has_inner_capital(word: str) -> bool:
    return any(map(str.isupper, _letters(word)[1:]))


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word))


def _braced(word: str) -> str:
    """The word in braces, but not the punctuation around it: styles look for colons."""
    start = next(place for place, char in enumerate(word) if char.isalnum())
    end = len(word) - next(place for place, char in enumerate(word[::-1]) if char.isalnum())
    before, kept, behind = (to_latex(part) for part in (word[:start], word[start:end], word[end:]))
    return f"{before}{{{kept}}}{behind}"

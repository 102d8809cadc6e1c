"""Texts as LaTeX in UTF-8: special characters, and the capitals of titles that must stay."""

from __future__ import annotations

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

_MOST = 0.5  # share of capitalised words from which a title is printed in title case


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
    in_sentence_case = sum(map(_has_initial_capital, later)) < _MOST * len(later)
    keeps = _has_any_capital if in_sentence_case else _has_inner_capital
    written = [_braced(word) if keeps(word) else to_latex(word) for word in later]
    return " ".join([_braced(first) if _has_inner_capital(first) else to_latex(first), *written])


def _has_initial_capital(word: str) -> bool:
    return _letters(word)[:1].isupper()


def _has_any_capital(word: str) -> bool:
    return any(map(str.isupper, word))


def _has_inner_capital(word: str) -> bool:
    return any(map(str.isupper, _letters(word)[1:]))


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word))


def _braced(word: str) -> str:
    return f"{{{to_latex(word)}}}"

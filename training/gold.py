"""Labelled references of any source as tokens and labels, by one convention.

Sources differ in what they do with the signs between fields. Here a sign belongs to the field
before it, an opening bracket or quotation mark to the one behind it, and so do words such as
"In", "pp." and "vol.". A volume and its issue are two fields.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from nuffield_extract.references.parsing.labeler.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

Example = tuple[list[Token], list[str]]
"""The tokens of an entry and the field of each."""

LABELS = {
    "author": "author", "director": "author", "producer": "author", "editor": "editor",
    "date": "date", "title": "title", "container-title": "container", "journal": "container",
    "booktitle": "container", "collection-title": "series", "publisher": "publisher",
    "location": "place", "volume": "volume", "issue": "issue", "pages": "pages",
    "edition": "edition", "citation-number": "number", "genre": "note", "note": "note",
    "medium": "note", "source": "note", "translator": "note", "accessed": "accessed",
    "url": "url", "doi": "ident", "arxiv": "ident", "pmid": "ident", "pmcid": "ident",
    "isbn": "ident", "issn": "ident",
}  # fmt: skip
"""The label of each label in the sources."""

_MARKUP = re.compile(r"</?(?:italic|i|b|em|bold)>")
_OPENING = frozenset("([{“„«‘\"'`<")
_CLOSING = frozenset(".,;:)]}”»>/")
_ISSUE_WORDS = frozenset("no number issue nr heft n iss".split())
_ROLES = frozenset("ed eds editor editors hrsg hg éd éds dir dirs coord coords cur red org".split())
_NOTE_WORDS = 4  # words between two fields above which they are a note
_LONGEST = 300  # tokens; a longer "entry" is several that ran together


def read_lines(path: Path) -> list[dict[str, object]]:
    """The lines of a JSON Lines file, each with `segments`."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def examples(lines: Iterable[dict[str, object]]) -> Iterator[Example]:
    """The entries that are fit for training."""
    for line in lines:
        tokens, labels = example(line["segments"])  # type: ignore[arg-type]
        if 0 < len(tokens) < _LONGEST:
            yield tokens, labels


def example(segments: Sequence[tuple[str, str]]) -> Example:
    """The tokens and labels of an entry given as pairs of label and text."""
    tokens, labels = _tokens(segments)
    for first, last in _gaps(labels):
        labels[first:last] = _filled(tokens, labels, first, last)
    _move_signs(tokens, labels)
    _split_issues(tokens, labels)
    return tokens, labels


def _tokens(segments: Sequence[tuple[str, str]]) -> Example:
    tokens: list[Token] = []
    labels: list[str] = []
    is_spaced = False
    for name, text in segments:
        plain = unicodedata.normalize("NFC", _MARKUP.sub("", text))
        end = 0
        for token in tokenize(plain):
            tokens.append(token._replace(spaced=bool(tokens) and (is_spaced or token.spaced)))
            labels.append(LABELS[name] if name else "")
            is_spaced = False
            end = token.end
        is_spaced = is_spaced or end < len(plain)
    return tokens, labels


def _gaps(labels: Sequence[str]) -> list[tuple[int, int]]:
    """Where the runs of unlabelled tokens begin and end."""
    bare = [number for number, label in enumerate(labels) if not label]
    starts = [n for n in bare if n == 0 or labels[n - 1]]
    ends = [n + 1 for n in bare if n + 1 == len(labels) or labels[n + 1]]
    return list(zip(starts, ends, strict=True))


def _filled(tokens: Sequence[Token], labels: Sequence[str], first: int, last: int) -> list[str]:
    """The labels of an unlabelled run, by the fields around it."""
    before = labels[first - 1] if first else ""
    after = labels[last] if last < len(labels) else ""
    texts = [token.word for token in tokens[first:last]]
    words = sum(any(map(str.isalpha, text)) for text in texts)
    has_digits = any(text[0].isdigit() for text in texts)
    if not before:
        return ["number" if has_digits and words <= 1 else after or "note"] * len(texts)
    if not after:
        is_bare = not words and not has_digits
        return [before] + [before if is_bare else "note"] * (len(texts) - 1)
    if words > _NOTE_WORDS:
        return ["note"] * len(texts)
    role = _role_end(texts) if before in ("author", "editor") else 0
    opening = (n for n in range(role, len(texts)) if _opens(tokens, first + n))
    turn = next(opening, len(texts))
    return [before] * turn + [after] * (len(texts) - turn)


def _role_end(texts: Sequence[str]) -> int:
    """How many tokens it takes to say that the names before are of editors."""
    last = max((n for n, text in enumerate(texts) if text.casefold() in _ROLES), default=-1)
    return last + 1


def _opens(tokens: Sequence[Token], number: int) -> bool:
    """Whether a token between two fields belongs to the one behind."""
    word = tokens[number].word
    return any(map(str.isalnum, word)) or (word in _OPENING and tokens[number].spaced)


def _move_signs(tokens: Sequence[Token], labels: list[str]) -> None:
    """Moves signs at the edge of a field to the field that they belong to."""
    for number in range(len(tokens) - 2, -1, -1):
        if labels[number] != labels[number + 1] and _begins(tokens, number):
            labels[number] = labels[number + 1]
    for number in range(1, len(tokens)):
        token = tokens[number]
        if labels[number] != labels[number - 1] and token.word in _CLOSING and not token.spaced:
            labels[number] = labels[number - 1]


def _begins(tokens: Sequence[Token], number: int) -> bool:
    word = tokens[number].word
    if word in "\"'`":
        return tokens[number].spaced and not tokens[number + 1].spaced
    return word in _OPENING


def _split_issues(tokens: Sequence[Token], labels: list[str]) -> None:
    """Makes issues of what stands in brackets, or behind "no.", in a volume."""
    in_brackets = is_named = False
    for number in range(1, len(tokens)):
        word = tokens[number].word
        if labels[number] != "volume":
            in_brackets = is_named = False
            continue
        is_named = is_named or word.casefold() in _ISSUE_WORDS
        opens = word == "(" and labels[number - 1] in ("volume", "issue")
        in_brackets = (in_brackets or opens) and tokens[number - 1].word != ")"
        if in_brackets or is_named or (labels[number - 1] == "issue" and word in ".:)"):
            labels[number] = "issue"

"""Types: their fields, the words that some take, and how they nest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import attrs

import nuffield_extract
from nuffield_extract import corpus, diff
from nuffield_extract.chunks import chunk
from nuffield_extract.corpus.run.request import CorpusRequest
from nuffield_extract.guard.extraction import Guard
from nuffield_extract.model import Article, Block, FieldName, Mark
from nuffield_extract.model.article import EncodingSource, Role, WrapperName
from nuffield_extract.options import Limits, Options
from reference_checks.fields import field_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reference_checks.comparing import Tables

WORDS = {
    "Block": tuple(kind.__name__ for kind in get_args(Block)),
    "EncodingSource": get_args(EncodingSource),
    "FieldName": get_args(FieldName),
    "Kind of a chunk": get_args(chunk.Kind),
    "Mark": get_args(Mark),
    "Role": get_args(Role),
    "WrapperName": get_args(WrapperName),
}
"""Closed lists of words, by their heading."""

SETTINGS = (CorpusRequest, Guard, Limits, Options)  # these are on the page of options

_LINE = re.compile(r"(?P<indent>[│├└─ ]*)(?P<words>\S+(?: +\S+)?)")
_NAME = re.compile(r"\w+")


def kinds() -> list[type]:
    """The public types that have fields, but for those that are settings."""
    found = [
        getattr(module, name)
        for module in (nuffield_extract, corpus, diff)
        for name in module.__all__
    ]
    return [kind for kind in found if _has_fields(kind) and kind not in SETTINGS]


def tables() -> Tables:
    fields = {(kind.__name__, "field"): field_rows(kind) for kind in kinds()}
    words = {(name, "word"): {word: {} for word in listed} for name, listed in WORDS.items()}
    return {**fields, **words}


def edges() -> set[tuple[str, str, str]]:
    """Class, field and class of what the field holds, with a star where it holds many."""
    found, waiting, seen = set(), [Article], {Article}
    while waiting:
        owner = waiting.pop()
        for field, held in _held(owner):
            many = "*" if "tuple[" in str(owner.__annotations__[field]) else ""
            found.add((owner.__name__, field, f"{held}{many}"))
        for kind in _classes(owner) - seen:
            seen.add(kind)
            waiting.append(kind)
    return found


def drawn_edges(drawing: str) -> set[tuple[str, str, str]]:
    """The same as drawn: a line a field, below that of its owner; kinds of blocks below Block."""
    found, path = set(), []
    for line in drawing.splitlines():
        indent, words = _LINE.match(line).group("indent", "words")
        depth, (field, *held) = len(indent) // 4, words.split()
        kind = held[0] if held else field
        if held:
            found.add((path[min(depth, len(path)) - 1], field, kind))
        path[depth:] = [kind.rstrip("*")]
    return found


def drawn_blocks(drawing: str) -> list[str]:
    """The kinds of blocks, which are drawn without a field."""
    lines = (_LINE.match(line)["words"] for line in drawing.splitlines()[1:])
    return [words for words in lines if _NAME.fullmatch(words)]


def _has_fields(kind: object) -> bool:
    return isinstance(kind, type) and attrs.has(kind)


def _held(owner: type) -> Iterator[tuple[str, str]]:
    """Fields and the name of what they hold, where that has fields of its own."""
    names = {kind.__name__ for kind in _model()} | {"Block"}
    for field in attrs.fields(owner):
        for name in _NAME.findall(str(owner.__annotations__[field.name])):
            if name in names:
                yield field.name, name


def _classes(owner: type) -> set[type]:
    held = {name for _, name in _held(owner)}
    names = held | set(WORDS["Block"] if "Block" in held else ())
    return {kind for kind in _model() if kind.__name__ in names}


def _model() -> list[type]:
    named = (getattr(nuffield_extract.model, name) for name in nuffield_extract.model.__all__)
    return [kind for kind in named if _has_fields(kind)]

"""Text of an entry: a reference whose fields are parts of it, and that every format can say."""

from __future__ import annotations

import json
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from fuzz.places import FIXTURES
from nuffield_extract import (
    Article,
    NuffieldExtractError,
    export,
    export_references,
    load,
    parse_reference,
    reference_formats,
)
from nuffield_extract.model.walk import spans_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract import Reference


def check(data: bytes) -> None:
    """Nothing, for any text; bytes that are no UTF-8 are lone surrogates in it."""
    try:
        reference = parse_reference(data.decode("utf-8", "surrogateescape"))
    except NuffieldExtractError:
        return
    check_places(reference)
    for name in reference_formats():
        export_references((reference,), name).encode()
    article = Article(references=(reference,))
    assert load(export(article)) == article


def check_places(reference: Reference) -> None:
    """Nothing, if fields lie in the text, each behind the one before, and are as sure as 0 to 1."""
    assert spans_text(reference.spans) in {"", reference.text}
    assert 0 <= reference.confidence <= 1
    assert all(0 <= field.start < field.end <= len(reference.text) for field in reference.fields)
    assert all(one.end <= other.start for one, other in pairwise(reference.fields))


def seeds() -> Iterator[bytes]:
    """Entries of the fixtures: some in each style, one in each type."""
    seen: set[tuple[str, str]] = set()
    with (FIXTURES / "references" / "rendered.jsonl").open(encoding="utf-8") as file:
        for line in islice(file, 400):
            entry = json.loads(line)
            kind = (entry["style"], entry["type"])
            if kind not in seen:
                seen.add(kind)
                yield entry["html"].encode()

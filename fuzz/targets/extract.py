"""Bytes of a page: an article that every format can say, or a documented error."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from fuzz import accounts
from fuzz.places import FIXTURES, cuts
from nuffield_extract import (
    InputError,
    NoContent,
    Options,
    export,
    export_bytes,
    extract,
    formats,
    load,
)
from nuffield_extract.api import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator


def check(data: bytes) -> None:
    """Nothing, for any bytes."""
    try:
        article = extract(data)
    except (InputError, NoContent):
        return
    accounts.check_kept(read_page(data, url=None, charset=None, options=Options()))
    for name in formats():
        export_bytes(article, name)
    assert load(export(article)) == article


def seeds() -> Iterator[bytes]:
    """The pages of the fixtures, and parts of them."""
    for path in sorted(FIXTURES.glob("*/page.html")):
        page = path.read_bytes()
        yield from islice(cuts(page), 12)

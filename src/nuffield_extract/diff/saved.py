"""A page as it was saved, or the JSON that was made of it, as an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract import api
from nuffield_extract.errors import PageTooLarge, SchemaError
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from nuffield_extract.model import Article

# An object with a key: no markup begins so, not even with a template's braces.
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")

_DEFAULTS = Options()


def read_saved(
    saved: bytes,
    *,
    url: str | None = None,
    charset: str | None = None,
    options: Options = _DEFAULTS,
) -> Article:
    """The article of a saved page, or of the JSON that `export` made of one.

    Args:
        saved: either, told apart by how it begins.
        url: where the page was; JSON knows it itself.
        charset: of the transport, for pages.
        options: limits, and profiles for pages.

    Raises:
        NuffieldExtractError: as of `extract` and `load`.
    """
    if not _JSON.match(saved):
        return api.extract(saved, url=url, charset=charset, options=options)
    if len(saved) > options.limits.bytes:
        raise PageTooLarge(f"more than {options.limits.bytes} bytes of JSON")
    try:
        return api.load(saved.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SchemaError(f"no UTF-8: {error.reason} at byte {error.start}") from error

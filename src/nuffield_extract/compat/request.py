"""What a caller asks for, out of the arguments that trafilatura takes."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.errors import UnknownFormat, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

FORMATS = ("csv", "html", "json", "markdown", "txt", "xml", "xmltei")


class IgnoredOption(UserWarning):
    """An argument that would change the result in trafilatura changes nothing here."""


@attrs.frozen(kw_only=True)
class Request:
    """What is to come out of a page."""

    format: str = "txt"
    """One of `FORMATS`, or `python`."""

    url: str | None = None
    record_id: str | None = None
    language: str | None = None
    """ISO 639-1; None for all."""

    tables: bool = True
    images: bool = False
    formatting: bool = False
    links: bool = False
    metadata: bool = False
    only_with_metadata: bool = False
    refused_urls: Collection[str] = ()
    refused_authors: Collection[str] = ()

    @classmethod
    def of(cls, arguments: Mapping[str, Any], *, stacklevel: int) -> Request:
        """The request of the arguments of `extract` or `bare_extraction`, by name.

        Warns:
            IgnoredOption: one of them is ignored, each told at its own place of call.

        Raises:
            UnknownFormat: there is no such format.
        """
        given = {**arguments, **_read_options(arguments["options"])}
        for name, reason in IGNORED.items():
            if given.get(name):
                message = f"{name} is ignored: {reason}"
                warnings.warn(message, IgnoredOption, stacklevel=stacklevel)
        own = {name: given[name] for name in ("record_id", "url") if name in given}
        honoured = {name: given[theirs] for name, theirs in _HONOURED.items()}
        return cls(
            **own,
            **honoured,
            format=_format(given),
            formatting=_formatting(given),
            metadata=bool(given["with_metadata"] or given["only_with_metadata"]),
            refused_urls=given["url_blacklist"] or (),
            refused_authors=given["author_blacklist"] or (),
        )


def _format(given: Mapping[str, Any]) -> str:
    """The format asked for; `python` of `bare_extraction` alone, which takes no record's id."""
    name = given["output_format"]
    known = FORMATS if "record_id" in given else (*FORMATS, "python")
    if name not in known:
        raise UnknownFormat(unknown("format", str(name), known))
    return str(name)


def _formatting(given: Mapping[str, Any]) -> bool:
    asked = given["include_formatting"]
    return given["output_format"] == "markdown" if asked is None else bool(asked)


def _read_options(options: Any) -> dict[str, Any]:
    """Arguments by name, out of an `Extractor` of trafilatura; none of None."""
    if options is None:
        return {}
    focus = getattr(options, "focus", None)
    own = {"favor_precision": focus == "precision", "favor_recall": focus == "recall"}
    held = {name: getattr(options, theirs, None) for name, theirs in _HELD.items()}
    return own | {name: value for name, value in held.items() if value is not None}


_HONOURED = {
    "language": "target_language",
    "tables": "include_tables",
    "images": "include_images",
    "links": "include_links",
    "only_with_metadata": "only_with_metadata",
}
"""Arguments by field of Request."""

_HELD = {
    "output_format": "format",
    "url": "url",
    "target_language": "lang",
    "include_tables": "tables",
    "include_images": "images",
    "include_formatting": "formatting",
    "include_links": "links",
    "deduplicate": "dedup",
    "with_metadata": "with_metadata",
    "only_with_metadata": "only_with_metadata",
    "max_tree_size": "max_tree_size",
    "tei_validation": "tei_validation",
    "url_blacklist": "url_blacklist",
    "author_blacklist": "author_blacklist",
}
"""Attributes of trafilatura's `Extractor` by argument."""

IGNORED = {
    "favor_precision": "there is one way to find the article",
    "favor_recall": "there is one way to find the article",
    "include_comments": "comments of readers are never read",
    "tei_validation": "nothing is validated here",
    "deduplicate": "nothing is kept from page to page",
    "date_extraction_params": "dates are weighed by their sources",
    "max_tree_size": "nuffield_extract.Limits bounds pages before they are parsed",
    "settingsfile": "there are no settings in files",
    "prune_xpath": "a profile of the site says what to leave out",
    "config": "there are no settings in files",
}
"""Arguments that change results there and not here, and why."""

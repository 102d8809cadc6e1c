"""Urls compared as what they lead to: one key for all the forms of an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import attrs

from nuffield_extract.references.parsing.identifiers import Identifiers, find_identifiers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nuffield_extract.model import Reference

# The Wayback Machine's prefix; its copies print the second scheme with one slash, too.
_WAYBACK = re.compile(r"(?:https?:)?//(?:web\.)?archive\.org/web/[^/]{1,30}/(?=https?:/|www\.)")
_SCHEME = re.compile(r"(?:https?:/{1,2}|//)?(?:www\d?\.)?", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"(?:mailto|tel|ftp|urn|doi|javascript|data|#):?", re.IGNORECASE)
_DEFAULT_PAGE = re.compile(r"/index\.(?:html?|php|aspx?)$", re.IGNORECASE)
_TRACKERS = ("utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "_ga=", "ref_src=")


def targets_of(references: Iterable[Reference]) -> Mapping[str, str]:
    """The id of the reference to which each key leads; none for keys of several references."""
    found: dict[str, str | None] = {}
    for reference in references:
        for key in _keys_of_reference(reference):
            known = found.setdefault(key, reference.id)
            found[key] = reference.id if known == reference.id else None
    return {key: name for key, name in found.items() if name is not None}


def target_keys(url: str) -> tuple[str, ...]:
    """What a url leads to: its identifiers, and its address without all that does not matter.

    Scheme, `www.`, the last slash, the fragment, parameters that follow readers around, and the
    prefix of the Wayback Machine do not matter; `doi.org` urls and publishers' meet in the DOI.
    """
    url = _WAYBACK.sub("", url.strip(), count=1)
    page, _, fragment = url.partition("#")
    keys = _identifiers(find_identifiers([page]))
    address = _address(page)
    if address and fragment[:1] in ("!", "/"):  # a page that scripts write by its fragment
        address += f"#{fragment}"
    return (*keys, address) if address else keys


def _keys_of_reference(reference: Reference) -> set[str]:
    return {*_identifiers(reference), *(target_keys(reference.url) if reference.url else ())}


def _identifiers(work: Identifiers | Reference) -> tuple[str, ...]:
    values = [(name, getattr(work, name, None)) for name in _KINDS]
    return tuple([f"{name}:{value.lower()}" for name, value in values if value])


def _address(page: str) -> str:
    if not page or _OTHER_SCHEME.match(page):
        return ""
    path, _, query = _SCHEME.sub("", page, count=1).partition("?")
    host, slash, rest = path.partition("/")
    path = _DEFAULT_PAGE.sub("", f"{host.lower()}{slash}{unquote(rest)}".rstrip("/")).rstrip("/")
    wanted = [part for part in query.split("&") if part and not part.startswith(_TRACKERS)]
    return f"{path}?{'&'.join(wanted)}" if wanted else path


_KINDS = tuple(field.name for field in attrs.fields(Identifiers))

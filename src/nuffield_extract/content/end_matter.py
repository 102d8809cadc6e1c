"""What authors put at the end of their text: references, notes, files, how to cite it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.content.names import LONGEST_NAME

if TYPE_CHECKING:
    from nuffield_extract.content.survey import Region

_NAME = re.compile(
    r"_?(?:ftn|edn|fn)\d|footnote|endnote|reference(?!d?-link)|bibliograph|citation|cite|notes",
    re.IGNORECASE,
)
_FILES = re.compile(r"download|attachment|source|\bfile", re.IGNORECASE)

_START = re.compile(
    r"(?:references?|bibliography|works cited|notes?(?: and references)?|footnotes?|endnotes?"
    r"|further reading|citations?|suggested citation|how to cite|cite this"
    r"|literatur(?:verzeichnis)?|quellen|références|bibliographie|referencias|bibliografía"
    r"|referências|riferimenti|bibliografia|literatuur|referenser|källor|przypisy|literatura)(?![^\W_])",
    re.IGNORECASE,
)
_FILES_START = re.compile(r"(?:downloads?|attachments?|sources?|documents?)\b", re.IGNORECASE)


def is_end_matter(region: Region) -> bool:
    """Whether a region calls itself references, notes or how to cite, by name or first words."""
    return _NAME.search(_name(region)) is not None or _START.match(region.opening) is not None


def is_files(region: Region) -> bool:
    """Whether a region calls itself downloads, attachments or sources."""
    has_name = _FILES.search(_name(region)) is not None
    return has_name or _FILES_START.match(region.opening) is not None


def _name(region: Region) -> str:
    return f"{region.name} {(region.node.id or '')[:LONGEST_NAME]}"

"""Tags, comments and raw text in the source of a page (HTML Standard, 13.2.5).

The patterns never go back: each repetition is possessive, so a search is linear in what it reads.
"""

from __future__ import annotations

import re

SPACE = rb"\t\n\f\r "
_NAME = rb"[a-zA-Z][^%b/>]*+" % SPACE
VALUE = rb"""(?:"[^"]*+"|'[^']*+'|[^%b>"'][^%b>]*+)""" % (SPACE, SPACE)
_ATTRIBUTE = rb"[^%b/>][^%b/>=]*+(?:[%b]*+=[%b]*+%b?)?+" % (SPACE, SPACE, SPACE, SPACE, VALUE)

ATTRIBUTE = re.compile(_ATTRIBUTE)

TOKEN = re.compile(
    rb"<(?:(/?)(%b)((?:[%b/]++|%b)*+)(?:>|\Z)|(!--)|[!?/])" % (_NAME, SPACE, _ATTRIBUTE)
)
"""Groups: "/" of an end tag, name, attributes; the start of a comment; else a declaration.

A tag that the page ends in is one too: the parser drops it, but has read its attributes.
"""

_COMMENT_END = re.compile(rb"--!?>")
_SHORT_COMMENT = re.compile(rb"-?>")
_SCRIPT_STEP = re.compile(rb"<!--(?:-*+>)?|-->|<(/?)script(?=[%b/>])" % SPACE, re.IGNORECASE)
_RAW_END: dict[bytes, re.Pattern[bytes]] = {}


def comment_end(page: bytes, position: int) -> int:
    """Where a comment ends whose text begins at a position."""
    short = _SHORT_COMMENT.match(page, position)
    end = short or _COMMENT_END.search(page, position)
    return end.end() if end else len(page)


def declaration_end(page: bytes, position: int) -> int:
    """Where a doctype, a processing instruction or a bogus comment ends."""
    end = page.find(b">", position)
    return len(page) if end < 0 else end + 1


def cdata_end(page: bytes, position: int) -> int:
    """Where a CDATA section ends."""
    end = page.find(b"]]>", position)
    return len(page) if end < 0 else end + 3


def raw_text_end(page: bytes, position: int, name: bytes) -> int:
    """Where the end tag of a raw text element begins whose content begins at a position."""
    if name == b"script":
        return _script_end(page, position)
    if name == b"plaintext":
        return len(page)
    if name not in _RAW_END:
        _RAW_END[name] = re.compile(rb"</%b(?=[%b/>])" % (name, SPACE), re.IGNORECASE)
    end = _RAW_END[name].search(page, position)
    return end.start() if end else len(page)


def _script_end(page: bytes, position: int) -> int:
    """A script within a comment within a script does not end it (13.2.5.17 to 13.2.5.32)."""
    in_comment = in_script = False
    for step in _SCRIPT_STEP.finditer(page, position):
        text = step[0]
        if text == b"<!--":
            in_comment = True
        elif text.endswith(b"->"):
            in_comment = in_script = False
        elif step[1]:
            if not in_script:
                return step.start()
            in_script = False
        else:
            in_script = in_comment
    return len(page)

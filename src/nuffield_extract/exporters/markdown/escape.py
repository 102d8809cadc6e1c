"""Text, code and urls as Markdown that renders as exactly what they are."""

from __future__ import annotations

import re
from urllib.parse import quote


def escaped(text: str) -> str:
    """The text with a backslash or an entity for whatever means something within a line."""
    return _ACTIVE.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), text)


def escaped_line(text: str) -> str:
    """The text on one line, escaped."""
    return escaped(" ".join(text.split()))


def escaped_heading(text: str) -> str:
    """The text on one line, escaped; hash signs at its end are not those that close a heading."""
    line = escaped_line(text)
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def guarded(line: str) -> str:
    """A line of Markdown that begins no heading, list, quote, table, rule or definition."""
    line = line.strip(" \t")
    start = _LINE_START.match(line)
    return f"{line[: start.end()]}\\{line[start.end() :]}" if start else line


def code_span(text: str) -> str:
    """A line of code between more or fewer backticks than stand together in it.

    Between tags where the code would be read as something else: a bar after a backslash may end
    a table's cell, and a bracket before a colon the label of a link's definition.
    """
    if "\\|" in text or "]:" in text:
        return f"<code>{escaped(text)}</code>"
    runs = {len(run) for run in _BACKTICKS.findall(text)}
    mark = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{mark}{space}{text}{space}{mark}"


def fenced(code: str, language: str | None) -> str:
    """Code with its language in a fence longer than all backticks that stand together in it."""
    fence = "`" * max([2, *map(len, _BACKTICKS.findall(code))]) + "`"
    name = _NOT_LANGUAGE.sub("", language or "")
    lines = code.replace("\r\n", "\n").replace("\r", "\n")
    return f"{fence}{name}\n{lines}\n{fence}"


def destination(url: str | None) -> str | None:
    """An address that may stand there as the target of a link or an image; None for none."""
    if url is None:
        return None
    return f"<{_ENTITY.sub('&amp;', ''.join(map(_quoted, url)))}>"


def autolink(url: str) -> str | None:
    """The url between angle brackets, where that shows it letter for letter; else None."""
    return f"<{url}>" if _PLAIN_URL.fullmatch(url) and not _ENTITY.search(url) else None


def _quoted(char: str) -> str:
    if char.isprintable() and char not in _QUOTED:
        return char
    return quote(char, safe="", errors="replace")


_ACTIVE = re.compile(
    r"[\\`*\[\]~]"
    r"|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"  # within a word an underscore is no emphasis
    r"|<(?!\s)"
    r"|&(?=#?[0-9A-Za-z]*(?:;|$))"
    r"|:(?=//)|(?<=www)\."  # GitHub makes bare urls links, with the backslashes in them
    r"|\A\^|\^\Z",  # `[^` begins the mark of a note, and `^[` a note within the text
    re.IGNORECASE,
)
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
"""For `<` and `&`, since some renderers take `\\<script>` for markup."""

_LINE_START = re.compile(
    r"(?=[#>=|])"
    r"|(?=[-+](?:[\s:|-]|$))"
    r"|(?=:-)"
    r"|[0-9]{1,9}(?=[.)](?:\s|$))"
)
"""What begins a block, up to where the backslash goes."""

_NOT_LANGUAGE = re.compile(r"[^\w+#.-]")
_BACKTICKS = re.compile("`+")
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
_QUOTED = ' ()<>\\`|"'
_PLAIN_URL = re.compile(r"https?://(?!\S*xn--)[A-Za-z0-9/._~?#=+,;:@!$'*&-]+")

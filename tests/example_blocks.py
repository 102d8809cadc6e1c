"""The examples of a page of the docs: its code blocks, each with the marks that stand above it.

A mark is an HTML comment on a line of its own, which no reader sees: `<!-- needs: ray -->`.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

BLOCK_MARKS = frozenset({"needs", "exit", "prints", "commands", "run by", "not run"})
"""Marks of the block below them."""

REASONS = (
    "it installs packages",
    "it needs the network",
    "it needs a cluster",
    "it needs a clone of the project",
    "it takes minutes",
)
"""Why a block may be `not run`."""


@attrs.frozen(kw_only=True)
class Block:
    """A fenced code block: where it begins, its language, its text, its marks."""

    line: int
    """Of the fence that opens it, from 1."""

    language: str
    """The word behind the fence, or nothing; `console` where lines begin with "$ "."""

    title: str
    """The name of the file that the block shows, from `title="..."` behind the language."""

    text: str
    marks: Mapping[str, str]


@attrs.frozen(kw_only=True)
class Page:
    """A page of the docs: its blocks in their order, and the files that its examples read."""

    blocks: tuple[Block, ...]
    files: Mapping[str, tuple[str, ...]]
    """By name in the folder of the examples: the paths in the project that it is made of."""


@attrs.frozen(kw_only=True)
class Command:
    """A line of a console, and the lines that are shown below it."""

    code: str
    shown: str


def read_page(text: str) -> Page:
    """The blocks and files of a page in Markdown; ValueError for a mark that is none."""
    marked = list(_marked(text))
    return Page(
        blocks=tuple(part for part in marked if isinstance(part, Block)),
        files=dict(_named(part) for part in marked if isinstance(part, str)),
    )


def commands(console: str) -> tuple[Command, ...]:
    r"""The commands of a console: what stands behind "$ ", with lines that a "\" continues."""
    found = re.split(r"^\$ ", console.replace("\\\n", " "), flags=re.MULTILINE)[1:]
    return tuple(Command(code=code, shown=shown) for code, _, shown in map(_cut, found))


def listed_commands(text: str) -> tuple[str, ...]:
    """The commands of a list whose lines say behind two spaces what they do.

    `a b | c | d` stands for `a b`, `a c` and `a d`; a line with a URL to fill in is left out.
    """
    lines = [re.split(r"  +", line)[0] for line in text.splitlines() if "URL" not in line]
    return tuple(command for line in lines for command in _alternatives(line))


def as_shown(shown: str, printed: str) -> bool:
    """Whether what was printed begins with what is shown, where `...` stands for anything."""
    pattern = ".*?".join(re.escape(part) for part in shown.rstrip().split("..."))
    return re.match(pattern, printed, re.DOTALL) is not None


def _marked(text: str) -> Iterator[Block | str]:
    """The blocks, and the values of marks that name files, in the order of the page."""
    marks: dict[str, str] = {}
    numbered = enumerate(text.splitlines(keepends=True), start=1)
    for number, line in numbered:
        if fence := FENCE.match(line):
            inside = "".join(_until(fence["indent"] + fence["ticks"], numbered))
            yield _block(number, fence, textwrap.dedent(inside), marks)
            marks = {}
        elif line.lstrip().startswith("```"):
            raise ValueError(f"line {number}: no fence is written {line.strip()!r}")
        elif mark := MARK.match(line):
            if mark["name"] == "files":
                yield mark["value"]
            else:
                marks |= _block_mark(mark, number)
        elif line.strip() and marks:
            raise ValueError(f"line {number}: no code block stands below the marks {list(marks)}")


def _until(fence: str, numbered: Iterable[tuple[int, str]]) -> Iterator[str]:
    for _, line in numbered:
        if line.rstrip() == fence:
            return
        yield line
    raise ValueError(f"{fence} is never closed")


def _block(line: int, fence: re.Match[str], text: str, marks: Mapping[str, str]) -> Block:
    is_console = fence["language"] in {"", "text"} and text.startswith("$ ")
    language = "console" if is_console else fence["language"]
    return Block(line=line, language=language, title=fence["title"] or "", text=text, marks=marks)


def _block_mark(mark: re.Match[str], line: int) -> dict[str, str]:
    name, value = mark["name"], mark["value"] or ""
    if name not in BLOCK_MARKS:
        raise ValueError(f"line {line}: no mark is called {name!r}")
    if name == "not run" and value not in REASONS:
        raise ValueError(f"line {line}: {value!r} is none of the reasons {REASONS}")
    return {name: value}


def _named(files: str) -> tuple[str, tuple[str, ...]]:
    paths, _, name = files.partition(" as ")
    if not name:
        raise ValueError(f"files: {files!r} does not say as what")
    return name, tuple(paths.split())


def _alternatives(line: str) -> tuple[str, ...]:
    first, *others = line.split(" | ")
    if not others or " " in others[0]:
        return (line,)
    program, _, _ = first.rpartition(" ")
    return (first, *(f"{program} {other}" for other in others))


def _cut(command: str) -> tuple[str, str, str]:
    return command.partition("\n")


FENCE = re.compile(
    r"(?P<indent> *)(?P<ticks>```+)(?P<language>\w*)(?: title=\"(?P<title>[^\"]+)\")?$"
)
MARK = re.compile(r" *<!-- (?P<name>[a-z ]+?)(?:: (?P<value>.+?))? -->\s*$")

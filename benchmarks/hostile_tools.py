"""One hostile page in one tool, with limits; the child process of `hostile.py`.

    python benchmarks/hostile_tools.py TOOL PATH text|bytes SECONDS

Prints one line of JSON: `kind` (`text`, `empty`, `raises`, `error`, `memory`), `said` and
`seconds` of CPU.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from peers import PEERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from peers import Page


class Answer(NamedTuple):
    """The text of a page, with what it took."""

    text: str
    seconds: float = 0.0
    slowest: str = ""
    slowest_seconds: float = 0.0


if TYPE_CHECKING:
    Tool = Callable[[Page], Answer]

CPU_SECONDS = 20
MEMORY = 2 << 30  # bytes

US = "nuffield-extract"


def _us() -> tuple[Tool, type[Exception]]:
    import nuffield_extract as library  # noqa: PLC0415

    def read(page: Page) -> Answer:
        began = time.process_time()
        article = library.extract(page)
        steps = {"extract": time.process_time() - began}
        for name in library.formats():
            began = time.process_time()
            written = library.export_bytes(article, name)
            steps[name] = time.process_time() - began
            if name == "json":
                text = written.decode()
        began = time.process_time()
        assert library.load(text) == article
        steps["load"] = time.process_time() - began
        seconds = steps.pop("extract")
        slowest = max(steps, key=steps.__getitem__)
        return Answer(text, seconds, slowest, steps[slowest])

    return read, library.NuffieldExtractError


class _NoError(Exception):
    """Of tools that have no errors of their own."""


def _peer(name: str) -> Tool:
    """Gives the main text of a page, as the tool's own manual reads it."""
    read = PEERS[name].reader()
    return lambda page: Answer(read(page))


def _limit(seconds: int) -> None:
    """Bounds CPU and memory from here on."""
    used = int(time.process_time()) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, used + seconds + 1))
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _outcome(read: Tool, own: type[Exception], page: Page) -> dict[str, str | float]:
    began = time.process_time()
    answer = Answer("")
    try:
        answer = read(page)
        kind, said = ("text" if answer.text.strip() else "empty"), answer.slowest
    except own as error:
        kind, said = "raises", type(error).__name__
    except MemoryError:
        kind, said = "memory", ""
    except Exception as error:  # noqa: BLE001 - whatever a tool raises is its outcome
        kind, said = "error", type(error).__name__
    seconds = answer.seconds or time.process_time() - began
    return {"kind": kind, "said": said, "seconds": seconds, "slowest": answer.slowest_seconds}


def main() -> None:
    """Prints what becomes of the page."""
    name, path, form, seconds = sys.argv[1:]
    read, own = _us() if name == US else (_peer(name), _NoError)
    page: Page = Path(path).read_bytes()
    page = page.decode("utf-8", "surrogatepass") if form == "text" else page
    _limit(int(seconds))
    print(json.dumps(_outcome(read, own, page)), flush=True)


if __name__ == "__main__":
    main()

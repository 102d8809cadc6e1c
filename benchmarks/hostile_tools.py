"""One hostile page in one tool, with limits; the child process of `hostile.py`.

    python benchmarks/hostile_tools.py TOOL PATH text|bytes

Prints one line of JSON: `kind` (`text`, `empty`, `raises`, `error`, `memory`), `said` and
`seconds` of CPU.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    Page = bytes | str


class Answer(NamedTuple):
    """The text of a page, with what it took."""

    text: str
    seconds: float = 0.0
    slowest: str = ""
    slowest_seconds: float = 0.0


if TYPE_CHECKING:
    Tool = Callable[[Page], Answer]
    Reader = Callable[[Page], str]

CPU_SECONDS = 20
MEMORY = 2 << 30  # bytes

US = "nuffield-extract"
PEERS = {
    "resiliparse": "resiliparse",
    "pagesift": "pagesift",
    "trafilatura": "trafilatura",
    "readability-lxml": "readability",
    "html2text": "html2text",
    "newspaper4k": "newspaper",
    "jusText": "justext",
}
"""Module by the name of the distribution."""


def is_installed(name: str) -> bool:
    """Whether a peer can be imported."""
    return importlib.util.find_spec(PEERS[name]) is not None


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


def _as_text(page: Page) -> str:
    return page if isinstance(page, str) else page.decode("utf-8", "replace")


def _peer(name: str) -> Tool:
    """Gives the main text of a page, as the tool's own manual reads it."""
    read = _PEERS[name]()
    return lambda page: Answer(read(page))


def _resiliparse() -> Reader:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return lambda page: extract_plain_text(_as_text(page), main_content=True)


def _pagesift() -> Reader:
    import pagesift  # noqa: PLC0415

    return lambda page: str(pagesift.convert(_as_text(page), only_main_content=True))


def _trafilatura() -> Reader:
    import trafilatura  # noqa: PLC0415

    return lambda page: trafilatura.extract(page) or ""


def _readability() -> Reader:
    import readability  # noqa: PLC0415

    return lambda page: str(readability.Document(_as_text(page)).summary())


def _html2text() -> Reader:
    import html2text  # noqa: PLC0415

    return lambda page: html2text.html2text(_as_text(page))


def _newspaper() -> Reader:
    import newspaper  # noqa: PLC0415

    def read(page: Page) -> str:
        article = newspaper.article("https://host.example/", input_html=_as_text(page))
        return str(article.text)

    return read


def _goose() -> Reader:
    import goose3  # noqa: PLC0415

    goose = goose3.Goose({"enable_image_fetching": False})
    return lambda page: str(goose.extract(raw_html=_as_text(page)).cleaned_text)


def _justext() -> Reader:
    import justext  # noqa: PLC0415

    words = justext.get_stoplist("English")

    def read(page: Page) -> str:
        return "".join(
            part.text for part in justext.justext(page, words) if not part.is_boilerplate
        )

    return read


def _inscriptis() -> Reader:
    import inscriptis  # noqa: PLC0415

    return lambda page: inscriptis.get_text(_as_text(page))


_PEERS: dict[str, Callable[[], Reader]] = {
    "resiliparse": _resiliparse,
    "pagesift": _pagesift,
    "trafilatura": _trafilatura,
    "readability-lxml": _readability,
    "html2text": _html2text,
    "newspaper4k": _newspaper,
    "goose3": _goose,
    "jusText": _justext,
    "inscriptis": _inscriptis,
}


def _limit() -> None:
    """Bounds CPU and memory from here on."""
    used = int(time.process_time()) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (used + CPU_SECONDS, used + CPU_SECONDS + 1))
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
    name, path, form = sys.argv[1:]
    read, own = _us() if name == US else (_peer(name), _NoError)
    page: Page = Path(path).read_bytes()
    page = page.decode("utf-8", "surrogatepass") if form == "text" else page
    _limit()
    print(json.dumps(_outcome(read, own, page)), flush=True)


if __name__ == "__main__":
    main()

"""How often a detector finds the encoding of a page that declares none, and how long it takes.

    python benchmarks/encodings.py          ours, and the peers that are installed

Pages are of the invented passages of `nuffield_extract.testing`, each in every encoding that its
language was written in: a title and some words, a sentence, a passage, a passage amid menus. What
is found is right if it gives the page's text. Times are milliseconds of one core, mean and worst.
"""

from __future__ import annotations

import importlib
import statistics
import time
from collections.abc import Callable, Iterator

from nuffield_extract.capture.decode import decode
from nuffield_extract.capture.encodings import decode_with, encoding_name
from nuffield_extract.testing.encodings import encoded, page_of, typed
from nuffield_extract.testing.passages import ENCODINGS, PASSAGES

Detector = Callable[[bytes], str | None]

MENU = '<li class="menu-item leaf"><a href="/node/3">{}</a></li>'
CUTS: dict[str, Callable[[str], str]] = {
    "words": lambda text: text[:30],
    "sentence": lambda text: text[:90],
    "passage": lambda text: text,
    "long": lambda text: MENU.format(text[:12]) * 400 + text * 3,
}
"""How much of a passage a page holds."""

UNSEEN = {"macintosh", "x-mac-cyrillic", "iso-2022-kr"}  # no detector of the web knows them


def detectors() -> Iterator[tuple[str, Detector]]:
    """Ours, which is told the language, then the installed peers."""
    yield "nuffield_extract", lambda raw: decode(raw).encoding
    for name, call in PEERS.items():
        try:
            importlib.import_module(name)
        except ImportError:
            continue
        yield name, call


PEERS: dict[str, Detector] = {
    "chardetng_py": lambda raw: importlib.import_module("chardetng_py").detect(raw),
    "charset_normalizer": lambda raw: str(
        getattr(
            importlib.import_module("charset_normalizer").from_bytes(raw).best(), "encoding", ""
        )
    ),
    "cchardet": lambda raw: importlib.import_module("cchardet").detect(raw)["encoding"],
    "chardet": lambda raw: importlib.import_module("chardet").detect(raw)["encoding"],
}


def pages(cut: Callable[[str], str]) -> Iterator[tuple[bytes, str, str]]:
    """Pages as bytes and as text, with what they are in."""
    for language, names in ENCODINGS.items():
        for name in sorted(set(names) - UNSEEN):
            text = typed(" ".join(PASSAGES[language]), name)
            page = page_of([cut(text)], language, None).replace("&lt;", "<")
            yield encoded(page, name), page, f"{language} {name}"


def is_right(raw: bytes, text: str, found: str | None) -> bool:
    """Whether the encoding that was found, by the standard's name or Python's, gives the text."""
    name = encoding_name(found or "")
    if name is not None and decode_with(raw, name) == text:
        return True
    try:
        return raw.decode(found or "") == text
    except (LookupError, UnicodeDecodeError):
        return False


def main() -> None:
    """Print a line a size of page and detector."""
    for size, cut in CUTS.items():
        for name, call in detectors():
            seconds, wrong = [], []
            for raw, text, what in pages(cut):
                began = time.process_time()
                found = call(raw)
                seconds.append(time.process_time() - began)
                if not is_right(raw, text, found):
                    wrong.append(f"{what} as {found}")
            mean, worst = statistics.mean(seconds) * 1e3, max(seconds) * 1e3
            share = f"{len(seconds) - len(wrong)} of {len(seconds)}"
            print(f"{size:9} {name:20} {share}, {mean:.2f} ms, {worst:.2f} ms", *wrong, sep="; ")


if __name__ == "__main__":
    main()

"""Pages in any number, no two alike, of the sizes of real ones, as WARC.gz, folder and Parquet.

Each page is a fixture whose words are exchanged. It is filled up to a size that is drawn from a
logarithmic normal distribution: an eighth by paragraphs of its article, the rest by menus and
scripts. All is set by the Drupal pages of the shared corpora: the median is 46 kB, the mean 75 kB;
an eighth of a page is text of its article, a seventh scripts and styles; there are 8.4 elements and
11 attributes a kB. `python benchmarks/corpus_pages.py` prints the same of made pages.
"""

from __future__ import annotations

import math
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent

MEDIAN, MEAN = 46_000, 75_000  # bytes a page
TEXT_SHARE = 1 / 8
SCRIPT_SHARE = 0.16  # of what is not text

_SPREAD = math.sqrt(2 * math.log(MEAN / MEDIAN))
_MOST = 1_000_000  # bytes
_PROSE = re.compile(r"<p(?: [^>]*)?>[^<]{120,}</p>")
_BETWEEN_TAGS = re.compile(r">[^<]{12,}<")
_WORD = re.compile(r"\b[a-z]{4,}\b")
_FAR = 8_000_000  # lines of scripts are numbered below this


def fixtures() -> tuple[str, ...]:
    """The fixtures in UTF-8 that hold an article in paragraphs."""
    paths = sorted(path.parent / "page.html" for path in ROOT.glob("fixtures/*/article.txt"))
    texts = [path.read_bytes().decode("utf-8", "replace") for path in paths]
    return tuple(text for text in texts if "\ufffd" not in text and _PROSE.search(text))


def pages(number: int) -> Iterator[tuple[str, bytes]]:
    """So many pages with their names, the same in every call; fewer are the first of more."""
    known = fixtures()
    vocabulary = sorted({word for text in known for word in _WORD.findall(_prose(text))})
    for position in range(number):
        draw = random.Random(position)
        size = min(round(draw.lognormvariate(math.log(MEDIAN), _SPREAD)), _MOST)
        page = _page(known[position % len(known)], size, vocabulary, draw)
        yield f"{position % 100:02}/page-{position:06}.html", page.encode()


def _prose(text: str) -> str:
    return " ".join(_PROSE.findall(text))


def _page(fixture: str, size: int, vocabulary: list[str], draw: random.Random) -> str:
    body = fixture.find("<body")  # what scripts of the head say is read, so it stays
    head, text = fixture[:body], _reworded(fixture[body:], vocabulary, draw)
    room = max(size - len(fixture.encode()), 0)
    *_, last = _PROSE.finditer(text)
    article = _filled(int(room * TEXT_SHARE), lambda: _paragraph(last[0], vocabulary, draw))
    scripts = _filled(int(room * (1 - TEXT_SHARE) * SCRIPT_SHARE), lambda: _line(vocabulary, draw))
    menus = _filled(room - len(article) - len(scripts), lambda: _entry(vocabulary, draw))
    around = f'<nav class="menu"><ul>{menus}</ul></nav><script>{scripts}</script></body>'
    rest = text[last.end() :].replace("</body>", around, 1)
    return f"{head}{text[: last.end()]}{article}{rest}"


def _reworded(text: str, vocabulary: list[str], draw: random.Random) -> str:
    """The text with half of the words between tags exchanged."""

    def other(word: re.Match[str]) -> str:
        return draw.choice(vocabulary) if draw.random() < 0.5 else word[0]

    return _BETWEEN_TAGS.sub(lambda found: _WORD.sub(other, found[0]), text)


def _filled(size: int, piece: Callable[[], str]) -> str:
    made: list[str] = []
    held = 0
    while held < size:
        made.append(piece())
        held += len(made[-1])
    return "".join(made)


def _paragraph(like: str, vocabulary: list[str], draw: random.Random) -> str:
    sentences = [
        f"{' '.join(draw.choices(vocabulary, k=draw.randint(6, 22))).capitalize()}."
        for _ in range(draw.randint(2, 6))
    ]
    return f"\n{like[: like.find('>') + 1]}{' '.join(sentences)}</p>"


def _entry(vocabulary: list[str], draw: random.Random) -> str:
    one, other, *rest = draw.choices(vocabulary, k=8)
    link = f'<a href="/{one}/{other}" data-drupal-link-system-path="node/{draw.randrange(9999)}">'
    words = " ".join([other, one, *rest])
    return f'<li class="menu-item menu-item--{one}">\n  {link}{words}</a>\n</li>\n'


def _line(vocabulary: list[str], draw: random.Random) -> str:
    return f"var {draw.choice(vocabulary)}{draw.randrange(_FAR)} = {draw.randrange(_FAR)};\n"


def write_folder(path: Path, made: Iterator[tuple[str, bytes]]) -> None:
    """Nothing; each page is a file below `path`."""
    for name, content in made:
        page = path / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(content)


def write_warc(path: Path, made: Iterator[tuple[str, bytes]]) -> None:
    """Nothing; the file holds a response and a request a page, each record a member of gzip."""
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415

    typed = [("Content-Type", "text/html; charset=utf-8")]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for name, content in made:
            url = f"https://crawl.example/{name}"
            sent = StatusAndHeaders("200 OK", typed, protocol="HTTP/1.1")
            asked = StatusAndHeaders("GET / HTTP/1.1", [], is_http_request=True)
            for kind, body, heads in (("response", content, sent), ("request", b"", asked)):
                payload = _stream(body)
                record = writer.create_warc_record(url, kind, payload, http_headers=heads)
                writer.write_record(record)


def write_parquet(path: Path, made: Iterator[tuple[str, bytes]]) -> None:
    """Nothing; the file holds a row a page, 100 in a row group."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    schema = pa.schema([("id", pa.string()), ("html", pa.binary())])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        held: list[dict[str, object]] = []
        for name, content in made:
            held.append({"id": name, "html": content})
            if len(held) == 100:
                writer.write_table(pa.Table.from_pylist(held, schema))
                held = []
        writer.write_table(pa.Table.from_pylist(held, schema))


def _stream(content: bytes) -> object:
    import io  # noqa: PLC0415

    return io.BytesIO(content)


WRITERS: Mapping[str, tuple[str, Callable[[Path, Iterator[tuple[str, bytes]]], None]]] = {
    "warc.gz": ("pages.warc.gz", write_warc),
    "folder": ("pages", write_folder),
    "parquet": ("pages.parquet", write_parquet),
}
"""Name of the input, and what writes it, by kind."""


def main() -> None:
    """Prints what the first thousand pages are like."""
    listed = [content for _, content in pages(1000)]
    sizes = sorted(map(len, listed))
    whole = sum(sizes)
    elements = [node for page in listed for node in LexborHTMLParser(page).css("*")]
    scripts = [node for node in elements if node.tag in {"script", "style"}]
    print(f"median {sizes[500]}, mean {whole / 1000:.0f}, largest {sizes[-1]} bytes")
    print(f"elements a kB: {1000 * len(elements) / whole:.1f}")
    print(f"attributes a kB: {1000 * sum(len(n.attributes) for n in elements) / whole:.1f}")
    print(f"scripts: {sum(len(n.text()) for n in scripts) / whole:.1%}")


if __name__ == "__main__":
    main()

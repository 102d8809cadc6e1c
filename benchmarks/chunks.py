"""Chunks of the shared corpora: how many, how large, how long they take, where their urls lead.

    python benchmarks/chunks.py                          all corpora
    python benchmarks/chunks.py drupal wcxb              these
    python benchmarks/chunks.py --min-tokens 50          small sections joined
    python benchmarks/chunks.py --max-tokens 200

Sizes are in words. A url leads right if what it selects in the page, by the search of the draft
(tests/text_directives.py), begins with four words in a row of the chunk, ends with as many further
on, and is at most twice as long and 100 words more: the page may print within the chunk what is
not of the article. An exact copy elsewhere on the page counts as right. Time is processor time,
`chunks` against `extract` of the same page.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED", ROOT.parent / "shared"))
sys.path.insert(0, str(ROOT / "tests"))

import nuffield_extract  # noqa: E402
import text_directives  # noqa: E402
from nuffield_extract.chunks import Chunk, chunks  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Found = TypeVar("Found")
BOUNDS = (1, 5, 10, 25, 50, 100, 200, 400)


def timed(call: Callable[[], Found]) -> tuple[Found, float]:
    """What a call gives, and its processor time in seconds."""
    start = time.process_time()
    found = call()
    return found, time.process_time() - start


def pages(corpus: str) -> Iterator[bytes]:
    """The pages of a corpus."""
    for path in sorted((SHARED / "corpora" / corpus).glob("*.html.gz")):
        yield gzip.decompress(path.read_bytes())


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text_directives.folded(text))


def led(blocks: Sequence[str], chunk: Chunk) -> str:
    """Where the url of a chunk leads."""
    if chunk.fragment_url is None:
        return "no url"
    selected = text_directives.selected(blocks, chunk.fragment_url)
    if selected is None:
        return "nowhere"
    there, own = words(selected), words(chunk.text)
    text = f" {' '.join(own)} "
    begins = text.find(f" {' '.join(there[:4])} ")
    ends = text.rfind(f" {' '.join(there[-4:])} ") if len(there) > 7 else begins
    return "right" if 0 <= begins <= ends and len(there) < 2 * len(own) + 100 else "elsewhere"


def measure(corpus: str, asked: dict[str, int], *, verbose: bool) -> None:
    """Nothing; what the corpus gives is printed."""
    numbers, sizes, shares = [], [], []
    where: Counter[str] = Counter()
    extracting = chunking = 0.0
    oversize = 0
    for page in pages(corpus):
        try:
            article, seconds = timed(lambda page=page: nuffield_extract.extract(page))
        except nuffield_extract.NuffieldExtractError:
            continue
        found, more = timed(lambda article=article: chunks(article, **asked))
        extracting, chunking = extracting + seconds, chunking + more
        shares.append(more / seconds)
        numbers.append(len(found))
        sizes += [chunk.tokens for chunk in found]
        oversize += sum(chunk.oversize for chunk in found)
        blocks = text_directives.page_blocks(page)
        for chunk in found:
            there = led(blocks, chunk)
            where[there] += 1
            if verbose and there in ("nowhere", "elsewhere"):
                print(there, chunk.fragment_url, repr(chunk.text[:80]))
    below = {f"<{bound}": sum(size < bound for size in sizes) for bound in BOUNDS[1:]}
    print(f"{corpus}: {len(numbers)} pages, {len(sizes)} chunks, {oversize} oversize")
    print(f"  chunks a page: median {statistics.median(numbers):g}, most {max(numbers)}")
    print(f"  words: quartiles {statistics.quantiles(sizes)}, most {max(sizes)}")
    print("  share below: " + ", ".join(f"{k} {v / len(sizes):.1%}" for k, v in below.items()))
    print(f"  time: {chunking / extracting:.1%} of extract, median {statistics.median(shares):.1%}")
    print("  urls: " + ", ".join(f"{k} {v / len(sizes):.1%}" for k, v in where.most_common()))


def main() -> None:
    """Prints a paragraph a corpus."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpora", nargs="*")
    parser.add_argument("--max-tokens", type=int, default=400)
    parser.add_argument("--min-tokens", type=int, default=0)
    parser.add_argument("-v", "--verbose", action="store_true")
    asked = parser.parse_args()
    every = sorted(path.name for path in (SHARED / "corpora").iterdir())
    limits = {"max_tokens": asked.max_tokens, "min_tokens": asked.min_tokens}
    for corpus in asked.corpora or every:
        measure(corpus, limits, verbose=asked.verbose)


if __name__ == "__main__":
    main()

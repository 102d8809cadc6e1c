from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, assert_never

import pytest
from fuzz.accounts import text_of
from hypothesis import given

from nuffield_extract import (
    Article,
    Code,
    Embed,
    Figure,
    ItemList,
    Options,
    Paragraph,
    Quote,
    Table,
    extract,
)
from nuffield_extract.api import PageReading, read_page
from nuffield_extract.content import Drop, drops
from nuffield_extract.model.walk import article_spans, iter_blocks, iter_sections, spans_text
from nuffield_extract.reading import Heading
from nuffield_extract.testing import drupal_pages
from page_parts import PAGES, PARTS, RULES, page_of, solid, visible_text
from readings import ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from nuffield_extract import Block
    from nuffield_extract.testing import DrupalPage


def read(page: bytes | str) -> PageReading:
    return read_page(page, url=None, charset=None, options=Options())


def flow_text(reading: PageReading) -> str:
    return solid("".join(map(text_of, reading.flow)))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def block_words(block: Block) -> Counter[str]:
    return words(" ".join(texts_of(block)))


def texts_of(block: Block) -> Iterator[str]:
    """The text of each run in a block, apart."""
    for inner in iter_blocks((block,)):
        match inner:
            case Paragraph():
                yield spans_text(inner.spans)
            case Table():
                yield inner.caption or ""
                yield from (spans_text(cell.spans) for row in inner.rows for cell in row.cells)
            case Quote():
                yield inner.attribution or ""
            case Figure() | Code():
                yield text_of(inner)
            case ItemList() | Embed():
                continue
            case _:
                assert_never(inner)


def flow_words(reading: PageReading) -> Counter[str]:
    found: Counter[str] = Counter()
    for part in reading.flow:
        found += words(part.text) if isinstance(part, Heading) else block_words(part)
    return found


def article_words(article: Article) -> Counter[str]:
    """The words of sections, references, notes and citation, its heading included."""
    found: Counter[str] = Counter()
    for section in iter_sections(article.sections):
        found += words(section.heading or "")
        for block in section.blocks:
            found += block_words(block)
    for note in article.notes:
        found += words(note.mark)
        for block in note.blocks:
            found += block_words(block)
    for reference in article.references:
        found += words(reference.text)
    return found + words(f"Suggested citation {article.citation}" if article.citation else "")


def check_whole(reading: PageReading) -> None:
    """Kept and dropped text together are the text of the page, in its order."""
    entries = list(ledger(reading))
    assert solid("".join(text for _, text in entries)) == visible_text(reading.captured.html)


def check_kept(reading: PageReading) -> None:
    """What no rule drops is what the reader read, letter for letter."""
    kept = solid("".join(text for rule, text in ledger(reading) if rule is None))
    assert Counter(flow_text(reading)) == Counter(kept)


def check_order(reading: PageReading) -> None:
    """What the reader read stands in the order of the page."""
    kept = solid("".join(text for rule, text in ledger(reading) if rule is None))
    assert flow_text(reading) == kept


def check_drops(reading: PageReading) -> None:
    """Every drop has a known rule, and none lies in another."""
    found = list(drops(reading.tree, reading.content))
    assert {drop.rule for drop in found} <= RULES
    keys = {drop.node.mem_id for drop in found}
    assert len(keys) == len(found)
    assert not any(keys & set(around(drop)) for drop in found)


def around(drop: Drop) -> Iterator[int]:
    node = drop.node.parent
    while node is not None:
        yield node.mem_id
        node = node.parent


def check_article(page: bytes | str) -> None:
    """Every word that is kept reaches the article."""
    assert flow_words(read(page)) - article_words(extract(page)) == Counter()


CHECKS = (check_whole, check_kept, check_drops)

MOVED = (
    "figure-of-a-table",
    "credit-before-caption",
    "tabs",
    "quick-tabs",
    "panel-too-deep",
    "drupal10-panels",
)
"""Parts and fixtures whose captions and tabs stand elsewhere in the article than on the page."""


@pytest.fixture(scope="module")
def real_page(shared: Path) -> bytes:
    return (shared / "seed" / "integrated-neighbourhood-teams.saved.html").read_bytes()


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_all_text_of_a_fixture_is_kept_or_dropped_by_name(
    path: Path, check: Callable[[PageReading], None]
) -> None:
    check(read(path.read_bytes()))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_text_of_a_fixture_is_in_the_order_of_the_page(path: Path) -> None:
    if path.parent.name not in MOVED:
        check_order(read(path.read_bytes()))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_all_kept_words_of_a_fixture_reach_the_article(path: Path) -> None:
    check_article(path.read_bytes())


@pytest.mark.parametrize("check", [*CHECKS, check_order])
def test_all_text_of_the_real_page_is_kept_or_dropped_by_name(
    real_page: bytes, check: Callable[[PageReading], None]
) -> None:
    check(read(real_page))


def test_all_kept_words_of_the_real_page_reach_the_article(real_page: bytes) -> None:
    check_article(real_page)


@given(page=drupal_pages())
def test_all_text_of_a_drupal_page_is_kept_or_dropped_by_name(page: DrupalPage) -> None:
    reading = read(page.html)
    for check in (*CHECKS, check_order):
        check(reading)


@given(page=drupal_pages())
def test_all_kept_words_of_a_drupal_page_reach_the_article(page: DrupalPage) -> None:
    check_article(page.html)


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("part", PARTS)
def test_all_text_of_a_part_is_kept_or_dropped_by_name(
    part: str, check: Callable[[PageReading], None]
) -> None:
    check(read(page_of(PARTS[part])))


@pytest.mark.parametrize("part", [part for part in PARTS if part not in MOVED])
def test_the_text_of_a_part_is_in_the_order_of_the_page(part: str) -> None:
    check_order(read(page_of(PARTS[part])))


@pytest.mark.parametrize("part", PARTS)
def test_all_kept_words_of_a_part_reach_the_article(part: str) -> None:
    check_article(page_of(PARTS[part]))


def test_the_walk_over_the_model_sees_all_of_it() -> None:
    """The counting above is no looser than the spans of the model."""
    article = extract(page_of(PARTS["list-with-loose-text"]))
    spans = words(" ".join(span.text for span in article_spans(article)))
    assert article_words(article) == spans

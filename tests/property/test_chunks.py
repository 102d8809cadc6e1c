"""Chunks: nothing lost, nothing twice, none too large, the same ids, the right place."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import (
    Article,
    Cell,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    export,
    load,
    plain_text,
)
from nuffield_extract.chunks import Chunk, chunks, count_words
from nuffield_extract.model.walk import iter_sections
from nuffield_extract.testing import articles, sections
from text_directives import Place, folded, selected_places
from timing import processor_seconds, takes_less_than

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def framed(text: str) -> list[int]:
    """Tokens with a mark before and behind them, as many models have them."""
    return [1, *(len(word) for word in text.split()), 2]


def merging(text: str) -> int:
    """Tokens that reach across what is joined: three characters each, wherever they stand."""
    return -(-len(text.encode("utf-8", "replace")) // 3)


def capricious(text: str) -> int:
    """As good as any number."""
    return sum(map(ord, text)) % 17


TOKENIZERS: dict[str, Callable[[str], object]] = {
    "words": count_words,
    "characters": len,
    "list": str.split,
    "framed": framed,
    "input_ids": lambda text: {"input_ids": framed(text), "attention_mask": []},
    "merging": merging,
    "capricious": capricious,
    "always": lambda _text: 1_000,
    "never": lambda _text: 0,
}

limits = st.sampled_from((1, 2, 3, 5, 8, 20, 60, 400, 10**9))
tokenizers = st.sampled_from([*TOKENIZERS])


def size(found: object) -> int:
    if isinstance(found, dict):
        found = found["input_ids"]
    return found if isinstance(found, int) else len(found)


def letters(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def own_text(found: Sequence[Chunk]) -> str:
    """What the chunks hold, headers of tables that go on left out."""
    return "\n".join(chunk.text.removeprefix(chunk.repeated) for chunk in found)


def body(article: Article) -> str:
    """The plain text of what is cut into chunks: images, which have no text, in brackets."""
    within = [_with_images(section) for section in article.sections]
    bare = attrs.evolve(
        article, title=None, kind=None, published=None, authors=(), citation=None,
        sections=tuple(within),
    )  # fmt: skip
    return plain_text(bare)


def _with_images(section: Section) -> Section:
    blocks = tuple(_with_image(b) if isinstance(b, Figure) else b for b in section.blocks)
    return attrs.evolve(section, blocks=blocks, sections=tuple(map(_with_images, section.sections)))


def _with_image(figure: Figure) -> Figure:
    said = " ".join(filter(None, (figure.caption, figure.credit))).casefold()
    if not figure.alt or figure.alt.casefold() in said:
        return figure
    named = [f"[image] {figure.alt}", *filter(None, [figure.caption])]
    return attrs.evolve(figure, caption="\n".join(named))


# --- what chunks hold


@given(articles(), limits, tokenizers)
def test_chunks_hold_all_text_in_order_and_once(article: Article, most: int, name: str) -> None:
    found = chunks(article, max_tokens=most, tokenizer=TOKENIZERS[name])
    assert letters(own_text(found)) == letters(body(article))


@given(articles(), st.sampled_from((1, 5, 20, 60)))
def test_joined_sections_hold_all_text_too(article: Article, least: int) -> None:
    found = chunks(article, max_tokens=60, min_tokens=least)
    assert letters(own_text(found)) == letters(body(article))


@given(articles(), limits, tokenizers)
def test_no_chunk_is_too_large_but_what_is_not_to_be_cut(
    article: Article, most: int, name: str
) -> None:
    for chunk in chunks(article, max_tokens=most, tokenizer=TOKENIZERS[name]):
        assert chunk.tokens == size(TOKENIZERS[name](chunk.text))
        assert chunk.oversize == (chunk.tokens > most)
        if chunk.oversize:
            assert len(chunk.blocks) == 1
            assert not chunk.repeated
        if chunk.oversize and chunk.blocks[0] in ("paragraph", "heading", "standfirst"):
            assert len(chunk.text.split()) == 1


@given(articles(), limits)
def test_a_chunk_is_of_one_section(article: Article, most: int) -> None:
    texts = {section.id: letters(plain_text(section)) for section in _all(article)}
    for chunk in chunks(_imageless(article), max_tokens=most):
        if chunk.heading_ids and chunk.role == "body":
            own = letters(chunk.text.removeprefix(chunk.repeated))
            outermost = texts[chunk.heading_ids[0]]
            assert own in outermost


def _all(article: Article) -> Iterator[Section]:
    return iter_sections(_imageless(article).sections)


def _imageless(article: Article) -> Article:
    return attrs.evolve(article, sections=tuple(map(_plain, article.sections)))


def _plain(section: Section) -> Section:
    blocks = tuple(block for block in section.blocks if not isinstance(block, Figure))
    return attrs.evolve(section, blocks=blocks, sections=tuple(map(_plain, section.sections)))


@given(articles(), limits)
def test_paths_name_the_sections(article: Article, most: int) -> None:
    headings = {section.id: section.heading for section in iter_sections(article.sections)}
    for chunk in chunks(article, max_tokens=most):
        assert [headings[each] for each in chunk.heading_ids] == list(chunk.section_path)


# --- ids


@given(articles(), limits)
def test_ids_are_unique_and_chunks_the_same_each_time_and_behind_json(
    article: Article, most: int
) -> None:
    found = chunks(article, max_tokens=most)
    assert len({chunk.id for chunk in found}) == len(found)
    assert [chunk.position for chunk in found] == list(range(len(found)))
    assert chunks(article, max_tokens=most) == found
    assert chunks(load(export(article)), max_tokens=most) == found


@given(articles(), articles(), limits, tokenizers)
def test_what_changes_elsewhere_leaves_an_id(
    article: Article, other: Article, most: int, name: str
) -> None:
    """All is changed but one section: its chunks keep their ids, and the rest of the others'."""
    for section in article.sections:
        if section.role != "body" or section.heading is None:
            continue
        moved = attrs.evolve(other, sections=(*other.sections, section), references=(), notes=())
        own = {c.id for c in _chunks_of(Article(sections=(section,)), most, name)}
        assert own <= {c.id for c in _chunks_of(moved, most, name)}


def _chunks_of(article: Article, most: int, name: str) -> tuple[Chunk, ...]:
    return chunks(article, max_tokens=most, tokenizer=TOKENIZERS[name])


@given(sections(), st.integers(2, 4))
def test_repeated_texts_have_ids_of_their_own_that_count_on(section: Section, times: int) -> None:
    once = [chunk.id for chunk in chunks(Article(sections=(section,)))]
    often = [chunk.id for chunk in chunks(Article(sections=(section,) * times))]
    assert len(set(often)) == len(often) == times * len(once)
    assert often[: len(once)] == once
    assert [name.partition("-")[0] for name in often] == [n.partition("-")[0] for n in once] * times


# --- urls


SMALL = ("lamp", "oil", "ladder", "wick", "boat", "Élan", "naïve", "a", "lamp-oil", "I.")


def _prose() -> st.SearchStrategy[Paragraph]:
    words = st.lists(st.sampled_from(SMALL), min_size=1, max_size=12)
    texts = words.map(" ".join) | words.map(lambda drawn: ". ".join(drawn) + ".")
    return texts.map(lambda text: Paragraph(spans=(Span(text=text),)))


def _blocks() -> st.SearchStrategy[Paragraph | ItemList | Table]:
    items = st.lists(_prose().map(lambda p: Item(blocks=(p,))), min_size=1, max_size=4)
    cells = st.lists(_prose().map(lambda p: Cell(spans=p.spans)), min_size=1, max_size=3)
    rows = st.lists(cells.map(lambda c: Row(cells=tuple(c))), min_size=1, max_size=4)
    return (
        _prose()
        | items.map(lambda i: ItemList(items=tuple(i)))
        | rows.map(lambda r: Table(rows=tuple(r)))
    )


def _repetitive() -> st.SearchStrategy[Article]:
    """Articles of few words, so that much of their text stands in several places."""
    blocks = st.lists(_blocks(), min_size=1, max_size=5).map(tuple)
    section = st.builds(
        Section, heading=st.sampled_from(SMALL), level=st.just(1), id=st.just("s"), blocks=blocks
    )
    found = st.lists(section, min_size=1, max_size=4).map(tuple)
    return st.builds(
        Article, title=st.sampled_from(SMALL), sections=found, url=st.just("https://example.org/")
    )


def _page(article: Article) -> list[str]:
    """The blocks of text that a page of the article shows."""
    texts = [article.title or ""]
    for section in article.sections:
        texts.append(section.heading or "")
        for block in section.blocks:
            texts += _runs(block)
    return [folded(text) for text in texts]


def _runs(block: Paragraph | ItemList | Table) -> list[str]:
    match block:
        case Paragraph():
            return ["".join(span.text for span in block.spans)]
        case ItemList():
            return [run for item in block.items for inner in item.blocks for run in _runs(inner)]
        case Table():
            return ["".join(s.text for s in cell.spans) for row in block.rows for cell in row.cells]


def _number_of_words(text: str) -> int:
    return len(re.findall(r"\w+", text))


@given(_repetitive(), st.sampled_from((3, 6, 12, 25, 100)))
def test_a_url_selects_words_of_its_chunk_and_no_others(article: Article, most: int) -> None:
    page = _page(article)
    words = [_number_of_words(block) for block in page]

    def place_in_words(place: Place) -> int:
        before = _number_of_words(page[place.block][: place.offset])
        return sum(words[: place.block]) + before

    end = words[0]  # those of the title
    for chunk in chunks(article, max_tokens=most):
        start, end = end, end + _number_of_words(folded(chunk.text))
        if chunk.fragment_url is not None:
            found = selected_places(page, chunk.fragment_url)
            assert found is not None
            assert start <= place_in_words(found[0]) < place_in_words(found[1]) <= end


@given(_repetitive(), st.sampled_from((3, 6, 12, 25, 100)))
def test_a_chunk_with_words_that_stand_nowhere_else_has_a_url(article: Article, most: int) -> None:
    words = re.findall(r"\w+", " ".join(_page(article)))
    grams = Counter(zip(*(words[start:] for start in range(4)), strict=False))
    for chunk in chunks(article, max_tokens=most):
        if chunk.blocks == ("paragraph",):
            own = [re.findall(r"\w+", folded(line)) for line in chunk.text.split("\n")]
            full = [tuple(line[:4]) for line in own if len(line) >= 4]
            assert chunk.fragment_url is not None or not full or grams[full[0]] > 1


# --- cost


SENTENCE = "The keeper carried oil to lamp number {} of the harbour, and nobody saw her go. "


def _paragraph(number: int) -> Article:
    text = "".join(SENTENCE.format(each) for each in range(number))
    return _article(Paragraph(spans=(Span(text=text.strip()),)))


def _unpunctuated(number: int) -> Article:
    text = " ".join(f"lamp{each}" for each in range(14 * number))
    return _article(Paragraph(spans=(Span(text=text),)))


def _alike(number: int) -> Article:
    return _article(Paragraph(spans=(Span(text="lamp " * 14 * number),)))


def _stops(number: int) -> Article:
    return _article(Paragraph(spans=(Span(text="1. " * 7 * number + "." * 40 * number),)))


def _spans(number: int) -> Article:
    return _article(Paragraph(spans=tuple(Span(text=SENTENCE.format(n)) for n in range(number))))


def _table(number: int) -> Article:
    head = Row(cells=tuple(Cell(spans=(Span(text=t),), header=True) for t in ("Lamp", "Oil")))
    rows = [
        Row(cells=(Cell(spans=(Span(text=f"lamp {n}"),)), Cell(spans=(Span(text=str(n)),))))
        for n in range(number)
    ]
    return _article(Table(rows=(head, *rows), caption="What each lamp burns"))


def _headers(number: int) -> Article:
    cells = tuple(Cell(spans=(Span(text=f"c{n}"),), header=True) for n in range(4))
    return _article(Table(rows=(*[Row(cells=cells)] * number, Row(cells=(Cell(),)))))


def _list(number: int) -> Article:
    items = [
        Item(blocks=(Paragraph(spans=(Span(text=SENTENCE.format(n)),)),)) for n in range(number)
    ]
    return _article(ItemList(items=tuple(items)))


def _sections(number: int) -> Article:
    block = Paragraph(spans=(Span(text=SENTENCE),))
    found = [
        Section(heading=f"Lamp {n}", level=1, id=f"s{n}", blocks=(block,)) for n in range(number)
    ]
    return Article(sections=tuple(found))


def _article(*blocks: Paragraph | Table | ItemList) -> Article:
    return Article(sections=(Section(id="lead", blocks=blocks),))


SHAPES = {
    each.__name__.strip("_"): each
    for each in (
        _paragraph,
        _unpunctuated,
        _alike,
        _stops,
        _spans,
        _table,
        _headers,
        _list,
        _sections,
    )
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("most", [2, 400, 10**9])
def test_four_times_the_text_takes_about_four_times_as_long(shape: str, most: int) -> None:
    small, large = (SHAPES[shape](number) for number in ((100, 400) if most == 2 else (400, 1_600)))
    least = min(processor_seconds(lambda: chunks(small, max_tokens=most)) for _ in range(3))
    assert takes_less_than(7 * least + 0.02, lambda: chunks(large, max_tokens=most))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["words", "framed", "merging", "capricious", "always"])
@pytest.mark.parametrize("most", [3, 50, 10**9])
def test_a_tokenizer_is_called_as_often_as_the_text_is_long(
    shape: str, name: str, most: int
) -> None:
    """Some calls a word at most, and for the text a few times over; tokenizers are slow."""
    counts = {"calls": 0, "characters": 0}

    def counting(text: str) -> object:
        counts["calls"] += 1
        counts["characters"] += len(text)
        return TOKENIZERS[name](text)

    article = SHAPES[shape](400)
    text = plain_text(article)
    chunks(article, max_tokens=most, tokenizer=counting)
    assert counts["calls"] <= 3 * len(text.split()) + 20
    times = 25 if name in ("capricious", "always") else 8
    assert counts["characters"] <= times * len(text) + 100


def test_a_paragraph_of_a_hundred_thousand_words_and_a_table_of_ten_thousand_rows() -> None:
    assert takes_less_than(2, lambda: chunks(_paragraph(6_600)))
    assert takes_less_than(2, lambda: chunks(_table(10_000)))

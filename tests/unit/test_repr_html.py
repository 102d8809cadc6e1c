"""What a notebook and a prompt show of an article, a section and a reference."""

from __future__ import annotations

import copy
import pickle
import re
import subprocess
import sys

import attrs
import pytest
from hypothesis import given

from nuffield_extract import (
    Article,
    Cell,
    Figure,
    Link,
    Notice,
    Paragraph,
    Person,
    Reference,
    Row,
    SchemaError,
    Section,
    Span,
    Table,
    load,
)
from nuffield_extract.exporters._characters import legal
from nuffield_extract.model import Embed, Item, ItemList, Quote
from nuffield_extract.testing import articles
from payloads import PAYLOADS, example, filled
from timing import takes_less_than
from web_pages import elements, parsed

MOST = 100_000  # bytes of an output
TAGS = frozenset(
    "html head body div style p a small span details summary ul ol li dl dt dd table caption thead"
    " tbody tr th td blockquote figure figcaption pre code strong em sub sup mark br".split()
)
ATTRIBUTES = frozenset(
    "class dir lang role aria-level href id open start colspan rowspan scope cite".split()
)
SCHEMES = ("http://", "https://", "mailto:", "tel:", "ftp://", "doi:", "urn:", "#nuffield-")


def shown(html: str) -> str:
    """The text without white space, and without the style."""
    tree = parsed(html)
    tree.strip_tags(["style"])
    assert tree.body is not None
    return solid(tree.body.text())


def solid(text: str) -> str:
    return "".join(legal(text).split())


def faults(html: str) -> list[str]:
    """What of a notebook's output runs, loads or leads where it should not."""
    found = []
    for tag, attributes in elements(html):
        found += [] if tag in TAGS else [tag]
        found += [f"{tag} {name}" for name in attributes.keys() - ATTRIBUTES]
        for name in attributes.keys() & {"href", "cite"}:
            address = (attributes[name] or "").lower()
            found += [] if address.startswith(SCHEMES) else [f"{tag} {name}={address}"]
    styles = [node.text() for node in parsed(html).css("style")]
    return found + [style for style in styles if "url(" in style or "@import" in style]


def long_article(
    paragraphs: int, words: str = "The lamps by the quay are lit by hand. "
) -> Article:
    text = Paragraph(spans=(Span(text=words * 10),))
    inner = [
        Section(heading=f"Lamp {number}", level=2, id=f"lamp-{number}", blocks=(text,))
        for number in range(paragraphs)
    ]
    return Article(title="Lamps", sections=tuple(inner))


# What a notebook shows


@given(articles())
def test_an_output_parses_says_the_title_and_runs_and_loads_nothing(article: Article) -> None:
    html = article._repr_html_()
    assert faults(html) == []
    assert len(html.encode()) < MOST
    if article.title and len(article.title) < 300:
        assert solid(article.title) in shown(html)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_text(payload: str) -> None:
    article = filled(example(), payload)
    for part in (article, article.sections[0], article.references[0]):
        html = part._repr_html_()
        assert faults(html) == []
        assert solid(payload) in shown(html)


@given(articles())
def test_an_output_holds_the_whole_text_of_articles_of_usual_size(article: Article) -> None:
    text = shown(article._repr_html_())
    for section in article.sections:
        assert solid(section.heading or "") in text
        for block in section.blocks:
            if isinstance(block, Paragraph):
                assert solid("".join(span.text for span in block.spans)) in text
    for reference in article.references:
        assert solid("".join(s.text for s in reference.spans) or reference.text) in text


@given(articles())
def test_an_output_gives_no_id_twice_and_every_way_inside_it_leads_on(article: Article) -> None:
    found = [attributes for _, attributes in elements(article._repr_html_())]
    ids = [attributes["id"] or "" for attributes in found if "id" in attributes]
    hrefs = [attributes.get("href") or "" for attributes in found]
    assert len(ids) == len(set(ids))
    assert all(name.startswith("nuffield-") for name in ids)
    assert {href[1:] for href in hrefs if href.startswith("#")} <= set(ids)


def test_two_articles_in_one_notebook_have_no_id_in_common() -> None:
    one = example()
    other = attrs.evolve(one, title="Another")
    ids = [
        {attributes["id"] for _, attributes in elements(html) if "id" in attributes}
        for html in (one._repr_html_(), other._repr_html_())
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_an_image_is_its_words_with_a_link_and_is_not_loaded() -> None:
    figure = Figure(src="https://quay.example/lamp.png", alt="A lit lamp", caption="At dusk")
    html = Section(id="a", blocks=(figure,))._repr_html_()
    assert '<a href="https://quay.example/lamp.png">A lit lamp</a>' in html
    assert "At dusk" in html
    assert not parsed(html).css("img")


def test_an_address_without_a_host_does_not_lead_into_the_server_of_the_notebook() -> None:
    linked = Paragraph(spans=(Span(text="Log out", href="/logout"),))
    section = Section(
        id="a", blocks=(linked, Embed(url="../tree"), Quote(blocks=(linked,), href="x"))
    )
    assert not parsed(Article(sections=(section,))._repr_html_()).css("[href], [cite]")
    whole = Article(url="https://quay.example/lamps", sections=(section,))._repr_html_()
    assert 'href="https://quay.example/logout"' in whole


def test_money_is_no_mathematics() -> None:
    html = Article(title="From $5 to $6")._repr_html_()
    (outer,) = parsed(html).css("body > div")
    assert {"tex2jax_ignore", "mathjax_ignore"} <= set((outer.attributes["class"] or "").split())


def test_no_heading_of_an_article_gets_into_the_table_of_contents_of_the_notebook() -> None:
    html = long_article(3)._repr_html_()
    assert not parsed(html).css("h1, h2, h3, h4, h5, h6")
    levels = [node.attributes["aria-level"] for node in parsed(html).css("[role=heading]")]
    assert levels == ["3", "5", "5", "5"]


def test_the_style_rules_nothing_outside_the_output() -> None:
    (style,) = parsed(Article()._repr_html_()).css("style")
    rules = re.findall(r"([^{}]+)\{", style.text())
    assert rules
    for selector in ",".join(rules).split(","):
        assert selector.split()[0] == "div.nuffield-extract"


# Long articles


def test_the_sections_of_a_short_article_stand_open_and_those_of_a_long_one_are_folded() -> None:
    opened = [parsed(long_article(n)._repr_html_()).css("details[open]") for n in (2, 40)]
    assert [len(found) for found in opened] == [2, 0]


def test_a_section_alone_stands_open_in_a_long_article_too() -> None:
    inner = long_article(40).sections
    whole = Article(sections=(Section(heading="All", level=1, id="all", sections=inner),))
    assert len(parsed(whole._repr_html_()).css("details[open]")) == 1


def test_a_long_text_without_headings_is_folded_behind_its_beginning() -> None:
    text = Paragraph(spans=(Span(text="The lamps are lit by hand. " * 20),))
    html = Article(sections=(Section(id="lead", blocks=(text,) * 20),))._repr_html_()
    assert len(parsed(html).css("div > p")) == 3
    assert "<summary>More <small>2,160 words</small></summary>" in html


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (long_article(40), "90 words"),
        (long_article(1_000), "of 90,000 words are not shown"),
        (long_article(1, "Lamp. " * 100_000), "1,000,000 words are not shown"),
    ],
)
def test_what_there_is_no_room_for_is_counted(article: Article, said: str) -> None:
    html = article._repr_html_()
    assert said in html
    assert len(html.encode()) < MOST


def test_the_words_shown_and_those_that_are_not_are_all() -> None:
    html = long_article(1_000, "lamp ")._repr_html_()
    left_out = int(re.findall(r"([\d,]+) of 10,000 words", html)[0].replace(",", ""))
    assert 0 < left_out < 10_000
    assert len(re.findall(r"\blamp ", html)) == 10_000 - left_out


def test_a_long_table_shows_its_first_rows_and_says_how_many_there_are() -> None:
    rows = [Row(cells=(Cell(spans=(Span(text=f"row {number}"),)),)) for number in range(3_000)]
    html = Section(id="a", blocks=(Table(rows=tuple(rows), caption="Oil"),))._repr_html_()
    assert "<caption>Oil (the first 50 of 3,000 rows)</caption>" in html
    assert len(parsed(html).css("tr")) == 50


def test_of_many_references_as_many_as_there_is_room_for_are_shown() -> None:
    entries = [Reference(id=f"a-{n}", text=f"Vane H (2010) Lamp {n}.") for n in range(2_000)]
    html = Article(references=tuple(entries))._repr_html_()
    listed = parsed(html).css("li")
    assert listed[-1].text() == f"{2_000 - len(listed) + 1:,} more"
    assert len(listed) > 100


@pytest.mark.parametrize("word", ["&", "\U0001f3ee", "\x00", "lamp "])
def test_no_article_makes_an_output_of_100_kilobytes(word: str) -> None:
    huge = word * 4_000
    person = Person(name=huge, url=f"https://quay.example/{huge}")
    inner = attrs.evolve(filled(example(), huge), authors=(person,) * 100, topics=(huge,) * 100)
    sections = [attrs.evolve(each, id=f"{huge}{n}") for n in range(5) for each in inner.sections]
    many = attrs.evolve(inner, sections=tuple(sections))
    assert len(many._repr_html_().encode()) < MOST


@pytest.mark.parametrize("word", ["&", "\U0001f3ee", "lamp "])
def test_nor_does_one_that_fills_all_the_room_that_there_is(word: str) -> None:
    few = word * 16
    link = Link(text=few, url=f"https://quay.example/{few}", kind=few)
    words = Paragraph(spans=(Span(text=few),))
    full = Article(
        title=word * 290, standfirst=word * 490, kind=word * 79, site=word * 79,
        url=f"https://quay.example/{word * 90}", citation=word * 490, topics=(few,) * 500,
        authors=(Person(name=few, url=link.url),) * 500, downloads=(link,) * 500,
        related=(link,) * 500, notices=(Notice(code=few, message=few),) * 500,
        sections=tuple(
            [
                Section(id=f"a{n}", heading=few, level=2, blocks=(words,) * (n == 0) * 2_000)
                for n in range(500)
            ]
        ),
        references=tuple([Reference(id=f"r{n}", text=few, title=few) for n in range(500)]),
    )  # fmt: skip
    assert MOST * 0.75 < len(full._repr_html_().encode()) < MOST


def test_time_grows_with_the_size_of_an_article_and_no_faster() -> None:
    small, large = long_article(200), long_article(2_000)
    assert takes_less_than(0.5, small._repr_html_)
    assert takes_less_than(5, large._repr_html_)


# References


def test_a_reference_says_what_was_recognised_in_it() -> None:
    entry = Reference(
        id="references-1",
        text="Vane H (2010a) Lamps by night. Lamp 3(2), 4-5.",
        authors=(Person(name="Vane H", given="H", family="Vane"),),
        year=2010, year_suffix="a", title="Lamps by night", container="Lamp", volume="3",
        issue="2", pages="4-5", doi="10.5555/lamp", type="article-journal", confidence=0.97,
    )  # fmt: skip
    html = entry._repr_html_()
    text = parsed(html).css_first("li").text()
    assert text == (
        "Vane H (2010a) Lamps by night. Lamp 3(2), 4-5."
        "type article-journal · authors Vane H · year 2010a · title Lamps by night · in Lamp"
        " · volume 3 · issue 2 · pages 4-5 · doi 10.5555/lamp · 97% recognised"
    )
    assert '<a href="https://doi.org/10.5555/lamp">10.5555/lamp</a>' in html


def test_a_note_leads_back_to_its_mark() -> None:
    article = load(
        '{"schema": 1, "sections": [{"id": "lead", "blocks": [{"type": "paragraph", "spans":'
        ' [{"text": "Lit by hand."}, {"text": "1", "ref": "notes-1"}]}]}], "notes": [{"id":'
        ' "notes-1", "mark": "1", "blocks": [{"type": "paragraph", "spans": [{"text": "Ask."}]}]}]}'
    )
    tree = parsed(article._repr_html_())
    there, back = tree.css_first("[role=doc-noteref]"), tree.css_first("[role=doc-backlink]")
    assert tree.css_first(there.attributes["href"] or "").tag == "li"
    assert tree.css_first(back.attributes["href"] or "").text() == "1"


# What a prompt shows


def test_an_article_prints_itself_on_one_line_with_what_there_is_of_it() -> None:
    assert repr(Article()) == "<Article None>"
    assert repr(attrs.evolve(long_article(3), notices=(Notice(code="a", message="b"),))) == (
        "<Article 'Lamps', sections=3, notices=1>"
    )


def test_a_section_prints_its_heading_and_how_much_stands_under_it() -> None:
    assert repr(long_article(1).sections[0]) == "<Section 'Lamp 0', level=2, blocks=1>"


@given(articles())
def test_what_is_printed_is_one_short_line_and_changes_nothing_else(article: Article) -> None:
    line = repr(article)
    assert len(line) < 200
    assert line.isprintable()
    assert pickle.loads(pickle.dumps(article)) == article == copy.deepcopy(article)


def test_the_parts_of_a_section_print_themselves_whole() -> None:
    section = Section(id="a", blocks=(Paragraph(spans=(Span(text="Lit by hand."),)),))
    assert "Lit by hand." in repr(section.blocks)


# What it costs


def test_who_has_no_notebook_does_not_import_what_writes_for_it() -> None:
    program = (
        "import sys, nuffield_extract as n; a = n.Article(); repr(a);"
        "assert 'nuffield_extract.notebook' not in sys.modules; a._repr_html_();"
        "assert 'nuffield_extract.notebook' in sys.modules; assert 'lxml' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_what_is_nested_deeper_than_any_page_is_refused() -> None:
    block = Paragraph(spans=(Span(text="a"),))
    for _ in range(61):
        block = ItemList(items=(Item(blocks=(block,)),))
    with pytest.raises(SchemaError, match="nested too deeply"):
        Section(id="a", blocks=(block,))._repr_html_()

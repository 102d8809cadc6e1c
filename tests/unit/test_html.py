from __future__ import annotations

import datetime

import pytest

from nuffield_extract.exporters import html
from nuffield_extract.model import (
    Article,
    Block,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Link,
    Note,
    Paragraph,
    Person,
    Quote,
    Reference,
    Row,
    Section,
    Span,
    Table,
)
from timing import takes_less_than


def words(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


def line(*spans: Span) -> str:
    """The inside of the paragraph that holds the spans."""
    return body(Paragraph(spans=spans)).removeprefix("<p>").removesuffix("</p>")


def body(*blocks: Block) -> str:
    return text_of(Article(sections=(Section(id="lead", blocks=blocks),)))


def text_of(article: Article) -> str:
    """What stands in the element of the article's text."""
    inside = html.export(article).partition('<div itemprop="articleBody">')[2]
    return inside.rpartition("</div>")[0].strip("\n")


def header_of(article: Article) -> str:
    return html.export(article).partition("<header>\n")[2].partition("\n</header>")[0]


def head_of(article: Article) -> list[str]:
    """The lines of the head that not every page has."""
    lines = html.export(article).partition("<head>\n")[2].partition("\n</head>")[0].split("\n")
    return [each for each in lines if each not in html.export(Article()).split("\n")]


def table_of(*rows: tuple[Cell, ...], caption: str | None = None) -> str:
    return body(Table(rows=tuple(Row(cells=cells) for cells in rows), caption=caption))


def test_an_empty_article_is_a_whole_page() -> None:
    assert html.export(Article()) == (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8"/>\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src http: '
        "https: data:; base-uri 'none'; form-action 'none'\"/>\n"
        '<meta name="viewport" content="width=device-width"/>\n'
        '<meta name="generator" content="nuffield-extract"/>\n<title></title>\n</head>\n<body>\n'
        '<article itemscope="" itemtype="https://schema.org/Article">\n<header></header>\n'
        '<div itemprop="articleBody"></div>\n</article>\n</body>\n</html>\n'
    )


# Head and opening


def test_the_head_tells_machines_what_the_article_says_of_itself() -> None:
    article = Article(
        title="Lamps | Oil", url="https://x.example/a?b&c", licence="https://x.example/by",
        authors=(Person(name="Ann Bell"),), published=datetime.date(2024, 5, 31),
        modified=datetime.date(2024, 6, 1), kind="Report", topics=("a", "b, c"), site="Harbour",
        image="https://x.example/a.png", standfirst='Say "oil"',
    )  # fmt: skip
    assert head_of(article) == [
        "<title>Lamps – Oil</title>",
        '<link rel="canonical" href="https://x.example/a?b&amp;c"/>',
        '<link rel="license" href="https://x.example/by"/>',
        '<meta name="dcterms.title" content="Lamps | Oil"/>',
        '<meta name="dcterms.creator" content="Ann Bell"/>',
        '<meta name="dcterms.issued" content="2024-05-31"/>',
        '<meta name="dcterms.modified" content="2024-06-01"/>',
        '<meta name="dcterms.type" content="Report"/>',
        '<meta name="dcterms.subject" content="a"/>',
        '<meta name="dcterms.subject" content="b, c"/>',
        '<meta name="description" content="Say &quot;oil&quot;"/>',
        '<meta property="og:site_name" content="Harbour"/>',
        '<meta property="og:image" content="https://x.example/a.png"/>',
    ]


def test_a_licence_in_words_is_told_as_words() -> None:
    assert head_of(Article(licence="CC BY")) == ['<meta name="dcterms.rights" content="CC BY"/>']


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Blog post", "BlogPosting"),
        ("REPORT", "Report"),
        ("News item", "NewsArticle"),
        ("Letter", "Article"),
        (None, "Article"),
    ],
)
def test_the_type_follows_the_kind(kind: str | None, expected: str) -> None:
    assert f'itemtype="https://schema.org/{expected}"' in html.export(Article(kind=kind))


def test_the_opening_prints_what_readers_see() -> None:
    article = Article(
        title="Lamps\nand oil", kind="Blog post", standfirst="Why?", language="cy",
        authors=(
            Person(
                name="Ann Bell", given="Ann", family="Bell", url="/ann",
                orcid="0000-0002-1825-0097",
            ),
            Person(name="Harbour Board"),
        ),
        published=datetime.date(2024, 5, 31), modified=datetime.date(2024, 6, 1),
    )  # fmt: skip
    kind = "https://schema.org/"
    assert header_of(article).split("\n") == [
        '<p itemprop="genre">Blog post</p>',
        '<h1 itemprop="headline">Lamps',
        "<br/>and oil</h1>",
        '<p itemprop="description" role="doc-abstract">Why?</p>',
        f'<p>By <span itemprop="author" itemscope="" itemtype="{kind}Person"><a href="/ann">'
        '<span itemprop="name">Ann Bell</span></a><link itemprop="sameAs" '
        'href="https://orcid.org/0000-0002-1825-0097"/></span>, '
        f'<span itemprop="author" itemscope="" itemtype="{kind}Organization">'
        '<span itemprop="name">Harbour Board</span></span></p>',
        '<p>Published: <time datetime="2024-05-31" itemprop="datePublished">31/05/2024</time></p>',
        '<p>Updated: <time datetime="2024-06-01" itemprop="dateModified">01/06/2024</time></p>',
    ]
    assert '<html lang="cy">' in html.export(article)


def test_files_and_related_pages_are_lists_of_links() -> None:
    link = Link(text="A <b>", url="/a.pdf", kind="PDF", date=datetime.date(2024, 5, 31))
    text = html.export(Article(downloads=(link,), related=(Link(text="B", url="javascript:b"),)))
    assert (
        '<nav aria-label="Downloads">\n<ul>\n<li><a href="/a.pdf">A &lt;b&gt;</a> <span>PDF</span> '
        '<time datetime="2024-05-31">31/05/2024</time></li>\n</ul>\n</nav>'
    ) in text
    assert '<nav aria-label="Related">\n<ul>\n<li>B</li>\n</ul>\n</nav>' in text


# Sections


@pytest.mark.parametrize(
    ("level", "tag"),
    [
        (0, '<h2 id="a">A</h2>'),
        (1, '<h2 id="a" aria-level="1">A</h2>'),
        (2, '<h2 id="a">A</h2>'),
        (6, '<h6 id="a">A</h6>'),
        (9, '<h6 id="a" aria-level="9">A</h6>'),
    ],
)
def test_headings_keep_their_level_or_tell_it(level: int, tag: str) -> None:
    found = text_of(Article(sections=(Section(heading="A", level=level, id="a"),)))
    assert found == f'<section aria-labelledby="a">\n{tag}\n</section>'


def test_sections_stand_in_sections_and_their_headings_may_lead_on() -> None:
    inner = Section(heading="B", href="/b", level=3, id="b", blocks=(words("c"),))
    assert text_of(
        Article(sections=(Section(heading="A", level=2, id="a", sections=(inner,)),))
    ) == (
        '<section aria-labelledby="a">\n<h2 id="a">A</h2>\n<section aria-labelledby="b">\n'
        '<h3 id="b"><a href="/b">B</a></h3>\n<p>c</p>\n</section>\n</section>'
    )


def test_the_suggested_citation_comes_last() -> None:
    assert text_of(Article(citation="Bell & Co")) == (
        '<section aria-labelledby="suggested-citation">\n<h2 id="suggested-citation">Suggested '
        "citation</h2>\n<p>Bell &amp; Co</p>\n</section>"
    )


# References and notes


def cited(ref: str, href: str | None = None) -> Section:
    span = Span(text="1", href=href, marks=("sup",), ref=ref)
    return Section(id="lead", blocks=(Paragraph(spans=(span, Span(text=" and "), span)),))


def test_what_cites_an_entry_leads_to_it() -> None:
    article = Article(
        url="https://x.example/a",
        sections=(
            cited("r-1"),
            cited("r-1", "https://x.example/a#ref1"),
            cited("r-1", "https://y.example/"),
            Section(heading="References", level=2, id="r", role="references"),
        ),
        references=(Reference(id="r-1", text="Bell", spans=(Span(text="Bell", marks=("em",)),)),),
    )
    own = '<a href="#r-1" role="doc-biblioref"><sup>1</sup></a>'
    other = '<a href="https://y.example/" role="doc-biblioref"><sup>1</sup></a>'
    assert text_of(article).split("\n") == [
        f"<p>{own} and {own}</p>",
        f"<p>{own} and {own}</p>",
        f"<p>{other} and {other}</p>",
        '<section aria-labelledby="r" role="doc-bibliography">',
        '<h2 id="r">References</h2>',
        "<ul>",
        '<li id="r-1" itemprop="citation"><em>Bell</em></li>',
        "</ul>",
        "</section>",
    ]


def test_what_an_entry_does_not_print_is_told_as_coins() -> None:
    printed = Reference(id="r-1", text="Bell. doi:10.1/a", doi="10.1/a", url="javascript:a")
    hidden = Reference(id="r-2", text="Bell", doi="10.1/b", isbn="9780306406157")
    found = text_of(Article(references=(printed, hidden)))
    assert '<li id="r-1" itemprop="citation">Bell. doi:10.1/a</li>' in found
    assert (
        '<li id="r-2" itemprop="citation">Bell<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;'
        "rft_id=info%3Adoi%2F10.1%2Fb&amp;rft_id=urn%3AISBN%3A9780306406157&amp;"
        'rft.isbn=9780306406157"></span></li>'
    ) in found


def test_a_number_that_is_a_part_of_another_is_not_printed() -> None:
    entry = Reference(id="r-1", text="Bell (2020). doi:10.1/abc", pmid="202", doi="10.1/ab")
    found = text_of(Article(references=(entry,)))
    assert "rft_id=info%3Adoi%2F10.1%2Fab&amp;rft_id=info%3Apmid%2F202" in found


def test_an_entry_keeps_its_id_where_a_section_has_it_too() -> None:
    article = Article(
        sections=(
            cited("r-2"),
            Section(heading="R 2", level=2, id="r-2"),
            Section(heading="Cite", level=2, id="suggested-citation"),
        ),
        references=(Reference(id="r-2", text="Bell"),),
        citation="Bell",
    )
    found = text_of(article)
    assert "<h2>R 2</h2>" in found
    assert '<li id="r-2" itemprop="citation">Bell</li>' in found
    assert found.count(' id="suggested-citation"') == 1


def test_notes_and_their_first_marks_lead_to_each_other() -> None:
    notes = (Note(id="n-1", mark="1", blocks=(words("a"),)), Note(id="n-2", mark="2", blocks=()))
    article = Article(sections=(cited("n-1", "#_ftn1"),), notes=notes)
    assert text_of(article).split("\n") == [
        '<p><a href="#n-1" id="ref-n-1" role="doc-noteref"><sup>1</sup></a> and '
        '<a href="#n-1" role="doc-noteref"><sup>1</sup></a></p>',
        '<section role="doc-endnotes" aria-label="Notes">',
        "<ol>",
        '<li id="n-1">a <a href="#ref-n-1" role="doc-backlink">↩</a></li>',
        '<li id="n-2"></li>',
        "</ol>",
        "</section>",
    ]


def test_marks_that_are_no_count_are_printed() -> None:
    notes = (Note(id="n-1", mark="*", blocks=(words("a"),)), Note(id="n-2", mark="7", blocks=()))
    found = text_of(Article(sections=(cited("n-1"),), notes=notes))
    assert '<li id="n-1"><a href="#ref-n-1" role="doc-backlink">*</a> a' in found
    assert '<li id="n-2">7</li>' in found
    assert "<ul>" in found


def test_a_count_of_notes_may_begin_anywhere() -> None:
    notes = tuple(Note(id=f"n-{n}", mark=str(n), blocks=(words("a"),)) for n in (7, 8))
    assert '<ol start="7">' in text_of(Article(notes=notes))


# Blocks


def test_spans_nest_their_marks_outermost_first_within_their_link() -> None:
    assert line(Span(text="a"), Span(text="b", marks=("strong", "em")), Span(text="c\nd")) == (
        "a<strong><em>b</em></strong>c\n<br/>d"
    )
    assert line(Span(text="a", href="/x"), Span(text="b", href="/x", marks=("code",))) == (
        '<a href="/x">a<code>b</code></a>'
    )
    assert line(Span(text="a", href="javascript:x", marks=("em",))) == "<em>a</em>"
    assert line(Span(text="R&D <b>")) == "R&amp;D &lt;b&gt;"


def test_lists_keep_their_numbers_and_what_is_in_them() -> None:
    inner = ItemList(items=(Item(blocks=(words("b"),)),), ordered=True, start=4)
    assert body(ItemList(items=(Item(blocks=(words("a"), inner)),))) == (
        '<ul>\n<li>a\n<ol start="4">\n<li>b</li>\n</ol>\n</li>\n</ul>'
    )
    assert body(ItemList(items=(Item(blocks=(words("a"), words("b"))),))) == (
        "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>"
    )


def test_terms_have_a_list_of_their_own_kind() -> None:
    term = Item(blocks=(words("a"), words("b"), words("c")), defines=True)
    alone = Item(blocks=(words("d"),), defines=True)
    assert body(ItemList(items=(term, alone))) == (
        "<dl>\n<dt>a</dt>\n<dd>\n<p>b</p>\n<p>c</p>\n</dd>\n<dt>d</dt>\n<dd></dd>\n</dl>"
    )
    mixed = ItemList(items=(alone, Item(blocks=(words("e"),))))
    assert body(mixed) == "<ul>\n<li>d</li>\n<li>e</li>\n</ul>"


def test_tables_say_what_their_headers_are_of() -> None:
    head = Cell(spans=(Span(text="a"),), header=True, colspan=2)
    side, cell = Cell(spans=(Span(text="b"),), header=True), Cell(rowspan=3)
    assert table_of((head,), (side, cell), caption="<c>") == (
        '<table>\n<caption>&lt;c&gt;</caption>\n<thead>\n<tr><th scope="col" colspan="2">a</th>'
        '</tr>\n</thead>\n<tbody>\n<tr><th scope="row">b</th><td rowspan="3"></td></tr>\n</tbody>'
        "\n</table>"
    )
    assert "<thead>" not in table_of((head,))
    assert 'colspan="1000" rowspan="65534"' in table_of((Cell(colspan=10**9, rowspan=10**9),))


def test_a_header_that_reaches_into_the_rows_below_stands_in_one_group_with_them() -> None:
    tall = Cell(spans=(Span(text="a"),), header=True, rowspan=2)
    low = Cell(spans=(Span(text="b"),), header=True)
    assert table_of((tall, low), (Cell(),)) == (
        '<table>\n<tbody>\n<tr><th scope="col" rowspan="2">a</th><th scope="col">b</th></tr>\n'
        "<tr><td></td></tr>\n</tbody>\n</table>"
    )
    assert "<thead>" in table_of((tall, low), (low,), (Cell(), Cell()))


def test_images_lead_where_they_led_and_say_who_made_them() -> None:
    figure = Figure(src="/a.png", href="/b", alt='"a"', caption="c", credit="d")
    assert body(figure) == (
        '<figure>\n<a href="/b"><img src="/a.png" alt="&quot;a&quot;"/></a>\n'
        "<figcaption>c <small>d</small></figcaption>\n</figure>"
    )
    assert body(Figure(src="data:image/svg+xml,a", alt="a")) == (
        '<figure>\n<img alt="a"/>\n</figure>'
    )
    assert body(Figure(caption="c", href="/b")) == (
        '<figure>\n<figcaption><a href="/b">c</a></figcaption>\n</figure>'
    )


def test_quotations_name_their_source() -> None:
    quote = Quote(blocks=(words("a"),), attribution="— Bell", href="/b", pull=True)
    assert body(quote) == (
        '<figure class="pullquote" role="doc-pullquote">\n<blockquote>\n<p>a</p>\n</blockquote>\n'
        '<figcaption><a href="/b">— Bell</a></figcaption>\n</figure>'
    )
    assert body(Quote(blocks=(words("a"),), href="/b")) == (
        '<blockquote cite="/b">\n<p>a</p>\n</blockquote>'
    )


def test_code_keeps_its_white_space_and_language() -> None:
    assert body(Code(code="\n  a < b\n\tc", language="c++")) == (
        '<pre><code class="language-c++">\n  a &lt; b\n\tc</code></pre>'
    )


def test_what_is_shown_from_elsewhere_is_a_link_and_never_loaded() -> None:
    assert body(Embed(url="https://x.example/v", kind="video")) == (
        '<p>[video] <a href="https://x.example/v">https://x.example/v</a></p>'
    )
    assert body(Embed(url="javascript:a")) == "<p>[embed] javascript:a</p>"


# Cost


def test_a_long_article_is_written_in_time() -> None:
    spans = tuple([Span(text="1", ref="n-1"), Span(text="a<b&c " * 20, marks=("em",))] * 20_000)
    notes = tuple(Note(id=f"n-{n}", mark=str(n), blocks=(words("a"),)) for n in range(20_000))
    article = Article(sections=(Section(id="lead", blocks=(Paragraph(spans=spans),)),), notes=notes)
    assert takes_less_than(5, lambda: html.export(article))

from __future__ import annotations

import datetime
import re

import pytest

from nuffield_extract.exporters import tei
from nuffield_extract.model import (
    Article,
    Block,
    CaptureInfo,
    Cell,
    Claim,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Link,
    Note,
    Notice,
    Paragraph,
    Person,
    Quote,
    Reference,
    Row,
    Section,
    Span,
    Table,
)

DAY = datetime.date(2024, 5, 31)
URL = "https://x.example/a"


def words(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


def flat(xml: str) -> str:
    return xml.replace("\n", "")


def body(*blocks: Block) -> str:
    """The inside of the only division of a text, on one line."""
    xml = flat(tei.export(Article(sections=(Section(id="a", blocks=blocks),))))
    return xml.partition('<div xml:id="a">')[2].rpartition("</div></body>")[0]


def line(*spans: Span) -> str:
    return body(Paragraph(spans=spans)).removeprefix("<p>").removesuffix("</p>")


def part(article: Article, tag: str) -> str:
    """The first element of a name, on one line, with what is in it; "" where there is none."""
    found = re.search(rf"<{tag}\b(?![-]).*?</{tag}>", flat(tei.export(article)))
    return found[0] if found else ""


def text_of(article: Article) -> str:
    return part(article, "text").removeprefix("<text>").removesuffix("</text>")


def test_an_empty_article_is_a_whole_document() -> None:
    assert tei.export(Article()) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
        "<teiHeader>\n<fileDesc>\n<titleStmt>\n"
        '<title level="a" type="main"/>\n</titleStmt>\n<publicationStmt>\n<publisher/>\n'
        "</publicationStmt>\n<sourceDesc>\n<bibl/>\n</sourceDesc>\n</fileDesc>\n<encodingDesc>\n"
        "<samplingDecl>\n<p>Saved page: wrapper none (by text)</p>\n</samplingDecl>\n"
        "<editorialDecl>\n<p/>\n</editorialDecl>\n</encodingDesc>\n</teiHeader>\n"
        "<text>\n<body>\n<p/>\n</body>\n</text>\n</TEI>\n"
    )


# The header


def test_title_and_authors_are_in_the_title_statement() -> None:
    people = (
        Person(name="Dr Ann Bell", given="Ann", family="Bell", orcid="0000-0002-1825-0097"),
        Person(name="Harbour Board", url=URL),
    )
    assert part(Article(title="Oil & lamps", authors=people), "titleStmt") == (
        '<titleStmt><title level="a" type="main">Oil &amp; lamps</title>'
        "<author><persName>Dr <forename>Ann</forename> <surname>Bell</surname></persName>"
        '<idno type="ORCID">0000-0002-1825-0097</idno></author>'
        f'<author><orgName ref="{URL}">Harbour Board</orgName></author></titleStmt>'
    )


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (
            Person(name="BELL, Ann", given="Ann", family="BELL"),
            "<persName><surname>BELL</surname>, <forename>Ann</forename></persName>",
        ),
        (Person(name="Bell", family="Bell"), "<persName><surname>Bell</surname></persName>"),
        (
            Person(name="A. Bell", given="Ann", family="Bell"),
            '<persName type="parts"><forename>Ann</forename> <surname>Bell</surname></persName>'
            '<persName type="printed">A. Bell</persName>',
        ),
        (
            Person(name="Ann", given="Ann", family="Ann"),
            '<persName type="parts"><forename>Ann</forename> <surname>Ann</surname></persName>'
            '<persName type="printed">Ann</persName>',
        ),
    ],
)
def test_a_name_is_as_printed_with_its_parts_in_place_where_it_holds_them(
    person: Person, expected: str
) -> None:
    assert part(Article(authors=(person,)), "author") == f"<author>{expected}</author>"


def test_site_date_licence_and_address_are_in_the_publication_statement() -> None:
    article = Article(site="Harbour", published=DAY, licence="CC BY", url=URL)
    assert part(article, "publicationStmt") == (
        '<publicationStmt><publisher>Harbour</publisher><date when="2024-05-31" type="published">'
        "2024-05-31</date><availability><licence>CC BY</licence></availability>"
        f'<idno type="URI">{URL}</idno></publicationStmt>'
    )


def test_a_licence_that_is_an_address_is_a_link() -> None:
    found = part(Article(licence="https://x.example/by"), "availability")
    assert '<licence target="https://x.example/by">https://x.example/by</licence>' in found


def test_the_page_and_its_image_are_the_source() -> None:
    article = Article(
        url=URL, image=f"{URL}.png", capture=CaptureInfo(source_url="https://w.example")
    )
    assert part(article, "sourceDesc") == (
        f'<sourceDesc><bibl><ptr type="page" target="{URL}"/><ptr type="image" target="{URL}.png"/>'
        '<idno type="saved-from">https://w.example</idno></bibl></sourceDesc>'
    )


def test_standfirst_language_kind_topics_and_change_are_told() -> None:
    article = Article(
        standfirst="Who\nlights?", language="cy", kind="Report", topics=("oil",), modified=DAY
    )
    assert part(article, "profileDesc") == (
        "<profileDesc><abstract><p>Who<lb/>lights?</p></abstract>"
        '<langUsage><language ident="cy">cy</language></langUsage><textClass>'
        '<keywords><term type="kind">Report</term></keywords>'
        '<keywords><term type="topic">oil</term></keywords></textClass></profileDesc>'
    )
    assert part(article, "revisionDesc") == (
        '<revisionDesc><change when="2024-05-31">Modified</change></revisionDesc>'
    )
    assert 'xml:lang="cy"' in part(article, "TEI")


def test_a_language_that_is_no_tag_is_left_out() -> None:
    assert "lang" not in tei.export(Article(language="Plain English"))


def test_downloads_and_related_pages_are_related_items() -> None:
    links = (Link(text="The tables", url=f"{URL}.pdf", kind="PDF", date=DAY),)
    assert part(Article(downloads=links, related=links[:0]), "notesStmt") == (
        f'<notesStmt><relatedItem type="download"><bibl><title><ref target="{URL}.pdf">The tables'
        '</ref></title><date when="2024-05-31">2024-05-31</date><note type="kind">PDF</note></bibl>'
        "</relatedItem></notesStmt>"
    )
    assert '<relatedItem type="related">' in part(Article(related=links), "notesStmt")


def test_notices_and_claims_are_editorial_declarations() -> None:
    article = Article(
        notices=(Notice(code="relative-links", message="4 links", where="sections"),),
        evidence=(Claim(field="title", value="Lamps", source="og", won=True),),
    )
    assert part(article, "editorialDecl") == (
        '<editorialDecl><correction><p n="relative-links">4 links <seg type="where">sections</seg>'
        '</p></correction><interpretation><p><table><row role="label"><cell>field</cell>'
        "<cell>source</cell><cell>value</cell><cell>result</cell></row><row><cell>title</cell>"
        "<cell>og</cell><cell>Lamps</cell><cell>won</cell></row></table></p></interpretation>"
        "</editorialDecl>"
    )


# Sections


def test_sections_are_divisions_in_one_another_with_their_heads() -> None:
    inner = Section(id="b", heading="Wicks", href=URL, level=3, blocks=(words("Cut."),))
    outer = Section(id="a", heading="Oil", level=2, blocks=(words("Dear."),), sections=(inner,))
    assert text_of(Article(sections=(outer,))) == (
        '<body><div xml:id="a" n="2"><head>Oil</head><p>Dear.</p>'
        f'<div xml:id="b" n="3"><head><ref target="{URL}">Wicks</ref></head><p>Cut.</p></div>'
        "</div></body>"
    )


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("a b", "a-b", "a/b"), ["a-b", "a-b-2", "a-b-3"]),
        (("a-b-2", "a b", "a:b"), ["a-b-2", "a-b", "a-b-3"]),
        (("2021", "-x", ""), ["_2021", "_-x"]),
        (("öl", "漢字", "😀"), ["öl", "漢字", "_-"]),
        (("a", "a"), ["a"]),
    ],
)
def test_ids_are_names_of_xml_and_each_is_given_once(
    ids: tuple[str, ...], expected: list[str]
) -> None:
    xml = tei.export(Article(sections=tuple(Section(id=name) for name in ids)))
    assert [found.partition('"')[0] for found in xml.split('xml:id="')[1:]] == expected


def test_lists_of_entries_behind_the_text_are_in_the_back() -> None:
    article = Article(
        sections=(
            Section(id="a", blocks=(words("Oil."),)),
            Section(id="n", role="notes", heading="Notes", level=2),
        ),
        notes=(Note(id="n-1", mark="*", blocks=(words("Whale."),)),),
        citation="Bell A, Lamps",
    )
    assert text_of(article) == (
        '<body><div xml:id="a"><p>Oil.</p></div></body><back>'
        '<div xml:id="n" n="2" type="notes"><head>Notes</head>'
        '<note xml:id="n-1" n="*" place="end"><p>Whale.</p></note></div>'
        '<div type="citation"><head>Suggested citation</head><bibl>Bell A, Lamps</bibl></div>'
        "</back>"
    )


def test_entries_of_no_section_are_in_the_back_too() -> None:
    article = Article(
        notes=(Note(id="x-1", mark="1", blocks=()),),
        references=(Reference(id="y-1", text="Lamps"),),
    )
    assert text_of(article) == (
        '<body><p/></body><back><div type="notes"><note xml:id="x-1" n="1" place="end"/></div>'
        '<div type="bibliography"><listBibl><biblStruct xml:id="y-1" cert="0.00">'
        '<monogr><imprint><date/></imprint></monogr><note type="raw_reference">Lamps</note>'
        "</biblStruct></listBibl></div></back>"
    )


# Spans


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("strong", '<hi rend="bold">oil</hi>'),
        ("em", '<hi rend="italic">oil</hi>'),
        ("sub", '<hi rend="subscript">oil</hi>'),
        ("sup", '<hi rend="superscript">oil</hi>'),
        ("mark", '<hi rend="highlight">oil</hi>'),
        ("code", "<code>oil</code>"),
    ],
)
def test_each_mark_has_its_element(mark: str, expected: str) -> None:
    assert line(Span(text="oil", marks=(mark,))) == expected  # type: ignore[arg-type]


def test_marks_are_in_one_another_the_outermost_first_and_code_the_innermost() -> None:
    assert line(Span(text="oil", marks=("em", "strong"))) == (
        '<hi rend="italic"><hi rend="bold">oil</hi></hi>'
    )
    assert (
        line(Span(text="oil", marks=("code", "strong"))) == '<hi rend="bold"><code>oil</code></hi>'
    )


def test_spans_of_one_link_are_one_link() -> None:
    spans = (Span(text="oil ", href=URL), Span(text="lamps", href=URL, marks=("em",)))
    assert line(*spans) == f'<ref target="{URL}">oil <hi rend="italic">lamps</hi></ref>'


def test_a_link_that_no_page_may_have_is_text() -> None:
    assert line(Span(text="oil", href="javascript:alert(1)")) == "oil"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://x.example/a b", "https://x.example/a%20b"),
        ("https://x.example/{a}|[b]", "https://x.example/%7Ba%7D%7C%5Bb%5D"),
        ("https://x.example/100%", "https://x.example/100%25"),
        ("https://x.example/%C3%A9?q=a&b#c#d", "https://x.example/%C3%A9?q=a&amp;b#c%23d"),
        ("https://x.example/é", "https://x.example/é"),
        ("https://[::1]:80/a", "https://[::1]:80/a"),
        ("https://a:b/c", "https://a%3Ab/c"),
        ("1:2/3:4", "1%3A2/3:4"),
        ("mailto:a@x.example", "mailto:a@x.example"),
    ],
)
def test_an_address_is_a_uri(href: str, expected: str) -> None:
    assert line(Span(text="oil", href=href)) == f'<ref target="{expected}">oil</ref>'


def test_a_line_break_is_a_break() -> None:
    assert line(Span(text="oil\nlamps")) == "oil<lb/>lamps"


def cited(span: Span) -> str:
    """The paragraph of an article with a note `n` and a reference `r` that has the span."""
    article = Article(
        url=URL,
        sections=(Section(id="a", blocks=(Paragraph(spans=(span,)),)),),
        notes=(Note(id="n", mark="1", blocks=()),),
        references=(Reference(id="r", text="Lamps"),),
    )
    return part(article, "body").partition("<p>")[2].partition("</p>")[0]


def test_a_citation_leads_to_its_entry() -> None:
    assert cited(Span(text="1", ref="n")) == '<ref type="note" target="#n">1</ref>'
    assert cited(Span(text="Bell", ref="r")) == '<ref type="bibr" target="#r">Bell</ref>'
    assert cited(Span(text="Bell", ref="gone")) == "Bell"


def test_a_link_of_a_citation_to_elsewhere_stays_beside_it() -> None:
    found = cited(Span(text="Bell", ref="r", href="https://y.example/b"))
    assert found == '<ref type="bibr" target="#r" corresp="https://y.example/b">Bell</ref>'
    inner = cited(Span(text="Bell", ref="r", href=f"{URL}#ref-1"))
    assert inner == '<ref type="bibr" target="#r">Bell</ref>'


# Blocks


def test_lists_number_their_items_and_hold_lists() -> None:
    inner = ItemList(items=(Item(blocks=(words("b"),)),), ordered=True, start=3)
    assert body(ItemList(items=(Item(blocks=(words("a"), inner)),))) == (
        '<list rend="bulleted"><item><p>a</p><list rend="numbered"><item n="3"><p>b</p></item>'
        "</list></item></list>"
    )
    assert body(ItemList(items=())) == ""


def test_terms_are_labels() -> None:
    term = Item(blocks=(words("oil"), words("it burns")), defines=True)
    assert body(ItemList(items=(term,))) == (
        '<list type="gloss"><label>oil</label><item><p>it burns</p></item></list>'
    )
    assert body(ItemList(items=(term, Item(blocks=(words("a"),))))) == (
        '<list rend="bulleted"><item><label>oil</label><p>it burns</p></item><item><p>a</p></item>'
        "</list>"
    )


def test_a_table_has_its_caption_headers_and_spans() -> None:
    rows = (
        Row(cells=(Cell(spans=(Span(text="A"),), header=True, colspan=2),)),
        Row(cells=()),
        Row(cells=(Cell(rowspan=2), Cell(spans=(Span(text="b"),)))),
    )
    assert body(Table(rows=rows, caption="Oil")) == (
        '<table><head>Oil</head><row><cell role="label" cols="2">A</cell></row>'
        '<row><cell rows="2"/><cell>b</cell></row></table>'
    )
    assert body(Table(rows=(), caption="Oil")) == "<p>Oil</p>"


def test_a_figure_has_its_image_caption_words_credit_and_link() -> None:
    figure = Figure(src=f"{URL}.png", href=URL, alt="A lamp", caption="Oil", credit="Bell")
    assert body(figure) == (
        f'<figure><graphic url="{URL}.png"/><head>Oil</head><figDesc>A lamp</figDesc>'
        f'<ab type="credit">Bell</ab><ab type="link"><ptr target="{URL}"/></ab></figure>'
    )
    assert body(Figure()) == ""


def test_a_quotation_stands_with_its_source() -> None:
    assert body(Quote(blocks=(words("Oil!"),), href=URL, pull=True)) == (
        f'<quote type="pull" source="{URL}"><p>Oil!</p></quote>'
    )
    assert body(Quote(blocks=(words("Oil!"),), attribution="Bell", href=URL, pull=True)) == (
        '<cit type="pull"><quote><p>Oil!</p></quote>'
        f'<bibl><ref target="{URL}">Bell</ref></bibl></cit>'
    )


def test_code_keeps_its_white_space() -> None:
    xml = tei.export(
        Article(sections=(Section(id="a", blocks=(Code(code="a <\n\t b", language="c++"),)),))
    )
    assert '<ab type="code"><code lang="c++">a &lt;\n\t b</code></ab>' in xml


def test_what_is_embedded_is_a_link_in_the_words_of_plain_text() -> None:
    assert body(Embed(url=URL, kind="video")) == (
        f'<ab type="embed" subtype="video">[video] <ref target="{URL}">{URL}</ref></ab>'
    )


# References

ENTRY = Reference(
    id="r-1", text="Bell A et al. (2019a) Oil. Lamps 3(2): 7-9.", type="article-journal",
    spans=(Span(text="Bell A et al. (2019a) Oil. "), Span(text="Lamps", marks=("em",)),
           Span(text=" 3(2): 7-9.")),
    authors=(Person(name="Bell A", given="A", family="Bell"),), authors_text="Bell A et al.",
    editors=(Person(name="Board"),), year=2019, year_suffix="a", title="Oil", container="Lamps",
    publisher="Pier", place="Hull", edition="2nd", volume="3", issue="2", pages="7-9",
    doi="10.1/x", pmid="12", pmcid="PMC1", arxiv="2101.1", isbn="97", url=URL, accessed=DAY,
    confidence=0.876,
)  # fmt: skip


def test_a_reference_has_all_fields_and_the_entry_as_printed() -> None:
    section = Section(id="r", role="references", heading="Sources", level=2)
    assert part(Article(sections=(section,), references=(ENTRY,)), "biblStruct") == (
        '<biblStruct xml:id="r-1" type="article-journal" cert="0.88"><analytic>'
        '<title level="a">Oil</title><idno type="DOI">10.1/x</idno><idno type="PMID">12</idno>'
        '<idno type="PMC">PMC1</idno><idno type="arXiv">2101.1</idno><idno type="ISBN">97</idno>'
        f'<ptr target="{URL}"/>'
        "<author><persName><surname>Bell</surname> <forename>A</forename></persName></author>"
        '</analytic><monogr><title level="j">Lamps</title>'
        "<editor><orgName>Board</orgName></editor><edition>2nd</edition><imprint>"
        "<publisher>Pier</publisher><pubPlace>Hull</pubPlace>"
        '<biblScope unit="volume">3</biblScope><biblScope unit="issue">2</biblScope>'
        '<biblScope unit="page">7-9</biblScope><date when="2019">2019a</date>'
        '<date when="2024-05-31" type="accessed">2024-05-31</date></imprint></monogr>'
        '<note type="raw_reference">Bell A et al. (2019a) Oil. <hi rend="italic">Lamps</hi>'
        ' 3(2): 7-9.</note><note type="authors">Bell A et al.</note></biblStruct>'
    )


def test_a_work_that_stands_alone_is_a_monograph() -> None:
    entry = Reference(id="r-1", text="Oil", title="Oil", date=DAY, editors=(Person(name="Board"),))
    assert part(Article(references=(entry,)), "monogr") == (
        '<monogr><title level="m">Oil</title><editor><orgName>Board</orgName></editor>'
        '<imprint><date when="2024-05-31"/></imprint></monogr>'
    )


@pytest.mark.parametrize(
    ("year", "expected"), [(-44, "<date>-44</date>"), (99999, "<date>99999</date>")]
)
def test_a_year_that_xml_has_no_date_for_is_text(year: int, expected: str) -> None:
    assert expected in part(
        Article(references=(Reference(id="r", text="x", year=year),)), "imprint"
    )


def test_a_note_that_is_a_reference_is_a_note_with_its_fields() -> None:
    article = Article(
        sections=(
            Section(id="a", blocks=(Paragraph(spans=(Span(text="1", ref="n-1"),)),)),
            Section(id="n", role="notes"),
        ),
        references=(Reference(id="n-1", text="Oil, 2019", title="Oil", year=2019),),
    )
    assert '<ref type="note" target="#n-1">1</ref>' in text_of(article)
    assert part(article, "note") == (
        '<note xml:id="n-1" n="1" place="end"><p>Oil, 2019</p><biblStruct cert="0.00"><monogr>'
        '<title level="m">Oil</title><imprint><date when="2019">2019</date></imprint></monogr>'
        "</biblStruct></note>"
    )

from __future__ import annotations

import datetime
import re

import pytest

from nuffield_extract.exporters import jats
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
LINK = f'<ext-link ext-link-type="uri" xlink:href="{URL}"'


def words(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


def flat(xml: str) -> str:
    return xml.replace("\n", "")


def part(article: Article, tag: str) -> str:
    """The first element of a name, on one line, with what is in it; "" where there is none."""
    found = re.search(rf"<{tag}\b(?![-]).*?</{tag}>", flat(jats.export(article)))
    return found[0] if found else ""


def body(*blocks: Block) -> str:
    """The inside of a body, on one line."""
    found = part(Article(sections=(Section(id="a", blocks=blocks),)), "body")
    return found.removeprefix("<body>").removesuffix("</body>")


def line(*spans: Span) -> str:
    return body(Paragraph(spans=spans)).removeprefix("<p>").removesuffix("</p>")


def text_of(article: Article) -> str:
    """The body and the back, on one line."""
    return flat(jats.export(article)).partition("</front>")[2].removesuffix("</article>")


def test_an_empty_article_is_a_whole_document() -> None:
    assert jats.export(Article()) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE article PUBLIC "-//NLM//DTD JATS '
        '(Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" '
        '"https://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3.dtd">\n'
        '<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="other" '
        'dtd-version="1.3">\n<front>\n<article-meta>\n<title-group>\n<article-title/>\n'
        "</title-group>\n<custom-meta-group>\n"
        '<custom-meta specific-use="capture">\n<meta-name>wrapper</meta-name>\n'
        "<meta-value>none</meta-value>\n</custom-meta>\n</custom-meta-group>\n</article-meta>\n"
        "</front>\n<body/>\n</article>\n"
    )


# The front


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("Blog post", "article-commentary"), ("NEWS", "news"), ("Letter", "other"), (None, "other")],
)
def test_the_type_follows_the_kind(kind: str | None, expected: str) -> None:
    assert f'article-type="{expected}"' in jats.export(Article(kind=kind))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Pressemitteilung", "news"),
        ("Billet de blog", "article-commentary"),
        ("Working  paper", "research-article"),
        ("Annual report", "other"),
    ],
)
def test_a_kind_in_another_language_is_of_the_type_that_schema_org_gives_it(
    kind: str, expected: str
) -> None:
    assert f'article-type="{expected}"' in jats.export(Article(kind=kind))


def test_the_site_is_journal_and_publisher() -> None:
    assert part(Article(site="Harbour"), "journal-meta") == (
        "<journal-meta><journal-title-group><journal-title>Harbour</journal-title>"
        "</journal-title-group><publisher><publisher-name>Harbour</publisher-name></publisher>"
        "</journal-meta>"
    )


def test_what_is_said_about_the_article_stands_in_the_order_of_the_tag_set() -> None:
    article = Article(
        title="Oil & lamps", kind="Report", published=DAY, modified=DAY, licence=f"{URL}/by",
        url=URL, image=f"{URL}.png", standfirst="Who\nlights?", topics=("oil", "wicks"),
        language="cy",
    )  # fmt: skip
    assert part(article, "article-meta").partition("<custom-meta-group>")[0] == (
        '<article-meta><article-categories><subj-group subj-group-type="kind">'
        "<subject>Report</subject></subj-group></article-categories>"
        "<title-group><article-title>Oil &amp; lamps</article-title></title-group>"
        '<pub-date date-type="pub" iso-8601-date="2024-05-31"><day>31</day><month>05</month>'
        "<year>2024</year></pub-date>"
        '<history><date date-type="updated" iso-8601-date="2024-05-31"><day>31</day>'
        "<month>05</month><year>2024</year></date></history>"
        f'<permissions><license xlink:href="{URL}/by"><license-p>{URL}/by</license-p></license>'
        f'</permissions><self-uri content-type="page" xlink:href="{URL}"/>'
        f'<self-uri content-type="image" xlink:href="{URL}.png"/>'
        "<abstract><p>Who<roman><break/></roman>lights?</p></abstract>"
        "<kwd-group><kwd>oil</kwd><kwd>wicks</kwd></kwd-group>"
    )
    assert 'xml:lang="cy"' in part(article, "article")


def test_a_licence_in_words_is_told_as_words() -> None:
    found = part(Article(licence="CC BY"), "permissions")
    assert found == "<permissions><license><license-p>CC BY</license-p></license></permissions>"


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (
            Person(name="Ann Bell", given="Ann", family="Bell"),
            "<name><surname>Bell</surname><given-names>Ann</given-names></name>",
        ),
        (
            Person(name="Dr Ann Bell", given="Ann", family="Bell"),
            "<name-alternatives><name><surname>Bell</surname><given-names>Ann</given-names></name>"
            "<string-name>Dr Ann Bell</string-name></name-alternatives>",
        ),
        (Person(name="Bell", family="Bell"), "<name><surname>Bell</surname></name>"),
        (Person(name="Ann", given="Ann"), "<name><given-names>Ann</given-names></name>"),
        (Person(name="", given="", family=""), "<name><given-names/></name>"),
        (Person(name="Harbour Board"), "<collab>Harbour Board</collab>"),
    ],
)
def test_a_person_has_the_parts_of_the_name_and_the_name_as_printed(
    person: Person, expected: str
) -> None:
    found = part(Article(authors=(person,)), "contrib")
    assert found == f'<contrib contrib-type="author">{expected}</contrib>'


def test_an_author_has_iris_of_person_and_orcid() -> None:
    author = Person(name="Board", url=URL, orcid="0000-0002-1825-0097")
    assert part(Article(authors=(author,)), "contrib-group") == (
        '<contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">'
        "https://orcid.org/0000-0002-1825-0097</contrib-id><collab>Board</collab>"
        f"{LINK}/></contrib></contrib-group>"
    )


def test_downloads_and_related_pages_are_related_objects() -> None:
    link = Link(text="The tables", url=URL, kind="PDF", date=DAY)
    xml = flat(jats.export(Article(downloads=(link,), related=(Link(text="Oil", url=URL),))))
    assert (
        f'<related-object link-type="download" content-type="PDF" xlink:href="{URL}">The tables '
        '<date-in-citation iso-8601-date="2024-05-31">2024-05-31</date-in-citation>'
        f'</related-object><related-object link-type="related" xlink:href="{URL}">Oil'
        "</related-object>"
    ) in xml


def test_capture_notices_and_claims_are_custom() -> None:
    article = Article(
        capture=CaptureInfo(encoding="utf-8", encoding_from="meta", source_url=URL),
        notices=(Notice(code="relative-links", message="4 links", where="sections"),),
        evidence=(
            Claim(field="title", value="Lamps", source="og", won=True),
            Claim(field="title", value="Oil", source="meta"),
        ),
    )
    rows = part(article, "custom-meta-group").split("<custom-meta ")[1:]
    found = [row.replace("</custom-meta>", "").replace("</custom-meta-group>", "") for row in rows]
    assert found == [
        'specific-use="capture"><meta-name>wrapper</meta-name><meta-value>none</meta-value>',
        'specific-use="capture"><meta-name>encoding</meta-name>'
        "<meta-value>utf-8 (by meta)</meta-value>",
        f'specific-use="capture"><meta-name>source-url</meta-name><meta-value>{URL}</meta-value>',
        'specific-use="notice"><meta-name>relative-links</meta-name>'
        "<meta-value>4 links (sections)</meta-value>",
        'specific-use="evidence-won"><meta-name>title (og)</meta-name>'
        "<meta-value>Lamps</meta-value>",
        'specific-use="evidence"><meta-name>title (meta)</meta-name><meta-value>Oil</meta-value>',
    ]


# Sections


def test_sections_are_in_one_another_and_the_lead_stands_in_none() -> None:
    inner = Section(id="2b", heading="Wicks", href=URL, level=3, blocks=(words("Cut."),))
    outer = Section(id="a", heading="Oil", level=2, blocks=(words("Dear."),), sections=(inner,))
    lead = Section(id="lead", blocks=(words("Lit."),))
    assert text_of(Article(sections=(lead, outer))) == (
        '<body><p>Lit.</p><sec id="a" disp-level="2"><title>Oil</title><p>Dear.</p>'
        f'<sec id="_2b" disp-level="3"><title>{LINK}>Wicks</ext-link></title><p>Cut.</p></sec>'
        "</sec></body>"
    )


def test_a_section_without_a_heading_amid_others_is_a_section() -> None:
    sections = (Section(id="a", heading="Oil", level=2), Section(id="b", blocks=(words("Lit."),)))
    assert text_of(Article(sections=sections)) == (
        '<body><sec id="a" disp-level="2"><title>Oil</title></sec><sec id="b"><p>Lit.</p></sec>'
        "</body>"
    )


def test_lists_of_entries_behind_the_text_are_in_the_back() -> None:
    article = Article(
        sections=(
            Section(id="a", blocks=(words("Oil."),)),
            Section(id="n", role="notes", heading="Notes", level=2),
        ),
        notes=(Note(id="n-1", mark="*", blocks=(words("Whale."), ItemList(items=()))),),
        citation="Bell A, Lamps",
    )
    assert text_of(article) == (
        '<body><p>Oil.</p></body><back><sec id="n" disp-level="2" sec-type="notes">'
        '<title>Notes</title><fn-group><fn id="n-1"><label>*</label><p>Whale.</p></fn></fn-group>'
        '</sec><notes notes-type="suggested-citation"><title>Suggested citation</title>'
        "<p>Bell A, Lamps</p></notes></back>"
    )


def test_notes_stand_before_the_sections_under_them() -> None:
    article = Article(
        sections=(
            Section(id="n", role="notes", sections=(Section(id="b", heading="Oil", level=3),)),
            Section(id="c", heading="Wicks", level=2),
        ),
        notes=(Note(id="n-1", mark="1", blocks=()),),
    )
    assert part(article, "body") == (
        '<body><sec id="n" sec-type="notes"><sec><fn-group><fn id="n-1"><label>1</label><p/></fn>'
        '</fn-group></sec><sec id="b" disp-level="3"><title>Oil</title></sec></sec>'
        '<sec id="c" disp-level="2"><title>Wicks</title></sec></body>'
    )


def test_entries_of_no_section_are_in_the_back_too() -> None:
    article = Article(
        notes=(Note(id="x-1", mark="1", blocks=(Code(code="a"),)),),
        references=(Reference(id="y-1", text="Lamps"),),
    )
    assert text_of(article) == (
        '<body/><back><fn-group><fn id="x-1"><label>1</label><p><code xml:space="preserve">a</code>'
        '</p></fn></fn-group><ref-list><ref id="y-1"><mixed-citation>Lamps</mixed-citation></ref>'
        "</ref-list></back>"
    )


# Spans


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("strong", "<bold>oil</bold>"),
        ("em", "<italic>oil</italic>"),
        ("sub", "<sub>oil</sub>"),
        ("sup", "<sup>oil</sup>"),
        ("mark", '<styled-content style-type="highlight">oil</styled-content>'),
        ("code", "<monospace>oil</monospace>"),
    ],
)
def test_each_mark_has_its_element(mark: str, expected: str) -> None:
    assert line(Span(text="oil", marks=(mark,))) == expected  # type: ignore[arg-type]


def test_marks_are_in_one_another_the_outermost_first() -> None:
    found = line(Span(text="oil", marks=("em", "strong")))
    assert found == "<italic><bold>oil</bold></italic>"


def test_spans_of_one_link_are_one_link() -> None:
    spans = (Span(text="oil ", href=URL), Span(text="lamps", href=URL, marks=("em",)))
    assert line(*spans) == f"{LINK}>oil <italic>lamps</italic></ext-link>"


def test_a_link_that_no_page_may_have_is_text() -> None:
    assert line(Span(text="oil", href="javascript:alert(1)")) == "oil"


def test_a_line_break_is_a_break_in_emphasis_as_paragraphs_take_it() -> None:
    assert line(Span(text="oil\nlamps")) == "oil<roman><break/></roman>lamps"


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
    assert cited(Span(text="1", ref="n")) == '<xref ref-type="fn" rid="n">1</xref>'
    assert cited(Span(text="Bell", ref="r")) == '<xref ref-type="bibr" rid="r">Bell</xref>'
    assert cited(Span(text="Bell", ref="gone")) == "Bell"


def test_a_link_of_a_citation_to_elsewhere_stays_in_it() -> None:
    found = cited(Span(text="Bell", ref="r", href="https://y.example/b"))
    assert found == (
        '<xref ref-type="bibr" rid="r"><ext-link ext-link-type="uri" '
        'xlink:href="https://y.example/b">Bell</ext-link></xref>'
    )
    inner = cited(Span(text="Bell", ref="r", href=f"{URL}#ref-1"))
    assert inner == '<xref ref-type="bibr" rid="r">Bell</xref>'


# Blocks


def test_lists_label_their_items_and_hold_lists() -> None:
    inner = ItemList(items=(Item(blocks=(words("b"),)),), ordered=True, start=3)
    assert body(ItemList(items=(Item(blocks=(words("a"), inner)),))) == (
        '<list list-type="bullet"><list-item><p>a</p><list list-type="order"><list-item>'
        "<label>3.</label><p>b</p></list-item></list></list-item></list>"
    )
    assert body(ItemList(items=())) == ""


def test_what_no_item_takes_is_in_a_paragraph() -> None:
    item = Item(blocks=(Embed(url=URL), Quote(blocks=())))
    assert body(ItemList(items=(item, Item(blocks=())))) == (
        '<list list-type="bullet"><list-item><p content-type="embed">[embed] '
        f"{LINK}>{URL}</ext-link></p><p><disp-quote/></p></list-item><list-item><p/></list-item>"
        "</list>"
    )


def test_terms_are_a_list_of_definitions() -> None:
    term = Item(blocks=(words("oil"), words("it burns")), defines=True)
    bare = Item(blocks=(words("wick"),), defines=True)
    assert body(ItemList(items=(term, bare))) == (
        "<def-list><def-item><term>oil</term><def><p>it burns</p></def></def-item>"
        "<def-item><term>wick</term></def-item></def-list>"
    )
    assert body(ItemList(items=(term, Item(blocks=(words("a"),))))) == (
        '<list list-type="bullet"><list-item><title>oil</title><p>it burns</p></list-item>'
        "<list-item><p>a</p></list-item></list>"
    )


def test_a_table_has_its_caption_headers_and_spans() -> None:
    rows = (
        Row(cells=(Cell(spans=(Span(text="A"),), header=True, colspan=2),)),
        Row(cells=()),
        Row(cells=(Cell(header=True, rowspan=2), Cell(spans=(Span(text="b"),)))),
    )
    assert body(Table(rows=rows, caption="Oil")) == (
        "<table-wrap><caption><p>Oil</p></caption><table><thead><tr>"
        '<th scope="col" colspan="2">A</th></tr></thead><tbody><tr><th scope="row" rowspan="2"/>'
        "<td>b</td></tr></tbody></table></table-wrap>"
    )
    assert body(Table(rows=())) == ""


def test_headers_that_reach_into_the_body_are_in_it() -> None:
    rows = (Row(cells=(Cell(header=True, rowspan=2),)), Row(cells=(Cell(),)))
    assert "<thead>" not in body(Table(rows=rows))
    assert "<thead>" not in body(Table(rows=rows[:1]))


def test_a_figure_has_its_image_caption_words_credit_and_link() -> None:
    figure = Figure(src=f"{URL}.png", href=URL, alt="A lamp", caption="Oil", credit="Bell")
    assert body(figure) == (
        f"<fig><caption><p>Oil</p></caption><alt-text>A lamp</alt-text>{LINK}/>"
        f'<graphic xlink:href="{URL}.png"/><attrib>Bell</attrib></fig>'
    )
    assert body(Figure()) == ""


def test_a_quotation_stands_with_its_source() -> None:
    assert body(Quote(blocks=(words("Oil!"),), href=URL, pull=True)) == (
        f'<disp-quote content-type="pull-quote"><p>Oil!</p><attrib>{LINK}/></attrib></disp-quote>'
    )
    assert body(Quote(blocks=(words("Oil!"),), attribution="Bell", href=URL)) == (
        f"<disp-quote><p>Oil!</p><attrib>{LINK}>Bell</ext-link></attrib></disp-quote>"
    )


def test_code_keeps_its_white_space_and_language() -> None:
    section = Section(id="a", blocks=(Code(code="a <\n\t b", language="c++"),))
    xml = jats.export(Article(sections=(section,)))
    assert '<code language="c++" xml:space="preserve">a &lt;\n\t b</code>' in xml


# References


def test_a_reference_has_all_fields_and_the_entry_as_printed() -> None:
    entry = Reference(
        id="r-1", text="Bell A et al. (2019a) Oil. Lamps 3(2): 7-9.", type="article-journal",
        spans=(Span(text="Bell A et al. (2019a) Oil. "), Span(text="Lamps", marks=("em",)),
               Span(text=" 3(2): 7-9.")),
        authors=(Person(name="Bell A", given="A", family="Bell"),), authors_text="Bell A et al.",
        editors=(Person(name="Board"),), year=2019, year_suffix="a", title="Oil",
        container="Lamps", publisher="Pier", place="Hull", edition="2nd", volume="3", issue="2",
        pages="7-9", doi="10.1/x", pmid="12", pmcid="PMC1", arxiv="2101.1", isbn="97", url=URL,
        accessed=DAY, confidence=0.876,
    )  # fmt: skip
    section = Section(id="r", role="references", heading="Sources", level=2)
    assert part(Article(sections=(section,), references=(entry,)), "ref") == (
        '<ref id="r-1"><citation-alternatives>'
        '<element-citation publication-type="journal" specific-use="confidence-0.88">'
        '<person-group person-group-type="author"><name><surname>Bell</surname>'
        "<given-names>A</given-names></name><etal/></person-group>"
        '<person-group person-group-type="editor"><collab>Board</collab></person-group>'
        "<article-title>Oil</article-title><source>Lamps</source><year>2019a</year>"
        "<publisher-name>Pier</publisher-name><publisher-loc>Hull</publisher-loc>"
        "<edition>2nd</edition><volume>3</volume><issue>2</issue><page-range>7-9</page-range>"
        '<isbn>97</isbn><pub-id pub-id-type="doi">10.1/x</pub-id>'
        '<pub-id pub-id-type="pmid">12</pub-id><pub-id pub-id-type="pmcid">PMC1</pub-id>'
        f'<pub-id pub-id-type="arxiv">2101.1</pub-id>{LINK}>{URL}</ext-link>'
        '<date-in-citation content-type="access-date" iso-8601-date="2024-05-31">2024-05-31'
        "</date-in-citation></element-citation>"
        '<mixed-citation publication-type="journal">Bell A et al. (2019a) Oil. '
        "<italic>Lamps</italic> 3(2): 7-9.</mixed-citation></citation-alternatives></ref>"
    )


def parsed(entry: Reference) -> str:
    """The inside of what was parsed of an entry."""
    found = part(Article(references=(entry,)), "element-citation")
    return found.partition(">")[2].removesuffix("</element-citation>")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("report", "<source>Oil</source>"),
        ("webpage", "<article-title>Oil</article-title>"),
        (None, "<article-title>Oil</article-title>"),
    ],
)
def test_a_work_that_stands_alone_is_the_source(kind: str | None, expected: str) -> None:
    assert parsed(Reference(id="r", text="Oil", title="Oil", type=kind)) == expected


def test_a_chapter_has_a_title_of_its_own() -> None:
    entry = Reference(id="r", text="Oil", title="Oil", container="Lamps", type="chapter")
    assert parsed(entry) == "<chapter-title>Oil</chapter-title><source>Lamps</source>"


def test_a_day_has_its_parts() -> None:
    assert parsed(Reference(id="r", text="Oil", date=DAY)) == (
        '<day>31</day><month>5</month><year iso-8601-date="2024-05-31">2024</year>'
    )


def test_a_note_that_is_a_reference_is_a_note_with_its_fields() -> None:
    article = Article(
        sections=(
            Section(id="a", blocks=(Paragraph(spans=(Span(text="1", ref="n-1"),)),)),
            Section(id="n", role="notes"),
        ),
        references=(Reference(id="n-1", text="Oil, 2019", year=2019),),
    )
    assert '<xref ref-type="fn" rid="n-1">1</xref>' in text_of(article)
    assert part(article, "fn") == (
        '<fn id="n-1"><label>1</label><p>Oil, 2019<element-citation '
        'specific-use="confidence-0.00"><year>2019</year></element-citation></p></fn>'
    )

"""Citations in the text are joined to the references that they cite, and never by a guess."""

from __future__ import annotations

from itertools import groupby

import pytest

from nuffield_extract import Article, Section, Span, citation_report, extract
from nuffield_extract.model import Note, Paragraph, Person, Reference
from nuffield_extract.model.walk import article_spans
from nuffield_extract.references import EntryPlaces, join_citations
from nuffield_extract.references.citations.targets import target_keys
from timing import takes_less_than

ENTRIES = (
    "Lunt P, Osei K (2019), Two keys to one door: a study of tides",
    "Adair A, Ek B, Fenn C (2020), The long pier and its keepers, Harbour Notes 3(2): 4-9",
    "Lunt P (2018), Harbour walls and their uses for the young",
    "Brook R (2021a), First half of the story of the pier",
    "Brook R (2021b), Second half of the story of the pier",
    "NHS Westmere (2020), Plan for tides and other waters",
    "World Harbour Organization (2017), Report on the tides of the year",
    "van der Holm J (2016), Dykes in the low lands and after",
    "May T (2015), A theory of queues at the harbour",
    "Department of Tides and Social Care (2013), <a href='https://www.example.org/reports/x/"
    "?utm_source=news'>Alone among the many papers</a>",
    "Yardley A (2012), Something with a number. doi:10.1000/abc.12",
    "Marlowe Institute (2022), Counting keystrokes in eleven surgeries",
)
FILLER = "<p>The pier stands where it has always stood, as far as anybody here can say. </p>" * 4

LUNT = Person(name="Lunt P", family="Lunt", given="P")


def listed(tag: str = "p", form: str = "{entry}") -> str:
    """The entries as paragraphs or items, numbered by `form`."""
    numbered = enumerate(ENTRIES, 1)
    return "".join(
        f"<{tag} id='ref-{n}'>{form.format(n=n, entry=entry)}</{tag}>" for n, entry in numbered
    )


def article_of(text: str, entries: str = "") -> Article:
    """The article of a page whose text holds a paragraph of its own above the entries."""
    page = (
        f"<html><head><title>The pier</title></head><body><article><h1>The pier</h1>{FILLER}"
        f"<p>{text}</p>{FILLER}<h2>References</h2>{entries or listed()}</article></body></html>"
    )
    return extract(page, url="https://site.example/pier")


def cited(text: str, entries: str = "") -> list[tuple[str, int]]:
    """The text of each citation, and the number of the entry that it cites."""
    article = article_of(text, entries)
    numbers = {reference.id: number for number, reference in enumerate(article.references, 1)}
    runs = groupby(article_spans(article), key=lambda span: span.ref)
    return [("".join(span.text for span in run), numbers[ref]) for ref, run in runs if ref]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As shown (Lunt and Osei 2019) here.", [("Lunt and Osei 2019", 1)]),
        ("(Lunt & Osei, 2019)", [("Lunt & Osei, 2019", 1)]),
        (
            "(Lunt &amp; Osei, 2019; see Adair et al., 2020, p. 4)",
            [("Lunt & Osei, 2019", 1), ("Adair et al., 2020", 2)],
        ),
        ("Lunt and Osei (2019) say", [("Lunt and Osei (2019", 1)]),
        ("Lunt and Osei 2019 say", [("Lunt and Osei 2019", 1)]),
        ("P. Lunt and K. Osei (2019) say", [("P. Lunt and K. Osei (2019", 1)]),
        ("Adair et al (2020)", [("Adair et al (2020", 2)]),
        ("(Adair et. al., 2020)", [("Adair et. al., 2020", 2)]),
        ("Adair and colleagues (2020)", [("Adair and colleagues (2020", 2)]),
        ("Adair, Ek, &amp; Fenn [2020]", [("Adair, Ek, & Fenn [2020", 2)]),
        ("Adair <em>et al.</em> (2020)", [("Adair et al. (2020", 2)]),
        ("Lunt’s (2018) book", [("Lunt’s (2018", 3)]),
        ("(Lunt 2018, 2019)", [("Lunt 2018", 3), ("2019", 1)]),
        ("Brook (2021a) and (Brook 2021b)", [("Brook (2021a", 4), ("Brook 2021b", 5)]),
        ("(Brook 2021a, b)", [("Brook 2021a", 4), ("b", 5)]),
        ("NHS Westmere 2020", [("NHS Westmere 2020", 6)]),
        ("(NHS Westmere, 2020)", [("NHS Westmere, 2020", 6)]),
        ("(WHO, 2017)", [("WHO, 2017", 7)]),
        ("the World Harbour Organization (2017)", [("World Harbour Organization (2017", 7)]),
        ("van der Holm (2016)", [("van der Holm (2016", 8)]),
        ("(Holm 2016)", [("Holm 2016", 8)]),
        ("May (2015)", [("May (2015", 9)]),
        (
            "(Department of Tides and Social Care 2013)",
            [("Department of Tides and Social Care 2013", 10)],
        ),
    ],
)
def test_authors_and_year_cite(text: str, found: list[tuple[str, int]]) -> None:
    assert cited(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Brook (2021) wrote twice in that year",
        "Brook (2021c)",
        "in May 2015 and (May 2015)",
        "(Castell and Lunt 2018)",
        "Lunt and Castell (2018)",
        "Castell et al (2020)",
        "Lunt (2017), Osei (2019), Fenn (2020)",
        "in Lunt 2018 was a good year",
        "(Lunt 2018–2020) and (2018/19) and 2018 Lunt",
        "the year (2019) and 12018 and 2018.5",
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("href", "number"),
    [
        ("https://www.example.org/reports/x/?utm_source=news", 10),
        ("http://example.org/reports/x", 10),
        ("//example.org/reports/x#part-2", 10),
        ("https://web.archive.org/web/20200102030405/https://www.example.org/reports/x/", 10),
        ("https://web.archive.org/web/2020id_/http:/example.org/reports/x", 10),
        ("https://doi.org/10.1000/ABC.12", 11),
        ("http://dx.doi.org/10.1000%2Fabc.12", 11),
        ("https://journal.example/doi/10.1000/abc.12", 11),
        ("#ref-3", 3),
        ("https://site.example/pier#ref-3", 3),
    ],
)
def test_a_link_cites_what_it_leads_to(href: str, number: int) -> None:
    assert cited(f"as <a href='{href}'>others</a> say") == [("others", number)]


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/reports/x?page=2",
        "https://example.org/reports",
        "https://doi.org/10.1000/abc.123",
        "mailto:x@example.org",
        "#ref-99",
        "https://elsewhere.example/pier#ref-3",
    ],
)
def test_a_link_to_anything_else_cites_nothing(href: str) -> None:
    assert cited(f"as <a href='{href}'>others</a> say") == []


@pytest.mark.parametrize("entries", [f"<ol>{listed('li')}</ol>", listed("p", "{n}. {entry}")])
def test_raised_numbers_cite_a_numbered_list(entries: str) -> None:
    text = "One.<sup>1</sup> Two<sup>2,3</sup>, m<sup>2</sup> and x<sup>2</sup>.<sup>[4–6]</sup>"
    found = [("1", 1), ("2", 2), ("3", 3), ("4", 4), ("6", 6)]
    assert cited(text, entries) == found


@pytest.mark.parametrize("entries", [f"<ol>{listed('li')}</ol>", listed("p", "[{n}] {entry}")])
def test_numbers_in_brackets_cite_a_numbered_list(entries: str) -> None:
    text = "One [1], two [2, 3], [4-6] and (ref. 7), not [sic], [13a] nor <code>a[7]</code>."
    found = [("1", 1), ("2", 2), ("3", 3), ("4", 4), ("6", 6), ("7", 7)]
    assert cited(text, entries) == found


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("One [1] and two<sup>2</sup>", f"<ul>{listed('li')}</ul>"),
        ("One [1] and [77]", f"<ol>{listed('li')}</ol>"),
        ("a power: ten<sup>2</sup>, five<sup>3</sup>", f"<ol>{listed('li')}</ol>"),
        ("the 1<sup>st</sup> and 10<sup>6</sup>", f"<ol>{listed('li')}</ol>"),
    ],
)
def test_numbers_that_may_be_something_else_cite_nothing(text: str, entries: str) -> None:
    assert cited(text, entries) == []


def test_a_reference_list_cites_nothing() -> None:
    again = "<p>Yardley A (2011), An answer to Lunt and Osei (2019) and its door</p>"
    assert cited("Nothing is cited here.", listed() + again) == []


def test_notes_cite_too() -> None:
    spans = (Span(text="So Lunt (2018) says."),)
    note = Note(id="notes-1", mark="*", blocks=(Paragraph(spans=spans),))
    lunt = Reference(id="references-1", text="", authors=(LUNT,), year=2018)
    _, notes = join_citations((), (note,), (lunt,), EntryPlaces((), {}, None))
    found = [(span.text, span.ref) for span in article_spans(Article(notes=notes))]
    assert found == [("So ", None), ("Lunt (2018", "references-1"), (") says.", None)]


def test_without_references_nothing_is_looked_at() -> None:
    sections = (Section(id="lead", blocks=(Paragraph(spans=(Span(text="Lunt (2018)"),)),)),)
    joined, notes = join_citations(sections, (), (), EntryPlaces(sections, {}, None))
    assert joined is sections
    assert notes == ()


@pytest.mark.parametrize(
    "piece", ["Lunt (2018) ", "(2018, ", "2018a b ", "[1] ", "[1,", "and Lunt ", "A. ", "x"]
)
def test_a_text_of_a_hundred_kilobytes_is_joined_in_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    references = tuple(
        Reference(id=f"r-{n}", text=f"{n}. Lunt{n}", authors=(LUNT,), year=2018)
        for n in range(1, 300)
    )
    section = Section(id="lead", blocks=(Paragraph(spans=(Span(text=text),)),))
    places = EntryPlaces((), {}, None)
    assert takes_less_than(3, lambda: join_citations((section,), (), references, places))


def test_the_report_names_what_is_never_cited_and_what_is_not_listed() -> None:
    article = article_of(
        "Lunt and Osei (2019), (Lunt and Osei 2019), <a href='https://doi.org/10.1000/abc.12'>"
        "this</a>, <a href='https://other.example/z'>that <em>one</em></a> and again "
        "<a href='https://other.example/z'>that</a>, <a href='#ref-2'>2</a>."
    )
    report = citation_report(article)
    assert [count.times for count in report.counts] == [2, 1, *[0] * 8, 1, 0]
    assert [reference.id for reference in report.uncited] == [
        f"references-{number}" for number in (3, 4, 5, 6, 7, 8, 9, 10, 12)
    ]
    assert [(link.text, link.url) for link in report.unlisted] == [
        ("that one", "https://other.example/z")
    ]


def test_the_report_counts_what_a_range_holds() -> None:
    article = article_of("One [1] and more [4-6].", f"<ol>{listed('li')}</ol>")
    times = [count.times for count in citation_report(article).counts]
    assert times == [1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0]


def test_an_article_without_references_reports_its_links_alone() -> None:
    spans = (Span(text="here", href="https://other.example/z"), Span(text=" and "))
    section = Section(id="lead", blocks=(Paragraph(spans=spans),))
    report = citation_report(Article(sections=(section,)))
    assert (report.counts, report.uncited) == ((), ())
    assert [link.url for link in report.unlisted] == ["https://other.example/z"]


def paragraph(*spans: Span) -> Paragraph:
    return Paragraph(spans=spans)


def test_what_a_list_of_references_still_says_cites_nothing() -> None:
    said = paragraph(Span(text="[1]", ref="r-1"), Span(text="here", href="https://x.example/"))
    inner = Section(id="books", blocks=(said,))
    section = Section(id="references", role="references", blocks=(said,), sections=(inner,))
    article = Article(sections=(section,), references=(Reference(id="r-1", text="Lunt"),))
    report = citation_report(article)
    assert ([count.times for count in report.counts], report.unlisted) == ([0], ())


def test_a_note_cites_unless_it_is_a_reference_itself() -> None:
    mark = paragraph(Span(text="1", ref="r-1"))
    own, other = (
        Note(id="r-1", mark="2", blocks=(mark, mark)),
        Note(id="n-1", mark="1", blocks=(mark,)),
    )
    article = Article(notes=(own, other), references=(Reference(id="r-1", text="Lunt"),))
    assert [count.times for count in citation_report(article).counts] == [1]


def test_unlisted_links_are_pages_of_others_in_the_order_of_the_page() -> None:
    own = "https://www.example.org/a"
    hrefs = (f"{own}#b#c", f"{own}/", own, "mailto:a@b.example", "https://x.example/2", None)
    first = Section(id="a", blocks=(paragraph(*(Span(text="t", href=href) for href in hrefs)),))
    second = Section(id="b", blocks=(paragraph(Span(text="u", href="https://x.example/1")),))
    report = citation_report(Article(url=own, sections=(first, second)))
    assert [link.url for link in report.unlisted] == ["https://x.example/2", "https://x.example/1"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.example.org/a/", "http://example.org/a"),
        ("https://Example.org/a/index.html", "https://example.org/a"),
        ("https://example.org/a?utm_source=x&b=1", "https://example.org/a?b=1"),
        ("https://example.org/a%20b", "https://example.org/a b"),
        ("https://example.org/a#part", "https://example.org/a"),
    ],
)
def test_forms_of_one_address_have_one_key(one: str, other: str) -> None:
    assert target_keys(one) == target_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a?b=1", "https://example.org/a?b=2"),
        ("https://example.org/#!/a", "https://example.org/#!/b"),
        ("https://example.org/a", "https://example.com/a"),
    ],
)
def test_other_addresses_have_other_keys(one: str, other: str) -> None:
    assert target_keys(one) != target_keys(other)

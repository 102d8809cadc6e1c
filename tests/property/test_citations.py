"""Joining citations adds ids to spans, and changes nothing else."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs
from hypothesis import given

from nuffield_extract import Article, Section, citation_report, export, load
from nuffield_extract.model.walk import article_spans, map_section_spans
from nuffield_extract.references import EntryPlaces, join_citations
from nuffield_extract.testing import articles, citing_texts

if TYPE_CHECKING:
    from nuffield_extract import Span
    from nuffield_extract.testing import CitingText


def joined(article: Article) -> Article:
    """The article with its citations joined, as far as its references alone tell."""
    places = EntryPlaces((), {}, article.url)
    sections, notes = join_citations(article.sections, article.notes, article.references, places)
    return attrs.evolve(article, sections=sections, notes=notes)


def page_of(drawn: CitingText) -> Article:
    text = Section(id="lead", blocks=(drawn.paragraph,))
    listed = Section(heading="References", level=2, id="references", role="references")
    return Article(sections=(text, listed), references=drawn.references)


def looks(article: Article) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """Every character with the link and the marks that it has."""
    return [
        (letter, span.href, span.marks) for span in article_spans(article) for letter in span.text
    ]


def without_refs(article: Article) -> Article:
    def bare(span: Span) -> Span:
        return span if span.ref is None else attrs.evolve(span, ref=None)

    sections = tuple(map_section_spans(section, bare) for section in article.sections)
    return attrs.evolve(article, sections=sections)


def cited(article: Article) -> list[str]:
    runs = groupby(article_spans(article), key=lambda span: span.ref)
    return [ref for ref, _ in runs if ref is not None]


@given(citing_texts())
def test_every_mention_carries_the_reference_that_it_names(drawn: CitingText) -> None:
    assert cited(joined(page_of(drawn))) == list(drawn.cited)


@given(citing_texts())
def test_letters_links_and_marks_are_those_from_before(drawn: CitingText) -> None:
    assert looks(joined(page_of(drawn))) == looks(page_of(drawn))


@given(articles())
def test_any_article_keeps_its_letters_links_and_marks(article: Article) -> None:
    assert looks(joined(article)) == looks(article)


@given(articles())
def test_a_span_that_cites_already_keeps_its_reference(article: Article) -> None:
    before = [(span.text, span.ref) for span in article_spans(article) if span.ref]
    after = [(span.text, span.ref) for span in article_spans(joined(article)) if span.ref]
    assert [each for each in after if each in before] == before


@given(citing_texts())
def test_what_is_joined_stays_joined_as_it_is(drawn: CitingText) -> None:
    once = joined(page_of(drawn))
    assert joined(once) == once


@given(citing_texts())
def test_markdown_and_text_do_not_change_by_a_citation(drawn: CitingText) -> None:
    article = joined(page_of(drawn))
    for form in ("markdown", "text"):
        assert export(article, form) == export(without_refs(article), form)
    assert load(export(article)) == article


@given(citing_texts())
def test_the_report_counts_what_was_cited(drawn: CitingText) -> None:
    report = citation_report(joined(page_of(drawn)))
    counted = {count.ref: count.times for count in report.counts}
    assert counted == {each.id: drawn.cited.count(each.id) for each in drawn.references}
    assert [each.id for each in report.uncited] == [
        ref for ref, times in counted.items() if not times
    ]

from __future__ import annotations

import pytest

from nuffield_extract import Article, extract, plain_text
from nuffield_extract.model.walk import article_spans, iter_sections, iter_spans, spans_text

WORDS = " ".join(["word"] * 30)

DRUPAL = (
    f'<p>{WORDS}<a class="see-footnote" id="footnoteref1_ab" href="#footnote1_ab">1</a>'
    ' and <a class="see-footnote" id="footnoteref2_cd" href="#footnote2_cd">2</a>.</p>'
    '<ul class="footnotes"><li class="footnote" id="footnote1_ab"><a class="footnote-label"'
    ' href="#footnoteref1_ab">1.</a> First note.</li><li class="footnote" id="footnote2_cd"><a'
    ' class="footnote-label" href="#footnoteref2_cd">2.</a> Second note.</li></ul>'
)
DRUPAL_10 = (
    f'<p>{WORDS}<a class="js-footnote-citation" id="footnoteref1_ab" href="#footnote1_ab">1</a>'
    ' and <a id="footnoteref2_cd" href="#footnote2_cd">2</a>.</p><ul class="footnotes">'
    '<li class="footnotes__item-wrapper"><span class="footnotes__item-backlinks"><a'
    ' class="footnotes__item-backlink" href="#footnoteref1_ab" id="footnote1_ab">1</a></span>'
    '<span class="footnotes__item-text">First note.</span></li><li'
    ' class="footnotes__item-wrapper"><a class="footnotes__item-backlink"'
    ' href="#footnoteref2_cd" id="footnote2_cd">2</a> Second note.</li></ul>'
)
WORD = (
    f'<p>{WORDS}<a href="#_ftn1" name="_ftnref1" title="">[1]</a> and <a href="#_ftn2"'
    ' name="_ftnref2">[2]</a>.</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a>'
    ' First note.</p></div><div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> Second'
    " note.</p></div>"
)
HAND = (
    f'<p>{WORDS}<sup><a href="#n1">1</a></sup> and <sup><a href="#n2">2</a></sup>.</p>'
    '<h2>Notes</h2><ol><li id="n1">First note.</li><li id="n2">Second note.</li></ol>'
)
HAND_PARAGRAPHS = (
    f'<p>{WORDS}<a href="#n1">[1]</a> and <a href="#n2">[2]</a>.</p>'
    '<p id="n1">First note.</p><p><a name="n2"></a>Second note.</p>'
)
MARKDOWN = (
    f'<p>{WORDS}<sup id="fnref1"><a href="#fn1">1</a></sup> and <sup id="fnref2"><a'
    ' href="#fn2">2</a></sup>.</p><section><ol><li id="fn1"><p>First note. <a'
    ' href="#fnref1">↩</a></p></li><li id="fn2"><p>Second note. <a href="#fnref2">↩</a></p></li>'
    "</ol></section>"
)
WORD_ENDNOTES = (
    f'<p>{WORDS}<a href="#_edn1" name="_ednref1">[i]</a> and <a href="#_edn2" name="_ednref2">'
    '[ii]</a>.</p><p><a href="#_ednref1" name="_edn1">[i]</a> First note.</p><p><a'
    ' href="#_ednref2" name="_edn2">[ii]</a> Second note.</p>'
)
WORD_WITHOUT_NAMES = (
    f'<p>{WORDS}<a href="#_ftn1">[1]</a> and <a href="#_ftn2">[2]</a>.</p><p><a href="#_ftnref1">'
    '[1]</a> First note.</p><p><a href="#_ftnref2">[2]</a> Second note.</p>'
)
PUBLISHER = (
    f'<p>{WORDS}<a id="m1" href="#n1" role="doc-noteref">1</a> and <a id="m2" href="#n2" role='
    '"doc-noteref">2</a>.</p><section role="doc-endnotes"><ol><li id="n1">First note. <a href="#m1"'
    ' role="doc-backlink">↩</a></li><li id="n2"><a href="#m2" role="doc-backlink">2</a> Second'
    " note.</li></ol></section>"
)
WORD_FROM_A_FORM = (
    f'<p>{WORDS}<a href="/node/34/edit#_ftn1" name="_ftnref1">[1]</a> and <a'
    ' href="/node/34/edit#_ftn2" name="_ftnref2">[2]</a>.</p><p><a href="/node/34/edit#_ftnref1"'
    ' name="_ftn1">[1]</a> First note.</p><p><a href="/node/34/edit#_ftnref2" name="_ftn2">[2]</a>'
    " Second note.</p>"
)
WIKIPEDIA = (
    f'<p>{WORDS}<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> and <sup'
    ' id="cite_ref-2"><a href="#cite_note-2">[2]</a></sup>.</p><h2>Notes</h2><ol><li'
    ' id="cite_note-1"><a href="#cite_ref-1">^</a> First note.</li><li id="cite_note-2"><a'
    ' href="#cite_ref-2">^</a> Second note.</li></ol>'
)
BOLD_HEADING = (
    f'<p>{WORDS}<a href="#n1">1</a> and <a href="#n2">2</a>.</p><p><strong>Notes</strong></p>'
    '<ol><li id="n1">First note.</li><li id="n2">Second note.</li></ol>'
)
STYLES = {
    "drupal": DRUPAL,
    "drupal-10": DRUPAL_10,
    "word": WORD,
    "word-without-names": WORD_WITHOUT_NAMES,
    "word-from-a-form": WORD_FROM_A_FORM,
    "publisher": PUBLISHER,
    "wikipedia": WIKIPEDIA,
    "bold-heading": BOLD_HEADING,
    "hand": HAND,
    "hand-paragraphs": HAND_PARAGRAPHS,
    "markdown": MARKDOWN,
}


def article(body: str, url: str | None = None) -> Article:
    return extract(f"<main><h1>T</h1>{body}<p>{WORDS}</p></main>", url=url)


def texts(found: Article) -> list[str]:
    return ["".join(spans_text(iter_spans(b)) for b in note.blocks).strip() for note in found.notes]


@pytest.mark.parametrize("url", [None, "https://www.example.org/a"])
@pytest.mark.parametrize("style", STYLES)
def test_notes_are_taken_out(style: str, url: str | None) -> None:
    found = article(STYLES[style], url)
    assert [note.mark for note in found.notes] == ["1", "2"]
    assert texts(found) == ["First note.", "Second note."]


@pytest.mark.parametrize("style", STYLES)
def test_the_marks_in_the_text_carry_the_id_of_their_note(style: str) -> None:
    found = article(STYLES[style])
    marked = [(span.text.strip("[]"), span.ref) for span in article_spans(found) if span.ref]
    assert marked == [("1", found.notes[0].id), ("2", found.notes[1].id)]


@pytest.mark.parametrize("style", STYLES)
def test_notes_are_in_no_section_as_text(style: str) -> None:
    blocks = (b for part in iter_sections(article(STYLES[style]).sections) for b in part.blocks)
    body = " ".join(span.text for block in blocks for span in iter_spans(block))
    assert "note." not in body


@pytest.mark.parametrize("style", STYLES)
def test_one_section_stands_for_the_notes(style: str) -> None:
    roles = [part.role for part in iter_sections(article(STYLES[style]).sections)]
    assert roles.count("notes") == 1


@pytest.mark.parametrize("style", STYLES)
def test_the_text_prints_every_note_once(style: str) -> None:
    text = plain_text(article(STYLES[style]))
    assert text.count("[1] First note.") == 1
    assert text.count("[2] Second note.") == 1


def test_endnotes_of_word_are_numbered_as_word_does() -> None:
    found = article(WORD_ENDNOTES)
    assert [note.mark for note in found.notes] == ["i", "ii"]
    assert texts(found) == ["First note.", "Second note."]
    assert [span.text for span in article_spans(found) if span.ref] == ["[i]", "[ii]"]


def test_a_line_in_bold_heads_the_notes() -> None:
    parts = iter_sections(article(BOLD_HEADING).sections)
    assert [part.heading for part in parts if part.role == "notes"] == ["Notes"]


def test_two_marks_may_lead_to_one_note() -> None:
    found = article(
        f'<p>{WORDS}<a href="#n1">1</a> and again<a href="#n1">1</a>.</p><p id="n1">The note.</p>'
    )
    assert texts(found) == ["The note."]
    refs = [span.ref for span in article_spans(found) if span.text == "1"]
    assert refs == [found.notes[0].id] * 2


@pytest.mark.parametrize("mark", ["*", "†", "a", "iv", "[12]", "(3)"])
def test_a_mark_may_be_any_short_sign(mark: str) -> None:
    found = article(f'<p>{WORDS}<a href="#n1">{mark}</a>.</p><p id="n1">The note.</p>')
    assert [note.mark for note in found.notes] == [mark.strip("[]()")]


@pytest.mark.parametrize(
    "body",
    [
        '<ul><li><a href="#a">Part one</a></li></ul><h2 id="a">Part one</h2><p>Some text.</p>',
        '<ol><li><a href="#a">1</a></li><li><a href="#b">2</a></li></ol>'
        '<h2 id="a">One</h2><p>Some text.</p><h2 id="b">Two</h2><p>Other text.</p>',
        '<p><a href="#top">top</a></p><p id="top">Some text.</p>',
        '<p id="top">Some text.</p><p>Back to <a href="#top">1</a></p>',
        '<p>See <a href="/other#n1">1</a>.</p><p id="n1">Some text.</p>',
        '<p>See <a href="#nowhere">1</a>.</p><p>Some text.</p>',
    ],
)
def test_other_links_inside_the_page_make_no_notes(body: str) -> None:
    found = article(f"<p>{WORDS}</p>{body}")
    assert found.notes == ()
    assert "Some text." in plain_text(found)


def test_marks_of_references_make_no_notes() -> None:
    found = article(
        f'<p>{WORDS}<a href="#r1">1</a>.</p><h2>References</h2><ol><li id="r1">Lee A (2019), Some'
        " words of a title</li></ol>"
    )
    assert found.notes == ()
    assert [reference.year for reference in found.references] == [2019]

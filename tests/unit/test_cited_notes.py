from __future__ import annotations

from nuffield_extract import Article, export, extract, plain_text
from nuffield_extract.model.walk import article_spans, iter_sections

WORDS = " ".join(["word"] * 30)
CITED = "Bright T (2019) Volunteers on acute wards. Annals of Hospital Life 7:44–52."
REMARK = "The kettle has been mended since."
LINKED = (
    f'<p>{WORDS}<a href="#n1">[1]</a> and <a href="#n2">[2]</a> and <a href="#n3">[3]</a>.</p>'
    f'<h2>Notes</h2><ol><li id="n1">{REMARK}</li><li id="n2">{CITED}</li>'
    '<li id="n3">See Corrie D (2014) <em>The helping hand</em>. Anytown: Sallow Press.</li></ol>'
)


def article(body: str) -> Article:
    return extract(f"<main><h1>T</h1><p>{WORDS}</p>{body}</main>")


def test_a_note_that_is_a_citation_is_a_reference() -> None:
    found = article(LINKED)
    assert [reference.year for reference in found.references] == [2019, 2014]
    assert [note.mark for note in found.notes] == ["1"]


def test_the_mark_of_such_a_note_cites_the_reference() -> None:
    found = article(LINKED)
    marks = {span.text: span.ref for span in article_spans(found) if span.ref}
    assert marks == {
        "[1]": found.notes[0].id,
        "[2]": found.references[0].id,
        "[3]": found.references[1].id,
    }


def test_all_notes_stand_where_they_are_printed_under_their_marks() -> None:
    text = plain_text(article(LINKED))
    notes = text.partition("Notes\n\n")[2].split("\n\n")
    assert notes[:2] == [f"[1] {REMARK}", f"[2] {CITED}"]
    assert notes[2].startswith("[3] See Corrie D (2014)")


def test_in_markdown_all_notes_are_footnotes() -> None:
    text = export(article(LINKED), "markdown")
    assert f"[^1]: {REMARK}" in text
    assert f"[^2]: {CITED}" in text
    assert "[^3] and" not in text
    assert "and [^3]." in text.replace("and[^3]", "and [^3]")


def test_numbered_notes_whose_marks_link_nowhere_are_notes_and_references() -> None:
    found = article(
        f"<p>{WORDS}<sup>1</sup> and<sup>2</sup>.</p><h2>Endnotes</h2>"
        f"<ol><li>{REMARK}</li><li>{CITED}</li></ol>"
    )
    assert [(note.mark, plain_text(note.blocks[0])) for note in found.notes] == [("1", REMARK)]
    assert [reference.text for reference in found.references] == [CITED]
    assert [part.role for part in iter_sections(found.sections)][-1] == "notes"


def test_of_notes_numbered_by_hand_the_number_is_the_mark_and_references_stay_as_printed() -> None:
    found = article(f"<h2>Footnotes</h2><p>[1] {REMARK}</p><p>[2] {CITED}</p>")
    assert [(note.mark, plain_text(note.blocks[0])) for note in found.notes] == [("1", REMARK)]
    assert [reference.text for reference in found.references] == [f"[2] {CITED}"]
    assert f"\n\n[2] {CITED}" in plain_text(found)


def test_references_stand_in_page_order_whether_notes_or_entries() -> None:
    entry = "Ashdown K (2016) Slow wards. Journal of Ward Studies 12(3): 201–219."
    found = article(f"{LINKED}<h2>Further reading</h2><p>{entry}</p>")
    assert [reference.year for reference in found.references] == [2019, 2014, 2016]


def test_notes_of_a_recipe_stay_a_list() -> None:
    found = article("<h2>Notes</h2><ol><li>Use soft butter.</li><li>Chill for an hour.</li></ol>")
    assert (found.notes, found.references) == ((), ())
    assert "Use soft butter." in plain_text(found.sections[-1])


def test_raised_numbers_mark_numbered_notes_where_all_are_raised() -> None:
    notes = f"<h2>Notes</h2><ol><li>{REMARK}</li><li>{CITED}</li></ol>"
    all_raised = article(f"<p>{WORDS}<sup>1</sup> and {WORDS}<sup>2</sup></p>{notes}")
    marks = [(span.text, span.ref) for span in article_spans(all_raised) if span.ref]
    assert marks == [("1", all_raised.notes[0].id), ("2", all_raised.references[0].id)]
    exponent = article(f"<p>{WORDS} of ten m<sup>2</sup></p>{notes}")
    assert not any(span.ref for span in article_spans(exponent))


def test_a_note_that_leads_to_several_works_is_a_note_and_a_reference() -> None:
    two = LINKED.replace(
        CITED, f"{CITED} <a href=https://a.example/1>One</a> <a href=https://b.example/2>Two</a>"
    )
    found = article(two)
    assert [note.id for note in found.notes[1:]] == [found.references[0].id]
    text = export(found, "markdown")
    assert text.count("Volunteers on acute wards") == 1
    assert "https://b.example/2" in text

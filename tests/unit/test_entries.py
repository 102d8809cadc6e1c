"""Footnotes that are references stand among the notes where an article is printed."""

from __future__ import annotations

from nuffield_extract import Article, Note, Paragraph, Reference, Section, Span, plain_text
from nuffield_extract.model.entries import as_printed
from nuffield_extract.model.walk import article_spans

TEXT = Paragraph(
    spans=(
        Span(text="Tides rise"),
        Span(text="7", ref="end-notes-2"),
        Span(text=" as Lunt (2018)", ref="end-notes-2"),
        Span(text="8", ref="end-notes-2"),
        Span(text=" says.", ref="other-1"),
    )
)
SECTIONS = (
    Section(id="lead", blocks=(TEXT,)),
    Section(id="end-notes", role="notes", heading="Notes"),
    Section(id="more", role="notes", heading="More notes"),
)


def reference(name: str, text: str = "Lunt P (2018), Piers") -> Reference:
    return Reference(id=name, text=text)


def printed(*entries: Reference | Note) -> Article:
    return as_printed(
        Article(
            sections=SECTIONS,
            references=tuple(entry for entry in entries if isinstance(entry, Reference)),
            notes=tuple(entry for entry in entries if isinstance(entry, Note)),
        )
    )


def test_such_a_note_has_the_mark_that_first_cites_it_or_else_its_number() -> None:
    article = printed(reference("end-notes-2"), reference("end-notes-31"))
    assert [(note.id, note.mark) for note in article.notes] == [
        ("end-notes-2", "7"),
        ("end-notes-31", "31"),
    ]
    assert article.references == ()


def test_a_mark_that_is_typed_before_the_entry_is_printed_once() -> None:
    typed = printed(reference("end-notes-2", "7. Lunt P (2018), Piers"))
    other = printed(reference("end-notes-2", "1 Lunt Street, Piers"))
    assert [plain_text(note.blocks[0]) for note in (*typed.notes, *other.notes)] == [
        "Lunt P (2018), Piers",
        "1 Lunt Street, Piers",
    ]


def test_of_the_spans_that_cite_it_the_marks_alone_lead_to_it() -> None:
    spans = article_spans(printed(reference("end-notes-2"), reference("other-1")))
    assert [(span.text, span.ref) for span in spans if span.ref] == [
        ("7", "end-notes-2"),
        ("8", "end-notes-2"),
        (" says.", "other-1"),
    ]


def test_notes_stand_in_the_order_of_their_sections_and_numbers() -> None:
    names = ("loose-1", "more-1", "end-notes-10", "more-b")
    notes = [Note(id=name, mark="x", blocks=(TEXT,)) for name in names]
    article = printed(*notes, reference("end-notes-9"), reference("more-2"))
    assert [note.id for note in article.notes] == [
        "end-notes-9", "end-notes-10", "more-b", "more-1", "more-2", "loose-1",
    ]  # fmt: skip


def test_a_note_that_is_there_already_is_not_made_again() -> None:
    note = Note(id="end-notes-2", mark="*", blocks=(TEXT,))
    article = printed(note, reference("end-notes-2"))
    assert [one.mark for one in article.notes] == ["*"]


def test_an_article_without_such_notes_is_as_it_was() -> None:
    article = Article(sections=SECTIONS, references=(reference("references-1"),))
    assert as_printed(article) is article


def test_numbers_that_python_does_not_read_come_first() -> None:
    article = printed(reference("end-notes-2"), reference("end-notes-" + "1" * 5_000))
    assert [note.id[:12] for note in article.notes] == ["end-notes-11", "end-notes-2"]

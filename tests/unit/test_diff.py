"""What the difference of two articles says of the usual edits."""

from __future__ import annotations

import random
from collections import Counter

import attrs
import pytest

from nuffield_extract import (
    Article,
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
    SchemaError,
    Section,
    Span,
)
from nuffield_extract.diff import diff, word_runs
from timing import takes_less_than

LAMPS = "The lamps of the harbour are lit by hand each evening, by a woman on a ladder."
OIL = "The oil is kept in the cellar of the customs house, behind a door with two locks."
CREW = "A crossing at night needs four people, and the rota has room for three of them."
TEA = "The board thanks the crew for the tea."


def paragraph(text: str, **look: object) -> Paragraph:
    return Paragraph(spans=(Span(text=text, **look),))


def section(heading: str | None, *texts: str, level: int = 2, inside: tuple = ()) -> Section:
    return Section(
        heading=heading,
        level=level,
        id=heading or "lead",
        blocks=tuple(paragraph(text) for text in texts),
        sections=inside,
    )


def article(*sections: Section, **fields: object) -> Article:
    return Article(sections=sections, **fields)


def told(old: Article, new: Article) -> list[tuple[str, str]]:
    """Kind and text of each block that is not equal, moved ones with a star."""
    return [
        (match.kind + "*" * match.moved, match.either.part.spans[0].text)
        for match in diff(old, new).blocks
        if match.kind != "equal"
    ]


def told_sections(old: Article, new: Article) -> list[tuple[str, str | None, list[str]]]:
    return [
        (match.kind + "*" * match.moved, match.either.part.heading, [f.name for f in match.fields])
        for match in diff(old, new).sections
        if match.kind != "equal"
    ]


# Blocks


def test_a_paragraph_that_came_is_added_and_one_that_went_is_removed() -> None:
    old, new = article(section(None, LAMPS, OIL)), article(section(None, LAMPS, CREW))
    assert told(old, new) == [("removed", OIL), ("added", CREW)]
    assert told(new, old) == [("removed", CREW), ("added", OIL)]


def test_a_paragraph_that_moved_is_neither_removed_nor_added() -> None:
    old = article(section("A", LAMPS, TEA), section("B", OIL, CREW))
    new = article(section("A", LAMPS), section("B", OIL, CREW, TEA))
    assert told(old, new) == [("moved*", TEA)]


def test_the_shorter_of_two_that_changed_places_is_the_one_that_moved() -> None:
    old, new = article(section(None, TEA, LAMPS)), article(section(None, LAMPS, TEA))
    assert told(old, new) == told(new, old) == [("moved*", TEA)]


def test_a_paragraph_moves_past_a_heading_and_not_the_heading_past_it() -> None:
    old = article(section("A", LAMPS, OIL), section("B", CREW))
    new = article(section("A", LAMPS), section("B", OIL, CREW))
    assert told(old, new) == [("moved*", OIL)]
    assert told_sections(old, new) == []


def test_an_edited_paragraph_is_its_old_self_changed_word_by_word() -> None:
    edited = LAMPS.replace("harbour", "quay")
    (match,) = [
        match
        for match in diff(
            article(section(None, LAMPS, OIL)), article(section(None, edited, OIL))
        ).blocks
        if match.kind == "changed"
    ]
    (line,) = match.lines
    assert [(run.kind, run.text) for run in line.runs] == [
        ("equal", "The lamps of the "),
        ("removed", "harbour"),
        ("added", "quay"),
        ("equal", " are lit by hand each evening, by a woman on a ladder."),
    ]


def test_an_edited_paragraph_is_known_again_elsewhere() -> None:
    edited = TEA.replace("tea", "tea and bread")
    old = article(section("A", LAMPS, TEA), section("B", OIL), section("C", CREW))
    new = article(section("A", LAMPS), section("B", OIL), section("C", CREW, edited))
    assert told(old, new) == [("changed*", edited)]


def test_a_paragraph_that_became_a_quotation_changed_its_type() -> None:
    quoted = Section(id="lead", blocks=(Quote(blocks=(paragraph(LAMPS),)),))
    (match,) = diff(article(section(None, LAMPS)), article(quoted)).blocks
    assert [(each.name, each.old, each.new) for each in match.fields[:1]] == [
        ("type", "paragraph", "quote")
    ]


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        (Figure(src="a.png", alt="A lamp"), Figure(src="b.png", alt="A lamp"), ["src"]),
        (Figure(src="a.png", alt="A lamp"), Figure(src="a.png", alt="A lit lamp"), ["alt"]),
        (Code(code="x = 1"), Code(code="x = 1", language="python"), ["language"]),
        (
            Embed(url="https://v.example/embed/1"),
            Embed(url="https://v.example/embed/2"),
            ["url"],
        ),
        (
            ItemList(items=(Item(blocks=(paragraph(OIL),)),)),
            ItemList(items=(Item(blocks=(paragraph(OIL),)),), ordered=True),
            ["ordered", "start"],
        ),
        (paragraph(OIL), paragraph(OIL, marks=("strong",)), ["markup"]),
    ],
)
def test_a_change_beside_the_words_is_named(old: object, new: object, fields: list[str]) -> None:
    pair = [article(Section(id="lead", blocks=(paragraph(LAMPS), each))) for each in (old, new)]
    changed = [match for match in diff(*pair).blocks if match.kind != "equal"]
    assert [[each.name for each in match.fields] for match in changed] == [fields]
    assert not changed[0].lines


def test_a_link_that_leads_elsewhere_is_told_though_its_words_stay() -> None:
    pair = [
        article(Section(id="lead", blocks=(paragraph(OIL, href=f"https://x.example/{n}"),)))
        for n in (1, 2)
    ]
    (match,) = diff(*pair).blocks
    assert not match.lines
    (link,) = match.links
    assert (link.text, link.old, link.new) == (OIL, "https://x.example/1", "https://x.example/2")


def test_what_a_span_cites_and_how_its_text_is_cut_make_no_difference() -> None:
    halves = Paragraph(spans=(Span(text=OIL[:9]), Span(text=OIL[9:], ref="references-1")))
    pair = article(section(None, OIL)), article(Section(id="x", level=2, blocks=(halves,)))
    assert diff(*pair).is_empty


# Sections


def test_a_section_with_another_heading_over_the_same_text_is_renamed() -> None:
    old = article(section("What comes next", LAMPS, OIL), section("Crew", CREW))
    new = article(section("The decision", LAMPS, OIL), section("Crew", CREW))
    assert told_sections(old, new) == [("changed", "The decision", ["heading"])]
    assert told(old, new) == []


def test_a_section_that_holds_sections_alone_is_renamed_over_the_same_ones() -> None:
    inner = section("Pay", OIL, level=3), section("Hours", LAMPS, level=3)
    old = article(section("Crew", inside=inner))
    new = article(section("People", inside=inner))
    assert told_sections(old, new) == [("changed", "People", ["heading"])]


def test_a_section_of_another_level_has_changed_its_level() -> None:
    inner = section("Pay", OIL, level=3)
    old = article(section("Crew", CREW, inside=(inner,)))
    new = article(section("Crew", CREW), attrs.evolve(inner, level=2))
    assert told_sections(old, new) == [("changed", "Pay", ["level"])]
    assert told(old, new) == []


def test_a_section_that_moved_takes_its_blocks_and_sections_along() -> None:
    oil = section("Oil", OIL, TEA, inside=(section("Price", CREW, level=3),))
    lamps = section("Lamps", LAMPS, LAMPS + " Again.", LAMPS + " And again, and again.")
    end = section("End", "It ended as it had begun, with a bell and a long way home.", OIL + CREW)
    assert told_sections(article(oil, lamps, end), article(lamps, end, oil)) == [
        ("moved*", "Oil", [])
    ]
    assert told(article(oil, lamps, end), article(lamps, end, oil)) == []


def test_inside_a_section_that_moved_a_block_may_move_too() -> None:
    oil = section("Oil", OIL, CREW, TEA)
    lamps = section("Lamps", LAMPS, *(f"{LAMPS} {n} times." for n in range(9)))
    turned = section("Oil", TEA, OIL, CREW)
    assert told(article(oil, lamps), article(lamps, turned)) == [("moved*", TEA)]


def test_a_heading_that_is_put_in_moves_nothing_below_it() -> None:
    old = article(section("A", LAMPS, OIL, CREW))
    new = article(section("A", LAMPS), section("B", OIL, CREW))
    assert told_sections(old, new) == [("added", "B", [])]
    assert told(old, new) == []


# Beside the text


def test_metadata_is_told_field_by_field() -> None:
    difference = diff(Article(title="Lamps", kind="Report"), Article(title="Lamps and oil"))
    assert [(each.name, each.old, each.new) for each in difference.fields] == [
        ("title", "Lamps", "Lamps and oil"),
        ("kind", "Report", None),
    ]


def test_authors_and_topics_come_go_and_change_places() -> None:
    osei, bell = Person(name="Kofi Osei"), Person(name="Ada Bell")
    difference = diff(
        Article(authors=(osei, bell), topics=("Oil", "Lamps")),
        Article(authors=(bell, osei), topics=("oil", "Ladders")),
    )
    assert sorted(match.kind for match in difference.authors) == ["equal", "moved"]
    assert [match.kind for match in difference.topics] == ["changed", "removed", "added"]


def reference(text: str, **fields: object) -> Reference:
    return Reference(id="references-1", text=text, **fields)


def test_a_reference_to_the_same_work_is_matched_whatever_it_says() -> None:
    old = reference("Osei K (2015) Lamps. doi:10.5555/1", doi="10.5555/1", year=2015)
    new = reference("K. Osei, Lanterns of the sea, 2016", doi="10.5555/1", year=2016)
    other = reference("Bell A (2001) Bread")
    matches = diff(Article(references=(old,)), Article(references=(other, new))).references
    assert [match.kind for match in matches] == ["added", "changed"]
    assert [each.name for each in matches[1].fields] == ["text", "year"]


def test_references_that_one_more_pushes_on_have_not_moved() -> None:
    some = [reference(f"Author {n} ({2000 + n}) A work of number {n}") for n in range(5)]
    numbered = [attrs.evolve(each, id=f"references-{n}") for n, each in enumerate(some, 2)]
    matches = diff(
        Article(references=tuple(some)),
        Article(references=(reference("Aaron A (1999) The first"), *numbered)),
    ).references
    assert Counter(match.kind for match in matches) == {"equal": 5, "added": 1}


def test_notes_and_downloads_are_matched_by_what_they_say() -> None:
    note = Note(id="notes-1", mark="1", blocks=(paragraph(LAMPS),))
    link = Link(text="The report", url="https://x.example/1.pdf")
    difference = diff(
        Article(notes=(note,), downloads=(link,)),
        Article(
            notes=(attrs.evolve(note, id="notes-2", mark="2"),),
            downloads=(attrs.evolve(link, url="https://x.example/2.pdf"),),
        ),
    )
    assert [each.name for each in difference.notes[0].fields] == ["mark"]
    assert [each.name for each in difference.downloads[0].fields] == ["url"]


# Words


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("It cost 1,200 pounds.", "It cost 1,300 pounds.", ["1,200", "1,300"]),
        ("Fares rose by 5%.", "Fares rose by 5.5%.", ["5", "5.5"]),
        ("Read on 15.02.2024.", "Read on 16.02.2024.", ["15.02.2024", "16.02.2024"]),
    ],
)
def test_a_number_changes_as_a_whole(old: str, new: str, told: list[str]) -> None:
    assert [run.text for run in word_runs(old, new) if run.kind != "equal"] == told


def test_a_stop_behind_a_number_is_no_part_of_it() -> None:
    runs = word_runs("It was in 2023.", "It was in 2023, they say.")
    assert runs[0].text == "It was in 2023"


def test_a_word_lost_between_two_changes_counts_as_changed() -> None:
    runs = word_runs("seven tall lamps", "eleven small of oil lamps")
    assert [run.kind for run in runs] == ["removed", "added", "equal"]


def test_scripts_without_spaces_are_compared_by_characters() -> None:
    runs = word_runs("灯台の守り人は毎晩油を運ぶ", "灯台の守り人は毎朝油を運ぶ")
    assert [(run.kind, run.text) for run in runs if run.kind != "equal"] == [
        ("removed", "晩"),
        ("added", "朝"),
    ]


# Size


def many(texts: list[str]) -> Article:
    return article(section("All", *texts))


def drawn(seed: int, count: int, words: int, vocabulary: int) -> list[str]:
    chance = random.Random(seed)
    names = [f"word{n}" for n in range(vocabulary)]
    return [" ".join(chance.choices(names, k=words)) for _ in range(count)]


PAIRS = {
    "edited": lambda: (
        drawn(1, 5_000, 60, 3_000),
        [text.replace("word1", "lamp") for text in drawn(1, 5_000, 60, 3_000)],
    ),
    "all alike": lambda: (["The same again"] * 5_000, ["The same again"] * 4_990),
    "all alike and changed": lambda: (["The same again"] * 5_000, ["The same twice"] * 4_990),
    "numbered": lambda: (
        [f"Row {n} is fine" for n in range(5_000)],
        [f"Row {n} is good" for n in range(1, 5_001)],
    ),
    "of two words": lambda: (drawn(1, 5_000, 12, 2), drawn(2, 5_000, 12, 2)),
    "unrelated": lambda: (drawn(1, 5_000, 40, 3_000), drawn(2, 5_000, 40, 3_000)),
    "reversed": lambda: (drawn(1, 5_000, 40, 3_000), drawn(1, 5_000, 40, 3_000)[::-1]),
    "one of 100,000 words": lambda: (drawn(1, 1, 100_000, 2), drawn(2, 1, 100_000, 2)),
    "one of 49,000 words": lambda: (drawn(1, 1, 49_000, 2), drawn(2, 1, 49_000, 2)),
}


@pytest.mark.parametrize("name", PAIRS)
def test_five_thousand_paragraphs_of_any_kind_take_seconds(name: str) -> None:
    old, new = map(many, PAIRS[name]())

    def compare() -> None:
        for match in diff(old, new).blocks:
            assert all(line.runs for line in match.lines)

    assert takes_less_than(5, compare)


def test_an_article_nested_too_deeply_is_refused() -> None:
    deep = paragraph(OIL)
    for _ in range(70):
        deep = Quote(blocks=(deep,))
    with pytest.raises(SchemaError, match="nested too deeply"):
        diff(Article(), article(Section(id="x", blocks=(deep,))))

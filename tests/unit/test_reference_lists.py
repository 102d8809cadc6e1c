from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import Article, Quote, extract, plain_text
from nuffield_extract.model.walk import iter_sections
from timing import takes_less_than

PROSE = "".join(
    f"<p>Ward number {number} of the cottage hospital is swept each evening by two volunteers, who"
    " leave their coats on the hook behind the kitchen door.</p>"
    for number in range(4)
)

ENTRIES = [
    "Ashdown K, Merrow L (2016) Slow wards, quick wards. Journal of Ward Studies 12(3): 201–219.",
    "Bright T (2019) Volunteers on acute wards. Annals of Hospital Life 7:44–52.",
    "Corrie, D. and Nwosu, F. (2014). The helping hand. Anytown: Sallow Press.",
]
SENTENCES = [
    "We are grateful to all who lent us a broom and a pair of dry shoes.",
    "The kitchen door is painted green each spring, and nobody knows why.",
    "Please write to the porter if you would like to sweep a ward.",
]


def wrapped(tag: str, texts: list[str]) -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def rows(texts: list[str]) -> str:
    cells = (f"<tr><td>{number}</td><td>{text}</td></tr>" for number, text in enumerate(texts, 1))
    return f"<table>{''.join(cells)}</table>"


FORMS = {
    "paragraphs": lambda texts: wrapped("p", texts),
    "bullets": lambda texts: f"<ul>{wrapped('li', texts)}</ul>",
    "numbers": lambda texts: f"<ol>{wrapped('li', texts)}</ol>",
    "terms": lambda texts: f"<dl>{wrapped('dd', texts)}</dl>",
    "rows": rows,
    "breaks": lambda texts: f"<p>{'<br>'.join(texts)}</p>",
    "double breaks": lambda texts: f"<div>{'<br><br>'.join(texts)}</div>",
    "quotation": lambda texts: f"<blockquote>{wrapped('p', texts)}</blockquote>",
    "typed numbers": lambda texts: wrapped("p", [f"{n}. {t}" for n, t in enumerate(texts, 1)]),
    "paragraphs in items": lambda texts: (
        f"<ul>{wrapped('li', [f'<p>{t}</p>' for t in texts])}</ul>"
    ),
    "under topics": lambda texts: (
        f"<ul><li>On wards<ul>{wrapped('li', texts[:2])}</ul></li>"
        f"<li>On books<ul>{wrapped('li', texts[2:] * 2)}</ul></li></ul>"
    ),
}
"""Markup of a list of entries."""

HEADINGS = {
    "heading": "<h2>{}</h2>",
    "bold line": "<p><strong>{}</strong></p>",
    "bold line with a colon": "<p><b>{}:</b></p>",
    "summary": "<details><summary>{}</summary>",
    "label of a field": '<div class="field-label">{}:&nbsp;</div>',
}
"""Markup of the heading."""

LABELS = [
    "References", "Bibliography", "Works cited", "Sources", "Further reading", "Notes", "Endnotes",
    "7. References", "REFERENCES", "References (3)", "References[edit]", "Key references",
    "Notes and references", "Sources & further reading", "Selected bibliography",
    "Literaturverzeichnis", "Quellen", "Literatur", "Weiterführende Literatur", "Anmerkungen",
    "Références", "Bibliographie", "Notes et références", "Pour en savoir plus",
    "Referencias", "Bibliografía", "Referencias bibliográficas", "Fuentes",
    "Riferimenti bibliografici", "Bibliografia", "Fonti", "Referências", "Referenties",
    "Literatuur", "Bronnen", "Przypisy", "Źródła", "Referenser", "Källor", "Litteraturliste",
    "Kilder", "Список литературы", "参考文献",
]  # fmt: skip


def article(body: str, url: str | None = None) -> Article:
    return extract(f"<main><h1>Who sweeps?</h1>{PROSE}{body}</main>", url=url)


def texts_of(found: Article) -> list[str]:
    return [reference.text for reference in found.references]


@pytest.mark.parametrize("form", FORMS)
def test_a_list_in_any_markup_is_found(form: str) -> None:
    found = article(f"<h2>References</h2>{FORMS[form](ENTRIES)}")
    seen = [text.lstrip("0123456789. ") for text in texts_of(found)]
    assert list(dict.fromkeys(seen)) == ENTRIES


@pytest.mark.parametrize("heading", HEADINGS)
def test_any_markup_may_head_a_list(heading: str) -> None:
    found = article(f"{HEADINGS[heading].format('References')}{wrapped('p', ENTRIES)}")
    assert texts_of(found) == ENTRIES
    assert [part.role for part in iter_sections(found.sections)][-1] == "references"


@pytest.mark.parametrize("label", LABELS)
def test_a_list_is_known_by_its_heading_in_the_big_languages(label: str) -> None:
    assert texts_of(article(f"<h2>{label}</h2>{wrapped('p', ENTRIES)}")) == ENTRIES


def test_a_list_without_a_heading_ends_the_article() -> None:
    found = article(wrapped("p", ENTRIES))
    assert texts_of(found) == ENTRIES
    assert [part.role for part in iter_sections(found.sections)] == ["body", "references"]


def test_a_page_may_have_several_lists() -> None:
    lists = "".join(
        f"<h2>{label}</h2><p>{text}</p>"
        for label, text in zip(("References", "Sources", "Further reading"), ENTRIES, strict=True)
    )
    found = article(lists)
    assert texts_of(found) == ENTRIES
    assert [one.id for one in found.references] == [
        "references-1",
        "sources-1",
        "further-reading-1",
    ]


def test_parts_of_a_list_are_lists() -> None:
    parts = f"<h2>References</h2><p>{ENTRIES[0]}</p><h3>Books</h3>{wrapped('p', ENTRIES[1:])}"
    assert texts_of(article(parts)) == ENTRIES


def test_a_quotation_with_a_source_is_no_part_of_the_list() -> None:
    said = f"<blockquote><p>{ENTRIES[1]}</p><footer>Ann Lee</footer></blockquote>"
    found = article(f"<h2>References</h2><p>{ENTRIES[0]}</p>{said}<p>{ENTRIES[2]}</p>")
    assert texts_of(found) == [ENTRIES[0], ENTRIES[2]]
    kept = [block for part in iter_sections(found.sections) for block in part.blocks]
    assert [block.attribution for block in kept if isinstance(block, Quote)] == ["Ann Lee"]


def test_an_item_heads_a_list_of_its_own_only_if_more_than_half_of_that_are_citations() -> None:
    def one_item(texts: list[str]) -> str:
        return f"<h2>References</h2><ul><li>On wards<ul>{wrapped('li', texts)}</ul></li></ul>"

    mostly = article(one_item([*ENTRIES[:2], SENTENCES[0]]))
    assert texts_of(mostly)[:2] == ENTRIES[:2]
    half = article(one_item([ENTRIES[0], SENTENCES[0]]) + wrapped("p", ENTRIES[1:]))
    assert ENTRIES[0] not in texts_of(half)


def test_lines_that_go_on_belong_to_the_entry_above() -> None:
    lines = "Bright T (2019)<br>Volunteers on acute wards<br>Anytown, Sallow Press"
    found = article(f"<h2>References</h2><p>{lines}</p>")
    assert texts_of(found) == [lines.replace("<br>", " ")]


@pytest.mark.parametrize(
    "body",
    [
        '<h2>Sources</h2><ul><li><a href="https://a.example/">Green Brooms</a></li>'
        '<li><a href="https://b.example/">Dry Shoes</a></li></ul>',
        '<h2>Further reading</h2><ul><li><a href="/a">How to hold a broom when it is wet</a></li>'
        '<li><a href="/b">Why the kitchen door is green this year</a></li></ul>',
        '<h2>Reference</h2><ul><li><a href="/a">About</a></li><li><a href="/b">Contact</a></li>'
        "</ul>",
        "<h2>Notes</h2><ol><li>Use soft butter, not melted.</li><li>The dough keeps for two days."
        "</li><li>You can freeze what is left.</li></ol>",
        "<h2>Sources</h2><p>Nell Harrow, the founder and owner of a shop for brooms in Anytown</p>",
        '<div class="field field-name-field-ref-person"><div class="field-label">Reference:</div>'
        '<div class="field-item"><a href="/people/nell">Nell Harrow</a></div></div>',
        "<h2>References</h2>" + wrapped("p", SENTENCES),
        "".join(
            f"<p>{name}: sweeping without a broom, fined $20.</p>"
            for name in ("Nell A. Harrow", "Tom B. Reed", "Ida C. Vane")
        ),
        wrapped("p", ENTRIES[:2]),
        f"<h2>Our reports</h2>{wrapped('p', ENTRIES)}",
    ],
)
def test_what_only_looks_like_a_list_stays_in_the_text(body: str) -> None:
    url = "https://www.example.org/who-sweeps"
    assert article(body, url).references == ()


def test_lines_beside_the_entries_stay_in_the_section() -> None:
    entries = wrapped("li", ENTRIES)
    found = article(
        f"<h2>References</h2><p>{SENTENCES[0]}</p><ul>{entries}</ul><p>{SENTENCES[1]}</p>"
    )
    assert texts_of(found) == ENTRIES
    assert plain_text(found.sections[-1]).split("\n\n")[1:] == SENTENCES[:2]


def test_the_header_of_a_table_of_references_stays_in_the_section() -> None:
    head = "<tr><th>Work</th><th>Read on</th></tr>"
    body = "".join(f"<tr><td>{text}</td><td>Monday</td></tr>" for text in ENTRIES)
    found = article(f"<h2>References</h2><table>{head}{body}</table>")
    assert texts_of(found) == [f"{text} Monday" for text in ENTRIES]
    assert "Read on" in plain_text(found.sections[-1])


@given(
    st.lists(st.sampled_from(ENTRIES + SENTENCES), min_size=1, max_size=6, unique=True),
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(["", "<h2>References</h2>", "<h2>Notes</h2>", "<p>Sources</p>"]),
    st.sampled_from(["", "<p>The last of the volunteers locks the gate behind her.</p>"]),
)
def test_no_text_is_lost_or_doubled(texts: list[str], form: str, heading: str, after: str) -> None:
    printed = FORMS[form](texts)
    text = plain_text(article(f"{heading}{printed}{after}"))
    flat = " ".join(text.replace("\n", " ").split())
    for part in texts:
        assert flat.count(part) == printed.count(part)


@pytest.mark.parametrize("form", ["paragraphs", "bullets", "breaks", "rows"])
def test_thousands_of_entries_are_read_in_seconds(form: str) -> None:
    page = f"<h2>References</h2>{FORMS[form](ENTRIES * 700)}"
    found: list[Article] = []
    assert takes_less_than(10, lambda: found.append(article(page)))
    assert len(found[0].references) == 2_100


def test_lists_behind_one_another_are_sections_side_by_side() -> None:
    labels = ("References", "Further reading", "Sources")
    lists = "".join(
        f'<div class="field-label">{label}:</div><p>{text}</p>'
        for label, text in zip(labels, ENTRIES, strict=True)
    )
    found = article(lists)
    assert texts_of(found) == ENTRIES
    placed = [part for part in iter_sections(found.sections) if part.role == "references"]
    assert [part.heading for part in placed] == [f"{label}:" for label in labels]
    assert len({part.id for part in placed}) == len({part.level for part in placed}) + 2


def test_thousands_of_labels_are_read_in_seconds() -> None:
    page = f"<p>Sources</p><p>{ENTRIES[1]}</p>" * 1_500 + "<p>Sources</p>" * 1_500
    found: list[Article] = []
    assert takes_less_than(10, lambda: found.append(article(page)))
    references = found[0].references
    assert len(references) == len({one.id for one in references}) == 1_500

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import attrs
import lxml.html
import pytest

from nuffield_extract import (
    Article,
    CaptureInfo,
    ItemList,
    Link,
    NuffieldExtractError,
    Paragraph,
    Person,
    Section,
    export,
    extract,
    extract_file,
    load,
    plain_text,
)
from nuffield_extract.model.walk import article_spans, iter_blocks, iter_sections, spans_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITE = "https://www.nuffieldtrust.org.uk"
TITLE = "Integrated neighbourhood teams: lessons from a decade of integration"
URL = f"{SITE}/news-item/integrated-neighbourhood-teams-lessons-from-a-decade-of-integration"
IMAGE = (
    f"{SITE}/sites/default/files/styles/og_image/public/2024-02/Nigelandrichard.png?itok=RS0yUGy5"
)
TOPICS = ("Health structures, legislation and reform", "Integrated care")
AUTHORS = (
    Person(
        name="Nigel Edwards", given="Nigel", family="Edwards", url=f"{SITE}/person/nigel-edwards"
    ),
    Person(
        name="Dr Richard Lewis",
        given="Richard",
        family="Lewis",
        url=f"{SITE}/person/dr-richard-lewis",
    ),
)
HEADINGS = (
    (4, "1. Be clear about definitions"),
    (4, "2. Beware of poorly formulated objectives"),
    (4, "3. The patient focus can get lost"),
    (
        4,
        "4. It can be easy to overemphasise the role of structures, governance and payment"
        " mechanisms",
    ),
    (4, "5. The barriers to integrated care are well-known but seem to be stubborn"),
    (4, "6. It takes time"),
    (4, "7. Policy stability is important if integration is to thrive"),
    (4, "Conclusions"),
)
PARAGRAPHS = (2, 7, 4, 5, 5, 4, 3, 2, 5)
"""How many paragraphs stand in the lead and under each heading, lists left out."""

LINKS = (
    (
        "Fuller Stocktake",
        "https://www.england.nhs.uk/publication/"
        "next-steps-for-integrating-primary-care-fuller-stocktake-report/",
    ),
    (
        "Michael West",
        "https://onlinelibrary.wiley.com/doi/abs/10.1111/j.1754-9434.2011.01397.x",
    ),
    ("key article on integration", "https://pubmed.ncbi.nlm.nih.gov/10197028/"),
    (
        "that patience is required",
        "https://www.health.org.uk/publications/reports/"
        "the-long-term-impacts-of-new-care-models-on-hospital-use-midnotts",
    ),
    (
        "evaluation of integrated care pilots in 2012",
        "https://ijic.org/articles/10.5334/ijic.850",
    ),
    (
        "Nuffield Trust seminar",
        f"{SITE}/event/does-the-rush-for-new-types-of-nhs-staff-have-a-dark-side",
    ),
    ("Buurtzorg", "https://www.buurtzorg.com/"),
    (
        "the top of their licence",
        "https://www.forbes.com/sites/sachinjain/2022/04/04/"
        "the-great-american-healthcare-labor-arbitrage/?sh=989942066133",
    ),
    (
        "governance and organisational design",
        "https://bmchealthservres.biomedcentral.com/articles/10.1186/s12913-019-4013-5",
    ),
    ("identify a common set of barriers", "https://ijic.org/articles/10.5334/ijic.5631"),
    ("demonstrate", "https://www.bmj.com/content/378/bmj-2022-070910"),
    (
        "stimulus for the introduction of that care model",
        "https://piru.ac.uk/assets/files/Early_evaluation_of_IC_%20Pioneers_Final_Report.pdf",
    ),
)

REFERENCES = (
    (
        "Clarke GM, Pariza P, Wolters A",
        2020,
        "The long-term impacts of new care models on hospital use: an evaluation of the Integrated"
        " Care Transformation Programme in Mid-Nottinghamshire",
        "https://www.health.org.uk/publications/reports/"
        "the-long-term-impacts-of-new-care-models-on-hospital-use-midnotts",
        None,
    ),
    (
        "Erens B, Wistow G, Mounier-Jack S, Douglas N, Jones L, Manacorda T, Mays N",
        2016,
        "Early evaluation of the Integrated Care and Support Pioneers Programme: Final Report",
        "https://piru.ac.uk/assets/files/Early_evaluation_of_IC_Pioneers_Final_Report.pdf",
        None,
    ),
    (
        "Lewis RQ, Checkland K, Durand MA, Ling T, Mays N, Roland M, Smith JA",
        2021,
        "Integrated care in England – what can we learn from a decade of national pilot"
        " programmes?",
        "https://ijic.org/articles/10.5334/ijic.5631",
        "10.5334/ijic.5631",
    ),
    (
        "Roland M, Lewis R, Steventon A, Abel G, Adams J, Bardsley M, Brereton L, Chitnis X,"
        " Conklin A, Staetsky L, Tunkel S, Ling T",
        2012,
        "Case management for at-risk elderly patients in the English integrated care pilots:"
        " observational study of staff and patient experience and secondary care utilisation",
        "https://ijic.org/articles/10.5334/ijic.850",
        "10.5334/ijic.850",
    ),
    (
        "Smith J, Wistow G, Holder H, Gaskins M",
        2019,
        "Evaluating the design and implementation of the whole systems integrated care programme"
        " in North West London: why commissioning proved (again) to be the weakest link",
        "https://bmchealthservres.biomedcentral.com/articles/10.1186/s12913-019-4013-5",
        "10.1186/s12913-019-4013-5",
    ),
)
"""Names, year, title, url and doi."""

RELATED = (
    Link(
        text="Integrating health and social care: A comparison of policy and progress across the"
        " four countries of the UK",
        url=f"{SITE}/research/integrating-health-and-social-care-a-comparison-of-policy-and"
        "-progress-across-the-four-countries-of-the-uk",
        kind="Report",
        date=datetime.date(2021, 12, 14),
    ),
    Link(
        text="Integrated care: what does it mean for commissioning?",
        url=f"{SITE}/news-item/integrated-care-what-does-it-mean-for-commissioning",
        kind="Blog post",
        date=datetime.date(2018, 2, 14),
    ),
    Link(
        text="Avoiding groundhog day: learning the lessons of NHS reforms",
        url=f"{SITE}/news-item/avoiding-groundhog-day-learning-the-lessons-of-nhs-reforms",
        kind="Blog post",
        date=datetime.date(2018, 10, 16),
    ),
    Link(
        text="Doomed to repeat? Lessons from the history of NHS reform",
        url=f"{SITE}/comment-series/doomed-to-repeat-it",
        kind="Comment series",
        date=datetime.date(2018, 10, 16),
    ),
    Link(
        text="Evaluating integrated care: why are evaluations not producing the results we expect?",
        url=f"{SITE}/resource/evaluating-integrated-care-why-are-evaluations-not-producing-the"
        "-results-we-expect",
        kind="Briefing",
        date=datetime.date(2019, 11, 18),
    ),
)

EVIDENCE = {
    "title": ("profile:nuffieldtrust", {"data-layer", "meta", "og"}),
    "standfirst": ("profile:nuffieldtrust", {"meta", "og"}),
    "kind": ("profile:nuffieldtrust", {"data-layer"}),
    "published": ("profile:nuffieldtrust", {"data-layer"}),
    "authors": ("profile:nuffieldtrust", {"data-layer"}),
    "topics": ("profile:nuffieldtrust", set()),
    "language": ("meta", {"drupal-settings"}),
    "url": ("meta", set()),
    "site": ("og", {"meta"}),
    "image": ("og", set()),
}
"""By field the source that won, and those that spoke beside it."""

FOREIGN = (
    *("Share this page", "Copy link", "Twitter", "Facebook", "LinkedIn", "Related content"),
    *("Topics", "View all", "Follow us", "Contact us", "newsletter", "Subscribe", "Email"),
    *("Cookie", "cookies", "Disqus", "disqus", "comments powered", "enable JavaScript"),
    *("Accessibility", "Privacy notice", "Terms and conditions", "Soapbox", "charity no"),
    *("Press office", "CINXE.COM", "Pages: 1", "Search", "Menu", "Comments", "Skip to"),
)
"""Words of menus, banners, share links, sidebar, footer and mirror, of which the gold has none."""

# What the gold text lacks: a full stop that stands behind this link on the page.
WITHOUT_STOP = "that patience is required"

CUT = 2_000  # characters


@pytest.fixture(scope="module")
def path(shared: Path) -> Path:
    return shared / "seed" / "integrated-neighbourhood-teams.saved.html"


@pytest.fixture(scope="module")
def html(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.fixture(scope="module")
def article(path: Path) -> Article:
    return extract_file(path)


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[str]:
    text = (shared / "seed" / "integrated-neighbourhood-teams.gold.txt").read_text("utf-8")
    *lines, last = lines_of(text)
    assert last == "Comments"
    return lines


@pytest.fixture(scope="module")
def stripped(html: str) -> Article:
    """The article of the page without any class and id."""
    bare = re.sub(r"""\s(?:class|id)\s*=\s*("[^"]*"|'[^']*')""", "", html)
    assert "class=" not in bare[bare.index("<body") :].replace(r"class=\u0022", "")
    return extract(bare)


def lines_of(text: str) -> list[str]:
    """Lines with text, their indentation kept, any other white space as single spaces."""
    lines = (line.rstrip() for line in text.splitlines())
    return [re.match(r" *", line)[0] + " ".join(line.split()) for line in lines if line]


def same_line(found: str, wanted: str) -> bool:
    return found == (f"{wanted}." if wanted.endswith(WITHOUT_STOP) else wanted)


def paragraphs_of(section: Section) -> list[Paragraph]:
    return [block for block in section.blocks if isinstance(block, Paragraph)]


def lists_of(article: Article) -> list[ItemList]:
    blocks = (block for part in iter_sections(article.sections) for block in part.blocks)
    return [block for block in iter_blocks(blocks) if isinstance(block, ItemList)]


def strings_of(value: object) -> Iterator[str]:
    """Every string in a value of plain data."""
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from strings_of(inner)
        case list() | tuple():
            for inner in value:
                yield from strings_of(inner)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", TITLE),
        ("kind", "Blog post"),
        ("published", datetime.date(2024, 2, 15)),
        ("site", "Nuffield Trust"),
        ("language", "en"),
        ("url", URL),
        ("image", IMAGE),
        ("topics", TOPICS),
        ("authors", AUTHORS),
        ("related", RELATED),
        ("downloads", ()),
        ("notes", ()),
        ("modified", None),
        ("licence", None),
        (
            "capture",
            CaptureInfo(wrapper="mirror-text", encoding="utf-8", encoding_from="meta"),
        ),
    ],
)
def test_the_field_is_as_an_editor_would_type_it(
    article: Article, field: str, value: object
) -> None:
    assert getattr(article, field) == value


def test_standfirst_and_citation_are_the_gold_s(article: Article, gold: list[str]) -> None:
    assert article.standfirst == gold[1]
    assert article.citation == gold[-1]


def test_the_sections_are_the_lead_and_eight_headings_and_the_references(article: Article) -> None:
    lead, *others = article.sections
    assert (lead.level, lead.heading, lead.role) == (0, None, "body")
    assert [(part.level, part.heading) for part in others] == list(HEADINGS)
    assert [part.sections for part in article.sections[:-1]] == [()] * 8
    (references,) = article.sections[-1].sections
    assert (references.level, references.heading) == (5, "References")
    assert (references.role, references.blocks) == ("references", ())


def test_every_section_holds_its_paragraphs(article: Article) -> None:
    assert tuple(len(paragraphs_of(part)) for part in article.sections) == PARAGRAPHS


def test_ids_of_sections_are_unique(article: Article) -> None:
    ids = [part.id for part in iter_sections(article.sections)]
    assert len(set(ids)) == len(ids) == 10


def test_the_three_lists_have_all_their_items(article: Article) -> None:
    assert [(len(found.items), found.ordered) for found in lists_of(article)] == [
        (3, False),
        (4, False),
        (4, False),
    ]


def test_a_break_in_an_item_is_a_line_break(article: Article, gold: list[str]) -> None:
    item = lists_of(article)[0].items[2]
    (paragraph,) = item.blocks
    first = next(number for number, line in enumerate(gold) if line.endswith("approach to"))
    wanted = f"{gold[first].removeprefix('  • ')}\n{gold[first + 1].strip()}"
    assert spans_text(paragraph.spans) == wanted


def test_every_link_of_the_body_is_a_span(article: Article) -> None:
    spans = article_spans(article)
    assert [(span.text, span.href) for span in spans if span.href] == list(LINKS)


def test_the_page_has_no_other_links_in_its_text(html: str) -> None:
    """The table above is complete: a second parser finds the same hrefs."""
    page = lxml.html.document_fromstring(html[html.index("<!DOCTYPE") :])
    found = page.xpath('//div[@class="o-content-from-editor js-content-from-editor"]//a/@href')
    wanted = [*(href for _, href in LINKS), *(url for _, _, _, url, _ in REFERENCES)]
    assert found == wanted


def test_the_note_on_the_authors_keeps_its_emphasis(article: Article) -> None:
    (span,) = paragraphs_of(article.sections[-1])[-1].spans
    assert span.text.startswith(f"*{AUTHORS[0].name} is ")
    assert set(span.marks) == {"em", "strong"}


@pytest.mark.parametrize("number", range(5))
def test_the_reference_is_parsed(article: Article, number: int) -> None:
    names, year, title, url, doi = REFERENCES[number]
    found = article.references[number]
    assert [f"{person.family} {person.given}" for person in found.authors] == names.split(", ")
    assert [person.name for person in found.authors] == names.split(", ")
    assert (found.year, found.title, found.url, found.doi) == (year, title, url, doi)
    assert found.text == f"{names} ({year}), {title}"


def test_there_are_five_references_with_ids_of_their_section(article: Article) -> None:
    assert [found.id for found in article.references] == [
        f"{article.sections[-1].sections[0].id}-{number}" for number in range(1, 6)
    ]


@pytest.mark.parametrize("field", EVIDENCE)
def test_every_source_that_spoke_of_the_field_is_in_the_evidence(
    article: Article, field: str
) -> None:
    winner, others = EVIDENCE[field]
    claims = [claim for claim in article.evidence if claim.field == field]
    assert [claim.source for claim in claims if claim.won] == [winner]
    assert {claim.source for claim in claims if not claim.won} == others


def test_no_other_field_has_evidence(article: Article) -> None:
    assert {claim.field for claim in article.evidence} == set(EVIDENCE)


@pytest.mark.parametrize(
    ("field", "source", "value"),
    [
        ("title", "meta", f"{TITLE} | Nuffield Trust"),
        ("title", "og", TITLE),
        ("title", "data-layer", f"{TITLE} | Nuffield Trust"),
        ("kind", "data-layer", "Blog post"),
        ("published", "data-layer", "2024-02-15"),
        ("published", "profile:nuffieldtrust", "Published: 15/02/2024"),
        ("authors", "data-layer", "Nigel Edwards, Dr Richard Lewis"),
        ("authors", "profile:nuffieldtrust", "Nigel Edwards; Dr Richard Lewis"),
        ("topics", "profile:nuffieldtrust", "; ".join(TOPICS)),
        ("language", "drupal-settings", "en"),
        ("url", "meta", URL),
        ("site", "og", "Nuffield Trust"),
        ("image", "og", IMAGE),
    ],
)
def test_the_evidence_is_as_printed(article: Article, field: str, source: str, value: str) -> None:
    assert [
        claim.value for claim in article.evidence if (claim.field, claim.source) == (field, source)
    ] == [value]


def test_the_mirror_s_lines_are_in_a_notice(article: Article) -> None:
    (notice,) = article.notices
    assert (notice.code, notice.where) == ("unwrapped", "capture:mirror-text")
    assert "CINXE.COM" in notice.message


def test_the_text_is_the_gold_text_and_a_line_for_the_authors(
    article: Article, gold: list[str]
) -> None:
    lines = lines_of(export(article, "text"))
    lines.remove("Authors: Nigel Edwards; Dr Richard Lewis")
    assert [pair for pair in zip(lines, gold, strict=True) if not same_line(*pair)] == []


@pytest.mark.parametrize("words", FOREIGN)
def test_no_boilerplate_is_in_the_text(article: Article, words: str) -> None:
    spans = "\n".join(span.text for span in article_spans(article))
    assert words not in plain_text(article)
    assert words not in spans


def test_no_word_of_the_frame_is_in_the_text(html: str, article: Article, gold: list[str]) -> None:
    """Every word of header, navigation, sidebar, form and footer that the gold has not."""
    page = lxml.html.document_fromstring(html[html.index("<!DOCTYPE") :])
    frame = "//header | //nav | //aside | //footer | //form | //noscript"
    texts = page.xpath(f"({frame})//text()")
    foreign = {word for text in texts for word in re.findall(r"\w+", text)}
    foreign -= {word for line in gold for word in re.findall(r"\w+", line)}
    assert len(foreign) > 100
    assert foreign & set(re.findall(r"\w+", plain_text(article))) <= {"Authors"}


def test_json_gives_the_same_article_back(article: Article) -> None:
    assert load(export(article, "json")) == article


def test_bytes_and_text_give_the_same_article_but_for_the_encoding(
    html: str, article: Article
) -> None:
    from_text = extract(html)
    assert from_text.capture == CaptureInfo(wrapper="mirror-text")
    assert attrs.evolve(from_text, capture=article.capture) == article


def test_twice_the_same_page_is_twice_the_same_article(path: Path, article: Article) -> None:
    assert extract_file(path) == article


def test_without_classes_the_title_is_found(stripped: Article) -> None:
    assert stripped.title == TITLE


def test_without_classes_the_headings_are_found(stripped: Article) -> None:
    found = [(part.level, part.heading) for part in iter_sections(stripped.sections)]
    assert [heading for heading in found if heading in HEADINGS] == list(HEADINGS)


def test_without_classes_every_line_of_the_body_is_found(
    stripped: Article, gold: list[str]
) -> None:
    lines = iter(lines_of(export(stripped, "text")))
    body = gold[4:]  # title, standfirst, kind and date have tests of their own
    assert [line for line in body if not any(same_line(found, line) for found in lines)] == []


def test_without_classes_the_references_are_found(stripped: Article) -> None:
    assert [
        (
            ", ".join(person.name for person in found.authors),
            found.year,
            found.title,
            found.url,
            found.doi,
        )
        for found in stripped.references
    ] == list(REFERENCES)


@pytest.mark.parametrize("words", ["Share this page", "Subscribe", "Disqus", "Privacy notice"])
def test_without_classes_little_boilerplate_comes_in(stripped: Article, words: str) -> None:
    assert words not in plain_text(stripped)


@pytest.mark.parametrize("part", range(44))
def test_a_page_cut_off_anywhere_is_read_or_refused(html: str, part: int) -> None:
    assert 43 * CUT < len(html) < 44 * CUT
    try:
        article = extract(html[: part * CUT])
    except NuffieldExtractError:
        return
    assert load(export(article)) == article
    assert plain_text(article).count("\n") >= 2

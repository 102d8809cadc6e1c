from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from nuffield_extract import parse_reference

if TYPE_CHECKING:
    from nuffield_extract import Reference

ENTRIES: dict[str, tuple[str, dict[str, Any]]] = {
    "nuffield": (
        'Adair PJ, Lunt-Fry M (2018), <a href="https://r.example/x"><em>One record, many'
        " readers</em></a>",
        {
            "authors": ["Adair PJ", "Lunt-Fry M"],
            "year": 2018,
            "title": "One record, many readers",
            "url": "https://r.example/x",
            "type": "webpage",
        },
    ),
    "nuffield-pdf": (
        'Adair PJ (2018), <a href="https://r.example/x.pdf">One record, many readers</a>',
        {"authors": ["Adair PJ"], "year": 2018, "type": "report"},
    ),
    "harvard-journal": (
        "Ashdown, K. and Merrow, L. (2016) ‘Slow wards, quick wards’, <em>Journal of Ward"
        " Studies</em>, 12(3), pp. 201–219.",
        {
            "authors": ["Ashdown K.", "Merrow L."],
            "year": 2016,
            "title": "Slow wards, quick wards",
            "container": "Journal of Ward Studies",
            "volume": "12",
            "issue": "3",
            "pages": "201–219",
        },
    ),
    "apa-journal": (
        "Hartigan, M.-L., O’Dowd, P., & Vane, S. (2021). Who stays late? Helpers on the day"
        " shift. <em>Quarterly Review of Care</em>, <em>18</em>(2), 90–104."
        " https://doi.org/10.5555/qrc.2021",
        {
            "authors": ["Hartigan M.-L.", "O’Dowd P.", "Vane S."],
            "year": 2021,
            "title": "Who stays late? Helpers on the day shift",
            "container": "Quarterly Review of Care",
            "volume": "18",
            "issue": "2",
            "pages": "90–104",
            "doi": "10.5555/qrc.2021",
        },
    ),
    "apa-book": (
        "Corrie, D. (2014). <em>The helping hand</em>. Sallow Press.",
        {
            "authors": ["Corrie D."],
            "year": 2014,
            "title": "The helping hand",
            "publisher": "Sallow Press",
        },
    ),
    "apa-editors": (
        "Corrie, D. & Nwosu, F. (Eds.) (2014). <em>The helping hand</em>. Sallow Press.",
        {
            "authors": [],
            "editors": ["Corrie D.", "Nwosu F."],
            "year": 2014,
            "title": "The helping hand",
        },
    ),
    "apa-chapter": (
        "Fenn, J. (2020a). A chair by the bed. In D. Corrie (Ed.), <em>Evenings on the ward</em>"
        " (pp. 31–58). Sallow Press.",
        {
            "authors": ["Fenn J."],
            "year": 2020,
            "year_suffix": "a",
            "title": "A chair by the bed",
            "editors": ["Corrie D."],
            "container": "Evenings on the ward",
            "pages": "31–58",
        },
    ),
    "apa-particle": (
        "Lowe, R. & van der Laan, S. (2019). A long night shift. <em>Care</em>, 4(1), 1–9.",
        {"authors": ["Lowe R.", "van der Laan S."], "year": 2019, "title": "A long night shift"},
    ),
    "apa-month": (
        "Lowe, R. (2019, May 3). A long night shift. The Evening Post.",
        {"authors": ["Lowe R."], "year": 2019, "title": "A long night shift"},
    ),
    "vancouver": (
        "Bright T, Kaminski A, Lowe R. Volunteers on acute wards: a stepped trial. Ann Hosp Life."
        " 2019;7(4):44-52.",
        {
            "authors": ["Bright T", "Kaminski A", "Lowe R"],
            "year": 2019,
            "title": "Volunteers on acute wards: a stepped trial",
            "container": "Ann Hosp Life",
            "volume": "7",
            "issue": "4",
            "pages": "44-52",
        },
    ),
    "vancouver-et-al": (
        "3. Bright T, Kaminski A, et al. Volunteers on acute wards. Ann Hosp Life 2019;7:44–52."
        " PMID: 12345678",
        {
            "authors": ["Bright T", "Kaminski A"],
            "year": 2019,
            "title": "Volunteers on acute wards",
            "pmid": "12345678",
        },
    ),
    "numbered": (
        "[12] Bright T (2019) Volunteers on acute wards. Annals of Hospital Life 7:44–52.",
        {
            "authors": ["Bright T"],
            "year": 2019,
            "title": "Volunteers on acute wards",
            "volume": "7",
            "pages": "44–52",
        },
    ),
    "chicago": (
        "Bright, Tessa, and Adam Kaminski. 2019. “Volunteers on Acute Wards.” <em>Annals of"
        " Hospital Life</em> 7 (4): 44–52.",
        {
            "authors": ["Bright Tessa", "Kaminski Adam"],
            "year": 2019,
            "title": "Volunteers on Acute Wards",
            "container": "Annals of Hospital Life",
            "volume": "7",
            "issue": "4",
            "pages": "44–52",
        },
    ),
    "chicago-book": (
        "Corrie, Dora. 2014. <em>The Helping Hand</em>. Anytown: Sallow Press.",
        {
            "authors": ["Corrie Dora"],
            "year": 2014,
            "title": "The Helping Hand",
            "publisher": "Sallow Press",
        },
    ),
    "mla": (
        "Bright, Tessa. “Volunteers on Acute Wards.” <em>Annals of Hospital Life</em>, vol. 7,"
        " no. 4, 2019, pp. 44–52.",
        {
            "authors": ["Bright Tessa"],
            "year": 2019,
            "title": "Volunteers on Acute Wards",
            "container": "Annals of Hospital Life",
            "volume": "7",
            "issue": "4",
            "pages": "44–52",
        },
    ),
    "ieee": (
        "[1] T. Bright and A. Kaminski, “Volunteers on acute wards,” <em>Ann. Hosp. Life</em>,"
        " vol. 7, no. 4, pp. 44–52, 2019.",
        {
            "authors": ["Bright T.", "Kaminski A."],
            "year": 2019,
            "title": "Volunteers on acute wards",
            "container": "Ann. Hosp. Life",
            "volume": "7",
            "issue": "4",
            "pages": "44–52",
        },
    ),
    "organisation": (
        "Department of Kindly Affairs (2022). <em>Volunteering in hospitals</em>. Available at:"
        " https://d.example/v (accessed 3 May 2023).",
        {
            "authors": ["Department of Kindly Affairs"],
            "year": 2022,
            "title": "Volunteering in hospitals",
            "url": "https://d.example/v",
            "accessed": "2023-05-03",
        },
    ),
    "organisation-with-link": (
        'Marlowe Institute (2022), <a href="https://m.example/k">Counting keystrokes: a study</a>',
        {"authors": ["Marlowe Institute"], "year": 2022, "title": "Counting keystrokes: a study"},
    ),
    "retrieved": (
        "Fenn, J. (2020). A chair by the bed. Retrieved 4 June 2021 from https://f.example/chair.",
        {"title": "A chair by the bed", "url": "https://f.example/chair", "accessed": "2021-06-04"},
    ),
    "doi-in-text": (
        "Bright T (2019) Volunteers on acute wards. doi:10.5555/ahl.2019.77.",
        {
            "doi": "10.5555/ahl.2019.77",
            "title": "Volunteers on acute wards",
            "type": "article-journal",
        },
    ),
    "doi-with-brackets": (
        "Bright T (2019) Volunteers on wards. https://doi.org/10.1016/S0140-6736(19)30041-8",
        {"doi": "10.1016/S0140-6736(19)30041-8", "year": 2019},
    ),
    "isbn": (
        "Corrie D (2014) The helping hand. Sallow Press. ISBN 978-3-16-148410-0.",
        {"isbn": "9783161484100", "title": "The helping hand", "type": "book"},
    ),
    "german": (
        "Müller, K. & Özdemir, Ş. (2018): <em>Pflege im Wandel</em>. Berlin: Weidenverlag.",
        {"authors": ["Müller K.", "Özdemir Ş."], "year": 2018, "title": "Pflege im Wandel"},
    ),
    "german-editors": (
        "Müller, K. (Hrsg.) (2018): <em>Pflege im Wandel</em>. Berlin: Weidenverlag.",
        {"authors": [], "editors": ["Müller K."], "year": 2018, "title": "Pflege im Wandel"},
    ),
    "no-date": (
        "Fenn, J. (n.d.). <em>A chair by the bed</em>. https://f.example/chair",
        {
            "authors": ["Fenn J."],
            "year": None,
            "title": "A chair by the bed",
            "url": "https://f.example/chair",
        },
    ),
    "year-in-title": (
        "Fenn J (2020), Wards in 1948 and after: a history of nights",
        {
            "authors": ["Fenn J"],
            "year": 2020,
            "title": "Wards in 1948 and after: a history of nights",
        },
    ),
    "link-of-the-title-beats-others": (
        '<a href="https://j.example/">Annals</a>: Fenn J (2020), <a href="https://f.example/c">A'
        " chair by the bed</a>",
        {"year": 2020, "title": "A chair by the bed", "url": "https://f.example/c"},
    ),
    "link-alone": (
        '<a href="https://f.example/c">A chair by the bed</a>',
        {"authors": [], "year": None, "title": "A chair by the bed", "url": "https://f.example/c"},
    ),
    "url-alone": (
        "https://f.example/2020/chair.",
        {"authors": [], "year": None, "title": None, "url": "https://f.example/2020/chair"},
    ),
    "no-reference": (
        "See the notes above.",
        {"authors": [], "year": None, "url": None, "doi": None},
    ),
}
"""By style: an entry as a page prints it, and what must be read from it."""

NOT_YET = {
    ("vancouver", "container"),
    ("chicago", "authors"),
    ("chicago-book", "authors"),
    ("mla", "authors"),
    ("mla", "issue"),
    ("ieee", "authors"),
    ("ieee", "issue"),
    ("no-date", "authors"),
    ("no-date", "title"),
}
"""What the author-year grammar does not read of other styles; their text stays whole."""


def names(people: tuple[Any, ...]) -> list[str]:
    return [f"{one.family} {one.given}" if one.family else one.name for one in people]


def said(reference: Reference, field: str) -> Any:
    value = getattr(reference, field)
    if field in ("authors", "editors"):
        return names(value)
    return str(value) if field == "accessed" and value else value


@pytest.mark.parametrize(
    ("style", "field"),
    [
        (style, field)
        for style, (_, fields) in ENTRIES.items()
        for field in fields
        if (style, field) not in NOT_YET
    ],
)
def test_the_entry_is_parsed(style: str, field: str) -> None:
    entry, fields = ENTRIES[style]
    assert said(parse_reference(entry), field) == fields[field]


@pytest.mark.parametrize("style", ENTRIES)
def test_the_text_of_the_entry_stays_whole(style: str) -> None:
    entry, _ = ENTRIES[style]
    bare = "".join(part.partition(">")[2] if ">" in part else part for part in entry.split("<"))
    assert parse_reference(entry).text == bare


@pytest.mark.parametrize("style", ENTRIES)
def test_the_confidence_lies_between_nothing_and_all(style: str) -> None:
    assert 0 <= parse_reference(ENTRIES[style][0]).confidence <= 1


def test_an_entry_of_which_all_is_known_is_surer_than_one_of_which_nothing_is() -> None:
    sure, unsure = (parse_reference(ENTRIES[s][0]).confidence for s in ("nuffield", "no-reference"))
    assert (sure, unsure) == (1.0, 0.0)


@pytest.mark.parametrize("fragment", ["", " ", "<p></p>", "<!-- x -->", "<script>x</script>"])
def test_an_entry_without_text_is_an_empty_reference(fragment: str) -> None:
    assert parse_reference(fragment).text == ""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import Span
from nuffield_extract.references.lists.recognition import CITATION, citation_evidence, is_citation
from timing import takes_less_than

CITATIONS = [
    "Ashdown K, Merrow L (2016) Slow wards, quick wards. J Ward Stud 12(3): 201–219.",
    "Bright, Tessa. “Volunteers on Acute Wards.” Annals of Hospital Life, vol. 7, 2019, pp. 44–52.",
    "[3] T. Bright and A. Kaminski, “Volunteers on acute wards,” Ann. Hosp. Life, vol. 7, 2019.",
    "12. Bright T, Kaminski A, et al. Volunteers on acute wards. Ann Hosp Life. 2019;7(4):44-52.",
    "de la Cruz M. On brooms. doi:10.5555/ahl.2019.77",
    "Müller, K. (Hrsg.) (2018): Pflege im Wandel. Berlin: Weidenverlag, S. 12–34.",
    "See, e.g., Tessa Bright & Adam Kaminski, Who Sweeps? (Sallow Press, 2010).",
    "Broom Makers, Inc. v. Green Door Ltd., 448 F.3d 605, 608 (2d Cir. 2006).",
    "Department of Kindly Affairs (2022). Volunteering. https://d.example/v (accessed 3 May 2023).",
    '^ Vane, Hester (6 May 2003). "Night on the ward". The Evening Post. Retrieved 1 May 2016.',
]
OTHERS = [
    "We are grateful to all who lent us a broom and a pair of dry shoes.",
    "Nell Harrow, the founder and owner of a shop for brooms in Anytown",
    "Nell A. Harrow: sweeping without a broom, fined $20.",
    "In 1998 the hospital was closed, and it has not been opened again.",
    "The figures cover 2004 to 2008 and leave out the two hospitals that closed.",
    "Id. at § 109(a).",
    "Ibid., p. 14.",
    "LEARN MORE",
    "Green Brooms",
    "",
]


def spans(text: str) -> tuple[Span, ...]:
    return (Span(text=text),)


@pytest.mark.parametrize("text", CITATIONS)
def test_a_citation_in_any_style_is_one(text: str) -> None:
    assert is_citation(spans(text))


@pytest.mark.parametrize("text", OTHERS)
def test_other_text_is_none(text: str) -> None:
    assert not is_citation(spans(text))


def test_words_in_a_title_are_no_sentence() -> None:
    title = "We are what we sweep"
    plain = (Span(text="Bright T. "), Span(text=title), Span(text=". Care, 2019."))
    italic = (plain[0], Span(text=title, marks=("em",)), plain[2])
    assert citation_evidence(italic) > citation_evidence(plain)


def test_a_link_to_the_site_itself_names_no_work() -> None:
    linked = (Span(text="How to hold a broom when wet", href="https://www.example.org/broom"),)
    assert citation_evidence(linked, "www.example.org") < citation_evidence(linked, "b.example")


@given(st.text(), st.sampled_from(CITATIONS))
def test_any_text_is_judged(text: str, citation: str) -> None:
    assert citation_evidence(spans(text)) < 2 * CITATION + 20
    assert citation_evidence(spans(citation + "\n" + text)) is not None


@pytest.mark.parametrize(
    "text", ["(" * 1_000_000, "A. " * 300_000, "12 A. " * 200_000, "“ " * 500_000, "1" * 1_000_000]
)
def test_hostile_text_is_judged_at_once(text: str) -> None:
    assert takes_less_than(0.5, lambda: citation_evidence(spans(text)))

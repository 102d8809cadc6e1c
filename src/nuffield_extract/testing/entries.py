"""Strategies of entries as pages print them: parts of references in any order, and hostile ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_PARTS = (
    *("Farrar I", "Farrar, I. M.", "van der Berg, J.", "O’Dowd", "Weir-Holt", "et al.", "and", "&"),
    *("(2019)", "2019a.", "(n.d.)", "(1999, May 3)", "1850–1900", "20199", "in press", "May 2020"),
    *("Lamps of the harbour", "“Lamps?”", "‘Lamps of 1999’", "«Lamps»", "„Lampen“", '"Lamps."'),
    *("In:", "In", "in", "(eds)", "(Ed.)", "Hrsg.", "edited by", "a cura di", "dir.", "Eds."),
    *(
        "Ann. Rev. Ward Stud.",
        "Journal of Wards",
        "London: Quay Press",
        "2nd ed.",
        "vol. 3",
        "no. 4",
    ),
    *(
        "12(3), 45–67",
        "12:45-67",
        "pp. 1-2",
        "S. 3",
        "e1004",
        "A12",
        "1-",
        "1.",
        "(",
        ")",
        "[",
        "]",
    ),
    *("doi:10.1000/182", "10.1000/(a)b;2-#", "https://doi.org/10.1000/x.", "PMID: 17284678"),
    *(
        "PMC123",
        "arXiv:2101.00001",
        "ISBN 978-3-16-148410-0",
        "https://a.example/b,",
        "www.a.example",
    ),
    *("Accessed", "Retrieved 3 May 2020", "[cited 2020 May 3]", ".", ",", ";", ":", "–", "—", "…"),
    *("?", "/", "^", "↩", "[1]", "東京", "ЛЕНИН В. И.", "لمپ", "é", "\u200b", "\u00ad", "ǅ", "²"),
    "\N{COMBINING ACUTE ACCENT}",
)
_TAGS = (
    *("{}", "{}", "{}", "{}", "<em>{}</em>", "<i>{}", "<b>{}</b>", "<cite>{}</cite>"),
    *('<a href="https://doi.org/10.1000/9">{}</a>', '<a href="#top">{}</a>', "<br>{}", "<p>{}</p>"),
    *("<sup>{}</sup>", "<li>{}</li>", "&lt;{}&gt;"),
    '<span class="Z3988" title="rft.date=2019&amp;rft.au=A">{}</span>',
)


def entry_texts() -> SearchStrategy[str]:
    """Plain text made of what references are made of, in any order."""
    return st.lists(st.sampled_from(_PARTS) | st.text(max_size=8), max_size=30).map(" ".join)


def entry_fragments() -> SearchStrategy[str]:
    """HTML fragments made of what references are made of, in any order."""
    part = st.sampled_from(_PARTS) | st.text(max_size=8)
    marked = st.builds(str.format, st.sampled_from(_TAGS), part)
    return st.builds(str.join, st.sampled_from((" ", "", "\n")), st.lists(marked, max_size=25))

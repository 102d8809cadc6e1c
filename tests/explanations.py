"""Explanations made by hand, for what renders them: drawn ones, hostile ones and large ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from nuffield_extract.explain import Dropped, Explanation, Kept, PageText
from nuffield_extract.explain.rules import RULES
from nuffield_extract.testing import articles, phrases
from payloads import example, filled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract import Article

NAV = Dropped(rule="navigation", element="body > nav", start_tag="<nav>")
SHARE = Dropped(rule="share", element="#tools", start_tag='<div class="share" id="tools">')
LEAD = Kept(place="$.sections[0].blocks[0]")


def text(words: str, fate: Kept | Dropped, *, begins_line: bool = True) -> PageText:
    """A text of a page, in some paragraph."""
    return PageText(text=words, element="main > p", begins_line=begins_line, fate=fate)


def explanation(texts: Iterable[PageText], article: Article | None = None) -> Explanation:
    """These texts of a page, whose article the scorer found."""
    return Explanation(
        texts=tuple(texts),
        article=article,
        absence=None if article else "no article: only 12 words",
        found_by="scorer",
        profile=None,
        root="body > main",
    )


def hostile(payload: str) -> Explanation:
    """A text for each fate, with the payload in every field, and in every field of the article."""
    kept = Kept(place=f"$.sections[0].blocks[0]{payload}", section=(payload, payload))
    dropped = Dropped(rule=f"profile:{payload}", element=payload, start_tag=payload)
    texts = [
        PageText(text=payload, element=payload, begins_line=begins_line, fate=fate)
        for fate in (kept, dropped, NAV)
        for begins_line in (True, False)
    ]
    return Explanation(
        texts=tuple(texts),
        article=filled(example(), payload),
        absence=None,
        found_by="profile",
        profile=payload,
        root=payload,
    )


def large(count: int) -> Explanation:
    """So many texts, each a part of its own; every other one is dropped."""
    path = " > ".join(["body", *[f"div:nth-child({number})" for number in range(60)]])
    texts = []
    for number in range(count):
        dropped = Dropped(rule="share", element=f"{path} > {number}", start_tag="<p>" * 99)
        kept = Kept(place=f"$.sections[0].blocks[{number}]", section=("Long heading " * 99,) * 6)
        fate = dropped if number % 2 else kept
        texts.append(
            PageText(text=f"Lamp {number} is lit", element=path, begins_line=True, fate=fate)
        )
    return explanation(texts)


def explanations() -> st.SearchStrategy[Explanation]:
    """Explanations of pages that nobody saved, with and without an article."""
    return st.builds(
        explanation,
        st.lists(page_texts(), max_size=12),
        st.none() | articles(),
    )


def page_texts() -> st.SearchStrategy[PageText]:
    """Texts of any script, some of which share their fate."""
    words = phrases() | st.text(min_size=1).filter(lambda drawn: bool(drawn.strip()))
    return st.builds(
        PageText,
        text=words,
        element=st.sampled_from(("body > nav", "body > nav > a:nth-child(2)", "#lead", "main > p")),
        begins_line=st.booleans(),
        fate=fates(),
    )


def fates() -> st.SearchStrategy[Kept | Dropped]:
    """Places in an article, and drops by all rules."""
    places = st.sampled_from(
        (
            "$.sections[0].blocks[0]",
            "$.sections[0].heading",
            "$.sections[0].blocks[1].items[0].blocks[0]",
            "$.sections[1].blocks[0].rows[0].cells[0]",
            "$.sections[1].blocks[0].rows[0].cells[1]",
            "$.references[0]",
            "$.citation",
        )
    )
    kept = st.builds(Kept, place=places, section=st.lists(phrases(), max_size=2).map(tuple))
    rules = st.sampled_from((*RULES, "metadata:title", "profile:comments"))
    dropped = st.builds(
        Dropped,
        rule=rules,
        element=st.sampled_from(("body > nav", "#tools")),
        start_tag=st.sampled_from(("<nav>", '<div class="share">')),
    )
    return st.sampled_from((NAV, SHARE, LEAD)) | kept | dropped

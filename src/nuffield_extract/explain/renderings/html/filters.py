"""Search and filters; they need the script, so that without it they are not shown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nuffield_extract.explain.explanation import Dropped
from nuffield_extract.explain.renderings.html.families import family_of
from nuffield_extract.explain.renderings.html.words import counted, plain
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nuffield_extract.explain.explanation import Explanation


def filters(explanation: Explanation) -> Markup:
    """The search field, what to show, and a box to tick for each rule."""
    parts = (_search(), _shown(), _rules(explanation.rules, _texts_by_rule(explanation)))
    return element(
        "div",
        within(lines(parts)),
        class_="filters needs-script",
        role="search",
        aria_label="Search and filters",
    )


def _texts_by_rule(explanation: Explanation) -> Mapping[str, int]:
    fates = (one.fate for one in explanation.texts)
    return Counter(fate.rule for fate in fates if isinstance(fate, Dropped))


def _search() -> Markup:
    buttons = (
        element("button", text("Previous"), type="button", id="previous"),
        element("button", text("Next"), type="button", id="next"),
        element("button", text("Go to it"), type="button", id="go"),
    )
    parts = (
        element("label", text("Find a text of the page"), for_="query"),
        element("input", type="search", id="query", autocomplete="off", spellcheck="false"),
        element("div", *buttons, class_="buttons"),
        element("p", text(""), id="status", role="status", aria_live="polite"),
    )
    return element("div", within(lines(parts)), class_="find")


def _shown() -> Markup:
    choices = [
        element(
            "label",
            element("input", type="radio", name="shown", value=value, checked=checked),
            text(f" {name}"),
        )
        for value, name, checked in (
            ("all", "All", True),
            ("kept", "Kept only", None),
            ("dropped", "Dropped only", None),
        )
    ]
    inside = lines((element("legend", text("Show")), *choices))
    return element("fieldset", within(inside), class_="shown")


def _rules(rules: Mapping[str, int], texts: Mapping[str, int]) -> Markup:
    if not rules:
        return NOTHING
    boxes = [_box(rule, count, texts[rule]) for rule, count in rules.items()]
    legend = element("legend", text("Only what these rules dropped"))
    fieldset = element("fieldset", within(lines((legend, *boxes))), class_="rules")
    summary = element("summary", text(counted(len(rules), "rule")))
    clear = element("button", text("Reset all"), type="button", id="reset")
    return lines((element("details", summary, fieldset, open=True, class_="fold"), clear))


def _box(rule: str, count: int, texts: int) -> Markup:
    numbers = f"{counted(count, 'character')}, {counted(texts, 'text')}"
    return element(
        "label",
        element("input", type="checkbox", name="rule", value=plain(rule)),
        element("span", class_=f"swatch {family_of(rule).hue}"),
        element("span", text(plain(rule)), class_="name"),
        element("span", text(numbers), class_="soft"),
    )

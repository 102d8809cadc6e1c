"""A report as text for people, and as JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, assert_never

from nuffield_extract.checking.report import PageChecked, PageFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.checking.report import Report, RuleFound


def as_text(report: Report) -> str:
    """A part for each page, a line or two for each rule, and at the end what found nothing."""
    return "\n".join(line for part in _parts(report) for line in part)


def as_json(report: Report) -> str:
    """The same as one JSON object."""
    found = {
        "profile": report.profile,
        "pages": [_page_object(page) for page in report.pages],
        "unused": list(report.unused),
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _parts(report: Report) -> Iterator[list[str]]:
    for page in report.pages:
        match page:
            case PageFailed():
                yield [page.page, f"  FAILED: {page.error}: {page.message}", ""]
            case PageChecked():
                width = max((len(rule.rule) for rule in page.rules), default=0)
                rules = [line for rule in page.rules for line in _rule_lines(rule, width)]
                yield [page.page, f"  {_chosen(page, report.profile)}", *rules, ""]
            case _:
                assert_never(page)
    yield [_summary(report)]


def _chosen(page: PageChecked, profile: str) -> str:
    if page.choice is None:
        return f"profile chosen: NONE; no host or generator of this page is known ({_told(page)})"
    if page.is_chosen:
        return f"profile chosen: {profile}, by the {page.choice.by} {page.choice.value}"
    other = page.choice
    return (
        f"profile chosen: NOT {profile} BUT {other.profile.name}, by the {other.by} {other.value}"
    )


def _told(page: PageChecked) -> str:
    return f"generator: {page.generator}" if page.generator else "no generator"


def _rule_lines(rule: RuleFound, width: int) -> Iterator[str]:
    label = f"  {rule.rule:<{width}}  "
    if not rule.nodes:
        yield f"{label}NOTHING FOUND  {rule.selector}"
        return
    count = f"{rule.nodes} node{'' if rule.nodes == 1 else 's'}"
    yield f'{label}{count:<9}  "{rule.text}"'
    told = rule.values or ("NOTHING READ of it",)
    if rule.values is not None and not _is_shown(rule):
        yield from (f"{'':<{len(label)}}= {value}" for value in told)


def _is_shown(rule: RuleFound) -> bool:
    """Whether what is read is the text that stands there."""
    beginning = rule.text.removesuffix("…")
    return rule.values is not None and [one[: len(beginning)] for one in rule.values] == [beginning]


def _summary(report: Report) -> str:
    failed = sum(isinstance(page, PageFailed) for page in report.pages)
    counted = f"{len(report.pages)} page{'' if len(report.pages) == 1 else 's'}, {failed} failed"
    if not report.unused:
        return f"{counted}; every rule found something"
    return f"{counted}; FOUND NOTHING on any page: {', '.join(report.unused)}"


def _page_object(page: PageChecked | PageFailed) -> dict[str, Any]:
    match page:
        case PageFailed():
            return {"page": page.page, "error": page.error, "message": page.message}
        case PageChecked():
            return {
                "page": page.page,
                "chosen": _choice_object(page),
                "generator": page.generator,
                "rules": [_rule_object(rule) for rule in page.rules],
            }
        case _:
            assert_never(page)


def _choice_object(page: PageChecked) -> dict[str, Any] | None:
    choice = page.choice
    if choice is None:
        return None
    named = {"profile": choice.profile.name, "by": choice.by, "value": choice.value}
    return {**named, "is_this": page.is_chosen}


def _rule_object(rule: RuleFound) -> dict[str, Any]:
    return {
        "rule": rule.rule,
        "selector": rule.selector,
        "nodes": rule.nodes,
        "text": rule.text,
        "values": None if rule.values is None else list(rule.values),
    }

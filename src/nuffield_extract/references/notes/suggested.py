"""The citation that a page suggests for itself, taken out of the sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model.walk import iter_spans, spans_text
from nuffield_extract.references.lists.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.model import Section

LABELS = frozenset(
    (
        "suggested citation", "suggested citations", "how to cite", "how to cite this",
        "how to cite this article", "how to cite this page", "cite this", "cite this article",
        "cite this page", "cite as", "citation", "recommended citation", "zitiervorschlag",
        "zitierhinweis", "zitierweise", "empfohlene zitierweise", "pour citer cet article",
        "comment citer", "comment citer cet article", "cómo citar", "cómo citar este artículo",
        "cita recomendada", "come citare", "come citare questo articolo", "como citar",
        "como citar este artigo", "citeren als", "jak cytować", "så citerar du",
    )
)  # fmt: skip
"""Headings over a page's citation of itself, in lower case."""


def lift_citation(sections: Sequence[Section]) -> tuple[tuple[Section, ...], str | None]:
    """The sections without the one that holds the suggested citation, and the citation."""
    kept: list[Section] = []
    citation: str | None = None
    for section in sections:
        found = _cited(section) if citation is None else None
        if found is None:
            inner, found = lift_citation(section.sections)
            kept.append(attrs.evolve(section, sections=inner) if found else section)
        citation = citation or found
    return tuple(kept), citation


def labels_citation(heading: str | None) -> bool:
    """Whether a heading says that the page's citation of itself stands under it."""
    return label_of(heading) in LABELS


def _cited(section: Section) -> str | None:
    """The text of a section that holds a citation and nothing else."""
    if not labels_citation(section.heading) or section.sections:
        return None
    texts = (spans_text(iter_spans(block)) for block in section.blocks)
    return " ".join(" ".join(texts).split()) or None

"""What a page tells machines about its references: COinS, `data-doi`, metas, JSON-LD."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import ancestors, beginning_of, select
from nuffield_extract.references.exact.coins import read_coins
from nuffield_extract.references.exact.joining import joined
from nuffield_extract.references.exact.json_ld import read_cited_works
from nuffield_extract.references.exact.metas import NAME, read_citation_meta
from nuffield_extract.references.exact.overriding import overridden
from nuffield_extract.references.exact.stated import Stated
from nuffield_extract.references.parsing.identifiers import doi_in
from nuffield_extract.references.parsing.printed import LONGEST_ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.metadata import Head
    from nuffield_extract.model import Reference

_MARKED = "span.Z3988, [data-doi]"
_MOST_MARKED = 3_000  # no list has more entries
_MOST_AROUND = 50  # elements outwards in which the entry is looked for
_ENTRY_TAGS = frozenset("li p dd td cite".split())


def with_exact(references: Sequence[Reference], tree: Tree, head: Head) -> tuple[Reference, ...]:
    """The references, each with what the page tells machines of it."""
    if not references:
        return ()
    said = [*_marked(tree)]
    metas = (content for name, content in head.metas if name == NAME)
    said += [read_citation_meta(content) for content in islice(metas, _MOST_MARKED)]
    works = (work for value in head.json_ld for work in read_cited_works(value))
    said += islice(works, _MOST_MARKED)
    return joined(references, said) if said else tuple(references)


def with_own(reference: Reference, tree: Tree) -> Reference:
    """The reference of a fragment, with what the first COinS or `data-doi` in it says."""
    said = next(_marked(tree), None)
    return overridden(reference, said) if said else reference


def _marked(tree: Tree) -> Iterator[Stated]:
    """What COinS and `data-doi` say, with the text of the entries in which they stand."""
    texts: dict[int, str] = {}
    for node in select(tree, _MARKED)[:_MOST_MARKED]:
        attributes = node.attributes
        if said := read_coins(attributes.get("title") or ""):
            yield attrs.evolve(said, text=_entry_text(_cite_before(node) or node, texts))
        elif doi := doi_in(attributes.get("data-doi") or ""):
            yield Stated(doi=doi, text=_entry_text(node, texts))


def _cite_before(node: Node) -> Node | None:
    """The `cite` that a COinS span of a wiki follows."""
    before = node.prev
    while before is not None and before.tag == "-text":
        before = before.prev
    return before if before is not None and before.tag == "cite" else None


def _entry_text(node: Node, texts: dict[int, str]) -> str:
    """The text of the item or paragraph in which a node stands; empty where it is in none.

    Args:
        node: the node.
        texts: those that are known, by the `mem_id` of their element; the node's own joins them.
    """
    near = chain((node,), islice(ancestors(node), _MOST_AROUND))
    entry = next((one for one in near if one.tag in _ENTRY_TAGS), None)
    if entry is None:
        return ""
    if entry.mem_id not in texts:
        texts[entry.mem_id] = beginning_of(entry, LONGEST_ENTRY)[:LONGEST_ENTRY]
    return texts[entry.mem_id]

"""What stands around the headline: title, dates and authors, and the nodes that print them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.dom import ancestors, select
from nuffield_extract.metadata.bylines import by_lines, name_lines
from nuffield_extract.metadata.cues import AUTHORS, ELSEWHERE, PUBLISHED, cues_of
from nuffield_extract.metadata.datelines import date_lines
from nuffield_extract.metadata.headline import find_headline
from nuffield_extract.metadata.nodes import own_nodes
from nuffield_extract.metadata.statements import Printed, Statement
from nuffield_extract.metadata.surroundings import Line, line_of, lines_around
from nuffield_extract.metadata.titles import site_names
from nuffield_extract.permalinks import title_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.links import Links
    from nuffield_extract.metadata.bylines import ByLine
    from nuffield_extract.metadata.datelines import DateLine

# What is asked of the whole page where the lines around the headline leave a field open.
_FAR = {
    "published": 'time, [itemprop], [class*="date" i], .submitted',
    "authors": '[itemprop], [rel~="author"], [class*="author" i], .submitted, .username',
}
"""By the field that is open."""

_MAX_FAR = 120  # nodes; a page with more is a list of other pages
_FAR_OFF = frozenset(("nav", "footer", "form"))

_MAX_BYLINES = 20  # lines; more are a list of people

# Lines that are read on after both a date and an author line: a second author, a change.
_MORE_LINES = 6


def read_opening(tree: Tree, links: Links, said: Sequence[Statement]) -> Iterator[Printed]:
    """The headline, and what the lines around it say of dates and authors.

    Args:
        tree: the page.
        links: resolves the urls of authors.
        said: what machines are told; fields that they know are not looked for further off.
    """
    titles = [str(one.value) for one in said if one.field == "title"]
    names = [str(one.value) for one in said if one.field == "site"]
    sites = site_names(names, titles, links.host)
    headline = find_headline(tree, titles, sites)
    lines: list[Line] = []
    if headline is not None:
        yield Printed(Statement("title", title_of(headline), "visible"), (headline,))
        lines = list(_until_both(lines_around(headline)))
    told = {one.field for one in said}
    dates, authors = _dates(lines), _authors(lines, links)
    known = told | ({"published"} if dates else set()) | ({"authors"} if authors else set())
    far = _far_lines(tree, headline, [field for field in _FAR if field not in known])
    if "published" not in known:
        dates = _dates(far)
    if "authors" not in known:
        authors = _authors(far, links) or list(islice(name_lines(lines), 1))
    yield from _printed(dates, authors)


def _printed(dates: Sequence[DateLine], authors: Sequence[ByLine]) -> Iterator[Printed]:
    """The statements of the lines, and the nodes to which these come down."""
    names = [(one.line, sum(len(who.name) for who in one.persons)) for one in authors]
    nodes = own_nodes([*((one.line, len(one.text)) for one in dates), *names])
    for date in dates:
        own = nodes.get(date.line.node.mem_id)
        yield Printed(Statement(date.field, date.text, date.source), (own,) if own else ())
    people = tuple(dict.fromkeys(who for one in authors for who in one.persons))
    if people:
        found = [nodes[key] for one in authors if (key := one.line.node.mem_id) in nodes]
        yield Printed(Statement("authors", people, "visible"), tuple(found))


def _until_both(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines up to those that are called the date's and the authors', and a few more."""
    missing = {PUBLISHED, AUTHORS}
    rest = _MORE_LINES
    for line in lines:
        yield line
        missing -= line.cues
        rest -= not missing
        if not rest:
            return


def _dates(lines: Iterable[Line]) -> list[DateLine]:
    """The first date of publication in the lines, and the first of a change."""
    first: dict[str, DateLine] = {}
    for found in date_lines(lines):
        first.setdefault(found.field, found)
    return list(first.values())


def _authors(lines: Iterable[Line], links: Links) -> list[ByLine]:
    """The first line of authors, with those that stand beside it and are named alike."""
    found = list(islice(by_lines(lines, links), _MAX_BYLINES))
    return [one for one in found if one is found[0] or _are_beside(found[0].line, one.line)]


def _are_beside(one: Line, other: Line) -> bool:
    """Whether two lines are of one kind and stand in one element."""
    parent, beside = one.node.parent, other.node.parent
    if parent is None or beside is None or one.cues != other.cues:
        return False
    return parent.mem_id == beside.mem_id


def _far_lines(tree: Tree, headline: Node | None, fields: Sequence[str]) -> list[Line]:
    """Lines whose elements name one of the fields, anywhere but in what is elsewhere's."""
    if not fields:
        return []
    shared = {around.mem_id for around in ancestors(headline)} if headline is not None else set()
    lines: list[Line] = []
    for node in select(tree.body or tree, ", ".join(map(_FAR.__getitem__, fields)))[:_MAX_FAR]:
        cues = cues_of(node) | ({PUBLISHED} if node.tag == "time" else frozenset())
        if ELSEWHERE in cues or not cues or node.mem_id in shared:
            continue
        line = line_of(node, cues)
        if line is not None and not _is_elsewhere(node, shared):
            lines.append(line)
    return lines


def _is_elsewhere(node: Node, shared: Collection[int]) -> bool:
    """Whether something around the node, but not around the headline, is of other things."""
    for around in ancestors(node):
        if around.mem_id in shared or around.tag == "body":
            return False
        if around.tag in _FAR_OFF or ELSEWHERE in cues_of(around):
            return True
    return False

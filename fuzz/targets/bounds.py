"""Bytes of a page: its tree is neither deeper nor larger than the check before the parser says."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from fuzz.places import FIXTURES, cuts
from nuffield_extract import dom
from nuffield_extract.bounds.nesting import sizes

if TYPE_CHECKING:
    from collections.abc import Iterator

SOUPS = (
    "<p><b><i></p><p>x</b>y</i>",
    "<a><div><a>x</div></a>",
    "<table><b><tr>x<td></b><td><table></table></table>",
    "<svg><g><title><div></svg></title><style><b></style></svg>",
    "<math><mi><p></mi><annotation-xml encoding=text/html><p></math>",
    "<template><tr><td>x</template><template><col><b></template>",
    "<form><div></form></div><select><option>x<optgroup><option></select>",
    "<script><!--<script></script>--></script><!--><!--x--!><![CDATA[x]]>",
    "<ul><li><ol><li></ul><dl><dt><dd><dt></dl><ruby><rb><rt><rp></ruby>",
)


def check(data: bytes) -> None:
    """Nothing, for any bytes."""
    page = data.decode("utf-8", "replace").encode()
    *_, size = sizes(page)
    depth, nodes = made(page)
    assert depth <= size.depth
    assert nodes <= size.nodes


def made(page: bytes | str) -> tuple[int, int]:
    """Depth and number of the elements and comments in the body that the parser makes."""
    body = dom.parse(page).body
    below = [] if body is None else [(body, 0)]
    depth = nodes = 0
    while below:
        node, level = below.pop()
        child = node.first_child
        while child is not None:
            if child.is_element_node or child.is_comment_node:
                nodes, depth = nodes + 1, max(depth, level + child.is_element_node)
                below.append((child, level + 1))
            child = child.next
    return depth, nodes


def seeds() -> Iterator[bytes]:
    """Markup that the parser mends, and parts of the fixtures."""
    yield from (soup.encode() for soup in SOUPS)
    for path in sorted(FIXTURES.glob("drupal*/page.html")):
        yield from islice(cuts(path.read_bytes()), 2)

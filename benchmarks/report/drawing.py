"""How plots look: colours for light and dark, marks, and SVG that is the same in each run."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.report.figures import US

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, GRID, GROUND = "#010101", "#020202", "#030303"
"""Written as colours that a style sheet names, for light and dark."""

SHEET = """<style>
svg { --ink: #1b1b1f; --grid: #d5d5da; --ground: #ffffff }
@media (prefers-color-scheme: dark) {
svg { --ink: #ececf0; --grid: #46464f; --ground: #1b1b20 } }
text { font-family: sans-serif }
</style>"""
NAMES = {INK: "var(--ink)", GRID: "var(--grid)", GROUND: "var(--ground)"}

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7")
"""Of Okabe and Ito's palette for the colour-blind (2008): those seen on white and on black."""

MARKERS = "osD^vXP*"
SETTINGS = {
    "svg.hashsalt": "nuffield-extract",
    "svg.fonttype": "none",
    "font.size": 9,
    "axes.edgecolor": GRID,
    "axes.facecolor": GROUND,
    "axes.labelcolor": INK,
    "axes.titlesize": 10,
    "axes.titlecolor": INK,
    "figure.facecolor": GROUND,
    "grid.color": GRID,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


class Look(NamedTuple):
    """How a tool is drawn."""

    colour: str
    marker: str
    width: float


def svg(figure: Figure, title: str) -> str:
    """A figure as SVG that names its colours, without a date or a size in points."""
    with io.StringIO() as written:
        metadata = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(written, format="svg", metadata=metadata, bbox_inches="tight")
        text = written.getvalue()
    for colour, name in NAMES.items():
        text = text.replace(colour, name)
    text = re.sub(r"<\?xml.*?<svg", "<svg", text, count=1, flags=re.DOTALL)
    text = re.sub(r" (?:width|height)=\"[\d.]+pt\"", "", text, count=2)
    return re.sub(
        r"(<svg[^>]*)>", rf'\1 role="img">\n<title>{title}</title>\n{SHEET}', text, count=1
    )


def looks(tools: Sequence[str]) -> dict[str, Look]:
    """How each tool is drawn; ours in the colour of the text."""
    peers = [tool for tool in tools if tool != US]
    found = {
        tool: Look(COLOURS[at % len(COLOURS)], MARKERS[at // len(COLOURS) % len(MARKERS)], 1.1)
        for at, tool in enumerate(peers)
    }
    return found | {US: Look(INK, "o", 2.4)}


def without_frame(axes: Axes) -> None:
    """Leaves the axes alone of what stands around a plot."""
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)

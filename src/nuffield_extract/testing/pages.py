"""Whole pages of Drupal sites, with a record of what was put into them."""

from __future__ import annotations

from html import escape
from string import Template
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from nuffield_extract.testing.themes import BOILERPLATE, THEMES

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

SITE = "https://www.example.org"
WORDS = (
    *("amber", "bramel", "calder", "dorrin", "elmet", "farrow", "gandel", "hollin", "imber"),
    *("jarrel", "kelder", "lorrim", "mabel", "norrin", "ombrel", "pellam", "rannel", "soller"),
    *("tamber", "urmel", "vandel", "wharram", "yarrel", "élan", "señora", "naïve", "größe"),
)
"""Invented words of articles."""

BOILERPLATE_WORDS = (
    *("zixaba", "zixeco", "zixidu", "zixofa", "zixugo", "zixahi", "zixeju", "zixika", "zixolo"),
    *("zixumi", "zixane", "zixopu", "zixira", "zixuso", "zixeta", "zixivo"),
)
"""Invented words of menus, footers and scripts: all in `zix`, which is in no word of articles."""

"""The invented words of the pages: those of articles, and those that must never come out."""

from __future__ import annotations

SITE = "https://www.example.org"
WORDS = (
    *("amber", "bramel", "calder", "dorrin", "elmet", "farrow", "gandel", "hollin", "imber"),
    *("jarrel", "kelder", "lorrim", "mabel", "norrin", "ombrel", "pellam", "rannel", "soller"),
    *("tamber", "urmel", "vandel", "wharram", "yarrel", "élan", "señora", "naïve", "größe"),
    "r&d",
)
"""Invented words of articles."""

BOILERPLATE_WORDS = (
    *("zixaba", "zixeco", "zixidu", "zixofa", "zixugo", "zixahi", "zixeju", "zixika", "zixolo"),
    *("zixumi", "zixane", "zixopu", "zixira", "zixuso", "zixeta", "zixivo"),
)
"""Invented words of menus, footers and scripts: all in `zix`, which is in no word of articles."""

HREFS = {
    "https://journal.example/a/12": "https://journal.example/a/12",
    "http://archive.example/?q=1&p=2": "http://archive.example/?q=1&p=2",
    "/node/7": f"{SITE}/node/7",
    "/blog/second#part": f"{SITE}/blog/second#part",
}
"""Hrefs as the pages print them, and where they lead."""

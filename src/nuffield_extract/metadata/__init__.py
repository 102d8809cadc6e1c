"""What the page says of the article, from every source, ranked and merged, with the evidence."""

from nuffield_extract.metadata.cards import read_cards, read_files
from nuffield_extract.metadata.head import Head, read_head
from nuffield_extract.metadata.merge import Metadata, PageFacts, merge
from nuffield_extract.metadata.stated import stated
from nuffield_extract.metadata.statements import Printed, Statement
from nuffield_extract.metadata.url_path import stated_by_url
from nuffield_extract.metadata.visible import read_printed

__all__ = [
    "Head",
    "Metadata",
    "PageFacts",
    "Printed",
    "Statement",
    "merge",
    "read_cards",
    "read_files",
    "read_head",
    "read_printed",
    "stated",
    "stated_by_url",
]

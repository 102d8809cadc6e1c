"""From the article's element to blocks, and from blocks to sections."""

from nuffield_extract.reading.flow import FlowReader
from nuffield_extract.reading.reader import Flowing, Heading
from nuffield_extract.reading.sections import fold

__all__ = ["FlowReader", "Flowing", "Heading", "fold"]

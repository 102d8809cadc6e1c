"""From the article's element to blocks, and from blocks to sections."""

from nuffield_extract.reading.flow import FlowReader
from nuffield_extract.reading.reader import Flowing, Heading
from nuffield_extract.reading.sections import fold
from nuffield_extract.reading.words import MIN_WORDS, has_words

__all__ = ["MIN_WORDS", "FlowReader", "Flowing", "Heading", "fold", "has_words"]

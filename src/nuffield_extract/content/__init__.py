"""Where the article is on a page, and what on the page is not of it."""

from nuffield_extract.content.absence import reason_of_absence
from nuffield_extract.content.find import Content, Drop, drops, find

__all__ = ["Content", "Drop", "drops", "find", "reason_of_absence"]

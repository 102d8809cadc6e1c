"""Footnotes, and the citation that a page suggests for itself."""

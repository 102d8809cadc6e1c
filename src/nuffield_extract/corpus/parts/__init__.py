"""Formats of the parts of a corpus: one module a format."""

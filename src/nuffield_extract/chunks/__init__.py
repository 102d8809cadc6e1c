"""Pieces of an article for retrieval."""

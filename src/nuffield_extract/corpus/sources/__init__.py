"""Kinds of files that hold pages: one module a kind."""

"""Ways to run many pages: one file an engine."""

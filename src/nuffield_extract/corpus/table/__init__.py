"""The table of a corpus: a row a page, its schema, and batches of it."""

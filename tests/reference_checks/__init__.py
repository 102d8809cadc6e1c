"""What the code says of each page of docs/reference, one file a page, for tests/docs to compare.

A file has `tables()`: what the tables of its page must hold, by heading and first column.
"""

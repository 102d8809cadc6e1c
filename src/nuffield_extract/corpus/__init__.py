"""Many pages: what to read, what became of each, where it goes."""

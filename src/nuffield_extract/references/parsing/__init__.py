"""One entry of a reference list, parsed."""

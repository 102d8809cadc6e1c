"""Fuzzing of all that reads foreign input: `python -m fuzz.run TARGET` (docs/fuzzing.md)."""

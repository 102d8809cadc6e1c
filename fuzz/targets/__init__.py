"""One file a target: what is done with an input, and what must hold for any input.

A target has `check(data)`, which returns None or raises what is a find, `seeds()`, the inputs that
its corpus grows from, and, where inputs have a structure, `mutated(data, random)`. Its tokens stand
in `fuzz/dictionaries`.
"""

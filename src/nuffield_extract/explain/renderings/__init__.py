"""One file a format of explanations.

A rendering is a module with `EXTENSION` and `render(explanation) -> str`; its docstring's first
line is its description.
"""

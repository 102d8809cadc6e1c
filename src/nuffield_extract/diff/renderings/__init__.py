"""One file a format of differences; what several share begins with `_`.

A rendering is a module with `EXTENSION` and `render(difference, context) -> str`; its docstring's
first line is its description.
"""

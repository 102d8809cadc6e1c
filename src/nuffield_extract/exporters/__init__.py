"""One file a format; each sees the model only.

An exporter is a module, or a package where it needs several, with `EXTENSION` and
`export(article) -> str`; its docstring's first line is its description.
"""

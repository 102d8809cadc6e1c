"""One file a format; each sees the model only.

An exporter is a module, or a package where it needs several, with `EXTENSION` and
`export(article) -> str`; its docstring's first line is its description. A format that holds several
articles has `OPENING` besides, the text that a file of it begins with once; one that is no text has
`export_bytes(articles) -> bytes` instead. A name with "_" is a format with "-", one that begins
with "_" is none.
"""

"""The style of an output: its own alone, and of the colours of the notebook, light or dark."""

from __future__ import annotations

from nuffield_extract.exporters._markup import Markup

CLASSES = "nuffield-extract tex2jax_ignore mathjax_ignore"
"""Sums of money between dollar signs are no mathematics: MathJax 2 and 3 leave these classes."""

STYLE = Markup("""
div.nuffield-extract { max-width: 48rem; line-height: 1.5; overflow-wrap: anywhere; }
div.nuffield-extract a { color: inherit; text-decoration: underline; }
div.nuffield-extract p, div.nuffield-extract ul, div.nuffield-extract ol,
div.nuffield-extract blockquote, div.nuffield-extract figure { margin: .5em 0; }
div.nuffield-extract p.title { font-size: 1.4em; font-weight: 700; line-height: 1.2; }
div.nuffield-extract p.standfirst { font-size: 1.1em; }
div.nuffield-extract small, div.nuffield-extract .told { font-size: .85em; opacity: .75; }
div.nuffield-extract blockquote { padding-left: 1em; border-left: 3px solid currentColor; }
div.nuffield-extract details { margin: .25em 0; }
div.nuffield-extract summary { cursor: pointer; display: list-item; }
div.nuffield-extract summary > span { font-weight: 600; }
div.nuffield-extract details > :not(summary) { margin-left: 1.1em; }
div.nuffield-extract pre { overflow-x: auto; white-space: pre; }
div.nuffield-extract table { display: block; overflow-x: auto; border-collapse: collapse; }
div.nuffield-extract caption { display: block; text-align: left; font-style: italic; }
div.nuffield-extract th, div.nuffield-extract td { text-align: left; vertical-align: top;
  padding: .2em .6em; border: 1px solid rgba(128, 128, 128, .5); white-space: normal; }
div.nuffield-extract ul.entries { list-style: none; padding-left: 0; }
div.nuffield-extract ul.entries > li { margin: .5em 0; }
""")

"""The style of the page."""

from __future__ import annotations

from nuffield_extract.exporters._markup import Markup

STYLE = Markup("""
:root { color-scheme: light dark; --ink: #1c1c1e; --page: #fff; --line: #c9c9ce; --faint: #5c5c63;
  --gone: #ffe3e0; --gone-ink: #8a1408; --come: #dcf5e0; --come-ink: #0d5221; --side: #f6f6f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --page: #17171a; --line: #44444b;
  --faint: #a6a6ae; --gone: #4a1a15; --gone-ink: #ffb4a8; --come: #123d20; --come-ink: #a2e8b4;
  --side: #1f1f23; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--line); }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dt { color: var(--faint); } dd { margin: 0; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; margin: .5rem 0; }
.row > .label { grid-column: 1 / -1; }
.label, summary, .name { color: var(--faint); font-size: .875rem; margin: 0; }
.label { font-weight: 600; }
.old, .new { min-width: 0; padding: .25rem .5rem; background: var(--side);
  border-left: 4px solid transparent; }
.removed > .old, .changed > .old { border-left: 4px solid var(--gone-ink); }
.added > .new, .changed > .new { border-left: 4px double var(--come-ink); }
.moved > .old, .moved > .new { border-left: 4px dotted var(--faint); }
.row > .none { background: none; border-color: transparent; }
.text { margin: .25rem 0; white-space: pre-wrap; }
.heading .text { font-weight: 700; font-size: 1.05rem; }
.item::before { content: "\\2022\\00a0"; }
del { background: var(--gone); color: var(--gone-ink); text-decoration: line-through; }
ins { background: var(--come); color: var(--come-ink); text-decoration: underline; }
del::before, del::after, ins::before, ins::after { position: absolute; clip-path: inset(50%);
  width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
del::before { content: " [removed: "; } ins::before { content: " [added: "; }
del::after, ins::after { content: "] "; }
details { margin: .5rem 0; border: 1px dashed var(--line); padding: .25rem .5rem; }
summary { cursor: pointer; }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr; } .row > .none { display: none; }
  .row > .old:not(.none)::before { content: "Old"; } .row > .new:not(.none)::before { content: "New"; }
  .old::before, .new::before { color: var(--faint); font-size: .75rem; }
  .same > .new, header .old::before, header .new::before { display: none; } .same > .old::before { display: none; } }
@media print { details > * { display: block; } }
""")  # noqa: E501 - of the style sheet

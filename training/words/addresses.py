"""Shapes of paths and of DOIs."""

from __future__ import annotations

PATHS = (
    "/{s}", "/publications/{s}", "/news/{y}/{m:02}/{s}", "/{y}/{m:02}/{d:02}/{s}/", "/reports/{s}.pdf",
    "/sites/default/files/{y}-{m:02}/{s}.pdf", "/article/{n}", "/index.php?id={n}", "/node/{n}", "",
    "/files/{s}_{y}.pdf", "/blog/{s}", "/~group/papers/{n}.html", "/{s}.html", "/view?doc={n}&lang=en",
)  # fmt: skip
"""s words of the title, y year, m month, d day, n number."""

DOIS = (
    "10.{r}/{a}.{y}.{n}", "10.{r}/s{r}-0{k}-{n}-{c}", "10.{r}/{a}{n}", "10.{r}/j.{a}.{y}.0{c}.0{k}",
    "10.{r}/0{r}-{n}({y}){k}:{c}", "10.{r}/978-3-{n}-{k}_{c}", "10.{r}/journal.p{a}.00{n}",
    "10.{r}/{A}.{y}.{n}", "10.{r}/0{r}{k}.{y}.{n}",
)  # fmt: skip
"""r registrant, a and A letters, y year, n, k and c numbers."""

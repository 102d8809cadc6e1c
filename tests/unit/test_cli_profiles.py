from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from nuffield_extract.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PROFILE = """\
[match]
hosts = ["harbour.example"]
generators = ["Lamp press"]

[content]
scope = "main"
roots = [".story", ".tale"]

[content.drop]
advert = ".buy"

[fields]
title = ".lamp"
published = ".day"
authors = ".by"

[related]
item = ".card"
date = ".when"

[dates]
formats = ["%m/%d/%Y"]
"""
WORDS = " ".join(["oil"] * 40)
PAGE = (
    "<html><head><title>Lamps</title>"
    '<link rel="canonical" href="https://www.harbour.example/lamps"></head><body>'
    '<p class="lamp">Outside</p><main>'
    '<p class="lamp">Lamps by the quay</p><p class="day">On 03/05/2013, at dusk</p>'
    '<p class="by">By Nora Bell and Sam Okafor</p>'
    f'<div class="story"><p>{WORDS}</p><p class="buy">Buy oil.</p></div>'
    '<div class="card"><a href="/wicks">Wicks</a> <i class="when">12/31/2012</i></div>'
    '<div class="card"><a href="/oil">Oil</a></div>'
    "</main></body></html>"
)
TALE = f'<html><body><main><p class="tale">{WORDS}</p></main></body></html>'


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    (tmp_path / "harbour.toml").write_text(PROFILE, "utf-8")
    (tmp_path / "lamps.html").write_text(PAGE, "utf-8")
    (tmp_path / "tale.html").write_text(TALE, "utf-8")
    return tmp_path


def check(saved: Path, *arguments: str, given: bytes | None = None) -> Result:
    named = [str(saved / one) if one.endswith((".html", ".toml")) else one for one in arguments]
    return CliRunner().invoke(main, ["profiles", "check", *named], input=given)


def report(saved: Path, *arguments: str) -> dict[str, Any]:
    return json.loads(check(saved, "harbour.toml", *arguments, "-t", "json").stdout)


def rules(page: dict[str, Any]) -> dict[str, tuple[int, str, list[str] | None]]:
    return {one["rule"]: (one["nodes"], one["text"], one["values"]) for one in page["rules"]}


def test_each_rule_is_told_with_its_nodes_their_text_and_what_is_read_of_them(
    saved: Path,
) -> None:
    (page,) = report(saved, "lamps.html")["pages"]
    url = "https://www.harbour.example"
    found = rules(page)
    assert list(found) == [
        *("content.scope", "content.roots[0]", "content.roots[1]", "content.drop.advert"),
        *("fields.title", "fields.published", "fields.authors"),
        *("related.item", "related.link", "related.date"),
    ]
    assert found["fields.title"] == (1, "Lamps by the quay", ["Lamps by the quay"])
    assert found["fields.published"] == (1, "On 03/05/2013, at dusk", ["2013-03-05"])
    assert found["fields.authors"][2] == ["Nora Bell", "Sam Okafor"]
    assert found["related.item"][2] == [f"Wicks | {url}/wicks | 2012-12-31", f"Oil | {url}/oil"]
    assert found["related.link"] == (2, "Wicks", None)
    assert found["content.drop.advert"] == (1, "Buy oil.", None)
    assert found["content.roots[1]"] == (0, "", None)


def test_the_selector_is_told_as_it_is_asked(saved: Path) -> None:
    (page,) = report(saved, "lamps.html")["pages"]
    told = {one["rule"]: one["selector"] for one in page["rules"]}
    assert (told["related.link"], told["fields.title"]) == (".card a[href]", ".lamp")


def test_a_long_text_is_cut(saved: Path) -> None:
    (page,) = report(saved, "lamps.html")["pages"]
    text = rules(page)["content.roots[0]"][1]
    assert text.endswith("…")
    assert WORDS.startswith(text[:-1])
    assert len(text) <= 80


def test_it_passes_if_each_rule_finds_something_on_one_of_the_pages(saved: Path) -> None:
    both = check(saved, "harbour.toml", "lamps.html", "tale.html")
    assert both.exit_code == 0
    assert both.stdout.endswith("\n2 pages, 0 failed; every rule found something\n")
    one = check(saved, "harbour.toml", "lamps.html")
    assert one.exit_code == 1
    assert "content.roots[1]     NOTHING FOUND  .tale" in one.stdout
    assert one.stdout.endswith("\n1 page, 0 failed; FOUND NOTHING on any page: content.roots[1]\n")
    assert report(saved, "lamps.html")["unused"] == ["content.roots[1]"]


def test_what_cannot_be_read_is_as_if_nothing_was_found(saved: Path) -> None:
    page = PAGE.replace("03/05/2013", "Monday").replace("By Nora Bell and Sam Okafor", "")
    (saved / "lamps.html").write_text(page, "utf-8")
    found = report(saved, "lamps.html", "tale.html")
    assert found["unused"] == ["fields.published", "fields.authors"]
    assert rules(found["pages"][0])["fields.published"] == (1, "On Monday, at dusk", [])
    text = check(saved, "harbour.toml", "lamps.html", "tale.html")
    assert text.exit_code == 1
    assert "= NOTHING READ of it" in text.stdout


@pytest.mark.parametrize(
    ("page", "url", "told"),
    [
        (PAGE, None, "profile chosen: harbour, by the host www.harbour.example\n"),
        (TALE, "https://harbour.example/a", "profile chosen: harbour, by the host harbour.ex"),
        (TALE, None, "profile chosen: NONE; no host or generator"),
        (TALE, "https://other.example/a", "profile chosen: NONE; no host or generator"),
        (
            TALE,
            "https://www.nuffieldtrust.org.uk/a",
            "NOT harbour BUT nuffieldtrust, by the host www.nuffieldtrust.org.uk\n",
        ),
        (
            '<meta name="generator" content="Lamp press">' + TALE,
            "https://www.nuffieldtrust.org.uk/a",
            "profile chosen: harbour, by the generator Lamp press\n",
        ),
        (
            '<meta name="generator" content="Other press">' + TALE,
            None,
            "is known (generator: Other press)\n",
        ),
    ],
)
def test_it_tells_which_profile_a_page_is_read_with_and_why(
    saved: Path, page: str, url: str | None, told: str
) -> None:
    (saved / "one.html").write_text(page, "utf-8")
    asked = ("--url", url) if url else ()
    assert told in check(saved, "harbour.toml", "one.html", *asked).stdout


def test_json_tells_it_too(saved: Path) -> None:
    lamps, tale = report(saved, "lamps.html", "tale.html")["pages"]
    host = {"by": "host", "value": "www.harbour.example", "is_this": True}
    assert lamps["chosen"] == {"profile": "harbour", **host}
    assert tale["chosen"] is None


def test_a_page_that_cannot_be_read_is_told_and_the_others_go_on(saved: Path) -> None:
    (saved / "image.html").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    found = check(saved, "harbour.toml", "image.html", "lamps.html", "tale.html")
    assert found.exit_code == 1
    assert "image.html\n  FAILED: NotHtml: " in found.stdout
    assert "3 pages, 1 failed; every rule found something" in found.stdout
    read = report(saved, "image.html", "lamps.html")["pages"]
    assert (read[0]["error"], "rules" in read[0], "rules" in read[1]) == ("NotHtml", False, True)


def test_a_folder_and_standard_input_are_read_too(saved: Path) -> None:
    folder = CliRunner().invoke(
        main, ["profiles", "check", str(saved / "harbour.toml"), str(saved)]
    )
    assert folder.exit_code == 0
    given = check(saved, "harbour.toml", "-", given=PAGE.encode())
    assert given.stdout.startswith("-\n  profile chosen: harbour")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PROFILE.replace("title", "titel"), ":13: unknown key 'titel'"),
        (PROFILE.replace('".lamp"', '"p["'), ":13: 'p[' is no CSS selector"),
        (PROFILE.replace('["%m', '["%q'), ":22: unknown date directive %q"),
        ("[match", ":1: "),
    ],
)
def test_a_profile_that_does_not_parse_is_refused_with_path_and_line(
    saved: Path, text: str, told: str
) -> None:
    (saved / "harbour.toml").write_text(text, "utf-8")
    found = check(saved, "harbour.toml", "lamps.html")
    assert found.exit_code == 2
    assert f"{saved / 'harbour.toml'}{told}" in found.stderr
    assert found.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("harbour.toml",),
        ("harbour.toml", "nowhere.html"),
        ("nowhere.toml", "lamps.html"),
        ("harbour.toml", "lamps.html", "tale.html", "--url", "https://harbour.example/"),
        ("harbour.toml", "lamps.html", "--url", "/lamps"),
        ("harbour.toml", "lamps.html", "-t", "yaml"),
    ],
)
def test_what_cannot_be_done_is_a_usage_error(saved: Path, arguments: tuple[str, ...]) -> None:
    assert check(saved, *arguments).exit_code == 2


def test_the_help_has_an_example_and_fits_the_screen() -> None:
    text = CliRunner().invoke(main, ["profiles", "check", "-h"]).stdout
    assert "  nuffield-extract profiles check site.toml saved/" in text
    assert max(map(len, text.splitlines())) <= 88


# --profile


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_pages_are_converted_with_a_profile(saved: Path, jobs: str) -> None:
    profile = ("--profile", saved / "harbour.toml")
    found = run("convert", saved / "lamps.html", *profile, "-j", jobs)
    assert json.loads(found.stdout)["title"] == "Lamps by the quay"
    assert json.loads(run("convert", saved / "lamps.html").stdout)["title"] != "Lamps by the quay"


def test_of_several_profiles_the_first_that_serves_a_page_is_taken(saved: Path) -> None:
    (saved / "first.toml").write_text(PROFILE.replace('".lamp"', '".buy"'), "utf-8")
    profiles = ("--profile", saved / "first.toml", "--profile", saved / "harbour.toml")
    assert json.loads(run("convert", saved / "lamps.html", *profiles).stdout)["title"] == "Buy oil."


@pytest.mark.parametrize("command", ["convert", "references", "chunk", "corpus"])
def test_a_profile_that_does_not_parse_is_refused_before_a_page_is_read(
    saved: Path, command: str
) -> None:
    (saved / "harbour.toml").write_text("[match]\n", "utf-8")
    output = ("-o", saved / "out") if command == "corpus" else ()
    profile = ("--profile", saved / "harbour.toml")
    found = run(command, saved / "lamps.html", *profile, *output)
    assert found.exit_code == 2
    assert f"{saved / 'harbour.toml'}:1: " in found.stderr
    assert not (saved / "out").exists()


def test_an_archive_is_extracted_with_a_profile(saved: Path) -> None:
    profile = ("--profile", saved / "harbour.toml")
    out = saved / "out"
    asked = ("corpus", saved / "lamps.html", "-o", out, "--format", "jsonl", "-j", "1", "-q")
    assert run(*asked, *profile).exit_code == 0
    (part,) = out.glob("part-*.jsonl")
    assert json.loads(part.read_text("utf-8"))["title"] == "Lamps by the quay"
    changed = saved / "changed" / "harbour.toml"
    changed.parent.mkdir()
    changed.write_text(PROFILE.replace('".lamp"', '".buy"'), "utf-8")
    other = run(*asked, "--profile", changed)
    assert other.exit_code == 2
    assert "holds a run with other profiles" in other.stderr

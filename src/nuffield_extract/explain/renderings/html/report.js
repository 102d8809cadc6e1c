"use strict";
{
  const root = document.documentElement;
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const named = (id) => document.getElementById(id);
  const groups = all(".group");
  const [query, status] = [named("query"), named("status")];
  const MOST_MARKED = 500; // hits whose words are marked
  const PAUSE = 150; // milliseconds after the last key before the search begins

  const folded = (text) =>
    text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

  // Texts as they are searched, made at the first search.
  let texts = null;
  let hits = [];
  let at = -1;

  const textOf = (group) => group.querySelector(".text");

  function shownNow() {
    const shown = document.querySelector("[name=shown]:checked").value;
    const rules = new Set(all("[name=rule]:checked").map((box) => box.value));
    return (group) => {
      const rule = group.dataset.rule;
      if (rule === undefined) return shown !== "dropped";
      return shown !== "kept" && (rules.size === 0 || rules.has(rule));
    };
  }

  function filter() {
    const isShown = shownNow();
    for (const group of groups) group.hidden = !isShown(group);
    for (const around of [...all(".run"), ...all(".chunk")]) {
      around.hidden = !around.querySelector(".group:not([hidden])");
    }
    search();
  }

  function search() {
    const words = folded(query.value);
    for (const group of hits) group.classList.remove("hit");
    leave();
    at = -1;
    hits = words ? found(words) : [];
    for (const group of hits) group.classList.add("hit");
    mark();
    tell(words);
  }

  function found(words) {
    texts ??= groups.map((group) => folded(textOf(group).textContent));
    return groups.filter((group, number) => !group.hidden && texts[number].includes(words));
  }

  function tell(words) {
    const shown = groups.filter((group) => !group.hidden).length;
    const parts = `${shown} of ${groups.length} parts shown.`;
    const dropped = hits.filter((group) => group.dataset.rule !== undefined).length;
    const count = hits.length === 1 ? "1 hit" : `${hits.length} hits`;
    status.textContent = words ? `${count}, ${dropped} of them dropped. ${parts}` : parts;
  }

  function mark() {
    if (!CSS.highlights) return;
    const escaped = query.value.trim().replace(/[.*+?^${}()|[\]\\\/-]/g, "\\$&");
    const ranges = escaped ? hits.slice(0, MOST_MARKED).flatMap((group) => rangesIn(group, escaped)) : [];
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  function rangesIn(group, escaped) {
    const ranges = [];
    const walker = document.createTreeWalker(textOf(group), NodeFilter.SHOW_TEXT);
    const pattern = new RegExp(escaped.replace(/\s+/g, "\\s+"), "gi");
    while (walker.nextNode()) {
      for (const match of walker.currentNode.data.matchAll(pattern)) {
        const range = new Range();
        range.setStart(walker.currentNode, match.index);
        range.setEnd(walker.currentNode, match.index + match[0].length);
        ranges.push(range);
      }
    }
    return ranges;
  }

  function leave() {
    for (const one of all(".current, .open")) one.classList.remove("current", "open");
  }

  function step(by) {
    if (hits.length === 0) return;
    leave();
    at = at < 0 && by < 0 ? hits.length - 1 : (at + by + hits.length) % hits.length;
    const group = hits[at];
    root.classList.remove("quiet");
    group.classList.add("current");
    group.closest(".chunk").classList.add("open");
    group.scrollIntoView({ block: "center" });
    const fate = group.getAttribute("aria-label").toLowerCase();
    status.textContent = `Hit ${at + 1} of ${hits.length}: ${fate}.`;
  }

  function reset() {
    query.value = "";
    document.querySelector("[name=shown][value=all]").checked = true;
    for (const box of all("[name=rule]:checked")) box.checked = false;
    filter();
  }

  function go() {
    if (at < 0) step(1);
    if (at >= 0) hits[at].focus();
  }

  // A link to a part that a filter hides shows all again.
  function follow() {
    const target = named(location.hash.slice(1));
    if (target?.hidden) {
      reset();
      target.scrollIntoView();
    }
  }

  let waiting;
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE);
  });
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    clearTimeout(waiting);
    if (at < 0) search();
    step(event.shiftKey ? -1 : 1);
  });
  named("next").addEventListener("click", () => step(1));
  named("previous").addEventListener("click", () => step(-1));
  named("go").addEventListener("click", go);
  named("reset")?.addEventListener("click", reset);
  for (const box of all("[name=shown], [name=rule]")) box.addEventListener("change", filter);
  addEventListener("hashchange", follow);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.classList.add("quiet");
  });
  // Escape hides what is told of a part until the next part is pointed at or has the focus.
  let last = null;
  for (const happening of ["focusin", "pointerover"]) {
    addEventListener(happening, (event) => {
      const group = event.target.closest?.(".group") ?? last;
      if (group !== last) root.classList.remove("quiet");
      last = group;
    });
  }
  if (matchMedia("(max-width: 52rem)").matches) for (const part of all(".fold")) part.open = false;
  root.classList.add("scripted");
}

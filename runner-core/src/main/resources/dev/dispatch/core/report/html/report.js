// Filter, keys, and the switch of the colour scheme. The page is complete without any of it.
"use strict";
(() => {
  const rows = [...document.querySelectorAll(".row")];
  const byId = (id) => document.getElementById(id);
  const tools = byId("tools");
  const filter = byId("filter");
  const chips = [...document.querySelectorAll(".chip")];
  const steps = rows.map((row) => row.querySelector("details")).filter(Boolean);
  let outcome = "all";

  function apply() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const find = row.dataset.find;
      const fits = (outcome === "all" || row.dataset.outcome === outcome) && words.every((word) => find.includes(word));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    byId("count").textContent = `${shown} of ${rows.length} shown`;
  }

  function choose(chip) {
    outcome = chip.dataset.outcome;
    chips.forEach((one) => one.setAttribute("aria-pressed", String(one === chip)));
    apply();
  }

  function move(from, by) {
    const stops = rows.filter((row) => !row.hidden).map((row) => row.querySelector("summary")).filter(Boolean);
    const next = stops[stops.indexOf(from) + by];
    if (next) {
      next.focus();
    }
  }

  function keys(event) {
    const at = document.activeElement;
    const typing = at === filter;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      filter.focus();
    } else if (event.key === "Escape" && typing) {
      filter.value = "";
      apply();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at.matches(".step > summary")) {
      event.preventDefault();
      move(at, event.key === "ArrowDown" ? 1 : -1);
    } else if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && at.matches("summary")) {
      event.preventDefault();
      at.parentElement.open = event.key === "ArrowRight";
    } else if (event.key === "ArrowDown" && typing) {
      event.preventDefault();
      move(null, 1);
    }
  }

  function openTarget() {
    const row = location.hash.startsWith("#step-") && byId(location.hash.slice(1));
    if (row) {
      row.hidden = false;
      row.querySelector("details").open = true;
      row.querySelector("summary").focus();
    }
  }

  const schemes = ["auto", "light", "dark"];
  const button = byId("theme");
  function wear(scheme) {
    if (scheme === "auto") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = scheme;
    }
    button.textContent = `Theme: ${scheme}`;
    button.dataset.scheme = scheme;
  }
  function remembered() {
    try {
      return schemes.includes(localStorage.getItem("dispatch.theme")) ? localStorage.getItem("dispatch.theme") : "auto";
    } catch {
      return "auto"; // a page from a file may have no storage
    }
  }
  button.addEventListener("click", () => {
    const scheme = schemes[(schemes.indexOf(button.dataset.scheme) + 1) % schemes.length];
    wear(scheme);
    try {
      localStorage.setItem("dispatch.theme", scheme);
    } catch { /* not remembered, then */ }
  });
  wear(remembered());
  button.hidden = false;

  let before = [];
  addEventListener("beforeprint", () => {
    before = steps.filter((step) => !step.open);
    if (before.length <= 200) {
      before.forEach((step) => { step.open = true; });
    }
  });
  addEventListener("afterprint", () => before.forEach((step) => { step.open = false; }));

  filter.addEventListener("input", apply);
  chips.forEach((chip) => chip.addEventListener("click", () => choose(chip)));
  byId("open-all").addEventListener("click", () => steps.forEach((step) => { step.open = true; }));
  byId("close-all").addEventListener("click", () => steps.forEach((step) => { step.open = false; }));
  document.addEventListener("keydown", keys);
  addEventListener("hashchange", openTarget);
  if (steps.length === 0) {
    byId("open-all").hidden = true;
    byId("close-all").hidden = true;
  }
  tools.hidden = false;
  apply();
  openTarget();
})();

// A little on top of pages that work without it: the day slider, lit findings, search in a written site.
"use strict";

function daySlider() {
  const slider = document.getElementById("day-slider");
  const field = document.getElementById("as_of");
  if (!slider || !field) return;
  const days = slider.dataset.days.split(" ").filter(Boolean);
  if (days.length < 2) return;
  slider.closest("label").hidden = false;
  slider.addEventListener("input", () => {
    field.value = days[Number(slider.value)];
    slider.setAttribute("aria-valuetext", field.value);
  });
  slider.addEventListener("change", () => slider.form.submit());
}

function litFindings() {
  const rows = new Map();
  document.querySelectorAll(".found li").forEach((row) => rows.set(row.id, row));
  if (!rows.size) return;
  const light = (piece, on) => piece.dataset.f.trim().split(" ").forEach((id) => {
    const row = rows.get(id);
    if (row) row.classList.toggle("on", on);
  });
  document.querySelectorAll(".text .lit").forEach((piece) => {
    for (const [name, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]]) {
      piece.addEventListener(name, () => light(piece, on));
    }
  });
  rows.forEach((row) => {
    const mine = [...document.querySelectorAll(".text .lit")].filter((p) => p.dataset.f.split(" ").includes(row.id));
    row.addEventListener("mouseenter", () => mine.forEach((p) => p.classList.add("on")));
    row.addEventListener("mouseleave", () => mine.forEach((p) => p.classList.remove("on")));
  });
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Words to look for; those in double quotes stay together.
const terms = (text) => plain(text).split('"').flatMap((part, i) => (i % 2 ? [part.trim()] : part.split(/\s+/))).filter(Boolean);

// The index is JSON; opened from a disk, where browsers forbid fetching files, the same comes as a script.
async function loadIndex(address) {
  if (location.protocol !== "file:") return (await fetch(address)).json();
  const script = document.createElement("script");
  script.src = address.replace(/\.json$/, "-index.js");
  document.head.append(script);
  await new Promise((done) => script.addEventListener("load", done));
  return window.datelineIndex;
}

function staticSearch() {
  const form = document.querySelector("form[data-index]");
  const out = document.getElementById("results");
  if (!form || !out) return;
  let index = null;
  const show = (hits) => {
    out.replaceChildren();
    const title = document.createElement("h2");
    title.textContent = hits.length + (hits.length === 1 ? " sentence" : " sentences");
    const list = document.createElement("ol");
    list.className = "hits";
    for (const hit of hits.slice(0, 100)) {
      const item = document.createElement("li");
      const quote = document.createElement("p");
      quote.className = "hit";
      quote.textContent = hit.t;
      const meta = document.createElement("p");
      meta.className = "meta";
      const link = document.createElement("a");
      link.href = hit.u;
      link.textContent = hit.h || "in the story";
      meta.append(`${hit.p}, ${hit.d} · `, link);
      item.append(quote, meta);
      list.append(item);
    }
    out.append(title, list);
  };
  const run = async () => {
    const data = new FormData(form);
    const asked = (name) => String(data.get(name) || "").trim();
    const words = terms(asked("q"));
    const who = plain(asked("who")).split(/\s+/).filter(Boolean);
    const [status, agency, since, until] = ["status", "publisher", "since", "as_of"].map(asked);
    if (!words.length && !who.length && !status) return;
    if (!index) index = await loadIndex(form.dataset.index);
    show(index.filter((s) => (!agency || s.p === agency) && (!status || s.s.includes(status))
      && (!since || s.d >= since) && (!until || (s.d && s.d <= until))
      && (!who.length || s.w.some((name) => who.every((part) => plain(name).includes(part))))
      && words.every((w) => plain(s.t).includes(w))));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "?" + new URLSearchParams(new FormData(form)));
    run();
  });
  const query = new URLSearchParams(location.search);
  for (const [name, value] of query) if (form.elements[name]) form.elements[name].value = value;
  if (query.size) run();
}

// Footnotes are open on paper.
function printedNotes() {
  const closed = () => document.querySelectorAll("details.notes:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => { opened = [...closed()]; opened.forEach((one) => { one.open = true; }); });
  addEventListener("afterprint", () => opened.forEach((one) => { one.open = false; }));
}

daySlider();
printedNotes();
litFindings();
staticSearch();

// What the preview adds to every page: it follows the texts, shows what is wrong with them, and leads to where a passage is
// written. None of it is part of the site.

const { page, digest, withheld } = document.querySelector("script[src='/_preview/preview.js']").dataset;
const kept = "sitegen-preview";

// 1. What is shown beside the page, out of reach of its style.

const host = document.createElement("sitegen-preview");
const root = host.attachShadow({ mode: "open" });
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/_preview/preview.css";
const corner = document.createElement("div");
corner.className = "corner";
corner.setAttribute("role", "status");
const panel = document.createElement("section");
panel.className = "panel";
panel.setAttribute("aria-label", "What is wrong with the texts");
panel.hidden = true;
root.append(style, panel, corner);

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

let dismissed = "";
let isAskedFor = false;
let findings = [];

function finding({ severity, rule, message, reason, help, place, column, length, excerpt, editor }) {
  const item = element("li", severity);
  const head = element("p", "message");
  head.append(element("b", "severity", severity), ` ${message} `, element("code", "rule", rule));
  const where = element(editor ? "a" : "span", "place", place ?? "the site");
  if (editor) where.href = editor;
  item.append(where, head);
  if (excerpt) {
    const characters = [...excerpt.text];
    const from = Math.max(0, (column ?? 1) - excerpt.firstColumn);
    const line = element("pre");
    const mark = element("mark", "", characters.slice(from, from + length).join(""));
    line.append(characters.slice(0, from).join(""), mark, characters.slice(from + length).join(""));
    item.append(line);
  }
  if (reason) item.append(element("p", "reason", `Why: ${reason}`));
  if (help) item.append(element("p", "help", `What to do: ${help}`));
  return item;
}

function showPanel(isShown) {
  panel.hidden = !isShown;
  if (!isShown) return;
  const errors = findings.filter((one) => one.severity === "error").length;
  const title = element("h2", "", errors > 0 ? `${errors} ${errors === 1 ? "error keeps" : "errors keep"} this site from being published` : "Warnings");
  const close = element("button", "close", "Close");
  close.type = "button";
  close.addEventListener("click", dismiss);
  const list = element("ol");
  list.append(...findings.slice(0, 200).map(finding));
  panel.replaceChildren(title, close, list);
}

function dismiss() {
  dismissed = JSON.stringify(findings);
  isAskedFor = false;
  showPanel(false);
}

async function showFindings() {
  const answer = await fetch("/_preview/findings");
  if (!answer.ok) return;
  findings = await answer.json();
  const errors = findings.filter((one) => one.severity === "error").length;
  const warnings = findings.length - errors;
  const isNew = JSON.stringify(findings) !== dismissed;
  // Errors come and go by themselves, warnings stay in their corner until somebody wants to see them.
  showPanel(errors > 0 && isNew || isAskedFor && findings.length > 0);
  const button = element("button", errors > 0 ? "count error" : "count");
  button.type = "button";
  button.textContent = [[errors, "error"], [warnings, "warning"]]
    .filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}${count === 1 ? "" : "s"}`).join(", ");
  button.addEventListener("click", () => {
    if (!panel.hidden) return dismiss();
    isAskedFor = true;
    showPanel(true);
  });
  corner.replaceChildren();
  if (withheld) corner.append(element("span", "withheld", withheld));
  if (findings.length > 0) corner.append(button);
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) dismiss();
});

// 2. The page follows the texts.

let shown;
let isRefreshing = false;

// Whoever leaves and comes back finds the page where it was, as anywhere.
addEventListener("pagehide", () => { if (!isRefreshing) history.scrollRestoration = "auto"; });

async function look() {
  const answer = await fetch(location.href, { cache: "no-store" });
  return { answer, text: await answer.text() };
}

function parsed(text) { return new DOMParser().parseFromString(text, "text/html"); }

const sheets = "link[rel=stylesheet]";

// The page without what may change while its words stay.
function essence(tree) {
  const copy = tree.cloneNode(true);
  for (const link of copy.querySelectorAll(sheets)) link.removeAttribute("href");
  for (const script of copy.querySelectorAll("script[data-digest]")) script.remove();
  return copy.documentElement.outerHTML;
}

function changedPassages(before, after) {
  const changed = [...after.querySelectorAll("main [id]")].filter((passage) => {
    const old = before.getElementById(passage.id);
    return old?.outerHTML !== passage.outerHTML;
  });
  // Of what lies within each other, the innermost.
  return changed.filter((passage) => !changed.some((other) => other !== passage && passage.contains(other))).map((passage) => passage.id);
}

async function refresh() {
  const { answer, text } = await look();
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
    location.replace(answer.url + location.hash);
    return;
  }
  const next = parsed(text);
  const nextDigest = next.querySelector("script[data-digest]")?.dataset.digest;
  if (answer.ok && nextDigest === digest && !shown) return;
  const before = shown;
  if (before && essence(before) === essence(next)) {
    const links = [...document.querySelectorAll(sheets)];
    [...next.querySelectorAll(sheets)].forEach((link, number) => {
      const old = links[number];
      if (!old || old.getAttribute("href") === link.getAttribute("href")) return;
      // The old one stays until the new one is there, so that the page is never bare.
      const fresh = old.cloneNode();
      fresh.href = link.getAttribute("href");
      fresh.addEventListener("load", () => old.remove());
      old.after(fresh);
    });
    shown = next;
    return;
  }
  const ids = before && answer.ok ? changedPassages(before, next) : [];
  sessionStorage.setItem(kept, JSON.stringify({ path: location.pathname, y: scrollY, ids }));
  // The place is found again by what is below, and not by the browser, which comes later.
  history.scrollRestoration = "manual";
  isRefreshing = true;
  location.reload();
}

function mark(ids) {
  const passages = ids.map((id) => document.getElementById(id)).filter(Boolean);
  const isSeen = passages.some((passage) => {
    const { top, bottom } = passage.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  if (!isSeen) passages[0]?.scrollIntoView({ block: "center", behavior: "instant" });
  for (const passage of passages.slice(0, 50)) {
    passage.animate([{ backgroundColor: "rgb(255 214 10 / 45%)" }, { backgroundColor: "rgb(255 214 10 / 0%)" }], 2500);
  }
}

function restore() {
  let state;
  try { state = JSON.parse(sessionStorage.getItem(kept)); } catch { return; }
  sessionStorage.removeItem(kept);
  if (state?.path !== location.pathname) return;
  scrollTo({ top: state.y, behavior: "instant" });
  mark(state.ids);
}

let version;
let isLost = false;

const events = new EventSource("/_preview/events");
events.addEventListener("state", async (event) => {
  const state = JSON.parse(event.data);
  isLost = false;
  await showFindings();
  if (version !== undefined && version !== state.version) await refresh();
  version = state.version;
});
events.addEventListener("error", () => {
  if (isLost) return;
  isLost = true;
  corner.prepend(element("span", "lost", "The preview has ended"));
});

// 3. A click with the Alt key opens the passage where it is written: in the translation, or with Shift as well in the source.

document.addEventListener("click", async (event) => {
  if (!event.altKey || !page) return;
  const passage = event.target.closest("[id]");
  if (!passage) return;
  event.preventDefault();
  const answer = await fetch(`/_preview/place?page=${encodeURIComponent(page)}&id=${encodeURIComponent(passage.id)}`);
  if (!answer.ok) return;
  const { text, translation } = await answer.json();
  const place = event.shiftKey ? text : translation ?? text;
  const note = element(place.editor ? "a" : "span", "opened", place.place);
  if (place.editor) note.href = place.editor;
  for (const other of corner.querySelectorAll(".opened")) other.remove();
  corner.prepend(note);
  if (place.editor) note.click();
}, true);

document.body.append(host);
restore();
look().then(({ text }) => {
  const now = parsed(text);
  // It may have changed since this page was sent.
  if (now.querySelector("script[data-digest]")?.dataset.digest === digest) shown ??= now; else refresh();
});

// The editor's desk: shows what a change would write, has it written, and follows the files.

const { body } = document;
const status = document.getElementById("status");
const dialog = document.getElementById("change");

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

// 1. Places that an editor opens are links.

function link(root) {
  for (const place of root.querySelectorAll("span[data-editor]")) {
    const anchor = element("a", place.textContent, place.className);
    anchor.href = place.dataset.editor;
    if (place.title) anchor.title = place.title;
    place.replaceWith(anchor);
  }
}

// 2. The page follows the files, without losing the place or what is being written.

let version;
let isOutdated = false;

async function refresh() {
  if (dialog?.open) {
    isOutdated = true;
    return;
  }
  isOutdated = false;
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return void location.reload();
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = next.getElementById("desk");
  if (!fresh) return void location.reload();
  const focused = document.activeElement;
  const address = ["line", "entry", "waive", "repair"].filter((name) => focused?.dataset?.[name])
    .map((name) => `[data-${name}="${CSS.escape(focused.dataset[name])}"]`)[0];
  link(fresh);
  for (const name of ["token", "digest"]) body.dataset[name] = next.body.dataset[name] ?? "";
  document.title = next.title;
  document.getElementById("desk").replaceWith(document.adoptNode(fresh));
  if (address) document.querySelector(address)?.focus({ preventScroll: true });
}

const events = new EventSource("/_preview/events");
events.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  if (status.dataset.lost) {
    delete status.dataset.lost;
    status.textContent = "";
  }
  if (version !== undefined && version !== state.version) refresh();
  version = state.version;
});
events.addEventListener("error", () => {
  status.dataset.lost = "yes";
  status.textContent = "The preview has ended";
});

// 3. What is to be done next.

addEventListener("keydown", (event) => {
  if (!event.altKey || dialog?.open || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const places = [...document.querySelectorAll("main .passage[data-open], main .finding.error, main .finding.warning")];
  if (places.length === 0) return;
  event.preventDefault();
  const now = places.findIndex((place) => place.classList.contains("is-now"));
  const next = places[(now + (event.key === "ArrowDown" ? 1 : now < 0 ? 0 : -1) + places.length) % places.length];
  places[now]?.classList.remove("is-now");
  next.classList.add("is-now", "is-next");
  setTimeout(() => next.classList.remove("is-next"), 800);
  next.scrollIntoView({ block: "center" });
  const target = next.querySelector("button, a") ?? next;
  if (target === next) next.tabIndex = -1;
  target.focus({ preventScroll: true });
});

// 4. A change: shown as it would be written, then copied or written.

let change;
let proposed;
let asked = 0;

const form = dialog?.querySelector("form");
const shown = document.getElementById("shown");

function fields(...kinds) {
  for (const group of form.querySelectorAll(".fields")) group.hidden = !kinds.includes(group.dataset.kind);
}

function open(made, title, of, language) {
  change = made;
  proposed = undefined;
  form.querySelector("h2").textContent = title;
  const words = document.getElementById("change-of");
  words.textContent = of ?? "";
  if (language) words.lang = language; else words.removeAttribute("lang");
  shown.replaceChildren();
  form.elements.write.disabled = form.elements.copy.disabled = true;
  dialog.showModal();
  show();
}

function content() {
  const { elements } = form;
  const made = { ...change, briefing: body.dataset.briefing, digest: body.dataset.digest };
  if (body.dataset.language) made.language = body.dataset.language;
  if (made.kind === "reading") {
    const [from, to] = [Number(elements.from.value), Number(elements.to.value) || Number(elements.from.value)];
    const role = elements.role.value;
    Object.assign(made, { from, to, role, each: elements.each.checked, words: elements.words.checked });
    if (elements.level.value) made.level = Number(elements.level.value);
    for (const part of form.querySelectorAll("[data-range]")) part.hidden = (part.dataset.range === "yes") !== (to > from);
    form.querySelector("[data-role=item]").hidden = role !== "item";
    fields("reading", role === "drop" ? "reason" : "");
  }
  if (made.kind === "entry") Object.assign(made, { translation: elements.translation.value, reviewed: elements.reviewed.checked });
  if (elements.reason.value) made.reason = elements.reason.value;
  return made;
}

async function send(made) {
  const answer = await fetch("/_desk/change", {
    method: "POST", body: JSON.stringify(made),
    headers: { "Content-Type": "application/json", "X-Desk-Token": body.dataset.token },
  });
  const text = await answer.text();
  try { return JSON.parse(text); } catch { return { refusal: text.trim() || "The preview does not answer" }; }
}

function difference({ removed, added }) {
  const lines = element("pre");
  for (const [name, sign, list] of [["del", "− ", removed], ["ins", "+ ", added]]) {
    for (const line of list) lines.append(element(name, sign + line), "\n");
  }
  return lines;
}

function report(name, findings) {
  const list = element("ul");
  for (const { severity, message } of findings.slice(0, 20)) list.append(element("li", `${severity}: ${message}`));
  return [element("p", name), list];
}

async function show() {
  const number = ++asked;
  const made = content();
  const answer = await send({ ...made, write: false });
  if (number !== asked) return;
  proposed = answer.refusal ? undefined : answer;
  form.elements.write.disabled = form.elements.copy.disabled = !proposed;
  shown.replaceChildren();
  if (answer.refusal) {
    shown.append(element("p", answer.refusal + (answer.place ? ` (${answer.place})` : ""), "refused"));
    return;
  }
  shown.append(element("p", `${answer.file}, line ${answer.line}:`), difference(answer));
  if (answer.gone.length > 0) shown.append(...report("Then no longer found:", answer.gone));
  if (answer.found.length > 0) shown.append(...report("Then found:", answer.found));
}

let pause;
form?.addEventListener("input", () => {
  // What is shown belongs to what is written above it.
  asked += 1;
  form.elements.write.disabled = form.elements.copy.disabled = true;
  clearTimeout(pause);
  pause = setTimeout(show, 200);
});

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!proposed || form.elements.write.disabled || !body.dataset.writes) return;
  form.elements.write.disabled = true;
  const answer = await send({ ...content(), write: true });
  if (answer.refusal) {
    shown.replaceChildren(element("p", answer.refusal + (answer.place ? ` (${answer.place})` : ""), "refused"));
    return;
  }
  status.textContent = `Written to ${answer.file}`;
  setTimeout(() => { status.textContent = ""; }, 6000);
  dialog.close();
});

form?.elements.copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(proposed.entry);
    form.elements.copy.textContent = "Copied";
  } catch {
    // Only pages that are safe may copy; the words are selected instead.
    getSelection().selectAllChildren(shown.querySelector("pre"));
  }
  setTimeout(() => { form.elements.copy.textContent = "Copy"; }, 2000);
});

form?.elements.cancel.addEventListener("click", () => dialog.close());

dialog?.addEventListener("close", () => {
  asked += 1;
  clearTimeout(pause);
  if (isOutdated) refresh();
});

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("#desk button");
  if (!button || !dialog) return;
  const { line, entry, waive, repair, segment } = button.dataset;
  form.reset();
  if (line) {
    form.elements.from.value = form.elements.to.value = line;
    const words = button.parentElement.querySelector(".words");
    fields("reading");
    open({ kind: "reading" }, `What line ${line} is`, words.textContent, words.lang);
    form.elements.role.focus();
  } else if (entry) {
    const passage = button.closest(".passage");
    form.elements.translation.value = passage.querySelector(".say")?.textContent ?? "";
    fields("entry");
    open({ kind: "entry", segment: Number(entry) }, `Translation: ${passage.querySelector(".place").textContent}`,
      passage.dataset.source, document.querySelector("h1").lang);
    form.elements.translation.focus();
  } else if (waive) {
    fields("reason");
    open({ kind: "waiver", segment: Number(segment), rule: waive }, `Allow what '${waive}' finds here`,
      button.closest(".finding").querySelector(".message").textContent);
    form.elements.reason.focus();
  } else if (repair) {
    fields();
    open({ kind: "repair", rule: repair }, `Switch the repair '${repair}' off in this text`,
      button.closest(".finding").querySelector(".message").textContent);
  }
});

link(document);

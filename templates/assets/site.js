// What pages gain where scripts run. Nothing here is needed to read, to find or to print.

// Passages have the same id in every language.
const passages = "article [id]:not(a, [popover])";

// 1. A link to the same page in another language leads to the passage now being read, and the choice is kept.

function passageInView() {
  if (scrollY < 100) return "";
  // What a link led here for, while it can be seen: near the end of a page it may not reach the top.
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const top = target?.getBoundingClientRect().top;
  if (top >= 0 && top < innerHeight) return target.id;
  // Otherwise the passage just below the masthead, which is less than 100 CSS pixels high.
  let id = "";
  for (const passage of document.querySelectorAll(passages)) {
    if (passage.getBoundingClientRect().top <= 100) id = passage.id;
  }
  return id;
}

for (const link of document.querySelectorAll("a[data-place]")) {
  for (const event of ["pointerenter", "pointerdown", "focus", "click"]) {
    link.addEventListener(event, () => { link.hash = passageInView(); });
  }
}

// Readers may have forbidden pages to keep anything.
function kept(action) {
  try { return action(localStorage); } catch { return null; }
}

for (const link of document.querySelectorAll(".languages a[hreflang], .gate h2 a")) {
  link.addEventListener("click", () => { kept((storage) => storage.setItem("language", link.hreflang)); });
}

const chosen = kept((storage) => storage.getItem("language"));
for (const link of document.querySelectorAll(".gate h2 a")) {
  if (link.hreflang === chosen) link.setAttribute("aria-current", "true");
}

// 2. Where readers switch it on, a passage that is pointed at or has the focus shows its words in the other language, which
// the side-by-side page has: in the margin, or on narrow screens in a sheet from below that a tap opens.

const beside = document.querySelector("a[data-other]");
const switchOfBoth = document.querySelector(".both button");
const words = ".body :is(p, figure, li)[id]";
const hasMargin = matchMedia("(width >= 1180px)");
let besidePage;
let aside;
let passage;

function otherWords(id) {
  besidePage ??= fetch(beside.pathname)
    .then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status))
    .then((text) => new DOMParser().parseFromString(text, "text/html"));
  return besidePage.then((page) => page.getElementById(id).querySelector(`:scope > [lang="${beside.dataset.other}"]`));
}

function hide() {
  passage?.classList.remove("paired");
  passage = undefined;
  if (aside) aside.hidden = true;
}

async function show(next) {
  if (next === passage) return;
  hide();
  passage = next;
  let found;
  try {
    found = document.importNode(await otherWords(next.id), true);
  } catch {
    location.href = `${beside.pathname}#${next.id}`;
    return;
  }
  // Another may have been pointed at meanwhile.
  if (passage !== next) return;
  next.classList.add("paired");
  aside.querySelector("div").replaceChildren(found);
  aside.style.top = hasMargin.matches
    ? `${next.getBoundingClientRect().top - aside.parentElement.getBoundingClientRect().top}px` : "";
  aside.hidden = false;
  if (!hasMargin.matches) aside.focus({ preventScroll: true });
}

function passageOf(event) {
  const found = event.target.closest?.(words);
  return found && !event.target.closest("a, button") ? found : null;
}

const listeners = {
  pointerover(event) { if (hasMargin.matches && passageOf(event)) show(passageOf(event)); },
  focusin(event) { if (hasMargin.matches && event.target.matches(words)) show(event.target); },
  click(event) { if (!hasMargin.matches && passageOf(event) && getSelection().isCollapsed) show(passageOf(event)); },
  // What lies under the margin comes back.
  pointerleave() { if (hasMargin.matches) hide(); },
  keydown(event) {
    if (event.key === "Enter" && event.target.matches(words)) show(event.target);
    if (event.key !== "Escape" || !passage) return;
    const left = passage;
    hide();
    left.focus();
  },
};

function makeAside() {
  aside = document.createElement("aside");
  aside.className = "counterpart";
  aside.tabIndex = -1;
  aside.hidden = true;
  aside.ariaLive = "polite";
  aside.ariaLabel = beside.textContent;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = switchOfBoth.dataset.close;
  close.addEventListener("click", hide);
  aside.append(document.createElement("div"), close);
  aside.addEventListener("focusout", (event) => {
    if (!hasMargin.matches && event.relatedTarget && !aside.contains(event.relatedTarget)) hide();
  });
  let start;
  aside.addEventListener("touchstart", (event) => { start = event.touches[0].clientY; }, { passive: true });
  aside.addEventListener("touchend", (event) => {
    if (!hasMargin.matches && aside.scrollTop === 0 && event.changedTouches[0].clientY - start > 40) hide();
  }, { passive: true });
  document.querySelector(".body").append(aside);
}

function setBoth(button, isOn) {
  button.setAttribute("aria-pressed", String(isOn));
  if (isOn && !aside) makeAside();
  if (!isOn) hide();
  for (const one of document.querySelectorAll(words)) {
    if (isOn) one.tabIndex = 0; else one.removeAttribute("tabindex");
  }
  const body = document.querySelector(".body");
  for (const [name, listener] of Object.entries(listeners)) {
    if (isOn) body.addEventListener(name, listener); else body.removeEventListener(name, listener);
  }
}

if (switchOfBoth && document.querySelector(words)) {
  switchOfBoth.parentElement.classList.add("works");
  switchOfBoth.addEventListener("click", () => {
    const isOn = switchOfBoth.getAttribute("aria-pressed") !== "true";
    setBoth(switchOfBoth, isOn);
    kept((storage) => storage.setItem("both", isOn ? "on" : "off"));
  });
  setBoth(switchOfBoth, kept((storage) => storage.getItem("both")) === "on");
}

// 3. Side by side, a selection keeps to the column it began in, and every row has its address.

const parallel = document.querySelector(".parallel");
parallel?.addEventListener("pointerdown", (event) => {
  const column = event.target.closest(".row > [lang]")?.lang;
  for (const words of parallel.querySelectorAll(".row > [lang]")) {
    words.classList.toggle("unselectable", column !== undefined && words.lang !== column);
  }
});

const label = parallel?.dataset.permalink;
for (const row of parallel?.querySelectorAll(".row[id]") ?? []) {
  const link = document.createElement("a");
  link.className = "permalink";
  link.href = `#${row.id}`;
  link.textContent = "#";
  link.tabIndex = -1;
  link.setAttribute("aria-label", `${label} ${row.querySelector("[lang]").textContent.trim().slice(0, 30)}`);
  // It would be part of the name of a heading.
  if (row.matches("h1, h2, h3, h4")) link.ariaHidden = "true";
  row.append(link);
}

// 4. The masthead says which section is being read, and the contents mark it and stay open beside the text.

const contents = document.querySelector(".contents details");
const isBeside = matchMedia("(width >= 72rem)");
function openBeside() {
  contents.open = isBeside.matches;
  contents.firstElementChild.tabIndex = isBeside.matches ? -1 : 0;
}
if (contents) {
  openBeside();
  isBeside.addEventListener("change", openBeside);
}

const entries = [...contents?.querySelectorAll(":scope > ol > li > a") ?? []];
if (entries.length > 0) {
  const running = document.createElement("a");
  running.className = "running";
  document.querySelector(".nameplate").after(running);
  let current;
  const follow = () => {
    // The last section may be too short to reach the top.
    const edge = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 ? innerHeight : 160;
    const entry = entries.findLast((entry) => document.getElementById(entry.hash.slice(1)).getBoundingClientRect().top < edge);
    if (entry === current) return;
    current?.removeAttribute("aria-current");
    entry?.setAttribute("aria-current", "true");
    current = entry;
    // Only the contents move, not the page.
    const nav = contents.parentElement;
    if (entry && (entry.offsetTop < nav.scrollTop || entry.offsetTop > nav.scrollTop + nav.clientHeight / 2)) {
      nav.scrollTop = entry.offsetTop - nav.clientHeight / 4;
    }
    running.replaceChildren(...[...entry?.childNodes ?? []].map((node) => node.cloneNode(true)));
    if (entry) running.href = entry.hash; else running.removeAttribute("href");
  };
  addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });
  follow();
}

// 5. A table that is cut off can be scrolled by keys. Tables of numbers can be sorted: up, down, and as the text has them.

const sizes = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    const isCut = target.scrollWidth > target.clientWidth + 1;
    for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", target.querySelector("caption").textContent]]) {
      if (isCut) target.setAttribute(name, value); else target.removeAttribute(name);
    }
  }
});
for (const table of document.querySelectorAll(".table")) sizes.observe(table);

const units = { 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

// The number a cell begins with: △3.2 is negative, 1조 2,000억 원 is one number; null where there is none.
function number(text) {
  const [, sign, rest] = /^(?:약|about|over|KRW|USD|US)?[^\p{L}\d△▼−-]*([△▼−-])?\s*(\d.*)$/su.exec(text) ?? [];
  if (!rest) return null;
  let sum = 0;
  let last = Infinity;
  for (const [, digits, unit] of rest.matchAll(/([\d,]*\.?\d+)\s*(천만|백만|[천만억조경]|thousand|million|billion|trillion)?/gu)) {
    const factor = { 천만: 1e7, 백만: 1e6 }[unit] ?? units[unit] ?? 1;
    if (factor >= last) break;
    sum += Number(digits.replaceAll(",", "")) * factor;
    last = factor;
    if (!unit) break;
  }
  return sign ? -sum : sum;
}

function cellWords(row, column) {
  const cell = row.cells[column].cloneNode(true);
  for (const part of cell.querySelectorAll(".name, .flag")) part.remove();
  return cell.textContent.trim();
}

function sortable(table, label) {
  const all = [...table.tBodies[0].rows];
  // Sums stay where they are.
  const rows = all.filter((row) => !row.matches(".total"));
  const heads = [...table.tHead.rows[0].cells];
  // Cells that span have no place of their own in another order.
  if (rows.length < 4 || table.tHead.rows.length > 1 || table.querySelector("[colspan], [rowspan]")) return;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  heads.forEach((head, column) => {
    if (!head.textContent.trim()) return;
    const texts = rows.map((row) => cellWords(row, column));
    const numbers = texts.map(number);
    const isNumeric = texts.every((text, index) => numbers[index] !== null || !/[\p{L}\d]/u.test(text));
    const order = (first, second) => isNumeric
      ? (numbers[first] - numbers[second])
      : collator.compare(texts[first], texts[second]);
    // What is no number stands last, whichever way the others go.
    const isLast = (index) => isNumeric && numbers[index] === null;
    const button = document.createElement("button");
    button.type = "button";
    button.title = label;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: null }[head.ariaSort] ?? (head.ariaSort ? null : "ascending");
      for (const other of heads) other.removeAttribute("aria-sort");
      const places = [...rows.keys()];
      if (next) {
        head.setAttribute("aria-sort", next);
        const direction = next === "ascending" ? 1 : -1;
        places.sort((first, second) => isLast(first) - isLast(second) || (isLast(first) ? 0 : direction * order(first, second)));
      }
      const sorted = places.map((place) => rows[place]);
      table.tBodies[0].append(...all.map((row) => row.matches(".total") ? row : sorted.shift()));
    });
  });
}

for (const table of document.querySelectorAll(".numbers[data-sort]")) sortable(table.querySelector("table"), table.dataset.sort);

// 6. A term of the glossary shows what it means where it stands, and without script leads to the glossary.

for (const link of document.querySelectorAll("a.term")) {
  const definition = document.getElementById(`term-${decodeURIComponent(link.hash.slice(1))}`);
  if (!definition?.showPopover) continue;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const box = link.getBoundingClientRect();
    definition.showPopover();
    definition.style.left = `${Math.max(16, Math.min(box.left, innerWidth - definition.offsetWidth - 16))}px`;
    const below = box.bottom + 8;
    definition.style.top = `${below + definition.offsetHeight < innerHeight ? below : Math.max(8, box.top - definition.offsetHeight - 8)}px`;
    definition.querySelector("a").focus({ preventScroll: true });
  });
}

// 7. A slash leads to the search.

addEventListener("keydown", (event) => {
  const field = document.querySelector("#query") ?? document.querySelector(".find input");
  if (event.key !== "/" || !field || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  field.focus();
});

// What pages gain where scripts run. Nothing here is needed to read, to find or to print.

// Passages have the same id in every language.
const passages = "article [id]:not(a)";

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

// 2. Any passage shows its words in the other language, taken from the side-by-side page.

const beside = document.querySelector("a[data-other]");
let besidePage;

function otherWords(id) {
  besidePage ??= fetch(beside.pathname)
    .then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status))
    .then((text) => new DOMParser().parseFromString(text, "text/html"));
  return besidePage.then((page) => page.getElementById(id).querySelector(`:scope > [lang="${beside.dataset.other}"]`));
}

async function toggle(button, passage) {
  const shown = button.getAttribute("aria-expanded") === "true";
  if (!shown) {
    try {
      const words = document.importNode(await otherWords(passage.id), true);
      words.classList.add("beside");
      if (passage.matches("li")) passage.querySelector(".text").after(words); else passage.after(words);
    } catch {
      location.href = `${beside.pathname}#${passage.id}`;
      return;
    }
  } else if (passage.matches("li")) {
    passage.querySelector(":scope > .beside").remove();
  } else {
    passage.nextElementSibling.remove();
  }
  button.setAttribute("aria-expanded", String(!shown));
}

if (beside) {
  const name = document.querySelector(`.languages [lang="${beside.dataset.other}"]`).textContent;
  for (const link of document.querySelectorAll(":is(.opening, .body) :is(p, figure, li .text) > .permalink")) {
    const passage = link.closest("[id]");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "other-words";
    button.lang = beside.dataset.other;
    button.textContent = name;
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => toggle(button, passage));
    link.after(button);
  }
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
  link.setAttribute("aria-label", `${label} ${row.id}`);
  row.append(link);
}

// 4. The masthead says which section is being read, and the contents mark it.

const entries = [...document.querySelectorAll(".contents > ol > li > a")];
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
    running.replaceChildren(...[...entry?.childNodes ?? []].map((node) => node.cloneNode(true)));
    if (entry) running.href = entry.hash; else running.removeAttribute("href");
  };
  addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });
  follow();
}

// 5. Tables whose cells are short can be sorted: up, down, and as the text has them.

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

function words(row, column) {
  const cell = row.cells[column].cloneNode(true);
  for (const part of cell.querySelectorAll(".name, .flag, .permalink")) part.remove();
  return cell.textContent.trim();
}

function sortable(table) {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells];
  if (rows.length < 3) return;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  heads.forEach((head, column) => {
    const texts = rows.map((row) => words(row, column));
    if (texts.some((text) => text.length > 40)) return;
    const numbers = texts.map(number);
    const isNumeric = texts.every((text, index) => numbers[index] !== null || !/[\p{L}\d]/u.test(text));
    const order = (first, second) => isNumeric
      ? (numbers[first] - numbers[second])
      : collator.compare(texts[first], texts[second]);
    // What is no number stands last, whichever way the others go.
    const isLast = (index) => isNumeric && numbers[index] === null;
    const button = document.createElement("button");
    button.type = "button";
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
      table.tBodies[0].append(...places.map((place) => rows[place]));
    });
  });
}

for (const table of document.querySelectorAll(".table table")) sortable(table);

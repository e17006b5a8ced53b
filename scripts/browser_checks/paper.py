"""A briefing on paper: its words, its address, its page numbers, every cell of its tables, and nothing that only a screen needs."""

import pathlib
import re
import subprocess
import tempfile


# For each table its rows, from those of the header on: the words of each cell as paper has them. A table that is too wide for every
# sheet is looked for in its parts.
TABLES = """() => [...document.querySelectorAll(".table table, .comparison")].flatMap((table) => {
  const parts = table.closest(".paper-parts") && table.parentElement.nextElementSibling;
  const words = (cell) => {
    const copy = cell.cloneNode(true);
    for (const unseen of copy.querySelectorAll("td .name, th .name, .permalink")) unseen.remove();
    return copy.textContent.replace(/\\s+/g, " ").trim();
  };
  return (parts ? [...parts.querySelectorAll("table")] : [table]).map((one) => one.rows
    ? { head: [...one.tHead.rows].map((row) => [...row.cells].map(words)), rows: [...one.tBodies[0].rows].map((row) => [...row.cells].map(words)) }
    : { head: [], rows: [...one.querySelectorAll(".row:not(.caption) > [lang]")].map((cell) => [words(cell)]) });
})"""


def check(site, browser, expect, is_quick):
    for kind in ("briefing", "parallel"):
        for page in site.of_kind(kind)[: 1 if is_quick else None]:
            prints(site, browser, expect, page)


def prints(site, browser, expect, page):
    tab = browser.new_page(color_scheme="dark")
    tab.goto(site.address(page))
    title = tab.eval_on_selector("h1", "one => one.firstElementChild?.textContent ?? one.textContent")
    tab.emulate_media(media="print")
    last = tab.eval_on_selector_all("article p", "all => all.filter((one) => one.checkVisibility()).at(-1).innerText")
    tab.emulate_media(media="null")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "page.pdf")
        tab.pdf(path=file, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
        # Cell by cell, as they were written, and not line by line.
        raw = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    tables(tab.evaluate(TABLES), raw, expect, page)
    bare = re.sub(r"\s", "", text)
    address = re.search(r'class="address">([^<]+)<', page.html)
    expect(address and address[1].endswith("/" + page.path), f"{page} knows its address")
    expect(address and address[1] in bare, f"{page} on paper has its address")
    expect(re.sub(r"\s", "", title)[:6] in bare, f"{page} on paper has its title")
    expect(re.sub(r"[\s#]", "", last)[:12] in bare, f"{page} on paper is complete")
    pages = text.count("\f")
    expect(f"1/{pages}" in bare and f"{pages}/{pages}" in bare, f"{page} on paper has {pages} numbered pages")
    tab.emulate_media(media="print")
    for selector in (".languages", ".permalink", ".topbar", ".contents", ".skip"):
        expect(not any(part.is_visible() for part in tab.query_selector_all(selector)), f"{page} on paper has no {selector}")
    background = tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    expect(background == "rgb(255, 255, 255)", f"{page} is printed on white ({background})")
    tab.close()


def tables(tables, raw, expect, page):
    """Every cell of every table is on paper, whole and in its row, and every sheet with rows has the header above them."""
    sheets = [re.sub(r"\s", "", sheet) for sheet in raw.split("\f")]
    place = (0, 0)
    for number, table in enumerate(tables, 1):
        seen = set()
        for row in table["head"] + table["rows"]:
            at = place_of_row(sheets, row, place)
            if at is None:
                expect(False, f"{page} on paper has row {row} of table {number}, whole")
                continue
            place = at
            seen.add(place[0])
        expect(seen, f"{page} on paper has table {number}")
        for sheet in seen:
            missing = [word for row in table["head"] for cell in row for word in cell.split(" ") if word not in sheets[sheet]]
            expect(not missing, f"{page} on sheet {sheet + 1} has the header of table {number}: {missing}")


def place_of_row(sheets, row, place):
    """The sheet that has the figures of a row, each run of them in order, and all words of its other cells; where it ends."""
    runs, words = [""], []
    for cell in row:
        if re.search(r"[^\W\d_]", cell):
            words += cell.split(" ")
            runs.append("")
        else:
            runs[-1] += cell.replace(" ", "")
    for sheet in range(place[0], len(sheets)):
        end = place[1] if sheet == place[0] else 0
        for run in filter(None, runs):
            start = sheets[sheet].find(run, end)
            if start < 0:
                break
            end = start + len(run)
        else:
            if all(word in sheets[sheet] for word in words):
                return sheet, end
    return None

"""Comparison tables: named and scoped, numbers on the decimal point, blocks on a phone, sorted by who wants them sorted."""

NUMBERS = {
    "1,234.5": 1234.5, "△3.2": -3.2, "-7": -7, "−7%": -7, "12.5%": 12.5, "1조 2,000억 원": 1_200_000_000_000,
    "3만 5천 명": 35_000, "2천만": 20_000_000, "약 90개": 90, "KRW 3.2 trillion": 3.2e12, "5 million": 5e6, "–": None,
    "GPT-4": None,
}
# For each cell the right edge of the whole part of its number.
WHOLE_PARTS = """(table) => [...table.tBodies[0].rows].flatMap((row) => [...row.cells].map((cell, column) => {
  if (!cell.matches(".numeric")) return null;
  const text = [...cell.childNodes].filter((node) => node.nodeType === 3).find((node) => /\\d/.test(node.data));
  const whole = text && /^[^\\d]*[\\d,]+/.exec(text.data)[0];
  if (!whole) return null;
  const range = document.createRange();
  range.setStart(text, whole.length - 1);
  range.setEnd(text, whole.length);
  return [column, range.getBoundingClientRect().right];
})).filter(Boolean)"""
COLUMN = """(table, column) => [...table.tBodies[0].rows].filter((row) => !row.matches(".total")).map((row) => {
  const cell = row.cells[column].cloneNode(true);
  for (const part of cell.querySelectorAll(".name, .flag")) part.remove();
  return cell.textContent.trim();
})"""


def check(site, browser, expect, is_quick):
    pages = site.of_kind("briefing", lambda page: page.has_table)
    for page in pages[: 6 if is_quick else None]:
        on_a_desk(site, browser, expect, page)
    prose = [page for page in pages if '"table prose' in page.html]
    for page in prose[:1]:
        prose_on_a_phone(site, browser, expect, page)
    numbers = [page for page in pages if '"table numbers' in page.html]
    if not numbers:
        return
    widest = max(numbers, key=lambda page: page.html.count('scope="col"'))
    numbers_on_a_phone(site, browser, expect, widest)
    sorts(site, browser, expect, widest)
    scrolls(site, browser, expect, widest)


def on_a_desk(site, browser, expect, page):
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(site.address(page))
    for table in tab.query_selector_all(".table"):
        expect(table.eval_on_selector("table", "one => one.caption.textContent.trim() !== ''"), f"{page}: a table has a caption")
        expect(not table.query_selector_all("th:not([scope])"), f"{page}: header cells have a scope")
        is_cut = table.evaluate("one => one.scrollWidth > one.clientWidth + 1")
        expect((table.get_attribute("tabindex") == "0") == is_cut, f"{page}: a table takes the focus where it scrolls, and only there")
        if "numbers" in table.get_attribute("class"):
            heights = table.eval_on_selector_all("tbody tr", "all => all.map((row) => row.getBoundingClientRect().height)")
            expect(sorted(heights)[len(heights) // 2] < 44, f"{page}: the rows of numbers are compact ({heights})")
        columns = {}
        for column, right in table.eval_on_selector("table", WHOLE_PARTS):
            columns.setdefault(column, []).append(right)
        for column, edges in columns.items():
            expect(max(edges) - min(edges) < 0.7, f"{page}: column {column} stands on the decimal point ({min(edges):.1f} to {max(edges):.1f} px)")
        names = table.query_selector_all("td .name")
        expect(not any(name.is_visible() for name in names), f"{page}: on a desk the header names columns")
    tab.close()


def prose_on_a_phone(site, browser, expect, page):
    tab = browser.new_page(viewport={"width": 390, "height": 844})
    tab.goto(site.address(page))
    lefts = tab.eval_on_selector_all(".prose tbody tr:first-child > *", "all => all.map((cell) => cell.getBoundingClientRect().left)")
    expect(len(lefts) > 2 and max(lefts) - min(lefts) < 2, f"{page}: on a phone the cells of a row stand below each other")
    expect(tab.is_visible(".prose tbody .name"), f"{page}: on a phone cells name their column")
    roles = accessible_roles(tab)
    expect({"table", "row", "rowheader", "cell", "columnheader"} <= roles, f"{page}: on a phone it is still a table ({sorted(roles)})")
    tab.close()


def numbers_on_a_phone(site, browser, expect, page):
    tab = browser.new_page(viewport={"width": 390, "height": 844})
    tab.goto(site.address(page))
    region = tab.query_selector(".numbers")
    tops = region.eval_on_selector_all("tbody tr:first-child > *", "all => all.map((cell) => cell.getBoundingClientRect().top)")
    expect(max(tops) - min(tops) < 2, f"{page}: on a phone the figures of a row stay beside each other")
    region.evaluate("one => { one.scrollLeft = 200; }")
    left = region.evaluate("one => one.querySelector('tbody th').getBoundingClientRect().left - one.getBoundingClientRect().left")
    expect(abs(left) < 1, f"{page}: on a phone the names of the rows stay in sight ({left})")
    tab.close()


def accessible_roles(tab):
    session = tab.context.new_cdp_session(tab)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return {node["role"]["value"] for node in nodes if "role" in node and not node["ignored"]}


def sorts(site, browser, expect, page):
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(site.address(page))
    for text, value in NUMBERS.items():
        expect(tab.evaluate("(text) => number(text)", text) == value, f"'{text}' sorts as {value}")
    table = tab.query_selector("table:has(th button)")
    if not expect(table, f"{page}: a table can be sorted"):
        return
    for head in table.query_selector_all("th:has(button)"):
        column = head.evaluate("head => head.cellIndex")
        before = table.evaluate(COLUMN, column)
        states = []
        orders = []
        for _ in range(3):
            head.query_selector("button").press("Enter")
            states.append(head.get_attribute("aria-sort"))
            orders.append(table.evaluate(COLUMN, column))
        expect(states == ["ascending", "descending", None], f"{page}: column {column} goes up, down and back ({states})")
        expect(orders[2] == before, f"{page}: column {column} restores the order of the text")
        values = [tab.evaluate("(text) => number(text)", text) for text in orders[0]]
        known = [value for value in values if value is not None]
        if len(known) > len(values) / 2:
            expect(known == sorted(known), f"{page}: column {column} is sorted by number {orders[0]}")
            expect(all(value is None for value in values[len(known):]), f"{page}: column {column} has what is no number last")
        else:
            expect(sorted(orders[0]) == sorted(before), f"{page}: column {column} keeps its cells")
            expect(orders[0] == orders[1][::-1], f"{page}: column {column} is turned round")
    tab.close()


def scrolls(site, browser, expect, page):
    tab = browser.new_page(viewport={"width": 800, "height": 900})
    tab.goto(site.address(page))
    region = tab.query_selector(".table")
    if region.evaluate("one => one.scrollWidth <= one.clientWidth"):
        tab.close()
        return
    region.focus()
    tab.keyboard.press("ArrowRight")
    tab.wait_for_timeout(300)
    expect(region.evaluate("one => one.scrollLeft") > 0, f"{page}: the wide table scrolls by keys")
    expect(tab.evaluate("scrollX") == 0, f"{page}: the page does not move sideways with it")
    head = region.evaluate("one => { const head = one.querySelector('tbody th'); return head && head.getBoundingClientRect().left - one.getBoundingClientRect().left; }")
    expect(head is None or abs(head) < 1, f"{page}: the row heads stay in sight ({head})")
    tab.close()

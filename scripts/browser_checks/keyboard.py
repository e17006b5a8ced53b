"""A walk through a page by the tab key: everything is reached, seen and large enough."""

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const x = Math.min(Math.max(box.left + 4, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 1);
  const hit = document.elementFromPoint(x, y);
  return {
    what: one.outerHTML.slice(0, 90),
    // What the masthead says changes on the way.
    order: [...document.querySelectorAll(":not(.running *)")].indexOf(one),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    opacity: parseFloat(style.opacity) * parseFloat(getComputedStyle(one.parentElement).opacity),
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: !(hit && (one.contains(hit) || hit.contains(one))),
  };
}"""
# Targets smaller than 24 px, but for links in a sentence.
SMALL = """() => [...document.querySelectorAll("a[href], button")].filter((one) => {
  const box = one.getBoundingClientRect();
  if (box.width === 0 || one.closest(".skip")) return false;
  if (getComputedStyle(one).display === "inline" && [...one.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
  return box.width < 23.9 || box.height < 23.9;
}).map((one) => `${one.outerHTML.slice(0, 80)} (${Math.round(one.getBoundingClientRect().width)} × ${Math.round(one.getBoundingClientRect().height)})`)"""


def check(site, browser, expect, is_quick):
    for width in (1280, 390):
        context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
        tab = context.new_page()
        for page in site.one_of_each():
            tab.goto(site.address(page))
            small = tab.evaluate(SMALL)
            expect(not small, f"{page} at {width} px has targets below 24 px: {small[:3]}")
            if not is_quick or page.language == "ko":
                walk(tab, expect, page, width)
        context.close()
    skips(site, browser, expect)


def walk(tab, expect, page, width):
    expected = tab.evaluate("[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length")
    orders = []
    for _ in range(expected + 80):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused is None or focused["order"] in orders:
            break
        orders.append(focused["order"])
        where = f"{page} at {width} px: {focused['what']}"
        expect(focused["outline"] >= 2, f"{where} shows its focus")
        expect(focused["opacity"] == 1, f"{where} is visible while it has the focus")
        expect(focused["inSight"] and not focused["covered"], f"{where} is in sight")
    # Long contents unfold on the way.
    expect(len(orders) == expected or len(orders) > expected and tab.locator(".contents.long").count() > 0, f"{page} at {width} px: the tab key reaches {len(orders)} of {expected}")
    expect(orders == sorted(orders), f"{page} at {width} px: the order of the tab key is that of the page")


def skips(site, browser, expect):
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    for page in site.one_of_each():
        tab.goto(site.address(page))
        tab.keyboard.press("Tab")
        expect(tab.evaluate("document.activeElement.matches('.skip')"), f"{page}: the first key offers to skip to the text")
        tab.keyboard.press("Enter")
        expect(tab.evaluate("document.activeElement.id") == "main", f"{page}: the link skips to the text")
    tab.close()

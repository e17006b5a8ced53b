"""A briefing as it is read: changing language keeps the place, a passage shows its original, and all of it without script."""

SWITCH = "() => document.querySelector('.languages a[hreflang=\"%s\"]').getBoundingClientRect().toJSON()"
# What a page says, without what only scripts add.
CONTENT = """() => {
  const copy = document.querySelector("main").cloneNode(true);
  for (const part of copy.querySelectorAll("button:not(th *), .counterpart, .permalink")) {
    part.remove();
  }
  return copy.textContent.replace(/\\s+/g, " ").trim();
}"""


def check(site, browser, expect, is_quick):
    # The longest that is complete in English.
    translated = site.of_kind("briefing", lambda page: page.language == "en" and not page.is_incomplete)[0]
    english = translated.path
    briefing = next(page for page in site.pages if page.path == "ko" + english.removeprefix("en"))
    for width, height in ((1280, 900), (390, 844)):
        keeps_place(site, browser, expect, briefing, english, width, height, is_quick)
    remembers(site, browser, expect, briefing)
    shows_other_words(site, browser, expect, briefing, english)
    follows(site, browser, expect, briefing)
    without_script(site, browser, expect, briefing, english, is_quick)


def keeps_place(site, browser, expect, briefing, english, width, height, is_quick):
    context = browser.new_context(viewport={"width": width, "height": height})
    tab = context.new_page()
    tab.goto(site.address(briefing))
    places = tab.eval_on_selector_all(".body :is(h2, h3, p)[id]", "all => all.map((place) => place.id)")
    for identity in places[:: 6 if is_quick else 2]:
        tab.goto("about:blank")
        tab.goto(site.address(briefing, identity))
        tab.wait_for_timeout(100)
        # The switch stays in sight: a reader clicks where it is, without scrolling to it.
        box = tab.evaluate(SWITCH % "en")
        if not expect(0 <= box["top"] < height, f"at {identity} and {width} px the languages are in sight"):
            continue
        tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        tab.wait_for_url(f"**/{english}*")
        top = tab.evaluate("(id) => document.getElementById(id).getBoundingClientRect().top", identity)
        expect(-60 < top < height / 2, f"changing to English at {width} px keeps {identity} in sight (at {top:.0f} px)")
    context.close()


def remembers(site, browser, expect, briefing):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(site.address(""))
    expect(tab.locator(".gate [aria-current]").count() == 0, "the gate prefers no language at first")
    tab.goto(site.address(briefing))
    tab.click('.languages a[hreflang="en"]')
    tab.goto(site.address(""))
    tab.wait_for_timeout(200)
    expect(tab.url == site.address(""), "the gate leads nobody away")
    expect(tab.get_attribute('.gate h2 a[hreflang="en"]', "aria-current") == "true", "the gate marks the language chosen last")
    expect(context.cookies() == [], "the choice is kept without a cookie")
    context.close()


def shows_other_words(site, browser, expect, briefing, english):
    """The switch for both languages: in the margin at a desk, in a sheet on a phone; remembered, and nothing while it is off."""
    tab = browser.new_page()
    tab.goto(site.address(english))
    words = "[...document.querySelectorAll('.body :is(p, figure, li)[id]:has(.permalink)')]"
    expected = dict(tab.evaluate(f"{words}.map((one) => [one.id, one.innerText.replace(/[\\s#:]/g, '')])"))
    tab.close()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(site.address(briefing))
    stops = tab.evaluate("[...document.querySelectorAll('article :is(a[href], button, summary, [tabindex])')].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length")
    entries = tab.locator(".contents a").count()
    # A report of many tables has their buttons and downloads, too.
    if tab.locator("article table").count() <= 1:
        expect(stops - entries <= 30, f"{briefing} has {stops} stops of the tab key in its text, {entries} of them in the contents")
    expect(tab.locator(".counterpart").count() == 0, "nothing of the other language is shown before the switch is on")
    switch = tab.locator(".languages button")
    switch.click()
    expect(switch.get_attribute("aria-pressed") == "true", "the switch says that it is on")
    for identity in [one for one in expected if tab.locator(f"[id='{one}']").count()][:6]:
        tab.evaluate("(id) => document.getElementById(id).scrollIntoView({ block: 'center' })", identity)
        before = tab.evaluate("document.documentElement.scrollHeight")
        tab.evaluate("(id) => document.getElementById(id).focus({ preventScroll: true })", identity)
        aside = tab.locator(".counterpart [lang=en]")
        aside.wait_for()
        tab.wait_for_function("(id) => document.querySelector('.paired')?.id === id", arg=identity)
        shown = tab.evaluate("(words) => words.innerText.replace(/[\\s:]/g, '')", aside.element_handle())
        expect(shown in expected[identity] or expected[identity] in shown, f"{identity} shows its English words")
        boxes = [tab.locator(selector).bounding_box() for selector in (f"[id='{identity}']", ".counterpart")]
        expect(abs(boxes[0]["y"] - boxes[1]["y"]) < 3 and boxes[1]["x"] > boxes[0]["x"] + 300, f"the words of {identity} are in the margin beside it")
        expect(tab.evaluate("document.documentElement.scrollHeight") <= before + 400, f"the text keeps its place beside {identity}")
    tab.keyboard.press("Escape")
    expect(not tab.locator(".counterpart").is_visible(), "Escape puts the words away")
    tab.reload()
    expect(tab.locator(".languages button").get_attribute("aria-pressed") == "true", "the switch is remembered")
    tab.locator(".languages button").click()
    expect(tab.locator(".body [tabindex='0']:not(.table)").count() == 0, "switched off, passages take no focus")
    context.close()
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    tab = context.new_page()
    tab.goto(site.address(briefing))
    tab.locator(".languages button").tap()
    first = next(iter(expected))
    tab.locator(f"[id='{first}']").tap(position={"x": 60, "y": 8})
    sheet = tab.locator(".counterpart")
    sheet.locator("[lang=en]").wait_for()
    box = sheet.bounding_box()
    expect(abs(box["y"] + box["height"] - 844) < 2 and box["width"] > 380, "on a phone the words are in a sheet from below")
    tab.keyboard.press("Escape")
    expect(not sheet.is_visible(), "Escape closes the sheet")
    tab.route("**/ko-en/**", lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_())
    tab.goto(site.address(briefing))
    tab.locator(f"[id='{first}']").tap(position={"x": 60, "y": 8})
    tab.wait_for_url(f"**/ko-en/**#{first}")
    expect(True, "where the words cannot be fetched, the side-by-side page opens")
    context.close()


def follows(site, browser, expect, briefing):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(site.address(briefing))
    sections = tab.eval_on_selector_all(".contents details > ol > li > a", "all => all.map((link) => [link.hash.slice(1), link.textContent])")
    for identity, title in sections:
        tab.evaluate("(id) => document.getElementById(id).scrollIntoView()", identity)
        tab.wait_for_timeout(120)
        expect(tab.text_content(".running") == title, f"the masthead names section {identity}")
        expect(tab.get_attribute(f'.contents a[href="#{identity}"]', "aria-current") == "true", f"the contents mark section {identity}")
    context.close()


def without_script(site, browser, expect, briefing, english, is_quick):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    with_script = browser.new_page()
    for page in site.one_of_each():
        # The search page says that it needs a script; check_search.py tries it without.
        if 'class="query"' in page.html:
            continue
        plain.goto(site.address(page))
        with_script.goto(site.address(page))
        expect(plain.evaluate(CONTENT) == with_script.evaluate(CONTENT), f"{page} says the same without script")
    with_script.close()
    plain.goto(site.address(english))
    headings = plain.eval_on_selector_all(".body h2", "all => all.map((heading) => heading.id)")
    for identity in headings[: 2 if is_quick else None]:
        plain.goto(site.address(english))
        plain.locator(f".heading:has(#{identity}) .elsewhere [hreflang=ko]").press("Enter")
        plain.wait_for_url(site.address(briefing, identity))
        expect(True, f"without script, Korean at {identity}")
    plain.goto(site.address(briefing))
    missing = plain.evaluate("""() => [...document.querySelectorAll(".body :is(p, li, h2, h3, h4, figure)[id]")]
      .filter((passage) => !(passage.closest(".heading") ?? passage).querySelector(`.permalink[href="#${passage.id}"]`))
      .map((passage) => passage.id)""")
    expect(not missing, f"without script, every passage has its permalink: {missing}")
    nameless = plain.eval_on_selector_all(".permalink", "all => all.filter((link) => !/: \\S/.test(link.ariaLabel ?? '')).length")
    expect(nameless == 0, "permalinks are named by the words of what they lead to")
    expect(plain.locator(":is(td, th, caption) .permalink").count() == 0, "cells have no permalinks")
    context.close()

"""What a page weighs, where it asks for things, and whether it moves while it loads."""

import gzip
import re

PAGE_AND_STYLE = 14 * 1024
# A page side by side has two texts.
TWO_TEXTS_AND_STYLE = 16 * 1024
STYLE = 7 * 1024
SCRIPT = 8 * 1024
# The script of the search page, which no other page loads.
SEARCH_SCRIPT = 10 * 1024
# A long report, whose text alone weighs this much, may weigh so many times what its text does.
LONG_TEXT = 6 * 1024
MARKUP = 1.8

# Sum of the layout shifts since the page began, those after clicks and keys left out.
LAYOUT_SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  scrollTo(0, document.body.scrollHeight / 2);
  setTimeout(() => { scrollTo(0, document.body.scrollHeight); }, 100);
  setTimeout(() => resolve(sum), 250);
})"""


def check(site, browser, expect, is_quick):
    searching = sum(compressed(file.read_bytes()) for file in site.folder.glob("assets/search.*.js"))
    expect(searching <= SEARCH_SCRIPT, f"the script of the search is {searching} bytes compressed, at most {SEARCH_SCRIPT}")
    script = sum(compressed(file.read_bytes()) for file in site.folder.glob("assets/*.js")) - searching
    expect(script <= SCRIPT, f"all other script is {script} bytes compressed, at most {SCRIPT}")
    for sheet in site.folder.glob("assets/site.*.css"):
        style = compressed(sheet.read_bytes())
        expect(style <= STYLE, f"the style sheet is {style} bytes compressed, at most {STYLE}")
    heaviest = 0
    for page in site.pages:
        # A style sheet for paper holds nothing up.
        sheets = re.findall(r'<link rel="stylesheet" href="[^"]*?(assets/[^"]+)">', page.html)
        expect(len(sheets) == (2 if re.search('class="(query|gate)', page.html) else 1), f"{page} needs one style sheet, the search and the gate two")
        weight = compressed(page.html.encode()) + sum(compressed((site.folder / sheet).read_bytes()) for sheet in sheets)
        heaviest = max(heaviest, weight)
        text = compressed(re.sub(r"<script.*?</script>|<[^>]+>", "", page.html.split("<main", 1)[-1], flags=re.S).encode())
        limit = TWO_TEXTS_AND_STYLE if 'class="parallel"' in page.html else PAGE_AND_STYLE
        if text < LONG_TEXT or weight <= limit:
            expect(weight <= limit, f"{page} and the style sheet are {weight} bytes compressed, at most {limit}; its text is {text}")
        else:
            markup = compressed(re.sub(r"<script.*?</script>", "", page.html, flags=re.S).encode())
            expect(markup <= MARKUP * text, f"{page} is {markup} bytes compressed, its text {text}: at most {MARKUP} times that")
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page.html)
        expect(policy and "default-src" in policy[1], f"{page} has a content security policy")
        expect(policy and "unsafe" not in policy[1], f"{page} has a strict content security policy")
        expect(not re.search(r"<style|\sstyle=|\son\w+=", page.html), f"{page} has no inline style and no inline handler")
        scripts = re.findall(r"<script\b([^>]*)>", page.html)
        # Without a source, neither word would mean anything.
        blocking = [
            script for script in scripts
            if not re.search(r'\ssrc="[^"]+".*\s(defer|async)\b', script) and "application/ld+json" not in script
        ]
        expect(not blocking, f"{page} has no script that is inline or holds up the page: {blocking}")
    print(f"  heaviest page with the style sheet {heaviest} bytes, script {script} bytes, compressed")

    for width in (390, 1280):
        context = browser.new_context(viewport={"width": width, "height": 800})
        tab = context.new_page()
        messages = []
        tab.on("console", lambda message: messages.append(message.text) if message.type in ("error", "warning") else None)
        tab.on("pageerror", lambda error: messages.append(str(error)))
        tab.on("request", lambda request: None if request.url.startswith(site.origin) else messages.append(f"asks for {request.url}"))
        for page in site.one_of_each():
            tab.goto(site.address(page))
            shift = tab.evaluate(LAYOUT_SHIFT)
            expect(shift == 0, f"{page} at {width} px shifts by {shift:.4f}")
            expect(not messages, f"{page} at {width} px: {messages}")
            messages.clear()
        expect(not context.cookies(), "the site sets no cookie")
        context.close()


def compressed(data):
    return len(gzip.compress(data, 9))

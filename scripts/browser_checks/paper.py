"""A briefing on paper: its words, its address, its page numbers, and nothing that only a screen needs."""

import pathlib
import re
import subprocess
import tempfile


def check(site, browser, expect, is_quick):
    for kind in ("briefing", "parallel"):
        for page in site.of_kind(kind)[: 1 if is_quick else None]:
            prints(site, browser, expect, page)


def prints(site, browser, expect, page):
    tab = browser.new_page(color_scheme="dark")
    tab.goto(site.address(page))
    title = tab.eval_on_selector("h1", "one => one.firstElementChild?.textContent ?? one.textContent")
    last = tab.eval_on_selector_all("article p", "all => all.at(-1).textContent")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "page.pdf")
        tab.pdf(path=file, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    bare = re.sub(r"\s", "", text)
    address = re.search(r'class="address">([^<]+)<', page.html)
    expect(address and address[1].endswith("/" + page.path), f"{page} knows its address")
    expect(address and address[1] in bare, f"{page} on paper has its address")
    expect(re.sub(r"\s", "", title)[:6] in bare, f"{page} on paper has its title")
    expect(re.sub(r"[\s#]", "", last)[:12] in bare, f"{page} on paper is complete")
    pages = text.count("\f")
    expect(f"1/{pages}" in bare and f"{pages}/{pages}" in bare, f"{page} on paper has {pages} numbered pages")
    tab.emulate_media(media="print")
    for selector in (".languages", ".permalink", ".other-words", ".contents", ".skip"):
        expect(not any(part.is_visible() for part in tab.query_selector_all(selector)), f"{page} on paper has no {selector}")
    background = tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    expect(background == "rgb(255, 255, 255)", f"{page} is printed on white ({background})")
    tab.close()

"""Reads a generated site as people do, in Chromium; exits 1 if something does not work.

Changing language keeps the place, with the script and without it; the comparison table stands as blocks on a phone; the
side-by-side page sets a segment's languages next to each other on a desk and one above the other on a phone.

    check_reading.py FOLDER
"""

import functools
import http.server
import pathlib
import sys
import threading

from playwright.sync_api import sync_playwright


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def main(site):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(QuietHandler, directory=site)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    slug = next(pathlib.Path(site, "ko-en").iterdir()).name
    faults = []

    def expect(condition, what):
        print(("ok   " if condition else "FAIL ") + what)
        if not condition:
            faults.append(what)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{base}ko/{slug}/")
        headings = page.eval_on_selector_all(".body h2, .body h3", "all => all.map(h => h.id)")
        for identity in headings:
            page.goto("about:blank")
            page.goto(f"{base}ko/{slug}/#{identity}")
            page.wait_for_timeout(200)
            # The switch stays in sight: a reader clicks where it is, without scrolling to it.
            place = page.locator("header [hreflang=en]").bounding_box()
            page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
            page.wait_for_url("**/en/**")
            top = page.eval_on_selector(f"#{identity}", "h => h.getBoundingClientRect().top")
            expect("/en/" in page.url and -60 < top < 450, f"English at {identity} (its heading at {top:.0f} px)")

        plain = browser.new_context(java_script_enabled=False).new_page()
        for identity in headings:
            plain.goto(f"{base}en/{slug}/")
            plain.click(f".heading:has(#{identity}) [hreflang=ko]")
            expect(plain.url == f"{base}ko/{slug}/#{identity}", f"without script, Korean at {identity}")

        phone = browser.new_page(viewport={"width": 390, "height": 844})
        phone.goto(f"{base}ko/{slug}/")
        cells = phone.eval_on_selector_all(
            ".table tbody tr:first-child > *", "all => all.map(c => c.getBoundingClientRect().left)"
        )
        expect(len(cells) > 2 and max(cells) - min(cells) < 2, "on a phone the cells of a row stand below each other")
        expect(phone.is_visible(".table tbody .name"), "on a phone cells name their column")
        expect(not page.is_visible(".table tbody .name"), "on a desk the header does")

        for width, below in ((1280, False), (390, True)):
            both = browser.new_page(viewport={"width": width, "height": 900})
            both.goto(f"{base}ko-en/{slug}/")
            tops = both.eval_on_selector_all("#lead > p", "all => all.map(p => p.getBoundingClientRect().top)")
            expect((tops[1] > tops[0] + 10) == below, f"side by side at {width} px")
        browser.close()
    server.shutdown()
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))

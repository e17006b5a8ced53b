"""Runs axe-core over every page of a site, in light and dark, on a phone and on a desk; exits 1 on a violation.

It also fails on any request that leaves the site, on a script error, and on a page that scrolls sideways.

    check_accessibility.py FOLDER
"""

import functools
import http.server
import pathlib
import sys
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = [(320, 640), (390, 844), (768, 1024), (1280, 900), (1920, 1080)]
AXE_SIZES = [(390, 844), (1280, 900)]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def main(site):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(QuietHandler, directory=site)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    pages = sorted(str(p.relative_to(site)) for p in pathlib.Path(site).rglob("*.html"))
    faults = []
    runs = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme)
            page = context.new_page()
            page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
            page.on(
                "request",
                lambda request: request.url.startswith(base) or faults.append(f"leaves the site: {request.url}"),
            )
            for name in pages:
                page.goto(base + name.removesuffix("index.html"))
                for width, height in SIZES:
                    page.set_viewport_size({"width": width, "height": height})
                    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                        faults.append(f"{name} at {width} px scrolls sideways")
                    if (width, height) not in AXE_SIZES:
                        continue
                    runs += 1
                    for violation in Axe().run(page, options={"runOnly": RULES}).response["violations"]:
                        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
                        faults.append(f"{name} {scheme} {width} px: {violation['id']}: {violation['help']}: {nodes}")
            context.close()
        browser.close()
    server.shutdown()
    for fault in faults:
        print(fault)
    print(f"{len(pages)} pages, {runs} runs, {len(faults)} faults")
    return 1 if faults or not pages else 0


sys.exit(main(sys.argv[1]))

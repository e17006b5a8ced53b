"""Takes the pictures that the README shows, of the newest briefing of a generated site.

take_screenshots.py SITE FOLDER
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


def main(site, folder):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(QuietHandler, directory=site)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    slug = next(pathlib.Path(site, "ko-en").iterdir()).name
    shots = [
        ("ko-desk", f"ko/{slug}/", 1280, 1600, "light"),
        ("en-desk", f"en/{slug}/", 1280, 1600, "light"),
        ("parallel-desk", f"ko-en/{slug}/", 1280, 1600, "light"),
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, path, width, height, scheme in shots:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(base + path)
            page.screenshot(path=pathlib.Path(folder, f"{name}.png"))
            page.close()
        browser.close()
    server.shutdown()


main(sys.argv[1], sys.argv[2])

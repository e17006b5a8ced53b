"""Takes the pictures that the README and docs/design.md show, of the newest briefing of a generated site.

take_screenshots.py SITE FOLDER
"""

import pathlib
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "browser_checks"))
from site_folder import Site

# Name, page, passage at the top, window, appearance.
PICTURES = [
    ("ko-desk", "ko/{slug}/", "", (1280, 1000), {}),
    ("en-desk", "en/{slug}/", "", (1280, 1000), {"color_scheme": "dark"}),
    ("parallel-desk", "ko-en/{slug}/", "s1-1-p1", (1280, 1000), {}),
    ("table-desk", "en/{slug}/", "s2-t1", (1280, 700), {}),
    ("gate-desk", "", "", (1280, 700), {}),
    ("ko-phone", "ko/{slug}/", "", (390, 844), {}),
    ("parallel-phone", "ko-en/{slug}/", "s1-1-p1", (390, 844), {"color_scheme": "dark"}),
    ("table-phone", "ko/{slug}/", "s2-t1", (390, 844), {}),
]


def main(folder, pictures):
    with Site(folder, "/") as site, sync_playwright() as playwright:
        slug = site.of_kind("parallel")[0].path.split("/")[1]
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, path, passage, (width, height), appearance in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, **appearance)
            page.goto(site.address(path.format(slug=slug)))
            if passage:
                page.eval_on_selector(f"#{passage}", "one => one.scrollIntoView()")
                page.wait_for_timeout(200)
            file = pathlib.Path(pictures, f"{name}.png")
            page.screenshot(path=file)
            page.close()
            # Type on paper needs few colours; flags need some more.
            Image.open(file).convert("RGB").quantize(48, dither=Image.Dither.NONE).save(file, optimize=True)
        browser.close()


main(sys.argv[1], sys.argv[2])

"""Lighthouse on pages of a generated site; exits 1 if accessibility, best practices or search engines get less than 100.

Debian's Chromium has Lighthouse in its developer tools: one Chromium opens the page, a second one opens the tools of
the first and runs the panel. Nothing else is needed.

    lighthouse.py FOLDER [PATH...]       the paths below the folder, such as ko/; without any, one page of each kind
"""

import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "browser_checks"))
from site_folder import Site

CHROMIUM = "/usr/bin/chromium"
CATEGORIES = ["accessibility", "best-practices", "seo"]
RUN = """async (categoryIds) => {
  const lighthouse = await import("./panels/lighthouse/lighthouse.js");
  const result = await lighthouse.LighthousePanel.LighthousePanel.executeLighthouseRecording({ categoryIds });
  const failed = Object.values(result.audits).filter((audit) => audit.score !== null && audit.score < 1
    && audit.scoreDisplayMode === "binary").map((audit) => audit.id);
  return { scores: Object.fromEntries(Object.values(result.categories).map((one) => [one.id, one.score])), failed };
}"""


def tab_of(port):
    """The tab of the Chromium at this port, as soon as it is open."""
    for _ in range(150):
        try:
            tabs = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list?for_tab", timeout=5))
            found = [tab for tab in tabs if tab["type"] == "tab" and tab["url"].startswith("http")]
            if found:
                return found[0]["id"]
        except OSError:
            pass
        time.sleep(0.2)
    raise TimeoutError("Chromium does not open its port for developer tools")


def lighthouse(playwright, address):
    with socket.socket() as free, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        looked_at = subprocess.Popen(
            [CHROMIUM, "--headless", "--no-sandbox", f"--remote-debugging-port={port}", "--remote-allow-origins=*",
             f"--user-data-dir={profile}", "--no-first-run", "--disable-extensions", "--disable-background-networking", address],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        try:
            tab = tab_of(port)
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            tools = browser.new_page()
            tools.goto(f"http://127.0.0.1:{port}/devtools/devtools_app.html?targetType=tab&ws=127.0.0.1:{port}/devtools/page/{tab}")
            tools.wait_for_timeout(2500)
            tools.evaluate("""async () => {
              const legacy = await import("./ui/legacy/legacy.js");
              await legacy.ViewManager.ViewManager.instance().showView("lighthouse");
            }""")
            tools.wait_for_timeout(500)
            result = tools.evaluate(RUN, CATEGORIES)
            browser.close()
            return result
        finally:
            looked_at.terminate()
            looked_at.wait(20)


def main(folder, *paths):
    is_good = True
    with Site(folder, "/") as site, sync_playwright() as playwright:
        for path in paths or [page.path for page in site.one_of_each() if 'content="noindex"' not in page.html]:
            result = lighthouse(playwright, site.address(path))
            print(f"/{path}", *(f"{name} {round(100 * (score or 0))}" for name, score in result["scores"].items()), *result["failed"])
            is_good = is_good and all(score == 1 for score in result["scores"].values())
    return 0 if is_good else 1


sys.exit(main(*sys.argv[1:]))

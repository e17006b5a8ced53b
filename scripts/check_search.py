"""Proves the search: the same queries in Chromium and in the terminal, with what they must and must not find.

    check_search.py SITEGEN
"""

import functools
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import urllib.parse
import xml.etree.ElementTree

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from make_fixture_site import CATALOGUE_HEAD, quoted

CHROMIUM = "/usr/bin/chromium"
SITE = """title: {ko: 새벗 소식, en: Saebeot News}
description: {ko: 찾기를 시험하는 곳, en: A place to test the search}
languages: [ko, en]
time-zone: Asia/Seoul
base-url: https://search.example.org/
topics:
  region: {ko: 지역, en: Regions}
  sea: {ko: 바다, en: The sea}
"""
GLOSSARY = "ko,en\n새벗에너지연구원,Saebeot Institute of Energy|SIE\n"

# By the last part of the address: the day, a topic, and the passages in both languages, the title first.
BRIEFINGS = {
    "kindergartens": ("2026-03-02", "region", [
        ("공립유치원을 두 배로 늘린다", "Public kindergartens to double"),
        ("정부가 3조 5천억 원을 들여 공립유치원을 늘리기로 했다.", "The government will spend 3.5 trillion won on public kindergartens."),
        ("학부모에게는 2026년 11월 23일에 알린다.", "Parents will be told on November 23, 2026."),
    ]),
    "playgrounds": ("2026-03-05", "region", [
        ("놀이터 안전 점검", "Playgrounds are inspected"),
        ("유치원과 놀이터 4,165곳을 살핀다. 예산은 4,165억 원이다.", "Kindergartens and 4,165 playgrounds are inspected. The budget is 416.5 billion won."),
    ]),
    "disarmament": ("2026-04-01", "sea", [
        ("핵무기 없는 바다를 위한 회의", "A conference for a sea without nuclear weapons"),
        ("회의는 가람도에서 열린다.", "The conference is held on Garam."),
    ]),
    "technology": ("2026-04-02", "sea", [
        ("핵심 기술과 무기 체계를 나누어 본다", "Core technology and weapon systems are viewed apart"),
        ("핵심 기술은 따로 관리하고, 무기 체계는 함께 살핀다.", "Core technology is managed apart, weapon systems together."),
    ]),
    "schools": ("2026-05-01", "region", [
        ("학교 육성 계획", "A plan to promote schools"),
        ("학교 육성에 마을이 나선다. 국가 균형발전도 함께 다룬다.", "Villages promote schools. Balanced national development is treated, too."),
    ]),
    "teaching": ("2026-05-02", "region", [
        ("교육 과정을 고친다", "The curriculum is revised"),
        ("교육에서는 협력이 먼저다.", "In teaching, co-operation comes first."),
    ]),
    "cafe": ("2026-06-01", "sea", [
        ("바다 찻집이 문을 연다", "A café opens by the sea"),
        ("새벗에너지연구원이 찻집에 전기를 댄다.", "The Saebeot Institute of Energy supplies the café with electricity."),
        ("정책들을 계획하고 있다고 하고는 검사기관 문을 닫았다.", "It said that policies were being planned, and closed."),
    ]),
}

# What must be found, the best first; the rest must not be.
QUERIES = [
    # The title comes before the text, though there it is only a part of a word.
    ("유치원", ["kindergartens", "playgrounds"]),
    ("공립 유치원", ["kindergartens"]),
    ("정부", ["kindergartens"]),
    ("정부에서는", []),
    ("핵무기", ["disarmament"]),
    ("교육", ["teaching"]),
    ("국가균형", ["schools"]),
    ("3조 5천억", ["kindergartens"]),
    ("3.5 trillion", ["kindergartens"]),
    ("3,500,000,000,000", ["kindergartens"]),
    ("4165억", ["playgrounds"]),
    ("416.5 billion", ["playgrounds"]),
    ("4,165", ["playgrounds"]),
    ("11월 23일", ["kindergartens"]),
    ("23 November", ["kindergartens"]),
    ("2026-11-23", ["kindergartens"]),
    ("kindergarten", ["kindergartens", "playgrounds"]),
    ("kindergartens parents", ["kindergartens"]),
    ("policy", ["cafe"]),
    ("planning", ["schools", "cafe"]),
    ("cooperation", ["teaching"]),
    ("co-operation", ["teaching"]),
    ("cafe", ["cafe"]),
    ("CAFÉ", ["cafe"]),
    ("SIE", ["cafe"]),
    ("ㄱㄹㅇㅊㅇ", ["kindergartens"]),
    ("놀잍", ["playgrounds"]),
    ("공립유취원", ["kindergartens"]),
    ('"weapon systems"', ["technology"]),
    ('"systems weapon"', []),
    ("kinder", ["kindergartens", "playgrounds"]),
    ("없는말이다", []),
    ("세상에없는유치원", []),
    ("사기", []),
    ("26. 11. 23.", ["kindergartens"]),
    ("4165곳", ["playgrounds"]),
    ("나마", []),
    ("지역", ["teaching", "schools", "playgrounds", "kindergartens"]),
    ("", []),
]


def make_site(program):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="search-"))
    content = folder / "content"
    (content / "briefings").mkdir(parents=True)
    (content / "site.yml").write_text(SITE)
    (content / "glossary.csv").write_text(GLOSSARY)
    for slug, (day, topic, passages) in BRIEFINGS.items():
        briefing = content / "briefings" / f"{day}-{slug}"
        briefing.mkdir()
        (briefing / "briefing.yml").write_text(f"topics: [{topic}]\n")
        (briefing / "ko.txt").write_text("\n\n".join(korean for korean, _ in passages) + "\n")
        entries = [f"msgid {quoted(korean)}\nmsgstr {quoted(english)}\n" for korean, english in passages]
        head = "".join(f'"{name}: {value}\\n"\n' for name, value in (CATALOGUE_HEAD | {"Language": "en"}).items())
        (briefing / "en.po").write_text(f'msgid ""\nmsgstr ""\n{head}\n' + "\n".join(entries))
    built = subprocess.run([program, "--quiet"], cwd=folder, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    handler = functools.partial(Handler, directory=str(folder / "public"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


class Checks:
    def __init__(self, program):
        self.program = os.path.realpath(program)
        self.folder = make_site(self.program)
        self.base = serve(self.folder)
        self.failures = []
        self.count = 0

    def check(self, holds, what):
        self.count += 1
        if not holds:
            self.failures.append(what)

    def in_terminal(self, query, language):
        answer = subprocess.run(
            [self.program, "search", "--format", "json", "--language", language, "--", query],
            cwd=self.folder, capture_output=True, text=True)
        return [result["address"][language].split("/")[1] for result in json.loads(answer.stdout)]

    def in_browser(self, page):
        """The addresses of what is listed, once the list is whole."""
        return page.evaluate("""async () => {
          const list = document.getElementById("results");
          document.querySelector("form.query").requestSubmit();
          while (list.ariaBusy === "true") await new Promise((done) => setTimeout(done, 20));
          return [...list.querySelectorAll("h2 a")].map((link) => new URL(link.href).pathname.split("/")[2]);
        }""")

    def queries(self, browser):
        for language in ["ko", "en"]:
            page = browser.new_page()
            errors = []
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto(f"{self.base}/{language}/search/")
            for query, expected in QUERIES:
                page.fill("#query", query)
                listed = self.in_browser(page)
                told = self.in_terminal(query, language) if query else []
                self.check(listed == told, f"{language} {query!r}: browser {listed}, terminal {told}")
                same = listed == expected if language == "ko" else sorted(listed) == sorted(expected)
                self.check(same, f"{language} {query!r}: {listed} instead of {expected}")
            self.check(not errors, f"{language}: {errors}")
            page.close()

    def both_languages(self, browser):
        page = browser.new_page()
        page.goto(f"{self.base}/ko/search/?q=curriculum")
        self.check(self.in_browser(page) == ["teaching"], "a link to a list of results leads to it")
        text = page.inner_text("#results")
        self.check("2026-05-02 · 지역" in text, f"results have their date and topic: {text}")
        self.check("교육 과정을 고친다" in text and "curriculum" in text, f"both languages are shown: {text}")
        page.click("#results a.passage >> nth=0") if page.query_selector("#results a.passage") else page.click("#results h2 a")
        page.wait_for_load_state()
        self.check("/teaching/" in page.url, f"results lead to their passages: {page.url}")
        page.goto(f"{self.base}/ko/search/?q=%EC%9C%A0%EC%B9%98%EC%9B%90&topic=sea")
        self.check(self.in_browser(page) == [], "a topic leaves out the others")
        page.goto(f"{self.base}/ko/search/?q=%EC%9C%A0%EC%B9%98%EC%9B%90&year=2026")
        self.check(len(self.in_browser(page)) == 2, "a year keeps its own")
        page.close()

    def readers_language(self, browser):
        """Both languages have the year and the number; each reader is shown their own first, and the other beside it."""
        for language, first, other in [("ko", "학부모에게는", "Parents"), ("en", "Parents", "학부모에게는")]:
            page = browser.new_page()
            page.goto(f"{self.base}/{language}/search/?q=2026-11-23")
            self.check(self.in_browser(page) == ["kindergartens"], f"{language}: a date is found")
            passage = page.inner_text("#results a.passage")
            self.check(passage.startswith(first), f"{language}: the language of the reader comes first: {passage}")
            self.check(f"/{language}/" in page.get_attribute("#results a.passage", "href"), f"{language}: and leads to their page")
            beside = page.inner_text("#results .beside")
            self.check(beside.startswith(other), f"{language}: with the other language beside it: {beside}")
            page.close()

    def open_search(self, browser):
        """A browser that follows the description of a page gets results."""
        names = {"a": "http://a9.com/-/spec/opensearch/1.1/"}
        for language, words in [("ko", "유치원 & 놀이터"), ("en", "kindergartens & playgrounds")]:
            page = browser.new_page()
            page.goto(f"{self.base}/{language}/kindergartens/")
            address = page.evaluate("document.querySelector('link[rel=search]').href")
            description = xml.etree.ElementTree.fromstring(page.request.get(address).text())
            url = description.find("a:Url", names)
            self.check(description.findtext("a:Language", "", names) == language and url.get("type") == "text/html",
                       f"{language}: the description is of this language")
            template = url.get("template")
            self.check(template.startswith("https://search.example.org/"), f"{language}: it names a whole address: {template}")
            self.check(template.count("{searchTerms}") == 1, f"{language}: words have one place in it: {template}")
            asked = template.replace("https://search.example.org", self.base).replace("{searchTerms}", urllib.parse.quote(words, safe=""))
            page.goto(asked)
            self.check(self.in_browser(page) == ["playgrounds"], f"{language}: following it finds what was typed")
            self.check(page.input_value("#query") == words, f"{language}: and the field has it")
            page.close()

    def anchors(self, _):
        """Whatever a result leads to is on its page."""
        for path in sorted((self.folder / "public/search/passages").iterdir()):
            content = json.loads(path.read_text())
            for address in content["addresses"]:
                page = (self.folder / "public" / address / "index.html").read_text()
                lost = [passage[0] for passage in content["passages"] if passage[0] and f'id="{passage[0]}"' not in page]
                self.check(not lost, f"{address} has no {lost}")

    def what_is_fetched(self, browser):
        page = browser.new_page()
        fetched = []
        page.on("request", lambda request: fetched.append(request.url.removeprefix(self.base)))
        page.goto(f"{self.base}/ko/search/", wait_until="networkidle")
        self.check(not [path for path in fetched if path.startswith("/search/")], f"nothing is loaded before: {fetched}")
        page.focus("#query")
        page.wait_for_timeout(300)
        self.check([path for path in fetched if path.startswith("/search/")] == ["/search/start.json"], f"then the start: {fetched}")
        page.close()

    def keys(self, browser):
        page = browser.new_page()
        page.goto(f"{self.base}/ko/kindergartens/")
        page.keyboard.press("/")
        self.check(page.evaluate("document.activeElement.name") == "q", "a slash leads to the field")
        page.keyboard.type("teaching")
        page.keyboard.press("Enter")
        page.wait_for_url("**/ko/search/?q=teaching")
        self.check(self.in_browser(page) == ["teaching"], "the field of every page leads to the results")
        page.focus("#query")
        page.keyboard.press("ArrowDown")
        self.check(page.evaluate("document.activeElement.closest('#results') !== null"), "an arrow leads to the results")
        page.keyboard.press("Escape")
        self.check(page.evaluate("document.activeElement.id") == "query", "Escape leads back")
        page.keyboard.press("Escape")
        self.check(self.in_browser(page) == [] and page.input_value("#query") == "", "Escape empties the field")
        # As an input method does: what is composed is no query yet, and Enter ends the syllable.
        states = page.evaluate("""async () => {
          const field = document.getElementById("query");
          const count = () => document.querySelectorAll("#results > li").length;
          const pause = () => new Promise((done) => setTimeout(done, 600));
          field.focus();
          field.dispatchEvent(new CompositionEvent("compositionstart"));
          field.value = "유치원";
          field.dispatchEvent(new InputEvent("input", { isComposing: true }));
          const enter = new KeyboardEvent("keydown", { key: "Enter", isComposing: true, cancelable: true });
          field.dispatchEvent(enter);
          await pause();
          const during = count();
          field.dispatchEvent(new CompositionEvent("compositionend"));
          await pause();
          return [during, enter.defaultPrevented, count()];
        }""")
        self.check(states == [0, True, 2], f"composition: {states}")
        self.check(page.get_attribute("#found", "role") == "status", "results are announced")
        page.close()

    def looks(self, browser):
        for language, query in [("ko", "유치원"), ("en", "kindergarten")]:
            for scheme in ["light", "dark"]:
                context = browser.new_context(color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                page.goto(f"{self.base}/{language}/search/?q={query}")
                self.in_browser(page)
                violations = Axe().run(page).response["violations"]
                self.check(not violations, f"axe, {language} {scheme}: {[violation['id'] for violation in violations]}")
                context.close()
        for width in [320, 360, 1280]:
            page = browser.new_page(viewport={"width": width, "height": 800})
            for path in ["/ko/search/?q=유치원", "/en/search/?q=kindergarten", "/ko/kindergartens/", "/en/"]:
                page.goto(self.base + path)
                page.wait_for_timeout(500)
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                self.check(wide <= 0, f"{path} at {width} px is {wide} px too wide")
                overlap = page.evaluate("""() => {
                  const field = document.querySelector(".find")?.getBoundingClientRect();
                  return field ? [...document.querySelectorAll(".nameplate a, .topbar a, .languages a")].filter((link) => {
                    const box = link.getBoundingClientRect();
                    return box.left < field.right && box.right > field.left && box.top < field.bottom && box.bottom > field.top;
                  }).map((link) => link.textContent) : [];
                }""")
                self.check(not overlap, f"{path} at {width} px: the field lies over {overlap}")
            page.close()
        context = browser.new_context(forced_colors="active")
        page = context.new_page()
        page.goto(f"{self.base}/ko/search/?q=유치원")
        self.in_browser(page)
        style = page.evaluate("getComputedStyle(document.querySelector('#results mark')).outlineStyle")
        self.check(style == "solid", f"forced colours: what was found is not marked ({style})")
        context.close()

    def without_script(self, browser):
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{self.base}/ko/kindergartens/")
        page.fill(".find input", "유치원")
        page.press(".find input", "Enter")
        page.wait_for_url("**/ko/search/?q=*")
        text = page.inner_text("main")
        self.check("자바스크립트" in text, "it says that it needs a script")
        self.check(all(passages[0][0] in text for _, _, passages in BRIEFINGS.values()), "and lists all titles")
        self.check(page.query_selector('main a[href*="archive"]') is not None, "and leads to the archive")
        context.close()

    def off(self):
        site = self.folder / "content/site.yml"
        site.write_text(SITE + "outputs: [archive]\n")
        built = subprocess.run([self.program, "--quiet", "--output", "off"], cwd=self.folder, capture_output=True, text=True)
        self.check(built.returncode == 0, built.stderr)
        left = [path.name for path in (self.folder / "off").rglob("*") if "search" in str(path.relative_to(self.folder / "off"))]
        self.check(not left, f"nothing of the search is left: {left}")
        page = (self.folder / "off/ko/kindergartens/index.html").read_text()
        self.check('role="search"' not in page and "form-action 'none'" in page, "no page knows of it")
        answer = subprocess.run([self.program, "search", "--output", "off", "x"], cwd=self.folder, capture_output=True, text=True)
        self.check(answer.returncode == 1 and "no-search-index" in answer.stdout + answer.stderr, "the terminal says what is missing")

    def run(self):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for part in [self.queries, self.both_languages, self.readers_language, self.open_search, self.anchors, self.what_is_fetched, self.keys, self.looks, self.without_script]:
                part(browser)
            browser.close()
        self.off()
        for failure in self.failures:
            print(f"FAILED  {failure}")
        print(f"search: {self.count - len(self.failures)} of {self.count} hold")
        return 1 if self.failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(Checks(sys.argv[1]).run())

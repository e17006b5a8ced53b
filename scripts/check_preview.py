"""Proves the preview with the real program: requests over raw sockets, saving in Chromium, the editor's desk, and two hundred
changes.

    check_preview.py SITEGEN [protocol|browser|desk|soak]…
"""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

CHROMIUM = "/usr/bin/chromium"
BRIEFING = "content/briefings/2026-11-23-night-library"
PAGE = "/ko/night-library/"


class Preview:
    """A small site in a folder of its own, and the program that shows it."""

    def __init__(self, program, *options, styles=False):
        self.program = os.path.realpath(program)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="preview-"))
        subprocess.run([self.program, "init", "."], cwd=self.folder, check=True, capture_output=True)
        made = next((self.folder / "content/briefings").iterdir())
        made.rename(self.folder / BRIEFING)
        if styles:
            sheet = pathlib.Path(__file__).resolve().parent.parent / "templates/assets/site.css"
            (self.folder / "templates/assets").mkdir(parents=True)
            shutil.copy(sheet, self.folder / "templates/assets")
        self.process = subprocess.Popen(
            [self.program, "serve", "--port", "0", "--quiet", *options],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        line = self.process.stdout.readline()
        self.port = int(re.search(r"http://[^ ]*:(\d+)/", line).group(1))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.end()
        shutil.rmtree(self.folder)

    def end(self):
        started = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(timeout=10)
        return status, time.monotonic() - started

    def address(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def text(self, name=f"{BRIEFING}/ko.txt"):
        return (self.folder / name).read_text()

    def write(self, text, name=f"{BRIEFING}/ko.txt"):
        """As most editors save: a new file that takes the place of the old one."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")
        new.write_text(text)
        new.rename(path)

    def replace(self, words, others, name=f"{BRIEFING}/ko.txt"):
        text = self.text(name)
        assert words in text, words
        self.write(text.replace(words, others), name)

    def get(self, path):
        return urllib.request.urlopen(self.address(path), timeout=10).read()

    def raw(self, data, wait=5.0):
        """What comes back for bytes as they are, until the server closes or nothing comes any more."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            connection.sendall(data)
            answer = b""
            try:
                while part := connection.recv(65536):
                    answer += part
            except (TimeoutError, ConnectionResetError):
                pass
            return answer

    def request(self, line, *headers):
        host = f"Host: 127.0.0.1:{self.port}"
        return self.raw("\r\n".join([line, host, "Connection: close", *headers, "", ""]).encode())


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else None


def expect(condition, what):
    if not condition:
        raise SystemExit(f"check_preview: {what}")


# Over raw sockets.


def protocol(program):
    with Preview(program) as preview:
        expect(status(preview.request(f"GET {PAGE} HTTP/1.1")) == 200, "a page is not sent")
        head = preview.request(f"HEAD {PAGE} HTTP/1.1")
        expect(status(head) == 200 and head.endswith(b"\r\n\r\n"), "HEAD is answered with a body, or not at all")
        expect(re.search(rb"(?i)content-length: [1-9]", head), "HEAD does not say how long the page is")
        for path in ("/../content/site.yml", "/%2e%2e/content/site.yml", "/ko/..%2f..%2fcontent%2fsite.yml",
                     "/ko/%2e%2e/%2e%2e/content/site.yml", "/..%5ccontent", "/%00", "/ko/\x7f", "//etc/passwd",
                     "http://evil.example/"):
            answer = preview.request(f"GET {path} HTTP/1.1")
            expect(status(answer) in (400, None) and b"title:" not in answer, f"{path!r} is answered with {answer[:60]}")
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"):
            expect(status(preview.request(f"{method} / HTTP/1.1")) in (400, 405), f"{method} is taken")
        for header in ("Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"):
            for path in (PAGE, "/_preview/events", "/_preview/findings", "/_at/x:1"):
                answer = preview.request(f"GET {path} HTTP/1.1", header)
                expect(status(answer) == 403, f"{header} gets {path}: {answer[:60]}")
        for host in ("evil.example", f"evil.example:{preview.port}", f"127.0.0.1:{preview.port + 1}"):
            answer = preview.raw(f"GET /_preview/events HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            expect(status(answer) == 403, f"a server called {host} is answered for")
        malformed = (b"\r\n\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
                     b"GET / HTTP/1.1\r\nHost x\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                     b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc", b"\x00" * 5000,
                     b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + b"".join(b"X%d: a\r\n" % n for n in range(5000)) + b"\r\n")
        for data in malformed:
            answer = preview.raw(data, wait=15)
            expect(status(answer) in (400, 403, 408, 413, 414, 431, None), f"{data[:40]} is answered with {answer[:60]}")
        answer = preview.raw(
            f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nContent-Length: 5\r\n\r\nhello".encode())
        expect(status(answer) == 400, "a request with a body is answered")
        for length in (5, 10_000_000_000):
            started = time.monotonic()
            answer = preview.raw((f"POST /_desk/change HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n"
                                  f"Content-Length: {length}\r\n\r\nhello").encode(), wait=15)
            expect(status(answer) == 403, f"a change from nowhere is answered with {answer[:60]}")
            expect(time.monotonic() - started < 5, "a change from nowhere is read to its end")
        oversized(preview)
        several = f"GET {PAGE} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n" * 3
        last = f"GET {PAGE} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nConnection: close\r\n\r\n"
        expect(preview.raw((several + last).encode()).count(b"HTTP/1.1 200") == 4, "requests in a row are not all answered")
        many(preview)
        slow(preview)
        result, seconds = preview.end()
        expect(result == 0 and seconds < 1, f"it ends with {result} after {seconds:.1f} s")
    print("protocol: held")


def oversized(preview):
    """A change is read as far as one may be long."""
    token = re.search(rb'data-token="([^"]+)"', preview.get("/_desk/2026-11-23-night-library/")).group(1).decode()
    head = (f"POST /_desk/change HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nOrigin: http://127.0.0.1:{preview.port}\r\n"
            f"X-Desk-Token: {token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n").encode()
    with socket.create_connection(("127.0.0.1", preview.port), timeout=15) as connection:
        connection.sendall(head)
        answer = b""
        try:
            for _ in range(200):
                connection.sendall(b"10000\r\n" + b" " * 65536 + b"\r\n")
        except (BrokenPipeError, ConnectionResetError):
            pass
        try:
            answer = connection.recv(1000)
        except ConnectionResetError:
            pass
    expect(status(answer) in (413, None), f"a change of 13 MB is answered with {answer[:60]}")
    answer = preview.raw(head + b"2\r\n{}\r\n0\r\n\r\n")
    expect(status(answer) == 400, f"an empty change is answered with {answer[:60]}")


def many(preview):
    """A thousand requests at once, each on a connection of its own."""
    right = preview.get(PAGE)
    connections = []
    for _ in range(1000):
        connection = socket.create_connection(("127.0.0.1", preview.port), timeout=60)
        connections.append(connection)
    request = f"GET {PAGE} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nConnection: close\r\n\r\n".encode()
    for connection in connections:
        connection.sendall(request)
    for connection in connections:
        answer = b""
        while part := connection.recv(1 << 16):
            answer += part
        connection.close()
        expect(answer.endswith(right) and status(answer) == 200, "one of a thousand requests got another answer")


def slow(preview):
    """Clients that send a byte now and then are let go, and keep nobody waiting meanwhile."""
    connections = [socket.create_connection(("127.0.0.1", preview.port), timeout=30) for _ in range(200)]
    for connection in connections:
        connection.sendall(b"GET /ko/ HT")
    started = time.monotonic()
    expect(preview.get(PAGE), "slow clients keep others waiting")
    expect(time.monotonic() - started < 2, "slow clients keep others waiting")
    for connection in connections:
        try:
            while connection.recv(1000):
                pass
        except ConnectionResetError:
            pass
        connection.close()
    expect(time.monotonic() - started < 20, "slow clients are not let go")


# In Chromium.


def wait(page, expression, seconds=10):
    # Not Playwright's own wait: it evaluates text in the page, which the page's policy forbids.
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if value := page.evaluate(expression):
                return value
        except Exception:
            pass  # The page is just being loaded again.
        time.sleep(0.005)
    raise SystemExit(f"check_preview: in vain was waited for {expression}")


OVERLAY = "document.querySelector('sitegen-preview').shadowRoot"


def browser(program):
    from playwright.sync_api import sync_playwright

    with Preview(program, "--editor", "vscode") as preview, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 800, "height": 500})
        problems = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.goto(preview.address(PAGE))
        time.sleep(0.5)
        page.evaluate("scrollTo(0, 400)")
        time.sleep(0.2)

        preview.replace("함께 늘린다", "곧 함께 늘린다")
        wait(page, "document.body.innerText.includes('곧 함께 늘린다')")
        expect(abs(page.evaluate("scrollY") - 400) < 3, "the place on the page was lost")

        page.evaluate("scrollTo(0, 0)")
        preview.replace("반갑습니다", "무척 반갑습니다")
        wait(page, "document.body.innerText.includes('무척 반갑습니다')")
        wait(page, """(() => { const p = [...document.querySelectorAll('[id]')].filter((e) => e.textContent.includes('무척')).at(-1);
                     const { top, bottom } = p.getBoundingClientRect(); return bottom > 0 && top < innerHeight; })()""")

        before = page.inner_text("main")
        preview.write("topics: [nothing]\nunknown: 1\n", f"{BRIEFING}/briefing.yml")
        wait(page, f"!{OVERLAY}.querySelector('.panel').hidden")
        shown = page.evaluate(f"{OVERLAY}.querySelector('.panel').innerText")
        expect("briefing.yml:2:1" in shown and "unknown" in shown, f"the overlay says {shown!r}")
        link = page.evaluate(f"{OVERLAY}.querySelector('.panel a.place').href")
        expect(link.startswith("vscode://file/") and link.endswith("briefing.yml:1:10"), f"the place leads to {link}")
        expect(page.inner_text("main") == before, "the last good page is not there any more")
        preview.write("topics: []\n", f"{BRIEFING}/briefing.yml")
        wait(page, f"{OVERLAY}.querySelector('.panel').hidden")

        preview.write("slugs: {ko: late, en: late}\n", f"{BRIEFING}/briefing.yml")
        wait(page, "location.pathname === '/ko/late/'")

        expect(not [p for p in problems if "_preview/place" not in p], f"the console says {problems}")
        chromium.close()
    styles(program)
    search(program)
    print("browser: held")


def styles(program):
    """A style sheet is exchanged without loading the page again."""
    from playwright.sync_api import sync_playwright

    sheet = "templates/assets/site.css"
    with Preview(program, styles=True) as preview, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(preview.address(PAGE))
        time.sleep(0.5)
        page.evaluate("window.isTheSame = true")
        preview.write(preview.text(sheet) + "\nbody { background: rgb(1, 2, 3) !important; }\n", sheet)
        wait(page, "getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'")
        expect(page.evaluate("window.isTheSame"), "the page was loaded again for its style")
        chromium.close()


def search(program):
    """What was just written is found, in the words of either language; a folder of templates that is made meanwhile is used."""
    from playwright.sync_api import sync_playwright

    with Preview(program) as preview, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = chromium.new_page()
        problems = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)

        def found(query, path="/ko/search/"):
            page.goto(preview.address(f"{path}?q={query}"))
            wait(page, "document.getElementById('found').textContent.trim() !== ''")
            return page.inner_text("#results")

        expect("달팽이" not in found("달팽이"), "a word is found that is nowhere")
        preview.replace("함께 늘린다", "달팽이와 함께 늘린다")
        end = time.monotonic() + 10
        while "달팽이와 함께" not in (results := found("달팽이")):
            expect(time.monotonic() < end, f"the search does not find what was written: {results!r}")
        expect("library" in found("library", "/en/search/").lower(), "the search finds nothing in English")
        page.click("#results a")
        wait(page, "location.pathname === '/en/night-library/'")

        expect(not (preview.folder / "templates").exists(), "there is a folder of templates already")
        sheet = pathlib.Path(__file__).resolve().parent.parent / "templates/assets/site.css"
        page.goto(preview.address(PAGE))
        preview.write(sheet.read_text() + "\nbody { background: rgb(4, 5, 6) !important; }\n", "templates/assets/site.css")
        wait(page, "getComputedStyle(document.body).backgroundColor === 'rgb(4, 5, 6)'")
        expect(not [p for p in problems if "_preview/place" not in p], f"the console says {problems}")
        chromium.close()


# At the editor's desk.

DESK = "/_desk/2026-11-23-night-library/"
SETTINGS = f"{BRIEFING}/briefing.yml"
CATALOGUE = f"{BRIEFING}/en.po"


def accessible(page, what):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    expect(not found, f"{what}: axe finds {[(one['id'], [node['html'] for node in one['nodes']][:3]) for one in found]}")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    expect(wide <= 0, f"{what} is {wide} pixels wider than the window")


def written(preview, name, words):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if (preview.folder / name).exists() and words in preview.text(name):
            return
        time.sleep(0.01)
    raise SystemExit(f"check_preview: {name} does not say {words!r}")


def desk(program):
    from playwright.sync_api import sync_playwright

    with Preview(program, "--write", "--editor", "vscode") as preview, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        problems = []
        for scheme in ("light", "dark"):
            for width in (1280, 360):
                context = chromium.new_context(
                    viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                for path in ("/_desk/", DESK):
                    page.goto(preview.address(path))
                    accessible(page, f"{path} ({scheme}, {width})")
                page.click("[data-line='6']")
                wait(page, "document.querySelector('#shown pre')")
                accessible(page, f"the dialog ({scheme}, {width})")
                context.close()

        page = chromium.new_page(viewport={"width": 1280, "height": 800})
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.goto(preview.address("/_desk/"))
        page.click("h2 a")
        wait(page, f"location.pathname === '{DESK}'")

        # A heading that is none, with the keyboard alone.
        digest = page.evaluate("document.body.dataset.digest")
        preview.write("# settings\ntopics: []\n", SETTINGS)
        wait(page, f"document.body.dataset.digest !== '{digest}'")
        page.focus("[data-line='6']")
        page.keyboard.press("Enter")
        wait(page, "document.querySelector('#change').open")
        page.select_option("[name=role]", "paragraph")
        wait(page, "document.querySelector('#shown pre')?.textContent.includes('as: paragraph')")
        wait(page, "!document.querySelector('[name=write]').disabled")
        page.focus("[name=write]")
        page.keyboard.press("Enter")
        written(preview, SETTINGS, "# settings\ntopics: []\nreading:\n  - {line: 6, as: paragraph}\n")
        wait(page, "[...document.querySelectorAll('.part .kind')].some((e) => e.textContent === 'paragraph' && e.nextElementSibling.textContent.includes('무엇이 달라지나'))")
        wait(page, "document.activeElement.dataset.line === '6'")

        # A translation, which the checks look at before it is written.
        entry = "[...document.querySelectorAll('.passage')].find((e) => e.dataset.source.startsWith('한빛시는')).querySelector('[data-entry]')"
        page.evaluate(f"{entry}.click()")
        page.fill("[name=translation]", "Hanbit City said it will keep 12 public libraries open until ten at night from next month.")
        wait(page, "document.querySelector('#shown').innerText.includes('Then found:')")
        wait(page, "!document.querySelector('[name=write]').disabled")
        page.click("[name=write]")
        written(preview, CATALOGUE, "keep 12 public libraries")

        # What is found there is allowed.
        wait(page, "document.querySelector('[data-waive=numbers]')")
        page.keyboard.press("Alt+ArrowDown")
        page.click("[data-waive=numbers]")
        wait(page, "document.querySelector('#shown .refused')")
        page.fill("[name=reason]", "nine more are to come")
        wait(page, "document.querySelector('#shown').innerText.includes('no longer found')")
        wait(page, "!document.querySelector('[name=write]').disabled")
        page.click("[name=write]")
        written(preview, CATALOGUE, "# sitegen: allow numbers – nine more are to come\n")
        wait(page, "!document.querySelector('[data-waive=numbers]')")

        # What was saved elsewhere meanwhile is not overwritten.
        page.click("[data-line='15']")
        wait(page, "!document.querySelector('[name=write]').disabled")
        preview.write("# settings\ntopics: []\n", SETTINGS)
        page.click("[name=write]")
        wait(page, "document.querySelector('#shown .refused')?.textContent.includes('have changed')")
        expect(preview.text(SETTINGS) == "# settings\ntopics: []\n", "what was saved elsewhere was overwritten")
        page.keyboard.press("Escape")
        wait(page, "!document.querySelector('#change').open")
        expected = [p for p in problems if "409" in p or "422" in p]
        expect(len(problems) == len(expected), f"the console says {problems}")

        # A page of another origin, open in the same browser, can neither read nor write.
        stranger = chromium.new_page()
        stranger.goto("data:text/html,<title>x</title>")
        for mode in ("cors", "no-cors"):
            result = stranger.evaluate(
                f"fetch('{preview.address('/_desk/change')}', {{method: 'POST', mode: '{mode}', body: '{{}}'}})"
                ".then((a) => a.type + a.status, () => 'refused')")
            expect(result in ("refused", "opaque0"), f"a stranger gets {result}")
        chromium.close()
    with Preview(program) as preview, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(preview.address(DESK))
        page.click("[data-line='6']")
        wait(page, "document.querySelector('#shown pre')")
        expect(not page.is_visible("[name=write]"), "the desk offers to write")
        expect(page.is_enabled("[name=copy]"), "the entry cannot be copied")
        expect(not (preview.folder / SETTINGS).exists(), "something was written")
        chromium.close()
    print("desk: held")


# For a long time.


def soak(program, rounds=200):
    with Preview(program) as preview:
        listener = socket.create_connection(("127.0.0.1", preview.port))
        listener.sendall(f"GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        first = None
        for number in range(rounds):
            preview.replace("한빛시는", f"한빛시는 {number}째") if number == 0 else preview.replace(
                f"{number - 1}째", f"{number}째")
            end = time.monotonic() + 10
            while f"{number}째".encode() not in preview.get(PAGE):
                expect(time.monotonic() < end, f"change {number} is not shown")
                time.sleep(0.01)
            if number == rounds // 4:
                first = resources(preview.process.pid)
        time.sleep(1)
        last = resources(preview.process.pid)
        expect(last[1] <= first[1] + 2, f"open files grew from {first[1]} to {last[1]}")
        expect(last[0] <= first[0] * 1.25 + 4096, f"memory grew from {first[0]} to {last[0]} KiB")
        print(f"soak: {rounds} changes, memory {first[0]} → {last[0]} KiB, open files {first[1]} → {last[1]}")


def resources(process):
    with open(f"/proc/{process}/status") as file:
        memory = int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1))
    return memory, len(os.listdir(f"/proc/{process}/fd"))


CHECKS = {"protocol": protocol, "browser": browser, "desk": desk, "soak": soak}

if __name__ == "__main__":
    program, *names = sys.argv[1:]
    for name in names or CHECKS:
        CHECKS[name](program)

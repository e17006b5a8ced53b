"""The site that is checked: its pages, their kinds, and a server that answers as a host would."""

import functools
import http.server
import pathlib
import re
import sys
import threading


class Page:
    def __init__(self, folder, file):
        self.file = file
        self.path = str(file.relative_to(folder)).removesuffix("index.html")
        self.html = file.read_text(encoding="utf-8")
        self.language = re.search(r'<html lang="([^"]+)"', self.html)[1]
        # The class of what stands first in <main>, after a style sheet of its own, names the kind of a page.
        main = re.search(r'<main[^>]*>\s*(?:<link[^>]*>\s*)?<\w+[^>]*class="([^"]+)"', self.html)
        self.kind = main[1] if main else "plain"

    def __str__(self):
        return "/" + self.path

    @property
    def is_incomplete(self):
        return 'class="status"' in self.html or 'class="state"' in self.html

    @property
    def has_table(self):
        return "<table>" in self.html


class Site:
    def __init__(self, folder, base_path):
        self.folder = pathlib.Path(folder).resolve()
        self.base_path = base_path
        self.pages = [Page(self.folder, file) for file in sorted(self.folder.rglob("*.html"))]

    def __enter__(self):
        handler = functools.partial(Handler, self.base_path, directory=str(self.folder))
        self.server = Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        return self

    def __exit__(self, *error):
        self.server.shutdown()

    def address(self, page, fragment=""):
        path = page.path if isinstance(page, Page) else page
        return f"{self.origin}{self.base_path}{path}{'#' + fragment if fragment else ''}"

    def of_kind(self, kind, *conditions):
        """The pages of a kind, those with most to show first."""
        pages = [page for page in self.pages if page.kind == kind and all(condition(page) for condition in conditions)]
        return sorted(pages, key=lambda page: (-len(page.html), page.path))

    def one_of_each(self):
        """Of every kind in every language the longest page, and the longest that is not fully translated."""
        chosen = {}
        for page in sorted(self.pages, key=lambda page: (-len(page.html), page.path)):
            folder = page.path.split("/")[0]
            chosen.setdefault((page.kind, folder, False), page)
            if page.is_incomplete:
                chosen.setdefault((page.kind, folder, True), page)
        return sorted(set(chosen.values()), key=lambda page: page.path)


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that goes on to the next page hangs up on this one."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, base_path, *arguments, **options):
        self.base_path = base_path
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix(self.base_path) if path.startswith(self.base_path) else "/none")

    def send_error(self, code, message=None, explain=None):
        body = pathlib.Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass

"""Asks web servers that are set up by 'sitegen deploy-files' for a site, and compares their answers with what is expected."""

import gzip
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

SITEGEN = sys.argv[1]
TYPES_OF_SYSTEM = "/etc/mime.types"
SHORT = "public, max-age=300"
LONG = "public, max-age=31536000, immutable"

# What a browser is to be told, whatever the server knows by itself.
TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml", "png": "image/png", "hwpx": "application/hwp+zip", "pdf": "application/pdf",
}

failures = []
checks = 0


def expect(is_so, what):
    global checks
    checks += 1
    if not is_so:
        failures.append(what)
        print("  WRONG", what)


def sitegen(*arguments, folder):
    done = subprocess.run([SITEGEN, *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"sitegen {' '.join(arguments)}: {done.stderr}{done.stdout}")
    return done.stdout


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_site(work):
    """A small site with old addresses, one of them in Hangul, and files of its owner."""
    sitegen("init", ".", folder=work)
    briefing = next((work / "content/briefings").iterdir())
    settings = briefing / "briefing.yml"
    text = settings.read_text() if settings.exists() else ""
    settings.write_text(text + "\naliases: [former-name, 옛-이름, en/2019/former.html]\n")
    own = work / "content/static"
    own.mkdir()
    (own / "paper.pdf").write_bytes(b"%PDF-1.4 nothing\n%%EOF\n")
    return briefing.name.split("-", 3)[3]


class Answer:
    def __init__(self, port, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        self.status, self.body = answer.status, answer.read()
        self.headers = {name.lower(): value for name, value in answer.getheaders()}
        self.all = answer.getheaders()
        connection.close()

    def __getitem__(self, name):
        return self.headers.get(name.lower(), "")


def nginx(folder, port, place):
    (folder / "nginx-all.conf").write_text(
        f"worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;\n"
        + "user root;\n" * (os.geteuid() == 0)
        + f"events {{}} http {{ access_log off; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2;"
        f" fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;"
        f" include {folder}/nginx.conf; }}\n")
    command = ["nginx", "-c", str(folder / "nginx-all.conf"), "-p", str(folder)]
    test = subprocess.run([*command, "-t"], capture_output=True, text=True)
    expect("[warn]" not in test.stderr and "[emerg]" not in test.stderr, f"nginx -t: {test.stderr}")
    return command, {}


def caddy(folder, port, place):
    (folder / "Caddyfile-all").write_text(
        "{\n\tadmin off\n\tauto_https off\n}\nimport " + str(folder / "Caddyfile") + "\n")
    return ["caddy", "run", "--config", str(folder / "Caddyfile-all"), "--adapter", "caddyfile"], {
        "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}


def apache(folder, port, place, is_local=False):
    modules = pathlib.Path("/usr/lib/apache2/modules")
    names = ["mpm_event", "authz_core", "headers", "mime", "rewrite", "deflate", "filter", "dir"]
    (folder / "apache-all.conf").write_text(
        f"ServerRoot {folder}\nServerName localhost\nPidFile {folder}/apache.pid\nErrorLog {folder}/apache.log\n"
        f"DefaultRuntimeDir {folder}\nListen 127.0.0.1:{port}\n"
        + "".join(f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in names)
        # As Debian sets it, whatever a site says.
        + f"TypesConfig {TYPES_OF_SYSTEM if os.path.exists(TYPES_OF_SYSTEM) else '/dev/null'}\n<Directory />\nAllowOverride None\nRequire all denied\n</Directory>\n"
        + (LOCAL.format(port=port, root=folder / "www") if is_local else f"Include {folder}/apache.conf\n")
        + "User www-data\nGroup www-data\n" * (os.geteuid() == 0))
    if is_local:
        shutil.copy(folder / "htaccess", place / ".htaccess")
    return ["apache2", "-f", str(folder / "apache-all.conf"), "-DFOREGROUND"], {}


# A host whose configuration is somebody else's.
LOCAL = """<VirtualHost *:{port}>
DocumentRoot {root}
<Directory {root}>
AllowOverride FileInfo Indexes
Options SymLinksIfOwnerMatch
Require all granted
</Directory>
</VirtualHost>
"""


def apache_with_local_file(folder, port, place):
    return apache(folder, port, place, is_local=True)


def check_copying(work, deploy, place, base):
    """The script copies what pages ask for first, and removes what is gone last."""
    script = ["sh", str(deploy / "deploy.sh"), "-", "--itemize-changes"]
    environment = {**os.environ, "SITE": str(work / "public")}
    place.mkdir(parents=True)
    (place / ".well-known/acme-challenge").mkdir(parents=True)
    (place / ".well-known/acme-challenge/token").write_text("of the server\n")
    (place / ".well-known/security.txt").write_text("Contact: mailto:a@example.org\n")
    (place / ".htaccess").write_text("# of the server\n")
    (place / "gone.html").write_text("gone\n")
    done = subprocess.run(script, env=environment, capture_output=True, text=True)
    expect(done.returncode == 0, f"deploy.sh: {done.stderr}")
    lines = [line for line in done.stdout.splitlines() if not line.split(" ", 1)[-1].strip().endswith("/")]
    def places(test):
        return [number for number, line in enumerate(lines) if test(line)]
    assets = places(lambda line: "assets/" in line and line.startswith(">f"))
    pages = places(lambda line: line.endswith(".html") and line.startswith(">f"))
    gone = places(lambda line: "deleting" in line)
    expect(assets and pages and max(assets) < min(pages), "assets are copied before pages")
    expect(gone and min(gone) > max(pages), "what is gone is removed last")
    expect(not (place / "gone.html").exists(), "what is gone is removed")
    expect((place / ".well-known/acme-challenge/token").exists(), "what the server keeps in .well-known stays")
    expect((place / ".htaccess").exists(), "so does .htaccess")
    expect(not (place / ".sitegen-manifest").exists(), "what sitegen keeps for itself is not copied")
    again = subprocess.run(script, env=environment, capture_output=True, text=True)
    expect(again.stdout.strip() == "", f"nothing is copied twice: {again.stdout[:200]}")
    (work / "public/.sitegen-staging").mkdir()
    refused = subprocess.run(script, env=environment, capture_output=True, text=True)
    (work / "public/.sitegen-staging").rmdir()
    expect(refused.returncode == 1 and "half-published" in refused.stderr, "a half-published site is not copied")


def check_host(host, port, base, site, slug):
    policy = "default-src 'self'"

    def common(answer, what):
        expect(policy in answer["Content-Security-Policy"], f"{what}: a policy, not '{answer['Content-Security-Policy']}'")
        expect(answer["X-Content-Type-Options"] == "nosniff", f"{what}: nosniff")
        expect(answer["Referrer-Policy"] == "strict-origin-when-cross-origin", f"{what}: a referrer policy")
        for name in ["Content-Security-Policy", "Cache-Control", "Content-Type", "X-Content-Type-Options"]:
            count = sum(1 for header, _ in answer.all if header.lower() == name.lower())
            expect(count <= 1, f"{what}: {name} once, not {count} times")

    # Every kind of file, as it is and compressed.
    seen = set()
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        ending = path.suffix[1:]
        if path.is_dir() or ending not in TYPES or name.endswith("404.html") or "/former" in name or "옛" in name:
            continue
        kind = (ending, name.startswith("assets/"), (path.parent / (path.name + ".gz")).exists())
        if kind in seen:
            continue
        seen.add(kind)
        address = base + urllib.parse.quote(name.removesuffix("index.html") if ending == "html" else name)
        plain, what = Answer(port, address), f"{host} {address}"
        expect(plain.status == 200 and plain.body == path.read_bytes(), f"{what}: the file, not {plain.status}")
        expect(plain["Content-Type"] == TYPES[ending], f"{what}: {TYPES[ending]}, not {plain['Content-Type']}")
        expect(plain["Content-Encoding"] == "", f"{what}: as it is for who asks for nothing else")
        caching = LONG if name.startswith(("assets/", "search/index/")) else SHORT
        expect(plain["Cache-Control"] == caching, f"{what}: kept '{caching}', not '{plain['Cache-Control']}'")
        common(plain, what)
        head = Answer(port, address, "HEAD")
        expect((head.status, head["Content-Type"], head.body) == (200, TYPES[ending], b""), f"{what}: HEAD")
        twin = path.parent / (path.name + ".gz")
        packed, what = Answer(port, address, Accept_Encoding="gzip, br"), what + " (gzip)"
        expect(packed["Content-Type"] == TYPES[ending], f"{what}: {TYPES[ending]}, not {packed['Content-Type']}")
        expect(packed["Cache-Control"] == caching, f"{what}: kept '{caching}', not '{packed['Cache-Control']}'")
        common(packed, what)
        if twin.exists():
            expect(packed["Content-Encoding"] == "gzip", f"{what}: compressed")
            expect(packed.body == twin.read_bytes(), f"{what}: the file .gz itself")
            expect("accept-encoding" in packed["Vary"].lower(), f"{what}: Vary")
            tag = packed["ETag"]
            known = Answer(port, address, Accept_Encoding="gzip, br", If_None_Match=tag)
            expect(tag and known.status == 304, f"{what}: 304 for what is known, not {known.status}")
        elif packed["Content-Encoding"] == "gzip":
            expect(gzip.decompress(packed.body) == path.read_bytes(), f"{what}: the same when unpacked")
    expect({kind[0] for kind in seen} >= {"html", "css", "js", "csv", "md", "txt", "json", "xml", "svg", "png", "pdf"},
           f"{host}: every kind of file was asked for, {sorted(seen)}")

    # What is not there.
    absent = {
        "nothing": "404.html", "nothing/at/all.css": "404.html", "ko/nothing/": "ko/404.html", "ko/x.json": "ko/404.html",
        "en/nothing": "en/404.html", "assets/gone.css": "404.html", "assets/": "404.html",
        "%EC%97%86%EC%9D%8C": "404.html", "%00": None,
    }
    hidden = [".htaccess", ".git/config", ".env", ".sitegen-manifest", "ko/.hidden", ".well-known/.hidden", ".git/", "%2eenv"]
    for name, page in [*absent.items(), *((name, "ko/404.html" if name.startswith("ko/") else "404.html") for name in hidden)]:
        answer, what = Answer(port, base + name), f"{host} {base}{name}"
        if page is None:
            expect(answer.status in (400, 404), f"{what}: {answer.status}")
            continue
        expect(answer.status == 404, f"{what}: 404, not {answer.status}")
        expect(answer.body == (site / page).read_bytes(), f"{what}: the page {page}, not {answer.body[:80]}")
        expect(answer["Content-Type"] == TYPES["html"], f"{what}: a page, not {answer['Content-Type']}")
        expect(answer["Cache-Control"] == "no-cache", f"{what}: not kept, but '{answer['Cache-Control']}'")
        common(answer, what)
        packed = Answer(port, base + name, Accept_Encoding="gzip")
        body = gzip.decompress(packed.body) if packed["Content-Encoding"] == "gzip" else packed.body
        expect(packed.status == 404 and body == answer.body, f"{what}: the same when compressed")
    outside = Answer(port, "/nowhere")
    expect(outside.status == 404, f"{host}: 404 outside of the site, not {outside.status}")
    expect(Answer(port, base + "../../../../../../etc/passwd").status in (400, 403, 404), f"{host}: no steps upwards")
    expect(Answer(port, base + "..%2f..%2f..%2f..%2fetc/passwd").status in (400, 403, 404), f"{host}: nor encoded ones")
    known = Answer(port, base + ".well-known/security.txt")
    expect(known.status == 200 and known["Content-Type"] == TYPES["txt"], f"{host}: .well-known, {known.status}")

    # Where addresses lead.
    folder = Answer(port, base + "ko")
    expect(folder.status in (301, 308) and folder["Location"].endswith(base + "ko/"),
           f"{host}: a folder without its slash, {folder.status} {folder['Location']}")
    old = {"ko/former-name/": f"ko/{slug}/", "en/former-name/": f"en/{slug}/", "en/2019/former.html": f"en/{slug}/",
           "ko/" + urllib.parse.quote("옛-이름") + "/": f"ko/{slug}/"}
    for name, target in old.items():
        answer, what = Answer(port, base + name), f"{host} {base}{name}"
        location = re.sub(r"^http://[^/]*", "", answer["Location"])
        expect(answer.status == 301 and location == base + target, f"{what}: leads to {target}, not {answer.status} {location}")
        common(answer, what)


def check(host, start, base, work, slug):
    """Sets a server up, asks it, and ends it."""
    port = free_port()
    folder = pathlib.Path(tempfile.mkdtemp(dir=work, prefix=host.split()[0]))
    folder.chmod(0o755)
    root = folder / "www"
    address = f"http://127.0.0.1:{port}{base}"
    sitegen("--quiet", "--compress", "--base-url", address, folder=work)
    sitegen("deploy-files", host.split()[0], "--base-url", address, "--root", str(root), "--output", str(folder), folder=work)
    place = root if base == "/" else root / base.strip("/")
    check_copying(work, folder, place, base)
    # What somebody may have left on a server.
    for name in [".git/config", ".env", "ko/.hidden", ".well-known/.hidden"]:
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text("secret\n")
    command, environment = start(folder, port, place)
    log = open(folder / "server.log", "w")
    server = subprocess.Popen(command, env={**os.environ, **environment}, stdout=log, stderr=log)
    try:
        for _ in range(100):
            if server.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", port), 0.1).close()
                break
            except OSError:
                time.sleep(0.05)
        if server.poll() is not None:
            expect(False, f"{host} ended: {(folder / 'server.log').read_text()}")
            return
        check_host(host, port, base, work / "public", slug)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(10)
        log.close()


SERVERS = [
    ("nginx", nginx), ("caddy", caddy), ("apache", apache), ("apache by .htaccess", apache_with_local_file),
]


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="sitegen-hosts-"))
    work.chmod(0o755)
    try:
        slug = make_site(work)
        for base in ["/", "/briefings/"]:
            for host, start in SERVERS:
                before = len(failures)
                started = time.monotonic()
                check(host, start, base, work, slug)
                print(f"{host} at {base}: {len(failures) - before} wrong ({time.monotonic() - started:.1f} s)")
    finally:
        if not os.environ.get("SITEGEN_KEEP"):
            shutil.rmtree(work, ignore_errors=True)
        else:
            print("kept", work)
    print(f"{checks} answers and files compared, {len(failures)} wrong")
    sys.exit(bool(failures))


main()

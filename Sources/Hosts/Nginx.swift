import Characters

/// One file for `http { }`. Headers are set where the server is and nowhere else, by maps from the path to the value, because
/// a location with a header of its own would lose all others.
func nginxFiles(_ site: HostedSite) -> [HostFile] {
  let name = variableName(site)
  let caching = "$caching_of_\(name)"
  let notFound = "$not_found_of_\(name)"
  var lines = [
    "map $uri \(caching) {", "  default \(quoted(HostedSite.shortCaching));",
    "  \(quoted("~/404\\.html$")) \(quoted(HostedSite.noCaching));",
  ]
  for rule in site.caching { lines.append("  \(pattern(rule.path, rule.isPrefix)) \(quoted(rule.value));") }
  lines += ["}", "map $uri \(notFound) {", "  default \(quoted(decoded(site.notFoundPage)));"]
  for (folder, page) in site.notFoundPages {
    lines.append("  \(pattern(folder[...], true)) \(quoted(decoded(page)));")
  }
  lines.append("}")
  var headers = site.headersOfAll.map { "add_header \($0.name) \(quoted($0.value)) always;" }
  for (number, rule) in site.headersOfSome.enumerated() {
    for (position, header) in rule.headers.enumerated() {
      // A header without a value is not sent.
      let variable = "$header_\(number + 1)_\(position + 1)_of_\(name)"
      lines += [
        "map $uri \(variable) {", "  default \"\";",
        "  \(pattern(rule.path, rule.isPrefix)) \(quoted(header.value));", "}",
      ]
      headers.append("add_header \(header.name) \(variable) always;")
    }
  }
  headers.append("add_header Cache-Control \(caching) always;")

  var listening: [String]
  if site.isEncrypted {
    lines += [
      "", "server {", "  listen 80;", "  listen [::]:80;", "  server_name \(site.host);",
      "  location ^~ /.well-known/acme-challenge/ { root \(quoted(site.root)); }",
      "  location / { return 301 https://$host\(site.port.map { ":\($0)" } ?? "")$request_uri; }", "}",
    ]
    let port = site.port ?? 443
    listening = [
      "listen \(port) ssl http2;", "listen [::]:\(port) ssl http2;",
      "# Where certbot puts them; another place is as good.",
      "ssl_certificate /etc/letsencrypt/live/\(site.host)/fullchain.pem;",
      "ssl_certificate_key /etc/letsencrypt/live/\(site.host)/privkey.pem;",
    ]
  } else {
    listening = ["listen \(site.port ?? 80);", "listen [::]:\(site.port ?? 80);"]
  }
  let types = MediaType.all.map { "  \($0.name) \($0.extensions.joined(separator: " "));" }
  func names(_ types: [MediaType]) -> String {
    // nginx always takes HTML, and complains if it is told to.
    types.map(\.name).filter { $0 != "text/html" }.joined(separator: " ")
  }
  var body = listening
  body += [
    "server_name \(site.host);", "server_tokens off;", "root \(quoted(site.root));", "index index.html;",
    "absolute_redirect off;", "", "types {",
  ]
  body += types
  body += [
    "}", "default_type \(MediaType.unknown);", "charset utf-8;",
    "charset_types \(names(MediaType.all.filter(\.hasCharset)));", "",
    "# What has a file .gz beside it is sent as that; the rest is compressed for each request.",
    "gzip_static on;", "gzip on;", "gzip_vary on;", "gzip_proxied any;", "gzip_min_length 1024;",
    "gzip_types \(names(site.compressibleTypes));", "",
    "# No location below may have an add_header: it would lose all of these.",
  ]
  body += headers
  body += [
    "", "# A folder without a page is as good as nothing.", "error_page 403 404 =404 \(notFound);", "",
    "# Names that begin with a dot are nobody's business, but for what is there to be asked for.",
    "location ~ \(quoted("/\\.(?!well-known(?:/|$))")) { return 404; }",
  ]
  for redirect in site.redirects {
    body.append("location = \(quoted(decoded(redirect.old))) { return 301 \(quoted(redirect.new)); }")
  }
  body.append("location / { try_files $uri $uri/ =404; }")
  lines += ["", "server {"] + body.map { $0.isEmpty ? "" : "  " + $0 } + ["}"]
  let heading = HostKind.nginx.heading(
    site, "For a file that nginx includes within http { }, such as /etc/nginx/conf.d/\(site.host).conf.",
    "The site itself is in \(site.place); deploy.sh brings it there.")
  return [
    HostFile(path: "nginx.conf", text: heading + "\n" + lines.joined(separator: "\n") + "\n"),
    copyScript(site, for: .nginx),
  ]
}

/// What variables of a site are called, so that those of several can stand beside each other.
private func variableName(_ site: HostedSite) -> String {
  let letters = (site.host + site.basePath).lowercased().utf8.map {
    $0.isASCIILetterOrDigit ? Character(UnicodeScalar($0)) : "_"
  }
  var name = String(letters)
  while name.hasSuffix("_") { name.removeLast() }
  return name
}

/// A path as the key of a map: nginx compares it with what percent signs stand for.
private func pattern(_ path: Substring, _ isPrefix: Bool) -> String {
  let path = decoded(String(path))
  return isPrefix ? quoted("~^" + escapedForExpression(path)) : quoted(path)
}

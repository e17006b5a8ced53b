/// A Caddyfile with everything in the order in which it is to happen, which Caddy otherwise chooses itself.
func caddyFiles(_ site: HostedSite) -> [HostFile] {
  var matchers = 0
  var route: [String] = []
  func matcher(_ condition: String) -> String {
    matchers += 1
    route.append("@\(matchers) \(condition)")
    return "@\(matchers)"
  }
  func path(_ path: Substring, _ isPrefix: Bool) -> String {
    "path \(caddyWord(decoded(String(path)) + (isPrefix ? "*" : "")))"
  }

  route.append("header {")
  route += site.headersOfAll.map { "\t\($0.name) \(caddyWord($0.value))" }
  route += ["\tCache-Control \(caddyWord(HostedSite.shortCaching))", "}"]
  // What is taken away is taken away at the end, and would put off all that stands in the same block.
  route.append("header -Server")
  for rule in site.headersOfSome {
    let name = matcher(path(rule.path, rule.isPrefix))
    route += rule.headers.map { "header \(name) \($0.name) \(caddyWord($0.value))" }
  }
  for rule in site.caching {
    let name = matcher(path(rule.path, rule.isPrefix))
    route.append("header \(name) Cache-Control \(caddyWord(rule.value))")
  }
  route += [
    "# Names that begin with a dot are nobody's business, but for what is there to be asked for.",
    "@hidden {", "\tpath */.*", "\tnot path_regexp ^(/[^./][^/]*)*/\\.well-known(/[^./][^/]*)*/?$", "}",
    "error @hidden 404", "# No file has such a name, and Caddy would take it for a fault of its own.",
    "@null path_regexp \\x00", "error @null 404",
  ]
  for redirect in site.redirects {
    route.append("redir \(caddyWord(decoded(redirect.old))) \(caddyWord(redirect.new)) 301")
  }
  for type in MediaType.all {
    let name = matcher("path " + type.extensions.map { "*.\($0)" }.joined(separator: " "))
    route.append("header \(name) Content-Type \(caddyWord(type.header))")
  }
  // Caddy leaves out the rest of its own list, which has less than this one.
  let compressed =
    [
      "encode {", "\tgzip", "\tmatch {",
    ] + site.compressibleTypes.map { "\t\theader Content-Type \($0.name)*" } + ["\t}", "}"]
  route += compressed
  route += [
    "# What has a file .gz beside it is sent as that.", "file_server {", "\tprecompressed gzip", "}",
  ]

  var missing = [
    "header Content-Type \"text/html; charset=utf-8\"", "header Cache-Control \(HostedSite.noCaching)",
  ]
  for (number, page) in site.notFoundPages.enumerated() {
    missing += [
      "@language\(number + 1) path \(caddyWord(decoded(page.folder) + "*"))",
      "rewrite @language\(number + 1) \(caddyWord(decoded(page.page)))",
    ]
  }
  let folders = site.notFoundPages.map { caddyWord(decoded($0.folder) + "*") }.joined(separator: " ")
  missing += [
    "@elsewhere not path \(folders)", "rewrite @elsewhere \(caddyWord(decoded(site.notFoundPage)))",
  ]
  missing += compressed
  missing += ["file_server {", "\tstatus 404", "}"]

  func indented(_ lines: [String], by depth: Int) -> [String] {
    lines.map { String(repeating: "\t", count: depth) + $0 }
  }
  let address = (site.isEncrypted ? "" : "http://") + site.host + (site.port.map { ":\($0)" } ?? "")
  var lines = ["\(address) {", "\troot * \(caddyWord(site.root))", "\troute {"]
  lines += indented(route, by: 2)
  lines += [
    "\t}", "\thandle_errors {", "\t\t@missing expression `{err.status_code} in [403, 404]`",
    "\t\troute @missing {",
  ]
  lines += indented(missing, by: 3)
  lines += ["\t\t}", "\t\trespond \"{err.status_code} {err.status_text}\"", "\t}", "}"]
  let heading = HostKind.caddy.heading(
    site, "For /etc/caddy/Caddyfile, or a file that it imports. Caddy sees to certificates itself.",
    "The site itself is in \(site.place); deploy.sh brings it there.")
  return [
    HostFile(path: "Caddyfile", text: heading + "\n" + lines.joined(separator: "\n") + "\n"),
    copyScript(site, for: .caddy),
  ]
}

/// In quotation marks, in which a backslash stands for itself but before one of them.
private func caddyWord(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }

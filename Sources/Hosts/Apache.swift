/// A virtual host, and the same for the folder of the site alone where the configuration is somebody else's.
func apacheFiles(_ site: HostedSite) -> [HostFile] {
  let folder = folderLines(site)
  var lines: [String] = []
  if site.isEncrypted {
    lines += [
      "<VirtualHost *:80>", "  ServerName \(site.host)",
      "  RedirectMatch 301 \(quoted("^(?!/\\.well-known/acme-challenge/)(.*)"))"
        + " \(quoted("https://\(site.host)\(site.port.map { ":\($0)" } ?? "")$1"))",
      "  DocumentRoot \(quoted(site.root))", "</VirtualHost>", "",
    ]
  }
  let port = site.port ?? (site.isEncrypted ? 443 : 80)
  lines += ["<VirtualHost *:\(port)>", "  ServerName \(site.host)", "  DocumentRoot \(quoted(site.root))"]
  if site.isEncrypted {
    lines += [
      "  SSLEngine on", "  # Where certbot puts them; another place is as good.",
      "  SSLCertificateFile /etc/letsencrypt/live/\(site.host)/fullchain.pem",
      "  SSLCertificateKeyFile /etc/letsencrypt/live/\(site.host)/privkey.pem",
    ]
  }
  lines += [
    "  # What is outside of the site has its page for unknown addresses, too.",
    "  ErrorDocument 404 \(decoded(site.notFoundPage))", "  ErrorDocument 403 \(decoded(site.notFoundPage))",
    "  <Directory \(quoted(site.root))>", "    AllowOverride None", "    Options SymLinksIfOwnerMatch",
    "    Require all granted",
    "  </Directory>", "  <Directory \(quoted(site.place))>",
  ]
  lines += folder.map { $0.isEmpty ? "" : "    " + $0 }
  lines += ["  </Directory>", "</VirtualHost>"]
  let modules = "a2enmod headers mime rewrite deflate dir" + (site.isEncrypted ? " ssl" : "")
  let heading = HostKind.apache.heading(
    site, "For a file in /etc/apache2/sites-available/. It needs: \(modules)",
    "The site itself is in \(site.place); deploy.sh brings it there.")
  let local = HostKind.apache.heading(
    site,
    "For the folder of the site on the server, as .htaccess, where the configuration is somebody else's. It needs:",
    "AllowOverride FileInfo Indexes, and the modules headers, mime, rewrite, deflate and dir.")
  return [
    HostFile(path: "apache.conf", text: heading + "\n" + lines.joined(separator: "\n") + "\n"),
    HostFile(path: "htaccess", text: local + "\n" + folder.joined(separator: "\n") + "\n"),
    copyScript(site, for: .apache),
  ]
}

/// What holds in the folder of the site.
private func folderLines(_ site: HostedSite) -> [String] {
  var lines = ["DirectoryIndex index.html", "AddDefaultCharset off"]
  for type in MediaType.all {
    let ends = type.extensions.map { ".\($0)" }.joined(separator: " ")
    lines.append("AddType \(quoted(type.header)) \(ends)")
  }
  lines += ["", "ErrorDocument 404 \(decoded(site.notFoundPage))"]
  for (folder, page) in site.notFoundPages {
    lines += [
      "<If \(expression(folder[...], true))>", "  ErrorDocument 404 \(decoded(page))", "</If>",
    ]
  }
  lines += ["", "Header always set Cache-Control \(quoted(HostedSite.shortCaching))"]
  lines += site.headersOfAll.map { "Header always set \($0.name) \(quoted($0.value))" }
  for rule in site.headersOfSome {
    lines.append("<If \(expression(rule.path, rule.isPrefix))>")
    lines += rule.headers.map { "  Header always set \($0.name) \(quoted($0.value))" }
    lines.append("</If>")
  }
  for rule in site.caching {
    lines += [
      "<If \(expression(rule.path, rule.isPrefix))>",
      "  Header always set Cache-Control \(quoted(rule.value))", "</If>",
    ]
  }
  lines += [
    "<Files \"404.html\">", "  Header always set Cache-Control \(HostedSite.noCaching)", "</Files>", "",
    "RewriteEngine on",
    "# Names that begin with a dot are nobody's business, but for what is there to be asked for.",
    "RewriteRule \(rewritten("(?:^|/)\\.(?!well-known(?:/|$))")) - [R=404,L]",
  ]
  for redirect in site.redirects where redirect.old.hasPrefix(site.basePath) {
    let old = decoded(String(redirect.old.dropFirst(site.basePath.utf8.count)))
    lines.append(
      "RewriteRule \(rewritten("^\(escapedForExpression(old))$")) \(quoted(redirect.new)) [R=301,NE,L]")
  }
  let ends = site.compressibleTypes.flatMap(\.extensions)
  lines += [
    "# What has a file .gz beside it is sent as that.",
    "RewriteRule \(rewritten("\\.(?:\(ends.joined(separator: "|")))\\.gz$")) - [E=no-gzip:1]",
    "RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b", "RewriteCond %{REQUEST_FILENAME}.gz -f",
    "RewriteRule \(rewritten("^(.+\\.(?:\(ends.joined(separator: "|"))))$")) $1.gz [L]",
  ]
  for type in site.compressibleTypes {
    let ends = type.extensions.joined(separator: "|")
    lines += [
      "<FilesMatch \(quoted("\\.(?:\(ends))\\.gz$"))>", "  ForceType \(quoted(type.header))",
      "  Header set Content-Encoding gzip", "</FilesMatch>",
    ]
  }
  lines += [
    "<FilesMatch \(quoted("\\.(?:\(ends.joined(separator: "|")))(?:\\.gz)?$"))>",
    "  Header merge Vary Accept-Encoding", "</FilesMatch>", "# The rest is compressed for each request.",
    "AddOutputFilterByType DEFLATE \(site.compressibleTypes.map(\.name).joined(separator: " "))",
  ]
  return lines
}

/// A pattern of mod_rewrite, which reads backslashes otherwise than all other modules: as they are.
private func rewritten(_ pattern: String) -> String { "\"\(pattern)\"" }

/// A condition on the path of a request.
private func expression(_ path: Substring, _ isPrefix: Bool) -> String {
  // What stands for itself has a backslash before '#', too.
  let path = escapedForExpression(decoded(String(path)))
  return quoted("%{REQUEST_URI} =~ m#^\(path)\(isPrefix ? "" : "$")#")
}

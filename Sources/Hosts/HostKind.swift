/// A kind of host for which the files can be made that it needs.
package enum HostKind: String, CaseIterable, Sendable {
  case nginx, caddy, apache
  case gitHubPages = "github-pages"
  case gitLabPages = "gitlab-pages"
  case netlify
  case cloudflarePages = "cloudflare-pages"
  case s3

  /// The files for a site.
  package func files(for site: HostedSite) -> [HostFile] {
    switch self {
    case .nginx: nginxFiles(site)
    case .caddy: caddyFiles(site)
    case .apache: apacheFiles(site)
    case .gitHubPages: gitHubPagesFiles(site)
    case .gitLabPages: gitLabPagesFiles(site)
    case .netlify: netlifyFiles(site)
    case .cloudflarePages: cloudflarePagesFiles(site)
    case .s3: objectStoreFiles(site)
    }
  }

  /// How the files begin, by which it is known that they may be written again.
  package static let mark = "# Made by 'sitegen "

  /// What the first lines of a file say.
  func heading(_ site: HostedSite, _ lines: String...) -> String {
    ([
      "\(HostKind.mark)deploy-files \(rawValue)' for \(site.shownAddress)",
      "# Make it anew when the site has another address, language or old address, or other headers.",
    ] + lines.map { $0.isEmpty ? "#" : "# \($0)" }).joined(separator: "\n") + "\n"
  }
}

/// A file that a host, or whoever copies a site to it, reads.
package struct HostFile: Hashable, Sendable {
  /// Below the folder that they are written to.
  package var path: String
  package var text: String

  package init(path: String, text: String) { (self.path, self.text) = (path, text) }
}

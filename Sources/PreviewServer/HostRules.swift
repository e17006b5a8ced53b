import Hosts
import SiteGenerator

/// What a site tells its host, as hosts read it from files: headers to send along, and where old addresses lead.
struct HostRules: Sendable {
  let headers: HostHeaders
  /// By address from the root of the host, percent-encoded.
  let redirects: [String: String]

  init(of site: PreviewedSite) {
    func text(_ name: String) -> String {
      do {
        guard case .file(let file) = try site.find(name) else { return "" }
        return String(decoding: file.bytes, as: UTF8.self)
      } catch {
        // A site without it is answered as well, and the file itself says what is wrong with it.
        return ""
      }
    }
    headers = HostHeaders(text("_headers"))
    redirects = Dictionary(
      text("_redirects").split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ")
        return parts.count >= 2 ? (String(parts[0]), String(parts[1])) : nil
      }, uniquingKeysWith: { first, _ in first })
  }
}

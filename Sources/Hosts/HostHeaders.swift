/// The headers that the host of a site is told to send along, as its file `_headers` says: a line with a path, in which `*`
/// stands for anything, and indented lines with headers below it.
package struct HostHeaders: Sendable {
  /// What holds for a path, or for everything that begins with it.
  package struct Rule: Sendable {
    /// From the root of the host, percent-encoded, without `*`.
    package var path: Substring
    package var isPrefix: Bool
    package var headers: [(name: String, value: String)] = []
  }

  package private(set) var rules: [Rule] = []

  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      if line.first != " ", line.first != "\t" {
        rules.append(Rule(path: line.last == "*" ? line.dropLast() : line, isPrefix: line.last == "*"))
      } else if let colon = line.firstIndex(of: ":"), !rules.isEmpty {
        let name = line[..<colon].drop { $0 == " " || $0 == "\t" }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        rules[rules.count - 1].headers.append((String(name), String(value)))
      }
    }
  }

  /// - Parameter path: from the root of the host, percent-encoded.
  package func headers(for path: String) -> [(name: String, value: String)] {
    rules.filter { $0.isPrefix ? path.hasPrefix($0.path) : path == $0.path }.flatMap(\.headers)
  }
}

import Characters

/// What keeps a text from being the address of a site, as the end of a sentence about it.
package struct BaseURLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package static let help = "Write it in full, such as https://briefings.example.org/"
}

/// The address with a slash at its end, if a site can be there: http or https, a host, maybe a port, and folders. A name of a
/// host in Hangul is written as machines do.
/// - Complexity: linear in `text`.
package func readBaseURL(_ text: String) -> Result<String, BaseURLProblem> {
  func problem(_ description: String) -> Result<String, BaseURLProblem> {
    .failure(BaseURLProblem(description: description))
  }
  guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
    return problem("it does not begin with https:// or http://")
  }
  let written = text.dropFirst(scheme.count)
  let authorityAsWritten = written.prefix { !"/?#".contains($0) }
  let name = authorityAsWritten.prefix { $0 != ":" }
  var text = text
  switch name.contains("@") ? .success(String(name)) : asciiHostName(name) {
  case .success(let host): text = scheme + host + written.dropFirst(name.count)
  case .failure(let problem): return .failure(problem)
  }
  if text.unicodeScalars.contains(where: { !$0.isASCII }) {
    return problem(
      "it has a letter that is not ASCII after the name of the host; browsers show the form to write, with %")
  }
  guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"'<>\\^`{|}".utf8.contains($0) }) else {
    return problem("it has a character that no address has")
  }
  if text.utf8.contains(UInt8(ascii: "?")) { return problem("it has a query after '?'") }
  if text.utf8.contains(UInt8(ascii: "#")) { return problem("it has a fragment after '#'") }
  let rest = text.dropFirst(scheme.count)
  let authority = rest.prefix { $0 != "/" }
  // What is said is shown in logs, and the user may come with a password.
  if authority.contains("@") { return problem("it names a user, which every page would make public") }
  if let wrong = problemOfHost(authority) { return problem(wrong) }
  if let wrong = problemOfPath(rest.dropFirst(authority.count)) { return problem(wrong) }
  return .success(text.hasSuffix("/") ? text : text + "/")
}

private func problemOfHost(_ authority: Substring) -> String? {
  let host: Substring
  if authority.hasPrefix("[") {
    guard let end = authority.firstIndex(of: "]") else { return "its host has no ']' at its end" }
    host = authority[...end]
    let digits = host.dropFirst().dropLast()
    guard digits.contains(":"), digits.utf8.allSatisfy({ $0.isHexadecimalDigit || ":.".utf8.contains($0) })
    else {
      return "'\(host)' is not the number of a host"
    }
  } else {
    host = authority.prefix { $0 != ":" }
    if host.isEmpty { return "it names no host" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = host.utf8.count <= 253 && labels.allSatisfy(isLabel)
    guard isName else { return "'\(host)' is not the name of a host" }
  }
  let port = authority.dropFirst(host.count)
  if port.isEmpty { return nil }
  guard port.hasPrefix(":"), port.dropFirst().utf8.allSatisfy(\.isASCIIDigit),
    let number = Int(port.dropFirst()),
    (1...65_535).contains(number)
  else { return "'\(port)' is not a port" }
  return nil
}

private func isLabel(_ label: Substring) -> Bool {
  (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
    && label.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
}

/// - Parameter path: empty, or from its first slash on.
private func problemOfPath(_ path: Substring) -> String? {
  var folders = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
  if folders.last?.isEmpty ?? false { folders.removeLast() }
  for folder in folders {
    guard let name = percentDecoded(folder) else {
      return "'\(folder)' has a percent sign without two digits"
    }
    if name.isEmpty { return "it has a folder without a name" }
    if name == "." || name == ".." { return "it has a step '\(name)' to the same or the upper folder" }
    if name.utf8.contains(where: {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
    }) {
      return "'\(folder)' stands for a character that no folder has"
    }
  }
  return nil
}

/// Nil for a percent sign without two hexadecimal digits, and for bytes that are not UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isHexadecimalDigit),
      let value = UInt8(String(Substring(digits)), radix: 16)
    else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self)
  }
}

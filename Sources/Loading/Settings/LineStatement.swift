/// What an author wants to say some lines of a text are, as an entry of `reading` in `briefing.yml`.
package struct LineStatement: Hashable, Sendable {
  /// How the lines are named.
  package enum Lines: Hashable, Sendable {
    case line(Int)
    case lines(ClosedRange<Int>)
    /// Words that only one line has.
    case text(String)
  }

  package var lines: Lines
  /// Name of the role.
  package var role: String
  /// Whether each line is one of its own.
  package var isEach: Bool
  /// Of an item.
  package var level: Int?
  /// Of what is dropped.
  package var reason: String?

  package init(
    _ lines: Lines, as role: String, isEach: Bool = false, level: Int? = nil, reason: String? = nil
  ) {
    (self.lines, self.role, self.isEach, self.level, self.reason) = (lines, role, isEach, level, reason)
  }

  /// As it is written: `{line: 12, as: heading-2}`.
  package var text: String {
    var parts: [String] = []
    switch lines {
    case .line(let number): parts.append("line: \(number)")
    case .lines(let range): parts.append("lines: \(range.lowerBound)-\(range.upperBound)")
    case .text(let words): parts.append("text: \(yamlScalar(words))")
    }
    parts.append("\(isEach ? "each" : "as"): \(yamlScalar(role))")
    if let level { parts.append("level: \(level)") }
    if let reason { parts.append("reason: \(yamlScalar(reason))") }
    return "{\(parts.joined(separator: ", "))}"
  }
}

/// A text as a scalar of YAML within a flow: as it is where that cannot be read as anything else, else in quotation marks.
func yamlScalar(_ text: String) -> String {
  let isPlain =
    text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false && !text.hasSuffix(" ")
    && text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789 -.".unicodeScalars.contains($0)
    }
  let isWord = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
  if isPlain, !isWord { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      let digits = String(scalar.value, radix: 16)
      quoted += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

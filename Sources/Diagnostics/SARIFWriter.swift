import Characters

/// Writes diagnostics as a log of SARIF 2.1.0 (OASIS, 2020), which code scanning services take.
public struct SARIFWriter: Sendable {
  private let tool: String
  private let version: String?
  private let known: [String: Rule]

  /// - Parameters:
  ///   - tool: name of the program.
  ///   - version: of the program.
  ///   - rules: what is known of the rules; others are listed by their names.
  public init(tool: String, version: String? = nil, rules: [Rule] = []) {
    self.tool = tool
    self.version = version
    known = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The whole log, without a line break at its end.
  /// - Complexity: O(diagnostics × log(rules)).
  public func document(_ diagnostics: [Diagnostic]) -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
    return JSON.object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"), "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object(["driver": driver(rules)]),
          "columnKind": .string("unicodeCodePoints"),
          "results": .array(diagnostics.map { result($0, index: numbers[$0.rule] ?? -1) }),
        ])
      ]),
    ]).text
  }

  private func driver(_ rules: [String]) -> JSON {
    let version = version.map { [("version", JSON.string($0))] } ?? []
    return .members([("name", .string(tool))] + version + [("rules", .array(rules.map(rule)))])
  }

  private func rule(_ id: String) -> JSON {
    guard let rule = known[id] else { return .object(["id": .string(id)]) }
    return .object([
      "id": .string(id), "shortDescription": .object(["text": .string(rule.summary)]),
      "fullDescription": .object(["text": .string(rule.explanation)]),
      "help": .object(["text": .string(rule.help)]),
      "defaultConfiguration": .object(["level": .string(rule.severity.rawValue)]),
    ])
  }

  private func result(_ diagnostic: Diagnostic, index: Int) -> JSON {
    let parts = [diagnostic.message, diagnostic.reason, diagnostic.help.map { "help: \($0)" }]
    let text = parts.compactMap(\.self).joined(separator: ". ")
    let count = diagnostic.isSummary ? [("occurrenceCount", JSON.number(diagnostic.count))] : []
    return .members(
      [
        ("ruleId", .string(diagnostic.rule)), ("ruleIndex", .number(index)),
        ("level", .string(diagnostic.severity.rawValue)), ("message", .object(["text": .string(text)])),
        ("locations", .array(diagnostic.location.map { [location($0)] } ?? [])),
      ] + count)
  }

  private func location(_ location: SourceLocation) -> JSON {
    var physical: [(String, JSON)] = [
      ("artifactLocation", .object(["uri": .string(reference(location.file))]))
    ]
    if let line = location.line {
      var region: [(String, JSON)] = [("startLine", .number(line))]
      if let column = location.column {
        region += [("startColumn", .number(column)), ("endColumn", .number(column + location.length))]
      }
      if let excerpt = location.excerpt {
        region.append(("snippet", .object(["text": .string(excerpt.text)])))
      }
      physical.append(("region", .members(region)))
    }
    return .object(["physicalLocation": .members(physical)])
  }

  /// The path as a URI reference (RFC 3986): what is neither unreserved nor a slash is percent-encoded.
  private func reference(_ path: String) -> String {
    var reference = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      if byte.isASCIILetterOrDigit || "-._~/".utf8.contains(byte) {
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        reference += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return reference
  }
}

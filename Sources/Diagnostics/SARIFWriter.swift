/// Writes diagnostics as a log of SARIF 2.1.0 (OASIS, 2020), which code scanning services take.
public struct SARIFWriter: Sendable {
  private let tool: String
  private let descriptions: [String: RuleDescription]

  /// - Parameters:
  ///   - tool: name of the command.
  ///   - rules: what is known of the rules; others are listed by their names.
  public init(tool: String, rules: [RuleDescription] = []) {
    self.tool = tool
    descriptions = Dictionary(rules.map { ($0.rule, $0) }) { first, _ in first }
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
          "tool": .object([
            "driver": .object([
              "name": .string(tool), "rules": .array(rules.map(rule)),
            ])
          ]),
          "columnKind": .string("unicodeCodePoints"),
          "results": .array(diagnostics.map { result($0, index: numbers[$0.rule] ?? -1) }),
        ])
      ]),
    ]).text
  }

  private func rule(_ name: String) -> JSON {
    guard let description = descriptions[name] else { return .object(["id": .string(name)]) }
    return .object([
      "id": .string(name), "shortDescription": .object(["text": .string(description.summary)]),
      "help": .object(["text": .string(description.help)]),
    ])
  }

  private func result(_ diagnostic: Diagnostic, index: Int) -> JSON {
    let text = [diagnostic.message, diagnostic.reason, diagnostic.help].compactMap(\.self).joined(
      separator: ". ")
    return .object([
      "ruleId": .string(diagnostic.rule), "ruleIndex": .number(index),
      "level": .string(diagnostic.severity.rawValue), "message": .object(["text": .string(text)]),
      "locations": .array(diagnostic.location.map { [location($0)] } ?? []),
    ])
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
      if let text = location.text { region.append(("snippet", .object(["text": .string(text)]))) }
      physical.append(("region", .members(region)))
    }
    return .object(["physicalLocation": .members(physical)])
  }

  /// The path as a URI reference (RFC 3986): what is neither unreserved nor a slash is percent-encoded.
  private func reference(_ path: String) -> String {
    var reference = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~/".utf8.contains(byte)
      if isPlain {
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        reference += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return reference
  }
}

/// Writes diagnostics as workflow commands, which GitHub Actions shows beside the lines of a change:
///
///     ::error file=content/site.yml,line=3,col=1,title=unknown-key::There is no setting 'titel' here
public struct GitHubWriter: Sendable {
  /// A writer has no settings.
  public init() {}

  /// One line, without a line break at its end.
  /// - Complexity: O(message).
  public func format(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=\(escapedProperty(location.file))")
      if let line = location.line { properties.append("line=\(line)") }
      if let column = location.column {
        properties += ["col=\(column)", "endColumn=\(column + location.length)"]
      }
    }
    properties.append("title=\(escapedProperty(diagnostic.rule))")
    let lines = [
      diagnostic.message, diagnostic.reason.map { "why: \($0)" }, diagnostic.help.map { "help: \($0)" },
    ]
    let text = lines.compactMap { $0?.visible }.joined(separator: "\n")
    return "::\(command(diagnostic.severity)) \(properties.joined(separator: ","))::\(escaped(text))"
  }

  private func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .note: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// As the runner reads it back: a percent sign, and what would end the command.
  private func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func escapedProperty(_ text: String) -> String {
    escaped(text.visible).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

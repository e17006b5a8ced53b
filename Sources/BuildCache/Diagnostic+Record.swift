package import Diagnostics

extension RecordWriter {
  package mutating func write(_ diagnostics: [Diagnostic]) {
    write(diagnostics.count)
    for diagnostic in diagnostics { write(diagnostic) }
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.rule)
    write(diagnostic.severity.rawValue)
    write(diagnostic.message)
    write(diagnostic.reason)
    write(diagnostic.help)
    write(diagnostic.count)
    write(diagnostic.isSummary)
    write(diagnostic.location != nil)
    if let location = diagnostic.location { write(location) }
  }

  private mutating func write(_ location: SourceLocation) {
    write(location.file)
    write(location.line)
    write(location.column)
    write(location.length)
    write(location.excerpt != nil)
    guard let excerpt = location.excerpt else { return }
    write(excerpt.text)
    write(excerpt.firstColumn)
    write(excerpt.isCutBefore)
    write(excerpt.isCutAfter)
  }
}

extension RecordReader {
  package mutating func diagnostics() throws(DamagedRecord) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for _ in 0..<(try count()) { diagnostics.append(try diagnostic()) }
    return diagnostics
  }

  private mutating func diagnostic() throws(DamagedRecord) -> Diagnostic {
    let rule = try string()
    guard let severity = Diagnostic.Severity(rawValue: try string()) else { throw DamagedRecord() }
    let (message, reason, help) = (try string(), try optionalString(), try optionalString())
    let (count, isSummary) = (try int(), try flag())
    return Diagnostic(
      rule: rule, severity, at: try flag() ? try location() : nil, message, reason: reason, help: help,
      count: count, isSummary: isSummary)
  }

  private mutating func location() throws(DamagedRecord) -> SourceLocation {
    SourceLocation(
      file: try string(), line: try optionalInt(), column: try optionalInt(), length: try int(),
      excerpt: try flag() ? try excerpt() : nil)
  }

  private mutating func excerpt() throws(DamagedRecord) -> LineExcerpt {
    LineExcerpt(
      text: try string(), firstColumn: try int(), isCutBefore: try flag(), isCutAfter: try flag())
  }
}

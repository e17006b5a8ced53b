package import Diagnostics

extension Diagnostic: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(rule)
    record.write(severity.rawValue)
    record.write(message)
    record.write(reason)
    record.write(help)
    record.write(count)
    record.write(isSummary)
    record.write(location)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    let rule = try record.string()
    guard let severity = Severity(rawValue: try record.string()) else { throw DamagedRecord() }
    let message = try record.string()
    let reason = try record.optional(String.self)
    let help = try record.optional(String.self)
    let (count, isSummary) = (try record.int(), try record.flag())
    self.init(
      rule: rule, severity, at: try record.optional(), message, reason: reason, help: help, count: count,
      isSummary: isSummary)
  }
}

extension SourceLocation: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(file)
    record.write(line)
    record.write(column)
    record.write(length)
    record.write(excerpt)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      file: try record.string(), line: try record.optional(), column: try record.optional(),
      length: try record.int(), excerpt: try record.optional())
  }
}

extension LineExcerpt: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(text)
    record.write(firstColumn)
    record.write(isCutBefore)
    record.write(isCutAfter)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      text: try record.string(), firstColumn: try record.int(), isCutBefore: try record.flag(),
      isCutAfter: try record.flag())
  }
}

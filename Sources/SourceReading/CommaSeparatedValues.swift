package import Diagnostics
import TextCleaning

/// A table in the CSV of RFC 4180, with the place of each field.
package struct CommaSeparatedValues {
  package struct Field {
    package var text: String
    package var location: SourceLocation
  }

  /// Lines without any text are left out.
  package private(set) var records: [[Field]] = []
  package private(set) var findings: Findings
  private var cleaning: CleaningReport
  private let rule: Rule
  private let bytes: [UInt8]
  private var position: Int
  private var cursor: SourceCursor

  /// - Complexity: linear in `bytes`.
  package init(_ bytes: [UInt8], file: String, rule: Rule) {
    let cleaned = CleanedFile(bytes, file: file)
    self.bytes = cleaned.bytes
    self.rule = rule
    position = byteOrderMark(of: cleaned.bytes)
    cursor = cleaned.cursor
    cleaning = cleaned.report()
    findings = Findings()
    while position < cleaned.bytes.count {
      let record = readRecord()
      if record.count > 1 || record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    for finding in cleaning.diagnostics() { findings.add(finding) }
  }

  private mutating func readRecord() -> [Field] {
    var fields: [Field] = []
    while true {
      fields.append(readField())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    return fields
  }

  private mutating func readField() -> Field {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return readQuotedField() }
    let start = position
    skipToFieldEnd()
    let location = cursor.location(start..<position)
    if let quote = bytes[start..<position].firstIndex(of: UInt8(ascii: "\"")) {
      findings.add(
        Diagnostic(
          rule, .error, at: cursor.location(at: quote),
          "There is a quotation mark inside a field without quotation marks",
          help: "Put the whole field in quotation marks and double those inside: \"a \"\"b\"\" c\""))
    }
    return field(bytes[start..<position], at: location, from: start)
  }

  private mutating func readQuotedField() -> Field {
    let opening = position
    let location = cursor.location(at: opening + 1)
    var text: [UInt8] = []
    // In the text, those that are doubled in the file.
    var quotes: [Int] = []
    position += 1
    while let quote = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) {
      text += bytes[position..<quote]
      position = quote + 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        reportTextAfterQuote()
        return field(text[...], at: location, from: opening + 1, doubled: quotes)
      }
      quotes.append(text.count)
      text.append(UInt8(ascii: "\""))
      position += 1
    }
    text += bytes[position...]
    position = bytes.count
    findings.add(
      Diagnostic(
        rule, .error, at: cursor.location(at: opening), "The quotation mark is never closed",
        reason: "Everything from here to the end of the file is taken for one field",
        help: "Add the closing quotation mark, or double one that belongs to the text"))
    return field(text[...], at: location, from: opening + 1, doubled: quotes)
  }

  /// - Parameters:
  ///   - start: where the text begins in the file.
  ///   - quotes: where there is a quotation mark in the text and two in the file, in ascending order.
  private mutating func field(
    _ bytes: ArraySlice<UInt8>, at location: SourceLocation, from start: Int, doubled quotes: [Int] = []
  ) -> Field {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let cleaned = TextCleaner(.words).cleaned(text) else {
      return Field(text: text, location: location)
    }
    var (places, passed) = (cursor, 0)
    cleaning.add(cleaned.changes) { offset in
      while passed < quotes.count, quotes[passed] < offset { passed += 1 }
      return places.location(at: start + offset + passed)
    }
    return Field(text: cleaned.text, location: location)
  }

  private mutating func reportTextAfterQuote() {
    let start = position
    skipToFieldEnd()
    guard start < position else { return }
    findings.add(
      Diagnostic(
        rule, .error, at: cursor.location(start..<position),
        "Text follows the closing quotation mark of the field",
        help: "Double a quotation mark that belongs to the text: \"a \"\"b\"\" c\""))
  }

  private mutating func skipToFieldEnd() {
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "\n")
    {
      position += 1
    }
    // The carriage return belongs to the line break, not to the field.
    let isLineEnd = position == bytes.count || bytes[position] == UInt8(ascii: "\n")
    if isLineEnd, position > 0, bytes[position - 1] == UInt8(ascii: "\r") { position -= 1 }
  }
}

import Briefings
import Characters
import Diagnostics

/// Reads the text form that ``TextFormWriter`` writes, and that people edit. Nothing in it is guessed: what a line is, its
/// first characters say.
struct TextFormReader {
  let source: SourceText
  let file: SourceFile
  let timeZone: SiteTimeZone
  var position = 0
  private(set) var findings = Findings()

  var parts = DocumentParts()
  var pictures: [(line: Int, GivenPicture)] = []
  var isInEndMatter = false

  init(_ source: SourceText, timeZone: SiteTimeZone) {
    self.source = source
    self.timeZone = timeZone
    file = source.original
  }

  var lines: [SourceLine] { source.lines }

  mutating func read() {
    while position < lines.count {
      if lines[position].isBlank { position += 1 } else { readBlock() }
    }
  }

  private mutating func readBlock() {
    let line = lines[position]
    let text = line.trimmed
    switch text.first {
    case "#": readHeading(line)
    case ">": readQuotation()
    case "|": readTable()
    case "{": readRole(line)
    case "-" where text.dropFirst().first == " ": readList()
    case "!" where text.dropFirst().first == "[": readPicture(line)
    case "[" where text.dropFirst().first == "^" && text.contains("]:"): readFootnote(line)
    default: add(.paragraph(readParagraph(from: text)))
    }
  }

  mutating func add(_ draft: Draft) {
    if isInEndMatter { parts.endMatterCount += 1 }
    parts.drafts.append(draft)
  }

  mutating func report(_ message: String, _ help: String, on line: SourceLine) {
    findings.add(Diagnostic(.textForm, at: file.location(ofLine: line.number), message, help: help))
  }

  // MARK: Words

  /// A part of a line as it is meant: without backslashes, and with the marks that footnotes have in the text. A line feed
  /// stands for `<br>`.
  func unescaped(_ part: Substring, of line: SourceLine) -> SourceLine {
    let start = line.text.unicodeScalars.distance(from: line.text.startIndex, to: part.startIndex)
    var text = String.UnicodeScalarView()
    var columns: [Int] = []
    let scalars = Array(part.unicodeScalars)
    func column(_ index: Int) -> Int { line.columns.map { $0[start + index] } ?? start + index }
    func add(_ scalar: Unicode.Scalar, _ index: Int) {
      text.append(scalar)
      columns.append(column(index))
    }
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\" where index + 1 < scalars.count:
        add(scalars[index + 1], index + 1)
        index += 2
      case "[" where index + 1 < scalars.count && scalars[index + 1] == "^":
        guard let close = endOfLabel(scalars, from: index + 2) else { fallthrough }
        let label = String(String.UnicodeScalarView(scalars[(index + 2)..<close]))
        for scalar in TextForm.mark(label).unicodeScalars { add(scalar, index) }
        index = close + 1
      case "<" where scalars[index...].prefix(4).elementsEqual("<br>".unicodeScalars):
        add("\n", index)
        index += 4
      default:
        add(scalars[index], index)
        index += 1
      }
    }
    return SourceLine(number: line.number, text: Substring(String(text)), columns: columns)
  }

  /// Where the label of a footnote is closed, which may be in brackets itself: `[^1]`, `[^[1]]`.
  private func endOfLabel(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let near = scalars[start...].prefix(16)
    guard let close = near.firstIndex(of: "]") else { return nil }
    guard near.first == "[" else { return close }
    return close + 1 < scalars.count && scalars[close + 1] == "]" ? close + 1 : nil
  }

  func span(_ part: Substring, of line: SourceLine) -> SourceSpan {
    let meant = unescaped(part, of: line)
    var words = SourceSpan(in: file)
    for part in meant.text.split(separator: "\n", omittingEmptySubsequences: false) {
      words.breakLine()
      words.append(part, of: meant, glued: true)
    }
    return words
  }

  /// The words from here on and in the lines below, which go on with them up to a blank line or the next block.
  mutating func readParagraph(from part: Substring) -> SourceSpan {
    var words = SourceSpan(in: file)
    var part = part
    var isBroken = false
    while true {
      let line = lines[position]
      position += 1
      // A backslash at its end breaks a line.
      let breaks = !part.reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2)
      words.append(span(breaks ? part.dropLast() : part, of: line), glued: isBroken)
      guard position < lines.count, !lines[position].isBlank else { return words }
      part = lines[position].trimmed
      guard !TextForm.beginsBlock(part) else { return words }
      isBroken = breaks
      if isBroken { words.breakLine() }
    }
  }

  /// `{name rest} words`.
  func braces(_ text: Substring) -> (name: String, rest: String, after: Substring)? {
    guard text.first == "{" else { return nil }
    var index = text.index(after: text.startIndex)
    var inner = ""
    while index < text.endIndex, text[index] != "}" {
      if text[index] == "\\", text.index(after: index) < text.endIndex { index = text.index(after: index) }
      inner.append(text[index])
      index = text.index(after: index)
    }
    guard index < text.endIndex else { return nil }
    let name = inner.prefix { $0 != " " }
    return (
      String(name), String(inner.dropFirst(name.count).drop { $0 == " " }),
      text[text.index(after: index)...].trimmed
    )
  }

  /// The parts of a text at a sign that no backslash is before.
  func split(_ text: Substring, at sign: Unicode.Scalar) -> [Substring] {
    let scalars = text.unicodeScalars
    var parts: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if scalars[index] == "\\" {
        index = scalars.index(after: index)
        if index == text.endIndex { break }
      } else if scalars[index] == sign {
        parts.append(text[start..<index])
        start = scalars.index(after: index)
      }
      index = scalars.index(after: index)
    }
    return parts + [text[start...]]
  }
}

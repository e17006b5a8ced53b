import Briefings
import Characters
import Diagnostics

/// Reads the text form that ``TextFormWriter`` writes, and that people edit. Nothing in it is guessed: what a line is, its
/// first characters say.
struct TextFormReader {
  private let source: SourceText
  private let file: SourceFile
  private let timeZone: SiteTimeZone
  private var position = 0
  private(set) var findings = Findings()

  private(set) var parts = DocumentParts()
  private(set) var pictures: [(line: Int, GivenPicture)] = []
  private var isInEndMatter = false

  init(_ source: SourceText, timeZone: SiteTimeZone) {
    self.source = source
    self.timeZone = timeZone
    file = source.original
  }

  private var lines: [SourceLine] { source.lines }

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

  private mutating func add(_ draft: Draft) {
    if isInEndMatter { parts.endMatterCount += 1 }
    parts.drafts.append(draft)
  }

  private mutating func report(_ message: String, _ help: String, on line: SourceLine) {
    findings.add(Diagnostic(.textForm, at: file.location(ofLine: line.number), message, help: help))
  }

  // MARK: Words

  /// A part of a line as it is meant: without backslashes, and with the marks that footnotes have in the text. A line feed
  /// stands for `<br>`.
  private func unescaped(_ part: Substring, of line: SourceLine) -> SourceLine {
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

  private func span(_ part: Substring, of line: SourceLine) -> SourceSpan {
    let meant = unescaped(part, of: line)
    var words = SourceSpan(in: file)
    for part in meant.text.split(separator: "\n", omittingEmptySubsequences: false) {
      words.breakLine()
      words.append(part, of: meant, glued: true)
    }
    return words
  }

  /// The words from here on and in the lines below, which go on with them up to a blank line or the next block.
  private mutating func readParagraph(from part: Substring) -> SourceSpan {
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

  // MARK: Blocks

  private mutating func readHeading(_ line: SourceLine) {
    let text = line.trimmed
    let depth = text.prefix { $0 == "#" }.count
    var rest = text.dropFirst(depth).trimmed
    if depth == 1 {
      guard parts.title == nil else {
        report(
          "The text has a second title", "Write '##' for a heading; only the title has one '#'", on: line)
        position += 1
        return
      }
      parts.title = readParagraph(from: rest)
      parts.letterheadCount = parts.drafts.count
      return
    }
    var marker: String?
    var part: Heading.Part?
    if let (name, _, after) = braces(rest) {
      rest = after
      if name == "attachment" { part = .attachment } else { marker = name.isEmpty ? nil : name }
    } else if let read = Marker.read(rest) {
      (marker, rest) = (read.marker.text, read.rest)
    }
    add(.heading(HeadingDraft(marker: marker, level: depth, part: part, text: readParagraph(from: rest))))
  }

  /// `{name rest} words`.
  private func braces(_ text: Substring) -> (name: String, rest: String, after: Substring)? {
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

  private mutating func readRole(_ line: SourceLine) {
    guard let (name, rest, after) = braces(line.trimmed) else {
      report(
        "The brace is never closed", "Write '}' after the role, or '\\{' for a brace that is meant", on: line)
      return add(.paragraph(readParagraph(from: line.trimmed)))
    }
    switch name {
    case "deck": parts.deck.append(readParagraph(from: after))
    case "release": readRelease(rest, after, line)
    case "dateline": readDateline(after, line)
    case "note": add(.note(marker: rest, readParagraph(from: after)))
    case "source": add(.source(readParagraph(from: after)))
    case "contact": readContact(after, line)
    case "caption", "unit", "table": readTable()
    case "end-matter":
      isInEndMatter = true
      position += 1
    case "list":
      if parts.drafts.last?.isItem ?? false { add(.listEnd) }
      position += 1
    default:
      report(
        "There is no role '\(name)'",
        "The roles are deck, release, dateline, note, source, contact, caption, unit, table, list and end-matter; write '\\{' for a brace that is meant",
        on: line)
      add(.paragraph(readParagraph(from: line.trimmed)))
    }
  }

  private mutating func readRelease(_ settings: String, _ words: Substring, _ line: SourceLine) {
    var times: [String: PublicationDate] = [:]
    for setting in settings.split(separator: " ") {
      let pair = setting.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, ["embargo", "distributed"].contains(pair[0]), let time = date(pair[1]) else {
        report(
          "'\(setting)' says no time",
          "Write it like embargo=2026-09-24T12:00:00+09:00, or distributed=2026-09-24",
          on: line)
        continue
      }
      times[String(pair[0])] = time
    }
    parts.release = DocumentParts.Release(
      text: readParagraph(from: words), embargo: times["embargo"], distributed: times["distributed"])
  }

  /// `2026-09-24T12:00:00+09:00`, or the day alone.
  private func date(_ text: Substring) -> PublicationDate? {
    let numbers = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).map { Int($0) ?? 0 }
    guard numbers.count >= 3, let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    else {
      return nil
    }
    if numbers.count == 3 { return timeZone.date(day, minuteOfDay: nil) }
    guard numbers.count == 8, numbers[3] < 24, numbers[4] < 60, let sign = text.dropLast(5).last else {
      return nil
    }
    let offset = (numbers[6] * 60 + numbers[7]) * 60
    return PublicationDate(
      day, minuteOfDay: numbers[3] * 60 + numbers[4], secondsFromGMT: sign == "-" ? -offset : offset)
  }

  private mutating func readDateline(_ text: Substring, _ line: SourceLine) {
    position += 1
    let fields = split(text, at: "|")
    func field(_ index: Int) -> SourceSpan? {
      guard fields.indices.contains(index), !fields[index].trimmed.isEmpty else { return nil }
      return span(fields[index].trimmed, of: line)
    }
    parts.dateline = DatelineDraft(
      places: split(fields.first ?? "", at: "/").map(\.trimmed).filter { !$0.isEmpty }.map {
        span($0, of: line)
      },
      outlet: field(1), byline: field(2))
  }

  private mutating func readFootnote(_ line: SourceLine) {
    let text = line.trimmed
    guard let end = text.firstRange(of: "]:") else { return add(.paragraph(readParagraph(from: text))) }
    let label = String(text[..<end.lowerBound].dropFirst(2))
    let words = text[end.upperBound...].trimmed
    add(.footnote(label: label, readParagraph(from: words)))
  }

  private mutating func readQuotation() {
    var words = SourceSpan(in: file)
    var by: (speaker: SourceSpan, role: SourceSpan?)?
    let first = lines[position]
    while position < lines.count, lines[position].trimmed.first == ">" {
      let line = lines[position]
      let text = line.trimmed.dropFirst().trimmed
      if text.first == "—" {
        let fields = split(text.dropFirst().trimmed, at: "|")
        by = (
          span(fields[0].trimmed, of: line), fields.count > 1 ? span(fields[1].trimmed, of: line) : nil
        )
      } else {
        words.append(span(text, of: line))
      }
      position += 1
    }
    guard let by else {
      report("The quotation names nobody", "Write '> — name | role' below its words", on: first)
      return add(.paragraph(words))
    }
    add(.quotation(speaker: by.speaker, role: by.role, words: words))
  }

  private mutating func readList() {
    while position < lines.count, !lines[position].isBlank {
      let line = lines[position]
      guard line.trimmed.hasPrefix("- ") else { break }
      var rest = line.trimmed.dropFirst(2).trimmed
      var marker = Marker(kind: .dash, text: "-")
      if let (name, more, after) = braces(rest), !name.hasPrefix("label=") {
        let text = more.isEmpty ? name : name + " " + more
        marker = Marker.read((text + " 가")[...])?.marker ?? Marker(kind: .dot, text: text)
        marker.text = text
        rest = after
      } else if rest.first != "{", let read = Marker.read(rest) {
        (marker, rest) = (read.marker, read.rest)
      }
      marker.level = min(line.indentation / 2 + 1, Limits.listDepth)
      var label: SourceSpan?
      if rest.hasPrefix("{label="), let end = rest.firstIndex(of: "}") {
        let words = rest[..<end].dropFirst(7)
        if !words.isEmpty { label = span(words, of: line) }
        rest = rest[end...].dropFirst().trimmed
      } else if let read = readLabel(rest) {
        label = span(read.label, of: line)
        rest = read.text
      }
      add(.item(marker: marker, label: label, readParagraph(from: rest)))
    }
  }

  private mutating func readContact(_ label: Substring, _ line: SourceLine) {
    var contact = ContactDraft()
    if !label.isEmpty { contact.label = span(label, of: line) }
    position += 1
    while position < lines.count, !lines[position].isBlank {
      let line = lines[position]
      if line.trimmed.hasPrefix("- ") {
        contact.people.append(person(line.trimmed.dropFirst(2), line))
      } else if let (name, _, after) = braces(line.trimmed), name == "text" {
        contact.text = span(after, of: line)
      } else {
        report(
          "This is no part of a contact", "Write people as '- name=… | phone=…', other words after '{text}'",
          on: line)
        contact.text = contact.text ?? span(line.trimmed, of: line)
      }
      position += 1
    }
    add(.contact(contact))
  }

  private mutating func person(_ text: Substring, _ line: SourceLine) -> ContactDraft.Person {
    var person = ContactDraft.Person()
    for field in split(text, at: "|") {
      let pair = field.trimmed
      guard let equals = pair.firstIndex(of: "=") else {
        report(
          "'\(pair)' does not say what it is", "Write name=…, phone=… and so on, parted by '|'", on: line)
        continue
      }
      let words = span(pair[pair.index(after: equals)...].trimmed, of: line)
      switch pair[..<equals] {
      case "matter": person.matter = words
      case "department": person.department = words
      case "duty": person.duty = words
      case "role": person.role = words
      case "name": person.name = words
      case "phone": person.phone = words
      case "email": person.email = words
      default:
        report(
          "A person has no '\(pair[..<equals])'",
          "There are \(TextForm.fields.map(\.0).joined(separator: ", "))", on: line)
      }
    }
    return person
  }

  private mutating func readPicture(_ line: SourceLine) {
    position += 1
    let text = line.trimmed
    let pattern = /!\[((?:[^\]\\]|\\.)*)\]\(<((?:[^>\\]|\\.)*)>(?:\s+"((?:[^"\\]|\\.)*)")?\)/
    guard let match = text.wholeMatch(of: pattern) else {
      report("This is no picture", "Write it as ![what it shows](<file> \"caption\")", on: line)
      return add(.paragraph(span(text, of: line)))
    }
    func words(_ part: Substring?) -> String {
      part.map { unescaped($0, of: line).text }.map(String.init) ?? ""
    }
    pictures.append(
      (
        line.number,
        GivenPicture(
          file: words(match.output.2), caption: words(match.output.3), alternative: words(match.output.1))
      ))
    // Items above and below it are two lists.
    if parts.drafts.last?.isItem ?? false { add(.listEnd) }
  }

  // MARK: Tables

  private mutating func readTable() {
    let first = lines[position]
    var table = TableDraft(line: first.number, header: [], rows: [])
    while position < lines.count, let (name, rest, after) = braces(lines[position].trimmed) {
      switch name {
      case "caption": table.caption = span(after, of: lines[position])
      case "unit": table.unit = span(after, of: lines[position])
      default:
        for setting in rest.split(separator: " ") {
          let pair = setting.split(separator: "=", maxSplits: 1)
          if pair.count == 2, pair[0] == "number" { table.number = String(pair[1]) }
          if pair.count == 2, pair[0] == "head-columns" { table.headColumns = Int(pair[1]) ?? 1 }
        }
      }
      position += 1
    }
    var rows: [[Table.Cell]] = []
    /// The cell of each column in the row above, by row and index.
    var above: [(row: Int, cell: Int)?] = []
    var headerCount: Int?
    while position < lines.count, lines[position].trimmed.first == "|" {
      let line = lines[position]
      position += 1
      if isRule(line.trimmed) {
        if headerCount == nil { headerCount = rows.count }
        continue
      }
      var row: [Table.Cell] = []
      var places: [(row: Int, cell: Int)?] = []
      var grown: Set<[Int]> = []
      for cell in cells(of: line.trimmed) {
        let words = cell.words.trimmed
        if words == "^^" {
          let owner = above.indices.contains(places.count) ? above[places.count] : nil
          if let owner, owner.row < rows.count, grown.insert([owner.row, owner.cell]).inserted {
            rows[owner.row][owner.cell].rowSpan += 1
          }
          places += Array(repeating: owner, count: cell.columns)
        } else if words == "{none}" {
          places += [nil]
        } else {
          var rest = words
          var flag: String?
          if let (name, _, after) = braces(words) { (flag, rest) = (name, after) }
          row.append(
            Table.Cell(text: span(rest, of: line).makeSegment(), flag: flag, columnSpan: cell.columns))
          places += Array(repeating: (rows.count, row.count - 1), count: cell.columns)
        }
      }
      rows.append(row)
      above = places
    }
    guard !rows.isEmpty else {
      report("There is no row below it", "Write rows as | cell | cell |", on: first)
      return
    }
    table.header = Array(rows.prefix(headerCount ?? 1))
    table.rows = Array(rows.dropFirst(headerCount ?? 1))
    add(.table(table))
  }

  private func isRule(_ text: Substring) -> Bool {
    text.contains("-") && text.unicodeScalars.allSatisfy { "|-: ".unicodeScalars.contains($0) }
      && text.split(separator: "|").allSatisfy { $0.trimmed.hasPrefix("---") }
  }

  /// Cells with the number of bars that close each.
  private func cells(of text: Substring) -> [(words: Substring, columns: Int)] {
    var cells: [(words: Substring, columns: Int)] = []
    for part in split(text.dropFirst(), at: "|") {
      // Nothing, not even a space, between two bars: the cell before reaches here.
      if part.isEmpty, !cells.isEmpty { cells[cells.count - 1].columns += 1 } else { cells.append((part, 1)) }
    }
    // What follows the last bar is no cell.
    if let last = cells.last {
      if last.columns > 1 {
        cells[cells.count - 1].columns -= 1
      } else if last.words.isEmpty {
        cells.removeLast()
      }
    }
    return cells
  }

  /// The parts of a text at a sign that no backslash is before.
  private func split(_ text: Substring, at sign: Character) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "\\" {
        index = text.index(after: index)
        if index == text.endIndex { break }
      } else if text[index] == sign {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
      index = text.index(after: index)
    }
    return parts + [text[start...]]
  }
}

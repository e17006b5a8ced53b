import Briefings
import Characters
import Diagnostics

/// Lines of which an author or the house says what they are.
extension DocumentReader {
  /// Takes an author's word for what a line is, and with it the lines that are one with it.
  mutating func read(_ line: ClassifiedLine, as role: ReadingOptions.Role) {
    let start = position
    let end = endOfStated(from: start)
    if let problem = problem(with: role) {
      if options.stated[line.number]?.isOfHouse ?? false {
        options.roles[line.number] = nil
        return
      }
      report(problem.what, problem.help, on: line)
      drafts.append(.paragraph(stated(line.trimmed, to: end)))
      position = end
      return
    }
    switch role {
    case .row, .headerRow: return readStatedRows()
    case .table(let table): readStatedTable(table, to: end)
    case .quotation: readStatedQuotation(to: end)
    case .contact: readStatedContact(to: end)
    case .deck:
      for line in lines[start..<end] where !line.isBlank { appendDeck(line) }
    case .release:
      for line in lines[start..<end] where !line.isBlank {
        if release == nil {
          release = ReleaseDraft(line.line, in: file)
        } else {
          release?.append(line.line)
        }
      }
    case .dateline: readStatedDateline(line, to: end)
    case .heading(let level):
      let (sign, words) = signAndWords(of: line)
      drafts.append(
        .heading(HeadingDraft(kind: nil, marker: sign, level: level, text: stated(words, to: end))))
    case .attachment:
      drafts.append(
        .heading(
          HeadingDraft(kind: .attachment, part: .attachment, text: stated(line.trimmed, to: end))))
    case .item(let level): readStatedItem(line, level, to: end)
    case .note:
      var (sign, words) = signAndWords(of: line)
      if case .note(let marker, let rest) = line.sign, options.stated[line.number]?.sign == nil {
        (sign, words) = (marker, rest)
      }
      drafts.append(.note(marker: sign ?? "※", stated(words, to: end)))
    case .footnote: readStatedFootnote(line, to: end)
    case .source: drafts.append(.source(stated(line.trimmed, to: end)))
    case .caption, .unit, .tableNumber: readStatedTablePart(role, line, to: end)
    case .drop(let reason): dropped.append((stated(line.trimmed, to: end), reason))
    case .title, .paragraph, .letterhead, .endMatter: drafts.append(.paragraph(stated(line.trimmed, to: end)))
    }
    position = end
  }

  /// Where the lines end that are one with the line at a position.
  func endOfStated(from start: Int) -> Int {
    let last = options.stated[lines[start].number]?.lastLine ?? lines[start].number
    var end = start + 1
    while end < lines.count, lines[end].number <= last { end += 1 }
    return end
  }

  /// Why a role does not fit the place of a line; nil where it does. What a convention of the house means may be there by
  /// chance; of an author's own word the error is told.
  private func problem(with role: ReadingOptions.Role) -> (what: String, help: String)? {
    let isAboveTitle = title == nil
    let isAboveBody = isAboveTitle || drafts.count == letterheadCount && dateline == nil
    switch role {
    case .letterhead where !isAboveTitle:
      return (
        "A letterhead stands above the title",
        "Say which line is the title (as: title), or read this one as something else"
      )
    case .endMatter where isAboveTitle:
      return (
        "What is below a text cannot stand above its title", "Say that it is a letterhead (as: letterhead)"
      )
    case .deck where !isAboveBody:
      return ("A deck stands between the title and the text", "Read the line as a paragraph or a heading")
    case .heading where isAboveTitle, .attachment where isAboveTitle:
      return ("A heading cannot stand above the title", "Say which line is the title (as: title)")
    case .dateline where dateline != nil, .dateline where !isAboveBody:
      return ("A dateline stands at the beginning of the text, once", "Read the line as a paragraph")
    case .item(let level?) where level > 1 && drafts.last?.isItem != true:
      return (
        "An item of level \(level) stands below another item",
        "Write 'level: 1', or make the line above an item"
      )
    default: return nil
    }
  }

  private mutating func report(_ message: String, _ help: String, on line: ClassifiedLine) {
    guard let stated = options.stated[line.number] else { return }
    statedDiagnostics.add(
      Diagnostic(
        .roleOutOfPlace, at: stated.by, "Line \(line.number) of \(file.name): \(message)", help: help))
  }

  /// The words of a line from a part of it on, and of the lines that are one with it.
  private func stated(_ part: Substring, to end: Int) -> SourceSpan {
    var words = span(part, of: lines[position])
    for line in lines[(position + 1)..<end] where !line.isBlank {
      words.append(line.trimmed, of: line.line)
    }
    return words
  }

  /// The sign that a line begins with, and what follows it: the stated one, one that the reader knows, or any symbol
  /// that a space parts from the words.
  private func signAndWords(of line: ClassifiedLine) -> (sign: String?, words: Substring) {
    let text = line.trimmed
    if let sign = options.stated[line.number]?.sign, text.begins(with: sign) {
      return (sign, text[bytes: sign.utf8.count..<text.utf8.count].trimmedStart)
    }
    if let marker = line.marker, let rest = line.rest { return (marker.text, rest) }
    let sign = text.unicodeScalars.prefix { isSign($0) }
    let rest = text[sign.endIndex...]
    guard (1...3).contains(sign.count), let next = rest.firstScalar, next == " " || next == "\t" else {
      return (nil, text)
    }
    return (String(sign), rest.trimmedStart)
  }

  private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol, .modifierSymbol, .dashPunctuation, .otherPunctuation, .otherNumber: true
    default: false
    }
  }

  // MARK: Roles that take more than the words

  private mutating func appendDeck(_ line: ClassifiedLine) {
    let words = line.framedWords ?? withoutLeadingDash(line.trimmed) ?? line.trimmed
    deck.append(span(withoutClosingDash(words), of: line))
  }

  private mutating func readStatedItem(_ line: ClassifiedLine, _ level: Int?, to end: Int) {
    let (sign, words) = signAndWords(of: line)
    var marker = line.marker ?? Marker(kind: .dot, text: "")
    if sign != line.marker?.text { marker = Marker(kind: .dot, text: sign ?? "") }
    // Without a sign that the reader knows, nothing else says how deep it is.
    marker.level = level ?? (line.marker == nil || sign != line.marker?.text ? 1 : nil)
    if end == position + 1, let (label, text) = readLabel(words) {
      drafts.append(.item(marker: marker, label: span(label, of: line), span(text, of: line)))
    } else {
      drafts.append(.item(marker: marker, label: nil, stated(words, to: end)))
    }
  }

  private mutating func readStatedFootnote(_ line: ClassifiedLine, to end: Int) {
    var label: Substring?
    var words = line.trimmed
    if let sign = options.stated[line.number]?.sign, words.begins(with: sign) {
      label = words[bytes: 0..<sign.utf8.count]
      words = words[bytes: sign.utf8.count..<words.utf8.count].trimmedStart
    } else if let marker = line.marker, let rest = line.rest {
      label = words[bytes: 0..<marker.text.utf8.count]
      words = rest
    } else if case .note(let marker, let rest) = line.sign {
      label = words[bytes: 0..<marker.utf8.count]
      words = rest
    } else if let close = words.unicodeScalars.prefix(8).firstIndex(where: { $0 == ")" || $0 == "]" }) {
      label = words[...close]
      words = words[words.unicodeScalars.index(after: close)...].trimmedStart
    }
    guard let label, !words.isEmpty else {
      report(
        "A footnote begins with the number that the text refers to", "Read the line as a note (as: note)",
        on: line)
      drafts.append(.note(marker: "※", stated(line.trimmed, to: end)))
      return
    }
    let bare = label.unicodeScalars.filter { !"()[]（）［］.:".unicodeScalars.contains($0) }
    drafts.append(.footnote(label: String(String.UnicodeScalarView(bare)), stated(words, to: end)))
  }

  private mutating func readStatedDateline(_ line: ClassifiedLine, to end: Int) {
    guard case .dateline(let found) = line.sign else {
      report(
        "There is no place in brackets at its beginning",
        "A dateline looks like (서울=한빛통신) or 【서울 특별취재팀】; else read the line as a paragraph", on: line)
      drafts.append(.paragraph(stated(line.trimmed, to: end)))
      return
    }
    dateline = DatelineDraft(
      places: found.places.map { span($0, of: line) }, outlet: found.outlet.map { span($0, of: line) },
      byline: found.byline.map { span($0, of: line) })
    if !found.lead.isEmpty || end > position + 1 {
      drafts.append(.paragraph(stated(found.lead.isEmpty ? line.trimmed.suffix(0) : found.lead, to: end)))
    }
  }

  /// Whom to ask: people where there are numbers or addresses, else the words as they are.
  private mutating func readStatedContact(to end: Int) {
    let part = lines[position..<end]
    if part.contains(where: { hasTelephoneOrAddress($0.text) }) {
      drafts += ContactReader.read(part, in: file).map(Draft.contact)
    } else {
      drafts.append(.contact(ContactDraft(text: stated(lines[position].trimmed, to: end))))
    }
  }

  /// What somebody says: after the name and a colon, or above the name.
  private mutating func readStatedQuotation(to end: Int) {
    if let (quotation, count) = quotation(at: position), position + count <= end || end == position + 1 {
      drafts.append(quotation)
      return
    }
    let part = (position..<end).filter { !lines[$0].isBlank }
    guard part.count > 1, let last = part.last,
      let speaker = Attribution(withoutLeadingDash(lines[last].trimmed) ?? lines[last].trimmed)
    else {
      report(
        "A quotation names who speaks",
        "Name also the line with the speaker, below the words: lines: 30-31; or read it as a paragraph",
        on: lines[position])
      drafts.append(.paragraph(stated(lines[position].trimmed, to: end)))
      return
    }
    var words: SourceSpan
    if part.count == 2 {
      let said = lines[part[0]].trimmed
      words = span(withoutOuterQuotes(said) ?? said, of: lines[part[0]])
    } else {
      words = SourceSpan(in: file)
      for index in part.dropLast() { words.append(lines[index].trimmed, of: lines[index].line) }
    }
    drafts.append(
      .quotation(
        speaker: span(speaker.name, of: lines[last]), role: speaker.role.map { span($0, of: lines[last]) },
        words: words))
  }

  // MARK: Tables

  private mutating func readStatedTable(_ table: StatedTable, to end: Int) {
    let reader = StatedTableReader(file: file, table: table)
    switch reader.read(lines[position..<end]) {
    case .success(let table): drafts.append(.table(table))
    case .failure(let problem):
      report(problem.message, problem.help, on: lines[position])
      for line in lines[position..<end] where !line.isBlank {
        drafts.append(.paragraph(span(line.trimmed, of: line)))
      }
    }
  }

  /// The last of the lines of a table that an author names a header ends the header.
  func takeStatedHeader(of rows: Range<Int>, in table: inout TableDraft) {
    guard let last = rows.last(where: { options.roles[lines[$0].number] == .headerRow }) else { return }
    let count = (rows.lowerBound...last).count { !runs[$0].isRule && !runs[$0].continuesRow }
    while table.header.count < count, table.rows.count > 1 { table.header.append(table.rows.removeFirst()) }
  }

  /// Rows that an author named one by one, together with a table that is right above or right below them.
  private mutating func readStatedRows() {
    let start = position
    if runs.lineCount(from: start) > 0, readTable() { return }
    var end = start
    while end < lines.count, options.roles[lines[end].number]?.isRow ?? false { end += 1 }
    let header = (start..<end).last { options.roles[lines[$0].number] == .headerRow }
    end += end < lines.count ? runs.lineCount(from: end) : 0
    var table = StatedTable()
    table.headerRows = max(1, header.map { $0 - start + 1 } ?? 1)
    let isBelowTable = start > 0 && !lines[start - 1].isBlank && drafts.last?.isTable ?? false
    if isBelowTable, header == nil, let last = drafts.popLast(), var above = last.takeTable() {
      let columns = max(1, TableGrid(above.header + above.rows).columnCount)
      let rows = StatedTableReader(file: file, table: table).cells(ofRows: lines[start..<end])
      let empty = Table.Cell(text: SourceSpan(in: file).makeSegment())
      for row in rows {
        if row.count > columns {
          report(
            "The row has \(row.count) cells, and the table above it \(columns)",
            "Name all lines of the table: {lines: 12-18, as: table}", on: lines[start])
        }
        above.rows.append(
          Array(row.prefix(columns)) + Array(repeating: empty, count: max(0, columns - row.count)))
      }
      drafts.append(.table(above))
    } else {
      readStatedTable(table, to: end)
    }
    position = end
  }

  /// What is said of a table beside its cells; which table that is, the drafts around it tell.
  private mutating func readStatedTablePart(_ role: ReadingOptions.Role, _ line: ClassifiedLine, to end: Int)
  {
    let text = line.trimmed
    switch role {
    case .caption:
      let found = line.caption ?? TableCaption(closingWithUnit: text)
      if let unit = found?.unit { drafts.append(.tablePart(.unit, span(unit, of: line), by: line.number)) }
      let words = found?.words ?? (found == nil ? text : nil)
      guard let words else { break }
      drafts.append(.tablePart(.caption, stated(words, to: end), by: line.number))
    case .unit:
      drafts.append(
        .tablePart(
          .unit, line.caption?.unit.map { span($0, of: line) } ?? stated(wordsOfUnit(text), to: end),
          by: line.number))
    default:
      let bare = text.without("<>〈〉[]【】()＜＞.:")
      let label = LineWords.known.tableLabels.first(where: bare.begins)
      let number = bare[bytes: (label?.utf8.count ?? 0)..<bare.utf8.count].trimmed
      drafts.append(.tablePart(.number, span(number, of: line), by: line.number))
    }
  }

  /// Without brackets, and the word that says that it is one.
  private func wordsOfUnit(_ text: Substring) -> Substring {
    let bare = text.without("()（）[]［］<>")
    let end = bare.withBytes {
      LineWords.known.unitLabels.end(in: $0, from: 0, gap: blankLength) { _ in true }
    }
    guard let end, end < bare.utf8.count else { return bare }
    return bare[bytes: end..<bare.utf8.count].without(":：")
  }

  /// Gives captions, units and numbers to the tables they are beside.
  mutating func attachTableParts() {
    guard drafts.contains(where: \.isTablePart) else { return }
    var result: [Draft] = []
    result.reserveCapacity(drafts.count)
    var parts: [(TablePart, SourceSpan, line: Int)] = []
    // Into the array itself, so that no table is copied.
    func settle(_ result: inout [Draft], below table: inout TableDraft?) {
      for (part, words, line) in parts {
        if table?.take(part, words) ?? false { continue }
        if let last = result.indices.last, result[last].isTable, var above = result.removeLast().takeTable() {
          let isTaken = above.take(part, words)
          result.append(.table(above))
          if isTaken { continue }
        }
        orphans.append(line)
        result.append(.paragraph(words))
      }
      parts = []
    }
    var orphans: [Int] = []
    for draft in takeDrafts() {
      if case .tablePart(let part, let words, let line) = draft {
        parts.append((part, words, line))
      } else if draft.isTable, !parts.isEmpty {
        var table = draft.takeTable()
        settle(&result, below: &table)
        if let table { result.append(.table(table)) }
      } else {
        if !parts.isEmpty {
          var none: TableDraft?
          settle(&result, below: &none)
        }
        result.append(draft)
      }
    }
    var none: TableDraft?
    settle(&result, below: &none)
    drafts = result
    let numbers = Set(orphans)
    for line in lines where numbers.contains(line.number) {
      report(
        "There is no table beside it that lacks this", "Name the lines of the table, too (as: table)",
        on: line)
    }
  }
}

extension Substring {
  /// Without signs and white space at both ends.
  fileprivate func without(_ signs: String) -> Substring {
    let scalars = Set(signs.unicodeScalars).union([" ", "\t"])
    var text = self
    while let first = text.firstScalar, scalars.contains(first) {
      text = text[text.unicodeScalars.index(after: text.startIndex)...]
    }
    while let last = text.lastScalar, scalars.contains(last) {
      text = text[..<text.unicodeScalars.index(before: text.endIndex)]
    }
    return text
  }
}

extension ReadingOptions.Role {
  var isRow: Bool { self == .row || self == .headerRow }
}

extension StatedTableReader {
  /// The cells of lines that go on with a table.
  func cells(ofRows lines: ArraySlice<ClassifiedLine>) -> [[Table.Cell]] { rows(of: lines) }
}

extension TableDraft {
  /// Takes a part that it does not have yet.
  fileprivate mutating func take(_ part: TablePart, _ words: SourceSpan) -> Bool {
    switch part {
    case .caption where caption == nil: caption = words
    case .unit where unit == nil: unit = words
    case .number where number == nil: number = words.text
    default: return false
    }
    return true
  }
}

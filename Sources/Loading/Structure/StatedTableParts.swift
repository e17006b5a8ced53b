/// What an author says to belong to a table beside its cells: captions, units, numbers.
extension DocumentReader {
  /// What is said of a table beside its cells; which table that is, the drafts around it tell.
  mutating func readStatedTablePart(_ role: ReadingOptions.Role, _ line: ClassifiedLine, to end: Int) {
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

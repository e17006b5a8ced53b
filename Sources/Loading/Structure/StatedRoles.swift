import Briefings
import Characters

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
    case .given: return readGiven(line)
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

  /// The words of a line from a part of it on, and of the lines that are one with it.
  mutating func stated(_ part: Substring, to end: Int) -> SourceSpan {
    var words = span(part, of: lines[position])
    for index in (position + 1)..<end where !lines[index].isBlank { append(index, to: &words) }
    return words
  }

  /// The sign that a line begins with, and what follows it: the stated one, one that the reader knows, or any symbol
  /// that a space parts from the words.
  func signAndWords(of line: ClassifiedLine) -> (sign: String?, words: Substring) {
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
}

extension ReadingOptions.Role {
  var isRow: Bool { self == .row || self == .headerRow }
}

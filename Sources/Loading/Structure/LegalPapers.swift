import Briefings
import Characters
import Diagnostics

/// What judgments, bills and laws have and other texts do not: a head with the court above the name of the paper, parties
/// in lines like those of a form, and parts whose names have no number.

/// Takes from lines what the others do not bear out: a name that is one of several such names, or is set apart as only
/// these are, heads a part; one alone may be a cell or any heading.
func settleDivisions(in lines: inout [ClassifiedLine]) {
  let found = lines.indices.filter { lines[$0].traits.contains(.division) }
  guard !found.isEmpty else { return }
  let hasArticles = lines.contains { $0.marker?.kind == .article }
  let names = Set(found.map { lines[$0].trimmed.withoutSpaces })
  for index in found {
    let isApart =
      index + 1 < lines.count && (index == 0 || lines[index - 1].isBlank || names.count > 1 || hasArticles)
    if !isApart || names.count < 2 && !hasArticles && !lines[index].trimmed.isMarkedDivision {
      lines[index].isNoDivision()
    }
  }
}

extension DocumentReader {
  /// The line of the name that a paper has, below that of a court or a board: `판       결`.
  static func paperName(in lines: [ClassifiedLine], _ options: ReadingOptions) -> Int? {
    var count = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      guard count < 6, options.roles[line.number] == nil, line.trimmed.scalarCount <= 40, !line.isSentence,
        !line.shape.hasTab
      else { return nil }
      if LineWords.known.paperNames.contains(line.trimmed.withoutSpaces) {
        let next = lines[(index + 1)...].first { !$0.isBlank }
        // A word alone may be a heading; one set wide, or above the lines of a form, is the name.
        return line.trimmed.isLetterSpaced || next?.isOfForm ?? false ? index : nil
      }
      count += 1
    }
    return nil
  }

  /// A name set wide as it would be written: `주       문`.
  func joinedLetters(_ text: Substring, of line: ClassifiedLine) -> SourceSpan {
    let letters = text.words
    guard letters.count > 1, letters.allSatisfy({ $0.scalarCount == 1 }), text.hasLetters,
      !options.disabledRepairs.contains(Rule.scatteredLetters.id)
    else { return span(text, of: line) }
    var words = SourceSpan(in: file)
    for letter in letters { words.append(letter, of: line.line, glued: !words.isEmpty) }
    return words
  }

  /// The heading of a part without a number, above all that counts within it.
  mutating func division(_ line: ClassifiedLine) -> HeadingDraft {
    headingOrdinals = [:]
    itemOrdinals = [:]
    return HeadingDraft(kind: .part, text: joinedLetters(line.trimmed, of: line))
  }

  /// Whether a line that is set in far goes on with what a line of a form says: the second plaintiff, the second line of
  /// an address.
  func goesOnWithForm(_ line: ClassifiedLine) -> Bool {
    guard let formLine, formLine == position - 1, case .paragraph? = drafts.last,
      drafts.count > letterheadCount
    else { return false }
    return line.indentation >= 8 && line.indentation >= lines[formLine].indentation + (isFormBegun ? 0 : 6)
      && !line.trimmed.hasWideGap && !line.shape.hasTab && !line.isContact
  }

  /// Whether the last line of the form is already one that was set in.
  private var isFormBegun: Bool {
    guard let formLine, case .paragraph(let words)? = drafts.last else { return false }
    return words.origin.line != lines[formLine].number
  }

  mutating func appendToForm(_ line: ClassifiedLine) {
    guard !drafts.isEmpty, case (_, var words)? = drafts.removeLast().takeWords() else { return }
    words.breakLine()
    words.append(line.trimmed, of: line.line, glued: true)
    drafts.append(.paragraph(words))
    formLine = position
    position += 1
  }
}

extension ClassifiedLine {
  /// Whether it has a label and, far from it or after a colon, what it is of: `원       고     주식회사 늘솔`.
  var isOfForm: Bool {
    guard !isBlank, trimmed.scalarCount <= 80, !shape.hasTab, !isSentence, !isMarked else { return false }
    if trimmed.hasWideGap { return !trimmed.isLetterSpaced }
    return trimmed.splitAtColon().map { $0.before.withoutSpaces.count <= 8 && !$0.after.trimmed.isEmpty }
      ?? false
  }
}

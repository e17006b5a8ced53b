import Briefings
import Diagnostics

/// Puts what a page has beside its text where it belongs: text copied from a page comes in the order in which it was drawn,
/// so that what kind of paper it is, or the whole head, may stand in the middle of a sentence.
/// - Returns: a note for each that was moved.
/// - Complexity: O(length of the lines).
func settlePages(in lines: inout [ClassifiedLine], of file: SourceFile) -> [Diagnostic] {
  moveHead(in: &lines, of: file) + moveLetterheads(in: &lines, of: file)
}

/// What kind of paper it is, drawn at the end of a page or of what is on it.
private func moveLetterheads(in lines: inout [ClassifiedLine], of file: SourceFile) -> [Diagnostic] {
  let written = lines.indices.filter { !lines[$0].isBlank }
  let blanks = lines.count - written.count
  // Where blank lines part the paragraphs, such a line is one of them.
  guard written.count >= 12, blanks * 10 < lines.count,
    !written.prefix(6).contains(where: { lines[$0].traits.contains(.letterhead) })
  else { return [] }
  var isHead = true
  let moved = written.filter { index in
    if lines[index].isSentence || isRunning(lines[index]) { isHead = false }
    return !isHead && lines[index].traits.contains(.letterhead) && lines[index].marker == nil
  }
  guard let first = moved.first, moved.count <= 20 else { return [] }
  let start = startOfText(lines)
  guard first > start else { return [] }
  let set = Set(moved)
  let words = moved.map { lines[$0] }
  lines =
    Array(lines[..<start]) + words + lines.indices[start...].filter { !set.contains($0) }.map { lines[$0] }
  return words.map { line in
    note(
      at: line, in: file, "'\(line.trimmed)' stands in the middle of the text and was put above it",
      "On its page it is beside the text")
  }
}

/// A head that comes after the text of the first page: when the text may be used, what kind of paper it is, title and deck.
private func moveHead(in lines: inout [ClassifiedLine], of file: SourceFile) -> [Diagnostic] {
  let start = startOfText(lines)
  // The text begins with running lines.
  guard start + 2 < lines.count, isRunning(lines[start]), isRunning(lines[start + 1]),
    lines[start...].prefix(3).contains(where: { !$0.isSentence && $0.trimmed.columnCount >= 50 }),
    let box = lines.indices.dropFirst(start + 2).prefix(80).first(where: { index in
      lines[index].traits.contains(.release) || lines[index].traits.contains(.letterhead)
    }), hasHead(lines, at: box)
  else { return [] }
  var end = box
  while end < lines.count,
    lines[end].isBlank || !lines[end].traits.isDisjoint(with: [.release, .letterhead, .releaseTime])
  { end += 1 }
  // A title of up to three lines, and then the lines of a deck with what they go on with.
  var titles = 0
  while end < lines.count, titles < 3, !lines[end].isMarked, !lines[end].isBlank, !lines[end].isSentence,
    lines[end].trimmed.columnCount < 50
  {
    end += 1
    titles += 1
  }
  guard titles > 0 else { return [] }
  while end < lines.count, lines[end].marker?.kind == .dash || lines[end].framedWords != nil { end += 1 }
  let head = lines[box..<end]
  lines = Array(lines[..<start]) + head + lines[start..<box] + lines[end...]
  guard let first = head.first else { return [] }
  return [
    note(
      at: first, in: file, "The head of the paper stands below the text of its first page and was read first",
      "What is copied from a page comes in the order in which it was drawn")
  ]
}

/// Whether a line says when the text may be used, and one beside it what kind of paper it is.
private func hasHead(_ lines: [ClassifiedLine], at index: Int) -> Bool {
  let near = lines[index...].prefix(4)
  return near.contains { $0.traits.contains(.release) } && near.contains { $0.traits.contains(.letterhead) }
}

private func isRunning(_ line: ClassifiedLine) -> Bool {
  line.trimmed.columnCount >= 50 && !line.shape.hasBar && !line.shape.hasTab
    && line.traits.isDisjoint(with: [.release, .letterhead, .contact, .releaseTime])
}

/// After blank lines and the number of the first page.
private func startOfText(_ lines: [ClassifiedLine]) -> Int {
  lines.firstIndex { line in
    if case .pageNumber = line.sign { return false }
    return !line.isBlank
  } ?? lines.count
}

private func note(
  at line: ClassifiedLine, in file: SourceFile, _ message: String, _ reason: String
) -> Diagnostic {
  Diagnostic(
    .pageHead, .note, at: file.location(ofLine: line.number), message, reason: reason,
    help: "If it belongs where it is, write 'repairs: {page-head: off}' in briefing.yml")
}

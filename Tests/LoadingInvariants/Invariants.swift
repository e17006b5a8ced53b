import Briefings
import Diagnostics
package import Loading

/// What must be true of every text that is read, whatever is in it.
/// - Parameter bytes: of the file.
/// - Returns: what is not; empty when all is well. A text in no known encoding has nothing to check.
package func violations(reading bytes: [UInt8], options: ReadingOptions = ReadingOptions()) -> [String] {
  guard let decoded = try? TextEncoding.decode(bytes),
    let source = try? SourceText(bytes, file: "text.txt", options: options)
  else { return [] }
  let outcome = TextLoader.load(source, options: options)
  var violations = misplaced(outcome.diagnostics, in: decoded.text)
  guard let document = outcome.value else {
    if !outcome.diagnostics.hasErrors { violations.append("There is neither a document nor an error") }
    return violations
  }
  violations += misnumbered(document)
  let lost = lostCharacters(of: decoded.text, in: document)
  if !lost.isEmpty { violations.append("Lost: \(lost)") }
  return violations
}

private func misnumbered(_ document: Document) -> [String] {
  var violations: [String] = []
  var ids: Set<String> = []
  for (position, segment) in document.segments.enumerated() {
    if segment.index != position {
      violations.append("Segment \(segment.id) is \(segment.index), not \(position)")
    }
    if !ids.insert(segment.id).inserted { violations.append("Two segments are \(segment.id)") }
  }
  for block in document.blocks {
    guard case .table(let table) = block.content else { continue }
    let grid = TableGrid(table)
    for row in 0..<grid.rowCount {
      let count = (0..<grid.columnCount).count { grid[row: row, column: $0] != nil }
      if count != grid.columnCount {
        violations.append("Row \(row) of \(block.id) fills \(count) of \(grid.columnCount) columns")
      }
    }
  }
  return violations
}

private func misplaced(_ diagnostics: [Diagnostic], in text: String) -> [String] {
  let lineCount = text.unicodeScalars.reduce(1) { count, scalar in
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: count + 1
    default: count
    }
  }
  return diagnostics.compactMap { diagnostic in
    guard let location = diagnostic.location, let line = location.line else { return nil }
    let isInFile = (1...lineCount).contains(line) && location.column ?? 1 >= 1
    let isInLine =
      location.excerpt.map {
        let end = $0.firstColumn + $0.text.unicodeScalars.count
        return ($0.firstColumn...end).contains(location.column ?? $0.firstColumn)
      } ?? true
    return isInFile && isInLine ? nil : "\(diagnostic.rule) points outside the file, to \(location)"
  }
}

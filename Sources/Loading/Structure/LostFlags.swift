import Briefings
import Diagnostics

/// Gives back the flags that a paste turned into question marks.
///
/// A flag emoji is two characters that CP949 does not have, so it arrives as `??`. That is certain only for
/// a whole column: every body cell is a run of question marks before the name of a known country or region.
/// The flag becomes decoration of the cell; the question marks go.
func restoreLostFlags(in grid: inout [[Table.Cell]]) -> [Diagnostic] {
  guard grid.count >= 2, let width = grid.first?.count else { return [] }
  var diagnostics: [Diagnostic] = []
  for column in 0..<width {
    let body = grid.dropFirst()
    guard body.allSatisfy({ $0[column].text.text.utf8.first == UInt8(ascii: "?") }) else { continue }
    let found = body.map { lostFlag(in: $0[column].text) }
    guard found.allSatisfy({ $0 != nil }) else { continue }
    for (row, repair) in zip(grid.indices.dropFirst(), found) {
      guard let repair else { continue }
      let marks = grid[row][column].text
      grid[row][column] = Table.Cell(text: repair.name, flag: repair.flag)
      diagnostics.append(
        Diagnostic(
          .lostFlag,
          at: marks.origin.location(in: marks.text, atUTF8Offset: 0, length: repair.markCount),
          "Read '\(String(repeating: "?", count: repair.markCount))' before '\(repair.name.text)' as the flag \(repair.flag)",
          reason: "Every cell of this column is a run of question marks before a country or region",
          help: "If it was something else, write 'repairs: {lost-flag: off}' in briefing.yml"))
    }
  }
  return diagnostics
}

private func lostFlag(in cell: Segment) -> (markCount: Int, name: Segment, flag: String)? {
  let marks = cell.text.utf8.prefix { $0 == UInt8(ascii: "?") }.count
  guard (1...4).contains(marks), let name = cell.dropping(utf8Count: marks) else { return nil }
  return regionFlag(named: name.text).map { (marks, name, $0) }
}

extension Segment {
  /// The segment without its first bytes and the spaces after them; nil if nothing is left.
  fileprivate func dropping(utf8Count count: Int) -> Segment? {
    let rest = text.utf8.dropFirst(count).drop { $0 == 0x20 }
    guard !rest.isEmpty else { return nil }
    let dropped = text.utf8.count - rest.count
    var result = self
    result.text = String(text[rest.startIndex...])
    result.isTranslatable = result.text[...].hasLetters
    result.origin = origin.dropping(utf8Count: dropped, of: text)
    return result
  }
}

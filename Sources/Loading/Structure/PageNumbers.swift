import Briefings
import Diagnostics

/// Takes the page numbers of a paper (`- 3 -`) out of its lines.
///
/// They are certain where they count up, one by one, and each is between blank lines or there are three of them; so is
/// a number alone on the first line, with which a text begins that was taken from pages. Others stay.
/// - Returns: a note for each that was taken out, or a warning for each that was not.
/// - Complexity: O(length of the lines).
func removePageNumbers(from lines: inout [ClassifiedLine], in file: SourceFile) -> [Diagnostic] {
  var found: [(index: Int, number: Int)] = lines.indices.compactMap { index in
    guard case .pageNumber(let number, _) = lines[index].sign else { return nil }
    return (index, number)
  }
  func isCountingUp() -> Bool { zip(found, found.dropFirst()).allSatisfy { $1.number == $0.number + 1 } }
  let first = lines.firstIndex { !$0.isBlank }
  let isOfPages = found.first.map { $0.index == first && $0.number == 1 } ?? false
  if !(found.count >= 3 || isOfPages) || !isCountingUp() {
    let count = lines.count
    found.removeAll { index, _ in
      !(index > 0 && lines[index - 1].isBlank && (index + 1 == count || lines[index + 1].isBlank))
    }
  }
  let isCounting = isCountingUp()
  var diagnostics: [Diagnostic] = []
  for (index, number) in found {
    let location = file.location(ofLine: lines[index].number)
    diagnostics.append(isCounting ? leftOut(number, location) : doubtful(number, location))
    if isCounting { lines[index] = ClassifiedLine(SourceLine(number: lines[index].number, text: "")) }
  }
  return diagnostics
}

private func leftOut(_ number: Int, _ location: SourceLocation) -> Diagnostic {
  Diagnostic(
    .pageNumber, .note, at: location, "Left out the page number \(number)",
    reason: "It belongs to the paper and would part what is above it from what is below",
    help: "If it is none, write 'repairs: {page-number: off}' in briefing.yml")
}

private func doubtful(_ number: Int, _ location: SourceLocation) -> Diagnostic {
  Diagnostic(
    .pageNumber, at: location,
    "This looks like the page number \(number), but the others do not count up with it",
    help: "If it is a page number, take the line out of the text")
}

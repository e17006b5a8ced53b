import Briefings
import Diagnostics

/// Takes the page numbers of a paper (`- 3 -`) out of its lines.
///
/// They are certain where each is between blank lines and they count up, one by one; others stay.
/// - Returns: a note for each that was taken out, or a warning for each that was not.
/// - Complexity: O(length of the lines).
func removePageNumbers(from lines: inout [ClassifiedLine], in file: SourceFile) -> [Diagnostic] {
  let found: [(index: Int, number: Int)] = lines.indices.compactMap { index in
    guard index > 0, lines[index - 1].isBlank, index + 1 == lines.count || lines[index + 1].isBlank,
      case .pageNumber(let number, _) = lines[index].sign
    else { return nil }
    return (index, number)
  }
  let isCounting = zip(found, found.dropFirst()).allSatisfy { $1.number == $0.number + 1 }
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

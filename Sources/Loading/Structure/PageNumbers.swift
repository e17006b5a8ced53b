import Briefings
import Diagnostics

/// Takes the page numbers of a paper (`- 3 -`) out of its lines.
///
/// They are certain where they count up, one by one or, if there are several, with a page left out here and there, and each is between blank lines, or one within a sentence, or there are
/// three of them; so is a number alone on the first line, with which a text begins that was taken from pages, and the one
/// number of a text without blank lines. Others stay.
/// - Returns: a note for each that was taken out, or a warning for each that was not.
/// - Complexity: O(length of the lines).
func removePageNumbers(from lines: inout [ClassifiedLine], in file: SourceFile) -> [Diagnostic] {
  var found: [(index: Int, number: Int)] = lines.indices.compactMap { index in
    guard case .pageNumber(let number, _) = lines[index].sign else { return nil }
    return (index, number)
  }
  func isCountingUp() -> Bool {
    // The back of a sheet may have none.
    let step = found.count >= 3 ? 2 : 1
    return zip(found, found.dropFirst()).allSatisfy { (1...step).contains($1.number - $0.number) }
  }
  let first = lines.firstIndex { !$0.isBlank }
  let isOfPages = found.first.map { $0.index == first && $0.number == 1 } ?? false
  // Where blank lines part nothing else, one less for a page would part a sentence.
  let isDense = lines.count(where: \.isBlank) * 10 < lines.count
  let isWithinText = found.contains { index, number in
    guard index > 0, index + 1 < lines.count else { return false }
    let (above, below) = (lines[index - 1], lines[index + 1])
    return endsPage(above, before: below)
      || isDense && found.count == 1 && number <= 2 && !above.isBlank && !below.isBlank
  }
  if !(found.count >= 3 || isOfPages || isWithinText) || !isCountingUp() {
    let count = lines.count
    found.removeAll { index, _ in
      !(index > 0 && lines[index - 1].isBlank && (index + 1 == count || lines[index + 1].isBlank))
    }
  }
  let isCounting = isCountingUp()
  var isLeftOut = Set<Int>()
  var diagnostics: [Diagnostic] = []
  for (index, number) in found {
    let location = file.location(ofLine: lines[index].number)
    diagnostics.append(isCounting ? leftOut(number, location) : doubtful(number, location))
    if isCounting, isDense {
      isLeftOut.insert(index)
      // So would the end of the page itself.
      for beside in [index - 1, index + 1] where lines.indices.contains(beside) && lines[beside].isBlank {
        isLeftOut.insert(beside)
      }
    }
    if isCounting { lines[index] = ClassifiedLine(SourceLine(number: lines[index].number, text: "")) }
  }
  if isDense { isLeftOut.formUnion(pageEnds(in: lines)) }
  if !isLeftOut.isEmpty { lines = lines.indices.filter { !isLeftOut.contains($0) }.map { lines[$0] } }
  return diagnostics
}

/// Blank lines in the middle of a sentence, where one page ends and the next begins.
private func pageEnds(in lines: [ClassifiedLine]) -> [Int] {
  lines.indices.dropFirst().dropLast().filter { index in
    lines[index].isBlank && endsPage(lines[index - 1], before: lines[index + 1])
  }
}

/// Whether a line stops in the middle of a sentence that another goes on with.
private func endsPage(_ above: ClassifiedLine, before below: ClassifiedLine) -> Bool {
  !above.isBlank && !below.isBlank && !above.isSentence && above.trimmed.columnCount >= 50
    && !above.shape.hasBar && !above.shape.hasTab && !below.isMarked && !below.isRemark
    && below.trimmed.columnCount >= 20 && below.traits.isDisjoint(with: [.release, .contact, .contactStart])
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

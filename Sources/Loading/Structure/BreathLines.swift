/// The lines of a speech that is set as it is spoken: a line for each breath, and several to a sentence.
struct BreathLines {
  /// Whether a line goes on with the one above it.
  private let goesOn: [Bool]

  /// - Parameters:
  ///   - lines: all of a text, or none where nothing is to be joined.
  ///   - count: how many lines the text has.
  /// - Complexity: O(length of the lines).
  init(of lines: [ClassifiedLine], count: Int) {
    var groups: [Range<Int>] = []
    var start: Int?
    var columns = comparedColumns(in: lines)[...]
    for index in 0...lines.count {
      while let first = columns.first, first.upperBound <= index { columns.removeFirst() }
      let isOfColumn = columns.first?.contains(index) ?? false
      if index < lines.count, !isOfColumn, Self.mayBeBreath(lines[index]) {
        if start == nil { start = index }
      } else if let first = start {
        if index - first >= 2 { groups.append(first..<index) }
        start = nil
      }
    }
    // The first lines of a text are its title.
    groups.removeAll { $0.lowerBound == lines.firstIndex { !$0.isBlank } }
    let ending = groups.filter { lines[$0.upperBound - 1].trimmed.endsWithFullStop }
    let broken = ending.filter { group in
      let open = group.dropLast().filter { !lines[$0].isSentence }
      // A heading is the only line of its paragraph that is no sentence.
      return open.count >= 2 || open.contains { breaksOff(lines[$0].trimmed) }
    }
    var goesOn = [Bool](repeating: false, count: count)
    if broken.count >= 2, Self.variesInLength(broken, of: lines) {
      for group in groups
      where ending.contains(group) || group.dropLast().contains(where: { breaksOff(lines[$0].trimmed) }) {
        for index in group.dropFirst() { goesOn[index] = !lines[index - 1].isSentence }
      }
    }
    self.goesOn = goesOn
  }

  func goesOn(at index: Int) -> Bool { goesOn[index] }

  /// Whether the line goes on below.
  func isCut(at index: Int) -> Bool { index + 1 < goesOn.count && goesOn[index + 1] }

  private static func mayBeBreath(_ line: ClassifiedLine) -> Bool {
    guard !line.isBlank, !line.shape.hasTab, !line.shape.hasBar, line.text.utf8.count <= 150,
      line.text.columnCount <= 60, !line.trimmed.hasWideGap,
      line.traits.isDisjoint(with: [.release, .contact, .contactStart, .letterhead])
    else { return false }
    switch line.sign {
    case .plain, .openingMark, .speech: return true
    default: return false
    }
  }

  /// Lines that are filled up to a width are wrapped; a speaker's are as long as his or her breath.
  private static func variesInLength(_ groups: [Range<Int>], of lines: [ClassifiedLine]) -> Bool {
    let open = groups.flatMap { group in
      group.dropLast().filter { !lines[$0].isSentence }.map { lines[$0].trimmed.columnCount }
    }.sorted()
    guard let widest = open.last else { return false }
    let short = open.count { $0 * 10 < widest * 7 }
    return widest < 40 || short * 4 >= open.count
  }
}

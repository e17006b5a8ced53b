package import Diagnostics

extension ReadingOptions {
  /// Takes over what entries say of the lines of a text.
  ///
  /// - Parameters:
  ///   - entries: of the briefing; they go before those of the house.
  ///   - conventions: of the house. One that means no line is as good as none, and of two that mean a line the first
  ///     holds.
  /// - Returns: errors for entries of the briefing that mean no line, that are not clear, or that contradict each
  ///   other, and a note for each that means several lines by their words.
  package mutating func apply(
    _ entries: [LineEntry], conventions: [LineEntry] = [], to source: SourceText
  ) -> [Diagnostic] {
    guard !entries.isEmpty || !conventions.isEmpty else { return [] }
    var diagnostics = Findings()
    var places = LinePlaces(entries)
    places.find(in: source.lines)
    var owners: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let found = places.positions(of: entry, index, in: source) { owners[$0] != nil }
      switch found {
      case .failure(let mismatch): diagnostics.add(mismatch.diagnostic)
      case .success(let positions):
        if let number = positions.lazy.map({ source.lines[$0].number }).first(where: { owners[$0] != nil }),
          let owner = owners[number]
        {
          // What was looked through once is not looked through again.
          for position in positions where owners[source.lines[position].number] == nil {
            owners[source.lines[position].number] = index
          }
          diagnostics.add(contradiction(of: entry, with: entries[owner], on: number, in: source))
          continue
        }
        for position in positions { owners[source.lines[position].number] = index }
        take(entry, positions, of: source.lines, isOfHouse: false)
        if entry.place.meansAll, positions.count > 1 { diagnostics.add(note(entry, positions, in: source)) }
      }
    }
    if let second = secondTitle(entries) { diagnostics.add(second) }
    guard !conventions.isEmpty else { return diagnostics.list }
    var rules = LinePlaces(conventions)
    rules.find(in: source.lines)
    for (index, entry) in conventions.enumerated() {
      let free = (rules.positions[index] ?? []).filter { roles[source.lines[$0].number] == nil }
      take(entry, free, of: source.lines, isOfHouse: true)
    }
    return diagnostics.list
  }

  private mutating func take(
    _ entry: LineEntry, _ positions: [Int], of lines: [SourceLine], isOfHouse: Bool
  ) {
    let isOne = !entry.isEach && !entry.place.meansAll
    let sign: String? = if case .marker(let sign) = entry.place { sign } else { nil }
    for position in positions {
      let number = lines[position].number
      roles[number] = entry.role
      stated[number] = Stated(
        by: entry.location, roleName: entry.roleName, isOfHouse: isOfHouse, sign: sign,
        lastLine: isOne ? positions.last.map { lines[$0].number } ?? number : number)
    }
  }

  /// An error if two entries name a title.
  private func secondTitle(_ entries: [LineEntry]) -> Diagnostic? {
    let titles = roles.filter { $0.value == .title }.keys.sorted().compactMap { stated[$0] }
    guard let first = titles.first, let second = titles.first(where: { $0.by != first.by }) else {
      return nil
    }
    return Diagnostic(
      .contradictingOverrides, at: second.by,
      "The text has one title, and two entries name one: this and that of line \(first.by.line ?? 0)",
      help: "Keep one of them; 'lines: 3-4' makes one title of two lines")
  }

  private func contradiction(
    of entry: LineEntry, with other: LineEntry, on number: Int, in source: SourceText
  ) -> Diagnostic {
    guard entry.role != other.role else {
      return Diagnostic(
        .contradictingOverrides, at: entry.location,
        "Line \(number) of \(source.file) is named twice: by this entry and by that of line \(other.location.line ?? 0)",
        help: "Keep one of them, or have one mean fewer lines")
    }
    return Diagnostic(
      .contradictingOverrides, at: entry.location,
      "Line \(number) of \(source.file) cannot be both '\(other.roleName)', as the entry of line \(other.location.line ?? 0) says, and '\(entry.roleName)'",
      help: "Keep one of them, or have one mean fewer lines")
  }

  private func note(_ entry: LineEntry, _ positions: [Int], in source: SourceText) -> Diagnostic {
    let shown = positions.prefix(10).map { String(source.lines[$0].number) }.joined(separator: ", ")
    let more = positions.count > 10 ? " and \(positions.count - 10) more" : ""
    return Diagnostic(
      .overrideMatches, at: entry.location,
      "'\(entry.place.description)' means \(positions.count) lines of \(source.file): \(shown)\(more)")
  }
}

private struct Mismatch: Error {
  var diagnostic: Diagnostic
}

extension LinePlaces {
  /// The positions of the lines that an entry means, without blank ones.
  fileprivate func positions(
    of entry: LineEntry, _ index: Int, in source: SourceText, until isTaken: (Int) -> Bool
  ) -> Result<[Int], Mismatch> {
    func mismatch(_ what: String) -> Result<[Int], Mismatch> {
      .failure(
        Mismatch(
          diagnostic: Diagnostic(
            .overrideWithoutMatch, at: entry.location,
            "This entry means nothing any more: \(what) in \(source.file)",
            help: "Look up the line with 'sitegen inspect \(source.file)', or remove the entry")))
    }
    let last = source.lines.last?.number ?? 0
    switch entry.place {
    case .line(let number):
      let found = source.positions(of: number...number, until: isTaken)
      return found.isEmpty ? mismatch("line \(number) has no text") : .success(found)
    case .lines(let range):
      if range.upperBound > last { return mismatch("there is no line \(range.upperBound)") }
      let found = source.positions(of: range, until: isTaken)
      return found.isEmpty
        ? mismatch("lines \(range.lowerBound) to \(range.upperBound) have no text") : .success(found)
    case .text(let text):
      let count = count(of: text)
      if count == 0 { return mismatch("no line has this text") }
      let found = positions(of: index)
      if count == 1 { return .success(found) }
      let numbers = found.map { String(source.lines[$0].number) }.joined(separator: ", ")
      return .failure(
        Mismatch(
          diagnostic: Diagnostic(
            .overrideWithoutMatch, at: entry.location,
            "This entry could mean \(count) lines of \(source.file): \(numbers)",
            help:
              "Quote more of the line, write 'line:' with its number, or 'match:' for all lines that are these words"
          )))
    case .match, .begins, .marker:
      let found = positions(of: index)
      guard found.isEmpty else { return .success(found) }
      switch entry.place {
      case .match: return mismatch("no line is these words and nothing else")
      case .begins: return mismatch("no line begins with these words")
      default: return mismatch("no line begins with this sign")
      }
    }
  }
}

extension LineEntry.Place {
  /// Whether every line is meant that has the words, each on its own.
  fileprivate var meansAll: Bool {
    switch self {
    case .match, .begins, .marker: true
    case .line, .lines, .text: false
    }
  }
}

extension SourceText {
  /// The positions of lines by their numbers, without blank ones. Several may have a number, where a line of the file
  /// holds line breaks of a web page.
  ///
  /// - Parameter isTaken: whether a line of that number is another entry's; no line after it is looked at.
  fileprivate func positions(of numbers: ClosedRange<Int>, until isTaken: (Int) -> Bool) -> [Int] {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].number < numbers.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < lines.count, lines[low].number <= numbers.upperBound {
      if !lines[low].isBlank { found.append(low) }
      if isTaken(lines[low].number) { break }
      low += 1
    }
    return found
  }
}

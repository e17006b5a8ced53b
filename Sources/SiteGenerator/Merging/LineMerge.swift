/// Two texts that were made of a third, put together line by line.
struct LineMerge: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case lines([String])
    case conflict(MergeConflict)
  }

  private(set) var pieces: [Piece] = []
  /// Places where only theirs differs from the base, and is taken.
  private(set) var takenCount = 0
  /// Places where only ours differs from the base, and stays.
  private(set) var keptCount = 0

  /// - Complexity: O(n log n) in the lines, for a bounded number of differences between lines that stand once.
  init(base: [String], ours: [String], theirs: [String]) {
    var numbers: [ExactLine: Int] = [:]
    func number(_ lines: [String]) -> [Int] {
      lines.map { line in
        let line = ExactLine(text: line)
        if let known = numbers[line] { return known }
        numbers[line] = numbers.count
        return numbers.count - 1
      }
    }
    let (old, edited, new) = (number(base), number(ours), number(theirs))
    let (inOurs, inTheirs) = (LineMatching.matches(old, edited), LineMatching.matches(old, new))
    var (start, our, their) = (0, 0, 0)
    while start < old.count || our < ours.count || their < theirs.count {
      var stable = start
      while stable < old.count, inOurs[stable] == nil || inTheirs[stable] == nil { stable += 1 }
      let isEnd = stable == old.count
      let ourEnd = isEnd ? ours.count : inOurs[stable] ?? ours.count
      let theirEnd = isEnd ? theirs.count : inTheirs[stable] ?? theirs.count
      let (isOurs, isTheirs) = (
        edited[our..<ourEnd] != old[start..<stable], new[their..<theirEnd] != old[start..<stable]
      )
      if isOurs, isTheirs, edited[our..<ourEnd] != new[their..<theirEnd] {
        addConflict(
          line: our + 1, Array(base[start..<stable]), Array(ours[our..<ourEnd]),
          Array(theirs[their..<theirEnd]))
      } else {
        if isTheirs, !isOurs { takenCount += 1 }
        if isOurs, !isTheirs { keptCount += 1 }
        add(isTheirs ? theirs[their..<theirEnd] : ours[our..<ourEnd])
      }
      if !isEnd { add([base[stable]]) }
      (start, our, their) = (stable + 1, ourEnd + 1, theirEnd + 1)
    }
  }

  var conflicts: [MergeConflict] {
    pieces.compactMap { if case .conflict(let conflict) = $0 { conflict } else { nil } }
  }

  /// The lines, with marks around both versions where there are two.
  func lines(ours: String, theirs: String) -> [String] {
    pieces.flatMap { piece in
      switch piece {
      case .lines(let lines): lines
      case .conflict(let conflict):
        ["<<<<<<< \(ours)"] + conflict.ours + ["======="] + conflict.theirs + [">>>>>>> \(theirs)"]
      }
    }
  }

  private mutating func add(_ lines: some Sequence<String>) {
    guard case .lines(var above)? = pieces.last else { return pieces.append(.lines(Array(lines))) }
    // Only one holds the lines while more are added, so that they are not copied each time.
    pieces[pieces.count - 1] = .lines([])
    above += lines
    pieces[pieces.count - 1] = .lines(above)
  }

  /// Lines at both ends that are the same in ours and theirs are no part of what is to be decided.
  private mutating func addConflict(line: Int, _ base: [String], _ ours: [String], _ theirs: [String]) {
    func isSame(_ pair: (String, String)) -> Bool { ExactLine(text: pair.0) == ExactLine(text: pair.1) }
    let above = zip(ours, theirs).prefix(while: isSame).count
    let below = zip(ours.dropFirst(above).reversed(), theirs.dropFirst(above).reversed()).prefix(
      while: isSame
    ).count
    if above > 0 { add(ours.prefix(above)) }
    pieces.append(
      .conflict(
        MergeConflict(
          line: line + above, base: base, ours: Array(ours.dropFirst(above).dropLast(below)),
          theirs: Array(theirs.dropFirst(above).dropLast(below)))))
    if below > 0 { add(ours.suffix(below)) }
  }
}

/// A place that was edited, and that is different in the later version as well.
package struct MergeConflict: Hashable, Sendable {
  /// Of the text as it was edited, from 1: the first of its lines here, or the one above which they were removed.
  package var line: Int
  /// What it was before.
  package var base: [String]
  package var ours: [String]
  package var theirs: [String]
}

/// A line by its bytes: the same letters in another composition are another line.
private struct ExactLine: Hashable {
  let text: String

  static func == (first: ExactLine, second: ExactLine) -> Bool {
    first.text.utf8.count == second.text.utf8.count && first.text.utf8.elementsEqual(second.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

import Characters

/// Which lines of a text are boxes that say whom to ask, found once for all of them.
///
/// Such a box begins with a label (`담당 부서`) or with what somebody does (`책임자`), goes on in short lines, cells or
/// single words, and ends with the last telephone number or e-mail address.
struct ContactBoxes {
  private let lineCounts: [Int: Int]

  /// - Complexity: O(length of the lines).
  init(of lines: [ClassifiedLine], _ options: ReadingOptions) {
    var counts: [Int: Int] = [:]
    var index = 0
    while index < lines.count {
      if lines[index].traits.contains(.contactStart), options.roles[lines[index].number] == nil,
        let end = Self.end(of: lines, from: index, options)
      {
        counts[index] = end - index
        index = end
      } else {
        index += 1
      }
    }
    lineCounts = counts
    last = counts.keys.max()
  }

  /// How many lines from that one on are one box; 0 where none begins.
  func lineCount(from index: Int) -> Int { lineCounts[index] ?? 0 }

  /// Where the last of them begins.
  let last: Int?

  /// How many lines without a number may be between two that have one, cells of a person being a line each.
  private static let longestPerson = 8

  private static func end(of lines: [ClassifiedLine], from start: Int, _ options: ReadingOptions) -> Int? {
    var end: Int?
    var sinceNumber = 0
    var index = start
    while index < lines.count, sinceNumber <= longestPerson {
      let line = lines[index]
      if line.isBlank {
        // One blank line may be within a box, but only above what begins a box itself.
        guard index + 1 < lines.count, lines[index + 1].traits.contains(.contactStart) else { break }
        index += 1
        continue
      }
      guard index == start || options.roles[line.number] == nil, canBePart(line, isFirst: index == start)
      else {
        break
      }
      if hasTelephoneOrAddress(line.text) {
        end = index + 1
        sinceNumber = 0
      } else {
        sinceNumber += 1
      }
      index += 1
    }
    return end
  }

  private static func canBePart(_ line: ClassifiedLine, isFirst: Bool) -> Bool {
    switch line.sign {
    case .plain, .framed: break
    default: return false
    }
    if line.isSentence, !hasTelephoneOrAddress(line.text) { return false }
    return line.text.scalarCount <= 120 && (isFirst || line.traits.isDisjoint(with: [.release, .letterhead]))
  }
}

import LexiconFormat
package import Lexicons
package import TextReading

/// A time named by its distance from the day of writing: last year, 다음 달.
package struct RelativeTime: Sendable {
  package enum Unit: String, Hashable, Sendable {
    case year, month, week, day
    /// Morning or afternoon.
    case halfDay = "half-day"
    /// What comes to its end: 0 a month, 1 a year.
    case end
    /// Only that the time is relative.
    case any
  }

  package struct Meaning: Sendable {
    package var unit: Unit
    /// How many units after the present one; both ends where the language leaves it open.
    package var offsets: ClosedRange<Int>

    package init(_ unit: Unit, _ offsets: ClosedRange<Int>) {
      self.unit = unit
      self.offsets = offsets
    }
  }

  package var unit: Unit
  package var offsets: ClosedRange<Int>
  /// In the UTF-8 of the text.
  package var range: Range<Int>

  /// Those of `times` that none of `others` may be.
  package static func alone(_ times: [RelativeTime], besides others: [RelativeTime]) -> [RelativeTime] {
    guard !times.isEmpty else { return [] }
    var offsets: [Unit: Set<Int>] = [:]
    for other in others { offsets[other.unit, default: []].formUnion(other.offsets) }
    return times.filter { time in
      time.unit != .any && (offsets[time.unit]?.isDisjoint(with: time.offsets) ?? true)
    }
  }

  /// The phrases of a lexicon.
  package static func phrases(of lexicon: Lexicon) -> [(String, Meaning)] {
    lexicon.entries("relative-time").compactMap { entry in
      guard let unit = Unit(rawValue: entry.fields[0]), let first = Int(entry.fields[1]) else { return nil }
      return (entry.words, Meaning(unit, first...first))
    }
  }

  /// All phrases of a table in a text, as words of their own.
  ///
  /// - Complexity: linear in the text.
  package static func all(in text: ScannedText, _ table: PhraseTable<Meaning>) -> [RelativeTime] {
    var result: [RelativeTime] = []
    var index = 0
    while index < text.count {
      if !text.isLatin(index - 1), !text.isHangul(index - 1),
        let (meaning, end) = table.longestMatch(in: text, at: index),
        !text.isLatin(end) || !text.isLatin(end - 1)
      {
        result.append(
          RelativeTime(unit: meaning.unit, offsets: meaning.offsets, range: text.utf8(index..<end)))
        index = end
      } else {
        index += 1
      }
    }
    return result
  }
}

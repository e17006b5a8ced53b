import Characters
import TextReading

/// Words that a translation must not use for a term.
package struct ForbiddenWords {
  /// In the finder of the words.
  package var number: Int
  /// The letters themselves, when only their case tells them from words that are allowed.
  package var spelling: String?

  package init(number: Int, spelling: String?) {
    self.number = number
    self.spelling = spelling
  }
}

/// Where the words of a glossary are in a translation, also those within others.
package struct TermUses {
  private struct Use {
    /// Of the folded text.
    var range: Range<Int>
    /// False where Hangul goes on before or after it, so that it may be part of another word.
    var isWord: Bool
  }

  private let text: String
  private let folded: FoldedText
  private var uses: [Int: [Use]] = [:]

  package init(of finder: TermFinder, in text: String) {
    self.text = text
    folded = FoldedText(text)
    var start = finder.nextBeginning(in: folded, from: 0)
    while start < folded.bytes.count {
      for match in finder.matches(in: folded.bytes, at: start) {
        let range = start..<match.end
        if let end = WordBoundary.wordEnd(of: range, in: folded) {
          uses[match.number, default: []].append(Use(range: start..<end, isWord: true))
        } else if folded.scalar(before: match.end).map(\.isHangul) == true {
          uses[match.number, default: []].append(Use(range: range, isWord: false))
        }
      }
      start = finder.nextBeginning(in: folded, from: start + 1)
    }
  }

  package func contains(anyOf numbers: [Int]) -> Bool { numbers.contains { uses[$0] != nil } }

  /// The places of forbidden words that are not part of allowed ones, in the UTF-8 of the text; of those that
  /// overlap the longest.
  package func places(of forbidden: [ForbiddenWords], allowed: [Int]) -> [Range<Int>] {
    let refused = forbidden.flatMap { words in
      let places = (uses[words.number] ?? []).filter(\.isWord).map(\.range)
      guard let spelling = words.spelling else { return uncovered(places, by: allowed) }
      return places.filter { folded.original($0, of: text).utf8.starts(with: spelling.utf8) }
    }.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var end = 0
    return refused.compactMap { place in
      guard place.lowerBound >= end else { return nil }
      end = place.upperBound
      return folded.originalOffsets(place)
    }
  }

  private func uncovered(_ places: [Range<Int>], by numbers: [Int]) -> [Range<Int>] {
    guard !places.isEmpty else { return [] }
    var covers = numbers.flatMap { uses[$0] ?? [] }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }[...]
    var coveredUpTo = 0
    return places.filter { place in
      while let next = covers.first, next.lowerBound <= place.lowerBound {
        coveredUpTo = max(coveredUpTo, next.upperBound)
        covers.removeFirst()
      }
      return place.upperBound > coveredUpTo
    }
  }
}

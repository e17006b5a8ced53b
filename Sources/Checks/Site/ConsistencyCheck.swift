import Characters
package import Diagnostics
import Languages
import SourceReading
import TextReading

extension CheckRule {
  static let consistency = CheckRule(.consistency, .site { ConsistencyCheck().findings(in: $0) })
}

extension Rule {
  package static let consistency = Rule(
    "consistency", summary: "One text is translated in two ways.",
    explanation:
      "The same words of the source should read the same everywhere. Case, punctuation and articles are left out of account, and so are entries with a context of their own.",
    help: "Translate it in one way, or give the entry a msgctxt if it must differ.",
    kinds: [.translatedInTwoWays], waivedBy: .comment)
}

extension Rule.Kind {
  static let translatedInTwoWays = Self(
    "two-translations", .warning, "Elsewhere the same text is translated in another way.")
}

/// Finds texts that are translated in two ways. Case, punctuation and what has a context of its own in the
/// catalogue do not count.
struct ConsistencyCheck {
  /// - Parameter places: in one pair of languages.
  /// - Complexity: linear in the texts.
  func findings(in places: [SitePlace]) -> [(SitePlace, Disagreement)] {
    var numbers: [ByteKey: Int] = [:]
    var groups: [[SitePlace]] = []
    for place in places where !place.segment.hasContext && place.segment.role == nil {
      let key = ByteKey(FoldedText(place.segment.pair.source).bytes)
      let number = numbers[key, default: groups.count]
      if number == groups.count {
        numbers[key] = number
        groups.append([])
      }
      groups[number].append(place)
    }
    return groups.flatMap(findings(inGroup:))
  }

  private static let articles = WordSet(LanguageProfile.all.flatMap(\.articles))

  private func findings(inGroup places: [SitePlace]) -> [(SitePlace, Disagreement)] {
    // Most texts that come back are translated to the letter as they were.
    guard let first = places.first?.segment.pair.target,
      places.contains(where: { !$0.segment.pair.target.utf8.elementsEqual(first.utf8) })
    else { return [] }
    let all = places.map { (place: $0, words: words(of: $0.segment.pair.target)) }
    guard let (usual, expected) = all.mostFrequent(\.words) else { return [] }
    return all.filter { $0.words != expected }.map { place, _ in
      let pair = place.segment.pair
      return (
        place,
        Disagreement(
          .consistency, .translatedInTwoWays,
          "\(excerpt(pair.source)) is translated as \(excerpt(usual.segment.pair.target)) elsewhere",
          reason: "See \(usual.description)",
          suggestion: "Translate it in one way, or give the entry a msgctxt if it must differ",
          source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
      )
    }
  }

  /// The text without case, punctuation and articles, its words parted by spaces.
  private func words(of text: String) -> [UInt8] {
    var words: [UInt8] = []
    FoldedText(text).bytes.withUnsafeBufferPointer { bytes in
      var (start, index) = (0, 0)
      func endWord() {
        let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
        if !word.isEmpty, !Self.articles.contains(word) {
          words.append(0x20)
          words += word
        }
      }
      while index < bytes.count {
        let scalar = bytes.scalar(at: index)
        let width = UTF8.width(scalar)
        if !isPartOfWord(scalar) {
          endWord()
          start = index + width
        }
        index += width
      }
      endWord()
    }
    return words
  }

  /// A mark that is set on a letter belongs to it.
  private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordPart || scalar == "%" || !scalar.isASCII && scalar.properties.isGraphemeExtend
  }
}

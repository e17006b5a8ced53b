import Briefings
import Characters
import Figures
import Languages
import TextReading

/// What of a passage can be found in its translation by what it says and not by where it stands: figures, dates, words in Latin
/// letters, names as they sound, and the words that a lexicon knows in both languages.
final class PassageEvidence {
  private enum Key: Hashable {
    case value(ExactValue)
    case part(DatePart, Int)
    case minutes(Int)
  }

  fileprivate let text: ScannedText
  private let keys: Set<Key>
  private let meanings: Set<Int>
  fileprivate let latinWords: Set<String>
  fileprivate let words: [LatinWords.Word]

  init(_ texts: [String], _ profile: LanguageProfile?, _ languages: LanguagePair?) {
    let text = ScannedText(texts.joined(separator: "\n"))
    let words = LatinWords(in: text).all
    latinWords = Set(words.lazy.map(\.key).filter { $0.utf8.count > 1 })
    keys = profile.map { Self.keys($0.figures.figures(of: text).mentions) } ?? []
    if let profile, let languages {
      meanings = languages.meanings(text, profile.subtag == languages.first.subtag)
    } else {
      meanings = []
    }
    (self.text, self.words) = (text, words)
  }

  private static func keys(_ mentions: [Mention]) -> Set<Key> {
    var keys: Set<Key> = []
    for mention in mentions where mention.firmness > .loose {
      for reading in mention.readings {
        switch reading {
        case .quantity(let quantity): keys.insert(.value(quantity.value))
        case .date(let date): for (part, value) in date.parts { keys.insert(.part(part, value)) }
        case .time(let time): keys.insert(.minutes(time.minutes))
        case .magnitude, .name: break
        }
      }
    }
    return keys
  }

  /// Whether it has figures that a translation must have.
  var hasFigures: Bool { !keys.isEmpty }

  /// How many figures both have.
  func commonFigures(with other: PassageEvidence) -> Int { keys.intersection(other.keys).count }

  /// How many words of the lexicon both have.
  func commonMeanings(with other: PassageEvidence) -> Int { meanings.intersection(other.meanings).count }
}

/// Compares the evidence of passages in two languages.
struct EvidenceComparison {
  let languages: LanguagePair?
  /// Whether the source is in the first language of the pair.
  let isFirstSource: Bool
  let from: LanguageProfile?
  let into: LanguageProfile?

  init(from source: Language, into target: Language) {
    let (from, into) = (LanguageProfile.of(source), LanguageProfile.of(target))
    if let from, let into { languages = LanguagePair.of(from, into) } else { languages = nil }
    isFirstSource = languages.map { $0.first.subtag == from?.subtag } ?? true
    (self.from, self.into) = (from, into)
  }

  /// How much speaks for a pair: a name counts more than a figure, and that more than a word.
  func score(_ source: PassageEvidence, _ target: PassageEvidence) -> Double {
    // Words in Latin letters are names only where one of the languages has other letters.
    let areBothLatin = (from?.usesLatinLetters ?? true) && (into?.usesLatinLetters ?? true)
    let latin = areBothLatin ? 0 : source.latinWords.intersection(target.latinWords).count
    return 2 * Double(min(4, source.commonFigures(with: target))) + 2 * Double(min(4, latin))
      + 3 * Double(min(2, names(source, target))) + Double(min(6, source.commonMeanings(with: target)))
  }

  private func names(_ source: PassageEvidence, _ target: PassageEvidence) -> Int {
    guard let languages else { return 0 }
    let (first, second) = isFirstSource ? (source, target) : (target, source)
    return languages.sharedWords(first.text, 0..<first.text.count, second.text, second.words[...]).count {
      $0.kind == .name
    }
  }
}

import Briefings
import Characters
import Figures
import Glossaries
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
  /// By their numbers in the glossary.
  private let terms: Set<Int>
  /// How many things are said in quotation marks.
  private let quotations: Int
  fileprivate let latinWords: Set<String>
  fileprivate let words: [LatinWords.Word]

  init(
    _ texts: [String], _ profile: LanguageProfile?, _ languages: LanguagePair?, _ terms: GlossaryTerms? = nil
  ) {
    let text = ScannedText(texts.joined(separator: "\n"))
    let words = LatinWords(in: text).all
    latinWords = Set(words.lazy.map(\.key).filter { $0.utf8.count > 1 })
    keys = profile.map { Self.keys($0.figures.figures(of: text).mentions) } ?? []
    if let profile, let languages {
      meanings = languages.meanings(text, profile.subtag == languages.first.subtag)
    } else {
      meanings = []
    }
    self.terms = terms.map { Set($0.places(in: text.string).map(\.term)) } ?? []
    let openings = text.scalars.count { $0 == "“" }
    quotations = openings > 0 ? openings : text.scalars.count { $0 == "\"" } / 2
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

  /// Whether both have figures, and the same ones; nil where neither has any.
  func hasSameFigures(as other: PassageEvidence) -> Bool? {
    keys.isEmpty && other.keys.isEmpty ? nil : keys == other.keys
  }

  /// How many terms of the glossary both have.
  func commonTerms(with other: PassageEvidence) -> Int { terms.intersection(other.terms).count }

  /// Whether somebody is quoted in both, as often.
  func quotesAlike(_ other: PassageEvidence) -> Bool { quotations > 0 && quotations == other.quotations }

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
  private let sourceTerms: GlossaryTerms?
  private let targetTerms: GlossaryTerms?

  init(from source: Language, into target: Language, _ glossary: Glossary? = nil) {
    sourceTerms = glossary.map { GlossaryTerms($0, in: source) }
    targetTerms = glossary.map { GlossaryTerms($0, in: target) }
    let (from, into) = (LanguageProfile.of(source), LanguageProfile.of(target))
    if let from, let into { languages = LanguagePair.of(from, into) } else { languages = nil }
    isFirstSource = languages.map { $0.first.subtag == from?.subtag } ?? true
    (self.from, self.into) = (from, into)
  }

  func evidence(ofSource texts: [String]) -> PassageEvidence {
    PassageEvidence(texts, from, languages, sourceTerms)
  }

  func evidence(ofTarget texts: [String]) -> PassageEvidence {
    PassageEvidence(texts, into, languages, targetTerms)
  }

  /// How much speaks for a pair: a name counts more than a figure, and that more than a word.
  func score(_ source: PassageEvidence, _ target: PassageEvidence) -> Double {
    // Words in Latin letters are names only where one of the languages has other letters.
    let areBothLatin = (from?.usesLatinLetters ?? true) && (into?.usesLatinLetters ?? true)
    let latin = areBothLatin ? 0 : source.latinWords.intersection(target.latinWords).count
    return (source.quotesAlike(target) ? 1 : 0) + 2 * Double(min(4, source.commonTerms(with: target)))
      + 2 * Double(min(4, source.commonFigures(with: target))) + 2 * Double(min(4, latin))
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

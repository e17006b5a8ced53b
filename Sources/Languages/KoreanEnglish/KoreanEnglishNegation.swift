import Characters
import LexiconFormat
import Lexicons

/// Tells a negation that a translation lost from one that became another word: "확정되지 않았다" was lost in "was confirmed"
/// and not in "is still open".
///
/// Judges by common words of press texts only; what is not in the lexicon is not judged.
enum KoreanEnglishNegation {
  private struct Affirmation: Sendable {
    /// Found anywhere in the word that is negated.
    let stem: String
    /// Beginnings of words.
    let english: [String]
    /// Whether the stem is not likely to be within another word.
    let isUnmistakable: Bool

    /// Whether one of the words says what the stem says.
    func says(_ words: [String]) -> Bool {
      words.contains { word in english.contains { word.hasPrefix($0) } }
    }
  }

  /// Affirmations by the first syllables of their stems, so that of more than a thousand those alone are tried that may be there.
  private struct Affirmations: Sendable {
    private let all: [Unicode.Scalar: [Affirmation]]

    init(_ kind: String, isUnmistakable: (String) -> Bool) {
      let affirmations = Lexicon(folder: "ko-en").entries(kind).map { entry in
        Affirmation(
          stem: entry.words, english: entry.fields[0].split(separator: " ").map(String.init),
          isUnmistakable: isUnmistakable(entry.words))
      }
      all = Dictionary(grouping: affirmations) { $0.stem.unicodeScalars.first ?? " " }
    }

    /// Whether there is one whose stem is within a text.
    func contains(in korean: String, where isWanted: (Affirmation) -> Bool) -> Bool {
      let scalars = korean.unicodeScalars
      return scalars.indices.contains { index in
        (all[scalars[index]] ?? []).contains {
          korean.utf8[index...].starts(with: $0.stem.utf8) && isWanted($0)
        }
      }
    }
  }

  private static let affirmations = Affirmations("affirmation") {
    $0.unicodeScalars.count > 1 || stemsOfOneSyllable.contains($0)
  }
  private static let opposites = Affirmations("opposite") { _ in true }

  private static let stemsOfOneSyllable: Set<String> = ["받", "믿", "찾"]
  private static let limits = English.lexicon.set("limit")
  private static let duties = English.lexicon.set("duty-verb")
  private static let abilities = English.lexicon.set("ability")
  private static let koreanAbilities = Korean.lexicon.words("ability")
  private static let koreanDuties = Korean.lexicon.words("duty")
  /// That something came to be.
  private static let wordsOfHappening = Korean.lexicon.words("happening")

  /// Whether a sentence of English, in words in lower case, says without negation what a Korean one denies.
  static func englishAffirms(_ negation: PlainNegation, in words: [String]) -> Bool {
    guard !words.contains(where: limits.contains) else { return false }
    let denied = negation.denied.joined(separator: " ")
    return switch negation.kind {
    // 복용해서는 안 된다 says what must not be done, too.
    case .ability:
      words.contains(where: abilities.contains)
        || words.contains(where: duties.contains) && englishSays(denied, in: words)
    case .opposite: opposites.contains(in: denied) { $0.says(words) }
    case .company: words.contains("with") && englishSays(denied, in: words)
    case .existence: statesExistence(words) || englishSays(denied, in: words)
    case .statement where wordsOfHappening.contains(where: denied.containsBytes):
      statesExistence(words) || englishSays(denied, in: words)
    case .statement, .obligation: englishSays(denied, in: words)
    }
  }

  /// Whether a sentence of Korean says without negation what an English one denies.
  static func koreanAffirms(_ negation: PlainNegation, in text: String) -> Bool {
    switch negation.kind {
    case .ability where koreanAbilities.contains(where: text.containsBytes): true
    case .obligation where koreanDuties.contains(where: text.containsBytes): true
    default: koreanSays(negation.denied, in: text)
    }
  }

  /// there is, there were, has a
  private static func statesExistence(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      word == "there" && ["is", "are", "was", "were"].contains(next)
        || ["has", "have", "had"].contains(word) && ["a", "an", "some", "many", "plenty"].contains(next)
    }
  }

  /// Whether one of `english` says what a stem within `korean` says.
  private static func englishSays(_ korean: String, in english: [String]) -> Bool {
    affirmations.contains(in: korean) { $0.says(english) }
  }

  /// Whether `korean` holds a stem of what one of `english` says.
  private static func koreanSays(_ english: [String], in korean: String) -> Bool {
    affirmations.contains(in: korean) { $0.isUnmistakable && $0.says(english) }
  }
}

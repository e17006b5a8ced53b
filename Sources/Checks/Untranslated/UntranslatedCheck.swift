import Characters
package import Diagnostics
import Languages
import SourceReading
import TextReading

extension CheckRule {
  static let untranslated = CheckRule(
    .untranslated, .pair { pair, _ in pair.untranslated })
}

extension Rule {
  package static let untranslated = Rule(
    "untranslated", summary: "A text, or words of it, are left in the language of the source.",
    explanation:
      "A translation may not be empty, nor the source itself. Words in the script of the source may stay where they are quoted as such, or in brackets as the original of a name.",
    help: "Translate it, or put it in brackets after its translation.",
    kinds: [.emptyTranslation, .nothingTranslated, .leftOver, .perhapsLeftOver, .perhapsNothingTranslated],
    waivedBy: .comment)
}

extension Rule.Kind {
  static let emptyTranslation = Self("empty", .error, "The translation is empty.")
  static let nothingTranslated = Self(
    "untranslated", .error, "The whole translation is in the language of the source.")
  static let leftOver = Self("left-over", .error, "Words are left in the script of the source.")
  static let perhapsLeftOver = Self(
    "perhaps-left-over", .warning, "Words in the script of the source may be forgotten or quoted.")
  static let perhapsNothingTranslated = Self(
    "perhaps-untranslated", .warning, "The translation has no word in its own script.")
}

/// Finds what was left in the language of the source: a translation that is empty or equal to its source, and
/// words in the script of the source that neither are quoted nor are in brackets as the original of a name.
enum UntranslatedCheck {
  /// - Complexity: linear in the texts.
  static func disagreements(_ source: ReadText, _ target: ReadText) -> [Disagreement] {
    guard source.language != target.language, !source.isBlank else { return [] }
    if target.isBlank {
      return [
        finding(.emptyTranslation, "The translation is empty", source: [source.wholeRange])
      ]
    }
    let (from, into) = (source.profile, target.profile)
    guard from?.subtag != into?.subtag else { return [] }
    if let from, !from.usesLatinLetters { return ScriptLeftOver(source, target, from)?.disagreements ?? [] }
    if let into, !into.usesLatinLetters, let from {
      return copied(source, target, from, into).map { [$0] } ?? []
    }
    return []
  }

  /// A translation into a script of its own that repeats a text in Latin letters.
  private static func copied(
    _ source: ReadText, _ target: ReadText, _ from: LanguageProfile, _ into: LanguageProfile
  ) -> Disagreement? {
    guard !target.text.scalars.contains(where: into.isOwnLetter) else { return nil }
    let words = ordinaryWords(in: target, from)
    let isEqual =
      FoldedText(trimmed(source.text.string)).bytes == FoldedText(trimmed(target.text.string)).bytes
    guard words >= (isEqual ? 1 : 3) else { return nil }
    return finding(
      isEqual && words > 1 ? .nothingTranslated : .perhapsNothingTranslated,
      isEqual ? "The translation is the same as the source" : "The translation has no word of \(into.name)",
      source: [source.wholeRange], target: [target.wholeRange])
  }

  /// How many words are no part of a name or an address: those that begin with a small letter.
  private static func ordinaryWords(in read: ReadText, _ language: LanguageProfile) -> Int {
    var addresses = read.addresses.map(\.range)[...]
    return read.words.count { word in
      let place = read.text.utf8(word.range)
      while let first = addresses.first, first.upperBound <= place.lowerBound { addresses.removeFirst() }
      let isInAddress = addresses.first.map { $0.overlaps(place) } ?? false
      let isPartOfIdentifier =
        read.text[raw: word.range.lowerBound - 1].map { $0.isWordPart || $0 == "_" || $0 == "-" } ?? false
      return !word.hasCapital && word.key.utf8.count > 1 && !isInAddress && !isPartOfIdentifier
        && !language.wordsWithinNames.contains(word.key)
    }
  }

  private static func finding(
    _ kind: Rule.Kind, _ message: String, source: [Range<Int>] = [], target: [Range<Int>] = []
  ) -> Disagreement {
    Disagreement(.untranslated, kind, message, suggestion: "Translate it", source: source, target: target)
  }
}

extension ReadPair {
  /// The finding that the text is not translated at all, if it is not.
  var nothingTranslated: Disagreement? {
    untranslated.first { $0.severity == .error && $0.source == [source.wholeRange] }
  }
}

import Characters
import Figures
import LexiconFormat
import Lexicons
import TextReading

extension EnglishMentionReader {
  private struct BoundPhrase: Sendable {
    let words: [String]
    let bound: Mention.Bound
    let isStrict: Bool
  }

  /// By the last word, the longest first.
  private static let before: WordTable<[BoundPhrase]> = {
    var phrases: [String: [BoundPhrase]] = [:]
    for entry in English.lexicon.entries("bound-before") {
      let words = entry.words.split(separator: " ").map(String.init)
      guard let last = words.last, let bound = Mention.Bound(rawValue: entry.fields[0]) else { continue }
      phrases[last, default: []].append(
        BoundPhrase(words: words, bound: bound, isStrict: entry.fields.count > 1))
    }
    return WordTable(phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } })
  }()

  private static let after = WordTable<Mention.Bound>(
    English.lexicon.table("bound-after") { Mention.Bound(rawValue: $0) })

  private func phrase(before start: Int) -> BoundPhrase? {
    guard let last = word(start - 1) else { return nil }
    return Self.before[last]?.first { phrase in
      let first = start - phrase.words.count
      return first >= 0 && phrase.words.indices.allSatisfy { word(first + $0) == phrase.words[$0] }
    }
  }

  /// Whether the words before the token at `start` leave out the number there: *under 19*, *older than 18*.
  func isBoundStrict(before start: Int) -> Bool { phrase(before: start)?.isStrict ?? false }

  /// What the words around the tokens from `start` to before `end` say of the number there.
  func bound(_ start: Int, _ end: Int) -> Mention.Bound? {
    bound(after: end) ?? phrase(before: start)?.bound
  }

  /// 19 or older, 10 people or more.
  private func bound(after end: Int) -> Mention.Bound? {
    if isMark("+", end), !(token(end)?.isSpaced ?? true) { return .lower }
    for offset in 0...2 {
      guard let conjunction = word(end + offset) else { break }
      guard conjunction == "or" || conjunction == "and", let next = word(end + offset + 1) else { continue }
      // Version 3.7 and older is at most 3.7, and nobody is 3.7 years old.
      if token(end - 1)?.run?.hasFraction ?? false, next == "older" || next == "higher" { return nil }
      if let bound = Self.after[next] { return bound }
      if conjunction == "or", next == "so" { return .about }
    }
    return nil
  }
}

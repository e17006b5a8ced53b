import Characters
import Figures
import Lexicons
import TextReading

/// Words by which a sentence says that something rises or falls.
struct MovementWords: Sendable {
  private let words: PhraseTable<Direction>
  /// All words of growth and decline, which must not speak of the other way.
  private let directions: PhraseTable<Direction>
  private let exceptions: PhraseTable<Bool>
  /// Whether a match must be a word of its own.
  private let isWhole: Bool

  init(_ lexicon: Lexicon, isWhole: Bool) {
    let table = { (kind: String) in
      PhraseTable<Direction>(lexicon.table(kind) { Direction(rawValue: $0) }.map { ($0.key, $0.value) })
    }
    (words, directions) = (table("movement"), table("direction"))
    exceptions = PhraseTable(words: lexicon.words("not-a-movement"))
    self.isWhole = isWhole
  }

  /// - Parameter text: in lower case.
  /// - Complexity: linear in the text.
  func movements(of text: ScannedText, sentences: () -> [Range<Int>]) -> [SentenceMovement] {
    guard (0..<text.count).contains(where: { match(words, text, $0) != nil }) else { return [] }
    return sentences().map { sentence in
      var direction: Direction?
      var range = sentence.lowerBound..<sentence.lowerBound
      for index in sentence {
        if isException(text, index) { return none(sentence, text) }
        if let (found, end) = match(words, text, index) {
          guard direction == nil || direction == found else { return none(sentence, text) }
          (direction, range) = (found, index..<end)
        }
      }
      guard let direction else { return none(sentence, text) }
      let isMixed = sentence.contains { match(directions, text, $0).map { $0.meaning != direction } ?? false }
      return isMixed ? none(sentence, text) : SentenceMovement(direction: direction, range: text.utf8(range))
    }
  }

  private func none(_ sentence: Range<Int>, _ text: ScannedText) -> SentenceMovement {
    SentenceMovement(direction: nil, range: text.utf8(sentence))
  }

  private func isException(_ text: ScannedText, _ index: Int) -> Bool {
    guard let end = exceptions.end(in: text, at: index) else { return false }
    return !isWhole || !text.isLatin(index - 1) && !text.isLatin(end)
  }

  private func match(
    _ table: PhraseTable<Direction>, _ text: ScannedText, _ index: Int
  ) -> (meaning: Direction, end: Int)? {
    guard let found = table.longestMatch(in: text, at: index) else { return nil }
    return !isWhole || !text.isLatin(index - 1) && !text.isLatin(found.end) ? found : nil
  }
}

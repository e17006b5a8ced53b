import Figures
import Lexicons
import TextReading

/// Korean nouns that begin with a number in figures, many of which have another name in English: 2차전지 is a
/// rechargeable battery, 3자 회담 are trilateral talks.
enum KoreanNumberedNouns {
  private static let nouns = PhraseTable(words: Korean.lexicon.words("numbered-noun"))
  private static let emergencyNumbers = Korean.lexicon.words("emergency-number")
  private static let emergencies = Korean.lexicon.words("after-emergency-number")

  /// Whether the number that begins at `start` is one of these, as only small numbers are.
  static func isNumberOfNoun(_ text: ScannedText, at start: Int) -> Bool {
    let end = DigitRun.end(text, at: start)
    // 제2의 도약
    if text.has("제", before: start), text.has("의", at: end) { return true }
    if text.hasAny(emergencyNumbers, at: start), end == start + 3 { return text.hasAny(emergencies, at: end) }
    guard end - start <= 2, let run = DigitRun.read(text, at: start), run.range.upperBound == end,
      run.plainInteger.map({ $0 <= 12 }) ?? false
    else { return false }
    return nouns.end(in: text, at: end) != nil
  }
}

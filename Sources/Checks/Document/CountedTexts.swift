import Briefings
import Languages
import TextReading

/// Texts whose numbers are read when they are asked for: whoever looks for one number finds it in the first text most times.
struct CountedTexts {
  struct Read {
    let segment: Segment
    let text: ScannedText
    let figures: [CountedFigure]
  }

  private let profile: LanguageProfile
  private let segments: [Segment]
  private let texts: [ScannedText]
  private var read: [Read?]

  init(_ segments: [Segment], _ profile: LanguageProfile) {
    (self.segments, self.profile) = (segments, profile)
    texts = segments.map { ScannedText($0.text) }
    read = Array(repeating: nil, count: segments.count)
  }

  var isEmpty: Bool { segments.isEmpty }

  mutating func first(_ count: Int) -> [Read] { segments.indices.prefix(count).map { text($0) } }

  /// - Parameter words: as texts are made alike.
  mutating func thatHave(_ words: [String]) -> [Read] {
    texts.indices.filter { index in words.contains(where: texts[index].has) }.map { text($0) }
  }

  /// - Parameter digits: in which such a figure is written most times; the texts that have them are read first.
  mutating func hasFigure(writtenLike digits: String, _ isWanted: (CountedFigure) -> Bool) -> Bool {
    let likely = texts.indices.filter { texts[$0].has(digits) }
    for index in likely + Array(texts.indices) where text(index).figures.contains(where: isWanted) {
      return true
    }
    return false
  }

  private mutating func text(_ index: Int) -> Read {
    if let known = read[index] { return known }
    let text = Read(
      segment: segments[index], text: texts[index], figures: CountedFigure.all(in: texts[index], profile))
    read[index] = text
    return text
  }
}

extension ScannedText {
  /// Whether it has `word` anywhere, in what was made alike.
  fileprivate func has(_ word: String) -> Bool { (0..<count).contains { has(word, at: $0) } }

  /// The first digits within a range.
  func digits(at range: Range<Int>) -> String {
    string(range.drop { !isDigit($0) }.prefix(while: isDigit))
  }
}

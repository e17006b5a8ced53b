import Briefings
import SourceReading

/// The words in Hangul that a translation from Korean still has.
struct HangulLeftOver {
  private let pair: TextPair
  private let text: TextScalars
  private let hasLatinWords: Bool
  /// By index of the scalar: how many words of small letters, longer than two, begin before it.
  private let ordinaryWordsBefore: [Int]

  init(_ pair: TextPair) {
    self.pair = pair
    text = TextScalars(pair.target)
    let words = LatinWords(in: text).all
    hasLatinWords = !words.isEmpty
    var starts = [Int](repeating: 0, count: text.count + 1)
    for word in words where !word.hasCapital && word.range.count > 2 { starts[word.range.lowerBound + 1] = 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    ordinaryWordsBefore = starts
  }

  var disagreements: [Disagreement] {
    let runs = hangulRuns
    guard !runs.isEmpty else { return [] }
    if !hasLatinWords || FoldedText(pair.source).bytes == FoldedText(pair.target).bytes {
      return [untranslated]
    }
    let enclosures = Enclosures(in: text).around(runs)
    var certain: [Range<Int>] = []
    var doubtful: [Range<Int>] = []
    for (run, around) in zip(runs, enclosures) {
      switch judge(run, around) {
      case .certain: certain.append(text.utf8(run))
      case .doubtful: doubtful.append(text.utf8(run))
      case nil: break
      }
    }
    return [leftOver(certain, .certain), leftOver(doubtful, .doubtful)].compactMap(\.self)
  }

  private var untranslated: Disagreement {
    Disagreement(
      .untranslated, .certain, "The translation is still in Korean", suggestion: "Translate it",
      source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
  }

  private func leftOver(_ ranges: [Range<Int>], _ certainty: Disagreement.Certainty) -> Disagreement? {
    guard let first = ranges.first else { return nil }
    let words = ranges.prefix(3).map { range in
      excerpt(
        String(decoding: pair.target.utf8.prefix(range.upperBound).dropFirst(range.lowerBound), as: UTF8.self)
      )
    }
    let more = ranges.count > words.count ? " and \(ranges.count - words.count) more" : ""
    return Disagreement(
      .untranslated, certainty, "\(words.joined(separator: ", "))\(more) is left in Korean",
      reason: "Korean stays only where it is quoted as such, or in brackets as the original of a name",
      suggestion: "Translate it, or put it in brackets behind its translation",
      source: sourceRange(of: first), target: ranges)
  }

  /// Where the source has the same words; long ones are not looked for, which bounds the work.
  private func sourceRange(of target: Range<Int>) -> [Range<Int>] {
    let words = Array(pair.target.utf8.prefix(target.upperBound).dropFirst(target.lowerBound))
    let source = Array(pair.source.utf8)
    guard words.count <= 100, words.count <= source.count else { return [] }
    let start = (0...source.count - words.count).first { source[$0..<$0 + words.count].elementsEqual(words) }
    return start.map { [$0..<$0 + words.count] } ?? []
  }

  /// Runs of Hangul with single spaces and digits between them.
  private var hangulRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard text.scalars[index].isHangul else {
        index += 1
        continue
      }
      let start = index
      while let scalar = text[index], scalar.isHangul { index += 1 }
      if let last = runs.last, last.upperBound == start - 1, text.scalars[start - 1] == " " {
        runs[runs.count - 1] = last.lowerBound..<index
      } else {
        runs.append(start..<index)
      }
    }
    return runs
  }

  private func judge(
    _ run: Range<Int>, _ around: [Enclosures.Enclosure]
  ) -> Disagreement.Certainty? {
    if isPartOfAddress(run) || around.contains(where: { $0.kind == .code }) { return nil }
    if let bracket = around.first(where: { $0.kind == .bracket }) {
      return isRemark(bracket.content) ? .doubtful : nil
    }
    if let quotation = around.last { return judge(run, quotedIn: quotation.content) }
    let next = afterSpace(run.upperBound)
    if text[next] == "(" || text[next] == "[" {
      // 나무 (“tree”): the word itself, and what it means.
      return text[next + 1].map { "“\"‘'".unicodeScalars.contains($0) } ?? false ? nil : .doubtful
    }
    return isSpokenOf(run) ? nil : .certain
  }

  /// Whether a bracket stands behind a sentence and so cannot hold the original of a name: `It is free. (무료)`.
  private func isRemark(_ bracket: Range<Int>) -> Bool {
    var end = bracket.lowerBound - 1
    while let scalar = text[end - 1], scalar.isSpace { end -= 1 }
    guard let stop = text[end - 1] else { return true }
    guard [".", "!", "?"].contains(stop) else { return false }
    var start = end - 1
    while end - start < 20, let scalar = text[start - 1], scalar.isLatinLetter { start -= 1 }
    // Not an abbreviation: Co., Ltd.
    return end - 1 - start > 2 && text.scalars[start].properties.isLowercase
  }

  /// Words of Korean may be quoted; a whole quotation that nobody explains was forgotten.
  private func judge(_ run: Range<Int>, quotedIn quotation: Range<Int>) -> Disagreement.Certainty? {
    let foreign = ordinaryWordsBefore[quotation.upperBound] - ordinaryWordsBefore[quotation.lowerBound]
    if foreign > 2 { return .doubtful }
    let spaces = text.scalars[run].count { $0 == " " }
    let isClosed = text[run.upperBound].map { ".?!,".unicodeScalars.contains($0) } ?? false
    guard spaces > (isClosed ? 0 : 2), let last = text[run.upperBound - 1],
      Self.sentenceEndings.contains(last)
    else { return nil }
    let behind = text[afterSpace(quotation.upperBound + 1)]
    return behind == "(" || behind == "[" || behind == "—" || behind == "–" ? nil : .doubtful
  }

  private static let sentenceEndings: Set<Unicode.Scalar> = ["다", "요", "까", "죠", "라", "자"]

  private func afterSpace(_ index: Int) -> Int {
    var index = index
    while let scalar = text[index], scalar.isSpace || scalar == "*" || scalar == "’" || scalar == "”" {
      index += 1
    }
    return index
  }

  /// A link, a hashtag or the name of a file.
  private func isPartOfAddress(_ run: Range<Int>) -> Bool {
    var start = run.lowerBound
    while let before = text[start - 1], !before.isSpace, run.lowerBound - start < 200 { start -= 1 }
    let before = text.string(start..<run.lowerBound)
    if before.hasSuffix("#") || before.hasSuffix("@") || before.contains("://") || before.contains("www.") {
      return true
    }
    return text[run.upperBound] == "." && text[run.upperBound + 1].map(\.isLatinLetter) ?? false
  }

  /// `the Korean word 정 means`: the text speaks of the word itself.
  private func isSpokenOf(_ run: Range<Int>) -> Bool {
    guard run.count <= 12 else { return false }
    var end = run.lowerBound
    while run.lowerBound - end < 3, let scalar = text[end - 1], !scalar.isLatinLetter { end -= 1 }
    var start = end
    while end - start < 12, let scalar = text[start - 1], scalar.isLatinLetter { start -= 1 }
    return Self.namesOfWords.contains(text.string(start..<end).lowercased())
  }

  private static let namesOfWords: Set<String> = [
    "character", "hangul", "letter", "particle", "phrase", "suffix", "syllable", "term", "word", "words",
  ]
}

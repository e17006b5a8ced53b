import Characters
import Diagnostics
import Languages
import SourceReading
import TextReading

/// The words in the script of the source that a translation still has.
struct ScriptLeftOver {
  private let source: ReadText
  private let target: ReadText
  private let language: LanguageProfile
  private let text: ScannedText
  /// By index of the scalar: how many words of small letters, longer than two, begin before it.
  private let ordinaryWordsBefore: [Int]

  /// Nil where there is none, as in most translations.
  ///
  /// - Parameter language: that of the source, which has letters of its own.
  init?(_ source: ReadText, _ target: ReadText, _ language: LanguageProfile) {
    guard target.text.scalars.contains(where: language.isOwnLetter) else { return nil }
    self.source = source
    self.target = target
    self.language = language
    text = target.text
    var starts = [Int](repeating: 0, count: text.count + 1)
    for word in target.words where !word.hasCapital && word.range.count > 2 {
      starts[word.range.lowerBound + 1] = 1
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    ordinaryWordsBefore = starts
  }

  var disagreements: [Disagreement] {
    let runs = self.runs
    if target.words.isEmpty
      || FoldedText(source.text.string).bytes == FoldedText(target.text.string).bytes
    {
      return [untranslated]
    }
    let enclosures = Enclosures(in: text).around(runs)
    var certain: [Range<Int>] = []
    var doubtful: [Range<Int>] = []
    for (run, around) in zip(runs, enclosures) {
      switch judge(run, around) {
      case .leftOver: certain.append(text.utf8(run))
      case .perhapsLeftOver: doubtful.append(text.utf8(run))
      default: break
      }
    }
    return [leftOver(certain, .leftOver), leftOver(doubtful, .perhapsLeftOver)].compactMap(\.self)
  }

  private var untranslated: Disagreement {
    Disagreement(
      .untranslated, .nothingTranslated, "The translation is still in \(language.name)",
      suggestion: "Translate it", source: [source.wholeRange], target: [target.wholeRange])
  }

  private func leftOver(_ ranges: [Range<Int>], _ kind: Rule.Kind) -> Disagreement? {
    guard let first = ranges.first else { return nil }
    let words = ranges.prefix(3).map { excerpt(target.words($0)) }
    let more = ranges.count > words.count ? " and \(ranges.count - words.count) more" : ""
    return Disagreement(
      .untranslated, kind, "\(words.joined(separator: ", "))\(more) is left in \(language.name)",
      reason:
        "\(language.name) stays only where it is quoted as such, or in brackets as the original of a name",
      suggestion: "Translate it, or put it in brackets after its translation",
      source: sourceRange(of: first), target: ranges)
  }

  /// Where the source has the same words; long ones are not looked for, which bounds the work.
  private func sourceRange(of range: Range<Int>) -> [Range<Int>] {
    let words = Array(target.words(range).utf8)
    let text = Array(source.text.string.utf8)
    guard words.count <= 100, words.count <= text.count else { return [] }
    let start = (0...text.count - words.count).first { text[$0..<$0 + words.count].elementsEqual(words) }
    return start.map { [$0..<$0 + words.count] } ?? []
  }

  /// Runs of letters of the script with single spaces and digits between them.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard language.isOwnLetter(text.scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while let scalar = text[raw: index], language.isOwnLetter(scalar) { index += 1 }
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
  ) -> Rule.Kind? {
    if isPartOfAddress(run) || around.contains(where: { $0.kind == .code }) { return nil }
    if let bracket = around.first(where: { $0.kind == .bracket }) {
      return isRemark(bracket.content) ? .perhapsLeftOver : nil
    }
    if let quotation = around.last { return judge(run, quotedIn: quotation.content) }
    let next = afterSpace(run.upperBound)
    if text[raw: next] == "(" || text[raw: next] == "[" {
      // 나무 (“tree”): the word itself, and what it means.
      return text[raw: next + 1].map { "“\"‘'".unicodeScalars.contains($0) } ?? false ? nil : .perhapsLeftOver
    }
    return isSpokenOf(run) ? nil : .leftOver
  }

  /// Whether a bracket follows a sentence and so cannot hold the original of a name: `It is free. (무료)`.
  private func isRemark(_ bracket: Range<Int>) -> Bool {
    var end = bracket.lowerBound - 1
    while bracket.lowerBound - end < Self.spaceLimit, let scalar = text[raw: end - 1], scalar.isSpace {
      end -= 1
    }
    guard let stop = text[raw: end - 1] else { return true }
    guard [".", "!", "?"].contains(stop) else { return false }
    var start = end - 1
    while end - start < 20, let scalar = text[raw: start - 1], scalar.isLatinLetter { start -= 1 }
    // Not an abbreviation: Co., Ltd.
    return end - 1 - start > 2 && text.scalars[start].properties.isLowercase
  }

  /// Words of Korean may be quoted; a whole quotation that nobody explains was forgotten.
  private func judge(_ run: Range<Int>, quotedIn quotation: Range<Int>) -> Rule.Kind? {
    let foreign = ordinaryWordsBefore[quotation.upperBound] - ordinaryWordsBefore[quotation.lowerBound]
    if foreign > 2 { return .perhapsLeftOver }
    let spaces = text.scalars[run].count { $0 == " " }
    let isClosed = text[raw: run.upperBound].map { ".?!,".unicodeScalars.contains($0) } ?? false
    guard spaces > (isClosed ? 0 : 2), let last = text[raw: run.upperBound - 1],
      language.sentenceEndings.contains(last)
    else { return nil }
    let next = text[afterSpace(quotation.upperBound + 1)]
    return next == "(" || next == "[" || next == "—" || next == "–" ? nil : .perhapsLeftOver
  }

  /// So much white space is passed at the most, which bounds the work on a text of nothing else.
  private static let spaceLimit = 200

  private func afterSpace(_ index: Int) -> Int {
    let end = index + Self.spaceLimit
    var index = index
    while index < end, let scalar = text[raw: index],
      scalar.isSpace || scalar == "*" || scalar == "’" || scalar == "”"
    {
      index += 1
    }
    return index
  }

  /// A link, a hashtag or the name of a file.
  private func isPartOfAddress(_ run: Range<Int>) -> Bool {
    var start = run.lowerBound
    while let before = text[raw: start - 1], !before.isSpace, run.lowerBound - start < 200 { start -= 1 }
    let before = text.rawString(start..<run.lowerBound)
    if before.hasSuffix("#") || before.hasSuffix("@") || before.contains("://") || before.contains("www.") {
      return true
    }
    return text[run.upperBound] == "." && text[raw: run.upperBound + 1].map(\.isLatinLetter) ?? false
  }

  /// `the Korean word 정 means`: the text speaks of the word itself.
  private func isSpokenOf(_ run: Range<Int>) -> Bool {
    guard run.count <= 12 else { return false }
    var end = run.lowerBound
    while run.lowerBound - end < 3, let scalar = text[raw: end - 1], !scalar.isLatinLetter { end -= 1 }
    var start = end
    while end - start < 12, let scalar = text[raw: start - 1], scalar.isLatinLetter { start -= 1 }
    return target.profile?.namesOfWords.contains(text.rawString(start..<end).lowercased()) ?? false
  }
}

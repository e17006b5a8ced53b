import Briefings
import Characters

/// What is below the text of an article: who wrote it and how to reach them, who may use it, keywords, other texts of the
/// house.
extension DocumentReader {
  /// Finds it from the end, up to the first that is something else.
  mutating func settleEndMatter() {
    // What an author calls so begins it.
    if let stated = drafts.firstIndex(where: isStatedEndMatter) {
      endMatterCount = drafts.count - stated
      return
    }
    var count = 0
    var end = drafts.count
    while end > letterheadCount + 1 {
      let draft = drafts[end - 1]
      if isEndMatter(draft) {
        end -= 1
      } else if draft.isItem, let above = headOfRelated(above: end) {
        end = above
      } else {
        break
      }
      count = drafts.count - end
    }
    endMatterCount = count
    for index in (drafts.count - count)..<drafts.count {
      if case .heading(let heading) = drafts[index] { drafts[index] = .paragraph(heading.text) }
    }
  }

  private func isStatedEndMatter(_ draft: Draft) -> Bool {
    guard case .paragraph(let words) = draft else { return false }
    return words.origin.line.flatMap { options.roles[$0] } == .endMatter
  }

  private func isEndMatter(_ draft: Draft) -> Bool {
    switch draft {
    case .paragraph(let words), .note(_, let words):
      return words.text[...].isEndMatter
    case .heading(let heading): return heading.marker == nil && heading.text.text[...].namesRelatedTexts
    default: return false
    }
  }

  /// Where the items that end at an index have what names them as other texts above them.
  private func headOfRelated(above end: Int) -> Int? {
    var index = end
    while index > letterheadCount, drafts[index - 1].isItem { index -= 1 }
    guard index > letterheadCount, end - index <= 20 else { return nil }
    switch drafts[index - 1] {
    case .paragraph(let words): return words.text[...].namesRelatedTexts ? index - 1 : nil
    case .heading(let heading): return heading.text.text[...].namesRelatedTexts ? index - 1 : nil
    default: return nil
    }
  }
}

extension Substring {
  /// Keywords, an address of a writer, who may use the text, when it was sent out.
  fileprivate var isEndMatter: Bool {
    guard utf8.count <= 400, let first = firstScalar, let last = lastScalar else { return false }
    let words = words
    if first == "#" { return words.allSatisfy { $0.firstScalar == "#" } }
    if withBytes(saysWhoMayUse) || first == "ⓒ" || first == "©" {
      // A credit is that of a picture: `[가람시 제공. 재판매 금지]`; an article may be about rights.
      return !(first == "[" && last == "]") && (!isSentence || scalarCount <= 60 && withBytes(forbidsUse))
    }
    if isTimeSentOut || namesRelatedTexts { return true }
    guard !isSentence, words.count <= 6 else { return false }
    if utf8.contains(UInt8(ascii: "@")) { return utf8.count(where: \.isASCIIDigit) < 8 }
    return scalarCount <= 30
      && words.contains { word in
        let reporter = Substring(" " + word)
        return reporter.withBytes { LineWords.known.bylineReporters.end($0, last: word.lastScalar ?? " ") }
      }
  }

  /// `2026/09/03 14:07 송고`, `입력 2026-09-03 14:07`.
  var isTimeSentOut: Bool {
    guard utf8.count <= 240, has(UInt8(ascii: ":")), utf8.count(where: \.isASCIIDigit) >= 11,
      scalarCount <= 60
    else { return false }
    var letters = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isASCIIDigit { continue }
      if scalar.properties.isAlphabetic {
        letters.append(scalar)
      } else if !" .:/-()|,[]<>".unicodeScalars.contains(scalar) {
        return false
      }
    }
    var rest = Substring(String(letters))
    // Words of a time alone, such as 오전, may stand beside it.
    while !rest.isEmpty {
      let words = LineWords.known.sentOut + ["시간", "기사", "최종", "일시", "오전", "오후"]
      guard let word = words.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  fileprivate var namesRelatedTexts: Bool {
    guard scalarCount <= 20 else { return false }
    return LineWords.known.relatedTexts.contains(
      String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.isAlphabetic })))
  }
}

import Briefings
import Characters

/// Finds what is quoted within the sentences of a document, and who says it.
///
/// Marks alone do not make a quotation: terms, titles and slogans have them too. What is written on to the closing mark
/// (`”고 밝혔다`, `”라며`, `”는 입장`) and how the words end tell.
struct QuotationReader {
  private var found: [EmbeddedQuotation] = []
  /// Who spoke last, and in how many texts nobody has spoken since.
  private var speaker: Speaker?
  private var silence = 0
  /// Those who were named in full, by their surname: `김 대표는`.
  private var people: [Substring: Speaker] = [:]

  /// - Complexity: O(length of the texts).
  static func read(_ document: Document) -> [EmbeddedQuotation] {
    var reader = QuotationReader()
    for block in document.blocks {
      switch block.content {
      case .paragraph(let text): reader.read(text, of: block)
      case .list(let list): reader.read(list.items, of: block)
      case .note, .footnote, .source: break
      case .heading, .quotation, .table, .contact: reader.speaker = nil
      }
    }
    return reader.found
  }

  private mutating func read(_ items: [ListItem], of block: Block) {
    for item in items {
      read(item.text, of: block)
      read(item.items, of: block)
    }
  }

  private mutating func read(_ segment: Segment, of block: Block) {
    silence += 1
    guard
      segment.text.utf8.contains(where: { $0 == 0xE2 || $0 == 0x22 || $0 == 0x27 || $0 == 0xE3 || $0 == 0xEF }
      )
    else { return }
    let text = Array(segment.text.unicodeScalars)
    let quoted = QuotedWords.all(in: text)
    guard !quoted.isEmpty else { return }
    var offsets = [0]
    offsets.reserveCapacity(text.count + 1)
    for scalar in text { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    /// Where the clause begins that the next words are in, and whether somebody spoke before in its sentence.
    var clause = 0
    var isSpokenSentence = false
    var scanned = 0
    for (number, words) in quoted.enumerated() {
      for index in scanned..<(words.words.lowerBound - 1) where endsSentence(text[...], at: index) {
        clause = index + 1
        isSpokenSentence = false
      }
      scanned = words.words.upperBound + 1
      let next = number + 1 < quoted.count ? quoted[number + 1].words.lowerBound - 1 : text.count
      guard QuotedSpeech(text, words, upTo: next).isSpeech else {
        if endsSentence(text[...], at: words.words.upperBound - 1) {
          clause = scanned
          isSpokenSentence = false
        }
        continue
      }
      let before = text[clause..<(words.words.lowerBound - 1)]
      let who = who(before, after: text[scanned..<next], isSpokenSentence)
      found.append(
        EmbeddedQuotation(
          segment: segment.index, block: block.id,
          words: offsets[words.words.lowerBound]..<offsets[words.words.upperBound], speaker: who?.name,
          role: who?.role))
      speaker = who
      silence = 0
      clause = scanned
      isSpokenSentence = true
    }
  }

  private mutating func who(
    _ before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>, _ isSpokenSentence: Bool
  ) -> Speaker? {
    var words = withoutBrackets(before)[...]
    // What is written on to the mark before belongs to what was said there.
    if isSpokenSentence, let first = before.first, first != " " { words = words.dropFirst() }
    if let subject = SubjectPhrase(before: words) { return named(subject) }
    // `한 교수의 “…”라는 말처럼`.
    if let owner = words.last, owner.ends(with: "의"),
      let subject = SubjectPhrase(owner.dropLast(), ownerIn: words)
    {
      return named(subject)
    }
    let openers = words.allSatisfy {
      QuotationWords.known.connectives.contains($0.ends(with: ",") ? String($0.dropLast()) : String($0))
    }
    if openers || isSpokenSentence {
      let end = after.indices.first { endsSentence(after, at: $0) } ?? after.endIndex
      if let subject = SubjectPhrase(after: withoutBrackets(after[..<end]).dropFirst()) {
        return named(subject)
      }
      if isSpokenSentence || silence <= 2 { return speaker }
    }
    return nil
  }

  private mutating func named(_ subject: SubjectPhrase) -> Speaker {
    if subject.isPronoun, subject.words.count == 1, let speaker { return speaker }
    if subject.words.count == 2, subject.words[0].unicodeScalars.count == 1,
      let known = people[subject.words[0]]
    {
      return known
    }
    // `한 시민은`, unless somebody of that name has spoken.
    if subject.words.count == 2, QuotationWords.known.determiners.contains(String(subject.words[0])) {
      return Speaker(Array(subject.words.dropFirst()))
    }
    let speaker = Speaker(subject.words)
    if speaker.role != nil { people[speaker.name.prefix(1)] = speaker }
    return speaker
  }

  /// The words of a text, without what is in round brackets.
  private func withoutBrackets(_ text: ArraySlice<Unicode.Scalar>) -> [Substring] {
    var rest = String.UnicodeScalarView()
    var depth = 0
    for scalar in text {
      switch scalar {
      case "(", "（": depth += 1
      case ")", "）": depth = max(0, depth - 1)
      default: if depth == 0 { rest.append(scalar) }
      }
    }
    return Substring(String(rest)).words
  }
}

/// A full stop that no number has.
private func endsSentence(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
  guard text.indices.contains(index) else { return false }
  switch text[index] {
  case ".", "!", "?", "。":
    let isLast = index + 1 >= text.endIndex || text[index + 1] == " "
    return isLast && (index == text.startIndex || !text[index - 1].isASCIIDigit)
  default: return false
  }
}

import Characters

/// Whether what is between quotation marks was said by somebody, or is a term, a title or a slogan.
struct QuotedSpeech {
  let isSpeech: Bool

  /// - Parameter end: where the next quotation begins.
  init(_ text: [Unicode.Scalar], _ quoted: QuotedWords, upTo end: Int) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[quoted.words])
    let words = Substring(String(view))
    let isSentence = words.isSentence
    let count = words.words.count
    var after = String.UnicodeScalarView()
    after.append(contentsOf: text[(quoted.words.upperBound + 1)..<end].prefix(reach))
    isSpeech = Self.judge(
      Substring(String(after)), isSpeechMark: quoted.isSpeechMark, isSentence: isSentence, wordCount: count,
      endsWithStop: words.endsWithFullStop, opensText: quoted.words.lowerBound == 1)
  }

  private static func judge(
    _ after: Substring, isSpeechMark: Bool, isSentence: Bool, wordCount: Int, endsWithStop: Bool,
    opensText: Bool
  ) -> Bool {
    let known = QuotationWords.known
    // A term has marks of its own; a sentence in them is somebody's.
    guard isSpeechMark || (isSentence && wordCount >= 3) else { return false }
    let bare = isSentence && endsWithStop ? after.trimmedStart : after
    if let (particle, isSaid) = known.after.first(where: { bare.begins(with: $0.words) }) {
      let rest = bare[bare.utf8.index(bare.startIndex, offsetBy: particle.utf8.count)...]
      let isWord = rest.firstScalar.map { !$0.isLetter } ?? true
      let next = rest.drop { $0 == " " || $0 == "," }
      if isWord {
        if known.naming.contains(where: next.begins) { return false }
        if isSaid { return isSentence || wordCount >= 2 || known.saying.contains(where: next.begins) }
        if known.saying.contains(where: next.begins) { return true }
        // `“…”라는 사람들`: who calls it so has said it, if it is more than a name.
        return particle.utf8.count > 3 ? isSpeechMark && wordCount >= 3 : isSentence
      }
    }
    guard isSpeechMark else { return false }
    // `“… 점검할 것”을 지시했다`.
    if let object = after.firstScalar, object == "을" || object == "를", wordCount >= 2 {
      let next = after.unicodeScalars.dropFirst().drop { $0 == " " }
      return known.saying.contains { Substring(next).begins(with: $0) }
    }
    // A whole sentence, and nothing more is said of it.
    guard isSentence, endsWithStop, wordCount >= 3 else { return false }
    return after.isEmpty || opensText && after.firstScalar == " "
  }
}

/// In characters, what is looked at after a quotation.
private let reach = 24

import Characters

/// The labels and requests of lines that say when a text may be used.
final class ReleaseWords: Sendable {
  /// What a line asks of those who publish: one verb, and the words of which one must come before it.
  private struct Request: Sendable {
    var verb: [UInt8]
    var before: [[UInt8]]
  }

  fileprivate let labels: SpacedWords
  fileprivate let after: SpacedWords
  private let set: Set<String>
  private let requests: [Request]

  init(labels: [String], requests: [String], after: [String]) {
    self.labels = SpacedWords(labels)
    self.after = SpacedWords(after)
    set = Set(labels)
    var beginnings: [String: [[UInt8]]] = [:]
    for request in requests {
      guard let space = request.lastIndex(of: " ") else { continue }
      beginnings[String(request[space...].dropFirst()), default: []].append(Array(request[...space].utf8))
    }
    self.requests = beginnings.sorted { $0.key < $1.key }.map {
      Request(verb: Array($0.key.utf8), before: $0.value)
    }
  }

  /// Whether a line is a label and nothing else.
  func isLabel(_ text: Substring) -> Bool {
    set.contains(text.withoutSpaces.filter { !"[]<>【】:：|".contains($0) })
  }

  /// `… 이후 보도`, `… 조간부터 보도해 주시기 바랍니다`.
  fileprivate func hasRequest(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    requests.contains { request in
      var start = 0
      while let verb = bytes.firstOffset(of: request.verb, from: start) {
        let before = UnsafeBufferPointer(rebasing: bytes[..<verb])
        if request.before.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return true }
        start = verb + 1
      }
      return false
    }
  }
}

/// Whether a line is about when a text may be used.
func isRelease(_ line: LineText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if LineWords.known.embargoes.begin(bytes, first: line.first) { return true }
  let words = LineWords.known.releases
  // No character has more than four bytes.
  if bytes.count <= 4 * lengthOfRequest, words.hasRequest(bytes), bytes.contains(where: \.isASCIIDigit),
    bytes.scalarCount <= lengthOfRequest
  {
    return true
  }
  var start = 0
  var window = windowOfLabel
  while window > 0, start < bytes.count, leadLength(bytes, at: start) > 0 {
    start += leadLength(bytes, at: start)
    window -= 1
  }
  guard window > 0 else { return false }
  return words.labels.end(in: bytes, from: start, gap: blankLength) { end in
    let length = UnsafeBufferPointer(rebasing: bytes[start..<end]).scalarCount
    return length <= window && endsLabel(bytes, at: end, within: window - length, words)
  } != nil
}

/// Whether a text begins with what such a line is about.
func hasReleaseLabel(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var start = 0
  while start < bytes.count, leadLength(bytes, at: start) > 0 { start += leadLength(bytes, at: start) }
  return LineWords.known.releases.labels.end(in: bytes, from: start, gap: blankLength) { _ in true } != nil
}

/// Whether a text says in place of a time that it is free: `보도시점 즉시`.
func isFreeWithoutTime(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let words = LineWords.known.releases.after
  return bytes.indices.contains { index in
    !bytes[index].isUTF8Continuation
      && words.end(in: bytes, from: index, gap: blankLength, isEnd: { _ in true }) != nil
  }
}

/// Whether a line says nothing but a time: digits, punctuation, and words that letterheads have beside times.
func isReleaseTime(_ line: LineText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard bytes.count <= 4 * lengthOfRequest,
    !line.first.isLetter || LineWords.known.releaseWordStarts.mayContain(line.first)
  else { return false }
  var letters: [UInt8] = []
  var hasDigit = false
  var index = 0
  while index < bytes.count {
    let scalar = bytes.scalar(at: index)
    let width = UTF8.width(scalar)
    if scalar.isASCIIDigit {
      hasDigit = true
      guard LineWords.known.areReleaseWords(&letters) else { return false }
    } else if scalar.isLetter {
      letters.append(contentsOf: bytes[index..<(index + width)])
    } else if scalar != " ", scalar != "\t" {
      guard LineWords.known.areReleaseWords(&letters) else { return false }
    }
    index += width
  }
  let saysWhen = hasDigit || !letters.isEmpty
  return saysWhen && LineWords.known.areReleaseWords(&letters)
}

/// In characters, what a label may take of a line, and what a line may have that asks for something.
private let windowOfLabel = 24
private let lengthOfRequest = 80

/// `배포했다` is a sentence: after the label comes a colon, a bracket, a bar, a date or `즉시`.
private func endsLabel(
  _ bytes: UnsafeBufferPointer<UInt8>, at end: Int, within window: Int, _ words: ReleaseWords
) -> Bool {
  var index = end
  var window = window
  while window > 0, index < bytes.count, bytes[index].isASCIIBlank {
    index += 1
    window -= 1
  }
  guard window > 0, index < bytes.count else { return true }
  let next = bytes.scalar(at: index)
  switch next {
  case ":", "：", "]", "】", ">", "|", "│", "｜", "'", "’", "(": return true
  default:
    return next.isNumber
      || words.after.end(in: bytes, from: index, gap: blankLength) { _ in true } != nil
  }
}

/// What may come before a label.
private func leadLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let scalar = bytes.scalar(at: index)
  switch scalar {
  case "[", "<", "【", "※", "(", "|", "│", "｜", " ": return UTF8.width(scalar)
  default: return 0
  }
}

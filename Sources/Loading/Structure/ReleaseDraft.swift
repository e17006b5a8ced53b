import Briefings
import Characters
import Diagnostics

/// What the lines of a letterhead say of when a text may be used:
/// `보도시점  2026. 9. 24.(목) 12:00   배포  2026. 9. 24.(목) 08:30`.
struct ReleaseDraft: Hashable, Sendable {
  private(set) var text: SourceSpan
  private var lines: [Substring]

  /// For dates without one, where no other date of the lines has one.
  private let defaultYear: Int?
  /// Whether nothing says what the time is that the lines consist of.
  private(set) var isUnlabelled: Bool

  /// - Parameter isUnlabelled: whether the line says nothing but a time.
  init(_ line: SourceLine, in file: SourceFile, year: Int? = nil, isUnlabelled: Bool = false) {
    text = SourceSpan(line.trimmed, of: line, in: file)
    lines = [line.trimmed]
    defaultYear = year
    self.isUnlabelled = isUnlabelled
  }

  mutating func append(_ line: SourceLine, isUnlabelled: Bool = false) {
    self.isUnlabelled = self.isUnlabelled && isUnlabelled
    text.append(line.trimmed, of: line)
    lines.append(line.trimmed)
  }

  /// The times, where they can be read. A date without a year takes that of another date in the lines.
  ///
  /// Where media have hours of their own, those for readers on the net hold a website back; where only newspapers or
  /// broadcasters are named, the latest of theirs.
  func times(in timeZone: SiteTimeZone) -> (embargo: PublicationDate?, distributed: PublicationDate?) {
    let (embargo, distributed, _) = read()
    return (embargo?.date(in: timeZone), distributed?.date(in: timeZone))
  }

  /// What the lines say that has two readings, of which the later one is taken: `24일 자정`.
  var doubtfulTime: String? { read().embargo?.doubt }

  /// Whether the lines say that there is a time from which the text may be used, which could not be read, so that nothing
  /// holds the text back.
  func hasUnreadTime(in timeZone: SiteTimeZone) -> Bool {
    let (embargo, distributed, isAtOnce) = read()
    guard !isAtOnce, embargo?.date(in: timeZone) == nil else { return false }
    let before = lines.map { line in distributionStart(in: line).map { line[..<$0] } ?? line }
    if before.contains(where: { $0.withBytes(isFreeWithoutTime) }) { return false }
    return before.contains { $0.withBytes(hasReleaseLabel) }
      || distributed?.date(in: timeZone) == nil
        && lines.contains { $0.utf8.contains(where: \.isASCIIDigit) }
  }

  private func read() -> (embargo: ReleaseTime?, distributed: ReleaseTime?, isAtOnce: Bool) {
    let year = lines.lazy.compactMap(ReleaseTime.year).first ?? defaultYear
    var embargoes: [Substring] = []
    var distributions: [Substring] = []
    // A time below a label alone is its time.
    var isBelowDistribution = false
    for line in lines {
      let start = distributionStart(in: line)
      let before = start.map { line[..<$0] } ?? line
      let hasDigit = before.utf8.contains(where: \.isASCIIDigit)
      if isBelowDistribution, hasDigit, !before.withBytes(hasReleaseLabel) {
        distributions.append(before)
      } else {
        embargoes.append(before)
      }
      if let start { distributions.append(line[start...]) }
      isBelowDistribution = start.map { !line[$0...].utf8.contains(where: \.isASCIIDigit) } ?? false
    }
    let distributed = distributions.lazy.compactMap { ReleaseTime(in: $0, defaultYear: year) }.first
    let isAtOnce = embargoes.contains { $0.withBytes(isReleasedAtOnce) }
    // `2026. 5. 7.(목) 배포 즉시`: the day is that on which it was sent out.
    guard isAtOnce else { return (embargo(in: embargoes, year), distributed, false) }
    let day = embargoes.lazy.compactMap { ReleaseTime(in: $0, defaultYear: year) }.first
    return (nil, distributed ?? day, true)
  }

  private func embargo(in texts: [Substring], _ year: Int?) -> ReleaseTime? {
    let parts = texts.flatMap(partsByMedium)
    func times(_ medium: ReleaseMedium) -> [ReleaseTime] {
      parts.filter { $0.medium == medium }.compactMap { ReleaseTime(in: $0.text, defaultYear: year) }
    }
    return times(.online).first ?? times(.unnamed).first ?? times(.other).max { $0.isEarlier(than: $1) }
  }
}

/// For whom an hour is.
private enum ReleaseMedium {
  case unnamed, online, other
}

/// The parts of a line by the media they are for: `(인터넷) 4. 12.(일) 12:00  (지면) 4. 13.(월) 조간`.
private func partsByMedium(_ text: Substring) -> [(medium: ReleaseMedium, text: Substring)] {
  let words = LineWords.known
  var parts: [(medium: ReleaseMedium, text: Substring)] = []
  var medium = ReleaseMedium.unnamed
  var start = text.startIndex
  var index = text.startIndex
  func part(to end: Substring.Index) {
    let part = text[start..<end]
    let isEdition = !part.has(UInt8(ascii: ":")) && words.editions.contains { part.contains($0) }
    parts.append((medium == .unnamed && isEdition ? .other : medium, part))
  }
  while index < text.endIndex {
    let found =
      named(words.onlineMedia, .online, text[index...]) ?? named(words.otherMedia, .other, text[index...])
    if let found {
      // Several media may have one hour: 누리망·방송.
      let isSame = !text[start..<index].utf8.contains(where: \.isASCIIDigit) && medium != .unnamed
      if !isSame {
        part(to: index)
        start = index
        medium = found.medium
      } else if found.medium == .online {
        medium = .online
      }
      index = found.end
    } else {
      index = text.unicodeScalars.index(after: index)
    }
  }
  part(to: text.endIndex)
  return parts
}

/// The medium that a text begins with, its letters apart or not: `지  면`.
private func named(
  _ words: [String], _ medium: ReleaseMedium, _ text: Substring
) -> (medium: ReleaseMedium, end: Substring.Index)? {
  let text = text.unicodeScalars
  for word in words where text.first == word.unicodeScalars.first {
    var index = text.startIndex
    var rest = word.unicodeScalars[...]
    while let next = rest.first, index < text.endIndex {
      if text[index] == next {
        rest.removeFirst()
      } else if text[index] != " " {
        break
      }
      index = text.index(after: index)
    }
    if rest.isEmpty { return (medium, index) }
  }
  return nil
}

/// Where the part about distribution begins; `배포 즉시` is none.
private func distributionStart(in text: Substring) -> Substring.Index? {
  text.withBytes { bytes in
    var index = 0
    var isWordStart = true
    while index < bytes.count {
      if isWordStart, !beginsAtOnce(bytes, index),
        LineWords.known.distribution.end(in: bytes, from: index, gap: blankLength, isEnd: { _ in true })
          != nil
      {
        return text.utf8.index(text.startIndex, offsetBy: index)
      }
      let scalar = bytes.scalar(at: index)
      switch scalar {
      case " ", "\t", "[", "<", "(", "※", ",", "·", "|", "│", "｜", "/": isWordStart = true
      default: isWordStart = false
      }
      index += UTF8.width(scalar)
    }
    return nil
  }
}

/// Whether what sets a text free as soon as it is sent out begins at an offset: a word, and no date beside it.
private func beginsAtOnce(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  LineWords.known.immediate.end(in: bytes, from: index, gap: blankLength) { end in
    guard end < bytes.count else { return true }
    // `배포 시각`, and `배포시점: 2026. 4. 13.`, is a label.
    let rest = bytes[end...].drop { $0.isASCIIBlank }
    guard let next = rest.first else { return true }
    return next != UInt8(ascii: ":") && !next.isASCIIDigit
      && (bytes[end].isASCIIBlank || bytes[end] < 0x80 || hasWordAfter(bytes, end))
  } != nil
}

/// `배포시점` goes on after `배포시`.
private func hasWordAfter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  let scalar = bytes.scalar(at: index)
  return !scalar.isHangulSyllable
}

private func isReleasedAtOnce(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.indices.contains { (index: Int) in
    (index == 0 || !bytes[index].isUTF8Continuation) && beginsAtOnce(bytes, index)
  }
}

import Briefings
import Characters
import Diagnostics

/// What the lines of a letterhead say of when a text may be used:
/// `보도시점  2026. 9. 24.(목) 12:00   배포  2026. 9. 24.(목) 08:30`.
struct ReleaseDraft: Hashable, Sendable {
  private(set) var text: SourceSpan
  private var lines: [Substring]

  init(_ line: SourceLine, in file: SourceFile) {
    text = SourceSpan(line.trimmed, of: line, in: file)
    lines = [line.trimmed]
  }

  mutating func append(_ line: SourceLine) {
    text.append(line.trimmed, of: line)
    lines.append(line.trimmed)
  }

  /// Whether the line above was nothing but a label, so that its time is below.
  var awaitsTime: Bool { lines.last.map(LineWords.known.releases.isLabel) ?? false }

  /// The times, where they can be read. A date without a year takes that of another date in the lines.
  func times(in timeZone: SiteTimeZone) -> (embargo: PublicationDate?, distributed: PublicationDate?) {
    let all = lines.joined(separator: " ")[...]
    let start = distributionStart(in: all)
    let year = ReleaseTime.year(in: all)
    let embargo = start.map { all[..<$0] } ?? all
    return (
      ReleaseTime(in: embargo, defaultYear: year)?.date(in: timeZone),
      start.flatMap { ReleaseTime(in: all[$0...], defaultYear: year)?.date(in: timeZone) }
    )
  }

  /// What the lines say that has two readings, of which the later one is taken: `24일 자정`.
  var doubtfulTime: String? {
    let all = lines.joined(separator: " ")[...]
    let embargo = distributionStart(in: all).map { all[..<$0] } ?? all
    return ReleaseTime(in: embargo, defaultYear: nil)?.doubt
  }

  /// Whether the lines name a time that could not be read, so that nothing holds the text back.
  func hasUnreadTime(in timeZone: SiteTimeZone) -> Bool {
    let times = times(in: timeZone)
    return times.embargo == nil && times.distributed == nil
      && lines.contains { $0.utf8.contains(where: \.isASCIIDigit) }
  }
}

/// Where the part about distribution begins.
private func distributionStart(in text: Substring) -> Substring.Index? {
  text.withBytes { bytes in
    var index = 0
    var isWordStart = true
    while index < bytes.count {
      if isWordStart,
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

import Briefings
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

  /// Whether the line above was nothing but a label, so that its time stands below.
  var awaitsTime: Bool { lines.last.map { isReleaseLabel($0) } ?? false }

  /// The times, where they can be read. A date without a year takes that of another date in the lines.
  func times(in timeZone: SiteTimeZone) -> (embargo: PublicationDate?, distributed: PublicationDate?) {
    let all = lines.joined(separator: " ")[...]
    let start = distributionStart(in: all)
    let year = Moment.year(in: all)
    let embargo = start.map { all[..<$0] } ?? all
    return (
      Moment(in: embargo, defaultYear: year)?.date(in: timeZone),
      start.flatMap { Moment(in: all[$0...], defaultYear: year)?.date(in: timeZone) }
    )
  }

  /// Whether the lines name a time that could not be read, so that nothing holds the text back.
  func hasUnreadTime(in timeZone: SiteTimeZone) -> Bool {
    let times = times(in: timeZone)
    return times.embargo == nil && times.distributed == nil
      && lines.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
  }
}

/// Whether a line of a letterhead is about when a text may be used.
func isRelease(_ text: Substring) -> Bool {
  let text = text.trimmed
  if text.hasPrefix("EMBARGO") || text.hasPrefix("Embargo") { return true }
  let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
  if hasDigit, releaseRequests.contains(where: { text.contains($0) }), text.unicodeScalars.count <= 80 {
    return true
  }
  let start = text.prefix(24).drop { "[<【※(|│｜".contains($0) || $0 == " " }.withoutSpaces[...]
  guard let label = releaseLabels.first(where: { start.hasPrefix($0) }) else { return false }
  // `배포했다` is a sentence: after the label comes a colon, a bracket, a bar, a date or `즉시`.
  let after = start.dropFirst(label.count)
  guard let next = after.first else { return true }
  return ":：]】>|│｜'’(\t".contains(next) || next.isNumber || after.hasPrefix("즉시") || after.hasPrefix("배포")
}

private func isReleaseLabel(_ text: Substring) -> Bool {
  releaseLabels.contains(text.withoutSpaces.filter { !"[]<>【】:：|".contains($0) })
}

/// Where the part about distribution begins.
private func distributionStart(in text: Substring) -> Substring.Index? {
  var index = text.startIndex
  while index < text.endIndex {
    if text[index] == "배", text[text.index(after: index)...].trimmedStart.first == "포" {
      let isWordStart = index == text.startIndex || " \t[<(※,·|│｜/".contains(text[text.index(before: index)])
      if isWordStart { return index }
    }
    index = text.index(after: index)
  }
  return nil
}

private let releaseLabels = [
  "보도시점", "보도일시", "보도시각", "배포시점", "배포일시", "배포일", "배포", "엠바고", "즉시보도",
]

/// What a line asks of those who publish: `… 이후 보도`, `… 조간부터 보도해 주시기 바랍니다`.
private let releaseRequests = ["이후 보도", "부터 보도", "이후에 보도", "이후 보도해", "까지 보도"]

import Briefings

/// What a line says of when a text may be used: `보도시점  2026. 9. 24.(목) 12:00   배포  2026. 9. 24.(목) 08:30`.
struct ReleaseTimes: Hashable, Sendable {
  var embargo: PublicationDate?
  var distributed: PublicationDate?
}

/// Reads a release or embargo line; nil for any other line.
func readRelease(_ text: Substring, timeZone: SiteTimeZone) -> ReleaseTimes? {
  let text = text.trimmed
  guard beginsRelease(text) else { return nil }
  var times = ReleaseTimes()
  let distribution = distributionStart(in: text)
  let embargoText =
    distribution.map { $0 == text.startIndex ? text[..<text.startIndex] : text[..<$0] } ?? text
  times.embargo = firstMoment(in: embargoText, timeZone)
  if let distribution { times.distributed = firstMoment(in: text[distribution...], timeZone) }
  return times
}

private func beginsRelease(_ text: Substring) -> Bool {
  let start = text.prefix(24).drop { "[<【※(".contains($0) || $0 == " " }.withoutSpaces[...]
  guard let label = releaseLabels.first(where: { start.hasPrefix($0) }) else {
    return text.utf8.first == UInt8(ascii: "E") && text.hasPrefix("EMBARGO")
  }
  // `보도 자료를 배포했다` is a sentence: after the label comes a colon, a bracket, a date or `즉시`.
  let after = start.dropFirst(label.count)
  guard let next = after.first else { return true }
  return ":：]】>'(".contains(next) || next.isNumber || after.hasPrefix("즉시") || after.hasPrefix("배포")
}

/// Where the part about distribution begins.
private func distributionStart(in text: Substring) -> Substring.Index? {
  var index = text.startIndex
  while index < text.endIndex {
    if text[index] == "배", text[index...].dropFirst().trimmedStart.first == "포" {
      let isWordStart = index == text.startIndex || " \t[<(※,·".contains(text[text.index(before: index)])
      if isWordStart { return index }
    }
    index = text.index(after: index)
  }
  return nil
}

/// The first `2026. 9. 24.(목) 12:00`, `'26. 9. 24.`, `2026년 9월 24일 오전 10시` or `2026-09-24` in a text.
func firstMoment(in text: Substring, _ timeZone: SiteTimeZone) -> PublicationDate? {
  let pattern =
    /(?:(\d{4})|'(\d{2}))\s*[.년\-]\s*(\d{1,2})\s*[.월\-]\s*(\d{1,2})\s*[.일]?\s*(?:[(（]\s*[월화수목금토일]\s*[)）])?[,.]?\s*(?:(오전|오후|낮|밤|새벽)?\s*(\d{1,2})\s*(?::\s*(\d{2})|시(?:\s*(\d{1,2})\s*분)?))?/
  guard let match = text.firstMatch(of: pattern), let month = Int(match.3), let day = Int(match.4) else {
    return nil
  }
  let year = match.1.flatMap { Int($0) } ?? match.2.flatMap { Int($0) }.map { 2000 + $0 } ?? 0
  var iso = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  if var hour = match.6.flatMap({ Int($0) }) {
    if match.5 == "오후" || match.5 == "밤", hour < 12 { hour += 12 }
    let minute = (match.7 ?? match.8).flatMap { Int($0) } ?? 0
    iso += " \(twoDigits(hour)):\(twoDigits(minute))"
  }
  return timeZone.date(iso)
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private let releaseLabels = [
  "보도시점", "보도일시", "보도시각", "배포시점", "배포일시", "배포일", "배포", "엠바고", "즉시보도",
]

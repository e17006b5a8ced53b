package import Briefings
import Characters
import Foundation

/// The time zone in which dates of a site are meant.
package struct SiteTimeZone: Hashable, Sendable {
  private var zone: TimeZone

  /// Nil when `identifier` is not in the IANA time zone database.
  package init?(_ identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.zone = zone
  }

  /// Greenwich Mean Time, which every system has.
  static let gmt = SiteTimeZone(zone: .gmt)

  /// Korea's, nine hours east of Greenwich; a fixed offset takes its place where the system has no database.
  package static let korea =
    SiteTimeZone("Asia/Seoul") ?? SiteTimeZone(zone: TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt)

  private init(zone: TimeZone) { self.zone = zone }

  /// Reads `2026-11-23`, `2026-11-23 09:30` or `2026-11-23T09:30`; nil for anything else and for days that
  /// do not exist.
  package func date(_ text: String) -> PublicationDate? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
    let numbers = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { digits($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let dayOfMonth = numbers[2],
      parts[0].count == 10, let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    var minuteOfDay: Int?
    if parts.count == 2 {
      let time = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { digits($0) }
      guard time.count == 2, let hour = time[0], let minute = time[1], hour < 24, minute < 60 else {
        return nil
      }
      minuteOfDay = hour * 60 + minute
    }
    return date(day, minuteOfDay: minuteOfDay)
  }

  /// A day or a moment of it as clocks here show it.
  func date(_ day: CalendarDay, minuteOfDay: Int?) -> PublicationDate {
    PublicationDate(
      day, minuteOfDay: minuteOfDay,
      secondsFromGMT: offset(atLocal: day.daysSince1970 * 86_400 + (minuteOfDay ?? 0) * 60))
  }

  /// The day that this time zone has at an instant.
  package func day(secondsSince1970 seconds: Int) -> CalendarDay {
    let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return CalendarDay(daysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// `2026-11-23T09:00:00+09:00`: an instant as clocks here show it, to the minute.
  package func rfc3339(secondsSince1970 seconds: Int) -> String {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    let day = day(secondsSince1970: seconds)
    let minute = (seconds + offset - day.daysSince1970 * 86_400) / 60
    return PublicationDate(day, minuteOfDay: minute, secondsFromGMT: offset).rfc3339
  }

  /// The instant at which clocks here show a time, given as if it were Greenwich's.
  package func secondsSince1970(local seconds: Int) -> Int { seconds - offset(atLocal: seconds) }

  /// Seconds east of Greenwich when clocks here show a time, given as if it were Greenwich's.
  private func offset(atLocal seconds: Int) -> Int {
    let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds - guess)))
  }
}

private func digits(_ text: Substring) -> Int? {
  (1...4).contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
}

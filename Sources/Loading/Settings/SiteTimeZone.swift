package import Briefings
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

  /// Korea's, nine hours east of Greenwich; the fixed offset stands in where the system has no database.
  package static let korea =
    SiteTimeZone("Asia/Seoul") ?? SiteTimeZone(zone: TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt)

  private init(zone: TimeZone) { self.zone = zone }

  /// Reads `2026-11-23`, `2026-11-23 09:30` or `2026-11-23T09:30`; nil for anything else and for days that
  /// do not exist.
  package func date(_ text: String) -> PublicationDate? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
    let day = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { digits($0) }
    guard day.count == 3, let year = day[0], let month = day[1], let dayOfMonth = day[2],
      parts[0].count == 10,
      (1...12).contains(month), (1...daysInMonth(month, of: year)).contains(dayOfMonth)
    else { return nil }
    var minuteOfDay: Int?
    if parts.count == 2 {
      let time = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { digits($0) }
      guard time.count == 2, let hour = time[0], let minute = time[1], hour < 24, minute < 60 else {
        return nil
      }
      minuteOfDay = hour * 60 + minute
    }
    let local = daysSinceEpoch(year, month, dayOfMonth) * 86_400 + (minuteOfDay ?? 0) * 60
    let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local)))
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local - guess)))
    return PublicationDate(
      year: year, month: month, day: dayOfMonth, minuteOfDay: minuteOfDay, secondsFromGMT: offset)
  }
}

private func digits(_ text: Substring) -> Int? {
  (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}

private func daysInMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 4, 6, 9, 11: 30
  case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
  default: 31
  }
}

/// Days from 1970-01-01 in the proleptic Gregorian calendar; years begin in March so that the leap day is
/// the last.
private func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let shiftedYear = month <= 2 ? year - 1 : year
  let era = shiftedYear / 400
  let yearOfEra = shiftedYear - era * 400
  let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

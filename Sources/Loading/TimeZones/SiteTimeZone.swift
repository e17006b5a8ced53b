package import Briefings
import Characters
import Diagnostics

/// The time zone in which dates of a site are meant.
package struct SiteTimeZone: Hashable, Sendable {
  /// As the database calls it.
  package let name: String
  /// The same for the same rules, and another where an update of the machine has changed them.
  package let fingerprint: Int
  let rules: ZoneRules

  /// Nil when the database of this machine has no such zone.
  package init?(_ name: String) {
    do {
      self = try SiteTimeZone.find(name)
    } catch {
      return nil
    }
  }

  init(_ name: String, _ rules: ZoneRules, fingerprint: Int = 0) {
    (self.name, self.rules, self.fingerprint) = (name, rules, fingerprint)
  }

  /// Greenwich Mean Time, for which no database is needed.
  static let gmt = SiteTimeZone("UTC", .fixed(0))

  /// Korea's, nine hours east of Greenwich; a fixed offset takes its place where the machine has no database.
  package static let korea = SiteTimeZone("Asia/Seoul") ?? SiteTimeZone("Asia/Seoul", .fixed(9 * 3600))

  /// Why there is no such zone.
  enum Problem: Error {
    case unknown(nearest: String?)
    case noDatabase
    case damaged(ZoneFolder.Damage)
  }

  static func find(_ name: String, in folders: [ZoneFolder] = ZoneFolder.usual) throws(Problem)
    -> SiteTimeZone
  {
    if ["UTC", "GMT", "Etc/UTC"].contains(name) { return SiteTimeZone(name, .fixed(0)) }
    var damage: ZoneFolder.Damage?
    for folder in folders {
      do throws(ZoneFolder.Damage) {
        if let (rules, bytes) = try folder.rules(of: name) {
          return SiteTimeZone(name, rules, fingerprint: Int(truncatingIfNeeded: StableHash(bytes).value))
        }
      } catch {
        // Another folder may have it whole.
        damage = damage ?? error
      }
    }
    if let damage { throw .damaged(damage) }
    guard let folder = folders.first(where: \.isPresent) else { throw .noDatabase }
    throw .unknown(nearest: nearestName(to: name, among: folder.names))
  }

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
    let local = seconds + rules.offset(at: seconds)
    return CalendarDay(daysSince1970: floorDivide(local, 86_400))
  }

  /// `2026-11-23T09:00:00+09:00`: an instant as clocks here show it, to the minute.
  package func rfc3339(secondsSince1970 seconds: Int) -> String {
    let offset = rules.offset(at: seconds)
    let day = day(secondsSince1970: seconds)
    let minute = (seconds + offset - day.daysSince1970 * 86_400) / 60
    return PublicationDate(day, minuteOfDay: minute, secondsFromGMT: offset).rfc3339
  }

  /// The instant at which clocks here show a time, given as if it were Greenwich's.
  package func secondsSince1970(local seconds: Int) -> Int { seconds - offset(atLocal: seconds) }

  /// Seconds east of Greenwich when clocks here show a time, given as if it were Greenwich's.
  private func offset(atLocal seconds: Int) -> Int {
    let guess = rules.offset(at: seconds)
    return rules.offset(at: seconds - guess)
  }
}

private func digits(_ text: Substring) -> Int? {
  (1...4).contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
}

import Briefings
import Characters
package import Loading

/// A point in time as people write one: an instant, or a time on the clocks of the site.
public struct Moment: Hashable, Sendable {
  private enum Clock: Hashable { case greenwich, site }

  /// From 1970-01-01T00:00:00 on that clock.
  private var seconds: Int
  private var clock: Clock

  /// An instant, such as a system's clock tells it.
  /// - Parameter secondsSince1970: seconds since 1970-01-01T00:00:00Z, without leap seconds; limited to the
  ///   years 0 to 9999.
  public init(secondsSince1970: Int) {
    seconds = min(max(secondsSince1970, -62_167_219_200), 253_402_300_799)
    clock = .greenwich
  }

  /// Reads a day (`2026-11-23`, from midnight) or a time (`2026-11-23T09:00`), both in the site's time zone, or
  /// an instant (RFC 3339: `2026-11-23T00:00:00Z`, `2026-11-23T09:00:00+09:00`). Nil for anything else.
  public init?(_ text: String) {
    var reader = MomentReader(rest: text.utf8[...])
    guard let day = reader.day() else { return nil }
    self.init(secondsSince1970: day.daysSince1970 * 86_400)
    clock = .site
    if reader.skip("Tt ") {
      guard let time = reader.time() else { return nil }
      seconds += time
      if let offset = reader.offset() {
        seconds -= offset
        clock = .greenwich
      }
    }
    guard reader.rest.isEmpty else { return nil }
  }

  /// Seconds since 1970-01-01T00:00:00Z, if that is known without the site's clocks.
  var secondsSince1970: Int? { clock == .greenwich ? seconds : nil }

  /// Seconds since 1970-01-01T00:00:00Z.
  package func secondsSince1970(in timeZone: SiteTimeZone) -> Int {
    switch clock {
    case .greenwich: seconds
    case .site: timeZone.secondsSince1970(local: seconds)
    }
  }

  /// `2026-11-23`: the day that the site's calendar has then.
  package func day(in timeZone: SiteTimeZone) -> String {
    timeZone.day(secondsSince1970: secondsSince1970(in: timeZone)).iso8601
  }
}

private struct MomentReader {
  private(set) var rest: Substring.UTF8View

  init(rest: Substring.UTF8View) { self.rest = rest }

  mutating func skip(_ characters: String) -> Bool {
    guard let first = rest.first, characters.utf8.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func day() -> CalendarDay? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Seconds since midnight; fractions of them are ignored.
  mutating func time() -> Int? {
    guard let hour = number(digits: 2), hour < 24, skip(":"), let minute = number(digits: 2), minute < 60
    else { return nil }
    guard skip(":") else { return hour * 3600 + minute * 60 }
    // Sixty is a leap second.
    guard let second = number(digits: 2), second <= 60 else { return nil }
    if skip(".") {
      guard number(digits: 1) != nil else { return nil }
      rest = rest.drop(while: \.isASCIIDigit)
    }
    return hour * 3600 + minute * 60 + second
  }

  /// Seconds east of Greenwich.
  mutating func offset() -> Int? {
    if skip("Zz") { return 0 }
    guard let sign = rest.first, skip("+-"), let hours = number(digits: 2), hours < 24, skip(":"),
      let minutes = number(digits: 2), minutes < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private mutating func number(digits count: Int) -> Int? {
    var number = 0
    for byte in rest.prefix(count) {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    guard rest.count >= count else { return nil }
    rest.removeFirst(count)
    return number
  }
}

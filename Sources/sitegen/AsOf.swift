import ArgumentParser
import SiteGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The value of `--as-of`.
func readMoment(_ text: String) throws -> Moment {
  guard let moment = Moment(text) else {
    throw ValidationError(
      "'\(text)' is not a time. Write 2026-11-23, 2026-11-23T09:00 or 2026-11-23T09:00:00+09:00.")
  }
  return moment
}

extension Moment {
  /// What the system's clock says.
  static var now: Moment { Moment(secondsSince1970: clock) }

  /// The same as a number: seconds since 1970.
  static var clock: Int { time(nil) }

  /// `2026-12-01 09:00:00`: an instant as the clock of this machine shows it.
  static func local(_ secondsSince1970: Int) -> String {
    var (moment, shown) = (time_t(secondsSince1970), tm())
    localtime_r(&moment, &shown)
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(shown.tm_year + 1900)-\(digits(shown.tm_mon + 1))-\(digits(shown.tm_mday)) "
      + [shown.tm_hour, shown.tm_min, shown.tm_sec].map(digits).joined(separator: ":")
  }
}

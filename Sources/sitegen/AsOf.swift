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
  static var now: Moment { Moment(secondsSince1970: time(nil)) }
}

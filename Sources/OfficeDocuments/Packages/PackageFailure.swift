/// Why a package cannot be read.
package enum PackageFailure: Error, Hashable, Sendable {
  /// Its bytes contradict one another, or end too soon.
  case damaged(String)
  /// It has more of something than is read.
  case tooLarge(String)
  /// It is made in a way that is not read.
  case unsupported(String)
  /// Nobody reads it without the key.
  case encrypted
  /// It may be whole, and is not read all the same.
  case refused(String, reason: String, help: String)
  /// It has no entry of this name.
  case missing(String)
}

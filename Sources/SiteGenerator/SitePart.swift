import Characters

/// A share of the briefings of a site, for a build that is done in parts: by several machines, one of which then puts the
/// site together from what the others have found out.
public struct SitePart: Hashable, Sendable, CustomStringConvertible {
  /// From 1 to ``count``.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// - Returns: nil unless the number is one from 1 to the count.
  public init?(_ number: Int, of count: Int) {
    guard (1...max(1, count)).contains(number), count >= 1 else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Reads `3/8`.
  public init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else { return nil }
    self.init(number, of: count)
  }

  /// As it is read: `3/8`.
  public var description: String { "\(number)/\(count)" }

  /// As a part of the name of a file.
  var name: String { "\(number)-of-\(count)" }

  /// Whether a briefing belongs to it: by its name alone, so that those of one day are read by many, and one that comes or goes
  /// moves no other.
  func has(_ name: String) -> Bool { Int(StableHash(name.utf8).value % UInt64(count)) == number - 1 }
}

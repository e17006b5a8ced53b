package import Diagnostics

/// A translator's comment that allows what a check would find:
///
///     # sitegen: allow numbers – rounded on purpose
///
/// It is an ordinary comment, which every editor of catalogues keeps. It holds for one entry, and as long as the
/// text of that does not change.
package struct Waiver: Hashable, Sendable {
  /// The id of the rule.
  package var rule: String
  package var reason: String
  package var location: SourceLocation

  package init(_ rule: String, reason: String, at location: SourceLocation) {
    self.rule = rule
    self.reason = reason
    self.location = location
  }
}

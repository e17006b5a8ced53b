import Diagnostics

/// What somebody says some lines of a text are: an entry of `reading` in `briefing.yml`, or of `conventions` in
/// `site.yml`.
package struct LineEntry: Hashable, Sendable {
  /// Which lines are meant.
  package enum Place: Hashable, Sendable {
    case line(Int)
    /// From one to another, both included.
    case lines(ClosedRange<Int>)
    /// The one line that has these words somewhere.
    case text(String)
    /// Every line that is these words and nothing else.
    case match(String)
    /// Every line that begins with these words.
    case begins(String)
    /// Every line that begins with this sign, which is no part of its words.
    case marker(String)
  }

  var place: Place
  var role: ReadingOptions.Role
  /// The name of the role, as it is written.
  var roleName: String
  /// Whether each line is one of its own; else those of a range are one together.
  var isEach: Bool
  var location: SourceLocation
}

extension LineEntry.Place {
  /// As it is written.
  var description: String {
    switch self {
    case .line(let number): "line: \(number)"
    case .lines(let range): "lines: \(range.lowerBound)-\(range.upperBound)"
    case .text(let text): "text: \(text)"
    case .match(let text): "match: \(text)"
    case .begins(let text): "begins: \(text)"
    case .marker(let text): "marker: \(text)"
    }
  }
}

/// A place in a file, as people write it: `path:line:column`.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path as it should be shown: relative to where the command was started, where possible.
  public var file: String
  /// One-based; nil when the finding is about the file as a whole.
  public var line: Int?
  /// One-based, counted in Unicode scalars of the line as it is in the file.
  public var column: Int?
  /// How many scalars the finding covers, at least one.
  public var length: Int
  /// What stands around the place, to be shown below the message.
  public var excerpt: LineExcerpt?

  /// A place in `file`; a length below 1 counts as 1.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, length: Int = 1, excerpt: LineExcerpt? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.excerpt = excerpt
  }

  /// A place on a line whose text is known; only what is around the place is kept of it.
  /// - Parameter text: the line as it is in the file, without its line break.
  /// - Complexity: O(column).
  public init(file: String, line: Int?, column: Int? = nil, length: Int = 1, text: String?) {
    self.init(
      file: file, line: line, column: column, length: length,
      excerpt: text.map { LineExcerpt($0[...], aroundColumn: column) })
  }

  /// `path:line:column`, as far as known.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }

  /// By file, then line, then column; a whole file comes before its lines.
  public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
    (lhs.file, lhs.line ?? 0, lhs.column ?? 0) < (rhs.file, rhs.line ?? 0, rhs.column ?? 0)
  }
}

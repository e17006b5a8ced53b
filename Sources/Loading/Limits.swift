import Diagnostics

/// All bounds on what is read, in one place.
package enum Limits {
  /// Bytes of a picture.
  static let pictureSize = 16 << 20
  /// Rows and columns of a table that a chart shows.
  static let chartRows = 40
  static let chartColumns = 4
  /// Lines above the text that say what matters most.
  static let keyPoints = 5
  /// Levels of nested list items.
  static let listDepth = 8
  /// How many cells a table may have for each that is written, when its short rows are filled up.
  static let tableFilling = 8
  /// Over how many lines a cell between quotation marks may go on.
  static let linesOfQuotedCell = 32
  /// Of how many columns a table may be in which cells are looked for that span others.
  static let mergedColumns = 24
  /// How many cells a table may have whose cells are on a line each.
  static let looseCells = 20_000
}

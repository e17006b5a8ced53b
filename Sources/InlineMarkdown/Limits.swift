import Diagnostics

/// How much of one segment libcmark gets to read. Beyond that the segment is shown as text: libcmark takes time in the
/// square of the brackets in some texts, and ends the process when memory runs out.
enum Limits {
  static let bytes = InputLimits.segmentSize
  /// Characters that libcmark makes a node of.
  static let markupCharacters = 10_000
}
